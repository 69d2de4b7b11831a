package docx

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/segment"
)

// document joins the lines of body and notes and says what was left out.
func (r *reader) document(notes []string) *format.Document {
	d := &format.Document{}
	w := joiner{}
	w.add(r.body.text)
	for _, line := range notes {
		w.b.WriteString(line)
		w.b.WriteByte('\n')
	}
	d.Text = w.b.String()
	d.Bold = w.bold
	d.Pages = w.pages()
	if r.toc.found && r.toc.lines > 0 {
		at := r.toc.at - countBreaks(r.body.text[:r.toc.at])
		d.Note("toc-skipped", fmt.Sprintf("目录未读入正文（共 %d 行）", r.toc.lines), at, at)
	}
	if r.pictures > 0 {
		d.Note("pictures-skipped", fmt.Sprintf("图片未读入（共 %d 幅）", r.pictures), 0, 0)
	}
	if r.objects > 0 {
		d.Note("objects-skipped", fmt.Sprintf("嵌入的图表或对象未读入（共 %d 个）", r.objects), 0, 0)
	}
	if r.foreign > 0 {
		d.Note("parts-skipped", fmt.Sprintf("引用的外部文档未读入（共 %d 处）", r.foreign), 0, 0)
	}
	return d
}

// A joiner takes the marks of page ends out of a text and notes where they
// were.
type joiner struct {
	b        strings.Builder
	ends     []int // where a page ends
	bold     []segment.Span
	line     int  // where the line begins
	rendered bool // Word has laid the document out
	explicit bool // the last page end is the author's, and no text has followed
	seen     bool // there was any text
}

func (w *joiner) add(text []byte) {
	w.b.Grow(len(text))
	for len(text) > 0 {
		i := bytes.IndexAny(text, breakMarks)
		if i < 0 {
			i = len(text)
		}
		if !blank(text[:i]) {
			w.seen, w.explicit = true, false
		}
		if j := bytes.LastIndexByte(text[:i], '\n'); j >= 0 {
			w.line = w.b.Len() + j + 1
		}
		w.b.Write(text[:i])
		if i == len(text) {
			return
		}
		if text[i] == boldEnd {
			if w.line < w.b.Len() {
				w.bold = append(w.bold, segment.Span{Start: w.line, End: w.b.Len()})
			}
		} else {
			w.end(text[i])
		}
		text = text[i+1:]
	}
}

// end notes a page end. Word marks the one that an author made once more,
// before the text that follows it.
func (w *joiner) end(kind byte) {
	if kind == renderedBreak {
		w.rendered = true
		if w.explicit {
			w.ends[len(w.ends)-1] = w.b.Len()
			w.explicit = false
			return
		}
	} else {
		if !w.seen || w.explicit {
			return
		}
		w.explicit = true
	}
	w.ends = append(w.ends, w.b.Len())
}

// pages are the spans between the page ends; none where Word has not said
// where pages end.
func (w *joiner) pages() []segment.Span {
	if !w.rendered {
		return nil
	}
	text := w.b.String()
	var pages []segment.Span
	start := 0
	for _, end := range w.ends {
		if end < len(text) && text[end] == '\n' { // a line's end belongs to it
			end++
		}
		end = max(end, start)
		pages = append(pages, segment.Span{Start: start, End: end})
		start = end
	}
	return append(pages, segment.Span{Start: start, End: len(text)})
}
