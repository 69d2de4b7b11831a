package doc

import (
	"context"
	"encoding/binary"
	"slices"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/govreport/govreport/analyzer/format"
)

// A file is a Word file to be built: the parts that a test needs, and the rest
// as Word writes it.
type file struct {
	pieces []chunk
	ccp    [7]int // of the stories behind the main text: ftn, hdd, mcr, atn, edn, txbx
	styles [][]byte
	lists  []byte // PlfLst and its levels
	uses   []byte // PlfLfo
	flags  int
	ident  int
	nFib   int
	name   string // of the main stream
	extra  map[string][]byte
}

// A chunk is a run of characters that have the same properties.
type chunk struct {
	s    string
	gbk  bool   // stored as bytes
	chpx []byte // of its characters
	papx []byte // of the paragraphs in it
	istd int
	prm  int
}

// plain is text without properties.
func plain(s string) chunk { return chunk{s: s} }

func doc(pieces ...chunk) *file {
	return &file{pieces: pieces, ident: word97Ident, nFib: 0xC1, name: "WordDocument", extra: map[string][]byte{}}
}

func (p chunk) bytes() (b []byte, chars int) {
	if p.gbk {
		b, _ = simplifiedchinese.GBK.NewEncoder().Bytes([]byte(p.s))
		return b, len(b)
	}
	u := utf16.Encode([]rune(p.s))
	for _, c := range u {
		b = le.AppendUint16(b, c)
	}
	return b, len(u)
}

func sprm(op int, operand ...byte) []byte {
	return append([]byte{byte(op), byte(op >> 8)}, operand...)
}

func long(n int) []byte  { return le.AppendUint32(nil, uint32(n)) }
func short(n int) []byte { return le.AppendUint16(nil, uint16(n)) }

const textAt = 1024

// streams lays out the WordDocument and the table stream.
func (f *file) streams() (main, table []byte) {
	main = make([]byte, textAt)
	type at struct{ fc, cp, n int }
	var places []at
	cp := 0
	for _, p := range f.pieces {
		b, n := p.bytes()
		places = append(places, at{len(main), cp, n})
		main = append(main, b...)
		cp += n
		if len(b)%2 == 1 {
			main = append(main, 0)
		}
	}
	main = append(main, make([]byte, -len(main)&511)...)
	var bounds, pcds []byte
	for i, p := range f.pieces {
		fc := places[i].fc
		if p.gbk {
			fc = fc*2 | 1<<30
		}
		bounds = append(bounds, long(places[i].cp)...)
		pcds = slices.Concat(pcds, short(0), long(fc), short(p.prm))
	}
	plc := slices.Concat(bounds, long(cp), pcds)
	parts := map[int][]byte{atClx: slices.Concat([]byte{2}, long(len(plc)), plc)}
	for kind, entry := range map[int]int{atPlcfBteChpx: 1, atPlcfBtePapx: 13} {
		var bte, pns []byte
		for i, p := range f.pieces {
			page := make([]byte, fkpBytes)
			b, _ := p.bytes()
			copy(page, slices.Concat(long(places[i].fc), long(places[i].fc+len(b))))
			page[fkpBytes-1] = 1
			page[8] = 50 // words from the start of the page
			if entry == 1 {
				page[100] = byte(len(p.chpx))
				copy(page[101:], p.chpx)
			} else {
				prl := slices.Concat(short(p.istd), p.papx)
				page[101] = byte((len(prl) + 1) / 2)
				copy(page[102:], prl)
			}
			bte = append(bte, long(places[i].fc)...)
			pns = append(pns, long(len(main)/fkpBytes)...)
			main = append(main, page...)
		}
		parts[kind] = slices.Concat(bte, long(len(main)), pns)
	}
	if f.styles != nil {
		stsh := slices.Concat(short(18), short(len(f.styles)), short(10), make([]byte, 14))
		for _, s := range f.styles {
			stsh = slices.Concat(stsh, short(len(s)), s)
		}
		parts[atStshf] = stsh
	}
	parts[atPlfLst], parts[atPlfLfo] = f.lists, f.uses

	le.PutUint16(main, uint16(f.ident))
	le.PutUint16(main[2:], uint16(f.nFib))
	le.PutUint16(main[10:], uint16(f.flags|flagTable1))
	le.PutUint16(main[32:], 14)
	le.PutUint16(main[62:], 22)
	rest := cp
	for i, n := range f.ccp[1:] {
		le.PutUint32(main[64+16+4*i:], uint32(n))
		rest -= n
	}
	le.PutUint32(main[64+12:], uint32(rest))
	le.PutUint16(main[152:], 93)
	for i, b := range parts {
		le.PutUint32(main[154+8*i:], uint32(len(table)))
		le.PutUint32(main[154+8*i+4:], uint32(len(b)))
		table = append(table, b...)
	}
	return main, table
}

