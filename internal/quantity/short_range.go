package quantity

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// joinBounds makes one range of a lower and an upper bound side by side:
// 1000以上,1500以下.
func (e *entityReader) joinBounds(ns []entNumber) []entNumber {
	out := ns[:0]
	for i := 0; i < len(ns); i++ {
		a := ns[i]
		if i+1 < len(ns) && a.kind == ns[i+1].kind && a.unit == ns[i+1].unit && !a.n.More && !a.n.HasMax {
			b := ns[i+1]
			gap := e.r[a.bhi:max(a.bhi, b.blo)]
			if a.bound == fact.AtLeast && b.bound == fact.AtMost && b.blo >= a.bhi && (len(gap) == 0 || len(gap) == 1 && han.Has(",、且并", gap[0])) && a.n.Val.Cmp(b.n.Val) < 0 {
				a.n.Max, a.n.HasMax, a.hi, a.unitHi, a.bhi, a.bound, a.kind = b.n.Val, true, b.hi, b.unitHi, b.bhi, fact.Between, kindRange
				i++
			}
		}
		out = append(out, a)
	}
	return out
}

// joinRanges puts ranges and ratios together.
func (e *entityReader) joinRanges(ns []entNumber) []entNumber {
	out := ns[:0]
	for i := 0; i < len(ns); i++ {
		a := ns[i]
		if k := e.ratioLen(ns[i:]); k > 1 {
			for _, m := range ns[i : i+k] {
				a.ratio = append(a.ratio, m.n.Val)
			}
			a.hi, a.unitHi, a.kind = ns[i+k-1].hi, ns[i+k-1].hi, kindRatio
			out = append(out, a)
			i += k - 1
			continue
		}
		if i+1 < len(ns) {
			if b, ok := e.rangeOf(a, ns[i+1]); ok {
				out = append(out, b)
				i++
				continue
			}
		}
		out = append(out, a)
	}
	return out
}

func (e *entityReader) ratioLen(ns []entNumber) int {
	n := 1
	for n < len(ns) && ns[n-1].kind == kindNumber && ns[n].kind == kindNumber && ns[n-1].unitHi == ns[n-1].hi &&
		ns[n].lo == ns[n-1].hi+1 && e.at(ns[n-1].hi) == ':' {
		n++
	}
	if n == 2 && ns[0].n.Digits <= 2 && ns[1].n.Digits == 2 && e.at(ns[1].hi) != 0 { // 14:30 is a time
		return 1
	}
	return n
}

// rangeOf joins a and b where a range mark stands between them: 20~100,
// 一到五, 20和30之间, 1万元--5万元, 两到三万.
func (e *entityReader) rangeOf(a, b entNumber) (entNumber, bool) {
	if a.kind == kindOrdinal || b.kind == kindOrdinal || a.n.HasMax || b.n.HasMax {
		return a, false
	}
	lo := b.unitLo                           // a currency may stand in front: $3到$4
	minus := e.at(b.lo) == '-' && lo == b.lo // the mark was read as a sign
	if minus {
		lo++
	}
	if lo < a.unitHi {
		return a, false
	}
	gap := e.r[a.unitHi:lo]
	if len(gap) > 2 && gap[0] == '(' && gap[2] == ')' { // 1万(含)-5万
		gap = gap[3:]
	}
	between := han.HasAt(e.r, b.unitHi, "之间") || han.HasAt(e.r, b.unitHi, "间")
	switch {
	case len(gap) == 1 && han.IsRangeMark(gap[0]):
	case len(gap) == 2 && han.IsRangeMark(gap[0]) && gap[0] == gap[1]:
	case len(gap) == 1 && (gap[0] == '和' || gap[0] == '与') && between:
	default:
		return a, false
	}
	v, w := a.n.Val, b.n.Val
	if minus {
		w = w.Neg()
	}
	if a.unitHi == a.hi {
		v = e.sameMagnitude(v, w, a.hi, b.hi)
	}
	if v.Cmp(w) >= 0 {
		return a, false
	}
	if a.unit != nil && b.unit != nil && a.unit.Name != b.unit.Name || a.unit != nil && b.unit == nil {
		return a, false
	}
	if a.n.Shape == numeral.Percent && b.kind == kindNumber { // 百分之十五到二十
		b.kind = kindPercent
	}
	b.lo, b.unitLo = a.lo, a.unitLo
	b.n.Val, b.n.Max, b.n.HasMax = v, w, true
	if b.kind == kindNumber {
		b.kind = kindRange
	}
	return b, true
}

// sameMagnitude gives the first number of a range the magnitude that only the
// second is written with: 两到三万, 一千到两千万. The numbers end at i and j.
func (e *entityReader) sameMagnitude(v, w decimal.Decimal, i, j int) decimal.Decimal {
	own := han.Magnitude(e.at(i - 1))
	k := 0
	for j--; han.Magnitude(e.at(j)) > 0; j-- {
		k += han.Magnitude(e.at(j))
		if han.Magnitude(e.at(j)) <= own {
			break
		}
		if s := numeral.Shifted(v, k); s.Cmp(w) < 0 {
			return s
		}
	}
	return v
}

// addBound reads the words around n that bound it.
func (e *entityReader) addBound(n *entNumber) {
	n.blo, n.bhi = n.unitLo, n.unitHi
	switch {
	case n.n.More || n.n.Few:
		n.bound = fact.AtLeast
	case n.n.About:
		n.bound = fact.Approx
	}
	var buf [8]rune
	k := 0
	for i := n.unitLo - 1; i >= 0 && k < len(buf); i-- {
		buf[k] = e.r[i]
		k++
	}
	if id, m := e.words.Before.Longest(buf[:k]); m > 0 && n.kind != kindOrdinal {
		n.bound, n.blo = e.words.Bounds[id], n.unitLo-m
	}
	if n.unitHi < len(e.r) && n.kind != kindOrdinal {
		if id, m := e.words.After.Longest(e.r[n.unitHi:]); m > 0 {
			n.bound, n.bhi = e.words.Bounds[id], n.unitHi+m
		}
	}
	if n.unitLo > 0 && e.at(n.unitLo-1) == '比' && n.bound == "" { // 比三十大
		switch c := e.at(n.unitHi); {
		case han.Has("大高多长", c):
			n.bound, n.blo, n.bhi = fact.AtLeast, n.unitLo-1, n.unitHi+1
		case han.Has("小低少短", c):
			n.bound, n.blo, n.bhi = fact.AtMost, n.unitLo-1, n.unitHi+1
		}
	}
	if n.bound == "" && n.n.HasMax {
		n.bound = fact.Between
	}
	if n.bound == fact.Exact {
		n.bound = ""
	}
}

// numeral makes the public form of n.
func (e *entityReader) numeral(n *entNumber) fact.Numeral {
	sp := e.t.Span(n.lo, n.hi)
	m := fact.Numeral{Text: sp.Of(e.t.Raw), Span: sp, Kind: n.kind, Value: fact.Num(n.n.Val), Bound: n.bound}
	if n.n.HasMax {
		m.ValueMax = fact.Num(n.n.Max)
		if n.kind == kindNumber {
			m.Kind = kindRange
		}
	}
	if n.kind == kindRatio {
		m.Value = fact.Number{}
		for _, v := range n.ratio {
			m.Ratio = append(m.Ratio, fact.Num(v))
		}
	}
	return m
}
