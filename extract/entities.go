package extract

import "github.com/govreport/govreport/segment"

// Numerals returns the numbers in text, a short text outside a report, without
// their units. It reads Arabic digits (1,100.9亿), Chinese numerals (一万二千三百,
// 壹佰贰拾, 二〇一〇), what mixes them (3千, 1.2万亿), negative numbers (-3.2, 负五),
// fractions (三分之二, 三又二分之一, 1/2), shares (5%, 百分之五点六, 三成, 九折),
// ordinals (第三), ranges (5-6, 三到五万) and ratios (3.4:47.1:49.5). The value of
// a share is in per cent.
func Numerals(text string) []Numeral {
	e := newEntityReader(text)
	ns := e.numbers()
	out := make([]Numeral, 0, len(ns))
	for i := range ns {
		out = append(out, e.numeral(&ns[i]))
	}
	return out
}

// Quantities returns the amounts in text, a short text outside a report:
// numbers with a unit of measure, a currency or a classifier. Parts that
// belong together are one amount (3斤5两, 123元1角1分). The words that bound
// an amount (至少, 以上) are part of its text. A vague number (3000多元, 数十亿元)
// has as ValueMax what it stays below.
func Quantities(text string) []Quantity {
	e := newEntityReader(text)
	e.withUnits = true
	ns := e.numbers()
	out := make([]Quantity, 0, len(ns))
	for i := range ns {
		if q, ok := e.quantity(&ns[i]); ok {
			out = append(out, q)
		}
	}
	return out
}

// Dates returns the time expressions in text, a short text outside a report.
// ref is the date that relative expressions count from (YYYY-MM-DD, YYYY-MM or
// YYYY; a time of day behind it is ignored) and may be empty: what cannot be
// resolved then has X for its digits. Values are TIMEX3:
//
//	2018年6月28日  二〇一八年六月  98年  20180628   2018-06-28  2018-06  1998  2018-06-28
//	去年  上半年  三季度  前三季度  1—8月           2017  2018-H1  2018-Q3  2018-Q1/2018-Q3  2018-01/2018-08
//	年初  10月下旬  本世纪中叶                      2018 START  2018-10 END  20 MID
//	90年代  20世纪  2016—2020年                     199  19  2016/2020
//	“十三五”  “十三五”末  “十三五”前三年            2016/2020  2016/2020 END  2016/2018
//	2018年以来  2018年以前  改革开放以来            2018/..  ../2017  1978/..
//	三年  两个半月  四年六个月  3—5年               P3Y  P2.5M  P4Y6M  P3Y/P5Y (durations)
//	每年  每两周  每周五下午  每月4日               P1Y  P2W  XXXX-WXX-5TAF  XXXX-XX-04 (sets)
//	昨天  下周三  上个月15号  五月第一周            2018-01-21  2018-01-31  2017-12-15  2018-W19
//	三天后  两年前  17天内  未来两个月              2018-01-25  2016  2018-01-22/2018-02-08  2018-01-22/2018-03-21
//
// (in the table the reference date is 2018-01-22). Reports are read by [Read],
// which knows the year that a section is about and takes fewer bare forms.
func Dates(text, ref string) []Date {
	t, _ := digitLetters(segment.NewText(text))
	d := newDateScanner(Context{Ref: ref})
	d.loose = true
	var out []Date
	for i := 0; i < len(t.Runes); {
		if c := t.Runes[i]; d.mayStart(c) || looseStart(c) || d.vocab.holidays.Starts(c) {
			if e, end := d.scan(t.Runes, i); end > i {
				sp := t.Span(int(e.lo), int(e.hi))
				out = append(out, Date{Text: sp.Of(text), Type: e.typ, Value: e.value, Mod: e.mod, Span: sp, Section: -1})
				i = end
				continue
			}
		}
		i++
	}
	if out == nil {
		out = []Date{}
	}
	return out
}
