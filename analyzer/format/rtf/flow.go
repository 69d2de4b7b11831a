package rtf

import (
	"fmt"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
	"github.com/govreport/govreport/segment"
)

// A line is a paragraph, or a row of a table.
type line struct {
	text string
	bold int // bytes at its beginning that are set in bold
}

// A flow is text in paragraphs: the body, a note, a text box.
type flow struct {
	lines []line
	boxes []line // the text boxes anchored in the paragraph being read
	text  strings.Builder
	bold  int  // bytes of it that are bold, from the first
	thin  bool // what is not bold has come
	cells [][]line
	open  bool // the last cell is
}

// write adds characters to the paragraph.
func (f *flow) write(s string, bold bool) {
	f.text.WriteString(s)
	switch {
	case strings.TrimSpace(s) == "":
	case !bold:
		f.thin = true
	case !f.thin:
		f.bold = f.text.Len()
	}
}

// endLabel ends the label of a list: what stands between it and the text is no
// part of it, and neither is a bullet, which is a letter of a font of symbols.
func (f *flow) endLabel() {
	s := strings.TrimRight(f.text.String(), " \t")
	if strings.Trim(s, "•·●■◆○□▪➢➤✓\u00a0") == "" {
		s = ""
	}
	f.text.Reset()
	f.text.WriteString(s)
	f.bold = min(f.bold, len(s))
	f.thin = f.thin && s != "" && f.bold > 0
}

// take ends the paragraph being read and gives its lines.
func (f *flow) take(heading bool) []line {
	s, bold := f.text.String(), f.bold
	if heading {
		bold = len(s)
	}
	f.text.Reset()
	f.bold, f.thin = 0, false
	var out []line
	for part := range strings.Lines(s) {
		l := wordtext.Line(part, bold)
		bold = max(0, bold-len(part))
		if l.Text != "" {
			out = append(out, line{l.Text, l.Bold})
		}
	}
	out = append(out, f.boxes...)
	f.boxes = nil
	return out
}

// end ends a paragraph, which may be one of a cell.
func (f *flow) end(s state) {
	lines := f.take(s.heading)
	if !s.table {
		f.row()
		f.lines = append(f.lines, lines...)
		return
	}
	f.intoCell(lines)
}

func (f *flow) intoCell(lines []line) {
	if !f.open {
		f.cells, f.open = append(f.cells, nil), true
	}
	last := len(f.cells) - 1
	f.cells[last] = append(f.cells[last], lines...)
}

// cell ends a cell.
func (f *flow) cell(s state) {
	f.intoCell(f.take(s.heading))
	f.open = false
}

// row writes the row that is open: the cells in a line, or their paragraphs
// where one of them holds prose.
func (f *flow) row() {
	prose := len(f.cells) == 1
	for _, cell := range f.cells {
		prose = prose || wordtext.IsProse(func(yield func(string) bool) {
			for _, l := range cell {
				if !yield(l.text) {
					return
				}
			}
		})
	}
	row := make([]string, len(f.cells))
	for i, cell := range f.cells {
		if prose {
			f.lines = append(f.lines, cell...)
			continue
		}
		var words []string
		for _, l := range cell {
			words = append(words, strings.Fields(l.text)...)
		}
		row[i] = strings.Join(words, " ")
	}
	if s := strings.Join(row, "\t"); !prose && strings.TrimSpace(s) != "" {
		f.lines = append(f.lines, line{text: s})
	}
	f.cells, f.open = nil, false
}

// finish ends what is open.
func (f *flow) finish() {
	lines := f.take(false)
	if len(f.cells) > 0 && len(lines) > 0 {
		f.intoCell(lines)
		lines = nil
	}
	f.row()
	f.lines = append(f.lines, lines...)
}

// document joins the lines of body and notes.
func (r *reader) document() *format.Document {
	d := &format.Document{}
	var b strings.Builder
	add := func(l line) {
		if l.bold > 0 {
			d.Bold = append(d.Bold, segment.Span{Start: b.Len(), End: b.Len() + l.bold})
		}
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	for _, l := range r.main.lines {
		add(l)
	}
	if len(r.notes) > 0 {
		add(line{text: "注释："})
	}
	for i, lines := range r.notes {
		lines = slices.Clone(lines)
		lines[0] = line{text: fmt.Sprintf("[%d] %s", i+1, lines[0].text)}
		for _, l := range lines {
			add(l)
		}
	}
	d.Text = b.String()
	return d
}
