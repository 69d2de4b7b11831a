package analyzer

import (
	"strings"

	"github.com/govreport/govreport/extract"
)

// judgeWords judges a target without a number by what it is measured by:
// 与经济增长同步, where the report states the growth of both. Any other
// yardstick (全国平均水平, 国家下达指标) is not in the report.
func judgeWords(t *item, o *extract.Figure, r *Report, done []item) ruling {
	words := t.f.Text
	if !strings.Contains(words, "经济") && !strings.Contains(words, "生产总值") && !strings.Contains(words, "GDP") || t.f.Measure != extract.Growth {
		return ruling{verdict: Unknown, rule: ReasonNoYardstick}
	}
	product := *t.f
	product.Indicator, product.IndicatorID = "地区生产总值", "gdp"
	probe := item{f: &product, name: product.Indicator, id: "gdp", key: product.Indicator}
	m := find(&probe, r, done)
	if m == nil || !m.it.f.Value.Valid || !o.Value.Valid {
		return ruling{verdict: Unknown, rule: ReasonNoGrowth}
	}
	ref := m.it.f
	args := []string{ref.Value.String() + "%", clause(r, ref)}
	cmp := o.Value.Cmp(ref.Value.Decimal)
	switch {
	case cmp > 0:
		return ruling{Met, ReasonFaster, args}
	case cmp == 0 && !strings.Contains(words, "高于") && !strings.Contains(words, "快于") || cmp == 0 && strings.Contains(words, "不低于"):
		return ruling{Met, ReasonInStep, args}
	case strings.Contains(words, "同步") && within(o.Value.Decimal, ref.Value.Decimal, halfPoint):
		return ruling{Met, ReasonNearlyInStep, args}
	}
	return ruling{Missed, ReasonSlower, args}
}
