package figure

import (
	"strings"

	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/quantity"
)

// A phrase is the text that may name an indicator, in rune indices.
type phrase struct{ lo, hi int }

func (p phrase) empty() bool { return p.lo >= p.hi }

// subject is a phrase cleaned of what does not name the indicator.
type subject struct {
	name    phrase // what is measured
	raw     phrase // the same with its verbs
	owner   phrase // what stood before the verb: 泉商“回归工程”|实现|投资
	verb    bool   // a verb was taken off
	bare    bool   // the phrase is nothing but a verb: 带动|3万人
	endVerb bool   // the phrase is a subject and a verb; its object may come after the number
	openEnd bool   // the phrase ends in a verb or preposition: its object comes after the number
	down    bool   // 减少, 压减 stood before the noun
}

// clean takes opening words, the territory's name and verbs off p.
func (s *scanner) clean(p phrase) subject {
	w, r := lex.Words(), s.R
	p = s.onGround(s.trimRight(p))
	out := subject{}
	p = s.behindScope(p)
	out.raw = s.leads(p)
	p = s.openers(p, &out)
	p = s.behindCount(p)
	start := p.lo
	if c, e := lex.Words().At(r, p.lo, p.hi); e == p.hi && c&(lex.Verb|lex.NounVerb|lex.Light|lex.BareVerb) != 0 && !p.empty() {
		out.bare = true
	}
	// The indicator starts behind the last strong verb of the phrase.
	cut, verbLo := p.lo, -1
	for i := p.lo; i < p.hi; {
		if r[i] == '(' {
			if e := s.bracketEnd(i, p.hi); e > i {
				i = e
				continue
			}
		}
		if r[i] == '“' {
			if e := quantity.Closing(r[:p.hi], i, '”', 24); e > 0 {
				i = e
				continue
			}
		}
		c, e := w.At(r, i, p.hi)
		switch {
		case e == i:
			i++
		case p.hi-e == 1 && i > p.lo, p.hi-e == 2 && i > p.lo+1 && c&lex.Verb != 0 && c&lex.Light == 0:
			i = e // 安置|房, 企业开办|时间: one compound
		case i > p.lo && usedForShare.On() && han.HasAt(r[:p.hi], i, "用于") && s.shareEnds(p):
			i = e // 财政支出|用于|民生比重
		case c&lex.Verb != 0 && e == p.hi && i > p.lo:
			out.endVerb = true // 国务院增发|1000亿元财政债券
			i = e
		case i > p.lo+1 && s.coordinated(e, p.hi):
			i = e // 危旧楼房|改建|和简易楼腾退
		case c&(lex.Verb|lex.Light) != 0 && !s.nominal(i, e, p) && !s.relative(e, p.hi):
			if verbLo < 0 || cut < i {
				verbLo = i
			}
			s.noteVerb(&out, i, e)
			cut = e
			if r2 := s.openers(phrase{e, p.hi}, &out); r2.lo > e {
				cut = r2.lo
				e = r2.lo
			}
			i = e
		default:
			i = e
		}
	}
	if verbLo >= 0 {
		out.verb = true
		if cut >= p.hi {
			out.openEnd = true
		}
		out.owner = s.trimRight(phrase{start, verbLo})
		p.lo = cut
	}
	out.name = s.trimAdverbs(s.trimRight(p))
	if s.isAside(out.name) {
		out.name = phrase{out.name.hi, out.name.hi}
	}
	return out
}

// coordinated reports whether the verb that ends at i is one of two actions of
// which each has its object in front: 危旧楼房改建|和简易楼腾退.
func (s *scanner) coordinated(i, hi int) bool {
	if i >= hi-3 || s.R[i] != '和' && s.R[i] != '与' || !coordinatedActions.On() {
		return false
	}
	c, st := lex.Words().Before(s.R, i+1, hi)
	if c == 0 || st == hi {
		c, _ = lex.Words().At(s.R, hi-2, hi)
	}
	return c&(lex.Verb|lex.NounVerb) != 0
}

