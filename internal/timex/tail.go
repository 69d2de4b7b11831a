package timex

import (
	"slices"

	"github.com/govreport/govreport/internal/han"
)

// when is a point, or the interval from a to b.
type when struct {
	a, b   point
	isSpan bool
}

func (n when) expr() Expr {
	if n.isSpan {
		return between(n.a, n.b)
	}
	return n.a.expr()
}

// yearTail reads what of a year is named next: 底, 上半年, 一季度, 前三季度,
// 6月28日, 1—8月. The year itself is returned where nothing is.
func (d *Scanner) yearTail(p point, i int) (n when, end int) {
	n.a = p
	if p.grain == grainDecade {
		return d.decadeTail(p, i)
	}
	j := d.skip(i)
	if d.at(j) == '的' {
		if m, e := d.partOfYear(p.y, j+1); e > j+1 {
			return m, e
		}
		return n, i
	}
	if m, e := d.partOfYear(p.y, j); e > j {
		return m, e
	}
	return n, i
}

// partOfYear reads a part of year y at i.
func (d *Scanner) partOfYear(y, i int) (n when, end int) {
	n.a = point{y: y, grain: grainYear}
	if d.loose {
		if p, e := d.holidayAt(y, i, true); e > i {
			return d.dayTail(p, e)
		}
	}
	if w, e := d.tail(i); w != nil {
		switch w.class {
		case dcTail, dcPart:
			n.a.mod = w.text
			return n, e
		case dcMidYear:
			n.a.mod = w.text
			return n, e
		case dcHalf:
			n.a.grain, n.a.sub = grainHalf, uint8(w.n)
			return n, e
		case dcQuarter:
			n.a = d.quarter(y, w.n)
			return n, e
		case dcSeason:
			for k, s := range seasons {
				if s == w.text && (d.loose || d.at(e-1) == '季' || d.at(e-1) == '天') {
					n.a.grain, n.a.sub = grainSeason, uint8(k)
					return n, e
				}
			}
		}
		return n, i
	}
	c := d.at(i)
	switch {
	case c == '全' && d.at(i+1) == '年':
		return n, i + 2
	case c == '首' && d.at(i+1) == '月':
		n.a.m, n.a.grain = 1, grainMonth
		return n, i + 2
	case c == '前' || c == '头' || c == '后':
		return d.firstOf(y, i)
	case c == '最' && d.at(i+1) == '后':
		if m, e := d.firstOf(y, i+1); e > i+1 {
			return m, e
		}
	case c == '第':
		if w, j, ok := d.whole(i + 1); ok {
			return d.nthOf(y, w, i, j)
		}
	case han.IsDigit(c) || han.IsNumeral(c):
		w, j, ok := d.whole(i)
		if !ok {
			break
		}
		if m, e := d.shortRange(w, j); e > j && m.a.grain != grainYear {
			m.a.y, m.b.y = y, y
			return m, e
		}
		old := d.year
		d.year = y
		m, e := d.yearless(w, j)
		d.year = old
		if e > j && m.a.grain != grainDecade && m.a.grain != grainCentury {
			return m, e
		}
	}
	return n, i
}

// nthOf reads the rest of 第一季度, 第九个月, 第52周 of a year.
func (d *Scanner) nthOf(y int, w wholeNumber, i, j int) (n when, end int) {
	k := d.skip(j)
	if d.at(k) == '个' {
		k++
	}
	switch {
	case d.at(k) == '季' && w.v >= 1 && w.v <= 4:
		if m, e := d.quarterTail(y, w.v, k); e > k {
			return m, e
		}
	case d.at(k) == '月' && w.v >= 1 && w.v <= 12:
		return when{a: point{y: y, m: w.v, grain: grainMonth}}, k + 1
	case d.isWeek(k) > k && d.loose:
		if p, ok := weekInYear(y, w.v); ok {
			return when{a: p}, d.isWeek(k)
		}
	}
	return n, i
}

