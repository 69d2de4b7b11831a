package analyzer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/stretchr/testify/require"
)

func panel(t *testing.T, ids ...string) *analyzer.Panel {
	t.Helper()
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: ids})
	require.NoError(t, err)
	return p
}

// Every member of a family is in the catalogue, and every id is its own.
func TestFamilies(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range analyzer.Families() {
		require.NotEmpty(t, f.English, f.ID)
		require.NotEmpty(t, f.Members, f.ID)
		for _, m := range f.Members {
			in, ok := extract.FindIndicator(m.ID)
			require.True(t, ok && in.ID == m.ID, m.ID)
		}
		for _, id := range append([]string{f.ID}, f.Aliases...) {
			require.False(t, seen[id], id)
			seen[id] = true
		}
	}
	require.Len(t, analyzer.HeadlineSet(), 21)
	f, ok := analyzer.FindFamily("energy_intensity")
	require.True(t, ok)
	require.Equal(t, "energy_per_gdp", f.ID)
}

// Several ids, in one pass; a family takes whichever member is stated, the
// preferred one of two; names that the catalogue does not list are of the
// family but for words that do not matter.
func TestPanelMembers(t *testing.T) {
	for _, tt := range []struct{ plan, id, value, member string }{
		{"财政总收入增长9%。", "fiscal_revenue", "9", "fiscal_revenue_total"},
		{"财政总收入增长9%，地方一般公共预算收入增长8%。", "fiscal_revenue", "8", "fiscal_revenue_general"},
		{"全社会固定资产投资增长12%。", "fixed_investment", "12", "fixed_investment_total"},
		{"500万元以上项目固定资产投资增长18%。", "fixed_investment", "18", "fixed_investment"},
		{"固定资产投资总额（不含农户）增长6%。", "fixed_investment", "6", "fixed_investment"},
		{"商品进出口总值增长3%左右。", "trade", "3", "trade_total"},
		{"城乡居民人均可支配收入均增长9%。", "rural_income", "9", "urban_rural_income"},
		{"财政总收入增长9%。", "fiscal_revenue_general", "", ""},
	} {
		row := panel(t, "gdp", tt.id).Read(report(2018, "过去一年，地区生产总值增长7.9%。", "今年的主要预期目标是：地区生产总值增长7%，"+tt.plan))[1]
		require.Equal(t, tt.id, row.Indicator)
		if tt.value == "" {
			require.Nil(t, row.Target, tt.plan)
			continue
		}
		require.NotNil(t, row.Target, tt.plan)
		require.Equal(t, tt.value, row.Target.Value.String(), tt.plan)
		require.Equal(t, tt.member, row.Member, tt.plan)
	}
}

// Cells come in the form of their series, and say how.
func TestPanelNormalForms(t *testing.T) {
	for _, tt := range []struct{ plan, id, value, unit, how string }{
		{"居民消费价格指数控制在103左右。", "cpi", "3", "%", analyzer.FromIndex},
		{"居民消费价格指数控制在103%以内。", "cpi", "3", "%", analyzer.FromIndex},
		{"居民消费价格涨幅控制在3%左右。", "cpi", "3", "%", ""},
		{"单位生产总值能耗下降3%。", "energy_per_gdp", "-3", "%", ""},
		{"粮食产量500亿斤。", "grain_output", "25000000", "吨", analyzer.FromUnit},
		{"城镇登记失业率控制在4.5%以内。", "unemployment", "4.5", "%", ""},
	} {
		row := panel(t, tt.id).Row(report(2018, "过去一年，地区生产总值增长7.9%。", "今年的主要预期目标是：地区生产总值增长7%，"+tt.plan))
		require.NotNil(t, row.Target, tt.plan)
		require.Equal(t, tt.value, row.Target.Value.String(), tt.plan)
		require.Equal(t, tt.unit, row.Target.Unit, tt.plan)
		require.Equal(t, tt.how, row.TargetCell.Converted, tt.plan)
		require.Contains(t, tt.plan, row.Target.Text, "the words stay")
	}
}

