package figure

import (
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

var verbTellsApart = rule.New(rule.Rule{
	Pass: "indicator", Name: "verb-tells-apart",
	Why:     "a verb that says what became of a thing (signed, opened, received, registered) tells its count from the count of all such things; only of works built it says nothing",
	Example: "全市新签约项目600个，新登记企业7042户。", Role: "review",
	Want: "新签约项目 | level | 600 | 个 | exact | outcome | 2015",
})

// tell adds to the name of g, which is in the text at p, what its clause says
// of the things counted: what became of them, else the verb before.
func (rd *reader) tell(g *group, p phrase, names []string) {
	name, at := names[0], p.lo
	if !g.what.empty() {
		names[0], g.told = name+rd.s.text(g.what), true
		return
	}
	if g.spent {
		names[0], g.told = rd.money(name, g), true
		return
	}
	if !g.whole.empty() {
		names[0], g.told = rd.s.text(g.whole), true
		return
	}
	name = rd.goesOn(rd.covers(name, g), g)
	if g.behind {
		at = g.pred.lo
		name = rd.around(rd.become(name, g), g)
	}
	if name == names[0] {
		name = rd.apart(kindOfList(name, g), g, at)
	}
	if name != names[0] {
		names[0], g.told = name, true
	}
}

// apart returns name with the verb before it that tells what it counts from
// all other things of that name: 新签约|项目, 接待|游客, 惠及|群众. The name
// starts at rune i, or, where it stands behind its number, the verb ends there.
func (rd *reader) apart(name string, g *group, i int) string {
	if !verbTellsApart.On() || name == "" {
		return name
	}
	s, w := rd.s, lex.Words()
	for lo := max(g.lo, i-8); lo < i-1; lo++ {
		c, e := w.At(s.R, lo, i)
		if c&lex.Apart == 0 || !s.onlyScope(phrase{e, i}) {
			continue
		}
		if s.joinedVerb(g.lo, lo, s.text(phrase{lo, e})) {
			return name // 取消和|下放|行政审批事项: neither alone
		}
		verb := s.text(phrase{lo, i})
		if rd.cat.ID(name) != "" && rd.cat.ID(verb+name) == "" {
			return name // a known indicator is known without it
		}
		return verb + name
	}
	return name
}

// joinedVerb reports whether another verb shares its object with the one at i,
// which is word: 取消和|下放, 取消调整|下放.
func (s *scanner) joinedVerb(lo, i int, word string) bool {
	j := i
	switch {
	case j > lo && (s.R[j-1] == '和' || s.R[j-1] == '、' || s.R[j-1] == '及' || s.R[j-1] == '并'):
		j--
	case word != "下放" && word != "合并" && word != "取消": // 新建|安置房, 搬迁|建档立卡贫困户
		return false
	}
	if j-2 < lo {
		return false
	}
	c, e := lex.Words().At(s.R, j-2, j)
	return e == j && c&(lex.Verb|lex.NounVerb|lex.Apart) != 0 && sharedObject.On()
}

// onlyScope reports whether p is empty or names a whole territory: 接待|国内外|游客.
func (s *scanner) onlyScope(p phrase) bool {
	for p.lo < p.hi {
		c, e := lex.Words().At(s.R, p.lo, p.hi)
		if c&lex.Scope == 0 {
			return false
		}
		p.lo = e
	}
	return true
}
