package figure

import (
	"strconv"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// A spell is the stretch of years that a section or paragraph is about; zero
// where it does not say.
type spell struct {
	first, last int
}

func (p spell) known() bool  { return p.first > 0 && p.last > 0 }
func (p spell) single() bool { return p.known() && p.first == p.last }

func (p spell) String() string {
	switch {
	case !p.known():
		return ""
	case p.single():
		return strconv.Itoa(p.first)
	}
	return strconv.Itoa(p.first) + "/" + strconv.Itoa(p.last)
}

// leadRunes is how far into a sentence its time expression may stand to count
// for what follows: 过去五年,… 2017年,… 刚刚过去的一年,….
const leadRunes = 10

// settle lets a time expression at the head of a heading, paragraph or
// sentence stand for the text after it: that of a sentence for the rest of its
// paragraph, the others until the next one in the same part of the report.
// (A part that reviews five years and then one says so: 2017年是…的一年.)
func (rd *reader) settle(opens bool) {
	s := rd.s
	if len(s.Times) == 0 {
		return
	}
	if rd.ownYear() {
		y := rd.set.Year
		rd.spell, rd.lookback = spell{y, y}, false
		if s.R[rd.sen.Hi-1] == ':' {
			rd.spells[rd.part(rd.sen.Section)+1] = rd.spell // the list behind is of the year too
		}
		return
	}
	k := 0
	for k+1 < len(s.Times) && s.datesNothing(k) {
		k++
	}
	e := &s.Times[k]
	if e.Type != fact.DateType || e.Until || e.First == 0 || e.Last == 0 || int(e.Lo)-int(rd.sen.Lo) > leadRunes || !wholeYears(e) || s.isBase(k) || s.datesNothing(k) {
		return
	}
	if s.opensPlan(e) || s.superlative(e) || s.qualifies(e, int(rd.sen.Lo)) {
		return
	}
	if e.Lo > 0 && s.R[e.Lo-1] == '在' && s.basis(k, int(rd.sen.Hi)) {
		return // 在|去年|已经实施的工程基础上,…
	}
	if y := rd.set.Year; y > 0 && (e.First == e.Last && e.Last > y || e.Last < y-7) {
		return // another time: 2035年, 2001年
	}
	if rd.onlyNamed(e) {
		return
	}
	if rd.astray(e.Last) {
		if rd.role == segment.RolePlan && e.Last == rd.set.Review && (e.First == e.Last || opens && spanLookBack.On()) {
			rd.spell, rd.lookback = spell{e.First, e.Last}, true // a look back before the plan: 过去一年,…
		}
		return
	}
	if e.First == e.Last && rd.spell.known() && !rd.spell.single() && rd.passing(e) {
		rd.restore = rd.spell // the years of the part go on behind this sentence
		rd.spell, rd.lookback = spell{e.First, e.Last}, false
		return
	}
	rd.spell, rd.lookback = spell{e.First, e.Last}, false
	part := rd.part(rd.sen.Section) + 1
	switch old := rd.spells[part]; {
	case rd.sen.Heading:
		rd.spells[part] = rd.spell
	case opens && !(old.single() && e.Ahead):
		rd.spells[part] = rd.spell // not: 2013年的工作, 未来五年,是…
	}
}

// ownYear reports whether the sentence sets out the targets of the year that
// the report plans for, wherever it names it: 综合各方面因素,2022年的目标是:….
func (rd *reader) ownYear() bool {
	y := rd.set.Year
	if y == 0 || rd.role != segment.RolePlan || !rd.statesAims() {
		return false
	}
	own := false
	for k := range rd.s.Times {
		e := &rd.s.Times[k]
		if e.Type == fact.DateType && e.First == y && e.Last == y && !e.Until && wholeYears(e) {
			own = true
		} else if e.Last > y && !rd.s.namesPlan(e) {
			return false // 今后五年和2018年的目标是
		}
	}
	return own
}

// qualifies reports whether e follows a verb that has what it belongs to for
// its object: 兑现|2018年度|奖补资金. It says nothing of the text after it.
func (s *scanner) qualifies(e *timex.Expr, lo int) bool {
	if int(e.Lo)-2 < lo {
		return false
	}
	c, end := lex.Words().At(s.R, int(e.Lo)-2, int(e.Lo))
	return end == int(e.Lo) && c&lex.Verb != 0
}

// passing reports whether e dates its own sentence only: it qualifies a noun
// (2020年常住人口城镇化率61.1%。) and does not set the scene (2020年,…) nor
// open a list (今年的主要目标是:…;).
func (rd *reader) passing(e *timex.Expr) bool {
	i := int(e.Hi)
	switch last := rd.s.R[rd.sen.Hi-1]; {
	case last == ';', last == ':' && leadOfList.On(), rd.statesAims():
		return false
	}
	return len(rd.s.Quantities) > 0 && i < int(rd.sen.Hi) && rd.s.R[i] != ',' && rd.s.R[i] != '是'
}

// astray reports whether a time that ends in year last lies outside what the
// section is about: a plan does not go on about the past, nor a review about
// what is to come.
func (rd *reader) astray(last int) bool {
	if last == 0 {
		return false
	}
	switch rd.role {
	case segment.RoleReview:
		return rd.set.Review > 0 && last > rd.set.Review
	case segment.RolePlan:
		return rd.set.Year > 0 && last < rd.set.Year
	}
	return false
}

// opensPlan reports whether e names a plan whose start is spoken of, not the
// years it covers: “十三五”开局良好, 确保“十二五”开好局.
func (s *scanner) opensPlan(e *timex.Expr) bool {
	if e.Grain != timex.GrainPlan {
		return false
	}
	for _, w := range [...]string{"开局", "开好局", "开门红", "良好开局", "开好头", "起步", "圆满开局", "实现良好", "顺利开局"} {
		if han.HasAt(s.R, int(e.Hi), w) {
			return true
		}
	}
	return false
}

// part returns the section at the top that section id belongs to.
func (rd *reader) part(id int32) int32 {
	for id >= 0 && int(id) < len(rd.l.Sections) && rd.l.Sections[id].Parent >= 0 && rd.l.Sections[id].Parent < int(id) {
		id = int32(rd.l.Sections[id].Parent)
	}
	return id
}

// wholeYears reports whether e covers whole years and not a part of one.
func wholeYears(e *timex.Expr) bool {
	v := e.Value
	if e.Mod != "" {
		return false
	}
	return len(v) == 4 || len(v) == 9 && v[4] == '/'
}

// when returns the period of a figure and, where the sentence names a year,
// that year.
func (rd *reader) when(g *group, m *member, measure string) (period string, named *timex.Expr) {
	e := rd.timeOf(g, m)
	if sp := rd.lengthBack(g, m, e); sp.known() {
		return rd.within(sp, g, m, measure), nil
	}
	if e != nil {
		sp := spell{e.First, e.Last}
		if sp.known() && !sp.single() && len(e.Value) == 9 {
			if e.Mod == "END" && endOfPlan.On() && !g.pred.is(lex.Avg) && !rd.totals(g) {
				return spell{sp.last, sp.last}.String(), e
			}
			return rd.within(sp, g, m, measure), e
		}
		if averageUpTo.On() && g.pred.is(lex.Avg) && sp.single() && len(e.Value) == 4 && (!e.Until || e.Last <= rd.set.Review) {
			return rd.averaged(e).String(), e
		}
		if y := rd.set.Year; (g.pred.is(lex.Avg) || rd.totals(g)) && e.Until && y > 0 && e.Last > y && e.Last < y+10 {
			if e.Last%5 == 0 { // the end of a five-year plan
				y = max(y, e.Last-4)
			}
			return spell{y, e.Last}.String(), e // 到2015年,…年均增长11%
		}
		switch {
		case e.Until && e.Last > 0:
			return strconv.Itoa(e.Last), e
		case dayIsItsYear.On() && len(e.Value) == 10 && e.Last > 0: // a day: the year it stands in
			return strconv.Itoa(e.Last), e
		case len(e.Value) >= 4 && e.Value[0] != '.' && e.Value[len(e.Value)-1] != '.':
			return e.Value, e
		case e.Last > 0:
			return strconv.Itoa(e.Last), e
		}
	}
	if sp := rd.ahead(m); sp.known() {
		return rd.within(sp, g, m, measure), nil
	}
	sp := rd.spell
	if !sp.known() {
		y := rd.year
		if y == 0 {
			return "", nil
		}
		sp = spell{y, y}
	}
	if averageIsFive.On() && sp.single() && g.pred.is(lex.Avg) {
		// An average over years without the years: a term of five.
		if rd.role == segment.RolePlan {
			sp = spell{sp.first, sp.first + 4}
		} else {
			sp = spell{sp.first - 4, sp.first}
		}
	}
	return rd.within(sp, g, m, measure), nil
}

// averaged returns the years that an average is taken over where the sentence
// names the last of them: those since the year that it is compared with
// (由2002年的…增加到2007年的…,年均增长20%), else five.
func (rd *reader) averaged(e *timex.Expr) spell {
	s := rd.s
	for k := range s.Times {
		b := &s.Times[k]
		if b.Type == fact.DateType && b.Lo < e.Lo && b.Last > 0 && b.Last < e.Last && e.Last-b.Last <= 20 && (s.isBase(k) || s.startsSpan(b)) {
			return spell{b.Last + 1, e.Last}
		}
	}
	return spell{e.Last - 4, e.Last}
}

// startsSpan reports whether e is where something started from: 由2002年的,
// 从2010年.
func (s *scanner) startsSpan(e *timex.Expr) bool {
	return e.Lo > 0 && (s.R[e.Lo-1] == '由' || s.R[e.Lo-1] == '从') || han.HasAt(s.R, int(e.Hi), "为")
}

// timeOf finds the time expression that the figure is stated for: one inside
// its predicate, else the nearest before it in the sentence.
func (rd *reader) timeOf(g *group, m *member) *timex.Expr {
	s := rd.s
	if g.pred.time >= 0 && s.Times[g.pred.time].Type == fact.DateType && !s.datesNothing(g.pred.time) {
		return &s.Times[g.pred.time]
	}
	for k := len(s.Times) - 1; k >= 0; k-- {
		e := &s.Times[k]
		if e.Lo >= m.q.Lo || e.Type != fact.DateType || s.isBase(k) || e.First == 0 && e.Last == 0 {
			continue
		}
		if e.Mod == "START" || e.Since && e.Last == 0 || rd.onlyNamed(e) || s.opensPlan(e) || s.superlative(e) || s.basis(k, int(m.q.Lo)) || s.datesNothing(k) {
			continue
		}
		return e
	}
	return rd.listTime
}

// listLead remembers the time at the head of a sentence that ends in a
// semicolon in a plan: it holds for the rest of the list.
func (rd *reader) listLead() {
	s := rd.s
	if len(s.Times) == 0 || rd.role != segment.RolePlan {
		return
	}
	k, lo := 0, int(rd.sen.Lo)
	if s.isBase(0) && len(s.Times) > 1 && listUntil.On() {
		k, lo = 1, int(s.Times[0].Hi)+4 // 在2007年基础上,|到2012年,…;…
	}
	e := s.Times[k]
	if e.Type == fact.DateType && e.First > 0 && e.Last > 0 && int(e.Lo)-lo <= 4 && !s.isBase(k) && !rd.onlyNamed(&e) && e.Mod != "START" {
		rd.listTime = &e
	}
}

// basis reports whether time expression k only says what something builds on:
// 在上年增产6.8%的基础上,又增产4.1%.
func (s *scanner) basis(k, hi int) bool {
	if k+1 < len(s.Times) {
		hi = min(hi, int(s.Times[k+1].Lo))
	}
	lo := int(s.Times[k].Hi)
	return lo < hi && han.Contains(s.R[lo:hi], "基础上")
}

// onlyNamed reports whether e is the name of a plan and not the time of what
// is stated. A report that sets out a new plan speaks of its whole span.
func (rd *reader) onlyNamed(e *timex.Expr) bool {
	if rd.role == segment.RolePlan && rd.set.Year > 0 && e.First >= rd.set.Year {
		return false
	}
	return rd.s.namesPlan(e)
}

// namesPlan reports whether e only names a plan or its place in one: 实现
// “十二五”规划目标, 落实“十一五”太湖治理目标, “十四五”开局之年.
func (s *scanner) namesPlan(e *timex.Expr) bool {
	i := int(e.Hi)
	if i < len(s.R) && s.R[i] == '的' {
		i++
	}
	if c, _ := lex.Words().After(s.R, i); c&lex.PlanName != 0 {
		return true
	}
	if len(e.Value) != 9 { // a term of years may stand further off
		return false
	}
	for j := i; j < len(s.R) && j < i+8; j++ {
		switch s.R[j] {
		case ',', '。', ';', '、', ':', '期', '以', '时':
			return false
		}
		if c, _ := lex.Words().After(s.R, j); c&lex.PlanName != 0 {
			return true
		}
	}
	return false
}

// within narrows a span of years to what the figure speaks of: averages and
// totals take all of it, end states and comparisons its last year.
func (rd *reader) within(sp spell, g *group, m *member, measure string) string {
	if sp.single() {
		return sp.String()
	}
	end := spell{sp.last, sp.last}
	p := &g.pred
	switch {
	case averageTakesAll.On() && (p.is(lex.Avg) || han.Contains(rd.s.R[g.lo:g.pred.lo], "年均")):
		return sp.String()
	case p.is(lex.Cum) || rd.cumulative(g) || rd.eachYear(g):
		return sp.String()
	case rd.kept(g, m):
		return sp.String()
	case measure == fact.Level && perHeadAtEnd.On() && m.q.UnitName() == "元" && rd.perHead(g):
		return end.String()
	case growthAtTheEnd.On() && (measure == fact.Growth || measure == fact.Multiple || measure == fact.Ratio):
		return end.String()
	case m.q.PercentLike() || m.q.UnitName() == "百分点":
		return end.String()
	case measure == fact.Change:
		return sp.String()
	case reachedAtTheEnd.On() && p.c&(lex.UpTo|lex.DownTo) != 0:
		return end.String()
	case g.behind && worksOverSpan.On() && rd.worksDone(g):
		return sp.String()
	case levelAtTheEnd.On() && p.c&(lex.Reach|lex.Ge) != 0 && !g.subj.verb:
		return end.String()
	case stockAtTheEnd.On() && !g.behind && p.c&(lex.Up|lex.Down) == 0 && !g.subj.verb && rd.stock(g):
		return end.String() // 研发机构443家, 通车里程6895公里
	case rd.role == segment.RolePlan && p.c&(lex.Reach|lex.Ge) != 0:
		return end.String()
	}
	return sp.String()
}

// stock reports whether the indicator of g names a stock, or something that is
// there: 拥有研发机构443家.
func (rd *reader) stock(g *group) bool {
	w, s := lex.Words(), rd.s
	c, _ := w.Before(s.R, g.subj.name.lo, g.subj.name.hi)
	return c&lex.Stock != 0 || han.HasAt(s.R, g.subj.name.lo, "拥有") || han.HasAt(s.R, g.subj.name.lo, "现有")
}

// cumulative reports whether the clause speaks of a running total: 累计完成.
func (rd *reader) cumulative(g *group) bool {
	r := rd.s.R[g.lo:g.pred.lo]
	return han.Contains(r, "累计") || han.Contains(r, "新增") || han.Contains(r, "共完成") || han.Contains(r, "总计")
}

// kindOf decides whether the figure is planned or has happened.
func (rd *reader) kindOf(g *group, m *member, named *timex.Expr) string {
	s := rd.s
	p := &g.pred
	if i := m.end; i < len(s.R) && !(rd.role == segment.RoleReview && p.is(lex.Reach)) { // 8%的预定目标
		if s.R[i] == '的' {
			i++
		}
		if c, _ := lex.Words().After(s.R, i); aimBehind.On() && c&lex.Aim != 0 {
			return rd.decide(fact.Target, cueAim)
		}
	}
	y := rd.set.Year
	if sentenceOfAims.On() && rd.aims && !p.is(lex.Done) {
		return rd.decide(fact.Target, cueAims)
	}
	switch rd.role {
	case segment.RolePlan:
		if pastInPlan.On() && named == nil && (rd.spell.single() || rd.lookback) && y > 0 && rd.spell.last < y && !p.is(lex.Force|lex.Plan|lex.Will) {
			return rd.decide(fact.Outcome, cuePast) // 过去一年,…: a plan that opens with what was reached
		}
		if namedPast.On() && named != nil && y > 0 && named.Last > 0 && named.Last < y && (!named.Until || rd.lookback) {
			return rd.decide(fact.Outcome, cuePast)
		}
		if p.is(lex.Done) && !p.is(lex.Force|lex.Plan|lex.Will) {
			return rd.decide(fact.Outcome, cueDone)
		}
		return rd.decide(fact.Target, cuePlan)
	case segment.RoleReview:
		if aheadInReview.On() && named != nil && y > 0 && named.Last > y-1 && (named.Until || named.Ahead || p.is(lex.Force|lex.Plan|lex.Will)) && rd.set.Review < named.Last {
			return rd.decide(fact.Target, cueAhead)
		}
		if plannedInReview.On() && p.is(lex.Plan) && !p.is(lex.Done) && p.force == "" {
			return rd.decide(fact.Target, cueWord)
		}
		return rd.decide(fact.Outcome, cueReview)
	}
	if named != nil && y > 0 && named.Last > 0 {
		if namedAhead.On() && (named.Last > y || named.Last == y && rd.set.Review < y) {
			return rd.decide(fact.Target, cueAhead)
		}
		return rd.decide(fact.Outcome, cuePast)
	}
	if wordOfPlan.On() && p.is(lex.Force|lex.Plan|lex.Will) {
		return rd.decide(fact.Target, cueWord)
	}
	return rd.decide(fact.Outcome, cueNone)
}

// statesAims reports whether the sentence sets out targets: 主要预期目标是:….
func (rd *reader) statesAims() bool {
	r := rd.s.R[rd.sen.Lo:rd.sen.Hi]
	for i := 0; i+3 < len(r); i++ {
		if r[i] == '目' && r[i+1] == '标' {
			switch r[i+2] {
			case '是', '为', ':':
				return !han.Contains(r[:i], "确定的") && !han.Contains(r[:i], "实现")
			}
			if r[i+2] == '建' && han.HasAt(r, i+2, "建议为") || han.HasAt(r, i+2, "定为") || han.HasAt(r, i+2, "安排为") || han.HasAt(r, i+2, "初步安排") {
				return true
			}
		}
	}
	return false
}
