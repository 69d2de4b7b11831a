package segment

import (
	_ "embed"
	"strings"
)

//go:embed openers.txt
var openersFile string

// The weights of the words of openers.txt, and what a break needs.
var openers = readOpeners(openersFile)

const breakScore = 4

type opener struct {
	word   string
	weight int
}

type openerList struct{ ends, opens []opener }

func readOpeners(s string) (l openerList) {
	for line := range strings.Lines(s) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(kind, "#") {
			continue
		}
		weight := int(kind[len(kind)-1] - '0')
		for w := range strings.FieldsSeq(words) {
			if strings.HasPrefix(kind, "end") {
				l.ends = append(l.ends, opener{w, weight})
			} else {
				l.opens = append(l.opens, opener{w, weight})
			}
		}
	}
	return l
}

// A text whose longest line has so many characters, and more than half of all,
// has lost its line breaks.
const minLost = 800

// A reliner puts line breaks back into a line that holds a whole report.
type reliner struct {
	t      *Text
	r      []rune
	lo, hi int   // the line
	breaks []int // rune indices before which a line begins
	last   int   // the latest of them
}

// lostBreaks returns the edits that put line breaks back where they were lost:
// at white space that parts paragraphs, or else around headings, whose labels
// follow a full stop, and in the head of the text.
func (t *Text) lostBreaks() []edit {
	for _, line := range t.Lines {
		n := int(line.Hi - line.Lo)
		if n <= minLost || 2*n <= len(t.Runes) {
			continue
		}
		b := &reliner{t: t, r: t.Runes, lo: int(line.Lo), hi: int(line.Hi), last: int(line.Lo)}
		if b.isTable() {
			return nil
		}
		if !b.atSpaces() {
			from := b.head()
			if from == b.lo {
				t.found = append(t.found, Diagnostic{Code: "no-line-breaks", Span: t.Span(b.lo, min(b.lo+20, b.hi)),
					Message: "全文在一行里，标题按文中的编号找出"})
				return nil // no speech: the tree is built from what stands inside the line
			}
			b.body(from)
		}
		if len(b.breaks) == 0 {
			return nil
		}
		edits := make([]edit, len(b.breaks))
		for i, k := range b.breaks {
			edits[i] = edit{lo: t.Offset(k), hi: t.Offset(k), r: '\n'}
		}
		t.found = append(t.found, Diagnostic{Code: "no-line-breaks", Span: t.Span(b.lo, min(b.lo+20, b.hi)),
			Message: "全文在一行里，已按标题和标点分出" + itoa(len(edits)+1) + "行"})
		return edits
	}
	return nil
}

// isTable reports whether the line is a table's row in Markdown or HTML.
func (b *reliner) isTable() bool {
	bars := 0
	for _, x := range b.r[b.lo:b.hi] {
		if x == '|' || x == '<' {
			bars++
		}
	}
	return bars > 20
}

func (b *reliner) breakAt(k int) {
	if k > b.last && k < b.hi {
		b.breaks = append(b.breaks, k)
		b.last = k
	}
}

// gap returns the columns of white space before rune k.
func (b *reliner) gap(k int) int {
	n, from := 0, b.t.Span(k-1, k).End
	for _, c := range b.t.Raw[from:max(from, b.t.Offset(k))] {
		if fold(c) == ' ' {
			n += columns(c, byWide)
		}
	}
	return n
}

// atSpaces breaks the line at white space where that parts paragraphs, and
// reports whether it does.
func (b *reliner) atSpaces() bool {
	var at, width []int
	spaces, wide, deep, closed := 0, 0, 0, 0
	for k := b.lo + 1; k < b.hi; k++ {
		if b.r[k] == ' ' {
			continue
		}
		n := b.gap(k)
		if n == 0 {
			if b.labelAfterStop(k) {
				at, width = append(at, k), append(width, 0)
			}
			continue
		}
		spaces++
		at, width = append(at, k), append(width, n)
		if n >= 2 {
			wide++
		}
		if n >= 4 {
			deep++
		}
		if isClosing(b.r[k-1]) || b.r[k-1] == ':' {
			closed++
		}
	}
	few := max(4, (b.hi-b.lo)/1000)
	least := 1
	switch {
	case deep >= few:
		least = 4
	case wide >= few:
		least = 2
	case spaces < few || 3*closed < spaces:
		return false
	}
	for i, k := range at {
		next := b.hi
		if i+1 < len(at) {
			next = at[i+1]
		}
		if width[i] == 0 || width[i] >= least && (least > 1 && k-b.last > 1 && next-k > 1 || b.parts(k, next)) {
			b.breakAt(k)
		}
	}
	return true
}

