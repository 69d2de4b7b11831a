package extract

import (
	"github.com/govalues/decimal"
)

// addUnit reads the unit behind n, or the currency in front of it.
func (e *entityReader) addUnit(n *entNumber) {
	if n.kind == kindOrdinal || n.kind == kindRatio {
		return
	}
	t := units()
	j := n.hi
	if e.at(j) == '(' && e.at(j+1) == '含' && e.at(j+2) == ')' {
		j += 3
	}
	if e.at(j) == ' ' {
		j++
	}
	if e.at(j) == '个' && (e.at(j+1) == '亿' || e.at(j+1) == '万') { // 两个亿
		n.n.val = shifted(n.n.val, mag(e.at(j+1)))
		j += 2
		n.hi = j
	}
	u, k := t.unitAt(e.r, j, len(e.r))
	if hasAt(e.r, j, "人民币") {
		u, k = t.get("元"), j+3
	}
	if k > j && u.dim == dimCurrency { // 三万元欧元, 9000元日币
		if v, m := t.unitAt(e.r, k, len(e.r)); m > k && v.dim == dimCurrency && u.name == "元" {
			u, k = v, m
		} else if hasAt(e.r, k, "人民币") {
			k += 3
		} else if e.at(k) == '整' || e.at(k) == '正' {
			k++
		}
	}
	if e.at(j) == '块' && k <= j+1 && e.isMoney(j+1) {
		u, k = t.get("元"), j+1
		if e.at(k) == '钱' {
			k++
		}
	}
	if k == j {
		u, k = e.letterUnit(j)
	}
	if k > j {
		n.unit, n.unitHi = u, k
	}
	if c, lo := e.currencyBefore(n.lo); c != nil && (n.unit == nil || n.unit == c || n.unit.name == "元") {
		if n.unit == nil || n.unit.name == "元" {
			n.unit = c
		}
		n.unitLo, n.unitHi = lo, max(n.unitHi, n.hi)
	}
}

// isMoney decides whether the 块 that ends at i is money (三块二, 5块以上) and
// not a piece of something (三块蛋糕).
func (e *entityReader) isMoney(i int) bool {
	c := e.at(i)
	if c == 0 || c < 0x3400 || c == '钱' || mayStartNumeral(c) {
		return true
	}
	_, n := e.words.after.Longest(e.r[i:])
	return n > 0
}

// letterUnit reads a unit in Latin letters: 2.0g, 9m.
func (e *entityReader) letterUnit(i int) (*unit, int) {
	j := i
	for isLetter(e.at(j)) {
		j++
	}
	switch string(e.r[i:j]) {
	case "g":
		return units().get("克"), j
	case "m":
		return units().get("米"), j
	case "l", "L":
		return units().get("升"), j
	case "t":
		return units().get("吨"), j
	}
	return nil, i
}

// get returns a unit of the table by name.
func (t *unitTable) get(name string) *unit {
	if id, ok := t.trie.Get(name); ok {
		return &t.units[id]
	}
	return nil
}

