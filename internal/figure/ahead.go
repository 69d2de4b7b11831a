package figure

import (
	"strings"

	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

var shareAhead = rule.New(rule.Rule{
	Pass: "indicator", Name: "share-ahead",
	Why:     "a percentage before 的 is a share of what follows, also behind a verb that takes it as its object",
	Example: "坚持80%以上的财政支出用于民生。", Role: "review",
	Want: "财政支出用于民生 | level | 80 | % | ge | outcome | 2015",
})

var shareGoesOn = rule.New(rule.Rule{
	Pass: "indicator", Name: "share-goes-on",
	Why:     "a percentage between a noun and its predicate is the share of the noun for which the predicate holds",
	Example: "留守儿童较多，初中100%在校寄宿。", Role: "review",
	Want: "初中在校寄宿 | level | 100 | % | exact | outcome | 2015",
})

var moneyFor = rule.New(rule.Rule{
	Pass: "indicator", Name: "money-for",
	Why:     "money set aside or spent is named by what it is for where the clause says so behind the sum",
	Example: "积极推进中小学布局调整，安排4.8亿元支持农村学校建设。", Role: "review",
	Want: "支持农村学校建设资金 | level | 480000000 | 元 | exact | outcome | 2015",
})

var otherStage = rule.New(rule.Rule{
	Pass: "indicator", Name: "other-stage",
	Why:     "a stage of work that stands alone before a number is another stage of the things counted before it",
	Example: "全年引进项目63个、开工30个。", Role: "review",
	Want: "开工项目 | level | 30 | 个 | exact | outcome | 2015",
})

// portionAhead reports whether the percentage of g, which ends at i, stands
// before 的 with nothing but verbs in front: 坚持80%以上|的财政支出.
func (s *scanner) portionAhead(g *group, i, hi int) bool {
	for _, w := range [...]string{"的标准", "的要求", "的水平", "的好评"} { // 达到节能65%的标准
		if han.HasAt(s.R[:hi], i, w) {
			return false
		}
	}
	return shareAhead.On() && i < hi && s.R[i] == '的' && g.pred.c&^(lex.Reach|lex.Adv|lex.Done|lex.Force|lex.Light|lex.Verb|lex.NounVerb) == 0 && s.onlyVerbs(g.subj.name)
}

// onlyVerbs reports whether p is nothing but verbs, particles and the whole
// territory: 坚持把, 带动全区.
func (s *scanner) onlyVerbs(p phrase) bool {
	for p.lo < p.hi {
		c, e := lex.Words().At(s.R, p.lo, p.hi)
		if e == p.lo || c&(lex.Verb|lex.NounVerb|lex.Light|lex.Lead|lex.Scope|lex.Stop) == 0 {
			return false
		}
		p.lo = e
	}
	return true
}

// covers returns the name of a share that 覆盖 takes as its object:
// 美丽城镇建设|覆盖全省|93%的|建制镇.
func (rd *reader) covers(name string, g *group) string {
	s, m := rd.s, &g.members[0]
	if !coversShare.On() || g.behind || !m.q.PercentLike() || m.end+2 >= int(rd.sen.Hi) || s.R[m.end] != '的' || s.aimNoun(m.end+1) {
		return name
	}
	for _, w := range [...]string{"覆盖全省", "覆盖全市", "覆盖全县", "覆盖全区", "覆盖到", "覆盖了", "覆盖"} {
		if head, ok := strings.CutSuffix(name, w); ok && head != "" {
			if p := s.nounAfter(m.end+1, int(rd.sen.Hi)); p.hi-p.lo >= 2 {
				return head + "覆盖" + s.text(p)
			}
		}
	}
	return name
}

// goesOn returns the predicate behind the percentage of g, which its subject
// stands before: 初中100%|在校寄宿.
func (rd *reader) goesOn(name string, g *group) string {
	s, m := rd.s, &g.members[0]
	if !shareGoesOn.On() || !m.q.PercentLike() || g.pred.c != 0 || g.behind || g.subj.verb || m.end >= int(rd.sen.Hi) || shareName(name) || rateName(name) {
		return name
	}
	c, _ := lex.Words().At(s.R, m.end, int(rd.sen.Hi))
	if c&lex.Attain == 0 && s.R[m.end] != '在' && s.R[m.end] != '已' {
		return name
	}
	return name + s.text(s.clauseAfter(m.end, int(rd.sen.Hi)))
}

// purpose returns what the money of g is for: 安排4.8亿元|支持农村学校建设.
func (rd *reader) purpose(g *group) phrase {
	s, m := rd.s, &g.members[0]
	hi := int(rd.sen.Hi)
	if !moneyFor.On() || len(g.members) > 1 || m.q.Dim() != unit.Currency || m.end >= hi || g.pred.c&^(lex.Plan|lex.Will|lex.Cum|lex.Adv|lex.Done) != 0 {
		return phrase{}
	}
	if n := s.text(g.subj.name); !g.subj.bare && n != "" && n != "投资" && !s.onlyVerbs(g.subj.name) {
		return phrase{}
	}
	if !g.subj.bare && !g.subj.verb && s.text(g.subj.name) != "投资" {
		return phrase{}
	}
	c, e := lex.Words().At(s.R, m.end, hi)
	if e-m.end < 2 || c&(lex.Verb|lex.NounVerb) == 0 && s.text(phrase{m.end, e}) != "用于" && s.text(phrase{m.end, e}) != "支持" {
		return phrase{}
	}
	end := m.end
	for end < hi && !isClauseMark(s.R[end]) {
		if s.quantityStartingAt(end) >= 0 {
			return phrase{} // 投入7亿元建设“安保工程”|4800公里: what was built is a figure of its own
		}
		end++
	}
	if p := s.trimNoun(phrase{m.end, end}); p.hi-p.lo >= 4 && p.hi-p.lo <= 30 {
		return p
	}
	return phrase{}
}

// money names the money of g by what it is for.
func (rd *reader) money(name string, g *group) string {
	name = strings.TrimPrefix(name, "用于")
	switch {
	case strings.HasSuffix(name, "资金"), strings.HasSuffix(name, "经费"), strings.HasSuffix(name, "投资"):
		return name
	case strings.Contains(rd.s.text(phrase{g.lo, int(g.members[0].q.Lo)}), "投资"):
		return name + "投资"
	}
	return name + "资金"
}

// stage returns the name of things counted before at the stage that g's clause
// says: 引进项目63个、开工|30个 counts 开工项目.
func (rd *reader) stage(last string, g *group) string {
	s := rd.s
	if !otherStage.On() || len(g.members) > 1 || rd.lastSen != rd.sen.Lo || g.members[0].q.UnitName() != rd.unit {
		return last
	}
	p := phrase{g.lo, int(g.members[0].q.Lo)}
	p = s.trimRight(s.leads(p))
	word := s.text(p)
	c, rest := lex.Words().Opening(word)
	if rest != "" || c&lex.Apart == 0 {
		return last
	}
	if d, noun := lex.Words().Opening(last); d&lex.Apart != 0 && noun != "" {
		last = noun
	}
	g.staged = true
	return word + last
}

var runningTotal = rule.New(rule.Rule{
	Pass: "indicator", Name: "running-total",
	Why:     "a running total behind what was added is of all such things, not of those added",
	Example: "新增上市企业1家、累计6家。", Role: "review",
	Want: "上市企业 | level | 6 | 家 | exact | outcome | 2015",
})

// running returns what a running total is of where the group before counted
// what was added: 新增上市企业1家、累计|6家.
func (rd *reader) running(last string, g *group) string {
	rest, ok := strings.CutPrefix(last, "新增")
	if !ok || !runningTotal.On() || !g.pred.is(lex.Cum) || g.members[0].q.Dim() != unit.Count || g.members[0].q.UnitName() != rd.unit || len(rest) < len("企业") {
		return last
	}
	return rest
}
