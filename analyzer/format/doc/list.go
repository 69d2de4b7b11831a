package doc

// A level is how the items of a list are labelled on one level.
type level struct {
	start     int
	nfc       int    // the number format
	legal     bool   // numbers of the levels above are written in digits
	noRestart bool   // it does not start again after a higher level
	restart   int    // it starts again only after levels below this one
	template  []rune // 0 to 8 stand for the number of that level
	slots     []int  // where in template those are
}

// A list is the levels of one list definition.
type list struct {
	levels []level
}

// An override is how a list is used: the list, with levels of its own.
type override struct {
	lsid   int
	starts map[int]int
	levels map[int]level
}

// lists are the list definitions, by id, and how they are used, from 1.
type lists struct {
	defs map[int]list
	uses []override
}

const (
	lstfBytes = 28
	lvlfBytes = 28
	lfoBytes  = 16
	levels    = 9
)

// readLists reads the definitions (PlfLst) and the uses (PlfLfo) of lists.
func readLists(plfLst, plfLfo []byte) lists {
	ls := lists{defs: map[int]list{}}
	n := u16(plfLst, 0)
	heads, ok := cut(plfLst, 2, n*lstfBytes)
	if !ok {
		return ls
	}
	b := plfLst[2+len(heads):]
	for i := range n {
		head := heads[i*lstfBytes:]
		var l list
		for range levelsOf(head) {
			lvl, rest, ok := readLevel(b)
			if !ok {
				break
			}
			l.levels, b = append(l.levels, lvl), rest
		}
		ls.defs[u32(head, 0)] = l
	}
	ls.uses = readUses(plfLfo)
	return ls
}

func levelsOf(lstf []byte) int {
	if lstf[26]&1 != 0 { // a simple list
		return 1
	}
	return levels
}

// readLevel reads the level (LVL) that b starts with and returns what follows
// it.
func readLevel(b []byte) (l level, rest []byte, ok bool) {
	if len(b) < lvlfBytes {
		return level{}, nil, false
	}
	flags := b[5]
	l = level{
		start:     u32(b, 0),
		nfc:       int(b[4]),
		legal:     flags&4 != 0,
		noRestart: flags&8 != 0,
		restart:   int(b[26]),
	}
	slots := b[6:15]
	at := lvlfBytes + int(b[24]) + int(b[25])
	text, ok := cut(b, at+2, 2*u16(b, at))
	if !ok || len(text) == 0 && len(b) < at+2 {
		return level{}, nil, false
	}
	for i := 0; i < len(text); i += 2 {
		l.template = append(l.template, rune(u16(text, i)))
	}
	for _, s := range slots {
		if s == 0 || int(s) > len(l.template) {
			break
		}
		l.slots = append(l.slots, int(s)-1)
	}
	return l, b[at+2+len(text):], true
}

// readUses reads the uses of lists: fixed parts first, then the levels that
// each changes.
func readUses(b []byte) []override {
	n := u32(b, 0)
	if n > len(b)/lfoBytes {
		return nil
	}
	heads, ok := cut(b, 4, n*lfoBytes)
	if !ok {
		return nil
	}
	b = b[4+len(heads):]
	uses := make([]override, n)
	for i := range uses {
		head := heads[i*lfoBytes:]
		u := override{lsid: u32(head, 0), starts: map[int]int{}, levels: map[int]level{}}
		if len(b) >= 4 {
			b = b[4:]
			b = u.readLevels(b, int(head[12]))
		}
		uses[i] = u
	}
	return uses
}

// readLevels reads n levels that a use changes and returns what follows them.
func (u *override) readLevels(b []byte, n int) []byte {
	for range n {
		if len(b) < 8 {
			return nil
		}
		start, flags := u32(b, 0), u32(b, 4)
		b = b[8:]
		at := flags & 0xF
		if flags&0x10 != 0 {
			u.starts[at] = start
		}
		if flags&0x20 != 0 {
			l, rest, ok := readLevel(b)
			if !ok {
				return nil
			}
			u.levels[at], b = l, rest
			if flags&0x10 != 0 {
				u.starts[at] = l.start
			}
		}
	}
	return b
}
