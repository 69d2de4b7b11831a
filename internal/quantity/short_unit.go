package quantity

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// addUnit reads the unit behind n, or the currency in front of it.
func (e *entityReader) addUnit(n *entNumber) {
	if n.kind == kindOrdinal || n.kind == kindRatio {
		return
	}
	j := n.hi
	if e.at(j) == '(' && e.at(j+1) == '含' && e.at(j+2) == ')' {
		j += 3
	}
	if e.at(j) == ' ' {
		j++
	}
	u, k := unit.At(e.r, j, len(e.r))
	if han.HasAt(e.r, j, "人民币") {
		u, k = unit.Named("元"), j+3
	}
	if k > j && u.Dimension == unit.Currency { // 三万元欧元, 9000元日币
		if v, m := unit.At(e.r, k, len(e.r)); m > k && v.Dimension == unit.Currency && u.Name == "元" {
			u, k = v, m
		} else if han.HasAt(e.r, k, "人民币") {
			k += 3
		} else if e.at(k) == '整' || e.at(k) == '正' {
			k++
		}
	}
	if e.at(j) == '块' && k <= j+1 && e.isMoney(j+1) {
		u, k = unit.Named("元"), j+1
		if e.at(k) == '钱' {
			k++
		}
	}
	if e.at(j) == '毛' && k == j && e.isMoney(j+1) {
		u, k = unit.Named("角"), j+1
	}
	if k > j && u.Name == "个" { // 六个立方
		if v, m := unit.At(e.r, k, len(e.r)); m > k && (v.Dimension == "volume" || v.Dimension == "area") {
			u, k = v, m
		}
	}
	if k == j {
		u, k = e.letterUnit(j)
	}
	if k > j && u.Name == "两" {
		if _, m := unit.At(e.r, k, len(e.r)); m > k { // 2020两年
			u, k = nil, j
		}
	}
	if k > j && u.Name == "度" && e.at(n.lo) == '零' && e.at(n.lo+1) == '下' {
		u = unit.Named("摄氏度")
	}
	if k > j {
		n.unit, n.unitHi = u, k
	} else if e.isSum(n) || e.at(j-1) == '亿' && e.at(j-2) == '个' {
		n.unit = unit.Named("元")
	}
	if c, lo := e.currencyBefore(n.lo); c != nil && (n.unit == nil || n.unit == c || n.unit.Name == "元") {
		if n.unit == nil || n.unit.Name == "元" {
			n.unit = c
		}
		n.unitLo, n.unitHi = lo, max(n.unitHi, n.hi)
	}
}

// isSum reports whether n is written out the way sums of money are on bills
// and in contracts, and stands alone: 肆佰叁拾万.
func (e *entityReader) isSum(n *entNumber) bool {
	if n.kind != kindNumber || n.hi-n.lo < 3 {
		return false
	}
	digits, places := 0, 0
	for _, r := range e.r[n.lo:n.hi] {
		switch {
		case han.Has("壹贰叁肆伍陆柒捌玖", r):
			digits++
		case han.Has("拾佰仟万亿", r):
			places++
		case r != '零':
			return false
		}
	}
	alone := func(r rune) bool { return r < 0x3007 }
	return digits > 0 && places > 0 && alone(e.at(n.lo-1)) && alone(e.at(n.hi))
}

// isMoney decides whether the 块 that ends at i is money (三块二, 5块以上) and
// not a piece of something (三块蛋糕).
func (e *entityReader) isMoney(i int) bool {
	c := e.at(i)
	if c == 0 || c < 0x3400 || c == '钱' || numeral.MayStart(c) {
		return true
	}
	_, n := e.words.After.Longest(e.r[i:])
	return n > 0
}

// letterUnit reads a unit in Latin letters: 2.0g, 9m.
func (e *entityReader) letterUnit(i int) (*unit.Unit, int) {
	j := i
	for han.IsLetter(e.at(j)) {
		j++
	}
	switch string(e.r[i:j]) {
	case "g":
		return unit.Named("克"), j
	case "m":
		return unit.Named("米"), j
	case "l", "L":
		return unit.Named("升"), j
	case "t":
		return unit.Named("吨"), j
	}
	return nil, i
}

