package pdf

import (
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

// note says in d what is missing of its text.
func (f *file) note(d *format.Document) {
	var empty []int
	nameless := 0
	for i, p := range f.pages {
		if p.count == 0 && (p.pictures > 0 || p.nameless > 0) {
			empty = append(empty, i+1)
		}
		nameless += p.nameless
	}
	if cut, long := f.text.NotJoined(); cut > 0 {
		d.Note("lines-not-joined", fmt.Sprintf("版面没有读懂：%d 个长行中有 %d 行在句中断开，数字可能有缺", long, cut), 0, 0)
	}
	if len(empty) > 0 {
		d.Note("pages-without-text", fmt.Sprintf("第%s页没有文字，可能是图片或扫描件", numbers(empty)), 0, 0)
	}
	if nameless > 0 {
		d.Note("unnamed-glyphs", fmt.Sprintf("约%d个字符的字体未注明其对应的文字，已略去", nameless), 0, 0)
	}
	if f.broken > 0 {
		d.Note("broken-pages", fmt.Sprintf("%d页已损坏，无法读取", f.broken), 0, 0)
	}
}

// numbers lists pages, with those that follow one another as a range.
func numbers(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		if j == i {
			parts = append(parts, fmt.Sprint(pages[i]))
		} else {
			parts = append(parts, fmt.Sprintf("%d-%d", pages[i], pages[j]))
		}
		i = j + 1
	}
	return strings.Join(parts, "、")
}
