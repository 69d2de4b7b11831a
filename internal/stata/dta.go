// Package stata writes Stata data files of format 118 (Stata 14 and newer,
// UTF-8), by the description that Stata publishes in its manual (help dta_118).
// Variables have labels, coded variables value labels, missing values keep
// their letter (.a to .z), and notes say how the data were made. The files have
// no timestamp, so that the same table gives the same bytes.
package stata

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/tabular"
)

// Types of a variable, as the format numbers them; below is the width of a
// string.
const (
	strL      = 32768
	typDouble = 65526
	typLong   = 65528
	typInt    = 65529
	typByte   = 65530

	maxStr = 2045 // the longest string of fixed width, in bytes
)

// Widths of fixed fields in format 118, with their closing zero.
const (
	nameWidth   = 129
	formatWidth = 57
	labelWidth  = 321
	maxLabel    = 80 // characters of a label
)

// A variable is a column as Stata keeps it.
type variable struct {
	col    int
	name   string
	typ    uint16
	width  int // of a string
	format string
	label  string
	codes  map[string]int32 // of a coded text, its numbers
	values string           // name of the value label
}

// Write writes a table. Names are shortened to what Stata takes, see [Names];
// labels are in English or Chinese.
func Write(w io.Writer, t *dataset.Table, h *dataset.Head, english bool) error {
	vars := variables(t, english)
	if len(vars) > math.MaxUint16 {
		return fmt.Errorf("%d variables; a Stata file has at most %d", len(vars), math.MaxUint16)
	}
	f := &file{w: bufio.NewWriterSize(w, 256<<10)}
	f.header(len(vars), len(t.Rows), t.Label.In(english))
	// The map is in front of what it tells of: the sizes are known before.
	sections := [][]byte{}
	add := func(tag string, fill func(b *bytes.Buffer)) {
		var b bytes.Buffer
		b.WriteString("<" + tag + ">")
		fill(&b)
		b.WriteString("</" + tag + ">")
		sections = append(sections, b.Bytes())
	}
	le := binary.LittleEndian
	add("variable_types", func(b *bytes.Buffer) {
		for _, v := range vars {
			b.Write(le.AppendUint16(nil, v.typ))
		}
	})
	add("varnames", func(b *bytes.Buffer) {
		for _, v := range vars {
			b.Write(fixed(v.name, nameWidth))
		}
	})
	add("sortlist", func(b *bytes.Buffer) { b.Write(make([]byte, 2*(len(vars)+1))) })
	add("formats", func(b *bytes.Buffer) {
		for _, v := range vars {
			b.Write(fixed(v.format, formatWidth))
		}
	})
	add("value_label_names", func(b *bytes.Buffer) {
		for _, v := range vars {
			b.Write(fixed(v.values, nameWidth))
		}
	})
	add("variable_labels", func(b *bytes.Buffer) {
		for _, v := range vars {
			b.Write(fixed(cut(v.label, maxLabel), labelWidth))
		}
	})
	add("characteristics", func(b *bytes.Buffer) { characteristics(b, t, vars, h) })

	data, strls := cells(t, vars)
	add("data", func(b *bytes.Buffer) { b.Write(data) })
	add("strls", func(b *bytes.Buffer) { b.Write(strls) })
	add("value_labels", func(b *bytes.Buffer) { valueLabels(b, t, vars, english) })

	const mapSize = len("<map></map>") + 14*8
	offsets := make([]uint64, 14)
	offsets[1] = uint64(f.n)
	at := uint64(f.n) + uint64(mapSize)
	for i, s := range sections {
		offsets[2+i] = at
		at += uint64(len(s))
	}
	offsets[12] = at
	offsets[13] = at + uint64(len("</stata_dta>"))
	f.write([]byte("<map>"))
	for _, o := range offsets {
		f.write(le.AppendUint64(nil, o))
	}
	f.write([]byte("</map>"))
	for _, s := range sections {
		f.write(s)
	}
	f.write([]byte("</stata_dta>"))
	if f.err != nil {
		return f.err
	}
	return f.w.Flush()
}

// A file counts what is written, and keeps the first error.
type file struct {
	w   *bufio.Writer
	n   int
	err error
}

func (f *file) write(b []byte) {
	if f.err == nil {
		_, f.err = f.w.Write(b)
	}
	f.n += len(b)
}

func (f *file) header(vars, rows int, label string) {
	le := binary.LittleEndian
	var b bytes.Buffer
	b.WriteString("<stata_dta><header><release>118</release><byteorder>LSF</byteorder><K>")
	b.Write(le.AppendUint16(nil, uint16(vars)))
	b.WriteString("</K><N>")
	b.Write(le.AppendUint64(nil, uint64(rows)))
	label = cut(label, maxLabel)
	b.WriteString("</N><label>")
	b.Write(le.AppendUint16(nil, uint16(len(label))))
	b.WriteString(label + "</label><timestamp>\x00</timestamp></header>")
	f.write(b.Bytes())
}

// fixed is s with zeros up to width; s is cut so that one zero remains, at the
// edge of a character.
func fixed(s string, width int) []byte {
	for len(s) >= width {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
	}
	b := make([]byte, width)
	copy(b, s)
	return b
}

// cut is s with at most n characters.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// variables decides how columns are kept.
func variables(t *dataset.Table, english bool) []variable {
	names := Names(t.Columns)
	vars := make([]variable, len(t.Columns))
	for i, c := range t.Columns {
		v := variable{col: i, name: names[i], label: c.Label.In(english)}
		switch {
		case c.Kind == tabular.Text && len(c.Codes) > 0:
			v.typ, v.format, v.values = typByte, "%12.0g", cut(v.name, 32)
			v.codes = map[string]int32{}
			for k, code := range c.Codes {
				v.codes[code.Value] = int32(k + 1)
			}
		case c.Kind == tabular.Text:
			v.width = 1
			for _, row := range t.Rows {
				v.width = max(v.width, len(row[i]))
			}
			v.typ, v.format = uint16(min(v.width, maxStr)), fmt.Sprintf("%%-%ds", min(v.width, 30))
			if v.width > maxStr {
				v.typ, v.format = strL, "%-30s"
			}
		case c.Kind == tabular.Boolean:
			v.typ, v.format = typByte, "%8.0g"
		case c.Kind == tabular.Integer:
			v.typ, v.format = integerType(t, i), "%10.0g"
		default:
			v.typ, v.format = typDouble, "%10.0g"
			v.values = missingLabel
		}
		vars[i] = v
	}
	return vars
}

// integerType is the smallest type that holds the whole numbers of column i.
func integerType(t *dataset.Table, i int) uint16 {
	var lo, hi int64
	for _, row := range t.Rows {
		if n, err := strconv.ParseInt(row[i], 10, 64); err == nil {
			lo, hi = min(lo, n), max(hi, n)
		}
	}
	switch {
	case lo >= -127 && hi <= 100:
		return typByte
	case lo >= -32767 && hi <= 32740:
		return typInt
	case lo >= -2147483647 && hi <= 2147483620:
		return typLong
	}
	return typDouble
}
