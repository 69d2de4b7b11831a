package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/indicator"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// emit writes the figures of g and returns where the text it used ends.
func (rd *reader) emit(g *group) int {
	s := rd.s
	lastm := &g.members[len(g.members)-1]
	q := g.members[0].q
	used := lastm.end
	counted := q.Ratio == nil && (q.Unit == nil && q.N.Shape == numeral.Plain || q.Dim() == unit.Count)
	subjEmpty := g.subj.name.empty()
	states := g.pred.c&(lex.Up|lex.Down|lex.UpTo|lex.DownTo|lex.Ctl|lex.Share|lex.Each|lex.All|lex.Over|lex.Under) != 0 || g.pred.cmp

	name := g.subj.name
	behind := false // the indicator stands behind the number
	switch {
	case !g.what.empty():
		name, behind = g.noun, true
	case g.part, g.spent:
		name, behind = g.noun, true
		used = g.noun.hi
	case g.noun.empty() || q.PercentLike() || q.Ratio != nil:
	case g.subj.bare && len(g.members) == 1:
		name, behind = g.noun, true
		used = g.noun.hi
	case counted && len(g.members) == 1 && !(states && !subjEmpty), (subjEmpty || g.subj.endVerb) && !states, subjEmpty && g.pred.near&(lex.Up|lex.Down) != 0 && !g.pred.cmp:
		name, behind = g.noun, true
		used = g.noun.hi
	}
	if g.twice && used == g.noun.hi {
		used = lastm.end // the other count has the noun as well
	}
	if q.PercentLike() && !behind && s.fulfils(g) && len(rd.last) > 0 {
		name = phrase{} // 财政收入22.9亿元,完成预算的104.3%
	}
	inherited := name.empty()
	g.behind = behind
	names := rd.names(g, name)
	if behind && len(names) == 1 {
		names[0] += s.gradeTail(g)
	}
	if !inherited && len(names) == 1 {
		rd.tell(g, name, names)
	}
	added := behind && rd.added(g)
	var inds []string
	scope := ""
	for i := range g.members {
		m := &g.members[i]
		ind := rd.local(names[i])
		sign := g.pred.sign
		gained := false
		if !behind {
			ind, sign, gained = stripGain(ind, sign)
		} else if added {
			ind = "新增" + ind
		}
		if sign == 0 && rd.lost && rd.lastEnd == g.lo && s.R[g.lo] == '、' && (q.PercentLike() || q.Unit != nil && q.UnitName() == rd.unit) {
			sign, gained = -1, true // 压减公用经费5%、专项经费30%
		}
		f := rd.figure(g, m, ind, sign, gained, added)
		if inherited && f.Measure == fact.Level && rd.measure == fact.Growth && rd.lastSen == rd.sen.Lo && m.q.PercentLike() && !shareName(ind) {
			f.Measure = fact.Growth // 增长16%,力争达到18%
		}
		if f.Measure == fact.Level && m.q.PercentLike() && s.speedAhead(m.end) {
			f.Measure = fact.Growth // 实现年均8.3%的中高速增长
		}
		if base := rd.base(g, m); base != "" {
			f.ChangeRole = base
		}
		if f.ChangeRole == "to" && f.Bound == fact.AtMost && m.bound == "" && g.pred.is(lex.DownTo) && !g.pred.is(lex.Le) && endOfChange.On() {
			f.Bound = fact.Exact // 由221座压减到97座
		}
		if f.ChangeRole == "from" && f.Kind == fact.Target && baseIsFact.On() {
			f.Kind, f.Force = fact.Outcome, "" // 由80元|提高到120元
		}
		if f.ChangeRole == "from" && i == 0 {
			rd.fromYear = f.Period
		}
		if inherited && f.Measure == fact.Multiple && rd.lastSen == rd.sen.Lo {
			f.Period = rd.period // 投资5104亿元,是前五年的4.1倍
		}
		rd.compared(g, m, &f, inherited)
		if (g.share || g.pred.is(lex.Share)) && f.Measure == fact.Level && rd.total.known() && int(g.lo) == rd.lastEnd+1 && shareOfTotal.On() {
			f.Period = rd.total.String()
		}
		if i == 0 {
			scope = rd.scopeOf(g, inherited, &f)
		}
		if f.Scope == "" {
			f.Scope = scope
		}
		f.Basis, f.Base = rd.basisOf(g, m, &f)
		rd.noteTotal(g, m, &f)
		rd.doubt(g, name, i, inds, &f)
		rd.measure, rd.period, rd.unit = f.Measure, f.Period, f.Unit
		rd.lost = f.Value.Valid && f.Value.IsNeg()
		inds = append(inds, ind)
		rd.add(f, mark{para: rd.sen.Paragraph, aims: rd.aims})
	}
	if inds[0] != "" {
		if !g.whole.empty() {
			inds = []string{s.text(g.noun)} // the number passed is of the noun
		}
		rd.last, rd.lastSen, rd.lastScope = inds, rd.sen.Lo, scope
		if rd.shared = g.share; !g.share && !g.staged {
			rd.heads = inds
		}
		for _, n := range inds {
			if len(rd.recent) == 0 || rd.recent[len(rd.recent)-1] != n {
				rd.recent = append(rd.recent, n)
			}
		}
	}
	rd.lastEnd = used
	return used
}