func (f *file) bytes() []byte {
	main, table := f.streams()
	parts := map[string][]byte{f.name: main, "1Table": table}
	for name, b := range f.extra {
		parts[name] = b
	}
	return oleFile(parts)
}

func (f *file) read() (*format.Document, error) {
	return read(context.Background(), f.bytes(), format.Options{})
}

// oleFile writes a compound file ([MS-CFB]) of streams.
func oleFile(streams map[string][]byte) []byte {
	const sector, small = 512, 4096
	var data []byte
	var fat []uint32
	put := func(b []byte) (first uint32) {
		first = uint32(len(fat))
		n := max(1, (len(b)+sector-1)/sector)
		for i := range n {
			fat = append(fat, first+uint32(i)+1)
		}
		fat[len(fat)-1] = 0xFFFFFFFE
		data = append(data, append(slices.Clone(b), make([]byte, n*sector-len(b))...)...)
		return first
	}
	names := make([]string, 0, len(streams))
	for name := range streams {
		names = append(names, name)
	}
	slices.Sort(names)
	dir := entryOf("Root Entry", 5, 0xFFFFFFFF, 1, 0xFFFFFFFE, 0)
	for i, name := range names {
		b := streams[name]
		if len(b) < small { // shorter ones would stand in the mini stream
			b = append(slices.Clone(b), make([]byte, small-len(b))...)
		}
		next := uint32(i + 2)
		if i == len(names)-1 {
			next = 0xFFFFFFFF
		}
		dir = append(dir, entryOf(name, 2, next, 0xFFFFFFFF, put(b), len(b))...)
	}
	for len(dir)%sector != 0 {
		dir = append(dir, entryOf("", 0, 0xFFFFFFFF, 0xFFFFFFFF, 0, 0)...)
	}
	dirAt := put(dir)
	fats := (len(fat) + sector/4 - 1) / (sector / 4)
	for (len(fat)+fats+sector/4-1)/(sector/4) > fats {
		fats++
	}
	head := make([]byte, sector)
	copy(head, oleMagic)
	binary.LittleEndian.PutUint16(head[24:], 0x3E)
	binary.LittleEndian.PutUint16(head[26:], 3)
	binary.LittleEndian.PutUint16(head[28:], 0xFFFE)
	binary.LittleEndian.PutUint16(head[30:], 9)
	binary.LittleEndian.PutUint16(head[32:], 6)
	for at, v := range map[int]uint32{44: uint32(fats), 48: dirAt, 56: small, 60: 0xFFFFFFFE, 68: 0xFFFFFFFE} {
		binary.LittleEndian.PutUint32(head[at:], v)
	}
	for i := range 109 {
		v := uint32(0xFFFFFFFF)
		if i < fats {
			v = uint32(len(fat) + i)
		}
		binary.LittleEndian.PutUint32(head[76+4*i:], v)
	}
	for range fats {
		fat = append(fat, 0xFFFFFFFD)
	}
	for len(fat)%(sector/4) != 0 {
		fat = append(fat, 0xFFFFFFFF)
	}
	out := append(head, data...)
	for _, v := range fat {
		out = le.AppendUint32(out, v)
	}
	return out
}

// entryOf is an entry of the directory of a compound file.
func entryOf(name string, kind byte, right, child, start uint32, size int) []byte {
	e := make([]byte, 128)
	u := utf16.Encode([]rune(name))
	for i, c := range u {
		le.PutUint16(e[2*i:], c)
	}
	if name != "" {
		le.PutUint16(e[64:], uint16(2*len(u)+2))
	}
	e[66], e[67] = kind, 1
	le.PutUint32(e[68:], 0xFFFFFFFF)
	le.PutUint32(e[72:], right)
	le.PutUint32(e[76:], child)
	le.PutUint32(e[116:], start)
	le.PutUint64(e[120:], uint64(size))
	return e
}