// currencyBefore reads a currency that ends at i: 人民币, 港币, US$, ￥.
func (e *entityReader) currencyBefore(i int) (*unit.Unit, int) {
	hi := i
	if e.at(hi-1) == ' ' {
		hi--
	}
	for lo := max(0, hi-5); lo < hi; lo++ {
		u, end := unit.At(e.r, lo, hi)
		if end == hi && u != nil && u.Dimension == unit.Currency && !(lo > 0 && (numeral.MayStart(e.at(lo-1)) || han.IsDigit(e.at(lo-1)))) {
			return u, lo
		}
	}
	if han.HasAt(e.r, max(0, hi-3), "人民币") && hi >= 3 {
		return unit.Named("元"), hi - 3
	}
	switch e.at(hi - 1) {
	case '¥', '￥':
		return unit.Named("元"), hi - 1
	case '$':
		return unit.Named("美元"), hi - 1
	case '€':
		return unit.Named("欧元"), hi - 1
	case '£':
		return unit.Named("英镑"), hi - 1
	}
	return nil, i
}

// The parts that a larger unit is counted on in: 1元 is 10角.
var parts = map[string][]struct {
	name  string
	shift int
	num   int64
	den   int64
}{
	"元":  {{"角", 0, 1, 10}, {"毛", 0, 1, 10}, {"分", 0, 1, 100}},
	"角":  {{"分", 0, 1, 10}},
	"美元": {{"美分", 0, 1, 100}},
	"斤":  {{"两", 0, 1, 10}},
	"米":  {{"厘米", 0, 1, 100}, {"分米", 0, 1, 10}},
	"吨":  {{"千克", 0, 1, 1000}, {"公斤", 0, 1, 1000}},
	"公里": {{"米", 0, 1, 1000}},
	"千米": {{"米", 0, 1, 1000}},
	"公斤": {{"克", 0, 1, 1000}},
	"千克": {{"克", 0, 1, 1000}},
	"丈":  {{"尺", 0, 1, 10}},
	"尺":  {{"寸", 0, 1, 10}},
	"亩":  {{"分", 0, 1, 10}},
}

// joinParts adds up amounts in mixed units, 3斤5两 and 123元1角1分, and reads
// what stands for the next smaller unit: 三斤半, 一块二.
func (e *entityReader) joinParts(ns []entNumber) []entNumber {
	out := ns[:0]
	for i := 0; i < len(ns); i++ {
		a := ns[i]
		if (a.unit == nil || a.unit.Name == "分") && e.at(a.hi) == '分' && !a.n.HasMax && (e.at(a.hi+1) == 0 || e.at(a.hi+1) == '钱') {
			a.unit, a.unitHi = &unit.Unit{Name: "分", Dimension: unit.Currency}, a.hi+1
			if e.at(a.unitHi) == '钱' {
				a.unitHi++
			}
		}
		for a.unit != nil && !a.n.HasMax {
			if e.at(a.unitHi) == '半' && (a.unit.Dimension != unit.Count) && !han.Has("径导数", e.at(a.unitHi+1)) {
				a.n.Val = numeral.Plus(a.n.Val, numeral.Half)
				a.unitHi++
				for i+1 < len(ns) && ns[i+1].lo < a.unitHi {
					i++
				}
				break
			}
			if v, k := e.metres(&a); k > a.unitHi {
				a.n.Val, a.unitHi = v, k
				for i+1 < len(ns) && ns[i+1].lo < a.unitHi {
					i++
				}
				break
			}
			if k := e.halfCount(&a); k > a.unitHi {
				a.n.Val, a.unitHi = numeral.Plus(a.n.Val, numeral.Half), k
				for i+1 < len(ns) && ns[i+1].lo < a.unitHi {
					i++
				}
				break
			}
			if i+1 >= len(ns) {
				break
			}
			b := ns[i+1]
			if b.lo != a.unitHi && !(b.lo == a.unitHi+1 && han.Has("又零", e.at(a.unitHi))) {
				break
			}
			v, ok := e.partOf(&a, &b)
			if !ok {
				break
			}
			a.n.Val, a.unitHi = v, b.unitHi
			i++
		}
		out = append(out, a)
	}
	return out
}

// metres reads the rest of 1米8 and 一米七五.
func (e *entityReader) metres(a *entNumber) (decimal.Decimal, int) {
	k := a.unitHi
	if a.unit.Name != "米" || e.at(k-1) != '米' || a.n.Val.Scale() > 0 || a.n.Val.Cmp(numeral.Ten) >= 0 {
		return numeral.Zero, k
	}
	v := 0
	for ; k < a.unitHi+2; k++ {
		c := e.at(k)
		d := han.Digit(c)
		if han.IsDigit(c) {
			d = int(c - '0')
		}
		if d < 0 || c == '两' {
			break
		}
		v = 10*v + d
	}
	n := k - a.unitHi
	if n == 0 || han.IsDigit(e.at(k)) || han.IsNumeral(e.at(k)) || han.Magnitude(e.at(k)) > 0 || e.at(k) == '.' || e.at(k) == '点' {
		return numeral.Zero, a.unitHi
	}
	if _, m := unit.At(e.r, k, len(e.r)); m > k {
		return numeral.Zero, a.unitHi
	}
	return numeral.Plus(a.n.Val, numeral.Shifted(numeral.Of(v), -n)), k
}

