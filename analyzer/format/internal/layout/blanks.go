package layout

import (
	"slices"
	"strings"
)

// spell writes a line's characters out, with the blanks that are words apart,
// and without those that only fill a line or stand beside figures: a program
// that sets Chinese leaves a gap between 2024 and 年.
func spell(glyphs []Glyph) string {
	loose := spaced(glyphs)
	var b strings.Builder
	for i, g := range glyphs {
		if i > 0 && apart(glyphs[i-1], g, loose) {
			b.WriteByte(' ')
		}
		b.WriteRune(g.R)
	}
	return b.String()
}

// apart reports whether a blank is to be written between two characters.
func apart(a, b Glyph, loose float64) bool {
	gap, em := b.X0-a.X1, max(a.Y1-a.Y0, b.Y1-b.Y0)
	latin := !isCJK(a.R) && !isCJK(b.R)
	switch {
	case latin:
		return b.Blank || gap > max(0.18*em, loose*1.5)
	case isCJK(a.R) && isCJK(b.R):
		return (b.Blank && gap > 0.2*em || gap > 0.7*em) && gap > loose*2.5
	}
	return gap > 0.9*em && gap > loose*2.5
}

// spaced is the gap that nearly all characters of a line have before them, more
// than nothing where they are spread out.
func spaced(glyphs []Glyph) float64 {
	var gaps []float64
	for i := 1; i < len(glyphs); i++ {
		gaps = append(gaps, max(0, glyphs[i].X0-glyphs[i-1].X1))
	}
	if len(gaps) < 2 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/4]
}
