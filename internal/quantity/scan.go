package quantity

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// A Quantity is one numeral of a sentence with the unit behind it, in rune
// indices.
type Quantity struct {
	Lo, Hi int32 // numeral, magnitude and unit; a leading minus sign included
	NumHi  int32 // end of the numeral
	N      numeral.Numeral
	Unit   *unit.Unit
	Ratio  []decimal.Decimal // the terms of a ratio
	Weak   bool              // a small Chinese count, or a magnitude word: counts as prose
}

// Dim is the dimension of q's unit, empty where it has none.
func (q *Quantity) Dim() string {
	if q.Unit == nil {
		return ""
	}
	return q.Unit.Dimension
}

func (q *Quantity) UnitName() string {
	switch q.N.Shape {
	case numeral.Percent, numeral.Tenths:
		return "%"
	case numeral.Permille:
		return "‰"
	case numeral.Permyriad:
		return "‱"
	}
	if q.Unit == nil {
		return ""
	}
	return q.Unit.Name
}

func (q *Quantity) PercentLike() bool {
	switch q.N.Shape {
	case numeral.Percent, numeral.Permille, numeral.Permyriad, numeral.Tenths:
		return true
	}
	return q.Dim() == unit.Percent
}

type itemKind uint8

const (
	itQuantity itemKind = iota
	itDate
	ItPunct // , ; : 。 ! ? and brackets
)

// An item is what a sentence is made of beside plain text.
type item struct {
	Kind   itemKind
	Lo, Hi int32
	Idx    int32 // into scanner.quantities or scanner.dates
}

// A Scanner reads sentences once, from left to right, into quantities, time
// expressions and punctuation. It is reused from sentence to sentence.
type Scanner struct {
	R          []rune
	T          *segment.Text
	dates      *timex.Scanner
	Items      []item
	Quantities []Quantity
	Times      []timex.Expr
	Slips      []segment.Diagnostic // letters read as digits
}

func New(t *segment.Text, c timex.Context) *Scanner {
	t, slips := Slips(t)
	return &Scanner{R: t.Runes, T: t, dates: timex.New(c), Slips: slips}
}

// Sentence scans the runes lo to hi.
func (s *Scanner) Sentence(lo, hi, year int) {
	s.Items, s.Quantities, s.Times = s.Items[:0], s.Quantities[:0], s.Times[:0]
	s.dates.Sentence(year)
	r := s.R[:hi]
	for i := lo; i < hi; {
		c := r[i]
		if s.dates.Starts(c) {
			if d, end := s.dates.Scan(r, i); end > i {
				s.Items = append(s.Items, item{itDate, int32(i), int32(end), int32(len(s.Times))})
				s.Times = append(s.Times, d)
				i = end
				continue
			}
		}
		switch {
		case numeral.MayStart(c):
			i = s.numeral(r, i, lo)
		case c < 0x80 || c == '、' || c == '。' || c == '“' || c == '《':
			i = s.mark(r, i, lo)
		default:
			i++
		}
	}
}

