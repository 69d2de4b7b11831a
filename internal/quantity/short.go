package quantity

import (
	"unicode/utf8"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/numeral"
	"github.com/govreport/govreport/segment"
)

// An entityReader reads the numbers of a short text.
type entityReader struct {
	t         *segment.Text
	r         []rune
	words     *lex.ShortWords
	withUnits bool
}

func newEntityReader(text string) *entityReader {
	t, _ := Slips(segment.NewText(text))
	e := &entityReader{t: t, r: t.Runes, words: lex.Short()}
	for i := 0; i+1 < len(e.r); i++ {
		if e.r[i] == ',' && han.IsDigit(e.r[i+1]) && e.gap(i) {
			e.r[i] = '、' // 1, 234: a list, no thousands mark
		}
	}
	e.splitCodes()
	return e
}

// splitCodes parts digits with several points among them, which are no decimal:
// 192.168.1.1.
func (e *entityReader) splitCodes() {
	for i := 0; i < len(e.r); i++ {
		if !han.IsDigit(e.r[i]) {
			continue
		}
		j, points := i, 0
		for ; han.IsDigit(e.at(j)) || e.at(j) == '.' && han.IsDigit(e.at(j+1)); j++ {
			if e.r[j] == '.' {
				points++
			}
		}
		for ; i < j; i++ {
			if e.r[i] == '.' && points > 1 {
				e.r[i] = ';'
			}
		}
	}
}

// gap reports whether white space stands behind rune i in the text as read.
func (e *entityReader) gap(i int) bool {
	_, w := utf8.DecodeRuneInString(e.t.Raw[e.t.Offset(i):])
	return e.t.Offset(i+1) > e.t.Offset(i)+w
}

// An entNumber is one number of a short text, in rune indices.
type entNumber struct {
	lo, hi   int // sign, number and per-cent sign
	n        numeral.Numeral
	kind     string
	ratio    []decimal.Decimal
	bound    string
	blo, bhi int // with the words that bound it

	unit   *unit.Unit
	unitHi int // end of the unit, hi where there is none
	unitLo int // start of a currency in front
}

// Kinds of a Numeral.
const (
	kindNumber   = "number"
	kindPercent  = "percent"
	kindFraction = "fraction"
	kindOrdinal  = "ordinal"
	kindRange    = "range"
	kindRatio    = "ratio"
)

func (e *entityReader) at(i int) rune {
	if i >= 0 && i < len(e.r) {
		return e.r[i]
	}
	return 0
}

// numbers reads all numbers from left to right.
func (e *entityReader) numbers() []entNumber {
	var out []entNumber
	for i := 0; i < len(e.r); {
		if _, n := e.words.Not.Longest(e.r[i:]); n > 0 && !(e.at(i+n-1) == '分' && (e.at(i+n) == '之' || han.Digit(e.at(i+n)) > 0)) {
			i += n
			continue
		}
		if k := e.code(i); k > i {
			i = k
			continue
		}
		n, ok := e.one(i)
		if !ok {
			i++
			continue
		}
		if e.withUnits {
			e.addUnit(&n)
		}
		n.unitHi = max(n.unitHi, n.hi)
		out = append(out, n)
		i = n.unitHi
	}
	if e.withUnits {
		out = e.joinParts(out)
	}
	out = e.joinRanges(out)
	for k := range out {
		e.addBound(&out[k])
	}
	return e.joinBounds(out)
}

// code passes over names and codes with digits in them: PM2.5, COVID-19, 5G,
// 4A级, 国发[2015]1号.
func (e *entityReader) code(i int) int {
	j := i
	switch c := e.at(i); {
	case han.IsLetter(c):
		for han.IsLetter(e.at(j)) {
			j++
		}
		if e.at(j) == '-' && han.IsDigit(e.at(j+1)) {
			j++
		}
		k := j
		for han.IsDigit(e.at(k)) || e.at(k) == '.' && han.IsDigit(e.at(k+1)) {
			k++
		}
		if k == j {
			return i
		}
		return k
	case c == '[' && han.IsDigit(e.at(i+1)):
		for j++; han.IsDigit(e.at(j)); j++ {
		}
		if e.at(j) != ']' {
			return i
		}
		for j++; han.IsDigit(e.at(j)); j++ {
		}
		return j
	case han.IsDigit(c):
		for han.IsDigit(e.at(j)) {
			j++
		}
		if !han.IsLetter(e.at(j)) {
			return i
		}
		if _, k := unit.At(e.r, j, len(e.r)); k > j {
			return i
		}
		if _, k := e.letterUnit(j); k > j {
			return i
		}
		for han.IsLetter(e.at(j)) || han.IsDigit(e.at(j)) {
			j++
		}
		return j
	}
	return i
}

