package timex

import (
	"time"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// This file reads what is a date in a short text but may be anything in a
// report: 12/1, 20240307, 30日, 周三, 三天后, 近30天.

// looseStart reports whether an expression of a short text can start with r.
func looseStart(r rune) bool {
	return han.Has("周星礼今昨明自俩仨全当目现最上下再过月季=", r)
}

// looseWord reads an expression that starts with one of the characters of
// looseStart.
func (d *Scanner) looseWord(i int) (e Expr, end int) {
	j := i
	switch d.r[i] {
	case '自', '=':
		if d.at(i+1) == '从' || d.at(i+1) == ' ' {
			j++
		}
		j++
		if j >= len(d.r) || !d.mayStart(d.r[j]) {
			return e, i
		}
		e, end = d.Scan(d.r, j)
		if end == j || e.Type != fact.DateType || d.r[i] == '=' && e.Grain != grainYear {
			return Expr{}, i
		}
		e.Lo = int32(i)
		if e.Grain < GrainSpan && d.r[i] == '自' {
			e.Value, e.Since, e.Grain = e.Value+"/..", true, GrainSpan
		}
		return e, end
	case '俩', '仨':
		return d.duration(i)
	case '最':
		if d.at(i+1) == '近' && !numeral.MayStart(d.at(i+2)) && d.at(i+2) != '的' {
			return Expr{Type: fact.DateType, Value: "PAST_REF", Grain: GrainSpan}, i + 2
		}
		return e, i
	case '当', '目', '现':
		if j = d.anyOf(i, "当前", "目前", "现在"); j > i {
			if d.ref.y == 0 {
				return Expr{Type: fact.DateType, Value: "PRESENT_REF", Grain: grainDay}, j
			}
			return d.ref.expr(), j
		}
		return e, i
	case '上', '下': // 上半月
		if d.lit(i+1, "半月") > i+1 && d.ref.m > 0 {
			a := point{y: d.ref.y, m: d.ref.m, d: 1, grain: grainDay}
			b := a.addDays(14)
			if d.r[i] == '下' {
				a, b = a.addDays(15), point{y: a.y, m: a.m, d: daysIn(a.y, a.m), grain: grainDay}
			}
			return between(a, b), i + 3
		}
		return e, i
	case '全':
		if d.at(i+1) == '天' && d.ref.d > 0 {
			return d.ref.expr(), i + 2
		}
		return e, i
	case '过', '再':
		return d.passing(i)
	case '月', '季':
		return d.bareEnd(i)
	case '昨', '明':
		return d.dayAndPart(i)
	case '今':
		if e, end = d.dayAndPart(i); end > i {
			return e, end
		}
		j++
	}
	k := d.isWeek(j)
	if k == j || han.IsNumeral(d.prev(i)) || han.IsDigit(d.prev(i)) {
		return e, i
	}
	if d.at(k) == ' ' {
		k++
	}
	if d.r[i] == '周' && d.at(k) == '末' && d.ref.d > 0 {
		sat := d.ref.monday().addDays(5)
		return between(sat, sat.addDays(1)), k + 1
	}
	wd, end := d.weekdayNo(k)
	if end == k {
		return e, i
	}
	if d.at(end) == ',' { // 星期天,二月十号
		if w, m, ok := d.whole(end + 1); ok {
			if n, f := d.yearless(w, m); f > m && n.a.grain == grainDay {
				return d.finish(n, i, f, false)
			}
		}
	}
	if d.ref.d == 0 {
		return Expr{Type: fact.DateType, Value: "XXXX-WXX-" + string(rune('0'+wd)), Grain: grainDay}, end
	}
	p := d.ref.monday().addDays(wd - 1)
	if d.r[i] != '今' && !d.ref.before(p) { // the next one after the reference date
		p = p.addDays(7)
	}
	n, end := d.dayTail(p, end)
	return d.finish(n, i, end, false)
}

// before reports whether day p comes before q.
func (p point) before(q point) bool { return p.time().Before(q.time()) }

// digitDate reads dates in digits alone: 20240307, 2010.01.29, 3-7-2017, 12/1,
// 30日, 2018.
func (d *Scanner) digitDate(i int, w wholeNumber, j int) (n when, end int) {
	if w.n == 8 && w.arabic {
		p := point{y: w.v / 10000, m: w.v / 100 % 100, d: w.v % 100, grain: grainDay}
		if p.y >= 1900 && p.y < 2100 && p.valid() {
			p, end = d.clock(p, j)
			return when{a: p}, end
		}
		return n, i
	}
	k := d.skip(j)
	if c := d.at(k); (c == '日' || c == '号') && w.n <= 3 && w.v >= 1 && w.v <= 31 {
		if c == '号' && (han.Has("楼院线门店机室房令文", d.at(k+1)) || han.Has("〕]】", d.prev(i))) {
			return n, i // 国发〔2023〕|12号
		}
		if c == '日' && d.anyOf(k+1, "以内", "之内", "内", "以后", "之后", "后") > k+1 {
			return n, i // 15日内, 3日后: lengths
		}
		p := point{y: d.ref.y, m: d.ref.m, d: w.v, grain: grainDay}
		if d.month > 0 {
			p.y, p.m = d.year, d.month
		}
		if p.d > daysIn(p.y, max(p.m, 1)) {
			p = p.previousMonth()
		}
		return d.dayTail(p, k+1)
	}
	if !w.arabic {
		return n, i
	}
	sep := d.at(j)
	if sep == '-' || sep == '/' || sep == '.' || sep == ' ' {
		if w.n == 4 && w.v >= 1000 {
			if p, end := d.isoDate(w, j); end > j {
				return when{a: p}, end
			}
		}
		if p, end := d.digitMonth(i, w, j, sep); end > j {
			return when{a: p}, end
		}
		if p, end := d.dayFirst(i, w, j, sep); end > j {
			return when{a: p}, end
		}
	}
	if w.n == 4 && w.v >= 1900 && w.v <= 2100 {
		if (i == 0 || d.r[i-1] == '=') && j == len(d.r) {
			return when{a: point{y: w.v, grain: grainYear}}, j
		}
		if han.Has("从自在", d.prev(i)) {
			if k := d.rangeMark(j); k > j {
				if v, e, ok := d.whole(k); ok && v.n == 4 && v.v > w.v && v.v <= 2200 && !han.IsDigit(d.at(e)) {
					return when{point{y: w.v, grain: grainYear}, point{y: v.v, grain: grainYear}, true}, e
				}
			}
		}
	}
	return n, i
}

// valid reports whether the day p exists.
func (p point) valid() bool { return p.m >= 1 && p.m <= 12 && p.d >= 1 && p.d <= daysIn(p.y, p.m) }

// previousMonth is the same day one month before.
func (p point) previousMonth() point {
	if p.m == 0 || p.y == 0 {
		return p
	}
	q := p.addMonths(-1)
	q.d, q.grain = p.d, grainDay
	return q
}

// dayFirst reads 3-7-2017 (day, month, year; month first where only that is a
// date) and 12/1 (month and day), behind the first number.
func (d *Scanner) dayFirst(i int, w wholeNumber, j int, sep rune) (p point, end int) {
	if sep == ' ' || sep == '.' || w.n > 2 {
		return p, j
	}
	b, k, ok := d.plainInt(j + 1)
	if !ok {
		return p, j
	}
	if d.at(k) == sep {
		y, e, ok := d.whole(k + 1)
		if !ok || y.n != 4 && y.n != 2 || d.at(e) == sep {
			return p, j
		}
		year := y.v
		if y.n == 2 { // as programs write them: 49 is 2049, 50 is 1950
			if year += 1900; y.v < 50 {
				year += 100
			}
		}
		p = point{y: year, m: b, d: w.v, grain: grainDay}
		if q := (point{y: d.century(w.v), m: b, d: y.v, grain: grainDay}); sep == '-' && y.n == 2 && w.n == 2 && w.v > 12 && q.valid() {
			return d.clock(q, e) // 23-11-10: no month comes first, so the year does, as dates are written
		}
		if !p.valid() {
			p.m, p.d = w.v, b
		}
		if !p.valid() {
			return p, j
		}
		return d.clock(p, e)
	}
	p = point{y: d.ref.y, m: w.v, d: b, grain: grainDay}
	if sep == '/' && p.valid() && i == 0 && k == len(d.r) {
		return p, k
	}
	return p, j
}

// digitMonth reads the rest of 2020-05, 2020/05 and, where nothing else stands
// around it, 2020.5 behind the year.
func (d *Scanner) digitMonth(i int, w wholeNumber, j int, sep rune) (p point, end int) {
	if w.n != 4 || w.v < 1900 || w.v > 2100 || sep == ' ' {
		return p, j
	}
	m, k, ok := d.plainInt(j + 1)
	if c := d.at(k); !ok || m < 1 || m > 12 || c == sep || c == '.' || c == '%' || c == '/' || han.IsLetter(c) || han.Magnitude(c) > 0 {
		return p, j
	}
	if k-j < 3 || sep == '.' {
		alone := i == 0 || han.IsRangeMark(d.r[i-1])
		if !alone || k < len(d.r) && d.rangeMark(k) == k {
			return p, j
		}
	}
	if _, e := unit.At(d.r, k, len(d.r)); e > k {
		return p, j
	}
	return point{y: w.v, m: m, grain: grainMonth}, k
}

// clock reads a time of day behind a day: 18:59, T14:30:00, 下午3点半.
func (d *Scanner) clock(p point, i int) (point, int) {
	if !d.loose {
		return p, i
	}
	j := i
	if d.at(j) == ' ' || d.at(j) == 'T' {
		j++
	}
	part, k := d.dayPart(j)
	h, k, ok := d.plainInt(k)
	if !ok || h > 24 {
		if part != "" {
			p.clock, p.grain = part, grainTime
			_, k = d.dayPart(j)
			return p, k
		}
		return p, i
	}
	min := 0
	switch d.at(k) {
	case ':':
		m, e, ok := d.plainInt(k + 1)
		if !ok || m > 59 {
			return p, i
		}
		min, k = m, e
		if s, e, ok := d.plainInt(k + 1); ok && d.at(k) == ':' && s < 60 {
			k = e
		}
	case '点', '时':
		k++
		if m, e, ok := d.plainInt(k); ok && d.at(e) == '分' && m < 60 {
			min, k = m, e+1
		} else if d.at(k) == '半' {
			min, k = 30, k+1
		}
	default:
		return p, i
	}
	if h < 12 && (part == "TAF" || part == "TEV") {
		h += 12
	}
	p.clock, p.grain = "T"+pad(h, 2)+":"+pad(min, 2), grainTime
	return p, k
}

// looseSuffix reads 或之后, 及以前, 起 and deadlines behind an expression that
// ends at i.
func (d *Scanner) looseSuffix(e Expr, n when, i int) (Expr, int) {
	if n.isSpan {
		return e, i
	}
	j := i
	with := d.at(j) == '或' || d.at(j) == '及'
	if with {
		j++
	}
	before := d.anyOf(j, "之前", "以前")
	after := d.anyOf(j, "之后", "以后")
	if !with {
		after = d.anyOf(j, "之后", "以后", "开始", "起")
		if before == j && d.at(j) == '前' && !han.Has("列十一二三四五六七八九半所往瞻沿提进景位置端台茅任海门期年述移推行哨方头卫排锋奏后0123456789", d.at(j+1)) {
			before = j + 1
		}
	}
	switch {
	case before > j && with:
		e.Value, e.Mod, e.Grain, e.First = "../"+e.Value, "", GrainSpan, 0
		return e, before
	case after > j:
		e.Value, e.Mod, e.Grain, e.Last = e.Value+"/..", "", GrainSpan, 0
		return e, after
	case before > j && d.ref.d > 0 && n.a.ends(d.ref) && !(n.a.grain == grainYear && n.a.mod == "" && before > j+1):
		e.Until = true
		e.Value, e.Mod, e.Grain, e.First = d.ref.value()+"/"+e.Value, "", GrainSpan, d.ref.y
		return e, before
	}
	return e, i
}

// ends reports whether p ends on or after the day q.
func (p point) ends(q point) bool {
	return p.y > q.y || p.y == q.y && (p.grain == grainYear || p.m > q.m || p.m == q.m && (p.d == 0 || p.d >= q.d))
}

// shift moves a day by n units of time.
func (d *Scanner) shift(u spanUnit, n int) point {
	t := d.ref.time()
	switch {
	case u.letter == 'Y':
		t = t.AddDate(n, 0, 0)
	case u.letter == 'M' && !u.clock:
		t = t.AddDate(0, n*u.times, 0)
	case u.letter == 'W':
		t = t.AddDate(0, 0, 7*n)
	case u.letter == 'D':
		t = t.AddDate(0, 0, n)
	}
	return dayOf(t)
}

// shiftGrain moves the reference date by n units and returns it as fine as the
// unit: the year three years on, the month two months on.
func (d *Scanner) shiftGrain(u spanUnit, n int) point {
	p := d.shift(u, n)
	switch u.letter {
	case 'Y':
		return point{y: d.ref.y + n, grain: grainYear}
	case 'M':
		return d.ref.addMonths(n * u.times)
	case 'W':
		return p.weekOf()
	}
	return p
}

// looseSpan reads spans counted in calendar units from the reference date:
// 近30天, 未来两个月, 前两周, 下三个月. The number n ends at k.
func (d *Scanner) looseSpan(w *word, n, i, k int) (e Expr, end int) {
	if d.ref.d == 0 {
		return e, i
	}
	k = d.skip(k)
	u, end := d.unitOfTime(k)
	if end == k && d.at(k) == '月' {
		u, end = spanUnit{'M', false, 1, true}, k+1
	}
	if end == k && d.at(k) == '个' && d.at(k+1) == '周' {
		u, end = spanUnit{'W', false, 1, true}, k+2
	}
	if end == k || u.clock {
		return e, i
	}
	if d.at(end) == '内' || d.at(end) == '里' || d.at(end) == '来' && w.class == dcBack {
		end++
	}
	var a, b point
	switch w.class {
	case dcBack:
		if d.r[i] == '这' {
			return e, i
		}
		a, b = d.shift(u, -n), d.ref
		if u.letter == 'Y' {
			b = b.addDays(-1)
		}
	case dcAhead:
		a, b = d.ref, d.shift(u, n).addDays(-1)
		if u.letter == 'D' || u.letter == 'W' {
			a, b = d.ref.addDays(1), b.addDays(1)
		}
	case dcBefore, dcLast:
		a, b = d.shiftGrain(u, -n), d.shiftGrain(u, -1)
	case dcNext:
		a, b = d.shiftGrain(u, 1), d.shiftGrain(u, n)
	default:
		return e, i
	}
	if n == 1 && w.class != dcBack && w.class != dcAhead {
		return a.expr(), end
	}
	return between(a, b), end
}

// relative reads a length and the word that ties it to the reference date:
// 三天后, 两年前, 17天内, 三个多月以来. The length stands at i..j.
func (d *Scanner) relative(l length, i, j int) (e Expr, end int) {
	n := numeral.Int(l.n.Val)
	if d.ref.d == 0 || l.u.clock || n == 0 && !l.half || n > 3000 {
		return e, j
	}
	k := d.skip(j)
	before := d.anyOf(k, "之前", "以前", "前")
	after := d.anyOf(k, "之后", "以后", "后")
	if top := numeral.Int(l.n.Max); l.n.HasMax { // 五六天前
		switch {
		case l.half || top <= n || top > 3000:
		case before > k:
			return between(d.shiftGrain(l.u, -top), d.shiftGrain(l.u, -n)), before
		case after > k:
			return between(d.shiftGrain(l.u, n), d.shiftGrain(l.u, top)), after
		}
		return e, j
	}
	within := d.anyOf(k, "以内", "之内", "内")
	since := d.anyOf(k, "以来", "来")
	sign := 1
	if before > k || since > k {
		sign = -1
	}
	p := d.shiftGrain(l.u, sign*n)
	if l.half {
		switch l.u.letter {
		case 'Y':
			p = d.ref.addMonths(sign * (12*n + 6))
		case 'M':
			p = d.shift(l.u, sign*n).addDays(15 * sign)
		default:
			return e, j
		}
	}
	switch {
	case before > k:
		return p.expr(), before
	case after > k:
		return p.expr(), after
	case within > k:
		if !l.half {
			p = d.shift(l.u, n)
		}
		if d.workday(j) {
			p = d.workdays(n)
		}
		return between(d.ref, p), within
	case since > k && l.u.letter != 'Y':
		return between(p, d.ref), since
	}
	return e, j
}

// workday reports whether the unit that ends at j is 工作日 or 交易日.
func (d *Scanner) workday(j int) bool {
	return d.at(j-1) == '日' && (d.at(j-2) == '作' || d.at(j-2) == '易')
}

// workdays is the reference date n days on, weekends left out.
func (d *Scanner) workdays(n int) point {
	t := d.ref.time()
	for n = min(n, 1000); n > 0; {
		t = t.AddDate(0, 0, 1)
		if wd := t.Weekday(); wd != time.Saturday && wd != time.Sunday {
			n--
		}
	}
	return dayOf(t)
}
