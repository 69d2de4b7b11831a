// Package numeral reads single numbers, Arabic, Chinese and mixed, into exact
// decimals: 1,100.9亿, 一万二千三百, 二〇一〇, 百分之五点六, 500多万.
package numeral

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
)

// Shape says how a numeral is written.
type Shape uint8

const (
	Plain     Shape = iota
	Percent         // 百分之五点六; the value is 5.6
	Permille        // 千分之三
	Permyriad       // 万分之零点五
	Fraction        // 三分之二, 1/4
	Tenths          // 三成: the value is 30 (per cent)
	Ordinal         // 第三
)

// A Numeral is one number of the text, as written in one go: digits,
// magnitude and the words that make it vague.
type Numeral struct {
	Val, Max decimal.Decimal
	HasMax   bool // 三四十: from val to max
	More     bool // 多, 余, 几 …: at least val
	About    bool // 来: about val
	Few      bool // no digit at all: 几, 数, 若干, 上(万)
	Chinese  bool // written without Arabic digits
	Bare     bool // a single magnitude word: 千, 万亿
	Shape    Shape
	Digits   uint8 // how many digits were written, leading zeros included
	Bad      bool  // more digits than a value can hold
}

// MayStart reports whether a numeral can start with r.
func MayStart(r rune) bool {
	return han.IsDigit(r) || 0x3007 <= r && r < 1<<16 && numeralStarts[r>>6]&(1<<(r&63)) != 0
}

// numeralStarts is the set of Chinese characters that a numeral can start
// with, a bit a character.
var numeralStarts = func() *[1 << 10]uint64 {
	var set [1 << 10]uint64
	for r := rune(0x3007); r < 0xa000; r++ {
		if startsNumeral(r) {
			set[r>>6] |= 1 << (r & 63)
		}
	}
	return &set
}()

func startsNumeral(r rune) bool {
	return han.IsDigit(r) || r >= 0x3007 && (han.Digit(r) >= 0 || han.Magnitude(r) > 0 || r == '几' || r == '数' || r == '廿' || r == '卅' || r == '卌' || r == '半')
}

// Scan reads the numeral at r[i] and returns where it ends; end == i
// where there is none. It reads one number: ranges and ratios are put
// together by their own grammars.
func Scan(r []rune, i int) (n Numeral, end int) {
	p := numParser{r: r, i: i}
	if i < len(r) && han.IsDigit(r[i]) {
		n, end = p.arabic()
	} else {
		n, end = p.chinese()
	}
	if end == i {
		return n, i
	}
	return n, p.suffix(&n, end)
}

// numParser reads numerals from r at i.
type numParser struct {
	r []rune
	i int
}

func (p *numParser) at(i int) rune {
	if i >= 0 && i < len(p.r) {
		return p.r[i]
	}
	return 0
}

// arabic reads digits with thousands marks and a decimal point, then
// magnitudes: 1,100.9亿, 3千, 1.2万亿, 2亿4千万, 500多万.
func (p *numParser) arabic() (n Numeral, end int) {
	coef, scale, i, ok := p.digitRun(p.i, &n)
	n.Bad = !ok
	// a fraction of two small numbers: 1/4, but not a date 2/15/2016 or a rate
	if p.at(i) == '/' && scale == 0 && han.IsDigit(p.at(i+1)) && p.at(p.i-1) != '/' {
		var m Numeral
		d, s, j, ok := p.digitRun(i+1, &m)
		if ok && s == 0 && d > coef && d <= 100 && p.at(j) != '/' && p.at(j) != '月' && han.Magnitude(p.at(j)) == 0 && p.at(j) != '-' {
			n.Val, n.Shape = quo(coef, d), Fraction
			return n, j
		}
	}
	if e := p.arabicFraction(&n, coef, scale, i); e > i { // 3分之2
		return n, e
	}
	total := newAcc(coef, scale, n.Bad)
	i = p.magnitudes(i, &n, &total)
	n.Val, n.Bad = total.value()
	return n, i
}

