package segment

// An edge is the right margin of a text that was wrapped.
type edge struct {
	measure int
	at      int32 // the width that no line exceeds but for marks that hang over
	indent  int   // columns before a line that goes on with a paragraph
	indents bool  // paragraphs open with more white space than that
	blanks  bool  // a blank line follows every line, so it parts nothing
}

// Lines within so many columns of the edge are full where they end in
// mid-sentence, whatever the next line begins with: programs that set type
// move the edge by a character to keep marks together.
const nearEdge = 4

// The widths among which an edge is looked for.
const (
	minEdge = 20
	maxEdge = 240
)

// findEdge finds the margin at which lines were wrapped: the commonest width
// of lines, where few exceed it and most that reach it end in mid-sentence.
// skip tells the lines that are no part of the text.
func findEdge(raw string, lines []rawLine, skip []bool) (edge, bool) {
	best, share := edge{}, 5
	for m := range measures {
		at, n := commonest(lines, skip, m)
		if e := (edge{measure: m, at: at}); n > share && e.holds(raw, lines, skip) {
			best, share = e, n
		}
	}
	if best.at == 0 {
		return edge{}, false
	}
	best.habits(lines, skip)
	return best, true
}

// holds reports whether the lines look wrapped at the edge: many reach it, most
// of those in mid-sentence, and hardly one goes beyond; and there are sentences,
// unlike in a table.
func (e *edge) holds(raw string, lines []rawLine, skip []bool) bool {
	full, open, over, long, ends := 0, 0, 0, 0, 0
	for i := range lines {
		l := &lines[i]
		if l.empty() || skip[i] {
			continue
		}
		w := int32(l.outer(e.measure)) + l.body[e.measure]
		if w > e.at/2 {
			long++
		}
		if l.ends {
			ends++
		}
		switch {
		case w > e.at+1:
			over++
		case w >= e.at-nearEdge:
			full++
			if c := l.lastRune(raw); !isClosing(c) && c != ':' {
				open++
			}
		}
	}
	return full >= 6 && 5*full >= 2*long && 50*over <= long+49 && 5*open >= 3*full && 5*ends >= full
}

// outer is the indentation of the line in the measure m.
func (l *rawLine) outer(m int) int {
	if m == byRunes {
		return (l.indent + 1) / 2
	}
	return l.indent
}

// commonest returns the margin that the most lines reach in the measure m,
// and how many they are.
func commonest(lines []rawLine, skip []bool, m int) (at int32, n int) {
	var count [maxEdge + 4]int
	for i := range lines {
		if w := lines[i].outer(m) + int(lines[i].body[m]); w < len(count) && !skip[i] && !lines[i].empty() {
			count[w]++
		}
	}
	peak := 0
	for w := minEdge; w < maxEdge; w++ {
		if k := count[w] + count[w-1]; k > n {
			n, peak = k, w
		}
	}
	if n == 0 {
		return 0, 0
	}
	if count[peak-1] > 3*count[peak]+3 && count[peak] < 2 {
		peak--
	}
	for w := peak + 1; w <= peak+2; w++ {
		if count[w] > 1 && 8*count[w] > n {
			peak = w
		}
	}
	return int32(peak), n
}

// habits reads how the text sets paragraphs off: what stands before lines
// that go on, and whether blank lines mean anything.
func (e *edge) habits(lines []rawLine, skip []bool) {
	var after [16]int
	deep, blank, full := 0, 0, 0
	for i := range lines {
		if skip[i] || !e.reaches(&lines[i]) {
			continue
		}
		j := i + 1
		for j < len(lines) && lines[j].empty() {
			j++
		}
		if j == len(lines) || skip[j] {
			continue
		}
		full++
		if j > i+1 {
			blank++
		}
		after[min(lines[j].indent, len(after)-1)]++
	}
	for n := range after {
		if after[n] > after[e.indent] {
			e.indent = n
		}
	}
	paragraphs, before := 0, -1
	for i := range lines {
		if lines[i].empty() || skip[i] {
			continue
		}
		if before < 0 || !e.reaches(&lines[before]) {
			paragraphs++
			if lines[i].indent >= e.indent+2 {
				deep++
			}
		}
		before = i
	}
	e.indents = 2*deep > paragraphs
	e.blanks = 10*blank > 8*full
}

// reaches reports whether the line comes near the edge.
func (e *edge) reaches(l *rawLine) bool {
	return !l.empty() && int32(l.outer(e.measure))+l.body[e.measure] >= e.at-nearEdge
}

// goesOn reports whether line b goes on with the paragraph of line a, the one
// before it. Where parted is set a blank line stands between them.
func (e *edge) goesOn(raw string, a, b *rawLine, parted bool) bool {
	if parted && !e.blanks || b.indent >= e.indent+2 && e.indents {
		return false
	}
	w := int32(a.outer(e.measure)) + a.width[e.measure]
	last := a.lastRune(raw)
	closed := isClosing(last) || last == ':'
	full := w+firstToken(raw[b.lo:b.hi], e.measure) > e.at || !closed && w >= e.at-nearEdge
	switch {
	case !full:
		return false
	case closed && !e.reaches(b) && !isClosing(b.lastRune(raw)):
		return false // a heading, not the end of a paragraph
	case e.indents:
		return true
	}
	return !closed || !labelled(raw[b.lo:b.hi])
}

// labelled reports whether s begins with the label of a heading or an item.
func labelled(s string) bool {
	r := make([]rune, 0, 8)
	for _, c := range s {
		if f := fold(c); f != ' ' && f != 0 {
			if r = append(r, f); len(r) == cap(r) {
				break
			}
		}
	}
	if len(r) == 0 {
		return false
	}
	_, ok := parseLabel(r, 0, len(r))
	return ok
}
