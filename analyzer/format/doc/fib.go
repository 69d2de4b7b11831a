package doc

import (
	"encoding/binary"
	"fmt"

	"github.com/govreport/govreport/analyzer/format"
)

var le = binary.LittleEndian

// cut returns the n bytes of b at off; false if b does not have them.
func cut(b []byte, off, n int) ([]byte, bool) {
	if off < 0 || n < 0 || off > len(b) || n > len(b)-off {
		return nil, false
	}
	return b[off : off+n], true
}

// u16 and u32 are the numbers at off, zero behind the end.
func u16(b []byte, off int) int {
	if p, ok := cut(b, off, 2); ok {
		return int(le.Uint16(p))
	}
	return 0
}

func u32(b []byte, off int) int {
	if p, ok := cut(b, off, 4); ok {
		return int(le.Uint32(p))
	}
	return 0
}

// A fib is the file information block: what the WordDocument stream starts
// with, and where everything else is found by.
type fib struct {
	table string // the stream that offsets point into
	lid   int    // the language of the program that wrote it
	// How many characters the stories have, which follow one another.
	ccpText, ccpFtn, ccpHdd, ccpMcr, ccpAtn, ccpEdn, ccpTxbx int
	fcLcb                                                    []byte // pairs of offset and length
}

// Places in fcLcb.
const (
	atStshf       = 1
	atPlcfBteChpx = 12
	atPlcfBtePapx = 13
	atClx         = 33
	atPlfLst      = 73
	atPlfLfo      = 74
)

const (
	fibBaseBytes  = 32
	word97Ident   = 0xA5EC
	word97        = 0xC1 // the first version that is read
	flagEncrypted = 1 << 8
	flagTable1    = 1 << 9
)

func readFIB(b []byte) (*fib, error) {
	base, ok := cut(b, 0, fibBaseBytes)
	if !ok {
		return nil, corrupt("WordDocument is too short")
	}
	ident, version, flags := u16(base, 0), u16(base, 2), u16(base, 10)
	switch {
	case ident == 0xA5DC, ident == 0xA5DB, ident == 0xA697, ident == 0xA699, ident == word97Ident && version < word97:
		return nil, unsupported(fmt.Sprintf("a Word 6 or 95 file (version %d): convert it to .docx with LibreOffice or Word", version))
	case ident != word97Ident:
		return nil, corrupt("WordDocument starts with %#04x", ident)
	case flags&flagEncrypted != 0:
		return nil, &format.Error{Code: format.Encrypted}
	}
	f := &fib{table: "0Table", lid: u16(base, 6)}
	if flags&flagTable1 != 0 {
		f.table = "1Table"
	}
	words := fibBaseBytes + 2
	longs := words + 2*u16(b, fibBaseBytes) + 2
	pairs := longs + 4*u16(b, longs-2) + 2
	rgLw, ok1 := cut(b, longs, pairs-2-longs)
	f.fcLcb, ok = cut(b, pairs, 8*u16(b, pairs-2))
	if !ok || !ok1 || len(rgLw) < 44 || len(f.fcLcb) < 8*(atClx+1) {
		return nil, corrupt("file information block")
	}
	for _, at := range []struct {
		ccp *int
		off int
	}{{&f.ccpText, 12}, {&f.ccpFtn, 16}, {&f.ccpHdd, 20}, {&f.ccpMcr, 24}, {&f.ccpAtn, 28}, {&f.ccpEdn, 32}, {&f.ccpTxbx, 36}} {
		if *at.ccp = u32(rgLw, at.off); *at.ccp > 1<<30 {
			return nil, corrupt("length of a story: %d", *at.ccp)
		}
	}
	return f, nil
}

// part returns the part of the table stream that pair i points to, nil if
// there is none or it is not all there.
func (f *fib) part(table []byte, i int) []byte {
	b, _ := cut(table, u32(f.fcLcb, 8*i), u32(f.fcLcb, 8*i+4))
	return b
}

// from returns the table stream from where pair i points, for parts whose
// length does not count all that belongs to them.
func (f *fib) from(table []byte, i int) []byte {
	off, n := u32(f.fcLcb, 8*i), u32(f.fcLcb, 8*i+4)
	if n == 0 || off > len(table) {
		return nil
	}
	return table[off:]
}