// labelAfterStop reports whether the heading of a part follows the full stop
// before rune k with no space between: …振兴！二、2019年工作安排 2019年是….
func (b *reliner) labelAfterStop(k int) bool {
	if !isStop(b.r[k-1]) {
		return false
	}
	lb, ok := parseLabel(b.r, k, b.hi)
	return ok && (lb.fam == famHan && lb.sub == '、' || lb.fam == famHanParen) && !listsNumbers(b.r, lb.hi, b.hi)
}

// parts reports whether a single space before rune k, the next one of which is
// before rune next, stands between paragraphs: after a full stop, after a short
// heading, and in the head of the text.
func (b *reliner) parts(k, next int) bool {
	prev := b.r[k-1]
	if isClosing(prev) || prev == ':' {
		return true
	}
	if lb, ok := parseLabel(b.r, b.last, b.hi); ok && lb.hi >= k {
		return false // 一、 回顾
	}
	n := k - b.last
	if n > maxOwnTitle || isDigit(prev) && isHan(b.r[k]) || isHan(prev) && isDigit(b.r[k]) && !b.yearAt(k) || prev == ',' || prev == '、' {
		return false
	}
	if n <= 3 || isSpeaker(b.r[b.last:k]) && next-k <= 4 {
		return false // 省长 王某某
	}
	return true
}

func (b *reliner) yearAt(k int) bool {
	_, _, ok := yearsAt(b.r[:min(b.hi, k+8)], k)
	return ok
}

// head breaks up the head of the text, which lies within its first characters:
// title, date, speaker, salutation. It returns where the body begins.
func (b *reliner) head() int {
	end := min(b.hi, b.lo+300)
	anchor := b.find("各位代表", b.lo, end)
	from := anchor
	if anchor >= 0 {
		for k := anchor; k < end; k++ {
			if x := b.r[k]; x == ':' || x == '!' || x == ',' || x == '。' {
				from = k + 1
				break
			}
		}
		if x := b.r[from-1]; x != ':' && x != '!' {
			anchor, from = -1, b.lo // 各位代表 in running text
		}
	}
	if anchor < 0 {
		return b.lo // no speech: its head is no list of lines
	}
	date := b.dateAt(b.lo, anchor)
	if date < 0 {
		date = anchor
	}
	if title := b.titleEnd(b.lo, date); title > 0 && title < date {
		b.breakAt(title)
	}
	b.breakAt(date)
	if date < anchor {
		b.breakAt(b.dateEnd(date, anchor))
	}
	b.breakAt(anchor)
	b.breakAt(from)
	return from
}

func (b *reliner) find(s string, lo, hi int) int {
	for k := lo; k < hi; k++ {
		if hasPrefix(b.r[k:hi], s) {
			return k
		}
	}
	return -1
}

// titleEnd returns where a title between lo and hi ends, 0 if there is none.
func (b *reliner) titleEnd(lo, hi int) int {
	end := 0
	for k := lo; k+2 <= hi && k < lo+80; k++ {
		if hasPrefix(b.r[k:hi], "报告") || hasPrefix(b.r[k:hi], "总结") || hasPrefix(b.r[k:hi], "要点") {
			if end = k + 2; end < hi && (b.r[end] == '》' || b.r[end] == '”') {
				end = 0
				continue
			}
			break
		}
	}
	return end
}

// dateAt returns where a date line begins between lo and hi: ——2018年, (2018年,
// 2018年1月; -1 if there is none.
func (b *reliner) dateAt(lo, hi int) int {
	for k := lo; k < hi; k++ {
		if !b.yearAt(k) || k+5 >= hi {
			continue
		}
		if m := b.r[k+5]; !isDigit(m) && hanDigit(m) == 0 {
			continue // 2018年政府工作报告
		}
		for k > lo && (b.r[k-1] == '—' || b.r[k-1] == '-' || b.r[k-1] == '(') {
			k--
		}
		return k
	}
	return -1
}

// dateEnd returns where the date line that begins at lo ends.
func (b *reliner) dateEnd(lo, hi int) int {
	day := hi
	for k := lo; k < hi; k++ {
		switch {
		case b.r[lo] == '(' && b.r[k] == ')':
			return k + 1
		case b.r[lo] != '(' && (hasPrefix(b.r[k:hi], "会议上") || hasPrefix(b.r[k:hi], "大会上")):
			if hasPrefix(b.r[k+3:hi], "的报告") {
				k += 3
			}
			return k + 3
		case b.r[k] == '日' && day == hi:
			day = k + 1
		}
	}
	return day
}

