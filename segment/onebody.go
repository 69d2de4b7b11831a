package segment

import "github.com/govreport/govreport/segment/internal/breaks"

// What the words must say for a break (see package breaks), in tenths.
const (
	leastBare      = 20 // for a heading without a label
	leastWorded    = 20 // for the title of a label in a document that keeps its one line
	leastParagraph = 0  // for a paragraph
	minParagraph   = 12 // runes: 各位代表! is none
	mostLent       = 40 // what one heading says for the others of its list
)

// A mark is a label that heads a part in a text that has lost its line breaks.
type mark struct {
	label
	at   int // its first rune
	text int // where its title ends and the text under it begins, 0 where a full stop ends it or there is none
}

// body breaks the line before headings and behind their titles, and before
// sentences that open paragraphs.
func (b *reliner) body(from int) {
	marks := b.marks(from)
	b.titles(marks)
	for k := from; k < b.hi; k++ {
		if len(marks) > 0 && k == marks[0].at {
			m := marks[0]
			marks = marks[1:]
			b.breakAt(m.at)
			b.breakAt(m.text)
			k = max(m.hi, m.text) - 1
			continue
		}
		if k != from && !b.sentenceAt(k) {
			continue
		}
		if b.r[k] == '|' {
			b.breakAt(k) // a table
			continue
		}
		next := b.hi
		if len(marks) > 0 {
			next = marks[0].at
		}
		if s := b.bare(k, next); s > 0 && (bareTitle.On() || s == next) {
			b.breakAt(k)
			b.breakAt(s)
			k = s - 1
		} else if paragraphByWords.On() && k-b.last > minParagraph && breaks.BeforeParagraph(b.r, b.last, k, b.hi) > leastParagraph {
			b.breakAt(k)
		}
	}
}

// sentenceAt reports whether a full stop stands before rune k.
func (b *reliner) sentenceAt(k int) bool {
	if k > b.lo+1 && (b.r[k-1] == '”' || b.r[k-1] == ')') {
		k--
	}
	return k > b.lo && isStop(b.r[k-1]) && b.r[k-1] != ';'
}

// marks lists the labels that head parts.
func (b *reliner) marks(from int) (list []mark) {
	var next [famBreak]int // the number that each list waits for
	var run [famBreak]int  // the last number of each family, which may count on under other heads
	for k := from; k < b.hi; k++ {
		x := b.r[k]
		if x == '—' && k > b.lo && k+2 < b.hi && b.r[k+1] == '—' && (isStop(b.r[k-1]) || b.r[k-1] == ':') {
			list = append(list, mark{label: label{fam: famDash, hi: k + 2}, at: k}) // ——经济平稳增长。
			k++
			continue
		}
		if hanDigit(x) == 0 && x != '(' && x != '第' && !(x >= '1' && x <= '9') {
			continue
		}
		lb, ok := parseLabel(b.r, k, b.hi)
		if !ok || !b.heads(lb, k, next[lb.fam]) && !b.glued(lb, k, run[famArabic], list) && !(countsOn.On() && run[lb.fam] > 0 && b.heads(lb, k, run[lb.fam]+1)) {
			continue
		}
		for f := lb.fam + 1; f <= famArabic; f++ {
			next[f] = 1
		}
		next[lb.fam], run[lb.fam] = lb.num+1, lb.num
		list = append(list, mark{label: lb, at: k})
		k = lb.hi - 1
	}
	return list
}

// titles finds where the titles of the marks end. In one list either all titles
// have a line of their own or none (二、重点任务|坚持…; 二、坚持….), so what the words
// say of the others decides where they say little of one.
func (b *reliner) titles(marks []mark) {
	var list [famBreak]int // the list that is open in each family
	of := make([]int, len(marks))
	var sum []int
	for i := range marks {
		m := &marks[i]
		if m.num == 1 || list[m.fam] == 0 {
			sum = append(sum, 0)
			list[m.fam] = len(sum)
		}
		for f := m.fam + 1; f < famBreak; f++ {
			list[f] = 0
		}
		of[i] = list[m.fam] - 1
		_, score := b.split(m.hi, b.end(marks, i), 0)
		sum[of[i]] += lend(score)
	}
	size := make([]int, len(sum))
	for i := range marks {
		m := &marks[i]
		at, score := b.split(m.hi, b.end(marks, i), size[of[i]])
		others := 0
		if listOfOneForm.On() {
			others = lend(sum[of[i]] - lend(score))
		}
		if titleByWords.On() && score+others > 0 {
			m.text, size[of[i]] = at, at-m.hi
		}
	}
}

func lend(score int) int { return max(-mostLent, min(mostLent, score)) }

// end returns where the next mark begins.
func (b *reliner) end(marks []mark, i int) int {
	if i+1 < len(marks) {
		return marks[i+1].at
	}
	return b.hi
}

