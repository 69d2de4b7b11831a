package analyzer_test

import (
	"fmt"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

func ExamplePanel() {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "GDP"})
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Add(p.Row(report(2018, "过去一年，地区生产总值增长7.8%。", "今年的主要预期目标是：地区生产总值增长7.5%左右。")))
	p.Add(p.Row(report(2020, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：地区生产总值增速高于全国平均水平。")))
	fmt.Println(p.Indicator, p.Measure)
	for _, r := range p.Complete() {
		if r.Target != nil {
			fmt.Println(r.Region, r.Year, r.Target.Text, r.OutcomePrev.Text)
		} else {
			near := ""
			if len(r.TargetCell.Near) > 0 {
				near = " " + r.TargetCell.Near[0].Text
			}
			fmt.Println(r.Region, r.Year, r.Reason+near)
		}
	}
	// Output:
	// 国内生产总值 growth
	// 湖北省 2018 7.5% 7.8%
	// 湖北省 2019 no-report
	// 湖北省 2020 no-number 地区生产总值增速高于全国平均水平
}

func TestPanelRow(t *testing.T) {
	for _, tt := range []struct {
		why, review, plan string
		target, done      string
	}{
		{"the chief target, not the reach beyond it", "过去一年，地区生产总值增长7.9%。", "今年的主要预期目标是：地区生产总值增长7%以上、力争达到8%。", "7%", "7.9%"},
		{"the economy is the product", "过去一年，经济增长7.8%。", "今年经济增长预期目标为6%—6.5%。", "6%—6.5%", "7.8%"},
		{"five years are not one", "过去五年，地区生产总值由2012年的2万亿元增加到2017年的3万亿元，年均增长9%。", "今后五年，地区生产总值年均增长7%。", "", ""},
		{"a part of the province", "过去一年，高新区地区生产总值增长15%。", "今年的主要预期目标是：地区生产总值增长7%。", "7%", ""},
		{"the review may open the plan", "我们着力改善民生。", "过去一年，地区生产总值增长7.7%。今年的主要预期目标是：地区生产总值增长7%。", "7%", "7.7%"},
	} {
		t.Run(tt.why, func(t *testing.T) {
			p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "地区生产总值"})
			require.NoError(t, err)
			row := p.Row(report(2018, tt.review, tt.plan))
			text := func(has bool, f func() string) string {
				if !has {
					return ""
				}
				return f()
			}
			require.Equal(t, tt.target, text(row.Target != nil, func() string { return row.Target.Text }))
			require.Equal(t, tt.done, text(row.OutcomePrev != nil, func() string { return row.OutcomePrev.Text }))
			if row.Target == nil || row.OutcomePrev == nil {
				require.NotEmpty(t, row.Reason)
			}
			require.Equal(t, "420000", row.RegionCode)
		})
	}
}

func TestPanelDuplicatesAndReference(t *testing.T) {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "gdp"})
	require.NoError(t, err)
	r := report(2018, "过去一年，地区生产总值增长7.8%。", "今年的主要预期目标是：地区生产总值增长7.5%左右。")
	r.Source.Path = "a.md"
	p.Add(p.Row(r))
	r.Source.Path = "b.md"
	p.Add(p.Row(r))
	nation := analyzer.Parse("政府工作报告\n\n——2018年3月5日在第十三届全国人民代表大会第一次会议上\n\n国务院总理　张三\n\n各位代表：\n\n一、2017年工作回顾\n\n过去一年，国内生产总值增长6.9%。\n\n二、2018年工作\n\n今年的主要预期目标是：国内生产总值增长6.5%左右。\n")
	p.Add(p.Row(nation))
	require.Len(t, p.Rows, 3)
	require.Equal(t, "a.md", p.Rows[1].DuplicateOf)
	require.True(t, p.Rows[1].Copy)
	require.Len(t, p.Unique(), 2)
	m := p.Against("全国")
	require.Len(t, m, 1)
	require.Equal(t, "1", m[0].Above.String())

	_, err = analyzer.NewPanel(analyzer.PanelQuery{Indicator: "没有这个指标"})
	require.ErrorContains(t, err, "not in the catalogue")
	_, err = analyzer.NewPanel(analyzer.PanelQuery{})
	require.Error(t, err)
}
