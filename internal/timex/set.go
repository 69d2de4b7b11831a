package timex

import (
	"strconv"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// each reads a repetition behind 每, which stands at i..j: 每年, 每两年,
// 每周五下午, 每月4日.
func (d *Scanner) each(i, j int) (e Expr, end int) {
	k := d.skip(j)
	if d.at(k) == '隔' {
		k = d.skip(k + 1)
	}
	l, end := length{n: numeral.Numeral{Val: numeral.Of(1)}}, k
	if d.at(k) == '半' {
		l, end = d.length(k)
	} else if w, m, ok := d.whole(k); ok && w.v > 0 {
		l.n.Val = numeral.Of(w.v)
		l.u, end = d.eachUnit(d.skip(m))
		if end == d.skip(m) {
			return e, i
		}
	} else {
		l.u, end = d.eachUnit(k)
	}
	if end == k || l.u.letter == 0 || l.u.clock && !d.loose { // 每小时 is a rate
		return e, i
	}
	value, _ := d.durationValue(l, len(d.r))
	e = Expr{Type: fact.SetType, Value: value, Grain: grainSet}
	if l.amount() == "1" && !l.u.clock {
		e.Value, end = d.eachPart(e.Value, l.u.letter, end)
	}
	if d.at(end) == '度' && l.u.letter == 'Y' {
		end++
	}
	return e, end
}

// eachUnit reads the unit of a repetition: 年, 个月, 季, 周, 日.
func (d *Scanner) eachUnit(i int) (u spanUnit, end int) {
	switch c, next := d.at(i), d.at(i+1); c {
	case '年':
		if !han.Has("轻龄级", next) {
			return spanUnit{'Y', false, 1, true}, i + 1
		}
		return u, i
	case '月':
		if !han.Has("球嫂饼", next) {
			return spanUnit{'M', false, 1, true}, i + 1
		}
		return u, i
	case '季':
		if next == '度' {
			i++
		}
		return spanUnit{'M', false, 3, true}, i + 1
	case '日':
		return spanUnit{'D', false, 1, true}, i + 1
	}
	return d.unitOfTime(i)
}

// eachPart reads the place inside a repetition: 每年9月, 每月4日, 每周五下午.
// plain is the value without it; the repetition ends at i.
func (d *Scanner) eachPart(plain string, unit byte, i int) (string, int) {
	j := d.skip(i)
	switch unit {
	case 'Y':
		if d.at(j) == '的' {
			j++
		}
		w, k, ok := d.whole(j)
		if !ok || d.at(k) != '月' || w.v < 1 || w.v > 12 {
			return plain, i
		}
		old := d.year
		d.year = 0
		n, e := d.monthTail(point{m: w.v, grain: grainMonth}, k+1)
		d.year = old
		return n.a.value(), e
	case 'M':
		w, k, ok := d.whole(j)
		if c := d.at(k); ok && w.v >= 1 && w.v <= 31 && (c == '日' || c == '号') {
			return "XXXX-XX-" + pad(w.v, 2), k + 1
		}
	case 'W':
		if d.at(j) == '末' {
			return "XXXX-WXX-WE", j + 1
		}
		n, k := d.weekdayNo(j)
		if k == j || n == 1 && !han.Has("上下早晚中,。、;至到和及", d.at(k)) && k < len(d.r) {
			return plain, i
		}
		v := "XXXX-WXX-" + strconv.Itoa(n)
		part, e := d.dayPart(k)
		return v + part, e
	}
	return plain, i
}

// dayPart reads 上午, 下午 or 晚上 at i.
func (d *Scanner) dayPart(i int) (string, int) {
	switch {
	case d.anyOf(i, "上午", "早上") > i:
		return "TMO", d.anyOf(i, "上午", "早上")
	case d.lit(i, "下午") > i:
		return "TAF", i + 2
	case d.anyOf(i, "晚上", "晚间") > i:
		return "TEV", i + 2
	case d.at(i) == '晚':
		return "TEV", i + 1
	}
	return "", i
}
