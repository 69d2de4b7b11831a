package quantity

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/rule"
)

// What a number is of: its sign, its unit, its magnitude, or no quantity at all.

var (
	minusWord = rule.New(rule.Rule{
		Pass: "number", Name: "minus-word",
		Why:     "负 is a sign only behind a verb or noun of growth; in 税负, 辜负 and 减负 it is part of a word",
		Example: "企业综合税负5.2%。", Role: "review",
		Want: "企业综合税负 | level | 5.2 | % | exact | outcome | 2015",
	})
	codeHyphen = rule.New(rule.Rule{
		Pass: "number", Name: "code-hyphen",
		Why:     "a hyphen between a word and a bare number makes a type of it: 歼-20",
		Example: "销售歼-20模型5架。", Role: "review",
		Want: "销售歼-20模型 | level | 5 | 架 | exact | outcome | 2015",
	})
	circleOfTime = rule.New(rule.Rule{
		Pass: "number", Name: "circle-of-time",
		Why:     "a time in front of 圈 names how far the circle reaches: 15分钟生活圈",
		Example: "打造10分钟品质生活圈20个。", Role: "review",
		Want: "10分钟品质生活圈 | level | 20 | 个 | exact | outcome | 2015",
	})
	peopleOfPlace = rule.New(rule.Rule{
		Pass: "quantity", Name: "people-of-place",
		Why:     "between a number and 人民 stands the name of a place, whose first character is no classifier: 500万河北人民",
		Example: "感谢500万河北人民。", Role: "review",
		Want: "河北人民 | level | 5000000 |  | exact | other | 2015",
	})
	BareMoney = rule.New(rule.Rule{
		Pass: "quantity", Name: "bare-money",
		Why:     "百亿 and 万亿 that an amount has passed are money where nothing else is said",
		Example: "工业总产值突破百亿大关。", Role: "review",
		Want: "工业总产值 | level | 10000000000 | 元 | ge | outcome | 2015",
	})
	tenthsRange = rule.New(rule.Rule{
		Pass: "quantity", Name: "tenths-range",
		Why:     "both ends of a range of tenths are tenths",
		Example: "财政支出压减两到三成。", Role: "review",
		Want: "财政支出 | growth | -20–-30 | % | range | outcome | 2015",
	})
	risingRange = rule.New(rule.Rule{
		Pass: "quantity", Name: "rising-range",
		Why:     "the second number of a range is the larger",
		Example: "煤炭产量1525万吨-3.5。", Role: "review",
		Want: "煤炭产量 | level | 15250000 | 吨 | exact | outcome | 2015",
	})
	partsOfAmount = rule.New(rule.Rule{
		Pass: "quantity", Name: "parts-of-amount",
		Why:     "a smaller unit right behind a larger one of its kind adds to it",
		Example: "每公斤补贴3元5角。", Role: "review",
		Want: "公斤补贴 | level | 3.5 | 元 | exact | outcome | 2015",
	})
	boundBehindBracket = rule.New(rule.Rule{
		Pass: "bound", Name: "bound-behind-bracket",
		Why:     "a bracket with 含 or another unit does not part a number from its bound",
		Example: "畜禽饲养总量达到2650万头（只）以上。", Role: "review",
		Want: "畜禽饲养总量 | level | 26500000 | 头 | ge | outcome | 2015",
	})
	ThresholdByVerb = rule.New(rule.Rule{
		Pass: "modifier", Name: "threshold-by-verb",
		Why:     "an amount behind 过 or 超 with the noun right behind it says how large the things are that are counted",
		Example: "税收过亿元企业达到10家。", Role: "review",
		Want: "税收过亿元企业 | level | 10 | 家 | exact | outcome | 2015",
	})
	AboutWord = rule.New(rule.Rule{
		Pass: "bound", Name: "about-word",
		Why:     "来 between a round number and its classifier makes it vague",
		Example: "帮助三百来户农民。", Role: "review",
		Want: "农民 | level | 300 | 户 | approx | outcome | 2015",
	})
)

// signed reports whether the mark at r[i], just before a number, is its sign.
func signed(r []rune, i, lo int) bool {
	switch r[i] {
	case '-':
		return i == lo || !han.IsDigit(r[i-1])
	case '负':
		if i == lo {
			return true
		}
		if !minusWord.On() {
			return !han.IsDigit(r[i-1])
		}
		return han.Has("为是达到至长约由从速幅率值(,、:;", r[i-1])
	}
	return false
}

// codeName reports whether q is the number of a type behind its name: 歼-20,
// 运-20. A percentage or an amount there is negative: 增速-2%.
func codeName(r []rune, q *Quantity, lo int) bool {
	i := int(q.Lo)
	return codeHyphen.On() && i-2 >= lo && r[i-1] == '-' && r[i-2] >= 0x4e00 && !han.Has("为是达到至长约由从速幅率值", r[i-2]) &&
		q.Unit == nil && q.N.Shape == numeral.Plain && q.N.Digits <= 3 && q.N.Val.Scale() == 0
}

// circleName reports whether q is the reach of a circle: 15分钟生活圈, 半小时|
// 交通圈, 10分钟品质文体圈.
func circleName(r []rune, q *Quantity) bool {
	if q.Dim() != unit.Time || !circleOfTime.On() {
		return false
	}
	for j := int(q.Hi); j < len(r) && j-int(q.Hi) < 12; j++ {
		switch r[j] {
		case '圈':
			return true
		case ',', '。', ';', '、', '(', ')', '的', '内':
			return false
		}
	}
	return false
}

