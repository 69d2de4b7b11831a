package out

import (
	"bufio"
	"bytes"
	"strings"

	"github.com/govreport/govreport/internal/table"
)

// tables are drawn for a terminal, a blank line between reports.
type tables struct{ raw }

func (tables) encode(b *bytes.Buffer, r *Record, o *Options) error {
	if r.Head != "" {
		b.WriteString(strings.Join(table.Wrap(r.Head, o.Style.Width), "\n") + "\n\n")
	}
	for i, t := range r.Tables {
		if i > 0 {
			b.WriteString("\n")
		}
		if err := table.Write(b, t, o.Style); err != nil {
			return err
		}
	}
	return nil
}

func (tables) between(w *bufio.Writer, o *Options) {
	if !o.Tight {
		w.WriteString("\n")
	}
}

// markdown is tables with a heading.
type markdown struct{ raw }

func (markdown) encode(b *bytes.Buffer, r *Record, _ *Options) error {
	if r.Head != "" {
		b.WriteString("# " + strings.Replace(r.Head, "\n", "\n\n", 1) + "\n\n")
	}
	for _, t := range r.Tables {
		if err := table.Markdown(b, t); err != nil {
			return err
		}
	}
	return nil
}