// numeral reads a quantity at i, or passes over characters that only look
// like one.
func (s *Scanner) numeral(r []rune, i, lo int) int {
	if r[i] > 0x80 {
		if c, e := lex.Words().At(r, i, len(r)); c&lex.Idiom != 0 {
			return e
		}
	}
	n, end := numeral.Scan(r, i)
	if end == i {
		return i + 1
	}
	q := Quantity{Lo: int32(i), NumHi: int32(end), N: n}
	if n.Shape == numeral.Plain {
		q.Unit, end = unit.At(r, end, len(r))
		if q.Unit != nil && (q.Unit.Dimension == unit.Count || end == int(q.NumHi)+1) && nounStart(r, int(q.NumHi), end) {
			q.Unit, end = nil, int(q.NumHi)
		}
		if q.Unit != nil && peopleOf(r, &q, end) {
			q.Unit, end = nil, int(q.NumHi)
		}
		if q.Unit != nil && q.Unit.Name == "成" {
			q.Unit, end = nil, int(q.NumHi)
		}
	}
	q.Hi = int32(end)
	if end < len(r) && han.IsMore(r[end]) && r[end] != '来' && q.Unit != nil && !moreWord(r, end+1) && (q.Unit.Dimension == unit.Count || q.Unit.Dimension == unit.Multiple) {
		q.N.More = true // 3个多月, 5公里多
	}
	if isName(r, &q, lo) || codeName(r, &q, lo) || circleName(r, &q) {
		return int(q.NumHi)
	}
	q.Weak = isWeak(r, &q, lo) && !bareAmount(r, &q, lo)
	if i > lo && signed(r, i-1, lo) {
		q.Lo--
		q.N.Val = q.N.Val.Neg()
	}
	s.Items = append(s.Items, item{itQuantity, q.Lo, q.Hi, int32(len(s.Quantities))})
	s.Quantities = append(s.Quantities, q)
	return end
}

// moreWord reports whether the 多 before r[i] starts a word: 个多边, 项多元.
func moreWord(r []rune, i int) bool {
	if i >= len(r) {
		return false
	}
	switch r[i] {
	case '元', '边', '种', '样', '级', '方', '数', '次', '渠', '民', '功', '媒', '层', '式':
		return true
	}
	return false
}

// mark notes punctuation and passes over quoted names: “1333”工程, 《…》.
func (s *Scanner) mark(r []rune, i, lo int) int {
	switch c := r[i]; c {
	case '“':
		if e := Closing(r, i, '”', 24); e > 0 {
			return e
		}
	case '《':
		if e := Closing(r, i, '》', 80); e > 0 {
			return e
		}
	case ',', ';', ':', '。', '!', '?', '(', ')', '、', '|':
		s.Items = append(s.Items, item{ItPunct, int32(i), int32(i + 1), int32(c)})
	}
	return i + 1
}

// Closing finds the mark that closes the one at r[i], at most max runes on; 0
// where there is none. Quotations with a clause inside are prose, not names.
func Closing(r []rune, i int, mark rune, max int) int {
	for j := i + 1; j < len(r) && j-i <= max; j++ {
		switch r[j] {
		case mark:
			return j + 1
		case '。', ';':
			return 0
		}
	}
	return 0
}

// maxList is how many characters a list of numbers that share a name may have:
// 国道107、207和307, 地铁1、2、3号线.
const maxList = 100

