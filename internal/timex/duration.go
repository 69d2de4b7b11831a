package timex

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/numeral"
)

// A span of time in words: how TIMEX3 writes its unit, after T for clock time.
type spanUnit struct {
	letter byte
	clock  bool
	times  int // 3 for a quarter of a year, 15 for a quarter of an hour
	strong bool
}

// unitOfTime reads a unit of length at i. The units that are not strong count
// as lengths only where the words around them say so (提前3天): in reports
// 354天 is as often a figure.
func (d *Scanner) unitOfTime(i int) (u spanUnit, end int) {
	j := i
	ge := d.at(j) == '个'
	if ge {
		j = d.skip(j + 1)
	}
	switch d.at(j) {
	case '年':
		if !ge {
			return spanUnit{'Y', false, 1, true}, j + 1
		}
	case '月':
		if ge {
			return spanUnit{'M', false, 1, true}, j + 1
		}
	case '季':
		if d.at(j+1) == '度' && ge {
			return spanUnit{'M', false, 3, true}, j + 2
		}
	case '周':
		if !han.Has("边围年期岁密长转", d.at(j+1)) {
			return spanUnit{'W', false, 1, false}, j + 1
		}
		if d.at(j+1) == '年' && d.loose {
			return spanUnit{'Y', false, 1, true}, j + 2
		}
	case '天':
		if !ge && !han.Has("然气文空津水", d.at(j+1)) {
			return spanUnit{'D', false, 1, false}, j + 1
		}
	case '日':
		if !ge && d.loose {
			return spanUnit{'D', false, 1, false}, j + 1
		}
	case '小':
		if d.at(j+1) == '时' {
			return spanUnit{'H', true, 1, false}, j + 2
		}
	case '钟':
		if d.at(j+1) == '头' {
			return spanUnit{'H', true, 1, false}, j + 2
		}
	case '分':
		if d.at(j+1) == '钟' {
			return spanUnit{'M', true, 1, false}, j + 2
		}
	case '刻':
		if d.at(j+1) == '钟' {
			return spanUnit{'M', true, 15, false}, j + 2
		}
	case '秒':
		if !ge {
			if d.at(j+1) == '钟' {
				j++
			}
			return spanUnit{'S', true, 1, false}, j + 1
		}
	case '载':
		if d.lit(j, "载春秋") > j && d.loose {
			return spanUnit{'Y', false, 1, true}, d.lit(j, "载春秋")
		}
	}
	if e := d.anyOf(j, "工作日", "交易日"); e > j {
		return spanUnit{'D', false, 1, false}, e
	}
	if e := d.anyOf(j, "星期", "礼拜"); e > j {
		return spanUnit{'W', false, 1, false}, e
	}
	return u, i
}

// A length is an amount of one unit of time.
type length struct {
	n    numeral.Numeral
	half bool // 两年半, 一个半月
	u    spanUnit
	more bool // 三个多月, 5年多
}

// length reads 三年, 19个月, 两个半月, 2.5天, 半年 at i.
func (d *Scanner) length(i int) (l length, end int) {
	j := i
	if d.at(i) == '半' {
		l.half, j = true, i+1
	} else if d.at(i) == '俩' || d.at(i) == '仨' {
		l.n.Val, j = numeral.Of(2+int(d.at(i)-'俩')/int('仨'-'俩')), i+1
	} else {
		l.n, j = numeral.Scan(d.r, i)
		if a, b := han.Digit(d.at(i)), han.Digit(d.at(j+1)); d.loose && j == i+1 && d.at(j) == '、' && a > 0 && b == a+1 { // 五、六年
			l.n.Max, l.n.HasMax, j = numeral.Of(b), true, j+2
		}
		if j == i || l.n.Shape != numeral.Plain || l.n.Bad {
			return l, i
		}
	}
	j = d.skip(j)
	ge := 0
	if d.at(j) == '个' && (d.at(j+1) == '半' || d.at(j+1) == '多') {
		l.half, l.more, ge, j = l.half || d.at(j+1) == '半', d.at(j+1) == '多', j, j+2
	}
	u, e := d.unitOfTime(j)
	if e == j && (ge > 0 || d.at(i) == '仨' || d.at(i) == '俩') && d.at(j) == '月' {
		u, e = spanUnit{'M', false, 1, true}, j+1
	}
	if e == j {
		return l, i
	}
	l.u = u
	l.more = l.more || l.n.More
	if d.at(e) == '半' && !l.half && (!han.Has("径数球成以天年导", d.at(e+1)) || d.at(e+1) == '以' && han.Has("后内前来", d.at(e+2))) {
		l.half, e = true, e+1
	}
	if d.at(e) == '多' && !han.Has("次种元层方边级年", d.at(e+1)) {
		l.more, e = true, e+1
	}
	return l, e
}