// arabicFraction reads the rest of 3分之2 behind its denominator.
func (p *numParser) arabicFraction(n *Numeral, coef uint64, scale, i int) int {
	if scale > 0 || coef == 0 || p.at(i) != '分' || p.at(i+1) != '之' {
		return i
	}
	acc := newAcc(coef, 0, n.Bad)
	n.Val, n.Bad = acc.value()
	if n.Bad {
		return i
	}
	return p.fraction(n, i)
}

// digitRun reads 1,100.9 at i.
func (p *numParser) digitRun(i int, n *Numeral) (coef uint64, scale, end int, ok bool) {
	ok = true
	push := func(d rune) {
		if coef > (1<<63-10)/10 {
			ok = false
			return
		}
		coef = coef*10 + uint64(d-'0')
		n.Digits++
	}
	start := i
	for ; han.IsDigit(p.at(i)); i++ {
		push(p.r[i])
	}
	if i-start <= 3 && p.at(start-1) != '第' { // thousands marks: every group has three digits
		for p.at(i) == ',' && han.IsDigit(p.at(i+1)) && han.IsDigit(p.at(i+2)) && han.IsDigit(p.at(i+3)) && !han.IsDigit(p.at(i+4)) {
			for k := 1; k <= 3; k++ {
				push(p.r[i+k])
			}
			i += 4
		}
		if p.at(i) == ' ' {
			for end := p.spacedGroups(start, i); i < end; i += 4 {
				for k := 1; k <= 3; k++ {
					push(p.r[i+k])
				}
			}
		}
	}
	if p.at(i) == '.' {
		switch {
		case han.IsDigit(p.at(i + 1)):
			for i++; han.IsDigit(p.at(i)); i++ {
				push(p.r[i])
				scale++
			}
		case han.Magnitude(p.at(i+1)) >= 4 || p.at(i+1) == '%':
			i++ // 2182.亿元: a decimal point with nothing behind it
		}
	}
	return coef, scale, i, ok && scale < 15
}

// spacedGroups returns where the groups of three digits end that stand behind
// spaces from i on, the way bulletins once marked thousands (1 863万架), and i
// where there are none. The number starts at lo. Numbers in a row, as a table
// has them, are not joined: what is joined has one such number before its unit
// and no number in front.
func (p *numParser) spacedGroups(lo, i int) int {
	if before := p.at(lo - 1); before == ' ' || before == '\n' || before == '|' || before == '.' || p.at(lo) == '0' {
		return i
	}
	j := i
	for p.at(j) == ' ' && han.IsDigit(p.at(j+1)) && han.IsDigit(p.at(j+2)) && han.IsDigit(p.at(j+3)) && !han.IsDigit(p.at(j+4)) {
		j += 4
	}
	k := j
	if p.at(k) == '.' {
		for k++; han.IsDigit(p.at(k)); k++ {
		}
	}
	if j == i || p.at(k) == ' ' || k >= len(p.r) {
		return i
	}
	if han.IsMore(p.at(k)) {
		k++
	}
	if han.Magnitude(p.at(k)) > 0 || p.at(k) == '%' {
		return j
	}
	if _, e := unit.At(p.r, k, len(p.r)); e > k && p.at(k) >= 0x80 && !han.Has("年月日", p.at(k)) {
		return j
	}
	return i
}

// magnitudes applies 十百千万亿 that follow digits, and the smaller parts that
// follow a magnitude (2亿4千万, 3万5千).
func (p *numParser) magnitudes(i int, n *Numeral, total *acc) int {
	i = p.fuzzyMag(i, n, total)
	for last := total.shift; last > 0; {
		if !han.IsDigit(p.at(i)) {
			break
		}
		var m Numeral
		coef, scale, j, ok := p.digitRun(i, &m)
		part := newAcc(coef, scale, !ok)
		k := p.fuzzyMag(j, &m, &part)
		if k == j && last == 4 && m.Digits == 4 && scale == 0 && p.at(j) != '年' && p.at(j) != '-' { // 3万4000
			total.add(part)
			return j
		}
		if k == j || part.shift >= last {
			break // 1亿2019年: the next digits are a number of their own
		}
		total.add(part)
		n.More = n.More || m.More
		last, i = part.shift, k
	}
	return i
}

