package segment

import "strings"

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
			if from == b.lo && len(b.breaks) == 0 {
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
	anchor, from := b.anchor()
	if anchor < 0 {
		return b.lo
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

// anchor returns where the head of the text is over, and where the body begins:
// before and behind 各位代表:, else at 现在,我代表, or at the first heading behind
// the venue or the title of a government's report. It returns -1 in other
// documents.
func (b *reliner) anchor() (anchor, from int) {
	end := min(b.hi, b.lo+300)
	for k := b.find("各位代表", b.lo, end); k >= 0; k = b.find("各位代表", k+1, end) {
		for j := k + 4; j < end; j++ {
			x := b.r[j]
			if x == ':' || x == '!' || x == ',' && j == k+4 && (k == b.lo || !strings.ContainsRune("向请在与和,、", b.r[k-1])) {
				return k, j + 1
			}
			if isStop(x) || x == ',' || !isHan(x) && x != '、' && x != '(' && x != ')' {
				break // 各位代表 in running text
			}
		}
	}
	if k := b.find("现在,我", b.lo, end); k >= 0 {
		return k, k
	}
	speech := false
	for k := b.lo; k < end && !isStop(b.r[k]); k++ {
		speech = speech || hasPrefix(b.r[k:end], "会议上") || hasPrefix(b.r[k:end], "大会上") || hasPrefix(b.r[k:end], "政府工作报告")
		if lb, ok := parseLabel(b.r, k, b.hi); ok && lb.num == 1 && (lb.fam == famHan && lb.sub == '、' || lb.fam == famChapter) && !listsNumbers(b.r, lb.hi, b.hi) && speech && (k == b.lo || !isRunOn(b.r[k-1])) {
			return k, k
		}
	}
	return -1, b.lo
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