// onGround cuts off what a change starts from: 审批时限|在法定时限基础上.
func (s *scanner) onGround(p phrase) phrase {
	if !groundOfChange.On() || p.hi-p.lo < 6 || !han.HasAt(s.R[:p.hi], p.hi-3, "基础上") {
		return p
	}
	for i := p.hi - 4; i >= p.lo+4; i-- {
		if s.R[i] == '在' {
			return s.trimRight(phrase{p.lo, i})
		}
	}
	return p
}

// shareEnds reports whether p ends in the noun of a share: 用于民生|比重.
func (s *scanner) shareEnds(p phrase) bool {
	c, i := lex.Words().Before(s.R, p.lo, p.hi)
	return i < p.hi && c&lex.ShareName != 0
}

// behindCount cuts off a relative clause and the count before what is counted:
// 承诺的37件|民生实事.
func (s *scanner) behindCount(p phrase) phrase {
	for k := s.quantityFrom(p.lo + 2); k < len(s.Quantities) && int(s.Quantities[k].Lo) < p.hi; k++ {
		q := &s.Quantities[k]
		lo, hi := int(q.Lo), int(q.Hi)
		if lo > p.lo+1 && hi+1 < p.hi && s.R[lo-1] == '的' && !q.Weak && q.Dim() == unit.Count && !s.threshold(k, p.hi) {
			p.lo = hi
		}
	}
	return p
}

// behindScope cuts off what runs into the text for want of a full stop: a
// heading before 全省, 国民经济较快增长|全省生产总值.
func (s *scanner) behindScope(p phrase) phrase {
	for i := p.lo + 2; i+2 < p.hi; i++ {
		if s.R[i] != '全' {
			continue
		}
		if c, e := lex.Words().At(s.R, i, p.hi); c&lex.Scope == 0 || e-i != 2 {
			continue
		}
		if c, j := lex.Words().Before(s.R, p.lo, i); j < i-1 && c&(lex.Up|lex.Down) != 0 {
			p.lo = i
		}
	}
	return p
}

// isAside reports whether p, between a subject and a number, is no subject of
// its own: a rank (…、|稳居全国第一|、增长4.8%) or a lone 年 (|年|增长14.4%).
func (s *scanner) isAside(p phrase) bool {
	if p.hi-p.lo == 1 {
		return s.R[p.lo] == '年'
	}
	for _, w := range [...]string{"稳居", "位居", "位列", "居全", "名列", "列全", "跃居", "排名", "排全", "保持全国", "继续位居", "继续保持全国"} {
		if han.HasAt(s.R[:p.hi], p.lo, w) {
			return true
		}
	}
	return false
}

// leads takes only opening words and the territory's name off the head of p.
func (s *scanner) leads(p phrase) phrase {
	for p.lo < p.hi {
		if k := s.timeStartingAt(p.lo); k >= 0 && int(s.Times[k].Hi) <= p.hi {
			p.lo = int(s.Times[k].Hi)
			continue
		}
		c, e := lex.Words().At(s.R, p.lo, p.hi)
		if e == p.lo || c&(lex.Lead|lex.Scope) == 0 || c&(lex.Verb|lex.NounVerb) != 0 {
			break
		}
		p.lo = e
	}
	return p
}

