package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/extract"
	"github.com/stretchr/testify/require"
)

func ExampleNumerals() {
	for _, n := range extract.Numerals("负债率下降三成,排第二,投资1.2万亿,占比5%—6%,三次产业比为3.4:47.1:49.5") {
		switch {
		case n.Ratio != nil:
			fmt.Println(n.Kind, n.Text, len(n.Ratio), "terms")
		case n.ValueMax.Valid:
			fmt.Println(n.Kind, n.Text, n.Value.String(), "to", n.ValueMax.String())
		default:
			fmt.Println(n.Kind, n.Text, n.Value.String())
		}
	}
	// Output:
	// percent 三成 30
	// ordinal 第二 2
	// number 1.2万亿 1200000000000
	// percent 5%—6% 5 to 6
	// ratio 3.4:47.1:49.5 3 terms
}

func ExampleQuantities() {
	for _, q := range extract.Quantities("补助三千五百元,亩产不低于500公斤,重3斤5两") {
		fmt.Println(strings.TrimSpace(fmt.Sprintf("%s: %s %s (%s) %s", q.Text, q.Value.String(), q.Unit, q.Dimension, q.Bound)))
	}
	// Output:
	// 三千五百元: 3500 元 (currency)
	// 不低于500公斤: 500 公斤 (mass) ge
	// 3斤5两: 3.5 斤 (mass)
}

