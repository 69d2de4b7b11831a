package doc

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
	"github.com/govreport/govreport/segment"
)

// rows writes paragraphs line by line and gathers those in tables to rows.
type rows struct {
	b     strings.Builder
	title string     // to be written before the next line
	cells [][]string // of the row that is open, as paragraphs
	open  bool       // the last cell is
	bold  int        // bytes of the paragraph that comes now that are bold
	spans []segment.Span
	inner []string // cells of a row of a table in the last cell
	nests bool     // the row has such a table: its cells are no values
}

func (t *rows) String() string { return t.b.String() }

// add adds a paragraph that ends with mark.
func (t *rows) add(s string, mark rune, p paraProps) {
	if mark != cellMark && !p.inTable {
		bold := t.bold
		t.flush()
		if t.line(s); bold > 0 && s != "" {
			from := t.b.Len() - len(s) - 1
			t.spans = append(t.spans, segment.Span{Start: from, End: from + bold})
		}
		return
	}
	if p.rowEnd {
		t.flush()
		return
	}
	if !t.open {
		t.cells = append(t.cells, nil)
	}
	if p.innerRow || p.innerCell {
		t.open, t.nests = true, true
		if !p.innerRow {
			t.inner = append(t.inner, strings.Join(strings.Fields(s), " "))
			return
		}
		last := len(t.cells) - 1
		t.cells[last] = append(t.cells[last], strings.Join(t.inner, "\t"))
		t.inner = nil
		return
	}
	t.open = mark != cellMark
	if s != "" {
		last := len(t.cells) - 1
		t.cells[last] = append(t.cells[last], s)
	}
}

// flush writes the row that is open: the cells in a line, or their paragraphs
// where one of them holds prose.
func (t *rows) flush() {
	prose := len(t.cells) == 1 || t.nests
	for _, cell := range t.cells {
		prose = prose || wordtext.IsProse(slices.Values(cell))
	}
	row := make([]string, len(t.cells))
	for i, cell := range t.cells {
		if prose {
			for _, s := range cell {
				t.line(s)
			}
			continue
		}
		row[i] = strings.Join(strings.Fields(strings.Join(cell, " ")), " ")
	}
	t.line(strings.Join(row, "\t"))
	t.cells, t.open, t.inner, t.nests = nil, false, nil, false
}

// line adds a line if there is something to see in it.
func (t *rows) line(s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	if t.title != "" {
		t.b.WriteString(t.title + "\n")
		t.title = ""
	}
	t.b.WriteString(s + "\n")
}
