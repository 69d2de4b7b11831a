package extract

import "github.com/govalues/decimal"

// acc is a decimal under construction: coef·10^-scale, kept in integers so
// that building it allocates nothing and rounds nothing.
type acc struct {
	coef     uint64
	scale    int
	shift    int // power of ten of the magnitudes applied so far
	overflow bool
}

func newAcc(coef uint64, scale int, bad bool) acc { return acc{coef, scale, 0, bad} }

// times multiplies by 10^m.
func (a *acc) times(m int) {
	a.shift += m
	for ; m > 0; m-- {
		if a.scale > 0 {
			a.scale--
			continue
		}
		if a.coef > (1<<63-1)/10 {
			a.overflow = true
			return
		}
		a.coef *= 10
	}
}

// add adds b to a.
func (a *acc) add(b acc) {
	for a.scale < b.scale {
		if a.coef > (1<<63-1)/10 {
			a.overflow = true
			return
		}
		a.coef, a.scale = a.coef*10, a.scale+1
	}
	for b.scale < a.scale {
		if b.coef > (1<<63-1)/10 {
			a.overflow = true
			return
		}
		b.coef, b.scale = b.coef*10, b.scale+1
	}
	a.overflow = a.overflow || b.overflow || a.coef > 1<<62 || b.coef > 1<<62
	if !a.overflow {
		a.coef += b.coef
	}
}

// value returns the decimal, or bad where it has more digits than fit.
func (a acc) value() (d decimal.Decimal, bad bool) {
	if a.overflow || a.coef > 1<<63-1 {
		return zero, true
	}
	d, err := decimal.New(int64(a.coef), a.scale)
	return d, err != nil
}

// quo is a/b to 19 digits.
func quo(a, b uint64) decimal.Decimal {
	x, err1 := decimal.New(int64(a), 0)
	y, err2 := decimal.New(int64(b), 0)
	if err1 != nil || err2 != nil {
		return zero
	}
	q, err := x.Quo(y)
	if err != nil {
		return zero
	}
	return q
}
