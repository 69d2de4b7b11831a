package figure

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/internal/timex"
)

// Which part of several years a figure is for: all of them, the last, or the
// year before the first.

var (
	endByBase = rule.New(rule.Rule{
		Pass: "period", Name: "end-by-base",
		Why:     "what is compared with a single year is itself the state of one, the last of the span",
		Example: "五年来，粮食产量比2010年增加121万吨。", Role: "review",
		Want: "粮食产量 | change | 1210000 | 吨 | exact | outcome | 2015",
	})
	spanByBase = rule.New(rule.Rule{
		Pass: "period", Name: "span-by-base",
		Why:     "what is compared with several years is itself of several",
		Example: "五年完成固定资产投资5250亿元，比“十一五”时期增长62%。", Role: "review",
		Want: "固定资产投资 | growth | 62 | % | exact | outcome | 2011/2015",
	})
	growthOfTotal = rule.New(rule.Rule{
		Pass: "period", Name: "growth-of-total",
		Why:     "the growth of a total is that of the whole time it was run up in",
		Example: "五年完成固定资产投资5250亿元，比“十一五”时期增长62%，新增固定资产4044亿元，增长82%。", Role: "review",
		Want: "新增固定资产 | growth | 82 | % | exact | outcome | 2011/2015",
	})
	baseBeforeSpan = rule.New(rule.Rule{
		Pass: "period", Name: "base-before-span",
		Why:     "over a span of years a change starts from where the year before it ended",
		Example: "五年来，高新技术企业从54家增加到97家。", Role: "review",
		Want: "高新技术企业 | level | 54 | 家 | exact | outcome | 2010",
	})
	baseOfSentence = rule.New(rule.Rule{
		Pass: "period", Name: "base-of-sentence",
		Why:     "changes in one sentence or list start from the year that the first of them names",
		Example: "公路通车里程由2012年的123万公里增加到176万公里；高速公路由4771公里增加到2.52万公里。", Role: "review",
		Want: "高速公路 | level | 4771 | 公里 | exact | outcome | 2012",
	})
	superlativeSpan = rule.New(rule.Rule{
		Pass: "period", Name: "superlative-span",
		Why:     "a span that only says how rare something is (近30年来最严重的) does not say when",
		Example: "有力应对近30年来最严重的春夏连旱，建成高标准农田16万亩。", Role: "review",
		Want: "高标准农田 | level | 160000 | 亩 | exact | outcome | 2015",
	})
	yearlyAmount = rule.New(rule.Rule{
		Pass: "period", Name: "yearly-amount",
		Why:     "what is done 每年 is done in each of the years that the text is about",
		Example: "五年来，生态持续改善。每年造林超过50万亩。", Role: "review",
		Want: "造林 | level | 500000 | 亩 | ge | outcome | 2011/2015",
	})
	yearsAhead = rule.New(rule.Rule{
		Pass: "period", Name: "years-ahead",
		Why:     "in a plan 用三年时间 and 三年内 count from the year that the plan is for",
		Example: "力争用三年时间，新建廉租房1万套。", Role: "plan",
		Want: "廉租房 | level | 10000 | 套 | exact | target | 2016/2018",
	})
	totalUntil = rule.New(rule.Rule{
		Pass: "period", Name: "total-until",
		Why:     "a running total up to the end of a plan is of all its years",
		Example: "到2020年，固定资产投资累计达到1.7万亿元。", Role: "plan",
		Want: "固定资产投资 | level | 1700000000000 | 元 | exact | target | 2016/2020",
	})
	shareOfTotal = rule.New(rule.Rule{
		Pass: "period", Name: "share-of-total",
		Why:     "the share that a total has in something is of the same time as the total",
		Example: "五年累计民生支出2128亿元，占一般公共预算支出70%。", Role: "review",
		Want: "民生支出占一般公共预算支出 | level | 70 | % | exact | outcome | 2011/2015",
	})
	keptOverSpan = rule.New(rule.Rule{
		Pass: "period", Name: "kept-over-span",
		Why:     "what was kept at a level during the years that its sentence names was there in all of them",
		Example: "近三年农村劳动力转移就业稳定在1500万人以上。", Role: "review",
		Want: "农村劳动力转移就业 | level | 15000000 | 人 | ge | outcome | 2013/2015",
	})
	perHeadAtEnd = rule.New(rule.Rule{
		Pass: "period", Name: "per-head-at-end",
		Why:     "an amount per head is never added up over years",
		Example: "五年来，人均生产总值10.9万元。", Role: "review",
		Want: "人均生产总值 | level | 109000 | 元 | exact | outcome | 2015",
	})
	worksOverSpan = rule.New(rule.Rule{
		Pass: "period", Name: "works-over-span",
		Why:     "works that were completed in a span of years, the noun behind the number, were completed all over it",
		Example: "五年来，完成3条道路改造。", Role: "review",
		Want: "道路改造 | level | 3 | 条 | exact | outcome | 2011/2015",
	})
	listUntil = rule.New(rule.Rule{
		Pass: "period", Name: "list-until",
		Why:     "a year that a list of targets opens with holds for all its items, also behind the base they start from",
		Example: "在2015年基础上，到2020年，全市生产总值翻一番；地方财政收入达到1500亿元。", Role: "plan",
		Want: "地方财政收入 | level | 150000000000 | 元 | exact | target | 2020",
	})
	lengthSums = rule.New(rule.Rule{
		Pass: "period", Name: "length-sums",
		Why:     "a length of years at the head of a clause in a review counts back from the year last named",
		Example: "2015年提前一年免征农业税，两年减轻农民负担17亿元。", Role: "review",
		Want: "减轻农民负担 | level | 1700000000 | 元 | exact | outcome | 2014/2015",
	})
	endOfPlan = rule.New(rule.Rule{
		Pass: "period", Name: "end-of-plan",
		Why:     "the end of a five-year plan is its last year",
		Example: "港口吞吐量由“十一五”末的4.1亿吨提高到9.2亿吨。", Role: "review",
		Want: "港口吞吐量 | level | 410000000 | 吨 | exact | outcome | 2010",
	})
	leadOfList = rule.New(rule.Rule{
		Pass: "period", Name: "lead-of-list",
		Why:     "a line that ends in a colon opens what follows: its year holds there, not in itself",
		Example: "五年来，生态持续改善。\n2015年主要抓了以下八个方面工作：\n新增物流企业151家。", Role: "review",
		Want: "新增物流企业 | level | 151 | 家 | exact | outcome | 2015",
	})
)

