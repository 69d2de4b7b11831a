package timex

import "time"

// daysIn is the number of days of month m; 31 where the year is unknown and
// 29 for an unknown February.
func daysIn(y, m int) int {
	switch {
	case m == 2 && y != 0 && (y%4 != 0 || y%100 == 0 && y%400 != 0):
		return 28
	case m == 2:
		return 29
	case m == 4 || m == 6 || m == 9 || m == 11:
		return 30
	}
	return 31
}

func (p point) time() time.Time {
	return time.Date(p.y, time.Month(max(p.m, 1)), max(p.d, 1), 0, 0, 0, 0, time.UTC)
}

func dayOf(t time.Time) point {
	return point{y: t.Year(), m: int(t.Month()), d: t.Day(), grain: grainDay}
}

// addDays moves a day.
func (p point) addDays(n int) point { return dayOf(p.time().AddDate(0, 0, n)) }

// addMonths gives the month n months on.
func (p point) addMonths(n int) point {
	k := p.y*12 + p.m - 1 + n
	return point{y: k / 12, m: k%12 + 1, grain: grainMonth}
}

// quarterOf gives the quarter n quarters after the one of p.
func (p point) quarterOf(n int) point {
	k := p.y*4 + (p.m-1)/3 + n
	return point{y: k / 4, sub: uint8(k%4 + 1), grain: grainQuarter}
}

// weekOf gives the ISO week of a day.
func (p point) weekOf() point {
	y, w := p.time().ISOWeek()
	return point{y: y, week: w, grain: grainWeek}
}

// monday is the first day of the ISO week of p.
func (p point) monday() point {
	wd := int(p.time().Weekday()+6) % 7
	return p.addDays(-wd)
}

// isoWeeks is the number of ISO weeks of a year.
func isoWeeks(y int) int {
	_, last := time.Date(y, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return last
}

// weekInYear is ISO week n of a year; ok says that the year has so many.
func weekInYear(y, n int) (p point, ok bool) {
	return point{y: y, week: n, grain: grainWeek}, n >= 1 && n <= isoWeeks(y)
}

// weekInMonth is the n-th week that starts in month m.
func weekInMonth(y, m, n int) (point, bool) {
	first := point{y: y, m: m, d: 1, grain: grainDay}
	wd := int(first.time().Weekday()+6) % 7 // days since Monday
	p := first.addDays((7-wd)%7 + 7*(n-1))
	return p.weekOf(), n >= 1 && p.m == m
}