// gradeTail returns what a noun that is only a grade shares with the next one:
// 1个国家级|和5个省级示范乡镇.
func (s *scanner) gradeTail(g *group) string {
	n := g.noun
	if n.empty() || s.R[n.hi-1] != '级' || n.hi >= len(s.R) {
		return ""
	}
	switch s.R[n.hi] {
	case '、', '和', '及':
	default:
		return ""
	}
	k := s.quantityStartingAt(n.hi + 1)
	if k < 0 {
		return ""
	}
	next := s.nounAfter(int(s.Quantities[k].Hi), len(s.R))
	for i := next.lo; i < next.hi-1; i++ {
		if s.R[i] == '级' {
			return s.text(phrase{i + 1, next.hi})
		}
	}
	return ""
}

// fulfils reports whether the clause says how much of a plan was reached:
// 完成年度计划的106%.
func (s *scanner) fulfils(g *group) bool {
	lo := g.subj.raw.lo
	if !han.HasAt(s.R, lo, "完成") && !han.HasAt(s.R, lo, "占年") {
		return false
	}
	c, _ := lex.Words().Before(s.R, lo, g.subj.name.hi)
	return c&lex.PlanNoun != 0
}

// speedAhead reports whether the words behind a percentage call it a growth:
// 8.3%的中高速增长, 8%的速度.
func (s *scanner) speedAhead(i int) bool {
	if i >= len(s.R) || s.R[i] != '的' {
		return false
	}
	for j := i + 1; j < len(s.R) && j-i < 9; j++ {
		switch s.R[j] {
		case ',', '。', ';', '、':
			return false
		}
		if han.HasAt(s.R, j, "增长") || han.HasAt(s.R, j, "增速") || han.HasAt(s.R, j, "速度") || han.HasAt(s.R, j, "增幅") {
			return true
		}
	}
	return false
}

// base tells the two ends of a change apart: 由7371项 (from) 精简到4227项 (to).
func (rd *reader) base(g *group, m *member) string {
	p := &g.pred
	if p.is(lex.Base) && p.c&(lex.UpTo|lex.DownTo) == 0 {
		rd.fromName = true
		return "from"
	}
	if rd.fromName && p.c&(lex.UpTo|lex.DownTo|lex.Reach) != 0 && rd.lastSen == rd.sen.Lo {
		rd.fromName = false
		return "to"
	}
	rd.fromName = false
	return ""
}

// local takes the name of the territory that reports off a known indicator:
// 北京市|生产总值, 自治区|生产总值.
func (rd *reader) local(ind string) string {
	for _, n := range rd.set.Region {
		if s, ok := strings.CutPrefix(ind, n); ok && len(s) > 3 && rd.cat.ID(s) != "" {
			if t, ok := strings.CutPrefix(s, "地区"); ok && rd.cat.ID(t) == rd.cat.ID(s) && t != "生产总值" {
				return t // 太原地区|外贸进出口总额
			}
			return s
		}
	}
	return ind
}

// shareName reports whether an indicator is itself in per cent, so that a
// bare percentage of it is a level.
func shareName(ind string) bool {
	return lex.Words().Ending(ind)&lex.ShareName != 0 && !rateName(ind)
}

// added reports whether 新增 stands before the number: 新增1200户企业.
func (rd *reader) added(g *group) bool {
	i := int(g.members[0].q.Lo)
	return i >= g.lo+2 && han.HasAt(rd.s.R, i-2, "新增")
}

// stripGain takes 净增, 减少 … off the head of an indicator: what follows is
// an absolute change of it (or a relative one in per cent).
func stripGain(ind string, sign int) (string, int, bool) {
	c, rest := lex.Words().Opening(ind)
	switch {
	case rateIsName.On() && rateName(ind): // 降低率7%, 降幅4%
		return ind, sign, false
	case rest == "" || c&(lex.Gain|lex.Loss) == 0 || strings.HasPrefix(rest, "和") || strings.HasPrefix(rest, "、"):
		return ind, sign, false
	case c&lex.Gain != 0:
		return rest, 1, true
	}
	return rest, -1, true
}

