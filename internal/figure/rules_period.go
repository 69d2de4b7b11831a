package figure

import "github.com/govreport/govreport/internal/rule"

// The rules of the pass period, in the order in which they are asked.
var (
	averageUpTo = rule.New(rule.Rule{
		Pass: "period", Name: "average-up-to",
		Why:     "an average with the last year named is taken over five years, or since the year compared with",
		Example: "2015年地区生产总值达到900亿元，年均增长8%。", Role: "review",
		Want: "地区生产总值 | growth | 8 | % | exact | outcome | 2011/2015",
	})
	dayIsItsYear = rule.New(rule.Rule{
		Pass: "period", Name: "day-is-its-year",
		Why:     "a figure stated for a day belongs to the year of the day",
		Example: "2014年12月31日，全市有图书馆12家。", Role: "review",
		Want: "图书馆 | level | 12 | 家 | exact | outcome | 2014",
	})
	averageIsFive = rule.New(rule.Rule{
		Pass: "period", Name: "average-is-five",
		Why:     "an average over years that names none is that of a term of five",
		Example: "地区生产总值年均增长8%。", Role: "review",
		Want: "地区生产总值 | growth | 8 | % | exact | outcome | 2011/2015",
	})
	averageTakesAll = rule.New(rule.Rule{
		Pass: "period", Name: "average-takes-all",
		Why:     "an average is over all of its span",
		Example: "过去五年，地区生产总值年均增长8%。", Role: "review",
		Want: "地区生产总值 | growth | 8 | % | exact | outcome | 2011/2015",
	})
	growthAtTheEnd = rule.New(rule.Rule{
		Pass: "period", Name: "growth-at-the-end",
		Why:     "a growth or multiple over a span is that of its last year against the first",
		Example: "过去五年，地区生产总值翻一番。", Role: "review",
		Want: "地区生产总值 | multiple | 2 | 倍 | exact | outcome | 2015",
	})
	reachedAtTheEnd = rule.New(rule.Rule{
		Pass: "period", Name: "reached-at-the-end",
		Why:     "what something has grown or fallen to is its state at the end of the span",
		Example: "过去五年，地区生产总值由500亿元增加到900亿元。", Role: "review",
		Want: "地区生产总值 | level | 90000000000 | 元 | exact | outcome | 2015",
	})
	levelAtTheEnd = rule.New(rule.Rule{
		Pass: "period", Name: "level-at-the-end",
		Why:     "a level that was reached in a span is that of its end",
		Example: "过去五年，地区生产总值达到900亿元。", Role: "review",
		Want: "地区生产总值 | level | 90000000000 | 元 | exact | outcome | 2015",
	})
	stockAtTheEnd = rule.New(rule.Rule{
		Pass: "period", Name: "stock-at-the-end",
		Why:     "a stock is that of the end of its span",
		Example: "过去五年，公路通车里程6895公里。", Role: "review",
		Want: "公路通车里程 | level | 6895 | 公里 | exact | outcome | 2015",
	})
)