// peopleOf reports whether what stands behind the number of q names the people
// of a place, and its first character is no classifier. The unit ends at end.
func peopleOf(r []rune, q *Quantity, end int) bool {
	i := int(q.NumHi)
	if q.Unit.Dimension != unit.Count || end-i != 1 || q.N.Val.Cmp(tenThousand) < 0 {
		return false
	}
	return PlacePeople(r, i)
}

// PlacePeople reports whether the people of a place are named at r[i]: 河北|
// 人民, 河东儿女.
func PlacePeople(r []rune, i int) bool {
	if i >= len(r) || han.Has("名位户个人各亿万", r[i]) || !peopleOfPlace.On() {
		return false
	}
	for j := i + 2; j <= i+5 && j < len(r) && r[j-2] >= 0x4e00 && r[j-1] >= 0x4e00; j++ {
		if han.HasAt(r, j, "人民币") {
			return false
		}
		for _, w := range [...]string{"人民", "儿女", "父老", "同胞"} {
			if han.HasAt(r, j, w) {
				return true
			}
		}
	}
	return false
}

// Zeros is the power of ten that the magnitude words of q stand for: 8 in
// 2608亿.
func (s *Scanner) Zeros(q *Quantity) int {
	z := 0
	for i := int(q.NumHi) - 1; i >= int(q.Lo) && !han.IsDigit(s.R[i]); i-- {
		z += max(han.Magnitude(s.R[i]), 0)
	}
	return z
}

// bareAmount reports whether q is 百亿, 千亿 or 万亿 without a unit that stands
// for an amount: 突破百亿大关, 过万亿。 A noun behind it is of that size instead:
// 千亿产业.
func bareAmount(r []rune, q *Quantity, lo int) bool {
	if q.Unit != nil || !q.N.Bare || q.N.Val.Cmp(hundredMillion) < 0 || !BareMoney.On() || !boundBefore(r, int(q.Lo), lo) {
		return false
	}
	e := int(q.Hi)
	if e+1 < len(r) && r[e] == '、' && numeral.MayStart(r[e+1]) { // 超百亿、千亿元的企业
		for j := e + 1; j < len(r) && j < e+9 && !han.Has(",。;!", r[j]); j++ {
			if r[j] == '的' {
				return false
			}
		}
	}
	if e >= len(r) || han.Has(",。;!、)\n", r[e]) {
		return true
	}
	c, end := lex.Words().After(r, e)
	if c&(lex.Milestone|lex.GeAfter) == 0 {
		return false
	}
	return end >= len(r) || han.Has(",。;!、)\n", r[end])
}

var hundredMillion = decimal.MustNew(100000000, 0)

// AddParts adds the smaller units behind a larger one to it: 3元5角.
func (s *Scanner) AddParts() {
	qs := s.Quantities
	out := qs[:0]
	for _, q := range qs {
		if n := len(out); n > 0 && partsOfAmount.On() {
			a := &out[n-1]
			if v, ok := partOf(a, &q); ok {
				a.N.Val, a.Hi, a.NumHi = v, q.Hi, q.NumHi
				continue
			}
		}
		out = append(out, q)
	}
	s.Quantities = out
}

// partOf returns a with b added where b, right behind it, is a part of the
// same amount: its unit is smaller and it makes less than one of a's.
func partOf(a, b *Quantity) (decimal.Decimal, bool) {
	if a.Hi != b.Lo || a.Unit == nil || b.Unit == nil || a.Ratio != nil || b.Ratio != nil || a.N.HasMax || b.N.HasMax || a.Unit.Dimension != b.Unit.Dimension {
		return decimal.Decimal{}, false
	}
	switch a.Unit.Dimension {
	case unit.Currency, "length", "mass":
	default:
		return decimal.Decimal{}, false
	}
	rat, err := unit.Conversion(b.Unit.Name, a.Unit.Name)
	if err != nil || !rat.Num().IsInt64() || !rat.Denom().IsInt64() || rat.Num().Cmp(rat.Denom()) >= 0 {
		return decimal.Decimal{}, false
	}
	v, err := b.N.Val.Mul(decimal.MustNew(rat.Num().Int64(), 0))
	if err != nil {
		return v, false
	}
	if v, err = v.QuoExact(decimal.MustNew(rat.Denom().Int64(), 0), 0); err != nil || v.IsNeg() || v.Cmp(decimal.MustNew(1, 0)) >= 0 {
		return v, false
	}
	sum, err := a.N.Val.Add(v)
	return sum.Trim(a.N.Val.Scale()), err == nil
}

// UnitBracket steps over a bracket behind a number that only adds to its unit or
// its bound: （含）, （只）, （含50亿元）.
func (s *Scanner) UnitBracket(i, hi int) int {
	if i >= hi || s.R[i] != '(' || !boundBehindBracket.On() {
		return i
	}
	j := i + 1
	if han.HasAt(s.R, j, "含)") {
		return j + 2
	}
	if _, e := unit.At(s.R, j, hi); e > j && s.At(e) == ')' {
		return e + 1
	}
	return i
}

// At is the rune at i, 0 outside of the text.
func (s *Scanner) At(i int) rune {
	if i < 0 || i >= len(s.R) {
		return 0
	}
	return s.R[i]
}

var tenThousand = decimal.MustNew(10000, 0)
