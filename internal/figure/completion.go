package figure

import (
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

var shareOfPlan = rule.New(rule.Rule{
	Pass: "measure", Name: "share-of-plan",
	Why:     "a percentage of a plan, a budget or a target says how much of it was fulfilled",
	Example: "财政收入22.9亿元，完成预算的104.3%。", Role: "review",
	Want: "财政收入 | completion | 104.3 | % | exact | outcome | 2015",
})

// fulfilsPlan reports whether the percentages of g are shares of a plan: 完成
// 年初预算的101.2%, 为年度计划的95%, 占年计划102%, 分别完成目标任务的110%和157%.
// Behind the plan's noun nothing stands but 的; 占 takes a plan of a year, as a
// budget has parts too (占预算的20%).
func (s *scanner) fulfilsPlan(g *group) bool {
	i := s.planAhead(g.lo, int(g.members[0].q.Lo))
	if i < 0 {
		return false
	}
	for j := i - 1; j >= g.lo && i-j <= 16; j-- {
		switch {
		case han.HasAt(s.R, j, "增长"), han.HasAt(s.R, j, "增速"), han.HasAt(s.R, j, "增幅"), s.R[j] == ',', s.R[j] == ';', s.R[j] == ':':
			return false // 完成全年增长目标8%
		case han.HasAt(s.R, j, "超额完成"), han.HasAt(s.R, j, "超过"):
			return false // 超额完成任务30%: so much more than all
		case han.HasAt(s.R, j, "完成"):
			return j < 2 || !han.HasAt(s.R, j-2, "超额")
		case s.R[j] == '为', s.R[j] == '是', han.HasAt(s.R, j, "达到"), s.R[j] == '达' && s.At(j+1) != '标':
			return true
		case s.R[j] == '占':
			return han.Contains(s.R[j:i], "年")
		}
	}
	return false
}

// planAhead returns where the noun of a plan starts that the number at hi is a
// share of, -1 where there is none.
func (s *scanner) planAhead(lo, hi int) int {
	w := lex.Words()
	for {
		c, i := w.Before(s.R, lo, hi)
		if i == hi || c&(lex.Approx|lex.Ge|lex.Le) == 0 {
			break
		}
		hi = i // 预算的|近|95%
	}
	if hi > lo && s.R[hi-1] == '的' {
		hi--
	}
	for _, tail := range [...]string{"数", "值", "量"} {
		if hi-1 > lo && han.HasAt(s.R, hi-1, tail) {
			hi--
			break
		}
	}
	for _, n := range [...]string{"预算", "计划", "任务", "目标", "指标"} {
		if hi-2 >= lo && han.HasAt(s.R, hi-2, n) {
			return hi - 2
		}
	}
	return -1
}
