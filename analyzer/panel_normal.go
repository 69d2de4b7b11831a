package analyzer

import (
	"slices"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
)

// Normal forms: how a figure may have come to the form of its series.
const (
	FromIndex  = "index"  // 居民消费价格指数103: a growth of 3 %
	FromPoints = "points" // 居民消费价格上涨1.1个百分点: a growth of 1.1 %
	FromRate   = "rate"   // 居民消费价格控制在3%以内, read as a level: the growth
	FromFall   = "fall"   // 能耗降低率3%: a growth of -3 %
	FromUnit   = "unit"   // 569亿斤 in a series of 吨
)

var (
	decimal08  = decimal.MustParse("0.8")
	indexLow   = decimal.MustParse("90")
	indexHigh  = decimal.MustParse("130")
	rateHighst = decimal.MustParse("30")
)

// normal brings the figure of an item to the form of its series. It says how,
// and ok is false where the figure cannot be in that form.
func (s *PanelSeries) normal(o *item) (f extract.Figure, converted string, ok bool) {
	f = *o.f
	has := func(form string) bool { return slices.Contains(s.Family.forms, form) }
	if !f.Value.Valid && len(f.Ratio) == 0 { // in words
		return f, "", f.Measure == s.Measure || f.Measure == ""
	}
	switch {
	case s.Measure == extract.Growth && f.Measure == extract.Growth && f.Unit == "%":
		if has(FromIndex) && isIndex(&f) {
			return minusHundred(f), FromIndex, true
		}
		if has(FromFall) && f.Value.Sign() > 0 && namesFall(o.name) {
			return negated(f), FromFall, true
		}
		return f, "", true
	case s.Measure == extract.Growth && f.Measure == extract.Level && has(FromIndex) && isIndex(&f):
		return minusHundred(f), FromIndex, true
	case s.Measure == extract.Growth && f.Measure == extract.Level && has(FromRate) && f.Unit == "%" && f.Value.Abs().Cmp(rateHighst) < 0:
		f.Measure = extract.Growth
		return f, FromRate, true
	case s.Measure == extract.Growth && f.Measure == extract.Change && has(FromPoints) && strings.HasSuffix(f.Unit, "百分点"):
		f.Measure, f.Unit = extract.Growth, "%"
		if has(FromFall) && f.Value.Sign() > 0 && namesFall(o.name) {
			f = negated(f)
		}
		return f, FromPoints, true
	case f.Measure != s.Measure:
		return f, "", false
	case s.Measure == extract.Level && s.Family.Unit != "" && f.Unit != s.Family.Unit:
		if f.Unit == "" && isCount(s.Family.Unit) { // 新增就业20万以上
			f.Unit = s.Family.Unit
			return f, FromUnit, true
		}
		v, ok := convert(f.Value, f.Unit, s.Family.Unit)
		if !ok {
			return f, "", true // kept, and flagged
		}
		f.Value = extract.Num(v.Trim(0))
		if f.ValueMax.Valid {
			if m, ok := convert(f.ValueMax, f.Unit, s.Family.Unit); ok {
				f.ValueMax = extract.Num(m.Trim(0))
			}
		}
		f.Unit = s.Family.Unit
		return f, FromUnit, true
	}
	return f, "", true
}

// isIndex reports whether a value is that of an index with the year before as
// 100.
func isIndex(f *extract.Figure) bool {
	return (f.Unit == "%" || f.Unit == "" || f.Unit == "点") && f.Value.Cmp(indexLow) > 0 && f.Value.Cmp(indexHigh) < 0
}

func minusHundred(f extract.Figure) extract.Figure {
	less := func(n extract.Number) extract.Number {
		if !n.Valid {
			return n
		}
		d, err := n.Sub(hundred)
		if err != nil {
			return n
		}
		return extract.Num(d.Trim(0))
	}
	f.Value, f.ValueMax, f.Measure, f.Unit = less(f.Value), less(f.ValueMax), extract.Growth, "%"
	return f
}

func negated(f extract.Figure) extract.Figure {
	f.Value = extract.Num(f.Value.Neg())
	if f.ValueMax.Valid {
		f.ValueMax = extract.Num(f.ValueMax.Neg())
	}
	return f
}

// namesFall reports whether a name is that of a fall: 单位生产总值能耗降低率.
func namesFall(name string) bool {
	for _, w := range [...]string{"下降率", "降低率", "降幅", "下降幅度", "降低幅度", "节能率", "下降", "降低"} {
		if strings.HasSuffix(name, w) {
			return true
		}
	}
	return false
}
