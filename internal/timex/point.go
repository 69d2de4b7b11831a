package timex

import (
	"strconv"

	"github.com/govreport/govreport/extract/fact"
)

// A point is one place on the calendar, as fine as the words say.
type point struct {
	y, m, d int   // 0 where not named; y is a prefix for decades and centuries
	sub     uint8 // which half, quarter or season
	grain   uint8
	mod     string
	clock   string // T14:30, TAF
	week    int    // ISO week, for grainWeek
}

var seasons = [...]string{"SP", "SU", "FA", "WI"}

var yearText = func() (t [2200]string) {
	for y := 1000; y < len(t); y++ {
		t[y] = strconv.Itoa(y)
	}
	return t
}()

func yearString(y int) string {
	switch {
	case y <= 0:
		return "XXXX"
	case y < len(yearText) && y >= 1000:
		return yearText[y]
	}
	return pad(y, 4)
}

func pad(n, width int) string {
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// value is p in TIMEX3.
func (p point) value() string {
	y := yearString(p.y)
	two := func(n int) string {
		if n == 0 {
			return "XX"
		}
		return string([]byte{byte('0' + n/10), byte('0' + n%10)})
	}
	switch p.grain {
	case grainCentury:
		return pad(p.y, 2)
	case grainDecade:
		return pad(p.y, 3)
	case grainHalf:
		return y + "-H" + string(rune('0'+p.sub))
	case grainQuarter:
		return y + "-Q" + string(rune('0'+p.sub))
	case grainSeason:
		return y + "-" + seasons[p.sub]
	case grainMonth:
		return y + "-" + two(p.m)
	case grainWeek:
		return y + "-W" + two(p.week)
	case grainDay, grainTime:
		return y + "-" + two(p.m) + "-" + two(p.d) + p.clock
	}
	return y
}

// years returns the first and last year of p, 0 where unknown.
func (p point) years() (int, int) {
	switch p.grain {
	case grainCentury:
		return p.y*100 + 1, p.y*100 + 100
	case grainDecade:
		return p.y * 10, p.y*10 + 9
	}
	return p.y, p.y
}

// expr makes an expression of p.
func (p point) expr() Expr {
	e := Expr{Type: fact.DateType, Value: p.value(), Mod: p.mod, Grain: p.grain}
	e.First, e.Last = p.years()
	return e
}

// between is the interval from a to b, both included.
func between(a, b point) Expr {
	e := Expr{Type: fact.DateType, Value: a.value() + "/" + b.value(), Grain: GrainSpan}
	e.First, _ = a.years()
	_, e.Last = b.years()
	return e
}

// yearSpan is the interval of whole years.
func yearSpan(a, b int) Expr {
	e := Expr{Type: fact.DateType, Grain: GrainSpan, First: a, Last: b}
	switch {
	case a <= 0:
		e.Value = "XXXX"
	case a == b:
		e.Value, e.Grain = yearString(a), grainYear
	default:
		e.Value = yearString(a) + "/" + yearString(b)
	}
	return e
}

// parseRef reads YYYY, YYYY-MM or YYYY-MM-DD; what follows is ignored.
func parseRef(s string) (p point) {
	num := func(lo, hi int) int {
		if len(s) < hi || lo > 0 && s[lo-1] != '-' {
			return 0
		}
		n, err := strconv.Atoi(s[lo:hi])
		if err != nil || n < 0 {
			return 0
		}
		return n
	}
	if p.y = num(0, 4); p.y == 0 {
		return p
	}
	p.grain = grainYear
	if m := num(5, 7); m >= 1 && m <= 12 {
		p.m, p.grain = m, grainMonth
		if d := num(8, 10); d >= 1 && d <= daysIn(p.y, m) {
			p.d, p.grain = d, grainDay
		}
	}
	return p
}
