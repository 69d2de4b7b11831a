package docx

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/internal/wordtext"
)

// maxCells bounds the cells of a row, of which Word allows 63.
const maxCells = 10_000

// A row is one of a table being read.
type row struct {
	cells []cell
	gone  bool // deleted or hidden
}

type cell struct {
	flow      flow
	continued bool // it is part of the cell above
	gone      bool
	columns   int // that it reaches over, where there are more than one
}

func (r *reader) table() error {
	outer := r.row
	r.flow.table = true
	r.endFlow() // a paragraph without a mark cannot join a table
	r.row = nil
	err := r.walk()
	r.row = outer
	return err
}

func (r *reader) tableRow() error {
	outer := r.row
	w := &row{}
	r.row = w
	err := r.walk()
	r.row = outer
	if !w.gone {
		w.emit(r.flow)
	}
	return err
}

func (r *reader) rowProps() error {
	return r.c.each(func(e element) error {
		if r.row != nil && (e.name == "del" || e.name == "hidden" && e.on()) {
			r.row.gone = true
		}
		return nil
	})
}

func (r *reader) cell() error {
	if r.row == nil {
		return r.walk()
	}
	if len(r.row.cells) >= maxCells {
		return r.c.fail(format.TooLarge, "too many cells in a row")
	}
	outer, w, para := r.flow, r.row, r.para
	w.cells = append(w.cells, cell{})
	i := len(w.cells) - 1
	var f flow
	r.flow, r.para = &f, nil
	err := r.walk()
	r.endFlow()
	r.flow, r.row, r.para = outer, w, para
	w.cells[i].flow = f
	return err
}

func (r *reader) cellProps() error {
	w := r.row
	return r.c.each(func(e element) error {
		if w == nil || len(w.cells) == 0 {
			return nil
		}
		c := &w.cells[len(w.cells)-1]
		switch e.name {
		case "vMerge", "hMerge":
			c.continued = e.val() != "restart"
		case "gridSpan":
			c.columns, _ = strconv.Atoi(e.val())
		case "cellDel":
			c.gone = true
		}
		return nil
	})
}

// emit writes the row into f: one line with tabs between the cells, or the
// lines of its cells where it holds prose.
func (w *row) emit(f *flow) {
	w.keepBreaksOnce()
	kept := w.cells[:0]
	prose, found := false, false
	for _, c := range w.cells {
		if c.gone {
			continue
		}
		if c.continued {
			c.flow = flow{}
		}
		kept = append(kept, c)
		prose = prose || c.isProse()
		found = found || !blank(c.flow.text)
	}
	if !found || prose || len(kept) == 1 {
		for _, c := range kept {
			for l := range c.flow.lines() {
				f.addSeen(l)
			}
		}
		return
	}
	var line []byte
	for i, c := range kept {
		if i > 0 {
			for range max(1, min(kept[i-1].columns, 63)) {
				line = append(line, '\t')
			}
		}
		line = append(line, c.line()...)
	}
	f.add("", line)
}

// keepBreaksOnce leaves the page ends in one cell only: a row that runs over
// a page end has them in every cell that does.
func (w *row) keepBreaksOnce() {
	most, at := 0, 0
	for i, c := range w.cells {
		if n := countBreaks(c.flow.text); n > most {
			most, at = n, i
		}
	}
	for i := range w.cells {
		if most > 0 && i != at {
			w.cells[i].flow.text = dropBreaks(w.cells[i].flow.text)
		}
	}
}

// line is the text of a cell in one line.
func (c *cell) line() []byte {
	var line []byte
	for part := range bytes.FieldsFuncSeq(c.flow.text, func(r rune) bool { return r == '\n' || r == '\t' }) {
		if part = bytes.Trim(part, " \u3000\u00a0"); len(part) == 0 {
			continue
		}
		if len(line) > 0 {
			line = append(line, ' ')
		}
		line = append(line, part...)
	}
	return line
}

func (c *cell) isProse() bool {
	return c.flow.table || wordtext.IsProse(strings.Lines(string(c.flow.text)))
}
