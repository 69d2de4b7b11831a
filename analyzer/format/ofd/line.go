package ofd

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is what stands at one height of a page, left to right.
type line struct {
	text   string // with tabs between the cells of a row
	row    bool   // of a table: its parts are far apart
	x0, x1 float64
	y      float64 // of its base line
	size   float64
	head   float64 // width of what may not be parted at its beginning
	page   int
}

// linesOf puts glyphs that stand on one height together, top to bottom,
// whatever the order that they were drawn in.
func linesOf(glyphs []glyph) []line {
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return cmp.Compare(a.y, b.y) })
	var lines []line
	for i := 0; i < len(glyphs); {
		j, size := i+1, glyphs[i].size
		for j < len(glyphs) && glyphs[j].y-glyphs[i].y < 0.5*max(size, glyphs[j].size) {
			size = max(size, glyphs[j].size)
			j++
		}
		if l, ok := newLine(glyphs[i:j]); ok {
			lines = append(lines, l)
		}
		i = j
	}
	return lines
}

// newLine reads the glyphs of one height; false if they are blanks.
func newLine(glyphs []glyph) (line, bool) {
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return cmp.Compare(a.x, b.x) })
	// What is drawn twice, a little apart, looks bold.
	glyphs = slices.CompactFunc(glyphs, func(a, b glyph) bool {
		return a.r == b.r && !unicode.IsSpace(a.r) && math.Abs(b.x-a.x) < 0.3*a.w
	})
	blank := func(g glyph) bool { return unicode.IsSpace(g.r) }
	first := slices.IndexFunc(glyphs, func(g glyph) bool { return !blank(g) })
	if first < 0 {
		return line{}, false
	}
	glyphs = glyphs[first:]
	for blank(glyphs[len(glyphs)-1]) {
		glyphs = glyphs[:len(glyphs)-1]
	}
	last := glyphs[len(glyphs)-1]
	l := line{x0: glyphs[0].x, x1: last.x + last.w, size: commonSize(glyphs)}
	l.y = glyphs[len(glyphs)/2].y
	l.text, l.row = spell(glyphs)
	l.head = headWidth(glyphs)
	return l, true
}

// commonSize is the size of most of the glyphs.
func commonSize(glyphs []glyph) float64 {
	count, best := map[float64]int{}, 0.0
	for _, g := range glyphs {
		k := math.Round(g.size*20) / 20
		if count[k]++; count[k] > count[best] {
			best = k
		}
	}
	return best
}

// spell writes the glyphs out, with a blank or a tab where they are apart.
func spell(glyphs []glyph) (text string, row bool) {
	loose := looseness(glyphs)
	var b strings.Builder
	var last glyph
	for i, g := range glyphs {
		if unicode.IsSpace(g.r) {
			continue
		}
		if i > 0 {
			gap := (g.x - last.x - last.w) / max(last.size, g.size)
			spaced := unicode.IsSpace(glyphs[i-1].r)
			switch {
			case gap > 2 && gap > 3*loose:
				b.WriteByte('\t')
				row = true
			case isWide(last.r) && isWide(g.r):
				// Blanks that only fill a line are nothing to read.
				if gap > 0.7 && gap > 2.5*loose {
					b.WriteByte(' ')
				}
			case !isWide(last.r) && !isWide(g.r):
				if spaced || gap > 0.35+loose && g.code != last.code {
					b.WriteByte(' ')
				}
			case gap > 0.9 && gap > 2.5*loose:
				b.WriteByte(' ')
			}
		}
		b.WriteRune(g.r)
		last = g
	}
	text = b.String()
	return text, row
}

// looseness is the gap between glyphs that is common in a line, by their size:
// more than nothing where a title is spread out.
func looseness(glyphs []glyph) float64 {
	var gaps []float64
	last := glyphs[0]
	for _, g := range glyphs[1:] {
		if !unicode.IsSpace(g.r) {
			gaps = append(gaps, max(0, (g.x-last.x-last.w)/last.size))
			last = g
		}
	}
	if len(gaps) < 2 {
		return 0
	}
	slices.Sort(gaps)
	return gaps[len(gaps)/2]
}

// headWidth is the width of what is not parted at the beginning: a figure with
// its sign, a character with the comma behind it, and, by some programs, the
// letters behind that.
func headWidth(glyphs []glyph) float64 {
	i := 1
	for i < len(glyphs) && i < 24 {
		a, b := glyphs[i-1].r, glyphs[i].r
		if !isCloser(b) && !isOpener(a) && !(isWord(b) && (isWord(a) || isCloser(a))) {
			break
		}
		i++
	}
	end := glyphs[i-1].x + glyphs[i-1].w
	if i < len(glyphs) {
		end = max(end, min(glyphs[i].x, end+0.5*glyphs[i].size))
	}
	return end - glyphs[0].x
}

func (l *line) first() rune {
	r, _ := utf8.DecodeRuneInString(l.text)
	return r
}

func (l *line) last() rune {
	r, _ := utf8.DecodeLastRuneInString(l.text)
	return r
}