func ExampleDates() {
	for _, d := range extract.Dates("去年三季度开工,计划2020年6月底前完工,工期两年半", "2018-01-22") {
		fmt.Println(d.Type, d.Value, d.Text)
	}
	// Output:
	// DATE 2017-Q3 去年三季度
	// DATE 2018-01-22/2020-06 2020年6月底前
	// DURATION P2.5Y 两年半
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"1,100.9亿", "1,100.9亿=110090000000", "thousands marks"},
		{"1, 2, 3", "1=1 2=2 3=3", "a list"},
		{"192.168.1.1", "192=192 168=168 1=1 1=1", "several points are no decimal"},
		{"负三十二", "负三十二=-32", ""},
		{"-3/2", "-3/2=-1.5", ""},
		{".5", ".5=0.5", ""},
		{"三又二分之一", "三又二分之一=3.5", ""},
		{"１６分之4", "１６分之4=0.25", "an Arabic denominator"},
		{"千分之三", "千分之三=0.3", "a share is in per cent"},
		{"9折、三八折、半折", "9折=90 三八折=38 半折=50", ""},
		{"七成六", "七成六=76", ""},
		{"三到五万", "三到五万=30000..50000", "the magnitude counts for both"},
		{"20和30之间", "20和30=20..30", ""},
		{"一千五百零几万", "一千五百零几万=15000000 ge", ""},
		{"五兆六十二亿", "五兆六十二亿=5006200000000", ""},
		{"三十两", "三十=30", "两 is the unit"},
		{"3万4000", "3万4000=34000", ""},
		{"超过500", "500=500 ge", ""},
		{"大于3并小于5", "3并小于5=3..5 range", "two bounds make a range"},
		{"第二十一", "第二十一=21", ""},
		{"四川、三农、统一、一看、百姓", "", "words and names"},
		{"PM2.5、5G、4A级、COVID-19、国发〔2015〕1号", "", "codes"},
		{"身高168CM", "168=168", "letters may be a unit"},
		{"一半、占1半、过半、半数", "一半=0.5 1半=0.5 半=0.5 ge 半数=0.5", "halves"},
		{"一半导体企业", "", "半导体"},
		{"三万多亿", "三万多亿=3000000000000 ge", "vague inside a number"},
		{"一千二百米", "一千二百=1200", "百 is no prefix of 米"},
		{"十来个、上万", "十来=10 approx 上万=10000 ge", "vague"},
		{"以上千分之三", "千分之三=0.3", "以上|千分之"},
		{"五个亿", "五个亿=500000000", ""},
		{"5个亿元项目", "5=5", "five projects"},
		{"零下五", "零下五=-5", ""},
		{"3斤5两", "3=3 5=5", "两 is a unit"},
		{"百分之十五到二十", "百分之十五到二十=15..20", "both are per cent"},
		{"是一不是二", "一=1 二=2", "numbers as such"},
	} {
		var got []string
		for _, n := range extract.Numerals(c.in) {
			s := n.Text + "=" + n.Value.String()
			if n.ValueMax.Valid {
				s += ".." + n.ValueMax.String()
			}
			if n.Bound != "" && (n.Bound != extract.Between || strings.Contains(c.want, "range")) {
				s += " " + n.Bound
			}
			got = append(got, s)
		}
		t.Run(c.in, func(t *testing.T) {
			require.Equal(t, c.want, strings.Join(got, " "), "%s %s", c.in, c.why)
		})
	}
}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"2018年1月22日投资5亿元", "5亿元=500000000元", "parts of a date are no amounts"},
		{"三年投资5亿元", "三年=3年 5亿元=500000000元", "a length is"},
		{"一百三十五块六角七分钱", "一百三十五块六角七分钱=135.67元", "parts add up"},
		{"三块二", "三块二=3.2元", "the last digit counts the next unit"},
		{"三块蛋糕", "三块=3块", "a piece is no money"},
		{"人民币数十亿元", "人民币数十亿元=1000000000..10000000000元", "vague numbers have a ceiling"},
		{"港币两千元", "港币两千元=2000港元", ""},
		{"三万元欧元", "三万元欧元=30000欧元", ""},
		{"1万元--5万元", "1万元--5万元=10000..50000元", ""},
		{"1万(含)-5万元", "1万(含)-5万元=10000..50000元", ""},
		{"至少九千块钱以上", "至少九千块钱以上=9000元", "bounds are part of the text"},
		{"两美元又三美分", "两美元又三美分=2.03美元", ""},
		{"三斤半", "三斤半=3.5斤", ""},
		{"2.0g", "2.0g=2.0克", ""},
		{"1.6~3.9米", "1.6~3.9米=1.6..3.9米", ""},
		{"12个百分点", "12个百分点=12百分点", ""},
		{"三千比特", "三千比特=3千比特", "千 is the unit's prefix"},
		{"三千比特币", "三千比特币=3000比特币", "another word"},
		{"肆佰叁拾萬", "肆佰叁拾萬=4300000元", "numerals in full form alone are sums of money"},
		{"壹佰人", "壹佰人=100人", ""},
		{"壹佰贰拾叁元肆角伍分", "壹佰贰拾叁元肆角伍分=123.45元", ""},
		{"$3.2到$4", "$3.2到$4=3.2..4美元", "the currency stands twice"},
		{"三块六毛五", "三块六毛五=3.65元", ""},
		{"两个亿卢布", "两个亿卢布=200000000卢布", ""},
		{"1米8、一米七五", "1米8=1.8米 一米七五=1.75米", "the rest of a metre"},
		{"3公斤500克", "3公斤500克=3.5公斤", ""},
		{"五个半、三个半月", "五个半=5.5个 三个半月=3.5个月", "and a half"},
		{"半吨、半年", "半吨=0.5吨 半年=0.5年", ""},
		{"2019、2020两年", "两年=2年", "两 is no tael"},
		{"零下5度", "零下5度=-5摄氏度", ""},
	} {
		var got []string
		for _, q := range extract.Quantities(c.in) {
			s := q.Text + "=" + q.Value.String()
			if q.ValueMax.Valid {
				s += ".." + q.ValueMax.String()
			}
			got = append(got, s+q.Unit)
		}
		t.Run(c.in, func(t *testing.T) {
			require.Equal(t, c.want, strings.Join(got, " "), "%s %s", c.in, c.why)
		})
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"20240307", "2024-03-07", ""},
		{"2018", "2018", "a year alone"},
		{"3-7-2017", "2017-07-03", "day first"},
		{"10/31/74", "1974-10-31", "month first where only that is a date"},
		{"12/1", "2018-12-01", "month and day"},
		{"15日内办结", "2018-01-22/2018-02-06", "a length, no day of the month"},
		{"3日后召开", "2018-01-25", "a length"},
		{"国发〔2023〕12号", "", "a document"},
		{"23-11-10", "2023-11-10", "no month comes first, so the year does"},
		{"12-11-10", "2010-11-12", "day first"},
		{"2023年11月31日", "2023-11", "no such day"},
		{"2月29日", "2016-02-29", "the last one before the reference date"},
		{"第一次年会", "", "次|年会"},
		{"30日", "2018-01-30", "of the month of the reference date"},
		{"周三", "2018-01-24", "the next one"},
		{"下周六", "2018-02-03", ""},
		{"上周三到这周二", "2018-01-17/2018-01-23", ""},
		{"三天后", "2018-01-25", ""},
		{"两年前", "2016", "as fine as the unit"},
		{"17天内", "2018-01-22/2018-02-08", ""},
		{"三个多月以来", "2017-10/2018-01-22", ""},
		{"未来两个月", "2018-01-22/2018-03-21", ""},
		{"前两年", "2016/2017", "calendar years"},
		{"2019年8月6日或之后", "2019-08-06/..", ""},
		{"2010年1月4日或之前", "../2010-01-04", ""},
		{"五月第一周", "2018-W19", "the first week that starts in May"},
		{"2018-11-29 18:59", "2018-11-29T18:59", "a clock time"},
		{"两小时十分", "PT2H10M", ""},
		{"一年又一个月21天", "P1Y1M21D", ""},
		{"国庆节", "2018-10-01", "a holiday"},
		{"去年五一", "2017-05-01", "a year makes it a holiday"},
		{"五一期间", "2018-05-01", "so does what follows"},
		{"五一", "", "a number"},
		{"8月的最后一个星期一", "2018-08-27", ""},
		{"十月最后一周", "2018-W44", ""},
		{"二月最后一天", "2018-02-28", ""},
		{"过十周", "2018-W14", "that far ahead"},
		{"通过三天", "P3D", "通过 is another word"},
		{"近仨月", "2017-10-22/2018-01-22", ""},
		{"近半年", "2017-07-22/2018-01-22", ""},
		{"几天后", "2018-01-24/2018-02-01", "from two to ten"},
		{"几十年之后", "2038/2118", ""},
		{"五、六年", "P5Y/P6Y", ""},
		{"三、四个月后", "2018-04/2018-05", ""},
		{"五六天前", "2018-01-16/2018-01-17", ""},
		{"3天——8天", "P3D/P8D", "both ends name the unit"},
		{"13天—8周", "P13D/P8W", ""},
		{"本周三到周五", "2018-01-24/2018-01-26", ""},
		{"7、8月份", "2018-07/2018-08", ""},
		{"今晚8点", "2018-01-22T20:00", ""},
		{"昨晚", "2018-01-21TEV", ""},
		{"明早", "2018-01-23TMO", ""},
		{"月底", "2018-01", ""},
		{"去年今日", "2017-01-22", ""},
		{"二月初二", "2018-02", "a lunar day, no start of a month"},
		{"2020-05", "2020-05", "a month in digits"},
		{"2020.12-2021.3", "2020-12/2021-03", ""},
		{"版本2020.5", "", "a number"},
		{"2020.5万元", "", "a number"},
		{"周末", "2018-01-27/2018-01-28", ""},
		{"下周末", "2018-02-03/2018-02-04", ""},
		{"每周末", "XXXX-WXX-WE", ""},
		{"近两年来", "2016-01-22/2018-01-21", ""},
		{"第二周", "", "an ordinal, no length"},
		{"二十七点三", "", "a number"},
		{"192.168.255.255", "", "an address"},
		{"888-000-9999", "", "a telephone number"},
	} {
		var got []string
		for _, d := range extract.Dates(c.in, "2018-01-22") {
			got = append(got, d.Value)
		}
		t.Run(c.in, func(t *testing.T) {
			require.Equal(t, c.want, strings.Join(got, " "), "%s %s", c.in, c.why)
		})
	}
}

func TestDatesWithoutReference(t *testing.T) {
	d := extract.Dates("6月28日", "")
	require.Len(t, d, 1)
	require.Equal(t, "XXXX-06-28", d[0].Value)
	require.Empty(t, extract.Dates("", ""))
	require.NotNil(t, extract.Dates("", ""))
}
