package figure

import (
	"slices"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

var amountOfNamed = rule.New(rule.Rule{
	Pass: "indicator", Name: "amount-of-named",
	Why:     "an exact sum that 的 ties to a work with a name of its own is what that work costs, not a size by which works are chosen",
	Example: "总投资9.5亿元的青山水源工程建成使用。", Role: "review",
	Want: "青山水源工程总投资 | level | 950000000 | 元 | exact | outcome | 2015",
})

// costs are the nouns that say what a sum before 的 is of.
var costs = [...]string{"计划总投资", "估算总投资", "概算总投资", "总投资", "投资总额", "投资额", "计划投资", "概算投资", "投资", "注册资本", "注册资金", "总规模", "总造价"}

// named returns the noun behind 的 that the sum of g is of, and the word before
// the sum that says what of it: 总投资9.5亿元|的|青山水源工程. The noun of a
// count is that of the things counted: 投资12亿元的6大类|工程项目.
func (s *scanner) named(g *group, next int) (noun, what phrase) {
	m := &g.members[0]
	if noun, what = s.spentOn(g, next); !noun.empty() {
		return noun, what
	}
	if !amountOfNamed.On() || len(g.members) > 1 || m.q.Dim() != unit.Currency || m.end+1 >= len(s.R) || s.R[m.end] != '的' || m.q.N.HasMax {
		return
	}
	if m.bound != "" && m.bound != fact.Approx || g.pred.c&^(lex.Approx|lex.Reach|lex.Cum) != 0 {
		return // 总投资超亿元的项目, 10亿元以上的企业: a size
	}
	hi := g.pred.lo
	for _, w := range costs {
		n := len([]rune(w))
		if hi-n >= g.lo && slices.Equal(s.R[hi-n:hi], []rune(w)) {
			what = phrase{hi - n, hi}
			break
		}
	}
	if what.empty() || s.aimNoun(m.end+1) {
		return phrase{}, phrase{}
	}
	i := m.end + 1
	if next < len(s.Quantities) && int(s.Quantities[next].Lo) == i && s.Quantities[next].Dim() == unit.Count {
		i = s.member(&s.Quantities[next], len(s.R)).end
	}
	noun = s.work(i)
	if noun.hi-noun.lo < 4 || noun.hi-noun.lo > 24 || slices.Contains(s.R[noun.lo:noun.hi], '、') || han.HasAt(s.R, noun.lo, "项目") {
		return phrase{}, phrase{}
	}
	return noun, what
}

var spentOnCounted = rule.New(rule.Rule{
	Pass: "indicator", Name: "spent-on-counted",
	Why:     "a sum invested is that of the things which the verb behind it builds, also where they are counted",
	Example: "投资20亿元建设2万套职工周转房。", Role: "review",
	Want: "职工周转房投资 | level | 2000000000 | 元 | exact | outcome | 2015",
})

// spentOn returns the noun of the things that a sum invested builds: 投资20亿元
// |建设2万套|职工周转房.
func (s *scanner) spentOn(g *group, next int) (noun, what phrase) {
	m := &g.members[0]
	if !spentOnCounted.On() || len(g.members) > 1 || m.q.Dim() != unit.Currency || next >= len(s.Quantities) {
		return
	}
	q := &s.Quantities[next]
	verb := phrase{m.end, int(q.Lo)}
	if q.Dim() != unit.Count || q.Weak || verb.hi-verb.lo < 2 || verb.hi-verb.lo > 6 || !s.onlyVerbs(verb) || slices.ContainsFunc(s.R[verb.lo:verb.hi], func(r rune) bool { return isClauseMark(r) || r == '、' }) {
		return
	}
	hi := g.pred.lo
	if hi-2 < g.lo || !han.HasAt(s.R, hi-2, "投资") {
		return
	}
	noun = s.nounAfter(int(q.Hi), len(s.R))
	if noun.hi-noun.lo < 2 || noun.hi-noun.lo > 20 || noun.hi < len(s.R) && !isClauseMark(s.R[noun.hi]) {
		return phrase{}, phrase{}
	}
	return noun, phrase{hi - 2, hi}
}

// work returns the name of the work that starts at i; empty where the text
// goes on with others that share the sum, or where a number cuts the name.
func (s *scanner) work(i int) phrase {
	p := s.nounAfter(i, len(s.R))
	if p.empty() {
		return p
	}
	for j := p.lo + 2; j < p.hi; j++ {
		c, e := lex.Words().At(s.R, j, p.hi)
		verb := c&(lex.Attain|lex.Event) != 0 || c&(lex.Will|lex.Verb|lex.Lead|lex.Adv) != 0 && e-j >= 2 && s.endsInWork(p.lo, j)
		if verb && !s.closedByNoun(e, p.hi) || han.HasAt(s.R[:p.hi], j, "等一批") {
			p.hi = j // 重点项目|签约落地, 特色小镇|等一批项目
			break
		}
	}
	if c, _ := lex.Words().At(s.R, p.hi, len(s.R)); c&(lex.Attain|lex.Event|lex.Adv|lex.Lead|lex.Done|lex.Light) == 0 && !s.endsInWork(p.lo, p.hi) {
		p.hi = s.headAhead(p.hi) // 三钢集团转型|升级项目
	}
	if p.hi >= len(s.R) {
		return p
	}
	switch s.R[p.hi] {
	case '及', '和', '与':
		return phrase{}
	case '、': // 总规模400亿元的城市发展、交通产业等: a list of what the sum is for
		if s.quantityStartingAt(p.hi+1) < 0 && !s.costAt(p.hi+1) {
			return phrase{}
		}
	}
	if s.quantityStartingAt(p.hi) >= 0 {
		return phrase{}
	}
	return p
}

// endsInWork reports whether r[lo:hi] ends in the noun of a work or a fund.
func (s *scanner) endsInWork(lo, hi int) bool {
	if hi-lo < 4 {
		return false
	}
	c, _ := lex.Words().At(s.R, hi-2, hi)
	return c&lex.HeadNoun != 0 || han.HasAt(s.R, hi-2, "基金")
}

// closedByNoun reports whether a noun of works ends at hi behind the verb that
// ends at i, which then belongs to its name: 开工|项目.
func (s *scanner) closedByNoun(i, hi int) bool {
	c, _ := lex.Words().At(s.R, i, hi)
	return c&lex.HeadNoun != 0
}

// headAhead returns where the noun of works ends that the clause goes on to
// from i on; i where it does not.
func (s *scanner) headAhead(i int) int {
	for j := i; j < len(s.R) && j-i < 12 && !isClauseMark(s.R[j]) && s.R[j] != '、' && s.quantityStartingAt(j) < 0; {
		c, e := lex.Words().At(s.R, j, len(s.R))
		switch {
		case j > i && c&(lex.Attain|lex.Event|lex.Adv|lex.Done) != 0:
			return i
		case c&lex.HeadNoun != 0 && c&lex.Stop == 0:
			return e
		}
		j = max(j+1, e)
	}
	return i
}

// costAt reports whether a word for a cost stands at i.
func (s *scanner) costAt(i int) bool {
	for _, w := range costs {
		if han.HasAt(s.R, i, w) {
			return true
		}
	}
	return false
}
