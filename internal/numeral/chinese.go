package numeral

import "github.com/govreport/govreport/internal/han"

// chinese reads a number written in Chinese characters: 一万二千三百, 两亿,
// 十八点一, 二〇一〇, 百分之五点六, 三分之二, 几十, 数百, 三四十, 二百三十余万.
func (p *numParser) chinese() (n Numeral, end int) {
	n.Chinese = true
	if e := p.perPart(&n); e > p.i {
		return n, e
	}
	end = p.chineseInteger(p.i, &n)
	if end == p.i {
		return n, p.i
	}
	if e := p.fraction(&n, end); e > end {
		return n, e
	}
	return n, end
}

// perPart reads 百分之…, 千分之…, 万分之….
func (p *numParser) perPart(n *Numeral) int {
	if p.at(p.i+1) != '分' || p.at(p.i+2) != '之' {
		return p.i
	}
	switch han.Magnitude(p.at(p.i)) {
	case 2:
		n.Shape = Percent
	case 3:
		n.Shape = Permille
	case 4:
		n.Shape = Permyriad
	default:
		return p.i
	}
	q := numParser{p.r, p.i + 3}
	neg := false
	if r := q.at(q.i); r == '负' || r == '-' {
		neg = true
		q.i++
	}
	var m Numeral
	var e int
	if han.IsDigit(q.at(q.i)) {
		m, e = q.arabic()
	} else {
		m.Chinese = true
		e = q.chineseInteger(q.i, &m)
	}
	if e == q.i {
		n.Shape = Plain
		return p.i
	}
	n.Val, n.Max, n.HasMax, n.More, n.Bad = m.Val, m.Max, m.HasMax, m.More, m.Bad
	if neg {
		n.Val = n.Val.Neg()
	}
	if !m.Chinese {
		n.Chinese = false
	}
	return e
}

// fraction reads the rest of 三分之二 after its denominator, which ends at i.
func (p *numParser) fraction(n *Numeral, i int) int {
	if p.at(i) != '分' || p.at(i+1) != '之' || n.HasMax || n.Few || n.Val.Sign() <= 0 {
		return i
	}
	q := numParser{p.r, i + 2}
	m := Numeral{Chinese: true}
	var e int
	neg := q.at(q.i) == '负'
	if neg {
		q.i++
	}
	if han.IsDigit(q.at(q.i)) {
		m, e = q.arabic()
	} else {
		e = q.chineseInteger(q.i, &m)
	}
	if e == q.i {
		return i
	}
	if neg {
		m.Val = m.Val.Neg()
	}
	v, err := m.Val.Quo(n.Val)
	if err != nil {
		return i
	}
	n.Val, n.Shape = v, Fraction
	return e
}

// A pair is an integer, or a range of two where two digits stand side by side
// (三四十 is 30 to 40).
type pair struct{ lo, hi uint64 }

func (a pair) plus(b pair) pair    { return pair{a.lo + b.lo, a.hi + b.hi} }
func (a pair) times(k uint64) pair { return pair{a.lo * k, a.hi * k} }

var Pow10 = [...]uint64{1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7, 1e8}

// chineseInteger reads an integer or decimal in Chinese characters at i and
// returns where it ends. A number is a sum of sections of up to four digits,
// each with the magnitude 万, 亿 or 万亿 behind it.
func (p *numParser) chineseInteger(i int, n *Numeral) int {
	if e := p.digitString(i, n); e > i {
		return e
	}
	var total pair
	start, below := i, uint64(1e17) // the next section's magnitude must be smaller
	for {
		sec, low, e := p.section(i, n)
		if e == i && i == start && han.Magnitude(p.at(i)) >= 4 {
			sec, n.Bare = pair{1, 1}, true // 突破亿元, 万户
		} else if e == i {
			break
		}
		if han.IsMore(p.at(e)) && p.at(e) != '来' && han.Magnitude(p.at(e+1)) >= 4 {
			n.More = true // 二百三十余万
			e++
		}
		k, e2 := p.bigMag(e, n)
		if k == 1e4 && han.IsMore(p.at(e2)) && p.at(e2+1) == '亿' { // 三万多亿
			n.More = true
			k, e2 = 1e12, e2+2
		}
		if k == 1 && i > start && low && p.at(i) != '零' && e-i == 1 && han.Magnitude(p.at(e)) == 0 && below < 1e17 {
			k = below / 10 // 三万五: a lone digit stands for the next lower place
		}
		if sec.hi > 1e17/k || k == below {
			break
		}
		if k > below { // 一万二千亿: what came before is multiplied too
			if total.hi+sec.hi > 1e17/k {
				break
			}
			total = total.plus(sec).times(k)
		} else {
			total = total.plus(sec.times(k))
		}
		i, below = e2, k
		if k < 1e4 || e2 == e {
			break
		}
	}
	if i == start {
		return start
	}
	lo, hi := newAcc(total.lo, 0, false), newAcc(total.hi, 0, false)
	lo.shift = 0
	n.HasMax = hi.coef != lo.coef
	if n.HasMax {
		n.Max, _ = hi.value()
	} else {
		i = p.chineseDecimal(i, n, &lo)
	}
	n.Val, n.Bad = lo.value()
	return i
}

// bigMag reads 万, 亿, 万亿, 万多亿 or 亿万 at i; the factor is 1 where there is none.
func (p *numParser) bigMag(i int, n *Numeral) (k uint64, end int) {
	k = 1
	for m := han.Magnitude(p.at(i)); m >= 4 || k == 1e4 && han.IsMore(p.at(i)) && p.at(i+1) == '亿'; m = han.Magnitude(p.at(i)) {
		if m == 0 { // 两万多亿
			n.More = true
			i++
			continue
		}
		if c := p.at(i + 1); m == 12 && !isUnitAfterZhao(c) && han.Digit(c) < 0 && han.Magnitude(c) == 0 || k >= 1e9 {
			break
		}
		for ; m > 0; m-- {
			k *= 10
		}
		i++
	}
	return k, i
}

