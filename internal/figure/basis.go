package figure

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// What a figure covers beside its period: a growth of the year cannot stand in
// a table beside one of five years.

var (
	averageBasis = rule.New(rule.Rule{
		Pass: "basis", Name: "average-by-word",
		Why:     "年均 and 平均每年 say that the number is one year's share of several",
		Example: "“十二五”期间，地区生产总值年均增长8%。", Role: "review",
		Want: "地区生产总值 | growth | 8 | average | ",
	})
	baseNamed = rule.New(rule.Rule{
		Pass: "basis", Name: "base-named",
		Why:     "a year behind 比, 较 or 是…的 is what the number is compared with",
		Example: "2015年，地区生产总值比2010年增长75.6%。", Role: "review",
		Want: "地区生产总值 | growth | 75.6 | since | 2010",
	})
	baseOfChange = rule.New(rule.Rule{
		Pass: "basis", Name: "base-of-change",
		Why:     "a growth behind 由…到… is that from the one to the other",
		Example: "地区生产总值由2010年的95亿元增加到2015年的170亿元，增长79%。", Role: "review",
		Want: "地区生产总值 | growth | 79 | since | 2010",
	})
	totalOfSpan = rule.New(rule.Rule{
		Pass: "basis", Name: "total-of-span",
		Why:     "what is said of several years and is no average is a total of them",
		Example: "“十二五”期间，新增城镇就业25万人。", Role: "review",
		Want: "新增城镇就业 | level | 250000 | total | ",
	})
	planAsName = rule.New(rule.Rule{
		Pass: "basis", Name: "plan-as-name",
		Why:     "a five-year plan that a year opens or ends is named, and nothing is said of its five years",
		Example: "2011年是实施“十二五”规划的开局之年，我市主要预期目标为：地区生产总值增长12.5%。", Role: "plan", Year: 2011,
		Want: "地区生产总值 | growth | 12.5 | year | ",
	})
	yearsBeforeReview = rule.New(rule.Rule{
		Pass: "basis", Name: "years-before-review",
		Why:     "五年前 behind 比 in a review counts back from the year under review, not from the date of the report",
		Example: "地区生产总值比五年前增长60%。", Role: "review",
		Want: "地区生产总值 | growth | 60 | since | 2010",
	})
	totalByLength = rule.New(rule.Rule{
		Pass: "basis", Name: "total-by-length",
		Why:     "a length of years in front of a change is the time that it took",
		Example: "2015年，单位生产总值能耗五年下降20.3%。", Role: "review",
		Want: "单位生产总值能耗 | growth | -20.3 | total | ",
	})
)

// basisOf decides how much of the time f, member m of g, covers, and finds the
// period that it is compared with.
func (rd *reader) basisOf(g *group, m *member, f *fact.Figure) (basis, base string) {
	relative := f.Measure == fact.Growth || f.Measure == fact.Change || f.Measure == fact.Multiple
	if relative {
		base = rd.baseOf(g, m, f)
	}
	last := lastYear(f.Period)
	manyYears := len(f.Period) >= 9 && f.Period[:4] != f.Period[strings.IndexByte(f.Period, '/')+1:][:4]
	switch {
	case averageBasis.On() && f.Measure != fact.Completion && rd.s.averages(g, m):
		return fact.AverageBasis, base
	case relative && base != "" && last > 0 && lastYear(base) > 0 && !manyYears:
		if lastYear(base) >= last-1 {
			return fact.YearBasis, base
		}
		return fact.SinceBasis, base
	case manyYears && totalOfSpan.On() && f.Measure != fact.Ratio:
		return fact.TotalBasis, base
	case relative && (totalByLength.On() && rd.lengthAhead(g, m) || rd.spanNamed(g, m)):
		return fact.TotalBasis, base
	}
	return fact.YearBasis, base
}

// averages reports whether the words in front of the number say that it is an
// average by year: 年均增长, 平均每年新增, 年均实现.
func (s *scanner) averages(g *group, m *member) bool {
	if g.pred.is(lex.Avg) {
		return true
	}
	lo, hi := g.lo, int(g.members[0].q.Lo)
	for i := lo; i < hi; i++ {
		if !han.HasAt(s.R, i, "年均") || han.IsDigit(s.At(i-1)) {
			continue
		}
		if i+2 >= g.pred.lo || i == lo {
			return true
		}
		c, _ := lex.Words().Before(s.R, i, g.pred.lo)
		return c&lex.Rate != 0 // 年均增速; 年均浓度 and 年均气温 are quantities of one year
	}
	return false
}

// baseOf returns the period that a change is compared with, empty where none
// is named.
func (rd *reader) baseOf(g *group, m *member, f *fact.Figure) string {
	s := rd.s
	lo := max(int(rd.sen.Lo), min(rd.lastEnd, g.lo))
	if !baseNamed.On() {
		return ""
	}
	for k := len(s.Times) - 1; k >= 0; k-- {
		e := &s.Times[k]
		if int(e.Hi) > int(m.q.Lo) || e.Type != fact.DateType || e.Last == 0 || e.Mod == "START" {
			continue
		}
		if int(e.Lo) < lo {
			break
		}
		if last := lastYear(f.Period); s.isBase(k) && (last == 0 || e.Last < last || len(f.Period) > 4 && f.Period[4] == '-') {
			if n := rd.yearsAgo(e); n > 0 && last > 0 && rd.role == segment.RoleReview && yearsBeforeReview.On() {
				return spell{last - n, last - n}.String()
			}
			return periodOf(e)
		}
	}
	if n := len(rd.out.Figures); baseOfChange.On() && n >= 2 && f.Measure == fact.Growth {
		to, from := &rd.out.Figures[n-1], &rd.out.Figures[n-2]
		if to.ChangeRole == "to" && from.ChangeRole == "from" && to.Indicator == f.Indicator && to.Sentence == f.Sentence {
			return from.Period
		}
	}
	return ""
}

// yearsAgo returns how many years before the report's date e counts back: 五年前.
func (rd *reader) yearsAgo(e *timex.Expr) int {
	ref, err := strconv.Atoi(rd.set.Ref[:min(4, len(rd.set.Ref))])
	if err != nil || !han.HasAt(rd.s.R, int(e.Hi)-2, "年前") || e.First != e.Last {
		return 0
	}
	return ref - e.Last
}

// periodOf writes time expression e as the period of a figure.
func periodOf(e *timex.Expr) string {
	if e.Mod == "END" && e.Last > 0 || len(e.Value) == 10 {
		return spell{e.Last, e.Last}.String()
	}
	return e.Value
}

// lengthAhead reports whether a length of years leads up to the number: 五年|
// 下降20.3%, 三年累计增长30%.
func (rd *reader) lengthAhead(g *group, m *member) bool {
	s := rd.s
	for k := range s.Times {
		e := &s.Times[k]
		if int(e.Lo) < g.lo || int(e.Hi) > int(m.q.Lo) || s.isBase(k) {
			continue
		}
		if e.Type == fact.DurationType && strings.HasSuffix(e.Value, "Y") && e.Value != "P1Y" {
			return true
		}
	}
	return false
}

// spanNamed reports whether the figure is stated for a span of years, of which
// its period is only the last.
func (rd *reader) spanNamed(g *group, m *member) bool {
	if !totalOfSpan.On() {
		return false
	}
	if e := rd.timeOf(g, m); e != nil {
		if planAsName.On() && rd.s.namesPlan(e) {
			return false
		}
		return e.First > 0 && e.Last > e.First && len(e.Value) == 9
	}
	return rd.spell.known() && !rd.spell.single()
}
