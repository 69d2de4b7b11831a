package numeral

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
		return Zero, true
	}
	d, err := decimal.New(int64(a.coef), a.scale)
	return d, err != nil
}

// quo is a/b to 19 digits.
func quo(a, b uint64) decimal.Decimal {
	x, err1 := decimal.New(int64(a), 0)
	y, err2 := decimal.New(int64(b), 0)
	if err1 != nil || err2 != nil {
		return Zero
	}
	q, err := x.Quo(y)
	if err != nil {
		return Zero
	}
	return q
}

// Numbers that the grammar needs.
var (
	Zero    = decimal.MustNew(0, 0)
	Half    = decimal.MustNew(5, 1)
	Five    = decimal.MustNew(5, 0)
	Ten     = decimal.MustNew(10, 0)
	Hundred = decimal.MustNew(100, 0)
)

// Of is n as a decimal.
func Of(n int) decimal.Decimal { return decimal.MustNew(int64(n), 0) }

// Int is v as an int, 0 where it is not a whole number or too large.
func Int(v decimal.Decimal) int {
	n, frac, ok := v.Int64(0)
	if !ok || frac != 0 || n > 1<<20 {
		return 0
	}
	return int(n)
}

// Plus is a+b, and a where the sum has more digits than a decimal holds.
func Plus(a, b decimal.Decimal) decimal.Decimal {
	if s, err := a.Add(b); err == nil {
		return s
	}
	return a
}

// Shifted is v·10^k, and v where that has more digits than a decimal holds.
func Shifted(v decimal.Decimal, k int) decimal.Decimal {
	f := Of(1)
	for range max(k, -k) {
		f, _ = f.Mul(Ten)
	}
	var s decimal.Decimal
	var err error
	if k < 0 {
		s, err = v.Quo(f)
	} else {
		s, err = v.Mul(f)
	}
	if err != nil {
		return v
	}
	return s
}
