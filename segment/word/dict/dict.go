// Package dict is a dictionary of words in a form that takes little room and
// no time to build: sorted, in columns, compressed to a megabyte in the
// program. [General] is the general dictionary of Chinese; it is unpacked when
// first asked for.
//
// The general dictionary is that of gse, which is that of jieba, without rare
// names of persons; gen makes it. Weights are its frequencies.
package dict

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf16"
)

//go:generate go run ./gen

//go:embed words.bin
var packed string

// An Entry is a word of a dictionary.
type Entry struct {
	Word   string
	Weight float64 // how often it occurs
	POS    string  // part of speech, in jieba's tags
}

// A Dict finds the words that begin at a place of a text. It does not change,
// so any number of goroutines may use it.
type Dict struct {
	units []uint16 // of all words, one after the other, in order
	off   []uint32 // where word i begins in units; one more than there are words
	first []int32  // first[u] is the first word that begins with u or a greater unit
	freq  []float64
	pos   []uint8
	tags  []string
	total float64
}

// General returns the general dictionary.
var General = sync.OnceValue(func() *Dict {
	d, err := unpack(packed)
	if err != nil {
		panic("dict: " + err.Error()) // the embedded file is broken; a test reads it
	}
	return d
})

// New makes a dictionary of entries. Of several for one word the first stands;
// words with characters outside the basic plane are left out.
func New(entries []Entry) *Dict {
	type row struct {
		units []uint16
		n     int
	}
	rows := make([]row, 0, len(entries))
	for i, e := range entries {
		if u := utf16.Encode([]rune(e.Word)); len(u) > 0 && !slices.ContainsFunc(u, func(c uint16) bool { return utf16.IsSurrogate(rune(c)) }) {
			rows = append(rows, row{u, i})
		}
	}
	slices.SortStableFunc(rows, func(x, y row) int { return slices.Compare(x.units, y.units) })
	rows = slices.CompactFunc(rows, func(x, y row) bool { return slices.Equal(x.units, y.units) })
	d := &Dict{off: []uint32{0}}
	tagOf := map[string]uint8{}
	for _, r := range rows {
		e := entries[r.n]
		t, ok := tagOf[e.POS]
		if !ok {
			t = uint8(len(d.tags))
			tagOf[e.POS], d.tags = t, append(d.tags, e.POS)
		}
		d.units = append(d.units, r.units...)
		d.off = append(d.off, uint32(len(d.units)))
		d.freq, d.pos = append(d.freq, e.Weight), append(d.pos, t)
		d.total += e.Weight
	}
	d.index()
	return d
}

// unpack reads what gen writes.
func unpack(s string) (*Dict, error) {
	r := flate.NewReader(strings.NewReader(s))
	var buf bytes.Buffer
	buf.Grow(5 * len(s))
	if _, err := io.Copy(&buf, r); err != nil {
		return nil, err
	}
	b := buf.Bytes()
	var head [5]int
	for i := range head {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			return nil, fmt.Errorf("no head")
		}
		head[i], b = int(v), b[n:]
	}
	n, units, freqs, names := head[0], head[2], head[3], head[4]
	if len(b) != names+2*n+2*units+freqs+n {
		return nil, fmt.Errorf("%d bytes do not fit the head", len(b))
	}
	cut := func(k int) []byte {
		part := b[:k]
		b = b[k:]
		return part
	}
	d := &Dict{off: make([]uint32, 1, n+1), freq: make([]float64, n), total: float64(head[1])}
	d.tags = strings.Split(string(cut(names)), " ")
	shared, more, high, low, weights := cut(n), cut(n), cut(units), cut(units), cut(freqs)
	d.pos = slices.Clone(cut(n))
	d.units = make([]uint16, 0, 2*units)
	at, last := 0, 0
	for i := range n {
		begin := len(d.units)
		d.units = append(d.units, d.units[last:last+int(shared[i])]...)
		for k := at; k < at+int(more[i]); k++ {
			d.units = append(d.units, uint16(high[k])<<8|uint16(low[k]))
		}
		at += int(more[i])
		last = begin
		d.off = append(d.off, uint32(len(d.units)))
		v, w := binary.Uvarint(weights)
		d.freq[i], weights = float64(v), weights[w:]
	}
	d.index()
	return d, nil
}

// index notes where the words of each first character begin.
func (d *Dict) index() {
	d.first = make([]int32, 1<<16+1)
	u := 0
	for i := range d.Len() {
		for c := int(d.units[d.off[i]]); u <= c; u++ {
			d.first[u] = int32(i)
		}
	}
	for ; u < len(d.first); u++ {
		d.first[u] = int32(d.Len())
	}
}

// Len is how many words there are.
func (d *Dict) Len() int { return len(d.off) - 1 }

// Total is the weight of all words together, of those that were left out of
// the general dictionary, too.
func (d *Dict) Total() float64 { return d.total }

// Entry returns word i, counted from 0 in the order of their characters.
func (d *Dict) Entry(i int) Entry {
	return Entry{string(utf16.Decode(d.units[d.off[i]:d.off[i+1]])), d.freq[i], d.tags[d.pos[i]]}
}

// Find returns the number of word.
func (d *Dict) Find(word string) (i int, ok bool) {
	u := utf16.Encode([]rune(word))
	d.Prefixes(u, func(id, n int) {
		if n == len(u) {
			i, ok = id, true
		}
	})
	return i, ok
}

// Prefixes calls f with the number of every word that text begins with and the
// units it covers, the shortest first.
func (d *Dict) Prefixes(text []uint16, f func(i, n int)) {
	if len(text) == 0 {
		return
	}
	lo, hi := int(d.first[text[0]]), int(d.first[int(text[0])+1])
	for n := 1; lo < hi; n++ {
		if int(d.off[lo+1]-d.off[lo]) == n {
			f(lo, n)
			lo++
		}
		if n == len(text) || lo == hi {
			return
		}
		u := text[n]
		lo = d.bound(lo, hi, n, u)
		if u == 0xffff {
			return
		}
		hi = d.bound(lo, hi, n, u+1)
	}
}

// bound returns the first word of lo to hi, which agree before unit n, whose
// unit n is at least u.
func (d *Dict) bound(lo, hi, n int, u uint16) int {
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if d.units[int(d.off[m])+n] < u {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}