// halfCount reads the rest of 五个半 and 三个半月 behind 个; of the latter 个月 is
// the unit.
func (e *entityReader) halfCount(a *entNumber) int {
	k := a.unitHi
	if a.unit.Name != "个" || e.at(k) != '半' {
		return k
	}
	switch c := e.at(k + 1); {
	case c == '月':
		a.unit = unit.Named("个月")
		return k + 2
	case c == 0 || c < 0x3400 || c > 0x9fff || han.Has("的以左", c):
		return k + 1
	}
	if u, j := unit.At(e.r, k+1, len(e.r)); j > k+1 && u.Dimension == unit.Time {
		a.unit = u
		return j
	}
	return k
}

// partOf adds b to a where b is counted in a smaller unit of a.
func (e *entityReader) partOf(a, b *entNumber) (decimal.Decimal, bool) {
	if b.n.HasMax || b.kind != kindNumber {
		return numeral.Zero, false
	}
	name := ""
	if b.unit != nil {
		name = b.unit.Name
	} else if e.at(b.hi) == '分' || e.at(b.hi) == '毛' || e.at(b.hi) == '角' || e.at(b.hi) == '两' {
		name = string(e.at(b.hi))
		b.unitHi = b.hi + 1
		if e.at(b.unitHi) == '钱' {
			b.unitHi++
		}
	}
	if name == "分钱" {
		name = "分"
	}
	if name == "" && a.unit.Name == "元" && b.n.Val.Cmp(numeral.Ten) < 0 && b.n.Digits == 1 && e.at(a.unitHi-1) == '块' {
		name = "角" // 一块二
	}
	if name == "" && b.n.Val.Cmp(numeral.Ten) < 0 && b.n.Digits == 1 && han.Has("毛角", e.at(a.unitHi-1)) {
		name = "分" // 三块六毛五
	}
	for _, p := range parts[a.unit.Name] {
		if p.name != name {
			continue
		}
		if a.unit.Name == "角" { // 两角五分 is 25分
			a.unit = &unit.Unit{Name: "分", Dimension: unit.Currency}
			return numeral.Plus(numeral.Shifted(a.n.Val, 1), b.n.Val), true
		}
		f, err := b.n.Val.Quo(decimal.MustNew(p.den, 0))
		if err != nil {
			return numeral.Zero, false
		}
		return numeral.Plus(a.n.Val, f), true
	}
	return numeral.Zero, false
}

// quantity makes the public form of n; ok is false where it has no unit.
func (e *entityReader) quantity(n *entNumber) (q fact.Quantity, ok bool) {
	if n.unit == nil && n.kind != kindPercent {
		return q, false
	}
	sp := e.t.Span(n.blo, n.bhi)
	q = fact.Quantity{Text: sp.Of(e.t.Raw), Span: sp, Value: fact.Num(n.n.Val), Bound: n.bound}
	if n.n.HasMax {
		q.ValueMax = fact.Num(n.n.Max)
	} else if n.n.More || n.n.Few {
		q.ValueMax = fact.Num(vagueTop(n.n))
	}
	if n.kind == kindPercent && n.unit == nil {
		q.Unit, q.Dimension = "%", unit.Percent
		return q, true
	}
	q.Unit, q.Dimension = n.unit.Name, n.unit.Dimension
	return q, true
}

// vagueTop is what a vague number stays below: 4000 for 3000多, ten times the
// value for 数十亿.
func vagueTop(n numeral.Numeral) decimal.Decimal {
	if n.Few {
		return numeral.Shifted(n.Val, 1)
	}
	step := numeral.Of(1)
	for {
		next := numeral.Shifted(step, 1)
		if next.Cmp(n.Val) > 0 {
			break
		}
		if r, err := n.Val.Sub(n.Val); err != nil || r.Sign() != 0 {
			break
		}
		if _, m, err := n.Val.QuoRem(next); err != nil || m.Sign() != 0 {
			break
		}
		step = next
	}
	return numeral.Plus(n.Val, step)
}
