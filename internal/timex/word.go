package timex

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
)

// word reads an expression that starts with a word of time.tsv.
func (d *Scanner) word(i int) (e Expr, end int) {
	w, j := d.head(i)
	if w == nil {
		return e, i
	}
	switch w.class {
	case dcYear:
		return d.yearWord(w, i, j)
	case dcYears:
		if d.ref.y == 0 {
			return e, i
		}
		return yearSpan(d.ref.y+w.n, d.ref.y+w.m), j
	case dcPart, dcMidYear:
		if d.lit(j, "伊始") > j && d.loose {
			j = d.lit(j, "伊始")
		}
		return d.finish(when{a: point{y: d.year, grain: grainYear, mod: w.text}}, i, j, false)
	case dcHalf:
		return d.finish(when{a: point{y: d.year, sub: uint8(w.n), grain: grainHalf}}, i, j, false)
	case dcQuarter:
		return d.finish(when{a: d.quarter(d.year, w.n)}, i, j, false)
	case dcMonth, dcRefQuarter, dcWeek, dcDay, dcLooseDay:
		if w.class == dcLooseDay && !d.loose {
			return e, i
		}
		if n, k := d.calendarWord(w, i, j); k > i {
			return d.finish(n, i, k, false)
		}
	case dcBack, dcAhead, dcBefore, dcLast, dcNext:
		return d.spanWord(w, i, j)
	case dcSince, dcLooseSince:
		if w.class == dcLooseSince && !d.loose {
			return e, i
		}
		e = Expr{Type: fact.DateType, Value: yearString(w.n) + "/..", Grain: GrainSpan, First: w.n, Last: d.reviewed(), Since: true, Back: true}
		return e, j
	case dcCentury:
		c := 20
		if d.ref.y > 0 {
			c = (d.ref.y - 1) / 100
		}
		if n, k := d.centuryTail(c+w.n, j); k > j || d.loose {
			return d.finish(n, i, k, false)
		}
	case dcEach:
		return d.each(i, j)
	}
	return e, i
}

// wordYear is the year that a word such as 去年 or 上年 means.
func (d *Scanner) wordYear(w *word) int {
	y := d.ref.y
	if w.said {
		y = d.year
	}
	if y == 0 {
		return 0
	}
	return y + w.n
}

// yearWord reads 今年, 去年底, 上年年初, 全年.
func (d *Scanner) yearWord(w *word, i, j int) (Expr, int) {
	n := when{a: point{y: d.wordYear(w), grain: grainYear}}
	if d.r[i] == '当' && d.generic(i, j) {
		return Expr{}, i
	}
	if c := d.r[j-1]; c != '内' && d.r[i] != '全' {
		n, j = d.yearTail(n.a, j)
	}
	if d.lit(j, "本月") > j && (d.ref.m > 0 || d.loose) && !n.isSpan && n.a.grain == grainYear { // 去年本月十日
		n, j = d.monthTail(point{y: n.a.y, m: d.ref.m, grain: grainMonth}, d.lit(j, "本月"))
	}
	if e := d.anyOf(j, "今天", "今日", "的今天", "的今日"); e > j && d.loose && d.ref.d > 0 && !n.isSpan && n.a.grain == grainYear && n.a.mod == "" { // 去年今日
		n.a = point{y: n.a.y, m: d.ref.m, d: min(d.ref.d, daysIn(n.a.y, d.ref.m)), grain: grainDay}
		j = e
	}
	return d.finish(n, i, j, !w.said)
}

// generic tells 当年 of no particular year: 当年签约、当年开工.
func (d *Scanner) generic(i, j int) bool {
	if d.loose {
		return false
	}
	for k := max(0, i-8); k < i; k++ {
		if d.r[k] == '当' && d.at(k+1) == '年' {
			return true
		}
	}
	for k := j; k < j+8; k++ {
		if d.at(k) == '当' && d.at(k+1) == '年' {
			return true
		}
	}
	return false
}

// calendarWord reads the point that a word such as 上月, 下周三 or 昨天 names,
// counted from the reference date. The word stands at i..j.
func (d *Scanner) calendarWord(w *word, i, j int) (n when, end int) {
	switch w.class {
	case dcMonth:
		p := point{y: d.ref.y, m: d.ref.m, grain: grainMonth}
		switch {
		case d.r[i] == '当' && d.month > 0:
			p = point{y: d.year, m: d.month, grain: grainMonth}
		case d.r[i] == '当' && !d.loose: // 当月增速 is no particular month
			return n, i
		case p.m > 0:
			p = p.addMonths(w.n)
			if d.at(j) == '份' {
				j++
			}
		case !d.loose:
			return n, i
		}
		return d.monthTail(p, j)
	case dcRefQuarter:
		if d.ref.m == 0 {
			if d.loose {
				return when{a: point{grain: grainYear}}, j
			}
			return n, i
		}
		n.a = d.ref.quarterOf(w.n)
		if d.at(j) == '末' {
			n.a.mod, j = "END", j+1
		}
		return n, j
	case dcWeek:
		return d.weekOf(w.n, j)
	}
	switch {
	case d.ref.d > 0:
		n.a = d.ref.addDays(w.n)
	case d.ref.y > 0 && w.n == 0:
		n.a = d.ref
	default:
		n.a = point{grain: grainDay, y: d.ref.y}
	}
	return d.dayTail(n.a, j)
}

// weekOf is the week n weeks from the reference date, or a day of it.
func (d *Scanner) weekOf(n, j int) (when, int) {
	if d.ref.d == 0 {
		if _, k := d.weekdayNo(j); k > j {
			j = k
		}
		if !d.loose {
			return when{}, 0
		}
		return when{a: point{grain: grainWeek}}, j
	}
	monday := d.ref.monday().addDays(7 * n)
	k := j
	if d.loose {
		k = d.skip(k)
		if e := d.isWeek(k); e > k { // 下周周六
			k = e
		}
	}
	if wd, e := d.weekdayNo(k); e > k {
		return d.dayTail(monday.addDays(wd-1), e)
	}
	if d.loose && d.at(j) == '末' { // 下周末
		return when{monday.addDays(5), monday.addDays(6), true}, j + 1
	}
	return when{a: monday.weekOf()}, j
}

// weekdayNo reads 一 … 六, 日 or 天 behind 周 or 星期: 1 is Monday.
func (d *Scanner) weekdayNo(i int) (n, end int) {
	switch r := d.at(i); {
	case r == '日' || r == '天':
		if !han.Has("然气文空津下", d.at(i+1)) {
			return 7, i + 1
		}
	case han.Digit(r) >= 1 && han.Digit(r) <= 6 && r != '两' && !han.IsNumeral(d.at(i+1)):
		if !han.Has("次期场个天节小课班篇条件户家练报更调会年周", d.at(i+1)) {
			return han.Digit(r), i + 1
		}
	}
	return 0, i
}
