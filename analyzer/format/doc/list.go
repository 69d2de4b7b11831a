package doc

import (
	"bytes"
	"slices"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

const (
	lstfBytes = 28
	lvlfBytes = 28
	lfoBytes  = 16
	maxUses   = 0x7FE // that paragraphs can name
)

// readLists reads the definitions (PlfLst) of lists and returns how they are
// used (PlfLfo).
func readLists(plfLst, plfLfo []byte) []*listnum.List {
	n := u16(plfLst, 0)
	heads, ok := cut(plfLst, 2, n*lstfBytes)
	if !ok {
		return nil
	}
	defs := map[int][]*listnum.Level{}
	b := plfLst[2+len(heads):]
	for i := range n {
		head := heads[i*lstfBytes:]
		var def []*listnum.Level
		for range levelsOf(head) {
			l, rest, ok := readLevel(b)
			if !ok {
				break
			}
			def, b = append(def, &l), rest
		}
		defs[u32(head, 0)] = def
	}
	return readUses(plfLfo, defs)
}

func levelsOf(lstf []byte) int {
	if lstf[26]&1 != 0 { // a simple list
		return 1
	}
	return listnum.MaxLevels
}

// readLevel reads the level (LVL) that b starts with and returns what follows
// it.
func readLevel(b []byte) (l listnum.Level, rest []byte, ok bool) {
	if len(b) < lvlfBytes {
		return l, nil, false
	}
	l = listnum.Level{Start: u32(b, 0), Format: listnum.Coded(int(b[4])), Legal: b[5]&4 != 0, Restart: listnum.AnyHigher}
	if b[5]&8 != 0 {
		l.Restart = int(b[26])
	}
	at := lvlfBytes + int(b[24]) + int(b[25])
	text, ok := cut(b, at+2, 2*u16(b, at))
	if !ok || len(text) == 0 && len(b) < at+2 {
		return l, nil, false
	}
	l.Label = readLabel(text, b[6:15])
	return l, b[at+2+len(text):], true
}

// readLabel reads the text of a label. Its numbers are at the places that are
// named, from 1 and up to a 0.
func readLabel(text, places []byte) string {
	places, _, _ = bytes.Cut(places, []byte{0})
	var label []rune
	for i := 0; i < len(text); i += 2 {
		r := rune(u16(text, i))
		number := r < listnum.MaxLevels && i < 2*255 && bytes.IndexByte(places, byte(i/2+1)) >= 0
		if number || r >= ' ' && !private(r) {
			label = append(label, r)
		}
	}
	return string(label)
}

// readUses reads the uses of lists: fixed parts first, then the levels that
// each changes.
func readUses(b []byte, defs map[int][]*listnum.Level) []*listnum.List {
	n := u32(b, 0)
	if n > len(b)/lfoBytes {
		return nil
	}
	heads, ok := cut(b, 4, n*lfoBytes)
	if !ok {
		return nil
	}
	b = b[4+len(heads):]
	uses := make([]*listnum.List, min(n, maxUses))
	for i := range uses {
		head := heads[i*lfoBytes:]
		id := u32(head, 0)
		uses[i] = &listnum.List{Definition: id, Levels: slices.Clone(defs[id])}
		if len(b) >= 4 {
			b = readChanges(b[4:], int(head[12]), uses[i].Levels)
		}
	}
	return uses
}

// readChanges reads n changes to the levels of a list and returns what follows
// them.
func readChanges(b []byte, n int, levels []*listnum.Level) []byte {
	for range n {
		if len(b) < 8 {
			return nil
		}
		start, flags := u32(b, 0), u32(b, 4)
		b = b[8:]
		var own listnum.Level
		at := flags & 0xF
		if at < len(levels) {
			own = *levels[at]
		}
		if flags&0x20 != 0 {
			l, rest, ok := readLevel(b)
			if !ok {
				return nil
			}
			own, start, b = l, l.Start, rest
		}
		if flags&0x10 != 0 {
			own.Start, own.Anew = start, true
		}
		if at < len(levels) {
			levels[at] = &own
		}
	}
	return b
}