func (rd *reader) figure(g *group, m *member, ind string, sign int, gained, added bool) fact.Figure {
	s, q, p := rd.s, m.q, &g.pred
	sp := s.T.Span(int(q.Lo), int(q.Hi))
	f := fact.Figure{
		Indicator: ind, IndicatorID: rd.cat.ID(ind), Value: fact.Num(q.N.Val), Unit: q.UnitName(), Force: p.force,
		Text: sp.Of(s.T.Raw), Span: sp, Sentence: rd.span, Section: int(rd.sen.Section), Source: fact.FromText,
	}
	down := g.subj.down && !g.subj.name.empty()
	if down {
		sign, gained = -1, true
	}
	if g.behind && !added && (han.HasAt(s.R, int(q.Lo)-2, "提升") || han.HasAt(s.R, int(q.Lo)-2, "提高") || han.HasAt(s.R, int(q.Lo)-2, "改善")) {
		sign = 0 // 改造提升100条背街小巷: works done, no change
	}
	f.Measure = measureOf(g, q, ind, sign, gained, added)
	portion := m.end < len(s.R) && s.R[m.end] == '的' && !s.aimNoun(m.end+1) // 35%|的|生产总值
	if f.Measure == fact.Level && q.UnitName() == "%" && p.c&lex.Share == 0 && !portion && statedAsGrowth(rd.cat, f.IndicatorID) {
		f.Measure = fact.Growth // 实现生产总值6%左右的预期目标
	}
	if q.Unit == nil && q.N.Bare && !q.Weak && quantity.BareMoney.On() && rd.countsMoney(&f) {
		f.Unit = "元" // 总产值突破百亿大关
	}
	if ind == "经济" && (f.Measure == fact.Growth || f.Measure == fact.Multiple) {
		f.IndicatorID = "gdp" // 经济|增长8%
	}
	if shareOfPlan.On() && q.PercentLike() && s.fulfilsPlan(g) {
		f.Measure = fact.Completion
	}
	if sign > 0 && !g.behind && loadName(ind) && lessIsBetter.On() && s.improves(p.lo, int(q.Lo)) {
		sign = -1 // PM2.5浓度改善37.8%
	}
	rate := rateName(ind)
	if f.Measure == fact.Multiple && q.UnitName() == "番" {
		f.Value, f.Unit = fact.Num(pow2(q.N.Val)), "倍"
	}
	if sign < 0 && (!rate || f.Measure == fact.Change && rateChanges.On()) && (f.Measure == fact.Growth || f.Measure == fact.Change) && !q.N.Val.IsNeg() {
		f.Value = fact.Num(q.N.Val.Neg())
		if q.N.HasMax {
			q.N.Max = q.N.Max.Neg()
		}
	}
	f.Bound = p.bound
	switch {
	case q.Ratio != nil:
		f.Value, f.Bound = fact.Number{}, fact.Exact
		for _, v := range q.Ratio {
			f.Ratio = append(f.Ratio, fact.Num(v))
		}
	case q.N.HasMax:
		f.ValueMax, f.Bound = fact.Num(q.N.Max), fact.Between
	case m.bound != "":
		f.Bound = m.bound
	case f.Bound == fact.Exact && han.Contains(s.R[g.lo:q.Lo], "至少"): // 至少接地2次
		f.Bound = fact.AtLeast
	case q.N.More && f.Bound == fact.Exact:
		f.Bound = fact.AtLeast
	case f.Bound == fact.Exact && f.Measure == fact.Level && !p.cmp && s.wordBefore(q, "低于") && aboveOrBelow.On():
		f.Bound = fact.AtMost
	case f.Bound == fact.Exact && f.Measure == fact.Level && !p.cmp && s.wordBefore(q, "高于") && aboveOrBelow.On():
		f.Bound = fact.AtLeast
	}
	if m.bound == "" && (f.Bound == fact.AtLeast || f.Bound == fact.AtMost) && m.end < len(s.R) && s.R[m.end] == '的' && s.aimNoun(m.end+1) {
		f.Bound = fact.Exact // 超过计划增长4%的要求: the bound is the other figure's
	}
	var named *timex.Expr
	f.Period, named = rd.when(g, m, f.Measure)
	if p.is(lex.Base) && p.c&(lex.UpTo|lex.DownTo) == 0 && p.time < 0 {
		f.Period = rd.baseYear(g, m) // 由800元…
	}
	if p.is(lex.Base) && p.c&(lex.UpTo|lex.DownTo) == 0 && p.time >= 0 && yearsBeforeReview.On() && rd.role == segment.RoleReview && rd.set.Review > 0 {
		if n := rd.yearsAgo(&s.Times[p.time]); n > 0 {
			f.Period = spell{rd.set.Review - n, rd.set.Review - n}.String() // 从五年前的50%提高到58%
		}
	}
	f.Scope = rd.partOfYear(named)
	f.Kind = rd.kindOf(g, m, named)
	if y := rd.set.Year; f.Kind == fact.Target && y > 0 && f.Period == (spell{y + 4, y + 4}).String() && rd.yearly(g, m, &f, named) {
		f.Period = (spell{y, y}).String()
	}
	if c, _ := lex.Words().After(s.R, m.end); c&lex.People != 0 || q.Unit == nil && quantity.PlacePeople(s.R, m.end) {
		f.Kind = fact.Other // 十亿人民
	}
	if f.Kind == fact.Target && f.Force == "" {
		f.Force = s.forceBefore(int(q.Lo))
	}
	if f.Kind == fact.Target && named == nil && rd.role == segment.RoleReview && rd.set.Year > 0 {
		y := rd.set.Review // 低于8%的预定目标: a target of the year reviewed
		if rd.aims {
			y = rd.set.Year
		}
		f.Period = spell{y, y}.String()
	}
	return f
}

