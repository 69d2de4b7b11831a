package layout

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// bold sets words in bold at a place.
func bold(x, y float64, words string) []Glyph {
	out := put(x, y, words)
	for i := range out {
		out[i].Bold = true
	}
	return out
}

// What begins a paragraph in bold is known, also where it goes on in the next
// line, and a bold beginning behind a full stop begins a paragraph.
func TestBold(t *testing.T) {
	var f File
	glyphs := append(bold(112, 700, "着力提高人民群众生活水平。"), put(320, 700, "新增就业人数五千人。")...)
	glyphs = append(glyphs, bold(80, 672, "大力推进城乡协调发展建设，加快补齐基础设施短板问")...)
	glyphs = append(glyphs, append(bold(80, 644, "题。"), put(112, 644, "新建公路八十公里。")...)...)
	require.NoError(t, f.Add(Page{Width: 595, Height: 842, Glyphs: glyphs}))
	text, _ := f.Text()
	require.Equal(t, "着力提高人民群众生活水平。新增就业人数五千人。\n大力推进城乡协调发展建设，加快补齐基础设施短板问题。新建公路八十公里。\n", text)
	var says []string
	for _, s := range f.Bold() {
		says = append(says, s.Of(text))
	}
	require.Equal(t, []string{"着力提高人民群众生活水平。", "大力推进城乡协调发展建设，加快补齐基础设施短板问题。"}, says)
}
