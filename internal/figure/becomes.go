package figure

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/rule"
)

var predicateNames = rule.New(rule.Rule{
	Pass: "indicator", Name: "predicate-names",
	Why:     "where nothing but a predicate says which of the things are counted, it is their name: enterprises that were listed, villages that left poverty",
	Example: "9家企业入选全国百强，3家企业在“新三板”挂牌。", Role: "review",
	Want: "入选全国百强企业 | level | 9 | 家 | exact | outcome | 2015",
})

// maxPredicate is the length of the longest predicate that is taken for a name.
const maxPredicate = 32

// become returns the name of the things counted by g, with what the clause
// says became of them: 9家企业|入选百强 counts 入选百强企业.
func (rd *reader) become(name string, g *group) string {
	s, hi := rd.s, int(rd.sen.Hi)
	if !predicateNames.On() || g.noun.empty() || g.twice || g.part {
		return name
	}
	i := s.predicateStart(g.noun.hi, hi)
	if i < 0 {
		return name
	}
	p := s.trimRight(phrase{i, s.predicateEnd(i, hi)})
	if p.hi-p.lo < 2 || p.hi-p.lo > maxPredicate || containsRune(s.R[p.lo:p.hi], '的') {
		return name
	}
	if han.HasAt(s.R, p.lo, "实现") {
		if c, _ := lex.Words().At(s.R, p.lo+2, p.hi); p.hi-p.lo > 5 || c&lex.Attain != 0 {
			p.lo += 2 // 26个区县|实现|农村黑臭水体清零, 人口|实现|脱贫
		}
	}
	for _, w := range [...]string{"缔结为", "成为", "缔结", "结为"} {
		if n := len([]rune(w)); han.HasAt(s.R, p.lo, w) && becomesNoun.On() {
			if strings.HasSuffix(name, "建设") || strings.HasSuffix(name, "打造") || p.hi-p.lo-n < 2 {
				return name
			}
			if s.R[p.lo+n] == '了' {
				n++
			}
			return s.text(phrase{p.lo + n, p.hi}) // 17个镇|成为|全国重点镇
		}
	}
	plain, fits := s.intransitive(p)
	n, said := utf8.RuneCountInString(name), s.text(p)
	c, rest := lex.Words().Opening(name)
	switch {
	case strings.HasSuffix(said, name):
		return said // 19个项目纳入省重大项目
	case n == 1 && s.R[g.noun.lo] == '拟', c&lex.Lead != 0 && rest == "", fits && !plain, g.members[0].q.UnitName() == "人":
		return name + said // 3个拟|摘帽贫困县, 130所卫生院|达标建设工程, 1300万人进城|落户
	case (plain && n > 2 || han.HasAt(s.R, p.lo, "提供")) && rd.cat.ID(name) != "" && rd.cat.ID(name+said) == "":
		return name // a known indicator is known without it
	case plain && n > 2, n > 4:
		return name + said // 贫困人口|脱贫
	}
	return said + name
}

// intransitive reports whether the predicate p starts with a verb that takes
// no object (fits), and whether it is nothing but such verbs (plain).
func (s *scanner) intransitive(p phrase) (plain, fits bool) {
	w := lex.Words()
	i := p.lo
	for i < p.hi {
		c, e := w.At(s.R, i, p.hi)
		if c&lex.Attain == 0 || c&lex.Stop == 0 && c&(lex.NounVerb|lex.Verb) == 0 {
			break
		}
		switch string(s.R[i:e]) {
		case "脱贫", "摘帽", "出列", "销号", "退出", "解困", "上岸", "达标", "上市", "开工", "竣工", "投产", "竣工投产", "建成投产", "签约", "落地", "脱贫解困", "脱贫摘帽", "参保", "受益":
		default:
			return false, fits
		}
		fits = true
		i = e
	}
	return fits && i == p.hi, fits
}

// predicateStart finds the verb behind the noun that ends at i, over adverbs
// and 被; -1 where it says nothing that tells the things counted apart.
func (s *scanner) predicateStart(i, hi int) int {
	w := lex.Words()
	for i < hi {
		c, e := w.At(s.R, i, hi)
		if c&lex.Attain != 0 {
			if s.R[i] == '被' {
				i++
			}
			return i
		}
		switch {
		case s.R[i] == '在' && s.placed(i+1, hi):
			return i + 1 // 在|“新三板”挂牌
		case s.R[i] == '被' || s.R[i] == '均' || s.R[i] == '都' || s.R[i] == '已':
			i++
		case e > i && c&(lex.Lead|lex.Stop) != 0 && e-i >= 2 && s.adverb(i, e):
			i = e
		default:
			return -1
		}
	}
	return -1
}

// adverb reports whether r[i:e] is an adverb of how something came about.
func (s *scanner) adverb(i, e int) bool {
	switch string(s.R[i:e]) {
	case "全部", "成功", "顺利", "先后", "相继", "陆续", "首次", "同时", "分别", "新", "正式", "已经":
		return true
	}
	return false
}

// placed reports whether the words from i on say where something is listed:
// 在|上海股交中心挂牌.
func (s *scanner) placed(i, hi int) bool {
	for ; i < hi && !isClauseMark(s.R[i]) && s.R[i] != '、'; i++ {
		if han.HasAt(s.R[:hi], i, "挂牌") || han.HasAt(s.R[:hi], i, "上市") {
			return true
		}
	}
	return false
}

// rank reports whether the clause from i on says what place something took: 总量排全国第十.
func (s *scanner) rank(i, hi int) bool {
	for ; i < hi && !isClauseMark(s.R[i]); i++ {
		switch s.R[i] {
		case '第', '居', '占', '唯', '均':
			return true
		}
	}
	return false
}

func containsRune(r []rune, c rune) bool { return slices.Contains(r, c) }

// predicateEnd returns where the predicate at i ends: at a mark, before a
// number, or before the next verb that only says how far it came.
func (s *scanner) predicateEnd(i, hi int) int {
	last := i // behind the last item of a list that has no number behind it
	for j := i; j < hi; j++ {
		switch s.R[j] {
		case '“':
			if e := quantity.Closing(s.R[:hi], j, '”', 24); e > 0 {
				j = e - 1
				continue
			}
		case '(':
			if e := s.bracketEnd(j, hi); e > j && e-j < 16 {
				j = e - 1
				continue
			}
			return j
		case ',', ';', '。', ':', '!', '?', ')', '—', '|', '\n':
			return j
		case '、':
			if last == i {
				last = j
			}
			if c, e := lex.Words().At(s.R, j+1, hi); e > j+1 && c&(lex.Verb|lex.Light|lex.Stop|lex.Attain|lex.Lead) != 0 || s.rank(j+1, hi) {
				return j // 入围“小巨人”企业、|实现零的突破
			}
		}
		if k := s.quantityStartingAt(j); k >= 0 && !s.Quantities[k].Weak {
			if last > i {
				return last
			}
			return i // 项目惠及20万人: another figure
		}
		if s.timeStartingAt(j) >= 0 {
			return i
		}
	}
	return hi
}