// currencyBefore reads a currency that ends at i: 人民币, 港币, US$, ￥.
func (e *entityReader) currencyBefore(i int) (*unit, int) {
	t := units()
	hi := i
	if e.at(hi-1) == ' ' {
		hi--
	}
	for lo := max(0, hi-5); lo < hi; lo++ {
		id, n := t.trie.Longest(e.r[lo:hi])
		if n == hi-lo && t.units[id].dim == dimCurrency && !(lo > 0 && (mayStartNumeral(e.at(lo-1)) || isDigit(e.at(lo-1)))) {
			return &t.units[id], lo
		}
	}
	if hasAt(e.r, max(0, hi-3), "人民币") && hi >= 3 {
		return t.get("元"), hi - 3
	}
	switch e.at(hi - 1) {
	case '¥', '￥':
		return t.get("元"), hi - 1
	case '$':
		return t.get("美元"), hi - 1
	case '€':
		return t.get("欧元"), hi - 1
	case '£':
		return t.get("英镑"), hi - 1
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
}

// joinParts adds up amounts in mixed units, 3斤5两 and 123元1角1分, and reads
// what stands for the next smaller unit: 三斤半, 一块二.
func (e *entityReader) joinParts(ns []entNumber) []entNumber {
	out := ns[:0]
	for i := 0; i < len(ns); i++ {
		a := ns[i]
		if (a.unit == nil || a.unit.name == "分") && e.at(a.hi) == '分' && !a.n.hasMax && (e.at(a.hi+1) == 0 || e.at(a.hi+1) == '钱') {
			a.unit, a.unitHi = &unit{name: "分", dim: dimCurrency}, a.hi+1
			if e.at(a.unitHi) == '钱' {
				a.unitHi++
			}
		}
		for a.unit != nil && !a.n.hasMax {
			if e.at(a.unitHi) == '半' && (a.unit.dim != dimCount) && !has("径导数", e.at(a.unitHi+1)) {
				a.n.val = plus(a.n.val, decimalHalf)
				a.unitHi++
				for i+1 < len(ns) && ns[i+1].lo < a.unitHi {
					i++
				}
				break
			}
			if i+1 >= len(ns) {
				break
			}
			b := ns[i+1]
			if b.lo != a.unitHi && !(b.lo == a.unitHi+1 && has("又零", e.at(a.unitHi))) {
				break
			}
			v, ok := e.partOf(&a, &b)
			if !ok {
				break
			}
			a.n.val, a.unitHi = v, b.unitHi
			i++
		}
		out = append(out, a)
	}
	return out
}

// partOf adds b to a where b is counted in a smaller unit of a.
func (e *entityReader) partOf(a, b *entNumber) (decimal.Decimal, bool) {
	if b.n.hasMax || b.kind != kindNumber {
		return zero, false
	}
	name := ""
	if b.unit != nil {
		name = b.unit.name
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
	if name == "" && a.unit.name == "元" && b.n.val.Cmp(ten) < 0 && b.n.digits == 1 && e.at(a.unitHi-1) == '块' {
		name = "角" // 一块二
	}
	for _, p := range parts[a.unit.name] {
		if p.name != name {
			continue
		}
		if a.unit.name == "角" { // 两角五分 is 25分
			a.unit = &unit{name: "分", dim: dimCurrency}
			return plus(shifted(a.n.val, 1), b.n.val), true
		}
		f, err := b.n.val.Quo(decimal.MustNew(p.den, 0))
		if err != nil {
			return zero, false
		}
		return plus(a.n.val, f), true
	}
	return zero, false
}

// quantity makes the public form of n; ok is false where it has no unit.
func (e *entityReader) quantity(n *entNumber) (q Quantity, ok bool) {
	if n.unit == nil && n.kind != kindPercent {
		return q, false
	}
	sp := e.t.Span(n.blo, n.bhi)
	q = Quantity{Text: sp.Of(e.t.Raw), Span: sp, Value: Num(n.n.val), Bound: n.bound}
	if n.n.hasMax {
		q.ValueMax = Num(n.n.max)
	} else if n.n.more || n.n.few {
		q.ValueMax = Num(vagueTop(n.n))
	}
	if n.kind == kindPercent && n.unit == nil {
		q.Unit, q.Dimension = "%", dimPercent
		return q, true
	}
	q.Unit, q.Dimension = n.unit.name, n.unit.dim
	return q, true
}

// vagueTop is what a vague number stays below: 4000 for 3000多, ten times the
// value for 数十亿.
func vagueTop(n numeral) decimal.Decimal {
	if n.few {
		return shifted(n.val, 1)
	}
	step := decimalOf(1)
	for {
		next := shifted(step, 1)
		if next.Cmp(n.val) > 0 {
			break
		}
		if r, err := n.val.Sub(n.val); err != nil || r.Sign() != 0 {
			break
		}
		if _, m, err := n.val.QuoRem(next); err != nil || m.Sign() != 0 {
			break
		}
		step = next
	}
	return plus(n.val, step)
}
