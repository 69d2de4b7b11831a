package analyzer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// report makes a province's report for a year out of what it says of the year
// before and of its own.
func report(year int, review, plan string) *analyzer.Report {
	return analyzer.Parse(fmt.Sprintf("政府工作报告\n\n——%d年1月20日在湖北省第十二届人民代表大会第三次会议上\n\n各位代表：\n\n现在，我代表省人民政府向大会报告工作。\n\n一、%d年工作回顾\n\n%s\n\n二、%d年工作安排\n\n%s\n",
		year, year-1, review, year, plan))
}

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		why, plan, review string
		want              []string // indicator, outcome as written, verdict
	}{
		{"growth answers growth, not the level", "主要预期目标是：固定资产投资增长10%。", "固定资产投资达到3万亿元，增长10.7%。", []string{"固定资产投资 10.7% exceeded"}},
		{"a synonym", "主要预期目标是：居民消费价格涨幅控制在3.5%左右。", "居民消费价格上涨2%。", []string{"居民消费价格涨幅 2% met"}},
		{"a renamed account", "主要预期目标是：地方财政收入增长9%。", "地方一般公共预算收入增长16%。", []string{"地方财政收入 16% exceeded"}},
		{"the whole territory, not a part", "主要预期目标是：规模以上工业增加值增长8%。", "高新区规模以上工业增加值增长15%。全省规模以上工业增加值增长8.2%。", []string{"规模以上工业增加值 8.2% exceeded"}},
		{"an average of years is no answer", "主要预期目标是：地区生产总值增长8%。", "五年来，地区生产总值年均增长9%。", []string{"地区生产总值  not-found"}},
		{"growth over several years is none", "主要预期目标是：地区生产总值增长8%。", "地区生产总值比2012年增长65.5%。", []string{"地区生产总值  not-found"}},
		{"one target for town and country, two outcomes", "主要预期目标是：城乡居民收入增长8%以上。", "城镇、农村居民人均可支配收入分别增长8.5%和7.9%。", []string{"城镇居民收入 8.5% exceeded", "农村居民收入 7.9% missed"}},
		{"amounts in other units", "主要预期目标是：粮食产量稳定在500亿斤以上。", "粮食产量2600万吨。", []string{"粮食产量 2600万吨 exceeded"}},
		{"in step with the economy", "主要预期目标是：地区生产总值增长7%左右，居民收入增长与经济增长同步。", "地区生产总值增长6.8%，居民人均可支配收入增长8.5%。", []string{"地区生产总值 6.8% met", "居民收入 8.5% met"}},
		{"measured by what the report does not hold", "主要预期目标是：进出口总额增速高于全国平均水平。", "进出口总额增长3%。", []string{"进出口总额 3% unknown"}},
		{"stated twice, listed once", "主要预期目标是：地区生产总值增长7%。提出地区生产总值增长7%，是积极稳妥的。", "地区生产总值增长7%。", []string{"地区生产总值 7% met"}},
		{"chief targets first", "（一）扩大投资。工业投资增长12%。\n\n今年的主要预期目标是：地区生产总值增长7%，固定资产投资增长9%。", "地区生产总值增长7%。", []string{"地区生产总值 7% met", "固定资产投资  not-mentioned", "工业投资  not-mentioned"}},
	} {
		t.Run(tt.why, func(t *testing.T) {
			plan := report(2018, "过去一年，各项工作取得新进展。", tt.plan)
			outcome := report(2019, "过去一年，"+tt.review, "今年的主要预期目标是：地区生产总值增长7%。")
			var got []string
			for _, c := range analyzer.Compare(plan, outcome) {
				text := ""
				if c.Outcome != nil {
					text = c.Outcome.Text
				}
				got = append(got, c.Indicator+" "+text+" "+c.Verdict)
				require.NotEmpty(t, c.Why)
				require.Contains(t, strings.ReplaceAll(plan.Text, "\n", ""), c.TargetQuote)
			}
			require.Equal(t, tt.want, got)
		})
	}
}

func TestCompareMarks(t *testing.T) {
	plan := report(2014, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：农民人均纯收入达到9500元，城镇新增就业70万人。")
	outcome := report(2015, "过去一年，农村居民人均可支配收入10849元，预计城镇新增就业77万人。", "今年地区生产总值增长9%。")
	rows := analyzer.Compare(plan, outcome)
	require.Len(t, rows, 2)
	require.Equal(t, "农村居民人均可支配收入", rows[0].Renamed)
	require.True(t, rows[0].Redefined, "the two incomes are counted in different ways")
	require.Equal(t, analyzer.Unknown, rows[0].Verdict, "so their levels are not comparable")
	require.True(t, rows[1].Estimate)
	require.Equal(t, "110", rows[1].Reached.String())
	require.Equal(t, "70000", rows[1].Difference.String())
}

func TestCompareOptions(t *testing.T) {
	plan := report(2018, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：地区生产总值增长7%，城镇新增就业70万人。\n\n（一）兴修水利。新建水库5座。")
	outcome := report(2019, "过去一年，地区生产总值增长7%。", "今年地区生产总值增长7%。")
	require.Len(t, analyzer.Compare(plan, outcome), 3)
	require.Len(t, analyzer.CompareWith(plan, outcome, analyzer.CompareOptions{Headline: true}), 2)
	rows := analyzer.CompareWith(plan, outcome, analyzer.CompareOptions{Indicators: []string{"GDP"}})
	require.Len(t, rows, 1, "by any wording of the catalogue")
	require.Equal(t, "gdp", rows[0].IndicatorID)
	require.NotNil(t, analyzer.Compare(report(2018, "", ""), outcome), "an empty list, not null")
}
