package page

import (
	"fmt"
	"html/template"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/segment"
)

// A marker writes the text of a report with its figures marked in it.
//
// It walks the bytes of the text beside segment's view of it: what is in the
// view is shown as the file has it, a full-width ８ as ８; what the view leaves
// out as markup (**, #, zero-width characters) is left out, spaces are shown,
// and characters that hide or turn others are shown by their numbers.
type marker struct {
	r      *analyzer.Report
	t      *segment.Text
	b      strings.Builder
	k      int   // next rune of the view
	order  []int // figures by where they start
	next   int   // in order
	heads  []segment.Section
	nextH  int // in heads
	also   string
	mark   int // figure whose mark is open, -1 where none is
	strong int // byte at which an open heading in the line ends, 0 where none is open
	blank  bool
	pos    int   // what has been written of the block, as browsers count
	bytes  []int // of each character of the block: its byte,
	at     []int // and its pos

	// where of each figure, in its block: other words that it was read from.
	light []string
	marks int
	why   []extract.Explanation
}

// newMarker begins a text; also names the second mark of a number, its number
// coming behind it.
func newMarker(r *analyzer.Report, why []extract.Explanation, also string) *marker {
	m := &marker{r: r, t: r.View(), also: also, mark: -1, light: make([]string, len(r.Figures)), why: why}
	m.order = make([]int, len(r.Figures))
	for i := range m.order {
		m.order[i] = i
	}
	slices.SortStableFunc(m.order, func(i, j int) int { return r.Figures[i].Span.Start - r.Figures[j].Span.Start })
	m.heads = slices.Clone(r.Sections)
	slices.SortStableFunc(m.heads, func(a, b segment.Section) int { return a.Heading.Start - b.Heading.Start })
	return m
}

// begin starts a block, whose text is counted by itself.
func (m *marker) begin() { m.pos, m.blank, m.bytes, m.at = 0, true, m.bytes[:0], m.at[:0] }

// write writes the bytes lo to hi of the text. Headings within are marked
// where inline says so.
func (m *marker) write(lo, hi int, inline bool) {
	m.k = m.t.Index(lo)
	for i := lo; i < hi; {
		m.tags(i, inline)
		i += m.char(i, hi)
	}
	m.close(hi)
}

// char writes the character at byte i and returns its length.
func (m *marker) char(i, hi int) int {
	raw := m.t.Raw
	for m.k < len(m.t.Runes) && m.t.Offset(m.k) < i {
		m.k++
	}
	r, w := utf8.DecodeRuneInString(raw[i:hi])
	shown := m.k < len(m.t.Runes) && m.t.Offset(m.k) == i
	switch {
	case clean.Hides(r) && r != '\r', r == utf8.RuneError && w == 1:
		m.put(i, raw[i:i+w])
	case r == '\n' || r == '\r':
		if m.k > 0 && m.k < len(m.t.Runes) && ascii(m.t.Runes[m.k-1]) && ascii(m.t.Runes[m.k]) {
			m.space(i)
		}
	case r == ' ' || r == '\t' || r == '\u3000' || r == '\u00a0':
		m.space(i)
	case shown && m.t.Span(m.k, m.k+1).Len() > w: // &nbsp; or \*
		w = m.t.Span(m.k, m.k+1).Len()
		if c := m.t.Runes[m.k]; c == ' ' {
			m.space(i)
		} else {
			m.put(i, string(c))
		}
	case shown:
		m.put(i, raw[i:i+w])
	}
	return min(w, hi-i)
}

func ascii(r rune) bool { return r > ' ' && r < utf8.RuneSelf }

func (m *marker) put(at int, s string) {
	m.bytes, m.at = append(m.bytes, at), append(m.at, m.pos)
	m.pos += writeText(&m.b, s)
	m.blank = false
}

// space writes one space for any number of them, and none in front.
func (m *marker) space(at int) {
	if !m.blank {
		m.put(at, " ")
		m.blank = true
	}
}

