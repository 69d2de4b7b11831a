package figure

import (
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/rule"
)

// What the values of a group share, and what a bare amount is of.

var sharedMagnitude = rule.New(rule.Rule{
	Pass: "quantity", Name: "shared-magnitude",
	Why:     "numbers in a list that share the unit of the last share its magnitude too",
	Example: "社会消费品零售总额、进出口总额分别达到4895和2608亿元。", Role: "review",
	Want: "社会消费品零售总额 | level | 489500000000 | 元 | exact | outcome | 2015",
})

// shareUnit gives the values of a group the unit and the magnitude that only
// the last carries: 快于全省0.9和7.2个百分点, 分别达到4895和2608亿元.
func (s *scanner) shareUnit(g *group) {
	n := len(g.members)
	last := g.members[n-1].q
	if n < 2 || last.Unit == nil {
		return
	}
	zeros := s.Zeros(last)
	for i := range g.members[:n-1] {
		q := g.members[i].q
		if q.N.Shape != numeral.Plain {
			continue
		}
		switch {
		case last.Unit.Dimension == unit.Percent && (q.Unit == nil || q.Unit.Name == "个"):
			q.Unit = last.Unit
		case q.Unit == nil && q.NumHi == q.Hi && !q.N.Bare && sharedMagnitude.On():
			q.Unit = last.Unit
			if zeros > 0 && s.Zeros(q) == 0 && q.N.Val.Cmp(decimal.MustNew(10000, 0)) < 0 {
				q.N.Val = numeral.Shifted(q.N.Val, zeros)
			}
		}
	}
}

// countsMoney reports whether the indicator of f is an amount of money, by the
// catalogue or by the end of its name.
func (rd *reader) countsMoney(f *fact.Figure) bool {
	if in, ok := rd.cat.Find(f.IndicatorID); ok && f.IndicatorID != "" {
		return in.Unit == "元"
	}
	for _, w := range [...]string{"值", "额", "收入", "支出", "投资", "税收", "利税", "利润", "资金", "资产", "贷款", "存款", "经济", "GDP", "产业", "营收", "总量", "进口", "出口", "外贸", "规模", "信贷", "市值"} {
		if strings.HasSuffix(f.Indicator, w) {
			return true
		}
	}
	return false
}
