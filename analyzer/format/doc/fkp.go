package doc

import (
	"cmp"
	"slices"
)

// A run is a stretch of the WordDocument stream whose characters, or
// paragraphs, have the same properties.
type run struct {
	lo, hi int32
	istd   int    // the style; paragraphs only
	prl    []byte // what differs from the style
}

const fkpBytes = 512

// readRuns reads the runs of the formatted disk pages that plc lists; para
// says that they are of paragraphs. What is broken is left out: the text can
// be read without.
func readRuns(plc, main []byte, para bool) []run {
	n := (len(plc) - 4) / 8
	var runs []run
	seen := map[int]bool{}
	for i := range max(n, 0) {
		pn := u32(plc, 4*(n+1)+4*i) & 0x3FFFFF
		if page, ok := cut(main, pn*fkpBytes, fkpBytes); ok && !seen[pn] {
			seen[pn] = true
			runs = appendPage(runs, page, para)
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return cmp.Compare(a.lo, b.lo) })
	return runs
}

// appendPage adds the runs of one page: its count stands in the last byte, the
// bounds of the runs at the start, then where the properties of each are, in
// words.
func appendPage(runs []run, page []byte, para bool) []run {
	n, entry := int(page[fkpBytes-1]), 1
	if para {
		entry = 13
	}
	if 4*(n+1)+entry*n >= fkpBytes {
		return runs
	}
	for i := range n {
		r := run{lo: int32(u32(page, 4*i)), hi: int32(u32(page, 4*i+4))}
		if r.lo >= r.hi {
			continue
		}
		if off := 2 * int(page[4*(n+1)+entry*i]); off > 0 {
			if para {
				r.istd, r.prl = papx(page, off)
			} else {
				r.prl, _ = cut(page, off+1, int(page[off]))
			}
		}
		runs = append(runs, r)
	}
	return runs
}

// papx is the style of a paragraph and what differs from it.
func papx(page []byte, off int) (istd int, prl []byte) {
	at, n := off+1, 2*int(page[off])-1
	if n < 0 && at < len(page) {
		at, n = off+2, 2*int(page[off+1])
	}
	b, ok := cut(page, at, n)
	if !ok || len(b) < 2 {
		return 0, nil
	}
	return u16(b, 0), b[2:]
}

// runAt finds the run of the character stored at fc.
func runAt(runs []run, fc int32) (run, bool) {
	i, found := slices.BinarySearchFunc(runs, fc, func(r run, fc int32) int { return cmp.Compare(r.lo, fc) })
	if !found {
		i--
	}
	if i < 0 || fc >= runs[i].hi {
		return run{}, false
	}
	return runs[i], true
}
