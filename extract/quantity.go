package extract

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// A quantity is one numeral of a sentence with the unit behind it, in rune
// indices.
type quantity struct {
	lo, hi int32 // numeral, magnitude and unit; a leading minus sign included
	numHi  int32 // end of the numeral
	n      numeral.Numeral
	unit   *unit.Unit
	ratio  []decimal.Decimal // the terms of a ratio
	weak   bool              // a small Chinese count, or a magnitude word: counts as prose
}

// dim is the dimension of q's unit, empty where it has none.
func (q *quantity) dim() string {
	if q.unit == nil {
		return ""
	}
	return q.unit.Dimension
}

func (q *quantity) unitName() string {
	switch q.n.Shape {
	case numeral.Percent, numeral.Tenths:
		return "%"
	case numeral.Permille:
		return "‰"
	case numeral.Permyriad:
		return "‱"
	}
	if q.unit == nil {
		return ""
	}
	return q.unit.Name
}

func (q *quantity) percentLike() bool {
	switch q.n.Shape {
	case numeral.Percent, numeral.Permille, numeral.Permyriad, numeral.Tenths:
		return true
	}
	return q.dim() == unit.Percent
}

type itemKind uint8

const (
	itQuantity itemKind = iota
	itDate
	itPunct // , ; : 。 ! ? and brackets
)

// An item is what a sentence is made of beside plain text.
type item struct {
	kind   itemKind
	lo, hi int32
	idx    int32 // into scanner.quantities or scanner.dates
}

// A scanner reads sentences once, from left to right, into quantities, time
// expressions and punctuation. It is reused from sentence to sentence.
type scanner struct {
	r          []rune
	t          *segment.Text
	dates      *timex.Scanner
	items      []item
	quantities []quantity
	times      []timex.Expr
	slips      []segment.Diagnostic // letters read as digits
}

func newScanner(t *segment.Text, c timex.Context) *scanner {
	t, slips := digitLetters(t)
	return &scanner{r: t.Runes, t: t, dates: timex.New(c), slips: slips}
}