// baseTime returns what the change of member m is compared with, nil where
// nothing is named.
func (rd *reader) baseTime(g *group, m *member) *timex.Expr {
	s := rd.s
	lo := max(int(rd.sen.Lo), min(rd.lastEnd, g.lo))
	for k := len(s.Times) - 1; k >= 0; k-- {
		e := &s.Times[k]
		switch {
		case int(e.Hi) > int(m.q.Lo) || e.Type != fact.DateType || e.Last == 0:
			continue
		case int(e.Lo) < lo:
			return nil
		case s.isBase(k):
			return e
		}
	}
	return nil
}

// manyYears reports whether e names several years as a whole: “十一五”时期,
// 前五年, and not 五年前 or “十一五”末.
func manyYears(e *timex.Expr) bool {
	return e != nil && e.Mod == "" && e.First > 0 && e.Last > e.First && !e.Since
}

// spanInForce is the span of years that the text is about where the figure
// stands.
func (rd *reader) spanInForce(g *group, m *member) spell {
	if e := rd.timeOf(g, m); e != nil {
		if sp := (spell{e.First, e.Last}); manyYears(e) {
			return sp
		}
	}
	if rd.total.known() {
		return rd.total
	}
	if !rd.spell.single() {
		return rd.spell
	}
	return spell{}
}

// compared gives f the period that its base calls for.
func (rd *reader) compared(g *group, m *member, f *fact.Figure, inherited bool) {
	if f.Measure != fact.Growth && f.Measure != fact.Change && f.Measure != fact.Multiple || g.pred.is(lex.Avg) {
		return
	}
	b := rd.baseTime(g, m)
	switch sp := rd.spanInForce(g, m); {
	case manyYears(b) && sp.known() && sp.first > b.First:
		if spanByBase.On() {
			f.Period = sp.String()
			rd.total = sp
		}
	case b == nil && inherited && f.Measure == fact.Growth && rd.total.known() && growthOfTotal.On():
		f.Period = rd.total.String()
	case b != nil && b.Last < lastYear(f.Period) && len(f.Period) == 9 && f.Period[4] == '/':
		if endByBase.On() {
			f.Period = f.Period[5:]
		}
	}
}

// baseYear is the year of the base of a change that names none.
func (rd *reader) baseYear(g *group, m *member) string {
	switch sp := rd.spanInForce(g, m); {
	case baseOfSentence.On() && rd.fromYear != "":
		return rd.fromYear
	case baseBeforeSpan.On() && sp.known() && !sp.single() && rd.role == "review":
		return spell{sp.first - 1, sp.first - 1}.String()
	}
	return ""
}

// superlative reports whether e only says how rare something is: 近30年来|
// 最严重的, 十年来|首次.
func (s *scanner) superlative(e *timex.Expr) bool {
	if !e.Back || !superlativeSpan.On() {
		return false
	}
	i := int(e.Hi)
	switch s.At(i) {
	case '最', '罕', '首':
		return true
	case '未', '少':
		return s.At(i+1) == '有' || s.At(i+1) == '见'
	}
	return han.HasAt(s.R, i, "同期最") || han.HasAt(s.R, i, "一遇")
}

