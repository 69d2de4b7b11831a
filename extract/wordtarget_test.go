package extract_test

import (
	"testing"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

func TestTargetsWithoutANumber(t *testing.T) {
	set := extract.Setting{Ref: "2018-01-20", Year: 2018, Review: 2017}
	for _, tt := range []struct {
		why, text, role string
		want            []string // indicator, measure, bound, period, words
	}{
		{"in step with the economy", "主要预期目标是：生产总值增长7%，居民收入增长与经济增长同步。", segment.RolePlan, []string{"居民收入 growth exact 2018 与经济增长同步"}},
		{"roughly in step", "居民收入增长和经济增长基本同步。", segment.RolePlan, []string{"居民收入 growth approx 2018 和经济增长基本同步"}},
		{"faster than others", "进出口总额增速高于全国平均水平。", segment.RolePlan, []string{"进出口总额 growth ge 2018 高于全国平均水平"}},
		{"no slower", "农村居民收入增速不低于经济增长。", segment.RolePlan, []string{"农村居民收入 growth ge 2018 不低于经济增长"}},
		{"below others", "城镇登记失业率低于全国平均水平。", segment.RolePlan, []string{"城镇登记失业率 level le 2018 低于全国平均水平"}},
		{"a limit set from above", "单位生产总值能耗控制在国家下达指标以内。", segment.RolePlan, []string{"单位生产总值能耗 growth le 2018 控制在国家下达指标以内"}},
		{"in order among the others", "居民收入与经济增长同步，生产总值增长7%。", segment.RolePlan, []string{"居民收入 growth exact 2018 与经济增长同步"}},
		{"a review states no target", "居民收入增长与经济增长同步。", segment.RoleReview, nil},
		{"steps that are no figures", "推动城镇化与工业化同步。与全国同步全面建成小康社会。", segment.RolePlan, nil},
	} {
		t.Run(tt.why, func(t *testing.T) {
			var got []string
			last := -1
			for _, f := range extract.Figures(tt.text, tt.role, set) {
				require.Greater(t, f.Span.Start, last)
				last = f.Span.Start
				if f.Value.Valid {
					continue
				}
				require.Equal(t, extract.Target, f.Kind)
				require.Equal(t, f.Text, f.Span.Of(tt.text))
				got = append(got, f.Indicator+" "+f.Measure+" "+f.Bound+" "+f.Period+" "+f.Text)
			}
			require.Equal(t, tt.want, got)
		})
	}
}
