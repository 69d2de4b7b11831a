package out

import (
	"bufio"
	"bytes"
	"encoding/csv"

	"github.com/govreport/govreport/internal/tabular"
)

// commas is CSV (RFC 4180 with \n) under one header; no cell of it is taken
// for a formula by a spreadsheet.
type commas struct{ raw }

func (commas) begin(w *bufio.Writer, o *Options) error {
	if o.BOM {
		w.WriteString("\ufeff")
	}
	c := csv.NewWriter(w)
	if err := c.Write(o.Header); err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

func (commas) encode(b *bytes.Buffer, r *Record, _ *Options) error {
	c := csv.NewWriter(b)
	for _, row := range r.Rows {
		for i, cell := range row {
			row[i] = tabular.Guard(cell)
		}
		if err := c.Write(row); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}
