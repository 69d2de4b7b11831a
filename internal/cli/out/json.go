package out

import (
	"bufio"
	"bytes"
	"encoding/json"
)

// lines are JSON lines: an object a line.
type lines struct{ raw }

func (lines) encode(b *bytes.Buffer, r *Record, _ *Options) error { return value(b, r.Value, "", "") }

// object is indented JSON: an object, or an array of them where there may be
// several.
type object struct{}

func (object) begin(w *bufio.Writer, o *Options) error {
	if o.Array {
		w.WriteString("[\n")
	}
	return nil
}

func (object) encode(b *bytes.Buffer, r *Record, o *Options) error {
	if !o.Array {
		return value(b, r.Value, "", "  ")
	}
	b.WriteString("  ")
	err := value(b, r.Value, "  ", "  ")
	b.Truncate(len(bytes.TrimRight(b.Bytes(), "\n"))) // a comma may follow
	return err
}

func (object) between(w *bufio.Writer, o *Options) {
	if o.Array {
		w.WriteString(",\n")
	}
}

func (object) end(w *bufio.Writer, n int, o *Options) {
	if !o.Array {
		return
	}
	if n > 0 {
		w.WriteString("\n")
	}
	w.WriteString("]\n")
}

// value writes v as it is read by others, < and & as themselves.
func value(b *bytes.Buffer, v any, prefix, indent string) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	enc.SetIndent(prefix, indent)
	return enc.Encode(v)
}
