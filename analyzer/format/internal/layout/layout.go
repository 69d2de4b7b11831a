// Package layout makes text out of pages that say only where each character
// stands: the characters are put together to lines, and these to paragraphs by
// the indents, the lines that end short and the headings. What stands on pages
// as pages, as their numbers and running headers, is left out; a row of a table
// is a line with the cells separated by tabs.
package layout

import (
	"math"

	"github.com/govreport/govreport/segment"
)

// A Box is where something stands on a page, in points, y upwards.
type Box struct{ X0, X1, Y0, Y1 float64 }

// A Glyph is a character in the box that it takes up: its advance wide, not
// only its ink.
type Glyph struct {
	Box
	R     rune
	Angle float64 // of the direction of writing, in radians
	Blank bool    // the file has a blank before it, not only a gap
	Bold  bool    // it is set in bold; only what begins a line has to say so
}

// A Rule is a straight line drawn on a page, across or down.
type Rule Box

// A Page is what stands on one, its glyphs in the order they were drawn.
type Page struct {
	Width, Height float64
	Glyphs        []Glyph
	// Rules finds the straight lines. It may be dear, so it is called only for
	// a page that may hold a table; nil is none.
	Rules func() ([]Rule, error)
}

// A File takes the pages of one, one after the other. Of each it keeps only
// the lines.
type File struct {
	pages [][]line
	width float64 // of the first page of which it is known
	bold  []segment.Span

	joints joints
}

// Add takes the next page. The error is that of finding its rules; the page
// counts, but is empty.
func (f *File) Add(in Page) error {
	f.pages = append(f.pages, nil)
	p := page{glyphs: in.Glyphs}
	set := p.lines()
	if !p.columns {
		var rules []Rule
		if in.Rules != nil && !p.turned && mayHoldTable(set) {
			var err error
			if rules, err = in.Rules(); err != nil {
				return err
			}
		}
		set = withTables(set, rules)
	}
	known := !p.turned && in.holds(set)
	if known && f.width == 0 {
		f.width = in.Width
	}
	for i := range set {
		l := &set[i]
		l.page = len(f.pages) - 1
		l.rim = !known || in.rim(l)
		l.write()
	}
	f.pages[len(f.pages)-1] = set
	return nil
}

// holds reports whether all lines stand on the page. Where they do not, as on
// one that is cut out of a larger, its size does not say where its sides are.
func (p *Page) holds(lines []line) bool {
	for i := range lines {
		if l := &lines[i]; l.X0 < 0 || l.Y0 < 0 || l.X1 > p.Width || l.Y1 > p.Height {
			return false
		}
	}
	return len(lines) > 0
}

// rim reports whether a line stands where a page has its number and headers,
// and little else.
func (p *Page) rim(l *line) bool {
	return l.Y0 > 0.88*p.Height || l.Y0 < 0.14*p.Height
}

// Text is the text of the pages, a paragraph a line, and where in it each of
// them is. It is called once, after the last page.
func (f *File) Text() (text string, pages []segment.Span) {
	dropFurniture(f.pages)
	w := writer{setting: newSetting(f.pages, f.width)}
	text, pages = w.write(f.pages)
	f.bold, f.joints = w.bold, w.joints
	return text, pages
}

// Bold are the spans of [File.Text] that begin a paragraph and are set in bold.
func (f *File) Bold() []segment.Span { return f.bold }

// Sane reports whether a box can be that of a character on a page. Others are
// not for a [Page].
func (b Box) Sane() bool {
	for _, v := range []float64{b.X0, b.X1, b.Y0, b.Y1} {
		if math.IsNaN(v) || math.Abs(v) > 1e5 {
			return false
		}
	}
	return b.X1 > b.X0 && b.Y1 > b.Y0
}

func (b Box) middle() float64 { return (b.Y0 + b.Y1) / 2 }

// Overlap is the part of the shorter of two spans that both cover.
func Overlap(a0, a1, b0, b1 float64) float64 {
	short := min(a1-a0, b1-b0)
	if short <= 0 {
		return 0
	}
	return (min(a1, b1) - max(a0, b0)) / short
}
