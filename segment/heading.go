package segment

import (
	"strings"
	"unicode/utf8"
)

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
	if c.r[lo] == '、' {
		lo++ // the number was lost
		cd.lo = lo
	}
	cd.hi = lo
	if c.months(i) {
		cd.end = hi
		return i + 1
	}
	switch {
	case cd.style == styleLead:
		end := int(line.BoldHi)
		switch {
		case end-lo < 4 || end-lo > maxTitle+5 || !c.titleLike(lo, end):
			return -1
		case isFull(c.r[end-1]) || isFull(c.r[end]):
		case headsPart(c.r[lo:end]) && !isPunct(c.r[end]) && c.spaceBefore(end):
			// **2012年工作任务** 今年是…: a heading whose line break was lost
			cd.style = styleBold
		default:
			return -1
		}
		cd.own = false
		cd.end = end
		return i
	case hi-lo > maxOwnTitle || hi-lo < 2 || !c.titleLike(lo, hi):
		return -1
	case isGenre(c.r[lo:hi], cd.style != stylePlain):
		return -1
	case cd.style >= styleMark:
		return i + 1
	}
	if isTopic(c.r[lo:hi]) {
		cd.style, cd.topic = styleLead, true // stands below the headings of parts
	}
	n := -1
	if line.Bold() {
		n = c.boldBlock(i)
	} else {
		n = c.plainHeading(i)
	}
	if n > 0 {
		cd.end = int(c.t.Lines[n-1].Hi)
	}
	return n
}

// isTopic reports whether r is a sentence about what was done rather than the
// name of a part: 这五年，我们….
func isTopic(r []rune) bool {
	return contains(r, ",我们") || contains(r, "年来,")
}

// headsPart reports whether r reads like the heading of a part: 2004年的工作,
// 加强政府自身建设.
func headsPart(r []rune) bool {
	_, _, year := yearsAt(r, 0)
	return cueOf(r) != "" || year && contains(r, "工作") || hasSuffix(r, "自身建设")
}

// yearColon reports whether r opens with a year and a colon: 2020年：再上台阶.
func yearColon(r []rune) bool {
	_, _, ok := yearsAt(r, 0)
	return ok && len(r) > 9 && r[5] == ':' && !contains(r[6:], ":")
}

// isPageNumber reports whether r is the foot of a page: 第1页共20页.
func isPageNumber(r []rune) bool {
	return hasPrefix(r, "第") && hasSuffix(r, "页") && len(r) > 2 && isDigit(r[1])
}

// isFull reports whether c closes a topic sentence.
func isFull(c rune) bool { return c == '。' || c == '!' || c == '?' }