// What is not of one year, or is a share, fills no yearly cell.
func TestPanelYearlyOnly(t *testing.T) {
	for _, review := range []string{
		"五年来，固定资产投资年均增长18%。",
		"固定资产投资比2012年增长85%。",
		"固定资产投资五年累计增长120%。",
		"工业投资达到固定资产投资的35%。",
		"固定资产投资增长85%，年均增长13.1%。",
	} {
		row := panel(t, "fixed_investment").Row(report(2018, "过去一年，地区生产总值增长7.9%。"+review, "今年的主要预期目标是：地区生产总值增长7%。"))
		require.Nil(t, row.OutcomePrev, review)
	}
	row := panel(t, "gdp").Row(report(2016, "过去一年，地区生产总值增长7.9%。", "今后五年，地区生产总值年均增长7%。\n\n今年的主要预期目标是：地区生产总值增长8%。"))
	require.Equal(t, "8", row.Target.Value.String())
	require.Len(t, row.More, 1)
	require.Equal(t, analyzer.AverageBasis, row.More[0].Basis)
}

// Not found is not the same as not stated.
func TestPanelReasons(t *testing.T) {
	for _, tt := range []struct{ plan, reason, near string }{
		{"今年的主要预期目标是：地区生产总值增长7%。", analyzer.NotStated, ""},
		{"今年的主要预期目标是：地区生产总值增长7%。我们要培植财源，增加财政收入。", analyzer.NotStated, "增加财政收入"},
		{"今年的主要预期目标是：地区生产总值增长7%，财政收入增长高于经济增长。", analyzer.NoNumber, "财政收入增长高于经济增长"},
		{"今后五年财政收入年均增长9%。今年的主要预期目标是：地区生产总值增长7%。", analyzer.OtherForm, "财政收入年均增长9%"},
		{"今年的主要预期目标是：地区生产总值增长7%。非税收入占财政收入的比重控制在20%以内。", analyzer.NotFound, "财政收入"},
	} {
		row := panel(t, "fiscal_revenue").Row(report(2018, "过去一年，地区生产总值增长7.9%。", tt.plan))
		require.Nil(t, row.Target, tt.plan)
		require.Equal(t, tt.reason, row.TargetCell.Reason, tt.plan)
		require.Equal(t, tt.reason, row.Reason)
		if tt.near != "" {
			require.NotEmpty(t, row.TargetCell.Near, tt.plan)
			require.Contains(t, row.TargetCell.Near[0].Text, tt.near)
			require.Positive(t, row.TargetCell.Near[0].Line)
		}
	}
	rows := panel(t, "gdp", "cpi").Failure("a.pdf", "damaged")
	require.Len(t, rows, 2)
	require.Equal(t, analyzer.Unreadable, rows[1].Reason)
}

// A copy adds nothing; another report of the year fills what is empty, and
// what it says otherwise is kept beside.
func TestPanelSameYear(t *testing.T) {
	long := strings.Repeat("我们坚持稳中求进的工作总基调，全面深化改革开放，着力改善民生。", 30)
	one := report(2018, "过去一年，地区生产总值增长7.8%。"+long, "今年的主要预期目标是：地区生产总值增长7.5%左右。")
	one.Source.Path = "稿.md"
	two := report(2018, "过去一年，地区生产总值增长7.8%，成绩来之不易。", "今年的主要预期目标是：地区生产总值增长7%，居民消费价格涨幅3%左右。"+strings.Repeat("要做好下列各项重点工作，逐项抓好落实到人。", 20))
	two.Source.Path = "2018.md"
	same := report(2018, "过去一年，地区生产总值增长7.8%。"+long, "今年的主要预期目标是：地区生产总值增长7.5%左右。抄录。")
	same.Source.Path = "抄.md"
	p := panel(t, "gdp", "cpi")
	p.Add(p.Read(one)...)
	p.Add(p.Read(two)...)
	p.Add(p.Read(same)...)
	require.Equal(t, "2018.md", p.Rows[0].DuplicateOf, "the file named after the year stands first")
	require.Empty(t, p.Rows[2].DuplicateOf)
	require.False(t, p.Rows[0].Copy)
	require.True(t, p.Rows[4].Copy)
	rows := p.Unique()
	require.Len(t, rows, 2)
	require.Equal(t, "7", rows[0].Target.Value.String())
	require.Len(t, rows[0].TargetCell.Conflicts, 1)
	require.Equal(t, "稿.md", rows[0].TargetCell.Conflicts[0].Path)
	require.Equal(t, "7.5", rows[0].TargetCell.Conflicts[0].Value.String())
	require.Equal(t, "3", rows[1].Target.Value.String())
}

