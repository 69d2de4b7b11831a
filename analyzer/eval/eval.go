// Package eval measures how well figures were read, against labels that people
// made: by field, with intervals from resampling whole reports. The labels may
// be scored against this program, another one, or a second reader.
//
// A label file has a passage a line (JSON): the file it is from, where it
// stands (offset and length in characters of the file's decoded text), and its
// figures in the order of the text:
//
//	{"id": "p1", "file": "2015.md", "offset": 120, "length": 200, "figures": [
//	  {"at": 131, "num": "8.9", "ind": "生产总值", "alt": ["地区生产总值"], "m": "growth",
//	   "v": 8.9, "u": "%", "b": "exact", "k": "outcome", "p": "2015"}], "skip": [[140, 146]]}
//
// at is the character that the numeral starts at; v is a number, [low, high] of
// a range, or the terms of a ratio; alt, m_alt and p_alt list what is as good;
// k_any accepts any kind; numbers within skip are neither asked for nor counted.
package eval

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// A Passage is a stretch of a report and the labels of its figures.
type Passage struct {
	ID     string   `json:"id"`
	File   string   `json:"file"`
	Offset int      `json:"offset"` // in characters
	Length int      `json:"length"` // in characters
	Labels []Label  `json:"figures"`
	Skip   [][2]int `json:"skip"` // from and to, in characters
}

// A Label is a figure as a careful reader would put it into a table.
type Label struct {
	At         int      `json:"at"` // where the numeral starts, in characters
	Numeral    string   `json:"num"`
	Indicator  string   `json:"ind"`
	Indicators []string `json:"alt"` // wordings that are as good
	Measure    string   `json:"m"`
	Measures   []string `json:"m_alt"`
	Value      Value    `json:"v"`
	Unit       string   `json:"u"`
	Bound      string   `json:"b"`
	Kind       string   `json:"k"`
	AnyKind    bool     `json:"k_any"`
	Period     string   `json:"p"`
	Periods    []string `json:"p_alt"`
}

// A Value is a number, the two ends of a range, or the terms of a ratio.
type Value struct {
	Terms []float64
	List  bool // a range or a ratio
}

// UnmarshalJSON reads 8.5, [5, 5.5] or null.
func (v *Value) UnmarshalJSON(b []byte) error {
	*v = Value{}
	switch b = bytes.TrimSpace(b); {
	case bytes.Equal(b, []byte("null")):
		return nil
	case len(b) > 0 && b[0] == '[':
		v.List = true
		return json.Unmarshal(b, &v.Terms)
	}
	v.Terms = make([]float64, 1)
	return json.Unmarshal(b, &v.Terms[0])
}

// ReadLabels reads a label file; name is for its errors, which tell the line.
func ReadLabels(r io.Reader, name string) ([]Passage, error) {
	var out []Passage
	err := lines(r, name, func(b []byte) error {
		var p Passage
		if err := json.Unmarshal(b, &p); err != nil {
			return err
		}
		if p.File == "" || p.Length <= 0 {
			return errors.New("a passage needs file, offset and length")
		}
		out = append(out, p)
		return nil
	})
	return out, err
}

// lines calls f with each line of r that is not blank.
func lines(r io.Reader, name string, f func([]byte) error) error {
	in := bufio.NewReaderSize(r, 1<<20)
	for n := 1; ; n++ {
		b, err := in.ReadBytes('\n')
		if b = bytes.TrimSpace(bytes.TrimPrefix(b, []byte("\ufeff"))); len(b) > 0 {
			if e := f(b); e != nil {
				return fmt.Errorf("%s: line %d: %w", name, n, e)
			}
		}
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
}
