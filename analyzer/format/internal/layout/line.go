package layout

import (
	"math"
	"slices"
)

// A line is what stands at one height of a page, left to right.
type line struct {
	Box
	glyphs      []Glyph // until it is written
	em          float64 // width of its Chinese characters; its height where it has none
	first, last rune
	start       float64 // width of what may not be parted at its beginning
	page, place int
	cells       []string // of a row of a table
	text        string
	bold        int  // bytes of the text that are bold, from the first
	rim         bool // it stands at the upper or lower end of its page
	opens       bool // a paragraph, or goes on with the title that does
}

// A page is the glyphs of one that are put together.
type page struct {
	glyphs  []Glyph
	turned  bool // its text does not run from left to right
	columns bool
}

// lines puts the glyphs of a page together into lines, in the order in which
// they are read.
func (p *page) lines() []line {
	p.upright()
	parts := columns(p.runs())
	p.columns = len(parts) > 1
	var out []line
	for _, part := range parts {
		out = append(out, together(part)...)
	}
	return out
}

// together puts runs together into lines, top to bottom.
func together(runs []line) []line {
	// Cells of a row and words of a line may be drawn in any order.
	slices.SortStableFunc(runs, func(a, b line) int { return compare(b.middle(), a.middle()) })
	var out []line
	for _, r := range runs {
		at := -1
		for i := len(out) - 1; i >= max(0, len(out)-8); i-- {
			if Overlap(r.Y0, r.Y1, out[i].Y0, out[i].Y1) > 0.5 && !out[i].covers(r) {
				at = i
				break
			}
		}
		if at < 0 {
			out = append(out, r)
			continue
		}
		out[at].glyphs = append(out[at].glyphs, r.glyphs...)
		out[at].Box = out[at].union(r.Box)
	}
	for i := range out {
		out[i].settle()
	}
	slices.SortStableFunc(out, func(a, b line) int { return compare(b.middle(), a.middle()) })
	return out
}

// upright turns a page whose text runs up or down and drops the glyphs that
// stand at another angle than most: stamps and watermarks.
func (p *page) upright() {
	quarter := func(a float64) int { // -1 for what is askew
		q := a / (math.Pi / 2)
		if math.Abs(q-math.Round(q)) > 0.05 {
			return -1
		}
		return (int(math.Round(q))%4 + 4) % 4
	}
	var count [4]int
	for _, g := range p.glyphs {
		if q := quarter(g.Angle); q >= 0 {
			count[q]++
		}
	}
	most := 0
	for q, n := range count {
		if n > count[most] {
			most = q
		}
	}
	p.turned = most != 0
	kept := p.glyphs[:0]
	for _, g := range p.glyphs {
		if quarter(g.Angle) != most {
			continue
		}
		switch most {
		case 1:
			g.X0, g.X1, g.Y0, g.Y1 = g.Y0, g.Y1, -g.X1, -g.X0
		case 2:
			g.X0, g.X1, g.Y0, g.Y1 = -g.X1, -g.X0, -g.Y1, -g.Y0
		case 3:
			g.X0, g.X1, g.Y0, g.Y1 = -g.Y1, -g.Y0, g.X0, g.X1
		}
		kept = append(kept, g)
	}
	p.glyphs = kept
}

// runs are the pieces of lines as they were drawn one after the other.
func (p *page) runs() []line {
	var out []line
	for _, g := range p.glyphs {
		if n := len(out); n > 0 {
			l := &out[n-1]
			last := l.glyphs[len(l.glyphs)-1]
			high := g.Y1 - g.Y0
			if Overlap(g.Y0, g.Y1, last.Y0, last.Y1) > 0.5 && g.X0 > last.X0-high/4 && g.X0 < last.X1+4*high {
				if g.R != last.R || math.Abs(g.X0-last.X0) > high/4 { // bold made by printing twice
					l.glyphs = append(l.glyphs, g)
				}
				continue
			}
			l.bound()
		}
		out = append(out, line{glyphs: []Glyph{g}})
	}
	if n := len(out); n > 0 {
		out[n-1].bound()
	}
	return out
}

func (l *line) bound() {
	l.Box = l.glyphs[0].Box
	for _, g := range l.glyphs[1:] {
		l.Box = l.union(g.Box)
	}
}

func (b Box) union(c Box) Box {
	return Box{min(b.X0, c.X0), max(b.X1, c.X1), min(b.Y0, c.Y0), max(b.Y1, c.Y1)}
}

// longest is how many glyphs a line has at most. What is longer was made to
// take time.
const longest = 2000

// covers reports whether r is printed over l, other than as the same words.
func (l *line) covers(r line) bool {
	if Overlap(l.X0, l.X1, r.X0, r.X1) < 0.3 || len(l.glyphs) > longest {
		return false
	}
	hit := 0
	for _, g := range r.glyphs {
		for _, h := range l.glyphs {
			if Overlap(g.X0, g.X1, h.X0, h.X1) > 0.5 && (g.R != h.R || math.Abs(g.Y0-h.Y0) > (h.Y1-h.Y0)/4) {
				hit++
				break
			}
		}
	}
	return hit > len(r.glyphs)/2
}

// settle orders a line's glyphs, drops those printed twice, and measures it.
func (l *line) settle() {
	slices.SortStableFunc(l.glyphs, func(a, b Glyph) int { return compare(a.X0, b.X0) })
	l.glyphs = slices.CompactFunc(l.glyphs, func(a, b Glyph) bool {
		return a.R == b.R && math.Abs(a.X0-b.X0) < (a.X1-a.X0)/4
	})
	l.bound()
	var wide []float64
	for _, g := range l.glyphs {
		if isCJK(g.R) {
			wide = append(wide, g.X1-g.X0)
		}
	}
	if l.em = l.Y1 - l.Y0; len(wide) > 0 {
		slices.Sort(wide)
		l.em = wide[len(wide)/2]
	}
	l.ends()
}

// ends looks at what the line begins and ends with.
func (l *line) ends() {
	l.first, l.last = l.glyphs[0].R, l.glyphs[len(l.glyphs)-1].R
	l.start = start(l.glyphs)
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
