package timex

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
)

// finish puts an expression together: the second end of an interval, and the
// words behind it that open it (以来, 以前) or make it a deadline (前). The
// words stand at d.lo..i; named says that they name a year of their own.
func (d *Scanner) finish(n when, lo, i int, named bool) (Expr, int) {
	if k := d.anyOf(i, "至今", "到现在", "到目前"); k > i && !d.loose && !n.isSpan {
		e := d.sinceThen(n.a)
		e.Lo, e.Hi = int32(lo), int32(k)
		return e, k
	}
	if !n.isSpan {
		if m, end := d.interval(n, i); end > i {
			n, i = m, end
		}
	}
	if named && !n.isSpan {
		d.discuss(n.a, lo, i)
	}
	e := n.expr()
	e.Lo = int32(lo)
	before := d.prev(lo)
	if before == '到' || before == '至' {
		e.Until = !han.Has("达得回看提遇受升降直做", d.prev(lo-1))
	} else if before == '止' {
		e.Until = true
	}
	e, i = d.suffix(e, n, i)
	e.Hi = int32(i)
	return e, i
}

// sinceThen is the interval that starts at p and goes on.
func (d *Scanner) sinceThen(p point) Expr {
	first, _ := p.years()
	v := p.value()
	if p.grain == grainDecade || p.grain == grainCentury {
		v = yearString(first)
	}
	return Expr{Type: fact.DateType, Value: v + "/..", Grain: GrainSpan, First: first, Last: d.reviewed(), Since: true, Back: true}
}

// discuss makes the year of p the one under discussion, unless it is only the
// base of a comparison (比2012年, 是2010年的2倍) or that of prices.
func (d *Scanner) discuss(p point, lo, hi int) {
	if p.y < 1000 || p.grain == grainDecade || p.grain == grainCentury {
		return
	}
	if han.Has("比较是由于过同与和超", d.prev(lo)) {
		return
	}
	if d.at(hi) == '的' && (han.IsDigit(d.at(hi+1)) || han.IsNumeral(d.at(hi+1))) || d.lit(hi, "基础") > hi {
		return
	}
	if d.lit(hi, "价格") > hi || d.lit(hi, "不变价") > hi || d.lit(hi, "可比价") > hi {
		return // 按2015年价格计算,全年…
	}
	d.year = p.y
}

// suffix reads 以来, 以前, 前 and their like at i.
func (d *Scanner) suffix(e Expr, n when, i int) (Expr, int) {
	last := n.a
	if n.isSpan {
		last = n.b
	}
	j := d.skip(i)
	if d.loose {
		if f, end := d.looseSuffix(e, n, j); end > j {
			return f, end
		}
	}
	switch d.at(j) {
	case '以', '之':
		switch d.at(d.skip(j + 1)) {
		case '来':
			j = d.skip(j+1) + 1
			f := d.sinceThen(n.a)
			f.Lo, f.Until = e.Lo, e.Until
			return f, j
		case '前':
			return d.beforePoint(e, last, i, d.skip(j+1)+1, true)
		case '后':
			if n.a.mod == "" && !n.isSpan {
				e.Value, e.Last, e.Grain = n.a.value()+"/..", 0, GrainSpan
				return e, d.skip(j+1) + 1
			}
		case '间':
			if n.isSpan {
				return e, d.skip(j+1) + 1
			}
		}
	case '前':
		if d.at(j+1) == '后' {
			e.Mod = "APPROX"
			return e, j + 2
		}
		if !han.Has("列十一二三四五六七八九半所往瞻沿提进景位置端台茅任海门期年述移推行哨方头卫排锋奏0123456789", d.at(j+1)) {
			return d.beforePoint(e, last, i, j+1, false)
		}
	case '左':
		if d.at(j+1) == '右' && e.Mod == "" {
			e.Mod = "APPROX"
			return e, j + 2
		}
	case '间':
		if n.isSpan && !han.Has("接隔", d.at(j+1)) {
			return e, j + 1
		}
	case '期':
		if n.isSpan && d.at(j+1) == '间' {
			return e, j + 2
		}
	}
	return e, i
}