// one reads the number that starts at i, its sign included.
func (e *entityReader) one(i int) (n entNumber, ok bool) {
	n = entNumber{lo: i, kind: kindNumber, unitLo: i}
	j := i
	switch c := e.at(i); {
	case c == '第':
		return e.ordinal(i)
	case c == '上' && han.Magnitude(e.at(i+1)) >= 2 && !han.Has("以晚早路网线向千", e.at(i-1)) && e.at(i+2) != '分': // 上千, 上万
		m, k := numeral.Scan(e.r, i+1)
		if k == i+1 || m.Shape != numeral.Plain || !m.Bare {
			return n, false
		}
		n.n, n.lo, n.hi = m, i, k
		n.n.More, n.n.Few = true, true
		return n, true
	case c == '零' && e.at(i+1) == '下' && numeral.MayStart(e.at(i+2)): // 零下五度
		j += 2
	case c == '负' || c == '-' && !han.IsDigit(e.at(i-1)) && !han.Has("-年月日号", e.at(i-1)):
		j++
	case c == '过' && e.at(i+1) == '半' && !han.Has("百个年月天小导径", e.at(i+2)) && !han.Has("超通经不路", e.at(i-1)): // 过半
		n.lo, n.hi, n.kind, n.n.Val, n.n.More = i+1, i+2, kindFraction, numeral.Half, true
		n.unitLo = i + 1
		return n, true
	case c == '打' && (e.at(i+1) == '对' || e.at(i+1) == '對') && e.at(i+2) == '折': // 打对折
		n.lo, n.hi, n.kind, n.n.Val = i+1, i+3, kindPercent, numeral.Of(50)
		return n, true
	}
	if e.at(j) != '.' && !numeral.MayStart(e.at(j)) {
		return n, false
	}
	if c := e.at(j - 1); han.IsDigit(e.at(j)) && j == i && (han.IsDigit(c) || han.IsLetter(c)) {
		return n, false // PM2.5, G20
	}
	k := e.body(j, &n)
	if k == j || n.n.Bad {
		return n, false
	}
	if j > i {
		n.n.Val = n.n.Val.Neg()
		if n.n.HasMax {
			n.n.Val, n.n.Max = n.n.Max.Neg(), n.n.Val
		}
	}
	n.hi = k
	if e.at(k) == '来' && (han.Magnitude(e.at(k-1)) > 0 || e.at(k-1) == '0') && n.kind == kindNumber { // 十来个
		if _, m := unit.At(e.r, k+1, len(e.r)); m > k+1 || e.at(k+1) == '块' {
			n.n.About, n.hi = true, k+1
		}
	}
	if e.at(k) == '个' && (e.at(k+1) == '亿' || e.at(k+1) == '万') && e.sumEnds(k+2) && n.kind == kindNumber { // 五个亿
		n.n.Val, n.hi = numeral.Shifted(n.n.Val, han.Magnitude(e.at(k+1))), k+2
	}
	return n, j > i || e.stands(&n)
}

// sumEnds reports whether 五个亿 that ends at i is a sum: nothing follows, or
// the currency alone; 5个亿元项目 are five projects.
func (e *entityReader) sumEnds(i int) bool {
	if han.HasAt(e.r, i, "人民币") {
		return true
	}
	u, k := unit.At(e.r, i, len(e.r))
	if k > i && u.Dimension == unit.Currency {
		return u.Name != "元" || numeral.EndsNumeral(e.at(k))
	}
	return numeral.EndsNumeral(e.at(i))
}

