package ofd

import (
	"math"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/segment"
)

// layOut makes the text of a file out of its pages: the lines one after the
// other, a paragraph a line.
func layOut(pages []page) *format.Document {
	dropFurniture(pages)
	for i := range pages {
		for j := range pages[i].lines {
			pages[i].lines[j].page = i
		}
	}
	s := newSetting(pages)
	d := &format.Document{Pages: make([]segment.Span, len(pages))}
	var b strings.Builder
	var last *line
	for i := range pages {
		for j := range pages[i].lines {
			l := &pages[i].lines[j]
			switch {
			case last == nil:
			case s.breaks(last, l):
				b.WriteByte('\n')
			case isWord(last.last()) && isWord(l.first()) && last.last() != '-' && (isLetter(last.last()) || isLetter(l.first())):
				b.WriteByte(' ')
			}
			if j == 0 && i > 0 {
				d.Pages[i].Start = b.Len()
			}
			b.WriteString(l.text)
			last = l
		}
		if len(pages[i].lines) == 0 {
			d.Pages[i].Start = b.Len()
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	d.Text = b.String()
	for i := range d.Pages {
		d.Pages[i].End = len(d.Text)
		if i > 0 {
			d.Pages[i-1].End = d.Pages[i].Start
		}
	}
	return d
}

// label is how a heading or an item begins.
var label = regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部编]|[0-9]{1,2}[.．、][^0-9]|[（(][0-9]{1,2}[）)])`)

// A setting is how a file's text is set: its margins, page by page, as those
// of a book change sides, and the distance of lines.
type setting struct {
	left, right []float64
	pitch, size float64
	first       float64 // indent of a paragraph's first line, in characters; 0 for none
}

func newSetting(pages []page) *setting {
	s := &setting{left: make([]float64, len(pages)), right: make([]float64, len(pages))}
	var all []line
	gaps, sizes := map[int]int{}, map[int]int{}
	for _, p := range pages {
		all = append(all, p.lines...)
		for _, l := range p.lines {
			sizes[int(math.Round(20*l.size))] += utf8.RuneCountInString(l.text)
		}
		for j := 1; j < len(p.lines); j++ {
			gaps[int(math.Round(4*(p.lines[j].y-p.lines[j-1].y)))]++
		}
	}
	if len(pages) == 0 {
		return s
	}
	left, right, ok := margins(all, pages[0].width)
	if !ok { // take the margins to be as wide on both sides
		right = max(right, pages[0].width-left)
	}
	for i, p := range pages {
		s.left[i], s.right[i] = left, right
		if len(p.lines) < 6 {
			continue
		}
		if l, r, ok := margins(p.lines, p.width); ok && math.Abs(r-l-right+left) < 1.5 {
			s.left[i], s.right[i] = l, r
		}
	}
	s.pitch, s.size = float64(mostOf(gaps))/4, float64(mostOf(sizes))/20
	s.first = s.firstIndent(pages)
	return s
}

// firstIndent is how far most lines after a short one are indented.
func (s *setting) firstIndent(pages []page) float64 {
	indents, in, out := map[int]int{}, 0, 0
	for _, p := range pages {
		for j := 1; j < len(p.lines); j++ {
			a, b := &p.lines[j-1], &p.lines[j]
			switch d := s.indent(b) / b.size; {
			case a.row || b.row || d > 5 || s.full(a, b):
			case d > 0.7:
				indents[int(math.Round(4*d))]++
				in++
			default:
				out++
			}
		}
	}
	if in <= out {
		return 0
	}
	return float64(mostOf(indents)) / 4
}

func mostOf(count map[int]int) int {
	best := 0
	for k, n := range count {
		if n > count[best] || n == count[best] && k < best {
			best = k
		}
	}
	return best
}

// margins are the outermost places where several lines begin and end; false if
// those are no margins of a page, but the bounds of all lines.
func margins(lines []line, width float64) (left, right float64, ok bool) {
	starts, ends := map[int]int{}, map[int]int{}
	left, right = math.Inf(1), math.Inf(-1)
	for _, l := range lines {
		starts[int(math.Round(l.x0))]++
		ends[int(math.Round(l.x1))]++
		left, right = min(left, l.x0), max(right, l.x1)
	}
	need := max(2, len(lines)/20)
	often := func(count map[int]int, k int) bool { return count[k-1]+count[k]+count[k+1] >= need }
	l, r := math.Inf(1), math.Inf(-1)
	for _, x := range lines {
		if often(starts, int(math.Round(x.x0))) {
			l = min(l, x.x0)
		}
		if often(ends, int(math.Round(x.x1))) {
			r = max(r, x.x1)
		}
	}
	if !(r-l > 0.4*width) {
		return left, right, false
	}
	return l, r, true
}

func (s *setting) indent(l *line) float64 { return l.x0 - s.left[l.page] }
func (s *setting) slack(l *line) float64  { return s.right[l.page] - l.x1 }

// centred reports whether a line stands in the middle between the margins, and
// not by the indent that every paragraph has.
func (s *setting) centred(l *line) bool {
	in := s.indent(l) / l.size
	if math.Abs(l.size-s.size) < 0.1*s.size && math.Abs(in-s.first) < 0.25 {
		return false
	}
	return in > 0.3 && s.even(l, 0.8)
}

// even reports whether what a line leaves at its sides is the same, but for
// some of its characters.
func (s *setting) even(l *line, chars float64) bool {
	return math.Abs(s.indent(l)-s.slack(l)) < chars*l.size
}

// full reports whether a had no room for what b begins with.
func (s *setting) full(a, b *line) bool {
	room := s.slack(a)
	if s.centred(a) {
		room += s.indent(a) // a centred line has room on both sides
	}
	return room < b.head+max(0.4*a.size, 0.15*b.head)
}

// breaks reports whether b begins a paragraph after a.
func (s *setting) breaks(a, b *line) bool {
	switch {
	case a.row || b.row, math.Abs(a.size-b.size) > 0.1*max(a.size, b.size), !s.full(a, b):
		return true
	case a.page == b.page && b.y-a.y > max(1.6*s.pitch, 1.9*b.size):
		return true
	}
	labelled := label.MatchString(b.text)
	if s.indent(b) > 0.7*b.size {
		// A title's second line, or a block that is indented as a whole, other
		// than a first line is.
		title := s.centred(b) && s.even(a, 1.2) && !endsSentence(a.last()) && !strings.HasSuffix(a.text, "会议上")
		block := math.Abs(a.x0-b.x0) < 0.3*b.size && math.Abs(s.indent(b)/b.size-s.first) > 0.3 && !endsSentence(a.last())
		return labelled || !title && !block
	}
	return s.first == 0 && labelled && endsSentence(a.last())
}
