package timex

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
)

// spanWord reads a span counted from the year under review or from the report:
// 过去五年, 近三年, 今后五年, 前五年, 前三季度.
func (d *Scanner) spanWord(w *word, i, j int) (e Expr, end int) {
	if w.class == dcBefore || w.class == dcNext && d.r[i] == '后' && d.loose {
		if n, k := d.firstOf(d.year, j-1); k > j-1 && (w.class == dcBefore && d.r[j-1] == '前') && !(d.loose && d.ref.m > 0 && n.a.grain >= grainMonth) {
			return d.finish(n, i, k, false)
		}
	}
	k := d.skip(j)
	if d.at(k) == '的' && w.class != dcBefore {
		k = d.skip(k + 1)
	}
	if d.loose && d.at(k) == '半' {
		return d.halfSpan(w, i, k)
	}
	v, k, ok := d.whole(k)
	if c := d.at(k); !ok && d.loose && (c == '俩' || c == '仨') {
		v.v, k, ok = 2, k+1, true
		if c == '仨' {
			v.v = 3
		}
	}
	if !ok || v.v < 1 || v.v > 120 || v.arabic && v.n == 4 {
		return e, i
	}
	if d.loose {
		if e, end := d.looseSpan(w, v.v, i, k); end > i {
			return e, end
		}
	}
	k = d.skip(k)
	fuzzy := false
	if han.IsMore(d.at(k)) {
		fuzzy, k = true, k+1
	}
	if d.at(k) == '个' {
		k++
	}
	if d.at(k) != '年' || han.Has("级生制期龄代轻", d.at(k+1)) || d.lit(k+1, "规划") > k+1 || d.lit(k+1, "计划") > k+1 {
		return e, i
	}
	k++
	if w.text == "near" && han.Has("时用达续", d.prev(i)) { // 历时近三年
		return e, i
	}
	tail := false
	switch c := d.at(d.skip(k)); {
	case c == '多' && d.at(d.skip(k)+1) == '来':
		fuzzy, tail, k = true, true, d.skip(k)+2
	case han.Has("来里间中内", c) && !(c == '中' && han.Has("央国小等期", d.at(d.skip(k)+1))):
		tail, k = true, d.skip(k)+1
	}
	switch w.class {
	case dcBack:
		if w.text == "near" && v.v == 1 && !tail || d.reviewed() == 0 && !d.loose {
			return e, i
		}
		e = d.lookBack(v.v)
	case dcAhead:
		y := d.ref.y
		if y == 0 {
			return e, i
		}
		if d.ref.m >= 10 && d.review == y { // given at the end of the year
			y++
		}
		e = yearSpan(y, y+v.v-1)
		e.Ahead = true
	case dcBefore:
		y := d.reviewed()
		if y == 0 || d.r[i] != '前' || d.recall != v.v && v.v != 5 && !han.Has("比是较超", d.prev(i)) {
			return e, i
		}
		e = yearSpan(y-2*v.v+1, y-v.v)
	default:
		return e, i
	}
	if fuzzy {
		e.Mod = "APPROX"
	}
	return e, k
}

// lookBack is the span of n years that ends in the year under review.
func (d *Scanner) lookBack(n int) Expr {
	y := d.reviewed()
	if y == 0 {
		e := Expr{Type: fact.DateType, Value: "XXXX", Grain: GrainSpan, Back: true}
		return e
	}
	d.recall = n
	e := yearSpan(y-n+1, y)
	e.Back = true
	return e
}

// plan reads a five-year plan at i: 十三五, “十二五”末, 八五计划期末. The
// expression starts at lo; mark is the closing quotation mark it needs, 0
// where it is not quoted.
func (d *Scanner) plan(lo, i int, mark rune) (e Expr, end int) {
	j, no := i, 0
	if d.at(j) == '十' {
		no, j = 10, d.skip(j+1)
	}
	v := han.Digit(d.at(j))
	switch {
	case v >= 1 && d.at(d.skip(j+1)) == '五' && v != 2 || v == 2 && d.at(j) == '二' && d.at(d.skip(j+1)) == '五':
		no, j = no+v, d.skip(j+1)+1
	case no == 10 && v == 5:
		j++
	default:
		return e, i
	}
	if no > 20 {
		return e, i
	}
	k := d.skip(j)
	if mark != 0 {
		if d.at(k) != mark {
			// “十四五规划” and “十四五”规划 are written alike
			m := d.anyOf(k, "规划", "计划", "时期", "期间", "末")
			if m == k {
				return e, i
			}
		} else {
			k = d.skip(k + 1)
		}
		if d.lit(k, "普法") > k || d.lit(k, "法治") > k {
			return e, i // the plans of legal education are counted apart
		}
	} else if !d.planFollows(no, k) {
		return e, i
	}
	first := 1953 + 5*(no-1)
	if no > 2 {
		first = 1966 + 5*(no-3)
	}
	return d.planTail(lo, k, first)
}