// section reads a number below 10 000 at i: 九千八百七十六, 十五, 一百零五,
// 一百二 (120), 几十, 三四百. low says that it is a single digit.
func (p *numParser) section(i int, n *Numeral) (v pair, low bool, end int) {
	start, cur, zero := i, 4, false
	for p.at(i) == '零' || p.at(i) == '〇' {
		if c := p.at(i + 1); han.Digit(c) < 0 && han.Magnitude(c) != 1 && c != '卌' {
			if i == start && han.Magnitude(c) == 0 && p.at(i+1) != '点' {
				n.Digits++
				return pair{}, true, i + 1 // 零 alone
			}
			if p.at(i+1) != '点' {
				return v, false, start
			}
			return pair{}, true, i + 1
		}
		zero = true
		i++
	}
	for cur > 0 {
		if i > start && p.at(i) == '两' && han.Magnitude(p.at(i+1)) == 0 {
			return v, false, i // 三十两: thirty taels
		}
		d, e := p.digit(i, n)
		m := han.Magnitude(p.at(e))
		if p.prefixAt(e) {
			m = 0
		}
		switch {
		case e == i && m > 0 && m < 4 && m < cur && (i == start || m == 1): // 十五, 百家
			d = pair{1, 1}
			n.Bare = i == start && m > 1
		case e == i:
			return v, false, i
		case p.at(i) == '廿' || p.at(i) == '卅' || p.at(i) == '卌':
			m, e = 1, e-1 // the place is part of the character
			if cur <= 1 {
				return v, false, i
			}
		}
		n.Digits++
		if m == 0 || m >= 4 || m >= cur {
			if m > 0 && m < 4 && i > start {
				return v, false, i // 五百|三百: the digit belongs to the next number
			}
			lone := i == start || zero || cur == 1
			if !lone {
				d = d.times(Pow10[cur-1]) // 一百二 is 120
			}
			return v.plus(d), i == start, e
		}
		v = v.plus(d.times(Pow10[m]))
		i, cur = e+1, m
		if r := p.at(i); (r == '零' || r == '〇') && (han.Digit(p.at(i+1)) > 0 || han.Magnitude(p.at(i+1)) == 1 || p.at(i+1) == '卌') {
			zero = true
			i++
		} else if r == '零' && p.at(i+1) == '几' { // 一千五百零几万
			n.More = true
			return v, false, i + 2
		} else {
			zero = false
		}
		if p.at(i) == '几' && cur == 1 { // 十几, 二十几
			n.More = true
			return v, false, i + 1
		}
	}
	return v, false, i
}

// digit reads one digit, two digits that make a range (三四), 几 or 数.
func (p *numParser) digit(i int, n *Numeral) (d pair, end int) {
	switch r := p.at(i); {
	case r == '廿':
		return pair{2, 2}, i + 1
	case r == '卅':
		return pair{3, 3}, i + 1
	case r == '卌':
		return pair{4, 4}, i + 1
	case (r == '几' || r == '数') && han.Magnitude(p.at(i+1)) > 0:
		n.Few, n.More = true, true
		return pair{1, 1}, i + 1
	case han.Digit(r) > 0:
		a := uint64(han.Digit(r))
		if b := han.Digit(p.at(i + 1)); b == int(a)+1 || a == 3 && b == 5 {
			return pair{a, uint64(b)}, i + 2
		}
		return pair{a, a}, i + 1
	}
	return d, i
}

// digitString reads positional digits: 二〇一〇, 一九九五, 〇点五's integer.
func (p *numParser) digitString(i int, n *Numeral) int {
	var a acc
	j, k := i, 0
	for {
		if p.groupAt(i, j) {
			j++
		}
		if han.Digit(p.at(j)) < 0 || p.at(j) == '两' {
			break
		}
		if k++; k > 17 {
			return i
		}
		a.coef = a.coef*10 + uint64(han.Digit(p.at(j)))
		j++
	}
	if k < 3 && !(k == 2 && p.pointAt(j)) && !(k == 2 && (han.Digit(p.at(i)) == 0 || han.Digit(p.at(i+1)) == 0)) || han.Magnitude(p.at(j)) > 0 && han.Magnitude(p.at(j)) < 4 {
		return i
	}
	n.Digits = uint8(k)
	total := a
	j = p.chineseDecimal(j, n, &total)
	for m := han.Magnitude(p.at(j)); m >= 4; m = han.Magnitude(p.at(j)) {
		total.times(m)
		j++
	}
	n.Val, n.Bad = total.value()
	return j
}

// chineseDecimal reads 点 and the digits behind it.
func (p *numParser) chineseDecimal(i int, n *Numeral, total *acc) int {
	if !p.pointAt(i) && (p.at(i) != '点' || han.Digit(p.at(i+1)) < 0 || p.at(i+1) == '两') {
		return i
	}
	i++
	shift := total.shift
	for ; han.Digit(p.at(i)) >= 0 && total.scale < 9; i++ {
		d := newAcc(uint64(han.Digit(p.r[i])), total.scale+1, false)
		total.add(d)
	}
	total.shift = shift
	// 三点二亿: the magnitude comes after the decimals
	for m := han.Magnitude(p.at(i)); m > 0; m = han.Magnitude(p.at(i)) {
		if m == 12 && !isUnitAfterZhao(p.at(i+1)) {
			break
		}
		total.times(m)
		i++
	}
	return i
}