// body reads a number without its sign at i.
func (e *entityReader) body(i int, n *entNumber) int {
	var j int
	if a, b := han.Digit(e.at(i)), han.Digit(e.at(i+1)); a > 0 && b > 0 && e.at(i+2) == '折' { // 三八折
		n.n.Val, n.kind = numeral.Of(10*a+b), kindPercent
		return i + 3
	}
	if j := e.half(i); j > i {
		n.n.Val, n.n.Chinese, n.kind = numeral.Half, true, kindFraction
		return j
	}
	if e.at(i) == '零' && e.at(i+1) == '点' && han.IsDigit(e.at(i+2)) { // 零点77
		if m, k := numeral.Scan(e.r, i+2); m.Shape == numeral.Plain && m.Val.Scale() == 0 && e.at(k) != '分' {
			n.n, n.n.Val = m, numeral.Shifted(m.Val, -int(m.Digits))
			return k
		}
	}
	if e.at(i) == '半' && (e.at(i+1) == '百' || e.at(i+1) == '折') {
		n.n.Val = numeral.Of(50)
		if e.at(i+1) == '折' {
			n.kind = kindPercent
		}
		return i + 2
	}
	if e.at(i) == '.' {
		j = e.pointFirst(i, &n.n)
	} else {
		n.n, j = numeral.Scan(e.r, i)
	}
	if j == i {
		return i
	}
	switch n.n.Shape {
	case numeral.Percent, numeral.Tenths:
		n.kind = kindPercent
	case numeral.Permille:
		n.kind = kindPercent
		n.n.Val = numeral.Shifted(n.n.Val, -1)
	case numeral.Permyriad:
		n.kind = kindPercent
		n.n.Val = numeral.Shifted(n.n.Val, -2)
	case numeral.Fraction:
		n.kind = kindFraction
		if n.n.Bare { // 千万分之六 is a share, 一千万分之六 a fraction
			n.kind, n.n.Val = kindPercent, numeral.Shifted(n.n.Val, 2)
		}
	case numeral.Plain:
		if v, k := e.slash(i, j, n); k > j {
			n.n.Val, n.kind = v, kindFraction
			return k
		}
		j = e.mixed(j, n)
		j = e.share(i, j, n)
	}
	if n.n.Shape == numeral.Tenths && han.Digit(e.at(j)) > 0 && !n.n.HasMax { // 七成六
		n.n.Val = numeral.Plus(n.n.Val, numeral.Of(han.Digit(e.at(j))))
		j++
	}
	return j
}

// half reads 一半, 半数, and 半 before a unit: 半吨, 半个月.
func (e *entityReader) half(i int) int {
	c, next := e.at(i), e.at(i+1)
	switch {
	case (c == '一' || c == '1') && next == '半' && !han.Has("导径球岛百成折点路年天日月分里价额", e.at(i+2)):
		if u, k := unit.At(e.r, i+2, len(e.r)); k > i+2 && u.Dimension != unit.Count { // 一半公里 is not said
			return i
		}
		return i + 2
	case c != '半' || han.IsNumeral(e.at(i-1)) || han.IsDigit(e.at(i-1)) || e.at(i-1) == '个':
		return i
	case next == '数' && !han.Has("据字", e.at(i+2)):
		return i + 2
	case next == '个':
		return i + 1
	}
	if u, k := unit.At(e.r, i+1, len(e.r)); k > i+1 && u.Dimension != unit.Count && u.Dimension != unit.Percent {
		return i + 1
	}
	return i
}

// pointFirst reads .5.
func (e *entityReader) pointFirst(i int, n *numeral.Numeral) int {
	if !han.IsDigit(e.at(i+1)) || han.IsDigit(e.at(i-1)) || e.at(i-1) == '.' {
		return i
	}
	m, j := numeral.Scan(e.r, i+1)
	if j == i+1 || m.Shape != numeral.Plain {
		return i
	}
	*n = m
	n.Val = numeral.Shifted(m.Val, -int(m.Digits))
	return j
}

// slash reads the rest of 3/2 behind its numerator, which stands at i..j.
func (e *entityReader) slash(i, j int, n *entNumber) (decimal.Decimal, int) {
	if e.at(j) != '/' || !han.IsDigit(e.at(j+1)) || e.at(i-1) == '/' || j-i > 4 {
		return numeral.Zero, j
	}
	m, k := numeral.Scan(e.r, j+1)
	if m.Shape != numeral.Plain || m.Val.Sign() == 0 || m.Val.Scale() > 0 || han.Has("/年月日", e.at(k)) || k-j > 5 {
		return numeral.Zero, j
	}
	v, err := n.n.Val.Quo(m.Val)
	if err != nil {
		return numeral.Zero, j
	}
	return v, k
}

