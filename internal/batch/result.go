package batch

import (
	"bytes"
	"encoding/json"
	"unicode"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/tabular"
)

// A result is what is kept of a report: the forms that the outputs need, and a
// hash of its text.
type result struct {
	line []byte
	rows tabular.Rows
	hash uint64 // 0 for texts too short to call one the same as another
}

func newResult(r *analyzer.Report, need export.Needs) (*result, error) {
	res := &result{hash: textHash(r.Text)}
	if need.Line {
		line, err := encodeLine(r)
		if err != nil {
			return nil, err
		}
		res.line = line
	}
	if need.Rows {
		res.rows = tabular.Of(r)
	} else {
		res.rows[tabular.Reports] = [][]string{tabular.NewWriter(r).Report()}
	}
	return res, nil
}

// encodeLine is a value as one line of JSON.
func encodeLine(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// shortText is how many letters a text must have to be called a duplicate.
const shortText = 200

// textHash is a hash of the letters and digits of a text, which are the same in
// whatever format and layout it comes.
func textHash(text string) uint64 {
	const offset, prime = 14695981039346656037, 1099511628211 // FNV-1a, a rune at a time
	h, n := uint64(offset), 0
	for _, r := range text {
		if r >= 0x4e00 && r < 0xa000 || r >= '0' && r <= '9' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			h = (h ^ uint64(r)) * prime
			n++
		}
	}
	if n < shortText {
		return 0
	}
	return h
}

// pack writes a result for the journal.
func (r *result) pack() []byte {
	var p packer
	for i := range 8 {
		p.WriteByte(byte(r.hash >> (8 * i)))
	}
	p.number(len(r.line))
	p.Write(r.line)
	for _, rows := range r.rows {
		p.number(len(rows))
		for _, row := range rows {
			p.number(len(row))
			for _, cell := range row {
				p.text(cell)
			}
		}
	}
	return p.Bytes()
}

// unpackResult reads what pack has written.
func unpackResult(b []byte) (*result, error) {
	u := unpacker{s: string(b)}
	r := &result{}
	for i := range 8 {
		if len(u.s) == 0 {
			u.fail()
			break
		}
		r.hash |= uint64(u.s[0]) << (8 * i)
		u.s = u.s[1:]
	}
	r.line = []byte(u.text())
	for t := range r.rows {
		for n := u.number(); n > 0 && u.err == nil; n-- {
			row := make([]string, 0, len(tabular.Tables[t].Columns))
			for m := u.number(); m > 0 && u.err == nil; m-- {
				row = append(row, u.text())
			}
			r.rows[t] = append(r.rows[t], row)
		}
	}
	return r, u.err
}
