package layout

import "math"

// perPage sets the margins of each page at a place. The margins of a book change
// sides from page to page, and a file may be put together of parts that are set
// differently: a report with its notes, a notice with its annexes.
func (s *setting) perPage(pages [][]line, place int, whole margin, ok bool) {
	other := false // the page before is of another width
	var last margin
	for i, lines := range pages {
		m := &s.margins[places*i+place]
		*m = whole
		own, okOwn := margins(lines, place)
		okOwn = okOwn && len(lines) > 5
		switch {
		case okOwn && ok && math.Abs(own.width()-whole.width()) < 4:
			*m, other = own, false
		case okOwn && own.fills(lines, place):
			*m, other, last = own, true, own
		case other && last.holds(lines, place): // the few lines that end such a part
			*m = last
		}
	}
}

// fills reports whether so many lines of a page end at the margin, or no more than
// a number's width before it, that it is one and not only where the longest of
// short lines end.
func (m margin) fills(lines []line, place int) bool {
	n, at := 0, 0
	for i := range lines {
		l := &lines[i]
		if l.place != place || l.cells != nil {
			continue
		}
		n++
		if math.Abs(m.right-l.X1) < 2.2*l.em {
			at++
		}
	}
	return at >= 4 && 2*at > n
}

// holds reports whether the lines of a page stand between the margins, and some
// begin at the left of them.
func (m margin) holds(lines []line, place int) bool {
	begins := false
	for i := range lines {
		l := &lines[i]
		if l.place != place {
			continue
		}
		if l.X0 < m.left-l.em/2 || l.X1 > m.right+l.em {
			return false
		}
		begins = begins || l.X0 < m.left+l.em/2
	}
	return begins
}

// gapBetween reports whether lines stand so far apart that b begins a paragraph.
// Characters of several fonts, and the grid that Word sets lines on, vary the
// distance; a sentence that goes on from a full line is not parted by that.
func (s *setting) gapBetween(a, b *line) bool {
	gap := a.middle() - b.middle()
	if a.page != b.page || s.pitch <= 0 || gap <= 1.6*s.pitch || gap <= 1.9*b.em {
		return false
	}
	goesOn := !endsSentence(a.last) && math.Abs(s.indent(b)) < 0.5*b.em && !label.MatchString(b.text)
	return !goesOn || gap > 3.2*s.pitch
}