// isName reports whether the digits of q are part of a name or a code: PM2.5,
// 5G, G20, 12345热线, 国发[2015]1号, 第七届, 500强.
func isName(r []rune, q *Quantity, lo int) bool {
	i, e := int(q.Lo), int(q.NumHi)
	if i > lo {
		switch p := r[i-1]; {
		case p == '(' && e < len(r) && r[e] == ')' && q.N.Shape == numeral.Plain && q.N.Digits <= 3: // (21)
			return true
		case p == '第' || p == '+' || p == '×':
			return true
		case han.IsLetter(p):
			return true
		case p == '-' && i-1 > lo && (han.IsLetter(r[i-2]) || han.IsDigit(r[i-2])) && q.Unit == nil:
			return true
		case q.Unit == nil && q.N.Shape == numeral.Plain && !q.N.Chinese && (p == '表' || p == '图' || p == '栏' || p == '件' && i-1 > lo && r[i-2] == '附'):
			return true // 附件2, 表1
		case q.Unit == nil && q.N.Digits == 4 && p < 0x80 && isYear(q.N.Val):
			return true // (MICCAI 2019)
		case q.N.Digits >= 3 && r[i] == '0' && han.IsDigit(r[i+1]): // 0531-…
			return true
		case p == '$': // $1.$2: digits lost in conversion
			return true
		case p == '前' && (q.UnitName() == "%" || q.UnitName() == "名" || q.UnitName() == "位"): // 进入前45%, 前100名
			return true
		case p == '[' || p == ']' || p == '№' || p == '#':
			return true
		case q.Unit == nil && afterRoad(r, lo, i):
			return true
		case p == '点' && i-1 > lo && han.IsDigit(r[i-2]) && q.UnitName() == "分": // 11点50分
			return true
		}
	}
	if e >= len(r) {
		return false
	}
	if q.Unit == nil && q.N.Digits == 4 && q.N.Shape == numeral.Plain && !q.N.Chinese && isYear(q.N.Val) && r[e] > 0x2fff && !q.N.More {
		return true // 2020数字文化大会
	}
	switch n := r[e]; {
	case han.IsLetter(n) && q.Unit == nil:
		return true
	case n == '+' || n == '×' || n == ']' || n == '$' || n == '#':
		return true
	case n == '点' && e+1 < len(r) && han.IsDigit(r[e+1]): // 11点50分
		return true
	}
	if q.Unit == nil { // 地铁1、2号线
		for end := min(len(r), e+maxList); e+1 < end && (r[e] == '、' || r[e] == '和' || r[e] == '-' || r[e] == '—') && han.IsDigit(r[e+1]); {
			for e++; e < len(r) && han.IsDigit(r[e]); e++ {
			}
		}
	}
	if q.Unit != nil && int(q.Hi) < len(r) && r[q.Hi] == '级' { // 5万吨级泊位
		return true
	}
	c, _ := lex.Words().After(r, e)
	return c&lex.NameTail != 0
}

// afterRoad reports whether the digits at i are the number of a road, or one
// more of a list of them: 国道107, 国道207、307.
func afterRoad(r []rune, lo, i int) bool {
	lo = max(lo, i-maxList)
	for i > lo && (han.IsDigit(r[i-1]) || r[i-1] == '、' || r[i-1] == '/' || r[i-1] == '和') {
		i--
	}
	if i-2 < lo || r[i-1] != '道' {
		return false
	}
	c := r[i-2]
	return c == '国' || c == '省' || c == '县' || c == '乡'
}

// isYear reports whether a number of four digits reads as a year.
func isYear(d decimal.Decimal) bool {
	w, _, ok := d.Int64(0)
	return ok && d.Scale() == 0 && 1949 <= w && w <= 2050
}

// isWeak reports whether q is prose rather than a statement of an amount:
// small counts in Chinese characters (三个平台, 一次讲座) and magnitude words
// that are part of a phrase (万亩水稻, 千家万户).
func isWeak(r []rune, q *Quantity, lo int) bool {
	n := &q.N
	if !n.Chinese || n.Shape != numeral.Plain {
		return false
	}
	if n.Bare {
		return q.Unit == nil || !boundBefore(r, int(q.Lo), lo)
	}
	if n.Few {
		return q.Unit == nil || q.Unit.Dimension == unit.Count && n.Val.Cmp(numeral.Ten) <= 0
	}
	if q.Unit == nil || q.Unit.Dimension == unit.Time {
		return n.Val.Cmp(numeral.Hundred) < 0
	}
	if q.Unit.Dimension == unit.Count {
		return n.Val.Cmp(numeral.Ten) <= 0
	}
	switch q.Unit.Name {
	case "度", "分", "里", "字", "方", "两", "点", "角", "卡", "克", "钱":
		return n.Val.Cmp(numeral.Hundred) < 0
	}
	return false
}

func boundBefore(r []rune, i, lo int) bool {
	c, start := lex.Words().Before(r, lo, i)
	return start < i && c&(lex.Ge|lex.Approx|lex.Reach|lex.UpTo) != 0
}

// nounStart reports whether the classifier r[lo:hi] is the start of a noun
// instead: 5万人口, 20万家庭.
func nounStart(r []rune, lo, hi int) bool {
	c, e := lex.Words().After(r, lo)
	return c&lex.UnitNoun != 0 && e > hi
}