// titleLike reports whether the runes lo to hi could be a title: words, not a
// form of address, a date, a name or a lead-in that announces a list.
func (c *cutter) titleLike(lo, hi int) bool {
	r := c.r[lo:hi]
	last := r[len(r)-1]
	if last == ':' || last == '!' || last == ',' || last == '、' || last == '—' || last == '是' {
		return false
	}
	if hasSuffix(r, "秘书处") || hasSuffix(r, "(%)") || isPageNumber(r) {
		return false // a signature, the caption of a table, the foot of a page
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
	if 3*han < len(r) || han < 2 {
		return false
	}
	if r[0] == '(' && last == ')' || hasPrefix(r, "附") || hasPrefix(r, "各位") || hasPrefix(r, "同志们") || hasPrefix(r, "注:") {
		return false
	}
	if contains(r, "上述") || hasSuffix(r, "方面工作") || contains(r, "方面的工作") || contains(r, "以下") {
		return false // announces a list
	}
	if last == '。' && (contains(r, "我代表") || contains(r, "审议")) {
		return false
	}
	return !isDateLine(r) && !isSpeaker(r)
}

// isGenre reports whether r is the title of a document rather than of a part;
// a loud line must be one beyond doubt (2000年工作意见 may head a part).
func isGenre(r []rune, loud bool) bool {
	r = trimBrackets(r)
	if len(r) == 0 {
		return false
	}
	if _, _, ok := yearsAt(r, 0); ok || hasPrefix(r, "过去") || hasPrefix(r, "今后") {
		loud = true
	}
	for i, w := range [...]string{"报告", "通知", "公告", "通报", "讨论稿", "征求意见稿", "审议稿", "讲话",
		"总结", "方案", "意见", "办法", "规定", "细则", "摘要"} {
		if hasSuffix(r, w) && (i < 8 || !loud) {
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
	j := c.lineAfter(i)
	if j < 0 || j > i+3 || c.kinds[j] != lineBody || !c.t.Lines[j].Bold() {
		return i + 1
	}
	next := c.t.Lines[j]
	if _, ok := parseLabel(c.r, int(next.Lo), int(next.Hi)); ok || next.Hi-next.Lo+line.Hi-line.Lo > 50 ||
		isStop(c.r[next.Hi-1]) || !c.titleLike(int(next.Lo), int(next.Hi)) {
		return i + 1
	}
	// A third bold line shows that these are items, not one heading.
	if k := c.lineAfter(j); k >= 0 && c.t.Lines[k].Bold() {
		return i + 1
	}
	return j + 1
}

// plainHeading judges the plain line i: a short line without closing
// punctuation that stands between full paragraphs titles what follows. It
// returns the line after the heading, which may go on in the next line, or -1.
func (c *cutter) plainHeading(i int) int {
	line := c.t.Lines[i]
	r := c.r[line.Lo:line.Hi]
	if len(r) < 4 || len(r) > maxTitle || isClosing(r[len(r)-1]) || contains(r, "以下") || contains(r, "如下") ||
		contains(r, ":") && !yearColon(r) || contains(r, "联系人") {
		return -1
	}
	if prev := c.lineBefore(i); prev >= 0 && c.kinds[prev] == lineBody {
		p := c.r[c.t.Lines[prev].Lo:c.t.Lines[prev].Hi]
		last := p[len(p)-1]
		if c.paras[prev] == c.paras[i] || !isClosing(last) && last != ')' && !isAttachment(p) {
			return -1
		}
	}
	next := c.lineAfter(i)
	if next < 0 || c.kinds[next] != lineBody || c.paras[next] == c.paras[i] {
		return -1
	}
	n := c.t.Lines[next]
	if c.isFullParagraph(next) || headsPart(r) && isStop(c.r[n.Hi-1]) {
		return i + 1
	}
	if n.Hi-n.Lo > 30 || n.Level > 0 || n.Bold() || isClosing(c.r[n.Hi-1]) || !c.titleLike(int(n.Lo), int(n.Hi)) {
		return -1
	}
	// “十三五”发展成就 / 和2020年工作回顾; 过去一年 / 坚持出实招，努力求实效
	if x := c.r[n.Lo]; x != '和' && x != '及' && x != '与' && !(len(r) <= 8 && cueOf(r) != "") {
		return -1
	}
	if after := c.lineAfter(next); after >= 0 && c.kinds[after] == lineBody && c.isFullParagraph(after) {
		return next + 1
	}
	return -1
}

// isFullParagraph reports whether line i is what a heading stands over: a
// labelled line or a long one.
func (c *cutter) isFullParagraph(i int) bool {
	n := c.t.Lines[i]
	if lb, ok := parseLabel(c.r, int(n.Lo), int(n.Hi)); ok && lb.fam != famFirst {
		return true
	}
	hi := n.Hi // the paragraph may go on in the next lines
	for j := i + 1; j < len(c.t.Lines) && hi-n.Lo < 50 && c.paras[j] == c.paras[i]; j++ {
		hi = max(hi, c.t.Lines[j].Hi)
	}
	return hi-n.Lo >= 50
}

// lineBefore and lineAfter return the next line that is not blank, or -1.
func (c *cutter) lineBefore(i int) int {
	for i--; i >= 0 && c.t.Lines[i].Empty(); i-- {
	}
	return i
}

func (c *cutter) lineAfter(i int) int {
	for i++; i < len(c.t.Lines); i++ {
		if !c.t.Lines[i].Empty() {
			return i
		}
	}
	return -1
}

// titleSpan returns where the title that starts at lo ends, at the latest at
// hi. A colon inside brackets does not end it.
func (c *cutter) titleSpan(lo, hi int) int {
	open := 0
	for k := lo; k < hi; k++ {
		switch x := c.r[k]; {
		case x == '(':
			open++
		case x == ')':
			open--
		case x == ':' && open > 0:
		case k == lo && x == '?': // what a lost character left
		case c.endsTitle(k, hi):
			return k
		}
	}
	return hi
}

// ownTitleSpan is titleSpan for a heading that has its line for itself, in
// which a colon is part of the title.
func (c *cutter) ownTitleSpan(lo, hi int) int {
	for k := lo; k < hi; k++ {
		if c.r[k] != ':' && c.endsTitle(k, hi) {
			return k
		}
	}
	if hi > lo && c.r[hi-1] == ':' {
		hi--
	}
	return hi
}

// endsTitle reports whether r[k] is punctuation after which a run-in heading
// is over.
func (c *cutter) endsTitle(k, hi int) bool {
	switch c.r[k] {
	case '。', ';', '!', '?', '｡':
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
	if k == 0 || k+1 < hi && isWord(c.r[k+1]) && !isHan(c.r[k-1]) {
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

// spaceBefore reports whether the raw text has white space before rune i.
func (c *cutter) spaceBefore(i int) bool {
	if i == 0 || i >= len(c.r) {
		return false
	}
	between := c.t.Raw[c.t.Span(i-1, i).End:max(c.t.Offset(i), c.t.Span(i-1, i).End)]
	return strings.ContainsAny(between, " \t\u3000\u00a0") && !isBreak(between)
}

// isPunct reports whether c is a mark that no clause starts with.
func isPunct(c rune) bool {
	switch c {
	case ',', '、', ':', ')', '”', '》', ']', '.', '-', '—':
		return true
	}
	return isStop(c)
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }

// isMarkup reports whether c is white space or markup, or may begin it.
func isMarkup(c rune) bool {
	switch c {
	case '*', '#', '&', '\\':
		return true
	}
	f := fold(c)
	return f == ' ' || f == '\n' || f == 0
}

// plain returns the raw text of the runes lo to hi without markup, with any run
// of white space as one space, and without the line breaks and the residue of
// pages that the view leaves out.
func (c *cutter) plain(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	raw := c.t.Span(lo, hi).Of(c.t.Raw)
	if strings.IndexFunc(raw, isMarkup) < 0 {
		return raw
	}
	var b strings.Builder
	b.Grow(len(raw))
	gap := false
	put := func(x rune) {
		switch f := fold(x); {
		case x == '*' || x == '#' || f == 0:
		case f == ' ' || f == '\n':
			gap = true
		default:
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(x)
		}
	}
	for k := lo; k < hi; k++ {
		if c.r[k] == ' ' {
			gap = true
			continue
		}
		at := c.t.Span(k, k+1)
		if k > lo {
			if between := c.t.Raw[c.t.Span(k-1, k).End:max(at.Start, c.t.Span(k-1, k).End)]; !isBreak(between) {
				for _, x := range between {
					put(x)
				}
			}
		}
		if x, w := utf8.DecodeRuneInString(at.Of(c.t.Raw)); w == at.End-at.Start {
			put(x)
		} else {
			put(c.r[k]) // &ldquo;
		}
	}
	return b.String()
}

// isBreak reports whether s, which the view leaves out, holds a line break.
func isBreak(s string) bool { return strings.ContainsAny(s, "\n\r\f\\\u2028\u0085") }
