package analyzer_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
)

// TestDoubtsOfWholeReports: each text shows one oddity, and a sound report none.
func TestDoubtsOfWholeReports(t *testing.T) {
	opening := "青山县政府工作报告\n——2021年1月8日在青山县第十七届人民代表大会第五次会议上\n县长 李禾\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n"
	review := "一、2020年工作回顾\n" + strings.Repeat("去年修建农村公路12公里，改造学校3所，新增就业520人，群众收入有了新的增长，日子过得更加踏实。\n", 30)
	plan := "二、2021年工作安排\n" + strings.Repeat("今年要修建农村公路15公里，改造学校4所，力争新增就业600人，确保群众收入再上台阶，努力办好每一件实事。\n", 30)
	sound := opening + review + plan
	cases := []struct{ why, text, code string }{
		{"it stops in mid-sentence", sound + strings.Repeat("今年还要把水利建设放在心上，", 6) + "新修渠道", "cut-off"},
		{"two speeches in one file", sound + opening + review + plan, "two-reports"},
		{"nothing but a review", opening + strings.Repeat(review, 2), "one-sided-kinds"},
	}
	codes := func(text string) (out []string) {
		for _, d := range analyzer.Parse(text).Diagnostics {
			out = append(out, d.Code)
		}
		return out
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			require.Contains(t, codes(c.text), c.code)
			require.NotContains(t, codes(sound), c.code)
		})
	}
}
