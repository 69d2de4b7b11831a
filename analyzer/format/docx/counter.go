package docx

import "github.com/govreport/govreport/analyzer/format/internal/listnum"

// label counts the paragraph with these properties on and returns its label
// with what separates it from the text; "" where it has none.
func (l *lists) label(t *listnum.Tally, styleID string, own numProps) string {
	n, lvl := l.find(styleID, own)
	if n == nil {
		return ""
	}
	s := t.Next(&n.List, lvl)
	if s == "" || n.levels[lvl].suffix == "nothing" {
		return s
	}
	switch last := s[len(s)-1]; {
	case last >= '0' && last <= '9', last >= 'A' && last <= 'Z', last >= 'a' && last <= 'z', last == '.', last == ')':
		return s + " "
	}
	return s
}

// find returns the list and the level of a paragraph; the list is nil if it
// has none.
func (l *lists) find(styleID string, own numProps) (*list, int) {
	num, from, inherited := own.num, "", numProps{}
	if !own.hasNum {
		from, inherited = l.ofStyle(styleID)
		num = inherited.num
	}
	n := l.nums[num]
	if n == nil {
		return nil, 0
	}
	switch {
	case own.hasLevel:
		return n, levelOf(own.level)
	case own.hasNum: // the style may still say which level is its own
		if i, ok := n.levelOfStyle(styleID); ok {
			return n, i
		}
		if _, s := l.ofStyle(styleID); s.num == own.num && s.hasLevel {
			return n, levelOf(s.level)
		}
		return n, 0
	}
	if i, ok := n.levelOfStyle(from); ok && !(inherited.hasLevel && from != styleID && l.ownLevel(styleID)) {
		return n, i
	}
	return n, levelOf(inherited.level)
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

// complete takes what a list does not change from its definition, or from the
// one behind a numbering style where the definition names one. It reports
// whether there is any.
func (l *lists) complete(n *list) bool {
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
		return false
	}
	n.Definition = a
	for i, own := range n.levels {
		if own == nil {
			own = &a.levels[i]
		}
		if start, ok := n.start[i]; ok {
			anew := *own
			anew.Start, anew.Anew = start, true
			own = &anew
		}
		n.levels[i] = own
		n.Levels = append(n.Levels, &own.Level)
	}
	return true
}

func (n *list) levelOfStyle(id string) (int, bool) {
	if id == "" {
		return 0, false
	}
	for i, lvl := range n.levels {
		if lvl.style == id {
			return i, true
		}
	}
	return 0, false
}