// split returns where the title that begins at rune lo most likely ends and
// the text under it begins, and what the words say for that. prev is as in
// breaks.Title.
func (b *reliner) split(lo, end, prev int) (at, score int) {
	if b.titleUpTo(lo, end) {
		return end, 2 * mostLent
	}
	score = -1000
	hi := min(end-1, lo+maxOwnTitle)
	depth := 0 // of brackets and quotation marks
	for k := lo; k < hi; k++ {
		if isStop(b.r[k]) {
			break
		}
		switch open := depth > 0; b.r[k] {
		case '《', '(', '“':
			depth++
		case '》', ')', '”':
			depth--
			if open {
				continue
			}
		}
		if k < lo+3 || depth > 1 || depth == 1 && !opens(b.r[k]) {
			continue
		}
		if lb, ok := parseLabel(b.r, k, b.hi); ok && lb.num == 1 && isHan(b.r[k-1]) && (lb.fam == famShi && !isRunOn(b.r[k-1]) || lb.fam == famArabic) {
			return k, 2 * mostLent // 三、存在主要问题一是…, 一、共性问题1.…
		}
		if s := breaks.AfterTitle(b.r, lo, k, b.hi, prev); s > score {
			at, score = k, s
		}
	}
	return at, score - breaks.Without(b.r, lo, b.hi, prev)
}

// wordedTitle returns where the words end the title of node nd, which stands
// inside a line that holds a whole document; 0 where they do not tell.
func (c *cutter) wordedTitle(nd *node, end int) int {
	if !titleByWords.On() || nd.line != c.dense || nd.fam != famHan {
		return 0
	}
	b := &reliner{t: c.t, r: c.r, lo: nd.hi, hi: int(c.t.Lines[nd.line].Hi)}
	if at, score := b.split(nd.hi, end, 0); score > leastWorded && at < end {
		return at
	}
	return 0
}

// titleUpTo reports whether all from rune lo to the mark at rune hi is one
// title: 一、交通出行|1.新建….
func (b *reliner) titleUpTo(lo, hi int) bool {
	if hi == b.hi || hi-lo < 3 || hi-lo > maxOwnTitle || b.r[hi-1] == ':' || b.r[hi-1] == ',' {
		return false
	}
	for _, x := range b.r[lo:hi] {
		if isStop(x) {
			return false
		}
	}
	return true
}

// bare returns where the title of a part without label that begins at rune k
// ends: 2020年工作回顾|2020年，…; 0 where there is none. The next label stands
// at rune next.
func (b *reliner) bare(k, next int) int {
	if isPunct(b.r[k]) {
		return 0
	}
	if titleOfList.On() && next-k <= maxTitle && next > k+4 && b.opensList(k, next) {
		return next
	}
	s, score := b.split(k, b.hi, breaks.Bare)
	if s > next || score <= 0 || score < leastBare && !headsPart(b.r[k:s]) {
		return 0
	}
	return s
}

// opensList reports whether the runes lo to hi, before a label that opens a
// list, are its title: 2023年民生实事|一、…, 名词解释|1.….
func (b *reliner) opensList(lo, hi int) bool {
	if hi >= b.hi {
		return false
	}
	lb, ok := parseLabel(b.r, hi, b.hi)
	if !ok || lb.num != 1 || !isHan(b.r[hi-1]) && b.r[hi-1] != ')' && b.r[hi-1] != '”' {
		return false
	}
	if isNotesTitle(b.r[lo:hi]) {
		return true
	}
	for _, x := range b.r[lo:hi] {
		if isStop(x) || x == ',' || x == ':' {
			return false
		}
	}
	return lb.fam == famHan
}

// glued reports whether the label lb at rune k is the first of a list and
// follows the title of the mark before it, or, with 一、, a title without label:
// 一、交通出行|1.新建…; 2021年民生实事|一、…. The number before it among 1. is last.
func (b *reliner) glued(lb label, k, last int, list []mark) bool {
	if lb.num != 1 && !(countsOn.On() && lb.fam == famArabic && lb.num == last+1) || lb.hi >= b.hi || !isHan(b.r[lb.hi]) && b.r[lb.hi] != '“' || !isHan(b.r[k-1]) && b.r[k-1] != ')' && b.r[k-1] != '”' {
		return false
	}
	lo := k
	for lo > b.lo && k-lo <= maxTitle && !isStop(b.r[lo-1]) && b.r[lo-1] != ',' && b.r[lo-1] != ':' {
		lo--
	}
	if k-lo > maxTitle || k-lo < 4 {
		return false
	}
	switch lb.fam {
	case famArabic:
		return len(list) > 0 && list[len(list)-1].at >= lo && list[len(list)-1].rank() < lb.rank()
	case famHan:
		if !titleOfList.On() || lb.sub != '、' || isRunOn(b.r[k-1]) || listsNumbers(b.r, lb.hi, b.hi) {
			return false
		}
		for j := lb.hi; j < min(b.hi, lb.hi+3000); j++ {
			if isStop(b.r[j-1]) && hasPrefix(b.r[j:b.hi], "二、") {
				return true
			}
		}
	}
	return false
}

// heads reports whether the label lb at rune k heads a part, where its list
// waits for the number next.
func (b *reliner) heads(lb label, k, next int) bool {
	if lb.hi >= b.hi || lb.num != 1 && lb.num != next {
		return false
	}
	prev := b.r[max(b.lo, k-1)]
	ends := k == b.lo || isClosing(prev) || prev == ':' || prev == ')'
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
		return (isHan(after) || after == '“') && isStop(prev)
	case famChapter:
		return ends && (lb.num == 1 || lb.num == next)
	}
	return false
}

// soon reports whether s follows rune k within a sentence or two.
func (b *reliner) soon(s string, k int) bool { return b.find(s, k, min(b.hi, k+80)) >= 0 }