// improves reports whether 改善 stands in r[lo:hi], and not 改善到, which states
// an end.
func (s *scanner) improves(lo, hi int) bool {
	for i := lo; i < hi-1; i++ {
		if han.HasAt(s.R[:hi], i, "改善") {
			return i+2 >= hi || s.R[i+2] != '到' && s.R[i+2] != '至' && s.R[i+2] != '为'
		}
	}
	return false
}

// loadName reports whether less of an indicator is better, so that it improves
// by falling: PM2.5浓度, 空气质量综合指数.
func loadName(ind string) bool {
	for _, w := range [...]string{"浓度", "综合指数", "能耗", "排放量", "PM2.5", "PM10"} {
		if strings.HasSuffix(ind, w) {
			return true
		}
	}
	return false
}

// statedAsGrowth reports whether a percentage of the indicator can only be a
// rate of growth, as its level is in 元.
func statedAsGrowth(c *indicator.Catalogue, id string) bool {
	if id == "" {
		return false
	}
	in, ok := c.Find(id)
	return ok && in.Unit == "元" && in.Measure == fact.Growth
}

// yearly reports whether f, dated to the end of a five-year plan that the text
// speaks of, can only be a target of the year: 生产总值增长8% is no growth of
// five years.
func (rd *reader) yearly(g *group, m *member, f *fact.Figure, named *timex.Expr) bool {
	if named != nil && !rd.s.namesPlan(named) {
		return false
	}
	v, _, ok := m.q.N.Val.Int64(0)
	return ok && v >= 0 && v <= 25 && f.Measure == fact.Growth && statedAsGrowth(rd.cat, f.IndicatorID) &&
		!g.pred.is(lex.Avg|lex.Cum) && !g.pred.cmp
}

// wordBefore reports whether the word stands next before a quantity.
func (s *scanner) wordBefore(q *quantity.Quantity, word string) bool {
	return han.HasAt(s.R, int(q.Lo)-utf8.RuneCountInString(word), word)
}

// rateName reports whether an indicator is the name of a rate of growth or
// decline (增速, 降幅), so that its value is a growth and keeps its sign.
func rateName(ind string) bool { return lex.Words().Ending(ind)&lex.Rate != 0 }

// measureOf decides what the value says of the indicator.
func measureOf(g *group, q *quantity.Quantity, ind string, sign int, gained, added bool) string {
	p := &g.pred
	reached := p.c&(lex.UpTo|lex.DownTo) != 0
	switch {
	case q.Ratio != nil:
		return fact.Ratio
	case doublingIsMultiple.On() && q.UnitName() == "番":
		return fact.Multiple
	case fractionOfChange.On() && q.N.Shape == numeral.Fraction && sign != 0:
		return fact.Growth // 压减三分之一
	case q.UnitName() == "倍" || q.N.Shape == numeral.Fraction && p.mult:
		if p.mult || sign == 0 {
			return fact.Multiple
		}
		return fact.Growth
	case pointsAreChange.On() && (q.UnitName() == "百分点" || q.UnitName() == "千分点"):
		return fact.Change
	case q.PercentLike():
		switch {
		case percentReached.On() && reached && !rateName(ind): // 增速回落至5.5% is a growth of 5.5%
			return fact.Level
		case percentOfChange.On() && (sign != 0 || rateName(ind) || gained):
			return fact.Growth
		}
		return fact.Level
	case amountReached.On() && (reached || added):
		return fact.Level
	case amountOfChange.On() && (sign != 0 || gained):
		return fact.Change
	}
	return fact.Level
}

// pow2 is 2 to the n for 翻n番.
func pow2(n decimal.Decimal) decimal.Decimal {
	if n.Sign() < 0 || n.Cmp(decimal.MustNew(30, 0)) > 0 {
		return decimal.MustNew(1, 0)
	}
	v, err := decimal.MustNew(2, 0).Pow(n)
	if err != nil {
		return decimal.MustNew(1, 0)
	}
	return v.Round(2).Trim(0) // 翻1.21番 is 2.31
}
