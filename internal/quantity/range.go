package quantity

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/internal/numeral"
)

// Join puts ranges (5%—6%, 1至2个) and ratios (3.4:47.1:49.5)
// together into one quantity each.
func (s *Scanner) Join() {
	qs := s.Quantities
	out := qs[:0]
	for i := 0; i < len(qs); i++ {
		q := qs[i]
		if n := s.ratioAt(qs, i); n > 1 {
			q.Ratio = make([]decimal.Decimal, n)
			for k := range n {
				q.Ratio[k] = qs[i+k].N.Val
			}
			q.Hi, q.Unit, q.Weak = qs[i+n-1].NumHi, nil, false
			out = append(out, q)
			i += n - 1
			continue
		}
		if i+1 < len(qs) && s.isRange(&q, &qs[i+1]) {
			if j := rangeOf(q, qs[i+1]); !risingRange.On() || j.N.Max.Cmp(j.N.Val) > 0 {
				q = j
				i++
			} else if b := &qs[i+1]; b.N.Val.IsNeg() && b.Lo == q.Hi && b.UnitName() == q.UnitName() { // 8%-5%: a dash and no sign
				b.N.Val, b.Lo = b.N.Val.Neg(), b.Lo+1
			}
		}
		out = append(out, q)
	}
	s.Quantities = out
}

// ratioAt counts the terms of the ratio that starts at quantity i.
func (s *Scanner) ratioAt(qs []Quantity, i int) int {
	n := 1
	for i+n < len(qs) && qs[i+n-1].Unit == nil && qs[i+n].Lo == qs[i+n-1].Hi+1 && s.R[qs[i+n-1].Hi] == ':' {
		n++
	}
	return n
}

func (s *Scanner) isRange(a, b *Quantity) bool {
	gap := s.R[a.Hi:b.Lo]
	if b.N.Val.IsNeg() && len(gap) == 0 && s.R[b.Lo] == '-' { // 7%-7.5%
		return a.Unit == nil || b.Unit == nil || a.UnitName() == b.UnitName()
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
	if a.Unit != nil && a.UnitName() != b.UnitName() {
		return false
	}
	if gap[0] == '到' || gap[0] == '至' {
		if p := s.R[:a.Lo]; len(p) > 0 && (p[len(p)-1] == '由' || p[len(p)-1] == '从') {
			return false
		}
	}
	return true
}

// rangeOf joins a and b; a takes magnitude and unit from b where it has none
// (5-6万亿元).
func rangeOf(a, b Quantity) Quantity {
	if b.N.Val.IsNeg() {
		b.N.Val = b.N.Val.Neg()
	}
	if a.Unit == nil {
		a.Unit = b.Unit
	}
	if b.N.Shape == numeral.Tenths && a.N.Shape == numeral.Plain && a.N.Val.Cmp(numeral.Ten) < 0 && tenthsRange.On() {
		if v, err := a.N.Val.Mul(numeral.Ten); err == nil {
			a.N.Val, a.N.Shape = v, numeral.Tenths // 两到三成
		}
	}
	for _, k := range [...]decimal.Decimal{decimal.MustNew(1e12, 0), decimal.MustNew(1e8, 0), decimal.MustNew(1e4, 0)} {
		// the magnitude of b: the largest power that it carries and a lacks
		if b.N.Val.Cmp(k) >= 0 && a.N.Val.Cmp(k) < 0 && a.NumHi == a.Hi && b.N.Digits < 6 {
			if v, err := a.N.Val.Mul(k); err == nil && v.Cmp(b.N.Val) < 0 {
				a.N.Val = v
				break
			}
		}
	}
	a.N.Max, a.N.HasMax = b.N.Val, true
	a.Hi, a.NumHi, a.Weak = b.Hi, b.NumHi, a.Weak && b.Weak
	return a
}
