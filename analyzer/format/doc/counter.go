package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A counter counts the items of lists, in the order of the text.
type counter struct {
	lists
	state map[int]*[levels]int // by list: the last number of each level
	begun map[int]bool         // uses that have been met
	lost  int                  // paragraphs of a list that is not known
}

const unused = -1 << 31

func newCounter(ls lists) *counter {
	return &counter{lists: ls, state: map[int]*[levels]int{}, begun: map[int]bool{}}
}

// label returns s, a paragraph, with its label before it, if it has one.
func (c *counter) label(n numbering, s string) string {
	if n.ilfo == 0 {
		return s
	}
	if n.ilfo > len(c.uses) {
		c.lost++
		return s
	}
	use := c.uses[n.ilfo-1]
	def, ok := c.defs[use.lsid]
	if !ok || len(def.levels) == 0 {
		c.lost++
		return s
	}
	n.ilvl = min(n.ilvl, len(def.levels)-1)
	num := c.next(n, use, def)
	label := c.write(n.ilvl, use, def, num)
	if s == "" || label == "" {
		return s
	}
	return label + gap(label, s) + s
}

// next counts the item and returns the numbers of all levels.
func (c *counter) next(n numbering, use override, def list) *[levels]int {
	num := c.state[use.lsid]
	if num == nil {
		num = &[levels]int{}
		for i := range num {
			num[i] = unused
		}
		c.state[use.lsid] = num
	}
	if !c.begun[n.ilfo] {
		c.begun[n.ilfo] = true
		for at := range use.starts {
			if at < levels {
				num[at] = unused
			}
		}
	}
	for i := range n.ilvl {
		if num[i] == unused {
			num[i] = c.start(i, use, def)
		}
	}
	if num[n.ilvl] == unused {
		num[n.ilvl] = c.start(n.ilvl, use, def)
	} else {
		num[n.ilvl]++
	}
	for i := n.ilvl + 1; i < len(def.levels); i++ {
		l := c.level(i, use, def)
		if !l.noRestart || n.ilvl < l.restart {
			num[i] = unused
		}
	}
	return num
}

func (c *counter) start(at int, use override, def list) int {
	if s, ok := use.starts[at]; ok {
		return s
	}
	return c.level(at, use, def).start
}

func (c *counter) level(at int, use override, def list) level {
	if l, ok := use.levels[at]; ok {
		return l
	}
	if at < len(def.levels) {
		return def.levels[at]
	}
	return level{}
}

const (
	nfcDecimal = 0
	nfcBullet  = 23
	nfcNone    = 255
)

// write fills the numbers into the level's template. A bullet says nothing,
// unless it is a dash, which reports put before the items of a list.
func (c *counter) write(at int, use override, def list, num *[levels]int) string {
	l := c.level(at, use, def)
	if l.nfc == nfcBullet {
		if len(l.template) > 0 && strings.ContainsRune("—―─━", l.template[0]) {
			return "——"
		}
		return ""
	}
	slot := map[int]bool{}
	for _, i := range l.slots {
		slot[i] = true
	}
	var b strings.Builder
	for i, r := range l.template {
		switch {
		case slot[i] && r < levels:
			nfc := c.level(int(r), use, def).nfc
			if l.legal && nfc != nfcNone {
				nfc = nfcDecimal
			}
			b.WriteString(formatNumber(nfc, num[r]))
		case r >= ' ' && !private(r):
			b.WriteRune(r)
		}
	}
	return strings.TrimSpace(b.String())
}

// gap is what stands between a label and its paragraph: nothing where the
// label ends in a mark, unless the two would read as one number.
func gap(label, s string) string {
	last, _ := utf8.DecodeLastRuneInString(label)
	first, _ := utf8.DecodeRuneInString(s)
	if unicode.IsPunct(last) && !(first < utf8.RuneSelf && (unicode.IsLetter(first) || unicode.IsDigit(first))) {
		return ""
	}
	return " "
}