// fuzzyMag reads a chain of magnitudes, with 多 or 余 before the last: 万亿,
// 多万, 余亿.
func (p *numParser) fuzzyMag(i int, n *Numeral, total *acc) int {
	j := i
	if han.IsMore(p.at(j)) && han.Magnitude(p.at(j+1)) > 0 {
		j++
	}
	k := j
	for m := han.Magnitude(p.at(k)); m > 0 && !p.prefixAt(k); m = han.Magnitude(p.at(k)) {
		if m == 12 && !isUnitAfterZhao(p.at(k+1)) {
			break
		}
		total.times(m)
		k++
	}
	if k == j {
		return i
	}
	if han.IsMore(p.at(k)) && p.at(k+1) == '亿' && total.shift == 4 { // 3万多亿
		total.times(8)
		n.More = true
		k += 2
	}
	n.More = n.More || j > i
	return k
}

// prefixAt reports whether the magnitude at i is the prefix of a unit that
// starts with it: 130万|千瓦, 5|千克, 3|千字节.
func (p *numParser) prefixAt(i int) bool {
	switch p.at(i) {
	case '千':
	case '百':
		return p.at(i+1) == '帕'
	default:
		return false
	}
	switch p.at(i + 1) {
	case '瓦', '克', '米', '伏', '卡', '帕', '赫', '安', '兆', '焦':
		return true
	case '比':
		return p.at(i+2) == '特' && p.at(i+3) != '币'
	case '字':
		return p.at(i+2) == '节'
	}
	return false
}

// isUnitAfterZhao guards 兆, which is 10¹² before money but also the unit of
// data and power (兆瓦, 兆赫).
func isUnitAfterZhao(r rune) bool { return r == '元' || r == '亿' }

// suffix reads what follows a number: 多, 余, 成, and the ordinals' end.
func (p *numParser) suffix(n *Numeral, i int) int {
	switch r := p.at(i); {
	case r == '多' || r == '余':
		// 多 is part of the number before a unit or noun, but 多 also starts
		// words: 多个, 多种, 多次 after a number do not occur.
		n.More = true
		return i + 1
	case r == '来' && n.round(p.at(i-1)) && p.classifier(i+1):
		n.About = true
		return i + 1
	case r == '几' && n.Chinese && han.Magnitude(p.at(i-1)) == 1: // 二十几
		n.More = true
		return i + 1
	case r == '成' && n.Shape == Plain && n.Val.Cmp(Ten) < 0 && !n.Few && !TenthsWord(p.at(i+1)):
		n.Shape = Tenths
		n.Val, _ = n.Val.Mul(Ten)
		if n.HasMax {
			n.Max, _ = n.Max.Mul(Ten)
		}
		i++
		switch d := han.Digit(p.at(i)); {
		case p.at(i) == '半':
			n.Val, _ = n.Val.Add(Five)
			i++
		case d > 0 && EndsNumeral(p.at(i+1)): // 一成五
			n.Val, _ = n.Val.Add(decimal.MustNew(int64(d), 0))
			i++
		}
		return i
	}
	return i
}

// round reports whether 来 behind n, whose last character is last, makes it
// vague: 三百来, 20来, and not 3来.
func (n *Numeral) round(last rune) bool {
	return n.Shape == Plain && !n.More && !n.Few && (last == '0' && n.Digits < 4 || han.Magnitude(last) > 0)
}

// classifier reports whether a classifier or a unit stands at i, as it does
// behind 三百来 (户) and not in 500来自.
func (p *numParser) classifier(i int) bool {
	if i >= len(p.r) || p.r[i] < 0x80 {
		return false
	}
	_, e := unit.At(p.r, i, len(p.r))
	return e > i
}

// EndsNumeral reports whether nothing that a number counts starts with r.
func EndsNumeral(r rune) bool {
	switch r {
	case 0, '\n', ',', ';', '。', '、', ')', '左', '以', '的', '和':
		return true
	}
	return false
}

// TenthsWord reports whether r continues a word that starts with 成, so that
// the 成 before it is no tenth: 一成立, 三成员.
func TenthsWord(r rune) bool {
	switch r {
	case '立', '员', '功', '果', '为', '本', '就', '长', '套', '熟', '分', '交', '品', '效', '绩', '型', '都', '人', '份', '片', '渝':
		return true
	}
	return false
}
