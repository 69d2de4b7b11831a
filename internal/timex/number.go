package timex

import (
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// A wholeNumber is one as dates write it: 2018, 二〇一八, 十二, 98.
type wholeNumber struct {
	v, n   int  // value and how many characters it is written with
	arabic bool // in Arabic digits
	digits bool // digit by digit: 二〇一八, not 十八
}

// whole reads a whole number at i; ok is false where there is none, or where
// it goes on as a decimal or a longer number.
func (d *Scanner) whole(i int) (w wholeNumber, end int, ok bool) {
	j := i
	if han.IsDigit(d.at(j)) {
		for ; han.IsDigit(d.at(j)) && j-i < 9; j++ {
			w.v = w.v*10 + int(d.r[j]-'0')
		}
		if d.at(j) == '.' && han.IsDigit(d.at(j+1)) && !d.loose {
			return w, i, false
		}
		w.n, w.arabic, w.digits = j-i, true, true
		return w, j, j-i < 9
	}
	if v := han.Digit(d.at(j)); v >= 0 && han.LooseDigit(d.at(j+1)) >= 0 && han.Magnitude(d.at(j+2)) == 0 {
		for ; han.LooseDigit(d.at(j)) >= 0 && d.at(j) != '两' && j-i < 5; j++ {
			w.v = w.v*10 + han.LooseDigit(d.r[j])
		}
		w.n, w.digits = j-i, true
		return w, j, true
	}
	var sum, cur int
	zero := false
	for ; j-i < 9; j++ {
		switch r := d.at(j); {
		case r == '零' || r == '〇':
			zero = true
		case han.Digit(r) >= 0:
			if cur != 0 {
				return w, i, false // 三五
			}
			cur = han.Digit(r)
		case r == '廿' || r == '卅':
			sum += 20 + 10*int(r-'廿')/int('卅'-'廿')
		case han.Magnitude(r) >= 1 && han.Magnitude(r) <= 3:
			if cur == 0 {
				cur = 1
			}
			sum += cur * int(numeral.Pow10[han.Magnitude(r)])
			cur = 0
		default:
			w.v, w.n = sum+cur, j-i
			return w, j, j > i && (w.v > 0 || zero)
		}
	}
	return w, i, false
}

// rangeMark passes over the mark between two ends of an interval.
func (d *Scanner) rangeMark(i int) int {
	j := d.skip(i)
	if !han.IsRangeMark(d.at(j)) {
		if d.loose && (d.at(j) == '与' || d.at(j) == '和') {
			return j + 1
		}
		return i
	}
	j++
	for d.at(j) == '—' || d.at(j) == '-' {
		j++
	}
	return d.skip(j)
}

// number reads an expression that starts with a number.
func (d *Scanner) number(i int) (Expr, int) {
	w, j, ok := d.whole(i)
	if ok {
		if e, end := d.numberDate(i, w, j); end > i {
			return e, end
		}
	}
	return d.duration(i)
}

// numberDate reads what starts with the whole number w, which ends at j, and
// is no length: a date, or an interval of dates.
func (d *Scanner) numberDate(i int, w wholeNumber, j int) (Expr, int) {
	if p, end := d.yearAt(i, w, j); end > i {
		n, end := d.yearTail(p, end)
		return d.finish(n, i, end, true)
	}
	if n, end := d.shortRange(w, j); end > j {
		return d.finish(n, i, end, n.a.grain == grainYear)
	}
	if n, end := d.yearless(w, j); end > j {
		return d.finish(n, i, end, false)
	}
	if d.loose {
		if n, end := d.digitDate(i, w, j); end > i {
			return d.finish(n, i, end, true)
		}
	} else if w.arabic && w.n == 4 && w.v >= 1900 && w.v < 2100 {
		if p, end := d.isoDate(w, j); end > j {
			return d.finish(when{a: p}, i, end, true)
		}
	}
	return Expr{}, i
}

// yearAt reads a year with its 年: 2018年, 二〇一八年度, 98年.
func (d *Scanner) yearAt(i int, w wholeNumber, j int) (p point, end int) {
	j = d.skip(j)
	if d.at(j) != '年' {
		return p, i
	}
	if d.at(j+1) == '代' {
		return d.decade(i, w, j)
	}
	y := w.v
	switch {
	case w.digits && w.n == 4 && y >= 1000 && y < 2200:
		if y < 1840 && !d.loose && d.at(j+1) != '(' { // 1300年的历史
			return p, i
		}
	case !w.digits && y >= 1900 && y <= 2100:
	case w.digits && w.n == 2 && d.isShortYear(i, w, j+1):
		y = d.century(y)
	case w.digits && w.n == 3 && !w.arabic && d.loose:
	default:
		return p, i
	}
	j++
	if d.at(j) == '度' {
		j++
	}
	return point{y: y, grain: grainYear}, j
}

// isShortYear decides whether two digits before 年, which ends at j, are a
// year (98年) or a length (30年).
func (d *Scanner) isShortYear(i int, w wholeNumber, j int) bool {
	before := d.prev(i)
	if before == '‘' || before == '\'' || before == '’' {
		return true
	}
	if m, k, ok := d.whole(j); ok && d.at(k) == '月' && m.v >= 1 && m.v <= 12 {
		return true
	}
	if before == '清' && d.at(i) == '零' { // 清零三年行动
		return false
	}
	if han.Has("第建近续立国达历满逾", before) || han.Has("来级生制期", d.at(j)) || d.at(j) == '一' && d.at(j+1) != '季' && w.arabic {
		return false
	}
	if !w.arabic && w.v%10 == w.v/10+1 { // 三四年 is three or four years
		return han.Has("比到在从至自于", before)
	}
	if w.v < 10 || !w.arabic {
		return true
	}
	if d.loose {
		_, k := d.tail(j)
		return i == 0 && (j == len(d.r) || k > j || d.at(j) == '第') || w.v >= 50 && i == 0
	}
	return w.v >= 80 && d.ref.y > 0 && d.ref.y < 2012 && han.Has("比到在从至自于、,(—-是", before)
}

// century completes a year of two digits to the latest one that is not far in
// the future.
func (d *Scanner) century(y int) int {
	now := d.ref.y
	if now == 0 {
		now = 2025
	}
	for c := now/100 + 1; c > 0; c-- {
		if c*100+y <= now+10 {
			return c*100 + y
		}
	}
	return y
}

// decade reads the rest of 90年代, 1980年代, 八十年代 at the 年.
func (d *Scanner) decade(i int, w wholeNumber, j int) (p point, end int) {
	v := w.v
	switch {
	case v >= 1000 && v < 2200 && v%10 == 0:
		v /= 10
	case v >= 10 && v <= 90 && v%10 == 0:
		v = 190 + v/10
		if d.loose && d.ref.y == 0 {
			break
		}
	default:
		return p, i
	}
	return point{y: v, grain: grainDecade}, j + 2
}

// shortRange reads the rest of an interval whose first end leaves its unit
// out: 2016—2020年, 1—8月, 一至三季度. Its first number w ends at j.
func (d *Scanner) shortRange(w wholeNumber, j int) (n when, end int) {
	k := d.rangeMark(j)
	listed := d.loose && k == j && d.at(j) == '、'
	if listed { // 7、8月份
		k = j + 1
	}
	if k == j {
		return n, j
	}
	v, e, ok := d.whole(k)
	if !ok || listed && v.v != w.v+1 {
		return n, j
	}
	e = d.skip(e)
	switch r := d.at(e); {
	case r == '年' && w.digits && w.n == 4 && w.v >= 1800 && w.v < 2200 && v.digits:
		hi := v.v
		if v.n == 2 {
			hi += w.v / 100 * 100
		}
		if hi <= w.v || hi >= 2200 {
			return n, j
		}
		e++
		return when{point{y: w.v, grain: grainYear}, point{y: hi, grain: grainYear}, true}, e
	case r == '月' && w.v >= 1 && w.v <= 12 && v.v >= 1 && v.v <= 12 && !han.Has("台", d.at(e+1)):
		n, end = d.months(d.year, w.v, v.v, e+1)
		return n, end
	case r == '季' && w.v >= 1 && w.v < v.v && v.v <= 4:
		if d.at(e+1) == '度' {
			e++
		}
		a, b := d.quarter(d.year, w.v), d.quarter(d.year, v.v)
		return when{a, b, true}, e + 1
	}
	return n, j
}

// months is the interval from month lo to month hi of a year, which ends at i.
func (d *Scanner) months(y, lo, hi, i int) (when, int) {
	if d.at(i) == '份' {
		i++
	}
	a, b := point{y: y, m: lo, grain: grainMonth}, point{y: y, m: hi, grain: grainMonth}
	if lo > hi && y > 0 {
		b.y++
	}
	return when{a, b, true}, i
}

func (d *Scanner) quarter(y, n int) point {
	return point{y: y, sub: uint8(n), grain: grainQuarter}
}

// yearless reads the rest of 6月28日, 一季度, 90年代, 20世纪90年代 behind its
// first number, which ends at j.
func (d *Scanner) yearless(w wholeNumber, j int) (n when, end int) {
	k := d.skip(j)
	switch r := d.at(k); {
	case r == '月' && w.v >= 1 && w.v <= 12 && w.n <= 2:
		if !d.monthWord(j, k+1) {
			return n, j
		}
		return d.monthTail(point{y: d.year, m: w.v, grain: grainMonth}, k+1)
	case r == '季' && w.v >= 1 && w.v <= 4 && w.n == 1 && d.at(j-1) != '两':
		return d.quarterTail(d.year, w.v, k)
	case r == '年' && d.at(k+1) == '代':
		if p, e := d.decade(j, w, k); e > j {
			return d.decadeTail(p, e)
		}
	case r == '世' && d.at(k+1) == '纪' && w.v >= 1 && w.v <= 22:
		return d.centuryTail(w.v-1, k+2)
	}
	return n, j
}

// monthWord refuses months that are part of a name: 三月三, 五月花, 十月革命;
// a number ends at j, its 月 at k.
func (d *Scanner) monthWord(j, k int) bool {
	if before := d.prev(j - 1); d.at(j-1) == '一' && d.lo == j-1 && d.at(k) != '份' && before != 0 && !han.Has(",。;、:从到在于至—\n(“", before) && !d.loose {
		return false // 一村一月一场
	}
	switch d.at(k) {
	case '三':
		return d.at(j-1) != '三' || d.at(k+1) == '十' || d.at(k+1) == '日' || d.at(k+1) == '号'
	case '花', '革', '球', '台', '嫂', '饼':
		return false
	case '一':
		return han.IsNumeral(d.at(k+1)) || d.at(k+1) == '日' || d.at(k+1) == '号' || d.loose // 一月一场
	}
	return true
}

// quarterTail reads 季, 季度 or 季度末 at i.
func (d *Scanner) quarterTail(y, q, i int) (n when, end int) {
	e := i + 1
	if d.at(d.skip(e)) == '度' {
		e = d.skip(e) + 1
	} else if han.Has("稻节作麦豆种度生菜粮花鲜果", d.at(e)) || !d.loose && d.lo == i-1 || !han.Has(",。、;:至到-—末\n", d.at(e)) && d.at(e) != 0 {
		return n, i
	}
	p := d.quarter(y, q)
	switch {
	case d.at(e) == '末':
		p.mod, e = "END", e+1
	case d.at(e) == '初':
		p.mod, e = "START", e+1
	}
	return when{a: p}, e
}

// isoDate reads the rest of 2018-02-07, 2018.2.7 or 2018/2/7 behind the year.
func (d *Scanner) isoDate(w wholeNumber, j int) (p point, end int) {
	sep := d.at(j)
	if sep != '-' && sep != '/' && sep != '.' && !(d.loose && sep == ' ') {
		return p, j
	}
	m, k, ok := d.plainInt(j + 1)
	if !ok || d.at(k) != sep || m < 1 || m > 12 {
		return p, j
	}
	day, e, ok := d.plainInt(k + 1)
	if !ok || day < 1 || day > daysIn(w.v, m) || han.IsDigit(d.at(e)) {
		return p, j
	}
	p = point{y: w.v, m: m, d: day, grain: grainDay}
	return d.clock(p, e)
}

// plainInt reads one or two Arabic digits.
func (d *Scanner) plainInt(i int) (v, end int, ok bool) {
	j := i
	for ; han.IsDigit(d.at(j)) && j-i < 3; j++ {
		v = v*10 + int(d.r[j]-'0')
	}
	return v, j, j > i && j-i <= 2
}
