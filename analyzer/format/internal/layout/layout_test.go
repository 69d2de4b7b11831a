package layout

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

func TestUnify(t *testing.T) {
	for in, want := range map[rune]rune{'⼀': '一', '⽅': '方', '⺠': '民', '⻔': '门', '\uF9B2': '零', '\u00AD': 0, '\uFFFE': 0, '１': '１', '，': '，', '年': '年'} {
		require.Equal(t, want, Unify(in), "%q", in)
	}
}

// put sets words of 16 points at a place.
func put(x, y float64, words string) (out []Glyph) {
	for i, r := range []rune(words) {
		at := x + 16*float64(i)
		out = append(out, Glyph{R: r, Box: Box{at, at + 16, y - 2, y + 14}})
	}
	return out
}

func textOf(t *testing.T, pages ...[]Glyph) string {
	t.Helper()
	var f File
	for _, glyphs := range pages {
		require.NoError(t, f.Add(Page{Width: 595, Height: 842, Glyphs: glyphs}))
	}
	text, spans := f.Text()
	require.Len(t, spans, len(pages))
	require.Equal(t, len(text), spans[len(spans)-1].End)
	return text
}

func TestRim(t *testing.T) {
	page := func(name string, y float64) []Glyph {
		return append(put(80, y, "各位代表："), append(put(112, 600, name+"项工作全面完成。"), put(112, 572, name+"项指标稳步提高。")...)...)
	}
	pages := func(y float64) string {
		return textOf(t, page("甲", y), page("乙", y), page("丙", y), page("丁", y))
	}
	require.NotContains(t, pages(790), "各位代表", "a running header")
	require.Equal(t, 4, strings.Count(pages(628), "各位代表："), "a line of the text that comes back")
}

// Without margins to be seen, a short line does not fill its page.
func TestFewLines(t *testing.T) {
	require.Equal(t, "第一段。\n第三段。\n", textOf(t, put(112, 700, "第一段。"), nil, put(112, 700, "第三段。")))
}

func TestSane(t *testing.T) {
	require.True(t, Box{0, 16, 0, 16}.Sane())
	require.False(t, Box{0, math.NaN(), 0, 16}.Sane())
	require.False(t, Box{0, 1e6, 0, 16}.Sane())
	require.False(t, Box{16, 0, 0, 16}.Sane())
}

// Characters drawn to and fro take no more than a moment.
func TestHostile(t *testing.T) {
	var glyphs []Glyph
	for i := range 50_000 {
		glyphs = append(glyphs, put(float64(i%2*50_000+i), 700, "文")...)
	}
	start := time.Now()
	textOf(t, glyphs)
	require.Less(t, time.Since(start), 20*time.Second)
}
