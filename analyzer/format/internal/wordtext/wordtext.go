// Package wordtext has what the texts of Word's formats have in common, old
// and new.
package wordtext

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Title returns the title that a document's properties give, in one line; ""
// for one that does not look like a title: many are what a program put there.
func Title(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, none := range []string{"无标题", "未命名", "新建", "文档", "标题", "幻灯片", "Microsoft", "PowerPoint"} {
		if strings.HasPrefix(s, none) {
			return ""
		}
	}
	if hanzi(s) < 4 || utf8.RuneCountInString(s) > 100 || strings.ContainsRune(s, utf8.RuneError) {
		return ""
	}
	return s
}

// proseHanzi is how many Chinese characters a cell of several paragraphs holds
// at most before it is prose, and the table there to lay the page out. A long
// cell of one paragraph is still a cell: plans of measures have them.
const proseHanzi = 120

// IsProse reports whether the paragraphs of a table's cell are prose.
func IsProse(paragraphs iter.Seq[string]) bool {
	all, filled := 0, 0
	for p := range paragraphs {
		if n := hanzi(p); n > 0 {
			all += n
			filled++
		}
	}
	return filled > 1 && all > proseHanzi
}

func hanzi(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// A Paragraph is a line of text of which some bytes at the beginning may be set
// in bold.
type Paragraph struct {
	Text string
	Bold int
}

// Line trims a line; the first bold bytes of it are set in bold.
func Line(s string, bold int) Paragraph {
	bold = min(bold, len(s))
	cut := len(s) - len(strings.TrimLeft(s, " \t\r\n"))
	s = strings.TrimSpace(s)
	return Paragraph{s, max(0, min(bold-cut, len(s)))}
}