// beforePoint reads N前: a deadline where it lies ahead (2035年前, 年底前),
// what came before where it is past (1978年以前). The words end at i, with the
// suffix at j; whole says that the suffix is 以前 or 之前.
func (d *Scanner) beforePoint(e Expr, p point, i, j int, whole bool) (Expr, int) {
	ahead := d.ref.y > 0 && p.y >= d.ref.y || p.y >= d.base && d.base > 0
	if p.mod != "" || p.grain != grainYear && ahead || !whole && ahead {
		e.Until = ahead || p.y == 0
		return e, i
	}
	e.Until = ahead
	e.Value, e.Mod, e.Grain, e.First = "../"+p.pred().value(), "", GrainSpan, 0
	if p.grain == grainYear {
		e.Last = p.y - 1
	}
	return e, j
}

// pred is the point just before p.
func (p point) pred() point {
	switch p.grain {
	case grainYear:
		p.y--
	case grainMonth:
		if p.y > 0 {
			return p.addMonths(-1)
		}
	case grainDay:
		if p.y > 0 {
			return p.addDays(-1)
		}
	}
	return p
}

// reviewed is the last year that a look back covers: the year under review,
// or the year before the report where a plan looks back.
func (d *Scanner) reviewed() int {
	y := d.review
	if y == 0 {
		y = d.base
	}
	if d.ref.y > 0 && y >= d.ref.y && d.ref.m < 10 {
		return d.ref.y - 1
	}
	return y
}

// interval reads —30日, 至8月, 到2020年 behind the point n.
func (d *Scanner) interval(n when, i int) (when, int) {
	k := i
	if d.at(k) == '起' && (d.at(k+1) == '至' || d.at(k+1) == '到') {
		k++
	}
	j := d.rangeMark(k)
	if j == k || j >= len(d.r) {
		return n, i
	}
	b, e := d.rightEnd(n.a, j)
	if e == j {
		return n, i
	}
	if mark := d.at(d.skip(k)); mark == '和' || mark == '与' {
		if e = d.anyOf(e, "之间", "间"); d.at(e-1) != '间' {
			return n, i
		}
	}
	if n.a.grain == grainMonth && b.grain == grainMonth && b.y == n.a.y && b.m < n.a.m && d.year == b.y {
		b.y++ // 10月至5月
	}
	if b.y > 0 && n.a.y > 0 && b.grain != grainDecade && n.a.grain != grainDecade && (b.y < n.a.y || b.y == n.a.y && b.m > 0 && b.m < n.a.m) {
		return n, i
	}
	return when{n.a, b, true}, e
}

// rightEnd reads the second end of an interval; what it leaves out is as in
// the first.
func (d *Scanner) rightEnd(a point, i int) (b point, end int) {
	oldYear, oldMonth := d.year, d.month
	defer func() { d.year, d.month = oldYear, oldMonth }()
	if a.y > 0 && a.grain != grainDecade {
		d.year = a.y
	}
	if w, j, ok := d.whole(i); ok {
		if p, e := d.yearAt(i, w, j); e > i {
			n, e := d.yearTail(p, e)
			if n.isSpan {
				return b, i
			}
			return n.a, e
		}
		if n, e := d.yearless(w, j); e > j && !n.isSpan {
			if a.grain == grainMonth && n.a.grain == grainDay {
				return b, i
			}
			return n.a, e
		}
		k := d.skip(j)
		if c := d.at(k); (c == '日' || c == '号') && a.d > 0 && w.v > a.d && w.v <= daysIn(a.y, a.m) {
			a.d = w.v
			p, e := d.clock(a, k+1)
			return p, e
		}
		if d.loose && (a.grain == grainDay || a.grain == grainMonth) && w.arabic {
			if n, e := d.digitDate(i, w, j); e > i && !n.isSpan && n.a.grain == a.grain {
				return n.a, e
			}
		}
	}
	if w, e := d.head(i); w != nil {
		switch w.class {
		case dcYear:
			n, e := d.yearTail(point{y: d.wordYear(w), grain: grainYear}, e)
			if !n.isSpan {
				return n.a, e
			}
		case dcDay, dcLooseDay, dcWeek:
			if n, k := d.calendarWord(w, i, e); k > i && d.loose && !n.isSpan {
				return n.a, k
			}
		case dcPart:
			return point{y: d.year, grain: grainYear, mod: w.text}, e
		}
	}
	if k := d.isWeek(i); k > i && d.loose && a.grain == grainDay && a.y > 0 {
		if wd, e := d.weekdayNo(k); e > k {
			b := a.monday().addDays(wd - 1)
			if b.before(a) {
				b = b.addDays(7)
			}
			return b, e
		}
	}
	if e := d.anyOf(i, "今", "现在", "目前"); e > i && d.ref.y > 0 {
		return d.ref, e
	}
	return b, i
}