// firstOf reads 前三季度, 前8个月, 前10天 of a year; also 后三个月 and 最后三周.
func (d *Scanner) firstOf(y, i int) (n when, end int) {
	w, j, ok := d.whole(d.skip(i + 1))
	if !ok || w.v < 1 {
		return n, i
	}
	if d.at(j) == ' ' {
		j++
	}
	back := d.at(i) == '后'
	k := d.skip(j)
	if d.at(k) == '个' {
		k++
	}
	switch {
	case d.at(k) == '季' && w.v <= 4 && !back:
		if d.at(k+1) == '度' {
			k++
		}
		n.a, n.b, n.isSpan = d.quarter(y, 1), d.quarter(y, w.v), w.v > 1
		return n, k + 1
	case d.at(k) == '月' && w.v <= 12:
		lo, hi := 1, w.v
		if back {
			lo, hi = 13-w.v, 12
		}
		n, k = d.months(y, lo, hi, k+1)
		n.isSpan = lo < hi
		return n, k
	case d.isWeek(k) > k && d.loose && w.v < 53:
		lo, hi := 1, w.v
		if back {
			hi = isoWeeks(y)
			lo = hi - w.v + 1
		}
		a, ok1 := weekInYear(y, lo)
		b, ok2 := weekInYear(y, hi)
		if y > 0 && ok1 && ok2 {
			return when{a, b, true}, d.isWeek(k)
		}
	case d.at(k) == '天' && d.loose && y > 0 && w.v < 366:
		a := point{y: y, m: 1, d: 1, grain: grainDay}
		if back {
			a = a.addDays(365 - w.v).addDays(daysIn(y, 2) - 28)
		}
		return when{a, a.addDays(w.v - 1), true}, k + 1
	}
	return n, i
}

// isWeek returns where 周, 星期 or 礼拜 at i ends, or i.
func (d *Scanner) isWeek(i int) int {
	if d.at(i) == '周' {
		return i + 1
	}
	return d.anyOf(i, "星期", "礼拜")
}

// monthTail reads what of a month is named next, behind its 月: 份, 28日, 下旬,
// 底, 第一周.
func (d *Scanner) monthTail(p point, i int) (n when, end int) {
	if d.at(i) == '份' {
		i++
	}
	d.month = p.m
	n.a = p
	j := d.skip(i)
	if d.at(j) == '的' && d.loose {
		j++
	}
	if w, e := d.tail(j); w != nil && (w.class == dcTenDay || w.class == dcTail && d.at(e-1) != '始' && !(d.loose && d.at(j) == '初' && han.IsNumeral(d.at(e)))) { // 二月初二
		n.a.mod = w.text
		return n, e
	}
	if k := d.anyOf(j, "最后一", "最后1"); k > j && d.loose {
		if m, e := d.lastOfMonth(p, k); e > k {
			return m, e
		}
	}
	if d.at(j) == '第' && d.loose {
		if w, k, ok := d.whole(j + 1); ok {
			if m, e := d.weekOfMonth(p, w.v, k); e > k {
				return m, e
			}
		}
	}
	if w, k, ok := d.whole(j); ok && w.v >= 1 && w.v <= 31 && w.n <= 3 {
		k = d.skip(k)
		if c := d.at(k); c == '日' || c == '号' {
			for !slices.Contains(d.r[d.lo:i], '年') && w.v == 29 && p.y > 4 && w.v > daysIn(p.y, p.m) {
				p.y-- // 2月29日 of no named year
			}
			if w.v > daysIn(p.y, p.m) { // 2023年11月31日: no such day, and which one is meant nobody knows
				return when{a: p}, k + 1
			}
			p.d, p.grain = w.v, grainDay
			return d.dayTail(p, k+1)
		}
		if d.loose && d.at(i) != '的' && w.v <= daysIn(p.y, p.m) && d.bareDay(w, k) {
			p.d, p.grain = w.v, grainDay
			return when{a: p}, k
		}
	}
	return n, i
}

// bareDay accepts a day without its 日, which ends at i: 八月十五, 1月3.
func (d *Scanner) bareDay(w wholeNumber, i int) bool {
	return i >= len(d.r) || han.Has(",。;至到-—~ !?、", d.at(i)) && (w.v > 3 || w.arabic)
}