// eachYear reports whether the clause of g says 每年.
func (rd *reader) eachYear(g *group) bool {
	s := rd.s
	for k := range s.Times {
		if e := &s.Times[k]; int(e.Lo) >= g.lo && e.Hi <= g.members[0].q.Lo && e.Type == fact.SetType && e.Value == "P1Y" && s.At(int(e.Hi)) != '人' && !han.HasAt(s.R, int(e.Lo)-2, "每人") {
			return yearlyAmount.On()
		}
	}
	return false
}

// ahead is the span of a plan that 用三年时间 or 三年内 in front of the figure
// opens, zero where there is none.
func (rd *reader) ahead(m *member) spell {
	s := rd.s
	y := rd.set.Year
	if rd.role != "plan" || y == 0 || !yearsAhead.On() {
		return spell{}
	}
	for k := len(s.Times) - 1; k >= 0; k-- {
		e := &s.Times[k]
		if e.Lo >= m.q.Lo {
			continue
		}
		if e.Type != fact.DurationType {
			if e.Type == fact.DateType {
				return spell{}
			}
			continue
		}
		n := yearsLong(e.Value)
		i := int(e.Hi)
		if n > 1 && n <= 10 && (s.At(i) == '内' || han.HasAt(s.R, i, "左右") || han.HasAt(s.R, i, "时间") && (s.At(int(e.Lo)-1) == '用' || han.HasAt(s.R, int(e.Lo)-2, "利用") || han.HasAt(s.R, int(e.Lo)-2, "通过"))) {
			return spell{y, y + n - 1}
		}
	}
	return spell{}
}

// yearsLong is the number of whole years of a duration, P3Y, the longer of
// P3Y/P5Y; 0 where it is no number of years.
func yearsLong(v string) int {
	if i := strings.IndexByte(v, '/'); i >= 0 {
		v = v[i+1:]
	}
	if len(v) < 3 || len(v) > 4 || v[0] != 'P' || v[len(v)-1] != 'Y' {
		return 0
	}
	n := 0
	for _, c := range v[1 : len(v)-1] {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// noteTotal remembers the time that an explicit total was run up in: 五年完成
// 投资5250亿元, 累计发放贷款30亿元.
func (rd *reader) noteTotal(g *group, m *member, f *fact.Figure) {
	if f.Measure != fact.Level {
		return
	}
	rd.total = spell{}
	if f.Basis != fact.TotalBasis || len(f.Period) != 9 {
		return
	}
	e := rd.timeOf(g, m)
	if rd.cumulative(g) || g.pred.is(lex.Cum) || rd.lengthAhead(g, m) || e != nil && int(e.Lo) >= g.lo && manyYears(e) {
		if sp := rd.spanInForce(g, m); sp.known() && sp.String() == f.Period {
			rd.total = sp
		}
	}
}

// totals reports whether the clause of g states a running total.
func (rd *reader) totals(g *group) bool {
	return totalUntil.On() && (g.pred.is(lex.Cum) || han.Contains(rd.s.R[g.lo:g.pred.lo], "累计"))
}

// kept reports whether the sentence names the years during which the figure
// was kept at its level: 近三年…稳定在.
func (rd *reader) kept(g *group, m *member) bool {
	s := rd.s
	e := rd.timeOf(g, m)
	if e == nil || !e.Back || !keptOverSpan.On() {
		return false
	}
	for _, w := range [...]string{"稳定在", "保持在", "维持在"} {
		if han.Contains(s.R[g.pred.lo:m.q.Lo], w) {
			return true
		}
	}
	return false
}

// perHead reports whether the indicator of g is an amount per head.
func (rd *reader) perHead(g *group) bool {
	return !g.behind && han.Contains(rd.s.R[g.subj.name.lo:g.subj.name.hi], "人均")
}

// worksDone reports whether the words at the number say that works were
// completed: 完成|3条主城区道路改造.
func (rd *reader) worksDone(g *group) bool {
	i := int(g.members[0].q.Lo)
	return han.HasAt(rd.s.R, i-2, "完成") || han.HasAt(rd.s.R, i-3, "完成了")
}

// lengthBack is the span that a length of years at the head of the clause
// counts back: 两年|减轻农民负担17亿元. It is zero where there is none, or
// where a later time says more.
func (rd *reader) lengthBack(g *group, m *member, named *timex.Expr) spell {
	s := rd.s
	if rd.role != "review" || !lengthSums.On() {
		return spell{}
	}
	for k := range s.Times {
		e := &s.Times[k]
		n := yearsLong(e.Value)
		if int(e.Lo) != g.lo || e.Hi > m.q.Lo || e.Type != fact.DurationType || n < 2 || n > 9 || s.At(int(e.Hi)) == '内' || named != nil && named.Lo > e.Lo {
			continue
		}
		y := rd.set.Review
		if named != nil && named.Last > 0 && named.Last <= y {
			y = named.Last
		}
		if y > 0 {
			return spell{y - n + 1, y}
		}
	}
	return spell{}
}
