package timex

import (
	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// This file reads what only short texts are searched for and what is counted
// from the reference date: 过十周, 近半年, 几天后, 3天—8天, 今晚, 月底.

// passing reads 过三天 and 再过两年: the time that far ahead.
func (d *Scanner) passing(i int) (e Expr, end int) {
	j := i
	if d.at(j) == '再' {
		j++
	}
	if d.at(j) != '过' || han.Has("通经超不度渡路", d.prev(i)) || d.ref.d == 0 {
		return e, i
	}
	l, k := d.length(j + 1)
	n := numeral.Int(l.n.Val)
	if k == j+1 || n == 0 || n > 3000 || l.half || l.u.clock || l.n.HasMax || l.n.Few || han.Has("去来的多", d.at(k)) {
		return e, i
	}
	if d.at(k) == '后' {
		k++
	}
	return d.shiftGrain(l.u, n).expr(), k
}

// halfSpan reads the rest of 近半年 and 未来半个月 behind the word w at i.
func (d *Scanner) halfSpan(w *word, i, k int) (e Expr, end int) {
	l, j := d.length(k)
	if j == k || d.ref.d == 0 || l.n.Val.Sign() > 0 || d.anyOf(j, "后", "前", "以") > j {
		return e, i
	}
	var far point
	sign := 1
	if w.class == dcBack {
		sign = -1
	} else if w.class != dcAhead {
		return e, i
	}
	switch {
	case l.u.letter == 'Y':
		far = d.shift(spanUnit{letter: 'M', times: 1}, 6*sign)
	case l.u.letter == 'M' && !l.u.clock && l.u.times == 1:
		far = d.ref.addDays(15 * sign)
	default:
		return e, i
	}
	if d.at(j) == '内' || d.at(j) == '来' || d.at(j) == '里' {
		j++
	}
	if sign < 0 {
		return between(far, d.ref), j
	}
	return between(d.ref, far.addDays(-1)), j
}

// vagueLength reads 几年前, 几天后 and 几十年之后. 几 is at least two and at most
// ten of what stands behind it, which gives the interval that the time lies in.
func (d *Scanner) vagueLength(i int) (e Expr, end int) {
	if c := d.at(i); c != '几' && c != '数' || d.ref.d == 0 || han.IsNumeral(d.prev(i)) || d.prev(i) == '第' {
		return e, i
	}
	j, unit := i+1, 1
	for m := han.Magnitude(d.at(j)); m == 1 || m == 2; m = han.Magnitude(d.at(j)) {
		unit *= int(numeral.Pow10[m])
		j++
	}
	if unit > 1000 {
		return e, i
	}
	u, k := d.unitOfTime(j)
	if k == j && d.at(j) == '月' && unit == 1 {
		u, k = spanUnit{'M', false, 1, true}, j+1
	}
	if k == j || u.clock {
		return e, i
	}
	before, after := d.anyOf(k, "之前", "以前", "前"), d.anyOf(k, "之后", "以后", "后")
	switch {
	case after > k:
		e = between(d.shiftGrain(u, 2*unit), d.shiftGrain(u, 10*unit))
		end = after
	case before > k && d.ref.y > 10*unit+1:
		e = between(d.shiftGrain(u, -10*unit), d.shiftGrain(u, -2*unit))
		end = before
	default:
		return e, i
	}
	e.Mod = "APPROX"
	return e, end
}

// lengthToLength reads 8天 behind 3天—, whose length l ends at j: an interval
// of two lengths that both name their unit.
func (d *Scanner) lengthToLength(l length, j int) (e Expr, end int) {
	k := d.rangeMark(j)
	if k == j || han.Has("和与", d.at(d.skip(j))) || l.n.HasMax || l.n.Few {
		return e, j
	}
	m, end := d.length(k)
	if end == k || m.n.HasMax || m.n.Few || daysOf(m).Cmp(daysOf(l)) <= 0 {
		return e, j
	}
	a, _ := d.durationValue(l, len(d.r))
	b, _ := d.durationValue(m, len(d.r))
	return Expr{Type: fact.DurationType, Value: a + "/" + b, Grain: grainDuration}, end
}

// daysOf is roughly how many days l is long, to tell the shorter of two.
func daysOf(l length) decimal.Decimal {
	v := l.n.Val
	if l.half {
		v = numeral.Plus(v, numeral.Half)
	}
	f := numeral.Of(1)
	switch {
	case l.u.clock: // a clock time is shorter than a day
		f = map[byte]decimal.Decimal{'H': decimal.MustNew(4, 2), 'M': decimal.MustNew(7, 4), 'S': decimal.MustNew(1, 5)}[l.u.letter]
	case l.u.letter == 'W':
		f = numeral.Of(7)
	case l.u.letter == 'M':
		f = numeral.Of(30 * max(l.u.times, 1))
	case l.u.letter == 'Y':
		f = numeral.Of(365)
	}
	if p, err := v.Mul(f); err == nil {
		return p
	}
	return v
}

// dayAndPart reads 今晚, 昨晚 and 明早.
func (d *Scanner) dayAndPart(i int) (e Expr, end int) {
	part := ""
	switch d.at(i + 1) {
	case '晚':
		part = "TEV"
	case '早':
		part = "TMO"
	}
	end = i + 2
	if part == "" || han.Has("会报餐饭期年熟已", d.at(end)) || d.at(end) == '上' && han.Has("会", d.at(end+1)) {
		return e, i
	}
	p := point{grain: grainDay, y: d.ref.y}
	if d.ref.d > 0 {
		p = d.ref.addDays(map[rune]int{'昨': -1, '今': 0, '明': 1}[d.r[i]])
	}
	if d.at(end) == '上' {
		end++
	}
	if q, k := d.clock(p, i+1); k > end && q.grain == grainTime { // 今晚8点
		return q.expr(), k
	}
	p.clock, p.grain = part, grainTime
	return p.expr(), end
}

// bareEnd reads 月底, 月初 and 季末 of the month or quarter of the reference date.
func (d *Scanner) bareEnd(i int) (e Expr, end int) {
	if d.ref.m == 0 || han.IsNumeral(d.prev(i)) || han.IsDigit(d.prev(i)) || han.Has("年满每全个四", d.prev(i)) {
		return e, i
	}
	p := point{y: d.ref.y, m: d.ref.m, grain: grainMonth}
	if d.r[i] == '季' {
		p = d.ref.quarterOf(0)
	}
	switch d.at(i + 1) {
	case '底', '末':
		p.mod = "END"
	case '初':
		p.mod = "START"
	default:
		return e, i
	}
	return d.finish(when{a: p}, i, i+2, false)
}
