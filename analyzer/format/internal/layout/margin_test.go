package layout

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// filler is text of n characters without a full stop.
func filler(n int) string {
	return strings.Repeat("全县粮食生产面积稳定在三十万亩以上", n/17+1)[:3*n]
}

// block sets a paragraph of so many lines of n characters from a height down,
// the first indented, and says where the next begins.
func block(x, y float64, lines, n int) ([]Glyph, float64) {
	glyphs := put(x+32, y, filler(n-2))
	for range lines - 2 {
		y -= 28
		glyphs = append(glyphs, put(x, y, filler(n))...)
	}
	return append(glyphs, put(x, y-28, "增长百分之五。")...), y - 56
}

// A report of narrow pages with a page of wide ones behind it: both are joined.
func TestPagesOfAnotherWidth(t *testing.T) {
	page := func(x float64, n int) (out []Glyph) {
		y := 760.0
		for range 3 {
			var g []Glyph
			g, y = block(x, y, 6, n)
			out = append(out, g...)
		}
		return out
	}
	text := textOf(t, page(100, 22), page(100, 22), page(100, 22), page(50, 30))
	require.Equal(t, 12, strings.Count(text, "\n"), text)
}

// Short lines of a list are no margin.
func TestListIsNoMargin(t *testing.T) {
	long, _ := block(50, 760, 12, 30)
	var list []Glyph
	for i, n := range []int{9, 14, 11, 14, 6, 10, 8} {
		list = append(list, put(50, 760-28*float64(i), filler(n))...)
	}
	text := textOf(t, long, long, list)
	require.Equal(t, 9, strings.Count(text, "\n"), text)
}

// Figures in another font push lines apart, which parts no sentence.
func TestUnevenPitch(t *testing.T) {
	var glyphs []Glyph
	y := 780.0
	for i, step := range []float64{28, 28, 28, 50, 28, 28, 28, 28, 50, 28, 28, 28} {
		x, n := 50.0, 30
		if i == 0 {
			x, n = 82, 28
		}
		glyphs = append(glyphs, put(x, y, filler(n))...)
		y -= step
	}
	glyphs = append(glyphs, put(50, y, "增长百分之五。")...)
	require.Equal(t, 1, strings.Count(textOf(t, glyphs), "\n"))
}

// Where lines are not joined, it is said.
func TestNotJoined(t *testing.T) {
	var f File
	var glyphs []Glyph
	for i := range 24 {
		glyphs = append(glyphs, put(50, 780-28*float64(i), filler(20+5*(i%3)))...)
	}
	require.NoError(t, f.Add(Page{Width: 595, Height: 842, Glyphs: glyphs}))
	f.Text()
	cut, long := f.NotJoined()
	require.Greater(t, cut, 0)
	require.Greater(t, long, cut)

	var whole File
	page, _ := block(50, 780, 24, 30)
	require.NoError(t, whole.Add(Page{Width: 595, Height: 842, Glyphs: page}))
	whole.Text()
	cut, _ = whole.NotJoined()
	require.Zero(t, cut)
}
