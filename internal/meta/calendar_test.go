package meta

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFirstDay(t *testing.T) {
	for _, tt := range []struct{ text, want, why string }{
		{"2012年1月13日", "2012-01-13", "the plain form"},
		{"于2012年01月03日印发", "2012-01-03", "leading zeros, in running text"},
		{"一九九五年四月四日", "1995-04-04", "Chinese numerals"},
		{"二〇〇九年十一月三十日", "2009-11-30", "tens"},
		{"二〇一〇年十二月二十七日", "2010-12-27", "tens and ones"},
		{"二O一八年一月", "2018-01", "the letter O for a zero"},
		{"2018-02-07 22:21:03", "2018-02-07", "a web page's time stamp"},
		{"2020/1/9", "2020-01-09", "slashes"},
		{"2011.2.", "2011-02", "stops, no day"},
		{"2011.2.14", "2011-02-14", "stops"},
		{"2009年9月", "2009-09", "no day"},
		{"2021年1月18", "2021-01-18", "日 left out at the end"},
		{"2021年1月18个项目", "2021-01", "a count, not a day"},
		{"2016—2020年", "", "a span of years"},
		{"2011-12", "", "could be a span of years"},
		{"2021年工作", "", "a year alone is not a date"},
		{"2021年13月", "", "no such month"},
		{"12012年1月1日", "", "the tail of a longer number"},
		{"3012年1月1日", "", "no such year"},
		{"一千年", "", "not digits"},
	} {
		d, ok := firstDay([]rune(tt.text))
		require.Equal(t, tt.want != "", ok, "%s: %s", tt.text, tt.why)
		require.Equal(t, tt.want, d.String(), "%s: %s", tt.text, tt.why)
	}
}

func TestSmallNumber(t *testing.T) {
	for text, want := range map[string]int{"7": 7, "07": 7, "12月": 12, "三": 3, "十": 10, "十三": 13, "二十": 20, "三十一日": 31, "廿三": 23, "百": -1, "": -1} {
		n, _ := smallNumber([]rune(text), 0)
		require.Equal(t, want, n, text)
	}
}