// openers takes 其中, 全市, 累计, 为 … and leading verbs off the head of p.
func (s *scanner) openers(p phrase, out *subject) phrase {
	w, r := lex.Words(), s.R
	acted := false  // a verb of works stood just before: 改造|整治
	joined := false // 和 or 、 stood just before: 新建|和|改造
	for p.lo < p.hi {
		if e := s.itemLabel(p.lo, p.hi); e > p.lo {
			p.lo = e
			continue
		}
		if k := s.timeStartingAt(p.lo + 1); k >= 0 && (r[p.lo] == '较' || r[p.lo] == '比') && int(s.Times[k].Hi)+1 < p.hi && r[s.Times[k].Hi] != '的' && r[s.Times[k].Hi] != '末' {
			p.lo++ // 较|2016年|地下水位回升
			continue
		}
		if k := s.timeStartingAt(p.lo); k >= 0 && int(s.Times[k].Hi) <= p.hi {
			p.lo = int(s.Times[k].Hi)
			if p.lo < p.hi && isTimeTail(r, p.lo) {
				p.lo++
			}
			continue
		}
		if k := s.quantityStartingAt(p.lo); k >= 0 && int(s.Quantities[k].Hi) <= p.hi && !s.Quantities[k].Weak {
			if c, e := lex.Words().After(s.R[:p.hi], int(s.Quantities[k].Hi)); e > int(s.Quantities[k].Hi) && c&(lex.GeAfter|lex.LeAfter) != 0 {
				break // 1亿元以上工业项目: a threshold is part of the name
			}
			p.lo = int(s.Quantities[k].Hi) // 14个市州城市…优良天数比例
			out.verb = true
			continue
		}
		c, e := w.At(r, p.lo, p.hi)
		if e == p.lo {
			break
		}
		if c&(lex.Lead|lex.Scope) == 0 && (c&(lex.Verb|lex.Light|lex.NounVerb) == 0 || e >= p.hi) {
			break
		}
		if emphasisOfNoun.On() && han.HasAt(r[:e], p.lo, "重点") && e-p.lo == 2 && out.verb {
			if d, e2 := w.At(r, e, p.hi); e2 == e || d&(lex.Verb|lex.Light|lex.NounVerb|lex.Stop) == 0 {
				break // 开工建设|重点|铁路项目
			}
		}
		if c&lex.Scope != 0 && e >= p.hi {
			break
		}
		if c&(lex.Verb|lex.Light) == 0 && c&lex.NounVerb != 0 && c&(lex.Lead|lex.Scope) == 0 && out.verb && !joined && !(acted && c&lex.Elided != 0 && s.actedOn(e, p.hi)) {
			break // 实施|节能改造工程: behind a verb it is the object
		}

		if c&(lex.Verb|lex.Light|lex.NounVerb) != 0 {
			if s.nominal(p.lo, e, p) || c&(lex.Verb|lex.Light) == 0 && p.hi-e <= 2 && !(acted && c&lex.Elided != 0 && s.actedOn(e, p.hi)) || s.attribute(e, p.hi) {
				break // 审批事项, 培训人员, 精简幅度: too short to stand without it
			}
			if r[e] == '后' {
				break // 重组后的…
			}
			s.noteVerb(out, p.lo, e)
			out.verb = true
		}
		acted = c&(lex.Verb|lex.Light|lex.Lead|lex.Scope) == 0 && c&lex.NounVerb != 0 && c&lex.Elided != 0
		joined = e-p.lo == 1 && (r[p.lo] == '和' || r[p.lo] == '、' || r[p.lo] == '及')
		p.lo = e
	}
	if p.hi-p.lo == 1 && (r[p.lo] == '中' || r[p.lo] == '里') { // 15个断面中13个达标
		p.lo = p.hi
	}
	if p.empty() {
		out.openEnd = true
	}
	return p
}

// actedOn reports whether r[i:hi], behind two verbs of works, is the thing that
// both are done to: 改造整治|街巷, not 改造提升|工程.
func (s *scanner) actedOn(i, hi int) bool {
	c, e := lex.Words().At(s.R, i, hi)
	return twoActions.On() && hi-i >= 2 && hi-i <= 8 && (e == i || c&(lex.HeadNoun|lex.Generic|lex.Verb|lex.NounVerb|lex.Aim|lex.FigureNoun|lex.Tail) == 0)
}

// itemLabel steps over the number of a list's item at i: (37)|投资139亿元.
func (s *scanner) itemLabel(i, hi int) int {
	if s.R[i] != '(' {
		return i
	}
	j := i + 1
	for j < hi && j-i <= 3 && (han.IsDigit(s.R[j]) || han.Digit(s.R[j]) >= 0) {
		j++
	}
	if j > i+1 && j < hi && s.R[j] == ')' {
		return j + 1
	}
	return i
}

func (s *scanner) noteVerb(out *subject, lo, hi int) {
	c, _ := lex.Words().At(s.R, lo, hi)
	out.down = c&lex.Loss != 0
}