// planFollows decides whether an unquoted 十五 or 十二五 is a plan by what
// stands behind it.
func (d *Scanner) planFollows(no, i int) bool {
	if d.anyOf(i, "计划", "规划", "时期", "期间", "期末", "末", "以来") > i {
		return true
	}
	if no <= 10 {
		return false
	}
	c := d.at(i)
	return !han.IsNumeral(c) && han.Magnitude(c) == 0 && !han.Has("年月日号个项届条家户名位座所亩岁点分亿元层号线", c)
}

// planTail reads what of a plan is named: 末, 期间, 以来, 前三年.
func (d *Scanner) planTail(lo, i, first int) (Expr, int) {
	e := Expr{Lo: int32(lo), Type: fact.DateType, Grain: GrainPlan, First: first, Last: first + 4}
	e.Value = yearString(first) + "/" + yearString(first+4)
	if before := d.prev(lo); before == '到' || before == '至' {
		e.Until = true
	}
	end := i
	j := i
	if k := d.anyOf(j, "五年规划", "五年计划", "规划", "计划", "发展"); k > j {
		j = d.skip(k)
	}
	switch {
	case d.lit(j, "以来") > j:
		e.Since, e.Back = true, true
		if y := d.reviewed(); y >= first {
			e.Last = min(e.Last, y)
		}
		end = d.lit(j, "以来")
	case d.anyOf(j, "期末", "末期", "末") > j:
		e.Mod, end = "END", d.anyOf(j, "期末", "末期", "末")
	case d.anyOf(j, "初期", "期初", "初") > j:
		e.Mod, end = "START", d.anyOf(j, "初期", "期初", "初")
	case d.lit(j, "中期") > j && d.at(d.lit(j, "中期")) != '评':
		e.Mod, end = "MID", d.lit(j, "中期")
	case d.anyOf(j, "时期", "期间") > j:
		end = d.anyOf(j, "时期", "期间")
		if k := d.lit(end, "以来"); k > end {
			end, e.Since, e.Back = k, true, true
		}
	case han.Has("前头后", d.at(j)):
		w, k, ok := d.whole(d.skip(j + 1))
		if k = d.skip(k); ok && d.at(k) == '年' && w.v >= 1 && w.v < 5 {
			a, b := first, first+w.v-1
			if d.at(j) == '后' {
				a, b = first+5-w.v, first+4
			}
			f := yearSpan(a, b)
			f.Lo, f.Until = e.Lo, e.Until
			e, end = f, k+1
		}
	}
	e.Hi = int32(end)
	return e, end
}

// quoted reads what may stand in quotation marks: “十二五”, ’98年.
func (d *Scanner) quoted(i int) (e Expr, end int) {
	j := d.skip(i + 1)
	mark := rune('”')
	switch d.r[i] {
	case '‘', '’':
		mark = '’'
	case '\'', '"':
		mark = d.r[i]
	}
	if c := d.at(j); c == '十' || han.Digit(c) > 0 {
		if e, end := d.plan(i, j, mark); end > j {
			return e, end
		}
		return e, i
	}
	if han.IsDigit(d.at(j)) && mark != '”' && mark != '"' {
		if w, k, ok := d.whole(j); ok && w.n == 2 && d.at(k) == '年' {
			p := point{y: d.century(w.v), grain: grainYear}
			n, end := d.yearTail(p, k+1)
			return d.finish(n, i, end, true)
		}
	}
	return e, i
}

// ordinal reads 第一季度 and 第十四个五年规划.
func (d *Scanner) ordinal(i int) (e Expr, end int) {
	w, j, ok := d.whole(d.skip(i + 1))
	if !ok {
		return e, i
	}
	if d.at(j) == '季' && d.at(j+1) == '度' && w.v <= 4 {
		n, end := d.quarterTail(d.year, w.v, j)
		return d.finish(n, i, end, false)
	}
	if d.at(j) == '个' && w.v <= 20 && w.v >= 1 {
		if k := d.anyOf(j+1, "五年规划", "五年计划"); k > j+1 {
			first := 1953 + 5*(w.v-1)
			if w.v > 2 {
				first = 1966 + 5*(w.v-3)
			}
			return d.planTail(i, k, first)
		}
	}
	if d.loose && d.ref.d > 0 && d.at(j) == '天' && d.at(j+1) == '起' {
		p := d.ref.addDays(w.v - 1)
		return Expr{Type: fact.DateType, Value: p.value() + "/..", Grain: GrainSpan, First: p.y}, j + 2
	}
	return e, i
}
