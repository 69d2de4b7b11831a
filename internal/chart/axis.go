package chart

import (
	"math"
	"slices"
)

// step is the round number (1, 2 or 5 times a power of ten) nearest above d.
func step(d float64) float64 {
	if !(d > 0) || math.IsInf(d, 0) {
		return 1
	}
	p := math.Pow(10, math.Floor(math.Log10(d)))
	for _, m := range [...]float64{1, 2, 5} {
		if d <= m*p*(1+1e-9) {
			return m * p
		}
	}
	return 10 * p
}

// Ticks are round numbers that divide lo to hi into about n parts, the first
// at or below lo and the last at or above hi.
func Ticks(lo, hi float64, n int) []float64 {
	if hi < lo {
		lo, hi = hi, lo
	}
	if hi == lo {
		d := math.Abs(lo) / 10
		if d == 0 {
			d = 1
		}
		lo, hi = lo-d, hi+d
	}
	s := step((hi - lo) / float64(max(n, 1)))
	first, last := math.Floor(lo/s+1e-9), math.Ceil(hi/s-1e-9)
	var out []float64
	for i := first; i <= last && len(out) < 50; i++ {
		out = append(out, round(i*s, s))
	}
	return out
}

// round takes away what binary fractions add: 3 times 0.1 is 0.3.
func round(v, s float64) float64 {
	if s >= 1 {
		return v
	}
	p := math.Pow(10, math.Ceil(-math.Log10(s))+1)
	return math.Round(v*p) / p
}

// a scale turns values into places.
type scale struct{ lo, hi, from, to float64 }

func (s scale) at(v float64) float64 {
	if s.hi == s.lo {
		return (s.from + s.to) / 2
	}
	t := (v - s.lo) / (s.hi - s.lo)
	return s.from + math.Min(math.Max(t, 0), 1)*(s.to-s.from)
}

// Breaks are the limits between up to five classes of about equal size, at
// round numbers: a value belongs to the class above a limit that it equals.
// There are fewer where the values are few or alike.
func Breaks(values []float64) []float64 {
	v := slices.Clone(values)
	slices.Sort(v)
	distinct := len(slices.Compact(slices.Clone(v)))
	if distinct < 2 {
		return nil
	}
	quantile := func(q float64) float64 { return v[min(int(q*float64(len(v))), len(v)-1)] }
	spread := quantile(.9) - quantile(.1)
	if spread <= 0 {
		spread = v[len(v)-1] - v[0]
	}
	s := step(spread / 12)
	var out []float64
	for _, q := range [...]float64{.2, .4, .6, .8} {
		b := round(math.Round(quantile(q)/s)*s, s)
		if b > v[0] && b <= v[len(v)-1] && (len(out) == 0 || b > out[len(out)-1]) {
			out = append(out, b)
		}
	}
	return out
}

// class is the number of v's class, from 0.
func class(breaks []float64, v float64) int {
	n := 0
	for n < len(breaks) && v >= breaks[n] {
		n++
	}
	return n
}
