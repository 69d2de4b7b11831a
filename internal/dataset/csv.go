package dataset

import (
	"bufio"
	"encoding/csv"
	"io"

	"github.com/govreport/govreport/internal/tabular"
)

// WriteCSV writes a table as CSV, with a byte order mark where bom says so.
func WriteCSV(out io.Writer, t *Table, bom bool) error {
	b := bufio.NewWriter(out)
	if bom {
		b.WriteString("\ufeff")
	}
	w := csv.NewWriter(b)
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = c.Name
	}
	if err := w.Write(head); err != nil {
		return err
	}
	cells := make([]string, len(t.Columns))
	for _, row := range t.Rows {
		for i, c := range t.Columns {
			if cells[i] = Plain(c.Kind, row[i]); c.Kind == tabular.Text {
				cells[i] = tabular.Guard(cells[i])
			}
		}
		if err := w.Write(cells); err != nil {
			return err
		}
	}
	if w.Flush(); w.Error() != nil {
		return w.Error()
	}
	return b.Flush()
}
