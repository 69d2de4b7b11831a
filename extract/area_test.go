package extract

import (
	"testing"

	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/require"
)

// areaLines are the figures of a text with the part of the territory or of the
// economy that they are about.
func areaLines(text string) (lines []string) {
	for _, f := range Figures(text, "review", Setting{Ref: "2016-01-20", Year: 2016, Review: 2015, Region: []string{"青山县"}}) {
		lines = append(lines, f.Indicator+" of "+f.Scope)
	}
	return lines
}

func TestAreaRulesNeedTheirExamples(t *testing.T) {
	n := 0
	for _, r := range rule.All() {
		if r.Pass != "area" {
			continue
		}
		n++
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			require.Contains(t, areaLines(r.Example), r.Want)
			rule.Without(r, func() {
				require.NotContains(t, areaLines(r.Example), r.Want, "the example does not need the rule")
			})
		})
	}
	require.NotZero(t, n)
}

func TestArea(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"全县实现地区生产总值60亿元，出口5亿美元。", "出口 of ", "the whole has no branch"},
		{"工业实现增加值40亿元，固定资产投资增长8%。", "固定资产投资 of ", "a change of its own is of the whole"},
		{"东湖新区建设加快。全县实现地区生产总值60亿元。", "地区生产总值 of ", "全县 is a subject"},
		{"东湖新区建设加快。粮食产量达到30万吨。", "粮食产量 of ", "so is 粮食产量"},
		{"县域生产总值完成80亿元。", "县域生产总值 of 县域", "a part by its word"},
		{"兵团完成地区生产总值20亿元，增长8%。", "地区生产总值 of 兵团", "another body"},
		{"城镇新增就业5000人，税收8亿元。", "税收 of ", "就业 is no branch"},
	} {
		require.Contains(t, areaLines(c.text), c.want, c.why)
	}
}
