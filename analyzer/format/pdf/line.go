package pdf

import (
	"math"
	"slices"
)

// A line is what stands at one height of a page, left to right.
type line struct {
	glyphs         []glyph
	x0, x1, y0, y1 float64
	em             float64 // width of its Chinese characters; its height where it has none
	page, place    int
	cells          []string // of a row of a table
	text           string
	opens          bool // a paragraph, or goes on with the title that does
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
			if overlap(r.y0, r.y1, out[i].y0, out[i].y1) > 0.5 && !out[i].covers(r) {
				at = i
				break
			}
		}
		if at < 0 {
			out = append(out, r)
			continue
		}
		out[at].glyphs = append(out[at].glyphs, r.glyphs...)
		out[at].bound()
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
		if q := quarter(g.angle); q >= 0 {
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
		if quarter(g.angle) != most {
			continue
		}
		switch most {
		case 1:
			g.x0, g.x1, g.y0, g.y1 = g.y0, g.y1, -g.x1, -g.x0
		case 2:
			g.x0, g.x1, g.y0, g.y1 = -g.x1, -g.x0, -g.y1, -g.y0
		case 3:
			g.x0, g.x1, g.y0, g.y1 = -g.y1, -g.y0, g.x0, g.x1
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
			high := g.y1 - g.y0
			if overlap(g.y0, g.y1, last.y0, last.y1) > 0.5 && g.x0 > last.x0-high/4 && g.x0 < last.x1+4*high {
				if g.r != last.r || math.Abs(g.x0-last.x0) > high/4 { // bold made by printing twice
					l.glyphs = append(l.glyphs, g)
				}
				continue
			}
			l.bound()
		}
		out = append(out, line{glyphs: []glyph{g}})
	}
	if n := len(out); n > 0 {
		out[n-1].bound()
	}
	return out
}

func (l *line) bound() {
	l.x0, l.y0, l.x1, l.y1 = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, g := range l.glyphs {
		l.x0, l.x1, l.y0, l.y1 = min(l.x0, g.x0), max(l.x1, g.x1), min(l.y0, g.y0), max(l.y1, g.y1)
	}
}

func (l *line) middle() float64 { return (l.y0 + l.y1) / 2 }

// covers reports whether r is printed over l, other than as the same words.
func (l *line) covers(r line) bool {
	if overlap(l.x0, l.x1, r.x0, r.x1) < 0.3 {
		return false
	}
	hit := 0
	for _, g := range r.glyphs {
		for _, h := range l.glyphs {
			if overlap(g.x0, g.x1, h.x0, h.x1) > 0.5 && (g.r != h.r || math.Abs(g.y0-h.y0) > (h.y1-h.y0)/4) {
				hit++
				break
			}
		}
	}
	return hit > len(r.glyphs)/2
}

// settle orders a line's glyphs, drops those printed twice, and measures it.
func (l *line) settle() {
	slices.SortStableFunc(l.glyphs, func(a, b glyph) int { return compare(a.x0, b.x0) })
	l.glyphs = slices.CompactFunc(l.glyphs, func(a, b glyph) bool {
		return a.r == b.r && math.Abs(a.x0-b.x0) < (a.x1-a.x0)/4
	})
	l.bound()
	var wide []float64
	for _, g := range l.glyphs {
		if isCJK(g.r) {
			wide = append(wide, g.x1-g.x0)
		}
	}
	if l.em = l.y1 - l.y0; len(wide) > 0 {
		slices.Sort(wide)
		l.em = wide[len(wide)/2]
	}
}

func (l *line) first() rune { return l.glyphs[0].r }
func (l *line) last() rune  { return l.glyphs[len(l.glyphs)-1].r }

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}
