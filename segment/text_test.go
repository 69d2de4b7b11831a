package segment

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A full stop typed for a decimal point is read as one, any other is not.
func TestMendPoint(t *testing.T) {
	for _, c := range []struct{ raw, want, why string }{
		{"增长18。1%。", "增长18.1%。", "a percentage"},
		{"帮扶18。2万人", "帮扶18.2万人", "a magnitude"},
		{"增至7。2018年", "增至7。2018年", "a sentence that starts with a year"},
		{"增长5%。2个项目", "增长5%。2个项目", "no digit in front"},
		{"达到7。5个项目开工", "达到7.5个项目开工", "a digit, a stop, a digit and a unit"},
		{"。", "。", "nothing in front"},
	} {
		tx := NewText(c.raw)
		require.Equal(t, c.want, string(tx.Runes), c.why)
		require.Equal(t, Span{0, len(c.raw)}, tx.Span(0, len(tx.Runes)), "the span quotes the text as it is")
	}
}

// The mark of a footnote is no part of the sentence; other brackets are.
func TestNoteMark(t *testing.T) {
	for _, c := range []struct{ raw, want, why string }{
		{"地区生产总值[5]4200亿元", "地区生产总值4200亿元", "between a subject and its number"},
		{"“三减”行动［注12］，", "“三减”行动,", "full-width brackets, with 注"},
		{"“新基建”【34】机遇", "“新基建”机遇", "in the brackets of headings"},
		{"[5]地区生产总值按不变价计算", "[5]地区生产总值按不变价计算", "the note itself starts a line"},
		{"政发[12]号", "政发[12]号", "the number of a document"},
		{"政发[2015]1号", "政发[2015]1号", "a year"},
		{"见[1](#a)", "见[1](#a)", "a link"},
		{"数[", "数[", "nothing behind"},
	} {
		tx := NewText(c.raw)
		require.Equal(t, c.want, string(tx.Runes), c.why)
	}
	tx := NewText("产值[5]42亿元")
	require.Equal(t, "值[5]42", tx.Raw[tx.Span(1, 4).Start:tx.Span(1, 4).End], "a span over the mark quotes it")
}

// A space between digits is part of a number, not behind a line's label.
func TestLabelSpace(t *testing.T) {
	require.Equal(t, "8. 6张清单", string(NewText("8. 6张清单").Runes))
	require.Equal(t, "增长10.95%", string(NewText("增长10. 95%").Runes))
	require.Equal(t, "8.建设", string(NewText("8. 建设").Runes))
}
