package extract

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// Numerals returns the numbers in text, a short text outside a report, without
// their units:
//
//	1,100.9亿  6 320万  １２．５                 110090000000  63200000  12.5
//	一万二千三百  壹佰贰拾  二〇一〇  廿五        12300  120  2010  25
//	3千  1.2万亿  2亿4千万  三万五  五个亿        3000  1200000000000  240000000  35000  500000000
//	-3.2  负五  零下五                           -3.2  -5  -5
//	三分之二  三又二分之一  1/2  一半  过半        0.666…  3.5  0.5  0.5  0.5 ge (fraction)
//	5%  百分之五点六  三成五  九折  千分之三      5  5.6  35  90  0.3 (percent)
//	第三  第二十一                               3  21 (ordinal)
//	5-6  三到五万  三四十  20和30之间             5..6  30000..50000  30..40  20..30 (range)
//	3.4:47.1:49.5                                3.4 47.1 49.5 (ratio)
//	几十  数百  上万  二百三十余万  十来          10  100  10000  2300000  10, all ge
//	超过500  不少于三十  5以上  3以内  约二百      500 ge  30 ge  5 ge  3 le  200 approx
//
// The value of a share is in per cent. A letter typed for a digit (10l亿) is
// read as the digit. Words and names that only hold a number's characters are
// passed over: 进一步, 四川, PM2.5, 5G, 国发〔2015〕1号.
func Numerals(text string) []Numeral { return quantity.Numerals(text) }

// Quantities returns the amounts in text, a short text outside a report:
// numbers with a unit of measure, a currency or a classifier ([Units] lists
// them). The value has the magnitude applied, the unit goes without it:
//
//	1.2万亿元  人民币五千元  港币两千元  US$3.2    1200000000000 元  5000 元  2000 港元  3.2 美元
//	123元1角1分  三块六毛五  肆佰叁拾万           123.11 元  3.65 元  4300000 元
//	3斤5两  三斤半  1米8  五个半                  3.5 斤  3.5 斤  1.8 米  5.5 个
//	1863万架次  三千瓦时  2415户                  18630000 架次  3 千瓦时  2415 户
//	元/吨  微克/立方米  公斤/亩                   rates, also those that no table lists
//	3000-5000元  5万元以上10万元以下              3000..5000 元  50000..100000 元
//	0.5个百分点  三成  5‰                         0.5 百分点  30 %  0.5 %
//
// Parts that belong together are one amount. The words that bound an amount
// (至少, 以上) are part of its text. Parts of a date (2018年, 6月28日) are no amounts. A vague number (3000多元, 数十亿元) has as
// ValueMax what it stays below. [Quantity.In] converts the value.
func Quantities(text string) []Quantity { return quantity.Quantities(text) }

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
//	五六天前  过十周  近半年  8月的最后一个星期一   2018-01-16/2018-01-17  2018-W14  2017-07-22/2018-01-22  2018-08-27
//	几年后 (from two to ten)                        2020/2028 APPROX
//	国庆节  去年五一  今晚  月底                    2018-10-01  2017-05-01  2018-01-22TEV  2018-01 END
//
// (in the table the reference date is 2018-01-22). Reports are read by [Read],
// which knows the year that a section is about and takes fewer bare forms.
func Dates(text, ref string) []fact.Date {
	t, _ := quantity.Slips(segment.NewText(text))
	d := timex.NewShort(ref)
	var out []fact.Date
	for i := 0; i < len(t.Runes); {
		if c := t.Runes[i]; d.Starts(c) {
			if e, end := d.Scan(t.Runes, i); end > i {
				sp := t.Span(int(e.Lo), int(e.Hi))
				out = append(out, fact.Date{Text: sp.Of(text), Type: e.Type, Value: e.Value, Mod: e.Mod, Span: sp, Section: -1})
				i = end
				continue
			}
		}
		i++
	}
	if out == nil {
		out = []fact.Date{}
	}
	return out
}
