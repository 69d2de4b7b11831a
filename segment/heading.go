package segment

import "strings"

// A title longer than these is running text.
const (
	maxTitle    = 40 // of a run-in heading
	maxOwnTitle = 60 // of a heading that has its line for itself
)

// unlabelled judges line i, which has no label, as a heading: it returns the
// line after the heading, i for a bold lead that the text follows in the same
// line, and -1 for a line that is no heading.
func (c *cutter) unlabelled(i int, cd *cand) int {
	line := c.t.Lines[i]
	lo, hi := int(line.Lo), int(line.Hi)
	cd.hi = lo
	switch {
	case cd.style == styleLead:
		end := int(line.BoldHi)
		if !c.isLead(lo, end, hi) {
			return -1
		}
		cd.own = false
		cd.end = end
		return i
	case hi-lo > maxOwnTitle || hi-lo < 2 || !c.titleLike(lo, hi):
		return -1
	case cd.style >= styleMark:
		return i + 1
	case cd.style == styleBold:
		n := c.boldBlock(i)
		cd.end = int(c.t.Lines[n-1].Hi)
		return n
	}
	if c.plainHeading(i) {
		return i + 1
	}
	return -1
}

// isLead reports whether the bold run lo to end, which opens a line that ends
// at hi, is a topic sentence set in bold.
func (c *cutter) isLead(lo, end, hi int) bool {
	if end-lo < 4 || end-lo > maxTitle+5 || !c.titleLike(lo, end) {
		return false
	}
	last := c.r[end-1]
	next := c.r[end]
	return last == '。' || last == '!' || next == '。' || next == '!'
}

// titleLike reports whether the runes lo to hi could be a title: words, not a
// form of address, a date, a name or a lead-in that announces a list.
func (c *cutter) titleLike(lo, hi int) bool {
	r := c.r[lo:hi]
	last := r[len(r)-1]
	if last == ':' || last == '!' || last == ',' || last == '、' || last == '—' {
		return false
	}
	han := 0
	for k, x := range r {
		if isHan(x) {
			han++
		}
		if isStop(x) && k < len(r)-1 {
			return false
		}
	}
	if 2*han < len(r) || han < 2 {
		return false
	}
	if r[0] == '(' && last == ')' || hasPrefix(r, "附") || hasPrefix(r, "各位") || hasPrefix(r, "同志们") || hasPrefix(r, "注:") {
		return false
	}
	return !isDateLine(r) && !isSpeaker(r) && !isGenre(r)
}

// isGenre reports whether r is the title of a document rather than of a part.
func isGenre(r []rune) bool {
	r = trimBrackets(r)
	for _, w := range [...]string{"报告", "总结", "方案", "意见", "通知", "办法", "规定", "细则", "讲话", "摘要", "讨论稿", "征求意见稿", "通报", "公告", "审议稿"} {
		if hasSuffix(r, w) {
			return true
		}
	}
	return false
}

// boldBlock returns the line after a heading in bold that starts at line i
// and may go on in the next line, as centred headings do.
func (c *cutter) boldBlock(i int) int {
	line := c.t.Lines[i]
	first := c.r[line.Lo:line.Hi]
	if isStop(first[len(first)-1]) || cueOf(first) != "" {
		return i + 1
	}
	j := i + 1
	for j < len(c.t.Lines) && c.t.Lines[j].Empty() {
		j++
	}
	if j == len(c.t.Lines) || j > i+3 || c.kinds[j] != lineBody || !c.t.Lines[j].Bold() {
		return i + 1
	}
	next := c.t.Lines[j]
	if _, ok := parseLabel(c.r, int(next.Lo), int(next.Hi)); ok || next.Hi-next.Lo+line.Hi-line.Lo > 50 ||
		isStop(c.r[next.Hi-1]) || !c.titleLike(int(next.Lo), int(next.Hi)) {
		return i + 1
	}
	// A third bold line shows that these are items, not one heading.
	k := j + 1
	for k < len(c.t.Lines) && c.t.Lines[k].Empty() {
		k++
	}
	if k < len(c.t.Lines) && c.t.Lines[k].Bold() {
		return i + 1
	}
	return j + 1
}

// plainHeading reports whether the plain line i titles what follows: a short
// line without closing punctuation between full paragraphs.
func (c *cutter) plainHeading(i int) bool {
	line := c.t.Lines[i]
	r := c.r[line.Lo:line.Hi]
	if len(r) < 4 || len(r) > maxTitle || isClosing(r[len(r)-1]) || contains(r, "以下") || contains(r, "如下") {
		return false
	}
	if contains(r, ":") || contains(r, "联系人") {
		return false
	}
	prev, next := i-1, i+1
	for prev >= 0 && c.t.Lines[prev].Empty() {
		prev--
	}
	for next < len(c.t.Lines) && c.t.Lines[next].Empty() {
		next++
	}
	if next == len(c.t.Lines) || c.kinds[next] != lineBody || c.paras[next] == c.paras[i] {
		return false
	}
	if prev >= 0 && c.kinds[prev] == lineBody {
		p := c.t.Lines[prev]
		if c.paras[prev] == c.paras[i] || !isClosing(c.r[p.Hi-1]) && c.r[p.Hi-1] != ')' {
			return false
		}
	}
	n := c.t.Lines[next]
	if lb, ok := parseLabel(c.r, int(n.Lo), int(n.Hi)); ok && lb.fam != famFirst {
		return true
	}
	return n.Hi-n.Lo >= 50
}

// titleEnd returns where the title that starts at lo ends, at the latest at
// hi, and whether the line goes on after it; text is the end of its line.
func (c *cutter) titleSpan(lo, hi int) (end int) {
	for k := lo; k < hi; k++ {
		if c.endsTitle(k, hi) {
			return k
		}
	}
	return hi
}

// endsTitle reports whether r[k] is punctuation after which a run-in heading
// is over.
func (c *cutter) endsTitle(k, hi int) bool {
	switch c.r[k] {
	case '。', ';', '!', '?', '｡', '\n':
		return true
	case ':':
		return !(k > 0 && k+1 < hi && isDigit(c.r[k-1]) && isDigit(c.r[k+1]))
	case '.':
		return c.isFullStop(k, hi)
	}
	return false
}

// isFullStop reports whether the . at r[k] stands for 。: after a Chinese
// character, a closing mark or %, and not before a digit or letter.
func (c *cutter) isFullStop(k, hi int) bool {
	if k == 0 || k+1 < len(c.r) && isWord(c.r[k+1]) {
		return false
	}
	if k+1 < hi && (c.r[k+1] == '.' || c.r[k+1] == ',' || c.r[k+1] == '、') || c.r[k-1] == '.' {
		return false
	}
	switch p := c.r[k-1]; {
	case p == '%' || p == '”' || p == ')' || p == '》':
		return true
	default:
		return isHan(p) && hanDigit(p) == 0
	}
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// plain returns the raw text of the runes lo to hi without markup, and with
// any run of white space as one space.
func (c *cutter) plain(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	raw := c.t.Span(lo, hi).Of(c.t.Raw)
	if !strings.ContainsAny(raw, " \t\n\r*#\u3000\u00a0\u200b\ufeff&") {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	gap := false
	raw = strings.ReplaceAll(raw, "&nbsp;", " ")
	for _, x := range raw {
		switch {
		case x == '*' || x == '#':
		case fold(x) == 0:
		case fold(x) == ' ' || fold(x) == '\n':
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(x)
		}
	}
	return b.String()
}
