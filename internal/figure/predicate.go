package figure

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
)

// A predicate is what stands between a subject and a number: 比上年增长,
// 分别达到, 力争突破, 控制在. It is read from the number leftwards.
type predicate struct {
	lo    int       // the subject ends here
	c     lex.Class // everything that was met
	near  lex.Class // the word next to the number
	sign  int       // +1 growth, -1 decline
	bound string
	force string // as written
	time  int    // index of a time expression inside, -1: none
	cmp   bool   // compared with something: 比上年, 高于全国
	mult  bool   // 是…的N倍
}

func (p *predicate) is(c lex.Class) bool { return p.c&c != 0 }

// predicateOf reads the predicate of q, which does not reach below lo.
func (s *scanner) predicateOf(q *quantity.Quantity, lo int) predicate {
	p := predicate{lo: int(q.Lo), time: -1}
	w, r := lex.Words(), s.R
	if q.Dim() == unit.Multiple || q.N.Shape == numeral.Fraction {
		if i := s.multipleOf(q, lo); i >= 0 {
			p.lo, p.mult, p.cmp = i, true, true
		}
	}
	if q.PercentLike() {
		if i, sign := s.gapTo(q, lo); i >= 0 {
			p.lo, p.cmp, p.sign, p.c = i, true, sign, lex.Over
		}
	}
	for p.lo > lo {
		if k := s.timeEndingAt(p.lo); k >= 0 && int(s.Times[k].Lo) >= lo {
			if e := &s.Times[k]; e.Hi == q.Lo && int(e.Lo) > lo && (s.R[e.Lo-1] == '由' || s.R[e.Lo-1] == '从') {
				p.c, p.lo = p.c|lex.Base, int(e.Lo)-1 // 由2007年5823亿元, 由每月550元
				if e.Type == fact.DateType {
					p.time = k
				}
				break
			}
			switch {
			case s.Times[k].Type == fact.SetType: // 平均|每年|增长7.7%
				if c, i := w.Before(r, lo, int(s.Times[k].Lo)); i < int(s.Times[k].Lo) && han.HasAt(r, i, "平均") && c&lex.Adv != 0 {
					p.c |= lex.Avg
				}
			case p.time < 0 && !s.isBase(k):
				p.time = k
			}
			p.lo = int(s.Times[k].Lo)
			p.lo = s.perHead(s.comparisonAt(p.lo, lo, &p), lo)
			continue
		}
		if i := s.timeTail(p.lo, lo); i < p.lo {
			p.lo = i
			continue
		}
		if i := s.baseOf(p.lo, lo, &p); i < p.lo {
			p.lo = i
			if p.is(lex.Base) {
				break
			}
			continue
		}
		if i := s.aside(p.lo, lo); i < p.lo {
			p.lo = i
			continue
		}
		c, start := w.Before(r, lo, p.lo)
		if e := s.timeAcross(start, p.lo); e > start {
			c, start = w.Before(r, e, p.lo) // 平均|每年|递增, not 平均每|年递增
		}
		if start == p.lo && r[start-1] == '的' && p.c&(lex.Force|lex.Plan) != 0 {
			if d, i := w.Before(r, lo, start-1); i < start-1 && d&(lex.Up|lex.Down) != 0 {
				p.lo-- // 增长|的|预期目标为8.5%
				continue
			}
		}
		if c&lex.Text != 0 && han.HasAt(r, p.lo-2, "人均") {
			if c2, st := w.Before(r, lo, start); st < start && c2&(lex.Reach|lex.UpTo|lex.DownTo) != 0 {
				p.lo = start // 标准达到|人均300元
				continue
			}
		}
		if start == p.lo || c&(lex.Text|lex.Rate|lex.ShareName|lex.Stock) != 0 || c&lex.PlanNoun != 0 && c&lex.Plan == 0 {
			break
		}
		if c&lex.Ge != 0 && r[start] == '上' && p.lo-start == 1 && !q.N.Bare {
			break // 快于面上|0.9个百分点
		}
		if c&(lex.Over|lex.Under) != 0 && c&(lex.Up|lex.Down) == 0 && p.sign == 0 && q.UnitName() != "百分点" {
			if i := s.comparisonBefore(start, lo, &p); i < start { // 比计划多|17.6万人
				p.take(c, r[start:p.lo])
				p.lo, p.sign = i, 1
				if c&lex.Under != 0 {
					p.sign = -1
				}
				continue
			}
		}
		if q.UnitName() == "百分点" && r[start] == '快' && start > lo && r[start-1] == '加' && pace.On() {
			start-- // 加快|16.2个百分点
		}
		if c&^(lex.Over|lex.Under) == 0 && p.lo-start == 1 && q.UnitName() != "百分点" {
			break // 加快|40片
		}
		// A single character belongs to the predicate only next to the number
		// or to another word of it; before a subject it is part of a noun.
		p.take(c, r[start:p.lo])
		p.lo = start
		if c&(lex.Up|lex.Down|lex.UpTo|lex.DownTo|lex.Over|lex.Under) != 0 {
			p.lo = s.comparisonBefore(p.lo, lo, &p)
		}
	}
	if p.bound == "" {
		switch {
		case p.is(lex.Ctl):
			p.bound = fact.AtMost
		default:
			p.bound = fact.Exact
		}
	}
	return p
}