// body breaks the line before headings and behind their titles.
func (b *reliner) body(from int) {
	var next [famBreak]int // the number that each list waits for
	for k := from; k < b.hi; k++ {
		x := b.r[k]
		if stop := k > b.lo && (isStop(b.r[k-1]) || b.r[k-1] == ':'); stop && x == '—' && k+1 < b.hi && b.r[k+1] == '—' {
			b.breakAt(k) // ——经济平稳增长。
			continue
		} else if s := b.part(k); stop && s > 0 {
			b.breakAt(k)
			b.breakAt(s)
			k = s
			continue
		}
		if hanDigit(x) == 0 && x != '(' && x != '第' && !(x >= '1' && x <= '9') {
			continue
		}
		lb, ok := parseLabel(b.r, k, b.hi)
		if !ok || !b.heads(lb, k, next[lb.fam]) {
			continue
		}
		for f := lb.fam + 1; f <= famArabic; f++ {
			next[f] = 1
		}
		next[lb.fam] = lb.num + 1
		b.breakAt(k)
		if s := b.split(lb.hi); s > 0 {
			b.breakAt(s)
		}
		k = lb.hi - 1
	}
}

// part returns where the title of a part without label that begins at rune k
// ends: 2020年工作回顾2020年，…; 0 where there is none.
func (b *reliner) part(k int) int {
	if b.r[k] != '今' && b.r[k] != '过' && b.r[k] != '“' && !b.yearAt(k) {
		return 0
	}
	s := b.split(k)
	if s == 0 || s-k > 26 || b.ends(s) < 3 || b.opens(s) < 3 {
		return 0
	}
	for _, x := range b.r[k:s] {
		if x == ',' || x == ':' {
			return 0
		}
	}
	return s
}

// heads reports whether the label lb at rune k heads a part, where its list
// waits for the number next.
func (b *reliner) heads(lb label, k, next int) bool {
	if lb.hi >= b.hi || lb.num != 1 && lb.num != next {
		return false
	}
	prev := b.r[max(b.lo, k-1)]
	ends := k == b.lo || k == b.last || isClosing(prev) || prev == ':' || prev == ')'
	after := b.r[lb.hi]
	switch lb.fam {
	case famHan:
		if lb.sub == ',' || listsNumbers(b.r, lb.hi, b.hi) || prev == ':' && lb.num == 1 && k-b.lo > 300 && b.soon("二、", lb.hi) {
			return false // 做到三点：一、…；二、…
		}
		return ends || isHan(prev) && !isRunOn(prev) && hanDigit(prev) == 0 && prev != '、' && lb.num == next && next > 1
	case famHanParen:
		return ends || isHan(prev) && prev != '第' && prev != '条' && hanDigit(b.r[k]) == 0
	case famArabic:
		return (isHan(after) || after == '“') && (isStop(prev) || k == b.last)
	case famChapter:
		return ends && (lb.num == 1 || lb.num == next)
	}
	return false
}

// soon reports whether s follows rune k within a sentence or two.
func (b *reliner) soon(s string, k int) bool { return b.find(s, k, min(b.hi, k+80)) >= 0 }

// split returns where the title that begins at rune lo ends and the text under
// it begins, 0 where a mark ends the title or nothing tells.
func (b *reliner) split(lo int) int {
	best, at := 0, 0
	hi := min(b.hi-1, lo+maxOwnTitle)
	for k := lo + 3; k < hi; k++ {
		x := b.r[k]
		if isStop(x) {
			break
		}
		if !isHan(b.r[k-1]) && b.r[k-1] != '”' && b.r[k-1] != ')' {
			continue
		}
		if lb, ok := parseLabel(b.r, k, b.hi); ok && lb.num == 1 && (lb.fam == famShi && !isRunOn(b.r[k-1]) || lb.fam == famArabic && isHan(b.r[k-1])) {
			return k // 三、存在主要问题一是…, 一、共性问题1.…
		}
		o, e := b.opens(k), b.ends(k)
		if o < 3 && b.clauseEnds(k) || e == breakScore && o == 0 && !b.mayFollow(k) {
			continue // 改革开放 深入推进。 主要任务 和
		}
		if s := o + e; s > best && s >= breakScore && e > 0 {
			best, at = s, k
		}
	}
	return at
}

// clauseEnds reports whether the clause that begins at rune k is over in a few
// words, too few for a sentence.
func (b *reliner) clauseEnds(k int) bool {
	for _, x := range b.r[k:min(b.hi, k+5)] {
		if isPunct(x) {
			return true
		}
	}
	return false
}

// mayFollow reports whether rune k may begin a text: it is no word that goes on
// with a title.
func (b *reliner) mayFollow(k int) bool {
	return isHan(b.r[k]) && !strings.ContainsRune("和及与的之完情总落进是为", b.r[k])
}

// opens weighs the words at rune k as the first of a text.
func (b *reliner) opens(k int) (n int) {
	if b.yearAt(k) {
		n = 3
	}
	for _, o := range openers.opens {
		if o.weight > n && hasPrefix(b.r[k:b.hi], o.word) {
			n = o.weight
		}
	}
	return n
}

// ends weighs the words before rune k as the last of a title.
func (b *reliner) ends(k int) (n int) {
	for _, o := range openers.ends {
		if o.weight > n && hasSuffix(b.r[b.lo:k], o.word) {
			n = o.weight
		}
	}
	return n
}
