package export

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"strconv"

	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/tabular"
)

// csvFiles writes a file of CSV for each table. Their first column is the
// number of the report.
type csvFiles struct {
	files []*outfile.File
	w     []*bufio.Writer
}

func newCSV(path string, o Options) (Sink, error) {
	s := &csvFiles{}
	for i, p := range tableFiles(path) {
		f, err := outfile.Create(p)
		if err != nil {
			s.Discard()
			return nil, err
		}
		s.files = append(s.files, f)
		w := bufio.NewWriterSize(f, 64<<10)
		if o.BOM {
			w.WriteString("\ufeff")
		}
		c := csv.NewWriter(w)
		if err := c.Write(append([]string{tabular.ReportKey}, tabular.Tables[i].Names()...)); err != nil {
			s.Discard()
			return nil, err
		}
		c.Flush()
		s.w = append(s.w, w)
	}
	return s, nil
}

func (s *csvFiles) Needs() Needs { return Needs{Rows: true} }

// Encode returns the bytes for each table; those of the reports' own table are
// made when it is known which report one repeats.
func (s *csvFiles) Encode(it *Item) (any, error) {
	var out [len(tabular.Tables)][]byte
	for t, rows := range it.Rows {
		if t == tabular.Reports {
			continue
		}
		b, err := csvRows(it, t, rows)
		if err != nil {
			return nil, err
		}
		out[t] = b
	}
	return &out, nil
}

func (s *csvFiles) Write(it *Item, encoded any) error {
	out := encoded.(*[len(tabular.Tables)][]byte)
	b, err := csvRows(it, tabular.Reports, it.Rows[tabular.Reports])
	if err != nil {
		return err
	}
	out[tabular.Reports] = b
	for t, b := range out {
		if _, err := s.w[t].Write(b); err != nil {
			return err
		}
	}
	return nil
}

func csvRows(it *Item, table int, rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	number := strconv.FormatInt(it.Number, 10)
	cells := make([]string, 0, 40)
	for _, row := range rows {
		cells = append(cells[:0], number)
		for i, c := range tabular.Tables[table].Columns {
			if v := row[i]; c.Kind == tabular.Text {
				cells = append(cells, tabular.Guard(v))
			} else {
				cells = append(cells, v)
			}
		}
		if err := w.Write(cells); err != nil {
			return nil, err
		}
	}
	w.Flush()
	return b.Bytes(), w.Error()
}

func (s *csvFiles) Finish() error {
	for _, w := range s.w {
		if err := w.Flush(); err != nil {
			return err
		}
	}
	return commit(s.files...)
}

func (s *csvFiles) Discard() { discard(s.files...) }