// nominal reports whether the verb r[lo:hi] inside p is part of a name: it
// ends the phrase (农村危房改造) or 的 or a noun of action goes with it.
func (s *scanner) nominal(lo, hi int, p phrase) bool {
	if hi < p.hi {
		switch s.R[hi] {
		case '率', '量', '额', '数', '费', '者', '性', '度':
			return true
		case '程': // 全面小康实现|程度
			return han.HasAt(s.R[:p.hi], hi, "程度")
		case '户', '机', '人', '线', '区', '站', '点', '期', '面':
			if hi+1 == p.hi {
				return true
			}
			switch s.R[hi+1] { // 培训机构, 贷款户数; not: 办理人大代表建议
			case '数', '构', '员', '路', '域', '积', '口':
				return true
			}
		}
		return lo > p.lo && s.R[lo-1] == '的' // 省重大项目中的|新建项目
	}
	return lo > p.lo
}

// attribute reports whether r[i:hi] is nothing but a generic noun.
func (s *scanner) attribute(i, hi int) bool {
	c, e := lex.Words().At(s.R, i, hi)
	return e == hi && c&lex.Generic != 0 && hi-i == 2 && c&lex.Shared == 0
}

// relative reports whether the verb that ends at i belongs to a relative
// clause before the noun that the phrase is about: 建成投运|的县.
func (s *scanner) relative(i, hi int) bool {
	for j := i; j < hi && j-i < 6; j++ {
		if s.R[j] == '的' {
			n := hi - j - 1
			long := j == i && n <= 12 && !strings.ContainsRune(string(s.R[j:hi]), '、')
			return n >= 1 && (n <= 6 && j-i < 3 || long) // 非公经济提供|的|生产总值和税收
		}
	}
	return false
}

// trimRight takes particles and marks off the end of p, and 平均, which is
// said of the number: 企业开办时间|平均|压缩三分之一.
func (s *scanner) trimRight(p phrase) phrase {
	for p.hi > p.lo {
		if p.hi-p.lo > 2 && s.R[p.hi-2] == '平' && s.R[p.hi-1] == '均' {
			p.hi -= 2
			continue
		}
		switch s.R[p.hi-1] {
		case '及':
			if p.hi-2 >= p.lo && (s.R[p.hi-2] == '惠' || s.R[p.hi-2] == '涉' || s.R[p.hi-2] == '普') {
				break
			}
			p.hi--
			continue
		case ',', '、', ':', ';', ' ', '\n', '的', '了', '和', '—', '-', '|', '。', '与', '“':
			p.hi--
			continue
		}
		break
	}
	for p.lo < p.hi {
		switch s.R[p.lo] {
		case ',', '、', ':', ';', ' ', '\n', '的', '—', '-', '|', '。', ')', '”', '>', '.':
			p.lo++
			continue
		}
		break
	}
	return p
}

func (s *scanner) bracketEnd(i, hi int) int {
	for j := i + 1; j < hi; j++ {
		if s.R[j] == ')' {
			return j + 1
		}
	}
	return i
}

// trimAdverbs takes adverbs and prepositions off the end of p: 失业率|始终,
// 改革试点任务|全面, 卫生院|对.
func (s *scanner) trimAdverbs(p phrase) phrase {
	for {
		c, st := lex.Words().Before(s.R, p.lo, p.hi)
		switch {
		case c&(lex.Adv|lex.Each|lex.All|lex.Cum|lex.Avg) != 0 && p.hi-st >= 2 && st > p.lo+1:
			p.hi = st
		case p.hi-p.lo > 3 && (s.R[p.hi-1] == '对' || s.R[p.hi-1] == '把' || s.R[p.hi-1] == '向' || s.R[p.hi-1] == '将' || s.R[p.hi-1] == '以'):
			p.hi--
		default:
			return s.trimRight(p)
		}
	}
}

func (s *scanner) text(p phrase) string {
	if p.empty() {
		return ""
	}
	return strings.ReplaceAll(s.T.String(p.lo, p.hi), " ", "")
}