// take notes the word of class c.
func (p *predicate) take(c lex.Class, word []rune) {
	if p.c == 0 {
		p.near = c
	}
	if p.sign == 0 {
		switch {
		case c&(lex.Up|lex.UpTo) != 0:
			p.sign = 1
		case c&(lex.Down|lex.DownTo) != 0:
			p.sign = -1
		}
	}
	if p.bound == "" {
		switch {
		case c&lex.Ge != 0 && (c&lex.Up == 0):
			p.bound = fact.AtLeast
		case c&lex.Le != 0 && c&lex.Down == 0:
			p.bound = fact.AtMost
		case c&lex.Approx != 0:
			p.bound = fact.Approx
		}
	}
	if c&lex.Force != 0 && p.force == "" {
		p.force = string(word)
	}
	p.c |= c
}

// forceBefore returns the word that opens the clause of a number at i and says
// how firmly its target is set: 力争|工业投资增长5%. It is empty where none
// does. Items of a list share the clause: 确保完成公路3公里、桥梁5座.
func (s *scanner) forceBefore(i int) string {
	lo := i
	for lo > 0 && !isClauseMark(s.R[lo-1]) {
		lo--
	}
	for lo < i {
		if k := s.timeStartingAt(lo); k >= 0 {
			lo = int(s.Times[k].Hi)
			continue
		}
		c, e := lex.Words().At(s.R, lo, i)
		switch {
		case c&lex.Force != 0 && e-lo >= 2:
			return string(s.R[lo:e])
		case e == lo || c&(lex.Lead|lex.Scope) == 0:
			return ""
		}
		lo = e
	}
	return ""
}

func isClauseMark(r rune) bool {
	switch r {
	case ',', ';', '。', ':', '!', '?', '\n', '(', ')':
		return true
	}
	return false
}

// baseOf steps over 由上年的, 从2010年的 before i, which say what a change
// starts from.
func (s *scanner) baseOf(i, lo int, p *predicate) int {
	if i <= lo || s.R[i-1] != '的' {
		return i
	}
	k := s.timeEndingAt(i - 1)
	if k < 0 {
		return i
	}
	j := int(s.Times[k].Lo)
	if j > lo && (s.R[j-1] == '由' || s.R[j-1] == '从') {
		p.time, p.c = k, p.c|lex.Base
		return j - 1
	}
	if c, st := lex.Words().Before(s.R, lo, j); st < j && c&(lex.UpTo|lex.DownTo|lex.Reach) != 0 {
		p.time = k // 增加到|2017年的|3100亿元
		return j
	}
	return i
}

// perHead steps over the 每人 before 每月 and 每年 at i: 提高到每人每月430元.
func (s *scanner) perHead(i, lo int) int {
	if i-2 >= lo && han.HasAt(s.R, i-2, "每人") && i < len(s.R) && s.R[i] == '每' {
		return i - 2
	}
	return i
}

// timeTail steps back over the 前 of 年底前 and the 内 of 三年内 that ends at i.
func (s *scanner) timeTail(i, lo int) int {
	if i-1 > lo && isTimeTail(s.R, i-1) && s.timeEndingAt(i-1) >= 0 {
		return i - 1
	}
	return i
}

// isTimeTail reports whether r[i] goes with the time expression before it:
// 年底|前, 三年|内, but not 去年|内需.
func isTimeTail(r []rune, i int) bool {
	if i >= len(r) {
		return false
	}
	next := rune(0)
	if i+1 < len(r) {
		next = r[i+1]
	}
	switch r[i] {
	case '前':
		switch next {
		case '海', '期', '沿', '列', '置', '往', '来', '三', '十', '半':
			return false
		}
		return true
	case '内':
		switch next {
		case '需', '河', '贸', '蒙', '陆', '外', '资', '部', '地', '涝', '生', '控', '江', '容':
			return false
		}
		return true
	}
	return false
}

// comparisonAt steps over the 比 or 较 before a time expression at i.
func (s *scanner) comparisonAt(i, lo int, p *predicate) int {
	if i > lo {
		switch s.R[i-1] {
		case '比', '较':
			p.cmp = true
			return i - 1
		}
	}
	return i
}

