package analyzer_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/segment"
)

// seedReports are small reports that meet most stages of the reading: heads,
// parts, lists, tables, wrapped lines, two years.
var seedReports = []string{
	"青山县政府工作报告\n——2020年1月10日在青山县第十届人民代表大会第四次会议上\n县长 王明\n各位代表：\n一、2019年工作回顾\n全县生产总值120亿元，增长7.2%。\n二、2020年工作安排\n生产总值增长7.5%左右，新建学校3所。\n",
	"一、过去五年工作回顾\n（一）经济。五年来，财政收入由10亿元增加到18亿元，年均增长12.5%。\n一是减少贫困人口3万人。二是……\n二、今后五年\n到2026年，翻一番。",
	"# 2020年工作总结\n| 指标 | 2019年完成 | 2020年目标 |\n|---|---|---|\n| 生产总值（亿元） | 120 | 130 |\n",
	"一月份\r\n1、检查企业12家\r\n二月份\r\n2、检查企业15家，下降\r\n2.3%\r\n",
	"<p>一、2019年工作回顾</p><table><tr><td>粮食</td><td colspan=2>12万吨</td></tr></table>",
	"\ufeff政府工作報告\n全縣生產總值增長８．５％，二四·七億噸。\x00\u202e",
}

// FuzzParse checks of any text what must be true of any report.
func FuzzParse(f *testing.F) {
	for _, s := range seedReports {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 1<<14 {
			return // growth is tested elsewhere
		}
		check(t, s, analyzer.Parse(s))
	})
}

// FuzzCompare holds any text against any other: a row has a target and a
// reason, a verdict only where there is an outcome, and quotes that are words
// of the two texts.
func FuzzCompare(f *testing.F) {
	for i, s := range seedReports {
		f.Add(s, seedReports[(i+1)%len(seedReports)])
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, plan, outcome string) {
		if len(plan)+len(outcome) > 1<<14 {
			return
		}
		p, o := analyzer.Parse(plan), analyzer.Parse(outcome)
		for _, c := range analyzer.Compare(p, o) {
			require.True(t, segment.Span(c.Target.Span).Of(p.Text) == c.Target.Text, "the target's words are the plan's")
			require.NotEmpty(t, c.Reason)
			require.NotEmpty(t, c.Why)
			switch c.Result() {
			case analyzer.Exceeded, analyzer.Met, analyzer.Missed:
				require.NotNil(t, c.Outcome)
				require.Equal(t, c.Outcome.Text, c.Outcome.Span.Of(o.Text))
				require.False(t, c.Possible && c.Result() == analyzer.Missed, "nobody is accused on a match in part")
			}
			require.Equal(t, c.Outcome != nil, c.OutcomeQuote != "")
		}
	})
}

// FuzzReadOverrides reads any file of years and regions: it is read, or the
// error says in which line it is wrong.
func FuzzReadOverrides(f *testing.F) {
	f.Add("path,region,year\n长沙市/2014.md,长沙市,2014\n# 说明\na,,\n")
	f.Add("\"a\n,b\"")
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := analyzer.ReadOverrides(strings.NewReader(s)); err != nil {
			var e *analyzer.OverrideError
			require.ErrorAs(t, err, &e)
			require.Positive(t, e.Line)
			require.LessOrEqual(t, e.Line, strings.Count(s, "\n")+1)
		}
	})
}