// sentence scans the runes lo to hi.
func (s *scanner) sentence(lo, hi, year int) {
	s.items, s.quantities, s.times = s.items[:0], s.quantities[:0], s.times[:0]
	s.dates.Sentence(year)
	r := s.r[:hi]
	for i := lo; i < hi; {
		c := r[i]
		if s.dates.Starts(c) {
			if d, end := s.dates.Scan(r, i); end > i {
				s.items = append(s.items, item{itDate, int32(i), int32(end), int32(len(s.times))})
				s.times = append(s.times, d)
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
func (s *scanner) numeral(r []rune, i, lo int) int {
	if r[i] > 0x80 {
		if c, e := lex.Words().At(r, i, len(r)); c&lex.Idiom != 0 {
			return e
		}
	}
	n, end := numeral.Scan(r, i)
	if end == i {
		return i + 1
	}
	q := quantity{lo: int32(i), numHi: int32(end), n: n}
	if n.Shape == numeral.Plain {
		q.unit, end = unit.At(r, end, len(r))
		if q.unit != nil && (q.unit.Dimension == unit.Count || end == int(q.numHi)+1) && nounStart(r, int(q.numHi), end) {
			q.unit, end = nil, int(q.numHi)
		}
		if q.unit != nil && peopleOf(r, &q, end) {
			q.unit, end = nil, int(q.numHi)
		}
		if q.unit != nil && q.unit.Name == "成" {
			q.unit, end = nil, int(q.numHi)
		}
	}
	q.hi = int32(end)
	if end < len(r) && han.IsMore(r[end]) && r[end] != '来' && q.unit != nil && !moreWord(r, end+1) && (q.unit.Dimension == unit.Count || q.unit.Dimension == unit.Multiple) {
		q.n.More = true // 3个多月, 5公里多
	}
	if isName(r, &q, lo) || codeName(r, &q, lo) || circleName(r, &q) {
		return int(q.numHi)
	}
	q.weak = isWeak(r, &q, lo) && !bareAmount(r, &q, lo)
	if i > lo && signed(r, i-1, lo) {
		q.lo--
		q.n.Val = q.n.Val.Neg()
	}
	s.items = append(s.items, item{itQuantity, q.lo, q.hi, int32(len(s.quantities))})
	s.quantities = append(s.quantities, q)
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
func (s *scanner) mark(r []rune, i, lo int) int {
	switch c := r[i]; c {
	case '“':
		if e := closing(r, i, '”', 24); e > 0 {
			return e
		}
	case '《':
		if e := closing(r, i, '》', 80); e > 0 {
			return e
		}
	case ',', ';', ':', '。', '!', '?', '(', ')', '、', '|':
		s.items = append(s.items, item{itPunct, int32(i), int32(i + 1), int32(c)})
	}
	return i + 1
}

// closing finds the mark that closes the one at r[i], at most max runes on; 0
// where there is none. Quotations with a clause inside are prose, not names.
func closing(r []rune, i int, mark rune, max int) int {
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

// isName reports whether the digits of q are part of a name or a code: PM2.5,
// 5G, G20, 12345热线, 国发[2015]1号, 第七届, 500强.
func isName(r []rune, q *quantity, lo int) bool {
	i, e := int(q.lo), int(q.numHi)
	if i > lo {
		switch p := r[i-1]; {
		case p == '(' && e < len(r) && r[e] == ')' && q.n.Shape == numeral.Plain && q.n.Digits <= 3: // (21)
			return true
		case p == '第' || p == '+' || p == '×':
			return true
		case han.IsLetter(p):
			return true
		case p == '-' && i-1 > lo && (han.IsLetter(r[i-2]) || han.IsDigit(r[i-2])) && q.unit == nil:
			return true
		case q.unit == nil && q.n.Shape == numeral.Plain && !q.n.Chinese && (p == '表' || p == '图' || p == '栏' || p == '件' && i-1 > lo && r[i-2] == '附'):
			return true // 附件2, 表1
		case q.unit == nil && q.n.Digits == 4 && p < 0x80 && isYear(q.n.Val):
			return true // (MICCAI 2019)
		case q.n.Digits >= 3 && r[i] == '0' && han.IsDigit(r[i+1]): // 0531-…
			return true
		case p == '$': // $1.$2: digits lost in conversion
			return true
		case p == '前' && (q.unitName() == "%" || q.unitName() == "名" || q.unitName() == "位"): // 进入前45%, 前100名
			return true
		case p == '[' || p == ']' || p == '№' || p == '#':
			return true
		case q.unit == nil && afterRoad(r, lo, i):
			return true
		case p == '点' && i-1 > lo && han.IsDigit(r[i-2]) && q.unitName() == "分": // 11点50分
			return true
		}
	}
	if e >= len(r) {
		return false
	}
	if q.unit == nil && q.n.Digits == 4 && q.n.Shape == numeral.Plain && !q.n.Chinese && isYear(q.n.Val) && r[e] > 0x2fff && !q.n.More {
		return true // 2020数字文化大会
	}
	switch n := r[e]; {
	case han.IsLetter(n) && q.unit == nil:
		return true
	case n == '+' || n == '×' || n == ']' || n == '$' || n == '#':
		return true
	case n == '点' && e+1 < len(r) && han.IsDigit(r[e+1]): // 11点50分
		return true
	}
	if q.unit == nil { // 地铁1、2号线
		for e+1 < len(r) && (r[e] == '、' || r[e] == '和' || r[e] == '-' || r[e] == '—') && han.IsDigit(r[e+1]) {
			for e++; e < len(r) && han.IsDigit(r[e]); e++ {
			}
		}
	}
	if q.unit != nil && int(q.hi) < len(r) && r[q.hi] == '级' { // 5万吨级泊位
		return true
	}
	c, _ := lex.Words().After(r, e)
	return c&lex.NameTail != 0
}

// afterRoad reports whether the digits at i are the number of a road, or one
// more of a list of them: 国道107, 国道207、307.
func afterRoad(r []rune, lo, i int) bool {
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
func isWeak(r []rune, q *quantity, lo int) bool {
	n := &q.n
	if !n.Chinese || n.Shape != numeral.Plain {
		return false
	}
	if n.Bare {
		return q.unit == nil || !boundBefore(r, int(q.lo), lo)
	}
	if n.Few {
		return q.unit == nil || q.unit.Dimension == unit.Count && n.Val.Cmp(numeral.Ten) <= 0
	}
	if q.unit == nil || q.unit.Dimension == unit.Time {
		return n.Val.Cmp(numeral.Hundred) < 0
	}
	if q.unit.Dimension == unit.Count {
		return n.Val.Cmp(numeral.Ten) <= 0
	}
	switch q.unit.Name {
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
