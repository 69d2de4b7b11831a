// Package sheet writes tables as an Excel workbook: a sheet a table, the head
// row bold and frozen, numbers as numbers, and what is to be said of a cell as
// its comment.
package sheet

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// A Cell is a value and a comment on it.
type Cell struct {
	Value any    // string, int, float64; nil or "" for an empty cell
	Note  string // comment; none on an empty cell
}

// A Sheet is a table with a name. Rows may be shorter than Head.
type Sheet struct {
	Wrap  bool // long cells go over several lines, so that the sheet fits a page
	Paper bool // it prints on A4 across, as wide as the page, its head on each

	Name string
	Head []string
	Rows [][]Cell
	// FitWidth prints the sheet across, as wide as one page.
	FitWidth bool
}

// Application is what a workbook says it was written by. The reader of workbooks
// goes by it: a folder's results are none of its reports.
const Application = "govreport"

// maxRows is how many rows a sheet can have below its head.
const maxRows = excelize.TotalRows - 1

// Write writes a workbook with the sheets in their order. The same sheets give
// the same bytes.
func Write(w io.Writer, sheets []Sheet) error {
	f := excelize.NewFile()
	defer f.Close()
	b := book{File: f}
	err := f.SetAppProps(&excelize.AppProperties{Application: Application})
	if err != nil {
		return err
	}
	if b.bold, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	// Without a format of its own a large number shows as 2.955E+12.
	if b.large, err = f.NewStyle(&excelize.Style{NumFmt: 3}); err != nil { // #,##0
		return err
	}
	if b.wrap, err = f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}); err != nil {
		return err
	}
	used := map[string]bool{}
	for i, s := range sheets {
		name := sheetName(s.Name, used)
		if i == 0 {
			err = f.SetSheetName(f.GetSheetName(0), name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err == nil {
			err = b.fill(name, s)
		}
		if err != nil {
			return fmt.Errorf("sheet %s: %w", name, err)
		}
	}
	var loose bytes.Buffer
	if err := f.Write(&loose); err != nil {
		return err
	}
	return SortZip(w, bytes.NewReader(loose.Bytes()), int64(loose.Len()))
}

// SortZip copies a zip file with its parts in order. The library writes them in
// an order that changes from run to run.
func SortZip(w io.Writer, r io.ReaderAt, size int64) error {
	in, err := zip.NewReader(r, size)
	if err != nil {
		return err
	}
	slices.SortFunc(in.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

// A book is a workbook with its styles.
type book struct {
	*excelize.File
	bold, large, wrap int
}

func (b *book) fill(name string, s Sheet) error {
	if len(s.Rows) > maxRows {
		return fmt.Errorf("%d rows do not fit a sheet of %d", len(s.Rows), maxRows)
	}
	if len(s.Head) == 0 {
		return nil
	}
	if len(s.Rows)*len(s.Head) > manyCells {
		return b.stream(name, s)
	}
	widths := make([]float64, len(s.Head))
	for i, h := range s.Head {
		if err := b.SetCellStr(name, at(i, 1), h); err != nil {
			return err
		}
		widths[i] = width(h)
	}
	if err := b.SetCellStyle(name, at(0, 1), at(len(s.Head)-1, 1), b.bold); err != nil {
		return err
	}
	for r, row := range s.Rows {
		for i, c := range row {
			w, err := b.put(name, at(i, r+2), c)
			if err != nil {
				return err
			}
			if i < len(widths) {
				widths[i] = max(widths[i], w)
			}
		}
	}
	if err := b.paper(name, s); err != nil {
		return err
	}
	for i, w := range widths {
		if s.Wrap {
			w = min(w, 44)
		}
		col, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(name, col, col, min(w, 60)+2); err != nil {
			return err
		}
	}
	if s.FitWidth {
		if err := b.fitWidth(name); err != nil {
			return err
		}
	}
	return b.SetPanes(name, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	})
}

// manyCells is from how many cells on a sheet is written row by row: held as
// cells they would take a kilobyte each.
const manyCells = 50_000

// stream writes a sheet row by row, without comments.
func (b *book) stream(name string, s Sheet) error {
	if s.FitWidth {
		if err := b.fitWidth(name); err != nil {
			return err
		}
	}
	w, err := b.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, h := range s.Head {
		most := width(h)
		for _, row := range s.Rows[:min(len(s.Rows), 200)] {
			if i < len(row) && row[i].Value != nil {
				most = max(most, width(fmt.Sprint(row[i].Value)))
			}
		}
		if err := w.SetColWidth(i+1, i+1, min(most, 60)+2); err != nil {
			return err
		}
	}
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	cells := make([]any, len(s.Head))
	for i, h := range s.Head {
		cells[i] = excelize.Cell{StyleID: b.bold, Value: h}
	}
	if err := w.SetRow("A1", cells); err != nil {
		return err
	}
	for r, row := range s.Rows {
		cells = cells[:0]
		for _, c := range row {
			switch v := c.Value.(type) {
			case float64:
				if math.Abs(v) >= 1e5 && v == math.Trunc(v) {
					cells = append(cells, excelize.Cell{StyleID: b.large, Value: v})
					continue
				}
			case string:
				if v == "" {
					cells = append(cells, nil)
					continue
				}
			}
			cells = append(cells, c.Value)
		}
		if err := w.SetRow(at(0, r+2), cells); err != nil {
			return err
		}
	}
	return w.Flush()
}

// fitWidth lays a sheet out for paper: A4 across, one page wide, the head on
// every page.
func (b *book) fitWidth(name string) error {
	paper, across, wide, tall, fit := 9, "landscape", 1, 0, true
	if err := b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &across, FitToWidth: &wide, FitToHeight: &tall}); err != nil {
		return err
	}
	if err := b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + name + "'!$1:$1", Scope: name})
}