// A value far from those of the years around is kept and flagged.
func TestPanelOutlier(t *testing.T) {
	p := panel(t, "fixed_investment")
	for i, v := range []string{"12", "13", "120", "14", "15"} {
		p.Add(p.Read(report(2014+i, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：地区生产总值增长7%，固定资产投资增长"+v+"%。"))...)
	}
	rows := p.Unique()
	for i, r := range rows {
		require.Equal(t, i == 2, strings.Contains(strings.Join(r.TargetCell.Flags, " "), analyzer.FlagOutlier), r.Year)
	}
}

func TestConstraint(t *testing.T) {
	for plan, want := range map[string]string{
		"增长8%": analyzer.NoConstraint, "增长8%左右": analyzer.SoftConstraint, "增长8%以上": analyzer.HardConstraint,
		"增长7%—8%": analyzer.SoftConstraint, "确保增长8%": analyzer.HardConstraint, "力争增长8%": analyzer.HardConstraint,
	} {
		row := panel(t, "retail").Row(report(2018, "过去一年，地区生产总值增长7.9%。", "今年的主要预期目标是：地区生产总值增长7%，社会消费品零售总额"+plan+"。"))
		require.NotNil(t, row.Target, plan)
		require.Equal(t, want, row.TargetCell.Constraint, plan)
	}
}

// The variables that researchers make by hand: outcome against target, change
// of the target, the same region under its code.
func ExamplePanel_Observations() {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: []string{"gdp"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Add(p.Read(report(2018, "过去一年，地区生产总值增长7.8%。", "今年的主要预期目标是：地区生产总值增长7.5%左右。"))...)
	p.Add(p.Read(report(2019, "过去一年，地区生产总值增长7.9%。", "今年的主要预期目标是：地区生产总值增长7%左右。"))...)
	for _, o := range p.Observations() {
		c := o.Cells[0]
		fmt.Printf("%s %d target %v change %q gap %q fulfilled %q outcome %v\n", o.RegionID, o.Year, c.Row.Target.Value, c.TargetChange.String(), c.Gap.String(), c.Fulfilled.String(), c.Outcome != nil)
	}
	// Output:
	// 420000 2018 target 7.5 change "" gap "0.4" fulfilled "1" outcome true
	// 420000 2019 target 7 change "-0.5" gap "" fulfilled "" outcome false
}

// One field of one figure of one file is put right by hand.
func ExampleReadCorrections() {
	r := report(2018, "过去一年，地区生产总值增长7.8%。", "今年的主要预期目标是：地区生产总值增长75%左右。")
	r.Source.SHA256 = "abc"
	f := r.Targets()[0]
	file := fmt.Sprintf("sha256,span,field,old,new,who,why\nabc,%d-%d,value,75,7.5,某人,脱小数点\n", f.Span.Start, f.Span.End)
	c, err := analyzer.ReadCorrections(strings.NewReader(file), "corrections.csv")
	if err != nil {
		fmt.Println(err)
		return
	}
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: []string{"gdp"}, Corrections: c})
	if err != nil {
		fmt.Println(err)
		return
	}
	row := p.Row(r)
	fmt.Println(row.Target.Value, row.Target.Text, row.TargetCell.Flags)
	// Output:
	// 7.5 75% [corrected]
}

func TestCorrectionErrors(t *testing.T) {
	for file, want := range map[string]string{
		"sha256,span\n": "x.csv:1: no column field",
		"sha256,span,field,old,new,who,why\na,b,value,1,2,me,y\n":      "x.csv:2: span",
		"sha256,span,field,old,new,who,why\na,1-2,value,1,zwei,me,y\n": "x.csv:2: value: \"zwei\"",
		"sha256,span,field,old,new,who,why\na,1-2,value,1,2,,\n":       "x.csv:2: a correction says who",
		"sha256,span,field,old,new,who,why\na,1-2,colour,1,2,me,y\n":   "x.csv:2: no field",
	} {
		_, err := analyzer.ReadCorrections(strings.NewReader(file), "x.csv")
		require.ErrorContains(t, err, want)
	}
	c, err := analyzer.ReadCorrections(strings.NewReader("sha256,span,field,old,new,who,why\nabc,1-2,value,1,2,me,y\n"), "x.csv")
	require.NoError(t, err)
	require.Equal(t, 1, c.Len())
	r := report(2018, "过去一年，地区生产总值增长7.8%。", "今年的主要预期目标是：地区生产总值增长7%。")
	r.Source.SHA256 = "abc"
	fixed, spans := c.Apply(r)
	require.Empty(t, spans)
	require.Equal(t, "correction-not-made", fixed.Diagnostics[len(fixed.Diagnostics)-1].Code)
}