// comparisonBefore finds 比上年同期, 比全国平均水平, 较计划 before i and returns
// where the comparison starts.
func (s *scanner) comparisonBefore(i, lo int, p *predicate) int {
	for j := i - 1; j >= lo && i-j <= 24; j-- {
		switch s.R[j] {
		case ',', ';', '。', ':':
			return i
		case '比', '较':
			if j > lo {
				switch s.R[j-1] {
				case '同', '占', '环', '相', '对', '之', '评', '性', '配', '可':
					return i
				}
			}
			switch s.R[j+1] {
			case '重', '例', '较', '率', '照', '赛', '拟', '值', '对', '好', '快', '大', '低', '强', '高', '为':
				return i
			case '缩', '降', '扩', '调', '达', '由', '从', '演', '转': // 城乡居民收入比缩小到1.79:1: the noun of a ratio
				return i
			case '优':
				if han.HasAt(s.R, j+1, "优化") {
					return i
				}
			case '控':
				if han.HasAt(s.R, j+1, "控制在") {
					return i
				}
			}
			p.cmp = true
			return j
		}
	}
	return i
}

// gapTo finds 高于全国(平均水平), 低于全省平均 in front of q and returns where
// it starts and its sign.
func (s *scanner) gapTo(q *quantity.Quantity, lo int) (i, sign int) {
	w := lex.Words()
	for j := int(q.Lo) - 4; j >= lo && int(q.Lo)-j <= 24; j-- {
		switch s.R[j] {
		case ',', ';', '。', ':':
			return -1, 0
		case '高', '低', '快', '慢', '领', '超':
			c, start := w.Before(s.R, lo, j+2)
			if start != j || c&(lex.Over|lex.Under) == 0 || q.UnitName() != "百分点" && !han.HasAt(s.R, int(q.Hi), "个百分点") {
				continue
			}
			if c&lex.Under != 0 {
				return j, -1
			}
			return j, 1
		}
	}
	return -1, 0
}

// multipleOf finds 是2010年的, 相当于全国平均的 in front of 1.75倍.
func (s *scanner) multipleOf(q *quantity.Quantity, lo int) int {
	i := int(q.Lo)
	if c, st := lex.Words().Before(s.R, lo, i); c&(lex.Approx|lex.Ge) != 0 {
		i = st
	}
	if i <= lo || s.R[i-1] != '的' {
		return -1
	}
	if j := s.likened(lo, i); j >= 0 {
		return j
	}
	for j := i - 2; j >= lo && i-j <= 24; j-- {
		switch s.R[j] {
		case ',', ';', '。':
			return -1
		case '是', '为', '到', '于', '达':
			if c, st := lex.Words().Before(s.R, lo, j+1); st <= j && c&lex.Reach != 0 {
				return st
			}
			return j
		}
	}
	return -1
}

// likened returns where the clause at lo, which ends in 的 before i, says what
// something is a multiple of and nothing else: |是1950年到1997年投资总和的|1.7倍,
// 达全国的1.9倍、|全省的|1.8倍. -1 where it names a subject.
func (s *scanner) likened(lo, i int) int {
	if !likenedWhole.On() {
		return -1
	}
	j := lo
	if j < i && s.R[j] == '、' {
		if k := s.quantityEndingAt(j); k >= 0 && s.Quantities[k].Dim() == unit.Multiple {
			return j
		}
		return -1
	}
	for j < i {
		c, e := lex.Words().At(s.R, j, i)
		switch {
		case (s.R[j] == '是' || s.R[j] == '为' || han.HasAt(s.R, j, "相当于")) && e > j:
			return j
		case e == j || c&(lex.Each|lex.All|lex.Adv|lex.Done) == 0:
			return -1
		}
		j = e
	}
	return -1
}

// aside steps over a bracket that ends at i and says how a number is meant,
// not what it counts: （下同）, （可比价）.
func (s *scanner) aside(i, lo int) int {
	if i <= lo || s.R[i-1] != ')' {
		return i
	}
	for j := i - 2; j >= lo && i-j <= 24; j-- {
		if s.R[j] != '(' {
			continue
		}
		for k := j; k < i; k++ {
			if c, _ := lex.Words().After(s.R, k); c&lex.Aside != 0 {
				return j
			}
		}
		return i
	}
	return i
}

// isBase reports whether time expression k is what something is compared
// with, not when it is stated for: 比2010年, 在2020年基础上, 是2012年的2.1倍.
func (s *scanner) isBase(k int) bool {
	e := &s.Times[k]
	if e.Lo > 0 {
		switch s.R[e.Lo-1] {
		case '比', '较', '与', '同':
			return true
		case '由', '从':
			return e.Grain != timex.GrainPlan || int(e.Hi) < len(s.R) && s.R[e.Hi] == '的'

		case '于':
			if e.Lo > 1 {
				switch s.R[e.Lo-2] {
				case '高', '低', '快', '慢', '多', '少', '好', '优':
					return true // 高于上年0.5个百分点
				}
			}
			fallthrough
		case '是', '为':
			if int(e.Hi) < len(s.R) && s.R[e.Hi] == '的' {
				return true
			}
		}
	}
	for _, w := range [...]string{"基础上", "的基础上", "同期", "相比", "水平的", "年初预算", "底数"} {
		if han.HasAt(s.R, int(e.Hi), w) {
			return w != "同期" || e.Lo > 0 && s.R[e.Lo-1] == '比'
		}
	}
	return false
}
