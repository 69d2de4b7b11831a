package extract_test

import (
	"testing"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

func TestDigitLetters(t *testing.T) {
	for _, tt := range []struct{ why, text, want string }{
		{"l behind digits", "投资10l亿元", "10100000000"},
		{"l in front", "增长l2%", "12"},
		{"l and O", "完成l0O户", "100"},
		{"l in front of more than one", "建成l08件", "108"},
		{"I in front of zeros", "出口I000万美元", "10000000"},
		{"O between digits", "引资2O.48亿元", "2048000000"},
		{"O at the end before a unit", "共3O名教师", "30"},
		{"a vague number", "已有14o多个", "140"},
		{"behind a point", "增长5.l27%", "5.127"},
		{"litres stay litres", "一桶5l水", "5"},
	} {
		qs := extract.Quantities(tt.text)
		require.NotEmpty(t, qs, tt.why)
		require.Equal(t, tt.want, qs[len(qs)-1].Value.String(), tt.why)
	}
	for _, tt := range []struct{ why, text string }{
		{"the name of a business", "推广O2O模式"},
		{"a code with other letters", "型号Gl0户外"},
		{"a word", "Olympic 2个"},
		{"a version", "V1.Ol版"},
	} {
		for _, n := range extract.Numerals(tt.text) {
			require.NotContains(t, n.Text, "l", tt.why)
			require.NotContains(t, n.Text, "O", tt.why)
		}
	}
	require.Equal(t, "2010", extract.Dates("20l0年", "")[0].Value)
}

func TestDigitLetterDiagnostic(t *testing.T) {
	text := "全年财政收入完成10l亿元，增长l2%。推广O2O模式。"
	rd := extract.Read(segment.Cut(segment.NewText(text)), extract.Setting{Year: 2019, Review: 2018})
	require.Len(t, rd.Figures, 2)
	require.Equal(t, "10l亿元", rd.Figures[0].Text, "the words stay as read")
	require.Equal(t, "10100000000", rd.Figures[0].Value.String())
	require.Equal(t, "12", rd.Figures[1].Value.String())
	require.Len(t, rd.Diagnostics, 2)
	require.Equal(t, "digit-letter", rd.Diagnostics[0].Code)
	require.Equal(t, "10l", rd.Diagnostics[0].Span.Of(text))
	require.Equal(t, "l2", rd.Diagnostics[1].Span.Of(text))
}