// duration reads a length of time at i.
func (d *Scanner) duration(i int) (e Expr, end int) {
	l, j := d.length(i)
	if j == i {
		if d.loose {
			if f, k := d.vagueLength(i); k > i {
				return f, k
			}
		}
		return d.lengthRange(i)
	}
	if d.loose && d.prev(i) == '第' {
		return e, i
	}
	if d.loose && l.n.Few {
		if f, k := d.vagueLength(i); k > i {
			return f, k
		}
	}
	if l.n.Few || l.n.Bare && l.n.Chinese && l.n.Val.Sign() > 0 && !l.half {
		return e, i // 几年, 百年
	}
	if d.loose {
		if f, k := d.relative(l, i, j); k > j {
			return f, k
		}
		if f, k := d.lengthToLength(l, j); k > j {
			return f, k
		}
	}
	if !d.loose && !d.isLength(l, i, j) {
		return e, i
	}
	if l.u.letter == 'Y' && l.u.times == 1 && !l.half {
		if f, k := d.yearsBack(l, i, j); k > i {
			return f, k
		}
	}
	value, j := d.durationValue(l, j)
	e = Expr{Type: fact.DurationType, Value: value, Grain: grainDuration}
	if l.n.HasMax { // 两三年
		l.n.Val = l.n.Max
		top, _ := d.durationValue(l, len(d.r))
		e.Value += "/" + top
	}
	if l.more {
		e.Mod = "APPROX"
	}
	if d.at(d.skip(j)) == '左' && d.at(d.skip(j)+1) == '右' {
		e.Mod, j = "APPROX", d.skip(j)+2
	}
	return e, j
}

// opensClause reports whether n years at i..j open a clause of a review, so
// that they are those under review: 五年累计投资…
func (d *Scanner) opensClause(n, i, j int) bool {
	if n != 5 && n != d.recall || n < 2 || d.ref.y > 0 && d.base >= d.ref.y || d.reviewed() == 0 {
		return false
	}
	if han.Has("行规计任期改攻制一滚禁", d.at(j)) {
		return false
	}
	b := d.prev(i)
	return b == 0 || han.Has(",。;:!—、()\n", b)
}

// isLength decides whether the words i..j of a report are a length of time and
// not a figure, a name or a vague phrase.
func (d *Scanner) isLength(l length, i, j int) bool {
	before, after := d.prev(i), d.at(d.skip(j))
	if before == '第' {
		return false
	}
	if l.u.letter == 'Y' {
		return d.yearsAreLength(l, i, j)
	}
	if l.n.Val.Scale() > 0 || han.Has("至到达为由从于超少第每近数", before) {
		return false
	}
	if l.u.letter == 'M' && !l.u.clock {
		return true
	}
	if han.Has("内", after) || d.anyOf(j, "以内", "之内") > j {
		return true
	}
	if numeral.Int(l.n.Val) < 2 {
		return false
	}
	switch before {
	case '续':
		return d.at(i-2) == '连' || d.at(i-2) == '持'
	case '前':
		return d.at(i-2) == '提'
	case '用':
		return d.at(i-2) == '仅' || d.at(i-2) == '只'
	case '时':
		return d.at(i-2) == '历' || d.at(i-2) == '用'
	case '期':
		return d.at(i-2) == '为'
	}
	return false
}

// yearsAreLength is isLength for a length in years.
func (d *Scanner) yearsAreLength(l length, i, j int) bool {
	before, after := d.prev(i), d.at(d.skip(j))
	switch {
	case l.n.Val.Scale() > 0: // 平均受教育年限10.8年
		return false
	case l.n.Val.Cmp(numeral.Hundred) >= 0 && !han.Has("续时过", before): // 建军一百年
		return false
	case han.Has("级生期制龄轻薪义画检报度代味份兽产", after): // 三年级, 九年义务教育
		return false
	case d.anyOf(j, "一遇", "一贯", "一度") > j: // 五十年一遇
		return false
	case before == '前' && d.at(i-2) == '学': // 学前三年
		return false
	case before == '的' && han.Has(",。;!", after): // 是变化最大的五年
		return false
	case numeral.Int(l.n.Val) != 1 || l.half || l.more:
		return true
	case han.Has("来", after) || d.lit(j, "多来") > j: // 一年来
		return true
	}
	if han.Has("用期超", before) { // 用一年时间, 为期一年
		return true
	}
	two := d.at(i - 2)
	return before == '前' && two == '提' || before == '长' && two == '延' || before == '迟' && two == '推'
}

