package export

import (
	"archive/zip"
	"io"
	"os"
	"path/filepath"
	"strconv"

	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/xuri/excelize/v2"
)

// xlsx is a workbook with a sheet for each table, and further ones where a
// table has more rows than a sheet can.
type xlsx struct {
	file   *outfile.File
	tmp    string // the folder of what is put together
	book   *excelize.File
	bold   int
	sheets [len(tabular.Tables)]struct {
		w    *excelize.StreamWriter
		part int // how many sheets the table has filled
		row  int // the last row written, from 1
	}
}

// maxSheetRows is how many rows a sheet can have; it is smaller in tests.
var maxSheetRows = excelize.TotalRows

func newXLSX(path string, _ Options) (Sink, error) {
	f, err := outfile.Create(path)
	if err != nil {
		return nil, err
	}
	tmp, err := outfile.Folder(path)
	if err != nil {
		f.Discard()
		return nil, err
	}
	s := &xlsx{file: f, tmp: tmp, book: excelize.NewFile(excelize.Options{TmpDir: tmp})}
	if s.bold, err = s.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return nil, err
	}
	for t := range tabular.Tables {
		if err := s.newSheet(t); err != nil {
			s.Discard()
			return nil, err
		}
	}
	return s, s.book.DeleteSheet("Sheet1")
}

// newSheet begins the next sheet of a table.
func (s *xlsx) newSheet(table int) error {
	sh := &s.sheets[table]
	if sh.w != nil {
		if err := sh.w.Flush(); err != nil {
			return err
		}
	}
	name := tabular.Tables[table].Name
	if sh.part++; sh.part > 1 {
		name += " " + strconv.Itoa(sh.part)
	}
	if _, err := s.book.NewSheet(name); err != nil {
		return err
	}
	w, err := s.book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	sh.w, sh.row = w, 1
	if err := w.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	head := []any{excelize.Cell{StyleID: s.bold, Value: tabular.ReportKey}}
	for _, c := range tabular.Tables[table].Columns {
		head = append(head, excelize.Cell{StyleID: s.bold, Value: c.Name})
	}
	return w.SetRow("A1", head)
}

func (s *xlsx) Needs() Needs              { return Needs{Rows: true} }
func (s *xlsx) Encode(*Item) (any, error) { return nil, nil }

func (s *xlsx) Write(it *Item, _ any) error {
	for t, rows := range it.Rows {
		for _, row := range rows {
			if s.sheets[t].row == maxSheetRows {
				if err := s.newSheet(t); err != nil {
					return err
				}
			}
			sh := &s.sheets[t]
			sh.row++
			cells := make([]any, 0, len(row)+1)
			cells = append(cells, it.Number)
			for i, c := range tabular.Tables[t].Columns {
				cells = append(cells, typed(c.Kind, row[i]))
			}
			at, err := excelize.CoordinatesToCellName(1, sh.row)
			if err == nil {
				err = sh.w.SetRow(at, cells)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// typed is a cell as a value of its kind, nil where it is empty and not text.
func typed(k tabular.Kind, s string) any {
	if s == "" && k != tabular.Text {
		return nil
	}
	switch k {
	case tabular.Integer:
		if n, err := strconv.ParseInt(s, 10, 64); err == nil {
			return n
		}
	case tabular.Decimal:
		if x, err := strconv.ParseFloat(s, 64); err == nil {
			return x
		}
	case tabular.Boolean:
		return s == "true"
	}
	return s
}

func (s *xlsx) Finish() error {
	for i := range s.sheets {
		if err := s.sheets[i].w.Flush(); err != nil {
			return err
		}
	}
	defer os.RemoveAll(s.tmp)
	loose, err := os.Create(filepath.Join(s.tmp, "loose.xlsx"))
	if err != nil {
		return err
	}
	defer loose.Close()
	// The library would put the whole file together in memory.
	s.book.SetZipWriter(func(io.Writer) excelize.ZipWriter { return zip.NewWriter(loose) })
	if err := s.book.Write(io.Discard); err != nil {
		return err
	}
	if err := s.book.Close(); err != nil {
		return err
	}
	if err := sortZip(s.file, loose); err != nil {
		return err
	}
	return s.file.Commit()
}

// sortZip copies a zip file with its parts in order.
func sortZip(w io.Writer, f *os.File) error {
	size, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	return sheet.SortZip(w, f, size)
}

func (s *xlsx) Discard() {
	s.book.Close()
	s.file.Discard()
	_ = os.RemoveAll(s.tmp)
}
