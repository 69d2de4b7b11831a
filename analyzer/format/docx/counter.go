package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tally is how far the lists of a story have counted. The body, the text
// boxes and the notes count each for themselves.
type tally struct {
	counters map[*abstract]*counter
	started  map[*list]*[maxLevels]bool // the levels a list has been used at
}

func newTally() *tally {
	return &tally{map[*abstract]*counter{}, map[*list]*[maxLevels]bool{}}
}

func (t *tally) of(n *list, a *abstract) (*counter, *[maxLevels]bool) {
	if t.counters[a] == nil {
		t.counters[a] = &counter{}
	}
	if t.started[n] == nil {
		t.started[n] = &[maxLevels]bool{}
	}
	return t.counters[a], t.started[n]
}

// A counter holds where the levels of a list's definition stand.
type counter struct {
	value  [maxLevels]int
	active [maxLevels]bool // counted since a higher level last restarted it
}

// label counts the paragraph with these properties on and returns its label
// with what separates it from the text; "" where it has none.
func (l *lists) label(t *tally, styleID string, own numProps) string {
	n, a, lvl := l.find(styleID, own)
	if n == nil {
		return ""
	}
	c, started := t.of(n, a)
	c.count(n, a, lvl, started)
	def := n.level(a, lvl)
	if !def.defined || def.hidden == on {
		return ""
	}
	if def.format == "bullet" {
		return bullet(def.text)
	}
	s := c.expand(n, a, lvl)
	if s == "" || def.suffix == "nothing" {
		return s
	}
	switch last := s[len(s)-1]; {
	case last >= '0' && last <= '9', last >= 'A' && last <= 'Z', last >= 'a' && last <= 'z', last == '.', last == ')':
		return s + " "
	}
	return s
}

// find returns the list, its definition and the level of a paragraph; the
// list is nil if it has none.
func (l *lists) find(styleID string, own numProps) (*list, *abstract, int) {
	num, from, inherited := own.num, "", numProps{}
	if !own.hasNum {
		from, inherited = l.ofStyle(styleID)
		num = inherited.num
	}
	n, a := l.resolve(num)
	if n == nil {
		return nil, nil, 0
	}
	switch {
	case own.hasLevel:
		return n, a, levelOf(own.level)
	case own.hasNum: // the style may still say which level is its own
		if i, ok := n.levelOfStyle(a, styleID); ok {
			return n, a, i
		}
		if _, s := l.ofStyle(styleID); s.num == own.num && s.hasLevel {
			return n, a, levelOf(s.level)
		}
		return n, a, 0
	}
	if i, ok := n.levelOfStyle(a, from); ok && !(inherited.hasLevel && from != styleID && l.ownLevel(styleID)) {
		return n, a, i
	}
	return n, a, levelOf(inherited.level)
}

// ofStyle returns the numbering that a style has or inherits, and the style in
// the chain that names the list.
func (l *lists) ofStyle(id string) (from string, np numProps) {
	l.styles.chain(id, func(id string, st *style) bool {
		if !np.hasLevel && st.num.hasLevel {
			np.level, np.hasLevel = st.num.level, true
		}
		if st.num.hasNum {
			np.num, np.hasNum, from = st.num.num, true, id
		}
		return np.hasNum
	})
	return from, np
}

// ownLevel reports whether a style names a level but leaves the list to the
// style it is based on.
func (l *lists) ownLevel(id string) bool {
	st := l.styles.byID[id]
	return st != nil && st.num.hasLevel
}

func levelOf(s string) int { return min(number(s, 0), maxLevels-1) }

// resolve returns a list and its definition, the one behind a numbering style
// where the definition names one.
func (l *lists) resolve(num string) (*list, *abstract) {
	n := l.nums[num]
	if n == nil || num == "0" { // 0 takes a paragraph out of its style's list
		return nil, nil
	}
	a := l.abstracts[n.abstract]
	for range maxLevels { // styles may name each other in a circle
		if a == nil || a.style == "" {
			break
		}
		_, np := l.ofStyle(a.style)
		linked := l.nums[np.num]
		if linked == nil || l.abstracts[linked.abstract] == nil {
			break
		}
		a = l.abstracts[linked.abstract]
	}
	if a == nil {
		return nil, nil
	}
	return n, a
}

func (n *list) level(a *abstract, i int) *level {
	if n.override[i] != nil {
		return n.override[i]
	}
	return &a.levels[i]
}

func (n *list) levelOfStyle(a *abstract, id string) (int, bool) {
	if id == "" {
		return 0, false
	}
	for i := range maxLevels {
		if n.level(a, i).style == id {
			return i, true
		}
	}
	return 0, false
}

// first is the number a level of the list begins with.
func (n *list) first(a *abstract, i int) int {
	if n.start[i] >= 0 {
		return n.start[i]
	}
	return n.level(a, i).start
}

// count moves the counter on to the next paragraph of a level. Lists of one
// definition go on where the last left off, except that a list with a start
// of its own begins there when it is first used.
func (c *counter) count(n *list, a *abstract, lvl int, started *[maxLevels]bool) {
	anew := n.start[lvl] >= 0 && !started[lvl]
	started[lvl] = true
	if anew || !c.active[lvl] {
		c.value[lvl] = n.first(a, lvl)
	} else {
		c.value[lvl]++
	}
	c.active[lvl] = true
	for i := range lvl { // a level that has not come yet counts from its start
		if !c.active[i] {
			c.value[i], c.active[i] = n.first(a, i), true
			started[i] = true
		}
	}
	for i := lvl + 1; i < maxLevels; i++ {
		if r := n.level(a, i).restart; r < 0 || lvl < r {
			c.active[i] = false
		}
	}
}

// expand writes the label of a level out.
func (c *counter) expand(n *list, a *abstract, lvl int) string {
	def := n.level(a, lvl)
	var b strings.Builder
	for t := def.text; t != ""; {
		if t[0] != '%' || len(t) < 2 || t[1] < '1' || t[1] > '9' {
			_, w := utf8.DecodeRuneInString(t)
			b.WriteString(t[:w])
			t = t[w:]
			continue
		}
		i := int(t[1] - '1')
		t = t[2:]
		of := n.level(a, i)
		v := c.value[i]
		if !c.active[i] {
			v = n.first(a, i)
		}
		switch {
		case of.format == "none" || of.format == "bullet":
		case def.legal:
			b.WriteString(strconv.Itoa(v))
		default:
			b.WriteString(formatNumber(v, of.format, of.pattern))
		}
	}
	return b.String()
}

// bullet returns what a bullet leaves in the text: nothing, unless it is a
// dash, which reports put before the items of a list, or words.
func bullet(s string) string {
	s = strings.TrimSpace(s)
	for _, r := range s {
		switch {
		case r == '—', r == '―', r == '─', r == '━':
			return "——"
		case unicode.Is(unicode.Han, r):
			return s
		}
	}
	return ""
}
