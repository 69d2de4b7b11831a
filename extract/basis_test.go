package extract

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/require"
)

// basisLines are the figures of a text with their basis and base.
func basisLines(text, role string, year int) []string {
	set := Setting{Ref: fmt.Sprint(year, "-01-20"), Year: year, Review: year - 1}
	var lines []string
	for _, f := range Figures(text, role, set) {
		lines = append(lines, strings.Join([]string{f.Indicator, f.Measure, amount(f), f.Basis, f.Base}, " | "))
	}
	return lines
}

func TestBasisRulesNeedTheirExamples(t *testing.T) {
	n := 0
	for _, r := range rule.All() {
		if r.Pass != "basis" {
			continue
		}
		n++
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			lines := func() []string { return basisLines(r.Example, r.Role, cmp.Or(r.Year, 2016)) }
			require.Contains(t, lines(), r.Want)
			rule.Without(r, func() {
				require.NotContains(t, lines(), r.Want, "the example does not need the rule")
			})
		})
	}
	require.NotZero(t, n)
}

func TestBasis(t *testing.T) {
	for _, c := range []struct{ role, text, want, why string }{
		{"review", "全年地区生产总值增长8%。", "地区生产总值 | growth | 8 | year | ", "nothing is said"},
		{"review", "地区生产总值比上年增长8%。", "地区生产总值 | growth | 8 | year | 2014", "上年 is a base, and the usual one"},
		{"review", "“十二五”期间，累计新增城镇就业25万人。", "新增城镇就业 | level | 250000 | total | ", "a sum over five years"},
		{"review", "粮食产量是2010年的1.8倍。", "粮食产量 | multiple | 1.8 | since | 2010", "a multiple of a named year"},
		{"review", "PM2.5年均浓度35微克/立方米。", "PM2.5年均浓度 | level | 35 | year | ", "an average within the year is a quantity of it"},
		{"plan", "今后五年，地区生产总值年均增长7%。", "地区生产总值 | growth | 7 | average | ", "年均 in a plan"},
		{"review", "城镇新增就业5万人，完成年度计划的110%。", "城镇新增就业 | completion | 110 | year | ", "a share of a plan is of its year"},
	} {
		require.Contains(t, basisLines(c.text, c.role, 2016), c.want, c.why)
	}
}