// tags writes what ends and begins at byte i.
func (m *marker) tags(i int, inline bool) {
	if m.mark >= 0 && i >= m.r.Figures[m.mark].Span.End {
		m.endMark()
	}
	if m.strong > 0 && i >= m.strong && m.mark < 0 {
		m.b.WriteString("</strong>")
		m.strong = 0
	}
	for m.nextH < len(m.heads) && m.heads[m.nextH].Heading.Start <= i && m.mark < 0 && m.strong == 0 {
		h := m.heads[m.nextH]
		m.nextH++
		if inline && h.Heading.End > i {
			fmt.Fprintf(&m.b, `<strong id="s%d">`, h.ID)
			m.strong = h.Heading.End
		} else if inline {
			fmt.Fprintf(&m.b, `<span id="s%d"></span>`, h.ID)
		}
	}
	for m.next < len(m.order) && m.r.Figures[m.order[m.next]].Span.Start <= i && m.mark < 0 {
		m.mark = m.order[m.next]
		m.next++
		m.openMark(m.mark, "")
	}
}

// openMark begins the mark of figure n.
func (m *marker) openMark(n int, more string) {
	f := &m.r.Figures[n]
	class := "m " + kindClass(f.Kind)
	if f.Doubts != 0 {
		class += " d"
	}
	m.marks++
	fmt.Fprintf(&m.b, `<a class="%s%s" id="t%d" href="#f%d" data-n="%d"`, class, more, n+1, n+1, n+1)
	if more != "" {
		fmt.Fprintf(&m.b, ` aria-label="%s %d"`, template.HTMLEscapeString(m.also), n+1)
	}
	m.b.WriteString(">")
}

// endMark ends the open mark. What begins within its words has a mark of its
// own behind it: 城乡居民收入增长8% is two figures.
func (m *marker) endMark() {
	m.b.WriteString("</a>")
	end := m.r.Figures[m.mark].Span.End
	m.mark = -1
	for m.next < len(m.order) && m.r.Figures[m.order[m.next]].Span.Start < end {
		m.openMark(m.order[m.next], " also")
		m.b.WriteString("</a>")
		m.next++
	}
}

// close ends whatever is open at the end of a block at byte hi, and notes which
// other words its figures were read from.
func (m *marker) close(hi int) {
	if m.mark >= 0 {
		m.endMark()
	}
	for m.next < len(m.order) && m.r.Figures[m.order[m.next]].Span.Start < hi {
		m.openMark(m.order[m.next], " also")
		m.b.WriteString("</a>")
		m.next++
	}
	if m.strong > 0 {
		m.b.WriteString("</strong>")
		m.strong = 0
	}
}

// lights notes, for the figures of a block that covers the bytes lo to hi,
// where the words of indicator, predicate and bound stand in it.
func (m *marker) lights(from, lo, hi int) {
	for _, n := range m.order[from:m.next] {
		if n >= len(m.why) || m.why[n].Figure.Span != m.r.Figures[n].Span {
			continue
		}
		var parts []string
		for _, st := range m.why[n].Steps {
			switch st.Part {
			case extract.StepIndicator, extract.StepPredicate, extract.StepBound:
				if st.Span.Len() > 0 && st.Span.Start >= lo && st.Span.End <= hi {
					parts = append(parts, fmt.Sprintf("%d-%d", m.posAt(st.Span.Start), m.posAt(st.Span.End)))
				}
			}
		}
		m.light[n] = strings.Join(parts, " ")
	}
}

// posAt is where in the block the byte off is shown.
func (m *marker) posAt(off int) int {
	if i := sort.SearchInts(m.bytes, off); i < len(m.at) {
		return m.at[i]
	}
	return m.pos
}

func kindClass(kind string) string {
	switch kind {
	case extract.Target:
		return "t"
	case extract.Outcome:
		return "o"
	}
	return "x"
}
