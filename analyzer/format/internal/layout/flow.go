package layout

import (
	"math"
	"regexp"
	"strings"

	"github.com/govreport/govreport/segment"
)

// A writer sets lines one after the other, a paragraph a line.
type writer struct {
	*setting
	bold  []segment.Span // of the text, what begins a paragraph
	heavy bool           // all of the paragraph so far is bold
	joints
}

// weigh notes what of the line that comes now is bold; at is where it begins.
func (w *writer) weigh(l *line, opens bool, at int) {
	switch {
	case opens:
		if w.heavy = l.bold > 0; w.heavy {
			w.bold = append(w.bold, segment.Span{Start: at, End: at + l.bold})
		}
	case w.heavy && l.bold > 0:
		w.bold[len(w.bold)-1].End = at + l.bold
	}
	w.heavy = w.heavy && l.bold == len(l.text)
}

// write is the text of the pages, and where each of them is.
func (w *writer) write(pages [][]line) (string, []segment.Span) {
	s := w.setting
	spans := make([]segment.Span, len(pages))
	var b strings.Builder
	var last *line
	for i, lines := range pages {
		wide := widest(lines)
		for j := range lines {
			l := &lines[j]
			opens := last == nil || s.breaks(last, l)
			switch {
			case last == nil:
				l.opens = true
			case opens:
				l.opens = true
				b.WriteByte('\n')
			case wordsApart(last, l), l.opens && splitsNote(last, l) && 2*s.indent(last) >= l.head(last.em):
				b.WriteByte(' ')
			}
			if last != nil && last.opens && math.Abs(last.em-s.em) > 0.12*s.em {
				l.opens = true // a title, as the body is of another size
			}
			if j == 0 {
				spans[i].Start = b.Len()
			}
			w.weigh(l, opens, b.Len())
			w.joints.note(last, l, wide, opens)
			b.WriteString(l.text)
			last = l
		}
		if len(lines) == 0 {
			spans[i].Start = b.Len()
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	for i := range spans {
		spans[i].End = b.Len()
		if i+1 < len(spans) {
			spans[i].End = spans[i+1].Start
		}
	}
	if len(spans) > 0 {
		spans[0].Start = 0
	}
	return b.String(), spans
}

// wordsApart reports whether a line's end stands for a blank: between words of
// letters, not between figures.
func wordsApart(a, b *line) bool {
	return isWord(a.last) && isWord(b.first) && a.last != '-' && (letter(a.last) || letter(b.first))
}

func letter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// A heading that a line begins with.
var label = regexp.MustCompile(`^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部编]|[0-9]{1,2}[.．、][^0-9]|[（(][0-9]{1,2}[）)])`)

// setting is how a file's text is set: its margins on each page, and whether
// its paragraphs begin with an indent.
type setting struct {
	margins  []margin // by page and place
	pitch    float64
	em       float64
	indented bool
	first    float64 // how far a paragraph's first line is indented, in characters; 0 for none
	ragged   bool    // lines do not end at the margin, as they are not filled out
}

func newSetting(pages [][]line, width float64) *setting {
	s := &setting{margins: make([]margin, places*len(pages))}
	var all []line
	for _, lines := range pages {
		all = append(all, lines...)
	}
	for place := range places {
		whole, ok := margins(all, place)
		if place == across && (!ok || whole.width() < 0.4*width) { // take the page to be the same on both sides
			ok = false
			whole.right = max(whole.right, width-whole.left)
		}
		s.perPage(pages, place, whole, ok)
	}
	s.pitch = pitch(pages)
	s.ragged = s.isRagged(all)
	s.em = commonEm(all)
	s.first = s.firstIndent(pages)
	s.indented = s.first > 0
	return s
}

// A margin is where the lines of a page begin and end.
type margin struct{ left, right float64 }

func (m margin) width() float64 { return m.right - m.left }

// margins are where most lines that run over end, and where the lines after
// those begin. It is not ok if that is not to be seen.
func margins(lines []line, place int) (m margin, ok bool) {
	starts, ends := map[int]int{}, map[int]int{}
	n := 0
	edge := margin{math.Inf(1), math.Inf(-1)}
	for _, l := range lines {
		if l.place != place {
			continue
		}
		edge = margin{min(edge.left, l.X0), max(edge.right, l.X1)}
		if l.cells == nil {
			n++
			starts[int(math.Round(l.X0/2))]++
			ends[int(math.Round(l.X1/2))]++
		}
	}
	need := max(2, n/20)
	left, okLeft := outermost(starts, need, -1)
	right, okRight := outermost(ends, need, 1)
	if m = (margin{2 * left, 2 * right}); !okLeft || !okRight || m.width() < 50 {
		return edge, false
	}
	return m, true
}

// outermost is the place farthest to the left (-1) or right (1) that, with
// those next to it, counts enough.
func outermost(count map[int]int, need, sign int) (float64, bool) {
	best, found := 0, false
	for k := range count {
		if n := count[k] + count[k-1] + count[k+1]; n >= need && (!found || sign*k > sign*best) {
			best, found = k, true
		}
	}
	// The outermost of several that count together is a stray one.
	for count[best-sign] > count[best] {
		best -= sign
	}
	return float64(best), found
}

// pitch is the distance of lines from one to the next that is most common.
func pitch(pages [][]line) float64 {
	count := map[int]int{}
	for _, lines := range pages {
		for j := 1; j < len(lines); j++ {
			if k := int(math.Round(lines[j-1].middle() - lines[j].middle())); k > 0 {
				count[k]++
			}
		}
	}
	return float64(mostOf(count))
}

// isRagged reports whether few lines end at the right margin. Marks may hang
// over it.
func (s *setting) isRagged(lines []line) bool {
	at := 0
	for i := range lines {
		if s.slack(&lines[i]) < 0.3*lines[i].em {
			at++
		}
	}
	return 3*at < len(lines)
}

// commonEm is the size that most lines are set in.
func commonEm(lines []line) float64 {
	count := map[int]int{}
	for i := range lines {
		count[int(math.Round(4*lines[i].em))]++
	}
	return float64(mostOf(count)) / 4
}

// firstIndent is how far most lines after a short one are indented.
func (s *setting) firstIndent(pages [][]line) float64 {
	indents, in, out := map[int]int{}, 0, 0
	for _, lines := range pages {
		for j := 1; j < len(lines); j++ {
			a, b := &lines[j-1], &lines[j]
			if s.full(a, b) || s.centred(b) || a.cells != nil || b.cells != nil {
				continue
			}
			if d := s.indent(b); d > 0.7*b.em {
				indents[int(math.Round(4*d/b.em))]++
				in++
			} else {
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

func (s *setting) of(l *line) margin      { return s.margins[places*l.page+l.place] }
func (s *setting) indent(l *line) float64 { return l.X0 - s.of(l).left }
func (s *setting) slack(l *line) float64  { return s.of(l).right - l.X1 }

// centred reports whether a line stands in the middle between the margins, and
// not by the indent that every paragraph has.
func (s *setting) centred(l *line) bool {
	in, out := s.indent(l), s.slack(l)
	if s.first > 0 && math.Abs(l.em-s.em) < 0.1*s.em && math.Abs(in-s.first*l.em) < 0.25*l.em {
		return false
	}
	return in > 0.5*l.em && out > 0.5*l.em && math.Abs(in-out) < 0.5*l.em
}

// full reports whether a had no room for what b begins with.
func (s *setting) full(a, b *line) bool {
	room := s.slack(a)
	if in := s.indent(a); s.centred(a) {
		room += in // a centred line has room on both sides
	}
	return room < b.head(a.em)+s.doubt(a, b)*a.em
}

// doubt is how many characters' room a line may leave and still run over.
func (s *setting) doubt(a, b *line) float64 {
	flush := math.Abs(s.indent(b)) < 0.5*b.em
	switch {
	case s.indented && flush && !endsSentence(a.last) && !sitting.MatchString(a.text):
		return 5 // a paragraph would begin further in, and this one is not at its end
	case s.ragged:
		return 2
	}
	return 0.3
}

// head is the width of what may not be parted at a line's beginning, were it
// set in characters of width em.
func (l *line) head(em float64) float64 {
	if l.em <= 0 {
		return em
	}
	return l.start * em / l.em
}

// start is the width of what may not be parted at the beginning of glyphs.
func start(glyphs []Glyph) float64 {
	i := 1
	for i < len(glyphs) && i < 24 {
		a, b := glyphs[i-1].R, glyphs[i].R
		if !isCloser(b) && !isOpener(a) && !isQuote(a) && !isQuote(b) && (!isWord(b) || !isWord(a) && a != '、') {
			break
		}
		i++
	}
	return glyphs[i-1].X1 - glyphs[0].X0
}

// breaks reports whether b begins a paragraph after a.
func (s *setting) breaks(a, b *line) bool {
	if a.cells != nil || b.cells != nil {
		return true
	}
	if math.Abs(a.em-b.em) > 0.12*max(a.em, b.em) {
		return true
	}
	if b.bold > 0 && a.bold < len(a.text) && endsSentence(a.last) {
		return true // a heading, or one that runs into its text
	}
	if a.opens && s.wraps(a, b) {
		b.opens = true
		return false
	}
	if !s.full(a, b) {
		return true
	}
	if s.gapBetween(a, b) {
		return true
	}
	if s.indent(b) > 0.7*b.em {
		// A block may be indented as a whole.
		return s.indented || math.Abs(a.X0-b.X0) > 0.3*b.em || endsSentence(a.last) || label.MatchString(b.text)
	}
	return !s.indented && endsSentence(a.last) && label.MatchString(b.text)
}

// wraps reports whether b is what of a centred title had no room in a.
func (s *setting) wraps(a, b *line) bool {
	if math.Abs(a.X0+a.X1-b.X0-b.X1) > b.em || s.indent(b) < 0.25*b.em || a.page != b.page || label.MatchString(b.text) {
		return false
	}
	switch {
	case speaker.MatchString(b.text), strings.HasPrefix(b.text, "——"):
		return false
	case sitting.MatchString(a.text) && b.first != '的':
		return false // but a name
	}
	return splitsNote(a, b) || 2*s.indent(a) < b.head(a.em)
}

// splitsNote reports whether a note in brackets begins in a and ends in b. Its
// lines are parted where there is a blank, if there is one.
func splitsNote(a, b *line) bool {
	return strings.LastIndexAny(a.text, "（(") > strings.LastIndexAny(a.text, "）)") && strings.ContainsAny(b.text, "）)")
}

// sitting is the line of a title that says where the report was given.
var sitting = regexp.MustCompile(`会议(?:上|通过)[）)]?$`)

// speaker is the line under a report's title that says who gives it.
var speaker = regexp.MustCompile(`^\S{0,20}(?:[市省州县区镇乡盟旗]长|主席|总理|主任|专员|书记|局长|委员长)(?: ?\S){2,4}$`)