// yearsBack reads 五年来, 三年多来, 五年间, 三年前 and 三年后, which are
// dates. The length stands at i..j.
func (d *Scanner) yearsBack(l length, i, j int) (e Expr, end int) {
	n := numeral.Int(l.n.Val)
	if n < 1 || l.n.HasMax {
		return e, i
	}
	k := d.skip(j)
	c := d.at(k)
	switch {
	case c == '来' && !han.Has("自访电华宁的", d.at(k+1)) || c == '来' && d.at(k+1) == '的':
		e = d.lookBack(n)
		if l.more {
			e.Mod = "APPROX"
		}
		return e, k + 1
	case c == '间' && n >= 2 && !l.more && d.at(k+1) != '隔':
		e = d.lookBack(n)
		return e, k + 1
	case !d.loose && !l.more && d.opensClause(n, i, j):
		return d.lookBack(n), j
	case d.loose || d.ref.y == 0 || l.more || han.Has("时隔过", d.prev(i)): // 历时两年后
	case c == '前' && (!han.Has("期后十三的三五景置", d.at(k+1)) || d.at(k+1) == '的' && han.Has("由从", d.prev(i))), d.anyOf(k, "以前", "之前") > k:
		if c != '前' {
			k = d.anyOf(k, "以前", "之前") - 1
		}
		return yearSpan(d.ref.y-n, d.ref.y-n), k + 1
	case d.anyOf(k, "以后", "之后") > k, c == '后' && han.Has(",。、的,", d.at(k+1)):
		if c != '后' {
			k = d.anyOf(k, "以后", "之后") - 1
		}
		return yearSpan(d.ref.y+n, d.ref.y+n), k + 1
	}
	return e, i
}

// durationValue writes a length and the smaller ones that follow it: 四年六个月
// is P4Y6M. The first length ends at j.
func (d *Scanner) durationValue(l length, j int) (string, int) {
	var b strings.Builder
	b.WriteByte('P')
	clock := false
	for {
		if l.u.clock && !clock {
			b.WriteByte('T')
			clock = true
		}
		b.WriteString(l.amount())
		b.WriteByte(l.u.letter)
		if l.half || l.more {
			break
		}
		k := d.skip(j)
		if d.at(k) == '零' || d.at(k) == '又' {
			k++
		}
		if !numeral.MayStart(d.at(k)) {
			break
		}
		m, e := d.length(k)
		if e == k && l.u.letter == 'H' && d.loose { // 两小时十分
			if n, f := numeral.Scan(d.r, k); f > k && d.at(f) == '分' && d.at(f+1) != '之' {
				m, e = length{n: n, u: spanUnit{'M', true, 1, false}}, f+1
			}
		}
		if e == k || rankOf(m.u) >= rankOf(l.u) || m.n.Few {
			break
		}
		l, j = m, e
	}
	return b.String(), j
}

func rankOf(u spanUnit) int {
	switch {
	case u.clock && u.letter == 'S':
		return 0
	case u.clock && u.letter == 'M':
		return 1
	case u.clock:
		return 2
	}
	return 3 + strings.IndexByte("DWMY", u.letter)
}

// amount is the number of units, halves included.
func (l length) amount() string {
	v := l.n.Val
	if l.half {
		if s, err := v.Add(numeral.Half); err == nil {
			v = s
		}
	}
	if l.u.times > 1 {
		if s, err := v.Mul(numeral.Of(l.u.times)); err == nil {
			v = s
		}
	}
	return v.String()
}

// lengthRange reads 3—5年, 三到五天: an interval of lengths.
func (d *Scanner) lengthRange(i int) (e Expr, end int) {
	a, j := numeral.Scan(d.r, i)
	if j == i || a.Shape != numeral.Plain {
		return e, i
	}
	k := d.rangeMark(j)
	if k == j {
		return e, i
	}
	l, end := d.length(k)
	if end == k || l.n.Val.Cmp(a.Val) <= 0 || l.n.Few || !d.loose && (!l.u.strong || !d.isLength(l, i, end)) {
		return e, i
	}
	low := l
	low.n, low.half = a, false
	v1, _ := d.durationValue(low, len(d.r))
	v2, _ := d.durationValue(l, len(d.r))
	return Expr{Type: fact.DurationType, Value: v1 + "/" + v2, Grain: grainDuration}, end
}