// put writes a cell and returns how wide it shows.
func (b *book) put(name, ref string, c Cell) (float64, error) {
	var (
		shown string
		err   error
	)
	switch v := c.Value.(type) {
	case nil:
		return 0, nil
	case string:
		if v == "" {
			return 0, nil
		}
		shown = v
		err = b.SetCellStr(name, ref, v)
	case int:
		shown = fmt.Sprint(v)
		err = b.SetCellInt(name, ref, int64(v))
	case float64:
		shown = fmt.Sprint(v)
		if err = b.SetCellFloat(name, ref, v, -1, 64); err == nil && math.Abs(v) >= 1e5 && v == math.Trunc(v) {
			shown = fmt.Sprintf("%.0f", v)
			shown += strings.Repeat(",", len(shown)/3)
			err = b.SetCellStyle(name, ref, ref, b.large)
		}
	default:
		err = fmt.Errorf("a cell of type %T", v)
	}
	if err != nil || c.Note == "" {
		return width(shown), err
	}
	lines := uint(width(c.Note)/32) + 2
	return width(shown), b.AddComment(name, excelize.Comment{
		Cell: ref, Author: "govreport", Width: 260, Height: min(20*lines, 400),
		Paragraph: []excelize.RichTextRun{{Text: c.Note}},
	})
}

// at is the name of a cell, by its column from 0 and its row from 1.
func at(col, row int) string {
	ref, err := excelize.CoordinatesToCellName(col+1, row)
	if err != nil {
		return "" // refused by whatever is asked to write there
	}
	return ref
}

// width is how many columns s takes, Chinese characters two.
func width(s string) float64 {
	n := 0
	for _, r := range s {
		if n++; r >= 0x2e80 {
			n++
		}
	}
	return float64(n)
}

// sheetName makes name one that Excel takes: at most 31 characters, without
// those that stand in references, and not used yet.
func sheetName(name string, used map[string]bool) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
			return ' '
		}
		return r
	}, name), "' ")
	cut := func(n int) string {
		if utf8.RuneCountInString(name) > n {
			return string([]rune(name)[:n])
		}
		return name
	}
	if name == "" {
		name = "Sheet"
	}
	out := cut(31)
	for i := 2; used[strings.ToLower(out)]; i++ {
		out = fmt.Sprintf("%s (%d)", cut(26), i)
	}
	used[strings.ToLower(out)] = true
	return out
}