// weekOfMonth reads the rest of 十月第一周, 十月的第一个星期一 behind its number.
func (d *Scanner) weekOfMonth(p point, nth, i int) (n when, end int) {
	j := i
	if d.at(j) == '个' {
		j++
	}
	e := d.isWeek(j)
	if e == j || p.y == 0 {
		return n, i
	}
	if wd, k := d.weekdayNo(e); k > e && d.at(j) != '周' {
		first := point{y: p.y, m: p.m, d: 1, grain: grainDay}
		off := (wd - 1 - int(first.time().Weekday()+6)%7 + 7) % 7
		return when{a: first.addDays(off + 7*(nth-1))}, k
	}
	if w, ok := weekInMonth(p.y, p.m, nth); ok {
		return when{a: w}, e
	}
	return n, i
}

// lastOfMonth reads the rest of 八月最后一个星期一, 十月的最后一周 and
// 二月最后一天 behind its number.
func (d *Scanner) lastOfMonth(p point, i int) (n when, end int) {
	if p.y == 0 {
		return n, i
	}
	j := i
	if d.at(j) == '个' {
		j++
	}
	last := point{y: p.y, m: p.m, d: daysIn(p.y, p.m), grain: grainDay}
	if d.at(i) == '天' || d.at(i) == '日' {
		return when{a: last}, i + 1
	}
	e := d.isWeek(j)
	if e == j {
		return n, i
	}
	if wd, k := d.weekdayNo(e); k > e && (d.at(j) != '周' || j > i) {
		back := (int(last.time().Weekday()) - wd + 14) % 7
		return when{a: last.addDays(-back)}, k
	}
	for nth := 5; nth > 3; nth-- {
		if w, ok := weekInMonth(p.y, p.m, nth); ok {
			return when{a: w}, e
		}
	}
	return n, i
}

// dayTail reads what may stand behind a day: a clock time, and its weekday in
// brackets.
func (d *Scanner) dayTail(p point, i int) (n when, end int) {
	p, i = d.clock(p, i)
	n.a = p
	if !d.loose {
		return n, i
	}
	j := i
	if han.Has(",(、", d.at(j)) {
		j++
	}
	if e := d.isWeek(j); e > j {
		if _, k := d.weekdayNo(e); k > e {
			if d.at(j-1) == '(' && d.at(k) == ')' {
				k++
			}
			return n, k
		}
	}
	return n, i
}

func (d *Scanner) decadeTail(p point, i int) (n when, end int) {
	n.a = p
	j := d.skip(i)
	switch {
	case d.anyOf(j, "初期", "前期") > j:
		n.a.mod, i = "START", d.anyOf(j, "初期", "前期")
	case d.anyOf(j, "末期", "后期") > j:
		n.a.mod, i = "END", d.anyOf(j, "末期", "后期")
	case d.lit(j, "中期") > j:
		n.a.mod, i = "MID", d.lit(j, "中期")
	case d.at(j) == '末':
		n.a.mod, i = "END", j+1
	case d.at(j) == '初':
		n.a.mod, i = "START", j+1
	}
	return n, i
}

// centuryTail reads what of a century is named: 末, 初, 中叶, 90年代, 头二十年.
func (d *Scanner) centuryTail(c, i int) (n when, end int) {
	n.a = point{y: c, grain: grainCentury}
	j := d.skip(i)
	switch {
	case d.at(j) == '末':
		// the turn of a century is a year: 本世纪末 was 2000
		return when{a: point{y: (c + 1) * 100, grain: grainYear, mod: "END"}}, j + 1
	case d.at(j) == '初':
		n.a.mod = "START"
		return n, j + 1
	case d.lit(j, "中叶") > j:
		n.a.mod = "MID"
		return n, d.lit(j, "中叶")
	case d.at(j) == '头' || d.at(j) == '前':
		if w, k, ok := d.whole(d.skip(j + 1)); ok && d.at(k) == '年' && w.v < 100 {
			a, b := c*100+1, c*100+w.v
			return when{point{y: a, grain: grainYear}, point{y: b, grain: grainYear}, true}, k + 1
		}
	}
	if w, k, ok := d.whole(j); ok && d.at(k) == '年' && d.at(k+1) == '代' && w.v%10 == 0 && w.v < 100 {
		return d.decadeTail(point{y: c*10 + w.v/10, grain: grainDecade}, k+2)
	}
	return n, i
}
