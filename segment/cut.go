package segment

import (
	"slices"
	"sync"
)

// Cut finds the head, the sections and the sentences of t.
func Cut(t *Text) *Layout {
	c := &cutter{t: t, r: t.Runes, l: &Layout{Text: t, Diagnostics: slices.Clone(t.found)}}
	c.monthLines = sync.OnceValue(c.countMonthLines)
	first := c.classify()
	c.scan(first)
	c.build()
	c.sections()
	c.roles()
	c.sentences(first)
	return c.l
}

// sections turns the accepted headings into the sections of the layout.
func (c *cutter) sections() {
	if len(c.nodes) == 0 {
		return
	}
	for i := range c.nodes {
		c.nodes[i].title = c.titleEnd(i)
	}
	c.doubtTitles()
	c.l.Sections = make([]Section, len(c.nodes))
	for i := range c.nodes {
		nd := &c.nodes[i]
		s := &c.l.Sections[i]
		*s = Section{ID: i, Parent: nd.parent, Depth: 1, Family: familyNames[nd.fam]}
		if nd.parent >= 0 {
			s.Depth = c.l.Sections[nd.parent].Depth + 1
		}
		s.Label = c.plain(nd.lo, nd.hi)
		limit := maxTitle
		if nd.own && !isStop(c.r[nd.end-1]) {
			limit = maxOwnTitle
		}
		end := nd.hi
		if nd.title > nd.hi && nd.title-nd.hi <= limit {
			s.Title = c.plain(nd.hi, nd.title)
			end = nd.title
		}
		s.Heading = c.t.Span(nd.lo, end)
		s.Inline = c.goesOnInLine(nd)
		s.Span = c.t.Span(nd.lo, c.lastRune(nd.lo, c.sectionEnd(i)))
	}
}

// titleEnd returns the rune index at which the title of node i ends: at
// punctuation, at the end of a bold run or the line, or where the next
// heading begins.
func (c *cutter) titleEnd(i int) int {
	nd := &c.nodes[i]
	end := nd.end
	if line := c.t.Lines[nd.line]; nd.style == styleLead && nd.start && int(line.BoldHi) > nd.hi+1 {
		end = min(end, int(line.BoldHi))
	}
	if i+1 < len(c.nodes) {
		end = min(end, c.nodes[i+1].lo)
	}
	if end = max(end, nd.hi); nd.own && nd.rank() <= rankHanParen && !isClosing(c.r[nd.end-1]) {
		return c.ownTitleSpan(nd.hi, end)
	}
	if at := c.wordedTitle(nd, end); at > 0 {
		return at
	}
	end = c.titleSpan(nd.hi, end)
	if i+1 < len(c.nodes) && end == c.nodes[i+1].lo && end > nd.hi && (c.r[end-1] == ',' || c.r[end-1] == '、') {
		end-- // 一是修路，二是修桥
	}
	if end-nd.hi > maxTitle && c.r[end-1] == ')' {
		// 新建步道50公里（牵头单位：…）
		for k := nd.hi + 4; k < nd.hi+maxTitle; k++ {
			if c.r[k] == '(' {
				return k
			}
		}
	}
	if end-nd.hi > maxTitle && nd.start && nd.fam != famNone {
		// 一、2005年工作回顾 “十五”时期，…: a space is left of the line break
		for k := nd.hi + 4; k < nd.hi+maxTitle; k++ {
			if c.spaceBefore(k) && isHan(c.r[k-1]) {
				return k
			}
		}
	}
	return end
}

// doubtTitles takes the titles off headings of a text in one line where most
// of their family run on into the text without a stop: the few that seem to
// end in time end with the first sentence instead.
func (c *cutter) doubtTitles() {
	if c.dense < 0 {
		return
	}
	var all, long [famBreak]int
	runsOn := func(i int) bool { return i+1 == len(c.nodes) || c.nodes[i].title < c.nodes[i+1].lo }
	for i := range c.nodes {
		if nd := &c.nodes[i]; nd.line == c.dense && runsOn(i) {
			all[nd.fam]++
			if nd.title-nd.hi > maxTitle {
				long[nd.fam]++
			}
		}
	}
	for i := range c.nodes {
		if nd := &c.nodes[i]; nd.line == c.dense && (nd.fam == famHan || nd.fam == famHanParen) && runsOn(i) && 2*long[nd.fam] >= all[nd.fam] && c.wordedTitle(nd, nd.end) == 0 {
			nd.title = nd.hi
		}
	}
}

// goesOnInLine reports whether words follow the heading in its line.
func (c *cutter) goesOnInLine(nd *node) bool {
	hi := max(int(c.t.Lines[nd.line].Hi), nd.end)
	for k := nd.title; k < hi; k++ {
		if !isStop(c.r[k]) && c.r[k] != ':' && c.r[k] != '.' && c.r[k] != '”' {
			return true
		}
	}
	return false
}

// sectionEnd returns the rune index before which section i ends: at the next
// heading that is not under it, at an attachment, or at the notes.
func (c *cutter) sectionEnd(i int) int {
	end := c.notesAfter(c.nodes[i].lo)
	for j := i + 1; j < len(c.nodes); j++ {
		if c.nodes[j].parent < i {
			end = min(end, c.nodes[j].lo)
			break
		}
	}
	for _, b := range c.breaks {
		if b > c.nodes[i].lo {
			return min(end, b)
		}
	}
	return end
}

// notesAfter returns the rune index at which notes begin after rune lo.
func (c *cutter) notesAfter(lo int) int {
	for _, at := range c.notes {
		if at > lo {
			return at
		}
	}
	return len(c.r)
}

// lastRune moves hi back over line breaks, but not below lo.
func (c *cutter) lastRune(lo, hi int) int {
	for hi > lo && c.r[hi-1] == '\n' {
		hi--
	}
	return hi
}