// mixed reads the fraction of a mixed number: 三又二分之一, 1 3/5.
func (e *entityReader) mixed(i int, n *entNumber) int {
	j := i
	switch {
	case e.at(i) == '又':
		j++
	case e.at(i) == ' ' && han.IsDigit(e.at(i+1)):
		j++
	default:
		return i
	}
	f, k := numeral.Scan(e.r, j)
	if k > j && f.Shape == numeral.Plain {
		switch m := (entNumber{n: f}); {
		case e.at(i) == ' ':
			f.Val, k = e.slash(j, k, &m)
			f.Shape = numeral.Fraction
		case f.Val.Cmp(numeral.Ten) == 0 && e.at(k) == '分' && han.Digit(e.at(k+1)) > 0: // 一又十分一
			f.Val, f.Shape, k = numeral.Shifted(numeral.Of(han.Digit(e.at(k+1))), -1), numeral.Fraction, k+2
		}
	}
	if k == j || f.Shape != numeral.Fraction || f.Val.Sign() <= 0 {
		return i
	}
	n.n.Val, n.kind = numeral.Plus(n.n.Val, f.Val), kindFraction
	return k
}

// share reads what makes a share of a number: %, 折, 成.
func (e *entityReader) share(i, j int, n *entNumber) int {
	switch e.at(j) {
	case '%':
		n.kind = kindPercent
		return j + 1
	case '‰':
		n.kind, n.n.Val = kindPercent, numeral.Shifted(n.n.Val, -1)
		return j + 1
	case '成':
		if n.n.Val.Cmp(numeral.Ten) <= 0 && !numeral.TenthsWord(e.at(j+1)) && !n.n.Few {
			n.kind, n.n.Val = kindPercent, numeral.Shifted(n.n.Val, 1)
			return j + 1
		}
	case '折':
		v := n.n.Val
		switch {
		case e.at(j+1) == '合' || e.at(j+1) == '算':
			return j
		case n.n.HasMax: // 五五折 is not a range, 三五折 neither
			v = numeral.Plus(numeral.Shifted(n.n.Val, 1), n.n.Max)
			n.n.HasMax = false
		case v.Cmp(numeral.Ten) <= 0:
			v = numeral.Shifted(v, 1)
		}
		n.kind, n.n.Val = kindPercent, v
		return j + 1
	}
	return j
}

// ordinal reads 第三, 第二十一.
func (e *entityReader) ordinal(i int) (n entNumber, ok bool) {
	n = entNumber{lo: i, kind: kindOrdinal, unitLo: i}
	m, j := numeral.Scan(e.r, i+1)
	if j == i+1 || m.Shape != numeral.Plain || m.Few || m.Bad || m.HasMax {
		return n, false
	}
	if han.IsMore(e.at(j - 1)) { // 第三多 is no third
		return n, false
	}
	n.n, n.hi = m, j
	return n, true
}

// stands decides whether a lone Chinese character is a number or part of a
// word.
func (e *entityReader) stands(n *entNumber) bool {
	if !n.n.Chinese || n.kind != kindNumber {
		return true
	}
	first := e.at(n.lo)
	if n.n.Bare && n.hi-n.lo == 1 && han.Magnitude(first) != 1 { // 万, 千
		return false
	}
	if n.n.Few && n.hi-n.lo == 1 {
		return false
	}
	if n.hi-n.lo > 1 {
		return true
	}
	before, after := e.at(n.lo-1), e.at(n.hi)
	open := func(r rune) bool { return r == 0 || r < 0x3400 || r > 0x9fff }
	if han.Has("陆伍肆拾什佰仟叁贰壹柒捌玖", first) {
		return open(before) && open(after) || han.Has("元圆角", before) && han.Has("角分", after)
	}
	if han.IsRangeMark(after) && numeral.MayStart(e.at(n.hi+1)) {
		return true
	}
	if first == '两' && han.IsDigit(before) { // 5两, but 2020两年
		_, k := unit.At(e.r, n.hi, len(e.r))
		return k > n.hi
	}
	if open(before) && open(after) || han.Has("是为于第", before) && first != '两' {
		return true
	}
	if first == '一' || first == '两' || first == '半' || first == '零' {
		_, k := unit.At(e.r, n.hi, len(e.r))
		return k > n.hi
	}
	return true
}
