package extract

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/internal/numeral"
)

// joinQuantities puts ranges (5%—6%, 1至2个) and ratios (3.4:47.1:49.5)
// together into one quantity each.
func (s *scanner) joinQuantities() {
	qs := s.quantities
	out := qs[:0]
	for i := 0; i < len(qs); i++ {
		q := qs[i]
		if n := s.ratioAt(qs, i); n > 1 {
			q.ratio = make([]decimal.Decimal, n)
			for k := range n {
				q.ratio[k] = qs[i+k].n.Val
			}
			q.hi, q.unit, q.weak = qs[i+n-1].numHi, nil, false
			out = append(out, q)
			i += n - 1
			continue
		}
		if i+1 < len(qs) && s.isRange(&q, &qs[i+1]) {
			if j := rangeOf(q, qs[i+1]); !risingRange.On() || j.n.Max.Cmp(j.n.Val) > 0 {
				q = j
				i++
			} else if b := &qs[i+1]; b.n.Val.IsNeg() && b.lo == q.hi && b.unitName() == q.unitName() { // 8%-5%: a dash and no sign
				b.n.Val, b.lo = b.n.Val.Neg(), b.lo+1
			}
		}
		out = append(out, q)
	}
	s.quantities = out
}

// ratioAt counts the terms of the ratio that starts at quantity i.
func (s *scanner) ratioAt(qs []quantity, i int) int {
	n := 1
	for i+n < len(qs) && qs[i+n-1].unit == nil && qs[i+n].lo == qs[i+n-1].hi+1 && s.r[qs[i+n-1].hi] == ':' {
		n++
	}
	return n
}

func (s *scanner) isRange(a, b *quantity) bool {
	gap := s.r[a.hi:b.lo]
	if b.n.Val.IsNeg() && len(gap) == 0 && s.r[b.lo] == '-' { // 7%-7.5%
		return a.unit == nil || b.unit == nil || a.unitName() == b.unitName()
	}
	switch len(gap) {
	case 1:
		switch gap[0] {
		case '—', '-', '~', '至', '到':
		default:
			return false
		}
	case 2:
		if gap[0] != '—' || gap[1] != '—' {
			return false
		}
	default:
		return false
	}
	if a.unit != nil && a.unitName() != b.unitName() {
		return false
	}
	if gap[0] == '到' || gap[0] == '至' {
		if p := s.r[:a.lo]; len(p) > 0 && (p[len(p)-1] == '由' || p[len(p)-1] == '从') {
			return false
		}
	}
	return true
}

// rangeOf joins a and b; a takes magnitude and unit from b where it has none
// (5-6万亿元).
func rangeOf(a, b quantity) quantity {
	if b.n.Val.IsNeg() {
		b.n.Val = b.n.Val.Neg()
	}
	if a.unit == nil {
		a.unit = b.unit
	}
	if b.n.Shape == numeral.Tenths && a.n.Shape == numeral.Plain && a.n.Val.Cmp(numeral.Ten) < 0 && tenthsRange.On() {
		if v, err := a.n.Val.Mul(numeral.Ten); err == nil {
			a.n.Val, a.n.Shape = v, numeral.Tenths // 两到三成
		}
	}
	for _, k := range [...]decimal.Decimal{decimal.MustNew(1e12, 0), decimal.MustNew(1e8, 0), decimal.MustNew(1e4, 0)} {
		// the magnitude of b: the largest power that it carries and a lacks
		if b.n.Val.Cmp(k) >= 0 && a.n.Val.Cmp(k) < 0 && a.numHi == a.hi && b.n.Digits < 6 {
			if v, err := a.n.Val.Mul(k); err == nil && v.Cmp(b.n.Val) < 0 {
				a.n.Val = v
				break
			}
		}
	}
	a.n.Max, a.n.HasMax = b.n.Val, true
	a.hi, a.numHi, a.weak = b.hi, b.numHi, a.weak && b.weak
	return a
}
