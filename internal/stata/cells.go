package stata

import (
	"bytes"
	"encoding/binary"
	"math"
	"strconv"

	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/tabular"
)

// missingStep is the place of a missing value among . (0), .a (1) … .z (26).
func missingStep(cell string) int64 {
	if dataset.Missing(cell) {
		return int64(cell[1]-'a') + 1
	}
	return 0
}

// cells are the rows as the data section has them, and the long strings.
func cells(t *dataset.Table, vars []variable) (data, long []byte) {
	le := binary.LittleEndian
	var gso bytes.Buffer
	for o, row := range t.Rows {
		for k := range vars {
			v := &vars[k]
			cell := row[v.col]
			switch {
			case v.codes != nil:
				if n, ok := v.codes[cell]; ok {
					data = append(data, byte(n))
				} else {
					data = append(data, 101)
				}
			case v.typ == strL:
				if cell == "" {
					data = append(data, make([]byte, 8)...)
					continue
				}
				// The variable in two bytes, the observation in six.
				data = le.AppendUint64(data, uint64(k+1)|uint64(o+1)<<16)
				gso.WriteString("GSO")
				gso.Write(le.AppendUint32(nil, uint32(k+1)))
				gso.Write(le.AppendUint64(nil, uint64(o+1)))
				gso.WriteByte(130) // text that ends with a zero
				gso.Write(le.AppendUint32(nil, uint32(len(cell)+1)))
				gso.WriteString(cell + "\x00")
			case v.typ <= maxStr:
				start := len(data)
				data = append(data, make([]byte, v.typ)...)
				copy(data[start:], cell)
			default:
				data = number(data, v.typ, cell)
			}
		}
	}
	return data, gso.Bytes()
}

// number appends a number, or the missing value that the cell holds.
func number(data []byte, typ uint16, cell string) []byte {
	le := binary.LittleEndian
	switch cell {
	case "true":
		cell = "1"
	case "false":
		cell = "0"
	}
	gap := missingStep(cell)
	if typ == typDouble {
		x, err := strconv.ParseFloat(cell, 64)
		if err != nil || dataset.Missing(cell) || math.IsInf(x, 0) || math.IsNaN(x) {
			return le.AppendUint64(data, 0x7fe0000000000000+uint64(gap)<<40)
		}
		return le.AppendUint64(data, math.Float64bits(x))
	}
	n, err := strconv.ParseInt(cell, 10, 64)
	none := err != nil
	switch typ {
	case typByte:
		if none {
			n = 101 + gap
		}
		return append(data, byte(int8(n)))
	case typInt:
		if none {
			n = 32741 + gap
		}
		return le.AppendUint16(data, uint16(int16(n)))
	}
	if none {
		n = 2147483621 + gap
	}
	return le.AppendUint32(data, uint32(int32(n)))
}

// valueLabels are those of coded texts, and one for the missing values, which
// every variable of numbers takes.
func valueLabels(b *bytes.Buffer, t *dataset.Table, vars []variable, english bool) {
	for i := range vars {
		v := &vars[i]
		if v.codes == nil {
			continue
		}
		codes := t.Columns[v.col].Codes
		values := make([]int32, len(codes))
		words := make([]string, len(codes))
		for k, c := range codes {
			values[k], words[k] = int32(k+1), c.Label.In(english)
		}
		valueLabel(b, v.values, values, words)
	}
	values := make([]int32, len(dataset.MissingCodes))
	words := make([]string, len(dataset.MissingCodes))
	for k, c := range dataset.MissingCodes {
		values[k], words[k] = 2147483621+int32(missingStep(c.Value)), c.Label.In(english)
	}
	valueLabel(b, missingLabel, values, words)
}

// missingLabel is the value label of numbers that can be missing for a reason.
const missingLabel = "missing_reason"

func valueLabel(b *bytes.Buffer, name string, values []int32, words []string) {
	le := binary.LittleEndian
	var table, text bytes.Buffer
	var offsets []uint32
	for _, w := range words {
		offsets = append(offsets, uint32(text.Len()))
		text.WriteString(w + "\x00")
	}
	table.Write(le.AppendUint32(nil, uint32(len(values))))
	table.Write(le.AppendUint32(nil, uint32(text.Len())))
	for _, o := range offsets {
		table.Write(le.AppendUint32(nil, o))
	}
	for _, v := range values {
		table.Write(le.AppendUint32(nil, uint32(v)))
	}
	table.Write(text.Bytes())
	b.WriteString("<lbl>")
	b.Write(le.AppendUint32(nil, uint32(table.Len())))
	b.Write(fixed(name, nameWidth))
	b.Write(make([]byte, 3))
	b.Write(table.Bytes())
	b.WriteString("</lbl>")
}

// characteristics are the notes of the data: how they were made, and the full
// name of each variable whose name was shortened.
func characteristics(b *bytes.Buffer, t *dataset.Table, vars []variable, h *dataset.Head) {
	note := func(owner string, notes []string) {
		if len(notes) == 0 {
			return
		}
		characteristic(b, owner, "note0", strconv.Itoa(len(notes)))
		for i, n := range notes {
			characteristic(b, owner, "note"+strconv.Itoa(i+1), n)
		}
	}
	notes := append([]string{}, h.Notes...)
	for _, l := range h.Lines() {
		notes = append(notes, l[0]+": "+l[1])
	}
	for _, c := range dataset.MissingCodes {
		notes = append(notes, c.Value+" "+c.Label.Chinese+" / "+c.Label.English)
	}
	note("_dta", notes)
	for i := range vars {
		c := t.Columns[vars[i].col]
		if full := c.Name; full != vars[i].name {
			note(vars[i].name, []string{full})
		}
		if c.Unit != "" && c.Kind != tabular.Text {
			characteristic(b, vars[i].name, "unit", c.Unit)
		}
	}
}

func characteristic(b *bytes.Buffer, owner, name, text string) {
	b.WriteString("<ch>")
	b.Write(binary.LittleEndian.AppendUint32(nil, uint32(2*nameWidth+len(text)+1)))
	b.Write(fixed(owner, nameWidth))
	b.Write(fixed(name, nameWidth))
	b.WriteString(text + "\x00")
	b.WriteString("</ch>")
}
