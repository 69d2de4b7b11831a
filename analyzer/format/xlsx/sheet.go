package xlsx

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/govreport/govreport/analyzer/format"
)

// maxColumns is how many cells of a row are read; no table that people read has
// as many.
const maxColumns = 1000

// A writer puts sheets into text.
type writer struct {
	text  strings.Builder
	limit int // bytes
}

// An area is a stretch of merged cells: columns and rows from 0, the last ones
// included.
type area struct {
	top, left, bottom, right int
	text                     string
}

// sheet writes one sheet.
func (w *writer) sheet(ctx context.Context, f *excelize.File, name string) error {
	merged, err := areas(f, name)
	if err != nil {
		return damaged(name, err)
	}
	shown, err := f.Rows(name)
	if err != nil {
		return damaged(name, err)
	}
	defer shown.Close()
	stored, err := f.Rows(name)
	if err != nil {
		return damaged(name, err)
	}
	defer stored.Close()
	if w.text.Len() > 0 {
		w.text.WriteString("\n")
	}
	if !isDefaultName(name) {
		w.text.WriteString(line(name) + "\n")
	}
	var open []area // those that reach into the row
	for i := 0; shown.Next() && stored.Next(); i++ {
		if i%256 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		cells, err := shown.Columns()
		if err != nil {
			return damaged(name, err)
		}
		raw, err := stored.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return damaged(name, err)
		}
		for len(merged) > 0 && merged[0].top <= i {
			open, merged = append(open, merged[0]), merged[1:]
		}
		open = slices.DeleteFunc(open, func(m area) bool { return m.bottom < i })
		w.row(spread(exact(cells, raw), open, i))
		if w.text.Len() > w.limit {
			return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("more than %d bytes of text", w.limit)}
		}
	}
	return nil
}

func damaged(sheet string, err error) error {
	return &format.Error{Code: format.Corrupt, Detail: sheet, Err: err}
}

// areas lists the merged cells of a sheet from the top.
func areas(f *excelize.File, name string) ([]area, error) {
	cells, err := f.GetMergeCells(name)
	if err != nil {
		return nil, err
	}
	var all []area
	for _, m := range cells {
		left, top, err := excelize.CellNameToCoordinates(m.GetStartAxis())
		if err != nil {
			return nil, err
		}
		right, bottom, err := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err != nil {
			return nil, err
		}
		all = append(all, area{top - 1, left - 1, bottom - 1, right - 1, m.GetCellValue()})
	}
	slices.SortStableFunc(all, func(a, b area) int { return cmp.Compare(a.top, b.top) })
	return all, nil
}

// powers are how a number of more than eleven digits is shown: 1.23457E+11.
var powers = regexp.MustCompile(`^-?[0-9](\.[0-9]+)?E[+-][0-9]+$`)

// exact takes the number that is stored where the one that is shown has lost
// digits for want of room.
func exact(shown, stored []string) []string {
	for i := range shown {
		if i < len(stored) && powers.MatchString(shown[i]) && !powers.MatchString(stored[i]) {
			shown[i] = stored[i]
		}
	}
	return shown[:min(len(shown), maxColumns)]
}

// spread repeats the words of merged cells in row i. A number is not repeated,
// for it would be counted again; nor is what reaches over a whole row, its
// title.
func spread(cells []string, merged []area, i int) []string {
	for _, m := range merged {
		if m.text == "" || startsNumber(m.text) || m.left >= maxColumns || alone(cells, m) {
			continue
		}
		for len(cells) <= min(m.right, maxColumns-1) {
			cells = append(cells, "")
		}
		for j := m.left; j <= m.right && j < len(cells); j++ {
			cells[j] = m.text
		}
	}
	return cells
}

// alone reports whether a row has no cell but those of m.
func alone(cells []string, m area) bool {
	for j, c := range cells {
		if (j < m.left || j > m.right) && strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}

func startsNumber(s string) bool {
	s = strings.TrimLeft(s, "-+ ")
	return s != "" && s[0] >= '0' && s[0] <= '9' && !strings.Contains(s, "年")
}

// row writes a row; empty ones part tables.
func (w *writer) row(cells []string) {
	n, last := 0, -1
	for j := range cells {
		if cells[j] = line(cells[j]); cells[j] != "" {
			n, last = n+1, j
		}
	}
	switch n {
	case 0:
	case 1:
		w.text.WriteString(cells[last])
	default:
		w.text.WriteString(strings.Join(cells[:last+1], "\t"))
	}
	w.text.WriteString("\n")
}

// line is the words of a cell on one line.
func line(s string) string { return strings.Join(strings.Fields(s), " ") }

// isDefaultName reports whether a sheet has the name that it was made with.
func isDefaultName(s string) bool {
	s = strings.TrimRight(strings.ToLower(s), "0123456789")
	return s == "sheet" || s == "工作表"
}
