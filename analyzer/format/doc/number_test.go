package doc

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format/internal/listnum"
)

const nfcBullet = 23

// lvl is a level of a list: where it starts, its number format, and its text
// with \x00 for the number of the first level, \x01 of the second.
func lvl(start, nfc int, text string) []byte {
	head := make([]byte, lvlfBytes)
	copy(head, long(start))
	head[4] = byte(nfc)
	b, n := chunk{s: text}.bytes()
	at := 6
	for i, r := range []rune(text) {
		if r < listnum.MaxLevels {
			head[at] = byte(i + 1)
			at++
		}
	}
	return slices.Concat(head, short(n), b)
}

// list is a definition and its levels; what is missing of nine are bullets.
func listOf(id int, lvls ...[]byte) (head, body []byte) {
	head = slices.Concat(long(id), make([]byte, lstfBytes-4))
	for len(lvls) < listnum.MaxLevels {
		lvls = append(lvls, lvl(1, nfcBullet, "●"))
	}
	return head, slices.Concat(lvls...)
}

// lfo is a use of a list; starts are levels that it starts anew at a number.
func lfo(id int, starts ...int) (head, body []byte) {
	head = slices.Concat(long(id), make([]byte, 8), []byte{byte(len(starts) / 2), 0, 0, 0})
	body = long(-1)
	for i := 0; i < len(starts); i += 2 {
		body = slices.Concat(body, long(starts[i+1]), long(starts[i]|0x10))
	}
	return head, body
}

// withLists gives the file two definitions of the levels and a use of each,
// and a third use that starts the first anew.
func (f *file) withLists(lvls ...[]byte) *file {
	h1, b1 := listOf(7, lvls...)
	h2, b2 := listOf(8, lvls...)
	f.lists = slices.Concat(short(2), h1, h2, b1, b2)
	u1, d1 := lfo(7)
	u2, d2 := lfo(8)
	u3, d3 := lfo(7, 0, 1)
	f.uses = slices.Concat(long(3), u1, u2, u3, d1, d2, d3)
	return f
}

func item(ilfo, ilvl int, s string) chunk {
	return chunk{s: s + "\r", papx: slices.Concat(sprm(sprmPIlvl, byte(ilvl)), sprm(sprmPIlfo, byte(ilfo), byte(ilfo>>8)))}
}

// numbered is a file of items of one list.
func numbered(level []byte, items ...string) *file {
	var pieces []chunk
	for _, s := range items {
		pieces = append(pieces, item(1, 0, s))
	}
	return doc(pieces...).withLists(level)
}

func TestNumbers(t *testing.T) {
	report := [][]byte{lvl(1, 37, "\x00、"), lvl(1, 37, "（\x01）"), lvl(1, 0, "\x02.")}
	for _, c := range []struct {
		lvls   [][]byte
		pieces []chunk
		want   string
		why    string
	}{
		{
			report, []chunk{item(1, 0, "回顾"), item(1, 1, "经济"), item(1, 1, "民生"), item(1, 2, "就业"), item(1, 0, "目标"), item(1, 1, "增长")},
			lines("一、回顾", "（一）经济", "（二）民生", "1.就业", "二、目标", "（一）增长"), "a lower level starts again",
		},
		{
			report, []chunk{item(1, 0, "甲"), plain("正文\r"), item(2, 0, "乙"), item(1, 0, "丙")},
			lines("一、甲", "正文", "一、乙", "二、丙"), "two lists count for themselves",
		},
		{
			report, []chunk{item(1, 0, "甲"), item(1, 0, "乙"), item(3, 0, "丙"), item(3, 0, "丁")},
			lines("一、甲", "二、乙", "一、丙", "二、丁"), "a use that starts anew",
		},
		{
			[][]byte{lvl(1, 0, "\x00"), lvl(1, 0, "\x00.\x01")}, []chunk{item(1, 1, "甲"), item(1, 0, "乙"), item(1, 1, "丙")},
			lines("1.1 甲", "2 乙", "2.1 丙"), "numbers of two levels",
		},
		{
			[][]byte{lvl(3, 37, "第\x00章")}, []chunk{item(1, 0, "总则"), item(1, 0, "附则")},
			lines("第三章 总则", "第四章 附则"), "a blank behind a label that ends in a word",
		},
		{
			[][]byte{lvl(1, 0, "\x00.")}, []chunk{item(1, 0, "5个项目")},
			lines("1. 5个项目"), "label and text would be one number",
		},
		{
			[][]byte{lvl(1, nfcBullet, "\uf06c")}, []chunk{item(1, 0, "要点")},
			lines("要点"), "a bullet",
		},
		{
			[][]byte{lvl(1, nfcBullet, "—")}, []chunk{item(1, 0, "要点")},
			lines("——要点"), "a dash",
		},
		{report, []chunk{item(1, 0, "甲"), item(1, 0, ""), item(1, 0, "乙")}, lines("一、甲", "三、乙"), "an empty item counts"},
		{report, []chunk{item(0xF801, 0, "甲"), item(0, 0, "乙")}, lines("甲", "乙"), "taken out of the list"},
		{report, []chunk{item(1, 0, "甲\v乙")}, lines("一、甲", "乙"), "one label for two lines"},
	} {
		d, err := doc(c.pieces...).withLists(c.lvls...).read()
		require.NoError(t, err, c.why)
		require.Equal(t, c.want, d.Text, c.why)
		require.Empty(t, d.Diagnostics, c.why)
	}
}

// A style may put its paragraphs in a list, and so may the one it is based on.
func TestNumbersOfStyles(t *testing.T) {
	style := func(base int, prl []byte) []byte {
		upx := slices.Concat(short(0), prl)
		return slices.Concat(short(0), short(base<<4|paragraphStyle), make([]byte, 6), short(0), short(0), short(len(upx)), upx)
	}
	f := doc(chunk{s: "甲\r", istd: 1}, chunk{s: "乙\r", istd: 2}, chunk{s: "丙\r", istd: 2, papx: sprm(sprmPIlfo, 0, 0)}, chunk{s: "丁\r"})
	f.styles = [][]byte{style(noBase, nil), style(0, sprm(sprmPIlfo, 1, 0)), style(1, sprm(sprmPIlvl, 1))}
	d, err := f.withLists(lvl(1, 37, "\x00、"), lvl(1, 37, "（\x01）")).read()
	require.NoError(t, err)
	require.Equal(t, lines("一、甲", "（一）乙", "丙", "丁"), d.Text)
}

func TestNumbersLost(t *testing.T) {
	d, err := doc(item(9, 0, "甲"), item(9, 0, "乙")).withLists(lvl(1, 0, "\x00.")).read()
	require.NoError(t, err)
	require.Equal(t, lines("甲", "乙"), d.Text)
	require.Len(t, d.Diagnostics, 1)
	require.Equal(t, "auto-numbers-lost", d.Diagnostics[0].Code)
}
