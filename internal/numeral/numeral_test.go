package numeral

import (
	"testing"

	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

func TestScanNumeral(t *testing.T) {
	for _, c := range []struct {
		in, val, max string
		rest         string
		more         bool
		why          string
	}{
		{"1300亿元", "130000000000", "", "元", false, "magnitude applied"},
		{"5.94万亿元", "5940000000000", "", "元", false, "two magnitudes multiply"},
		{"1,100.9亿", "110090000000", "", "", false, "thousands marks"},
		{"2182.亿元", "218200000000", "", "元", false, "a point with nothing behind it"},
		{"3千", "3000", "", "", false, "a small magnitude after digits"},
		{"5百万", "5000000", "", "", false, "chained small magnitude"},
		{"2亿4千万元", "240000000", "", "元", false, "a second part below the first magnitude"},
		{"500多亿", "50000000000", "", "", true, "多 before the magnitude"},
		{"1000多条", "1000", "", "条", true, "多 after the digits"},
		{"7.50%", "7.50", "", "%", false, "digits stay as written"},
		{"一万二千三百", "12300", "", "", false, ""},
		{"两亿", "200000000", "", "", false, ""},
		{"四千三百五十亿公斤", "435000000000", "", "公斤", false, ""},
		{"二百三十余万", "2300000", "", "", true, "余 inside"},
		{"一百二", "120", "", "", false, "the last digit stands for the next lower place"},
		{"三万五", "35000", "", "", false, "the same after 万"},
		{"一百零五", "105", "", "", false, ""},
		{"一千零五十", "1050", "", "", false, ""},
		{"十五", "15", "", "", false, ""},
		{"十万零二百五十", "100250", "", "", false, ""},
		{"一亿零五百万", "105000000", "", "", false, ""},
		{"壹佰贰拾", "120", "", "", false, "financial characters"},
		{"廿三", "23", "", "", false, ""},
		{"卅", "30", "", "", false, ""},
		{"二〇一〇年", "2010", "", "年", false, "positional digits"},
		{"一九九五年", "1995", "", "年", false, "positional digits without zero"},
		{"十八点一", "18.1", "", "", false, ""},
		{"三点二亿", "320000000", "", "", false, "the magnitude follows the decimals"},
		{"百分之五点六", "5.6", "", "", false, ""},
		{"百分之七十一", "71", "", "", false, ""},
		{"万分之零点五", "0.5", "", "", false, ""},
		{"三分之二", "0.6666666666666666667", "", "", false, ""},
		{"几十个", "10", "", "个", true, ""},
		{"数百家", "100", "", "家", true, ""},
		{"十几个", "10", "", "个", true, ""},
		{"三四十", "30", "40", "", false, "two digits in a row are a range"},
		{"六七百", "600", "700", "", false, ""},
		{"三五个", "3", "5", "个", false, ""},
		{"七八万", "70000", "80000", "", false, ""},
		{"万亿元", "1000000000000", "", "元", false, "magnitude words alone"},
		{"千亿元", "100000000000", "", "元", false, ""},
		{"三成", "30", "", "", false, ""},
		{"八成半", "85", "", "", false, ""},
		{"五百三百", "500", "", "三百", false, "two numbers, not one"},
		{"九千九百九十九万九千九百九十九亿", "9999999900000000", "", "", false, ""},
		{"零", "0", "", "", false, ""},
		{"两万多亿元", "2000000000000", "", "元", true, "多 between two magnitudes"},
		{"零点五", "0.5", "", "", false, ""},
	} {
		t.Run(c.in, func(t *testing.T) {
			r := []rune(c.in)
			n, e := Scan(r, 0)
			require.Equal(t, c.rest, string(r[e:]), c.why)
			require.False(t, n.Bad)
			require.Equal(t, c.val, n.Val.String(), c.why)
			if n.HasMax || c.max != "" {
				require.Equal(t, c.max, n.Max.String(), c.why)
			}
			require.Equal(t, c.more, n.More, c.why)
		})
	}
}

func TestSpacedThousands(t *testing.T) {
	for _, tt := range []struct{ why, text, want string }{
		{"one group", "产值6 320万元", "63200000"},
		{"a space before the magnitude", "生产1 863 万架", "18630000"},
		{"two groups and decimals", "共1 234 567.8吨", "1234567.8"},
		{"at the start of the text", "1 200户", "1200"},
		{"vague", "完成1 200多户", "1200"},
		{"no unit: numbers in a row", "分别12 345 678", "12"},
		{"a number in front is another column", "甲 7 6 320万元", "7"},
		{"a year in front", "投资2019 320万元", "2019"},
		{"a group of two digits", "投资6 32万元", "6"},
		{"a leading zero", "编号0 320万", "0"},
		{"no mark at all", "增长10. 5％", "10.5"},
	} {
		r := segment.NewText(tt.text).Runes
		for i := range r {
			if han.IsDigit(r[i]) {
				n, _ := Scan(r, i)
				require.Equal(t, tt.want, n.Val.String(), tt.why)
				break
			}
		}
	}
}
