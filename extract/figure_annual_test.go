package extract_test

import (
	"testing"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

// What a figure is said of, where the words around it would lead astray.
func TestFiguresOfTheTerritory(t *testing.T) {
	set := extract.Setting{Ref: "2017-01-10", Year: 2017, Review: 2016, Region: []string{"云南省", "云南"}}
	for _, tt := range []struct {
		why, text, role string
		want            []string // indicator measure kind period value
	}{
		{"an average is over the years since the base", "全省生产总值由2011年的900亿元增加到2016年的1500亿元，年均增长9.1%。", segment.RoleReview,
			[]string{"生产总值 level outcome 2011 90000000000", "生产总值 level outcome 2016 150000000000", "生产总值 growth outcome 2012/2016 9.1"}},
		{"平均每年 is an average too", "全省生产总值从2011年的900亿元增加到2016年的1500亿元，平均每年增长9.1%。", segment.RoleReview,
			[]string{"生产总值 level outcome 2011 90000000000", "生产总值 level outcome 2016 150000000000", "生产总值 growth outcome 2012/2016 9.1"}},
		{"a plan that opens with what was reached", "过去一年，生产总值增长8.1%。", segment.RolePlan,
			[]string{"生产总值 growth outcome 2016 8.1"}},
		{"the start of a five-year plan is not its years", "“十三五”开局良好，生产总值预计完成1000亿元、增长8%。", segment.RoleReview,
			[]string{"生产总值 level outcome 2016 100000000000", "生产总值 growth outcome 2016 8"}},
		{"经济 grows as the product does", "今年经济增长预期目标为7%左右。", segment.RolePlan,
			[]string{"经济 growth target 2017 7"}},
		{"的 before 预期目标", "今年生产总值增长的预期目标为7%左右。", segment.RolePlan,
			[]string{"生产总值 growth target 2017 7"}},
		{"the territory's own name", "云南生产总值增长8%，云南省固定资产投资增长9%。", segment.RoleReview,
			[]string{"生产总值 growth outcome 2016 8", "固定资产投资 growth outcome 2016 9"}},
		{"a rank between values is no subject", "生产总值达到1000亿元、稳居全国前十强、增长8%。", segment.RoleReview,
			[]string{"生产总值 level outcome 2016 100000000000", "生产总值 growth outcome 2016 8"}},
		{"growth is of the indicator, not of its share", "生产总值达到1000亿元，占全国的1.9%，比上年增长8%。", segment.RoleReview,
			[]string{"生产总值 level outcome 2016 100000000000", "生产总值占全国 level outcome 2016 1.9", "生产总值 growth outcome 2016 8"}},
		{"a percentage of the product can only be growth", "预计生产总值能够实现6%左右的预期目标。", segment.RoleReview,
			[]string{"生产总值 growth outcome 2016 6"}},
		{"a heading that runs into the text", "国民经济实现较快增长全省生产总值完成1000亿元。", segment.RoleReview,
			[]string{"生产总值 level outcome 2016 100000000000"}},
	} {
		t.Run(tt.why, func(t *testing.T) {
			var got []string
			for _, f := range extract.Figures(tt.text, tt.role, set) {
				got = append(got, f.Indicator+" "+f.Measure+" "+f.Kind+" "+f.Period+" "+f.Value.String())
			}
			require.Equal(t, tt.want, got)
		})
	}
}
