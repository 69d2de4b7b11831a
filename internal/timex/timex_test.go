package timex

import (
	"strings"
	"testing"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

// found lists the time expressions of one sentence of a report given in
// January 2018 that reviews year, as "words=type value mod" with the type
// left out for dates.
func found(text string, year int) []string {
	r := segment.NewText(text).Runes
	d := New(Context{Ref: "2018-01-22", Year: year})
	d.Sentence(year)
	out := []string{}
	for i := 0; i < len(r); {
		if d.mayStart(r[i]) {
			if e, end := d.Scan(r, i); end > i {
				s := strings.ReplaceAll(string(r[e.Lo:e.Hi]), "\n", "") + "="
				if e.Type != fact.DateType {
					s += e.Type + " "
				}
				out = append(out, strings.TrimSpace(s+e.Value+" "+e.Mod))
				i = end
				continue
			}
		}
		i++
	}
	return out
}

func TestDatesInReports(t *testing.T) {
	for _, c := range []struct {
		in, want string
		why      string
	}{
		// relative to the reference date
		{"今年安排投资", "今年=2018", ""},
		{"到去年底", "去年底=2017 END", "the part follows the year"},
		{"比前年增加", "前年=2016", ""},
		{"明年3月底前完成", "明年3月底=2019-03 END", "前 makes it a deadline and stays outside"},
		{"今明两年", "今明两年=2018/2019", ""},
		{"今年以来", "今年以来=2018/..", "an open interval"},
		// relative to the year under discussion
		{"比上年增长8%", "上年=2016", "the review is of 2017"},
		{"全年新增就业", "全年=2017", ""},
		{"上半年下滑,下半年回升", "上半年=2017-H1 下半年=2017-H2", ""},
		{"前三季度增长", "前三季度=2017-Q1/2017-Q3", ""},
		{"1—8月增长", "1—8月=2017-01/2017-08", ""},
		{"前11个月", "前11个月=2017-01/2017-11", ""},
		{"第四季度", "第四季度=2017-Q4", ""},
		{"年初部署,年底验收", "年初=2017 START 年底=2017 END", ""},
		{"6月28日开工", "6月28日=2017-06-28", ""},
		{"10月下旬", "10月下旬=2017-10 END", ""},
		{"2015年完成投资,比上年增长5%", "2015年=2015 上年=2014", "a year named before counts"},
		{"比2012年提高2个百分点,比上年提高1个", "2012年=2012 上年=2016", "a base of comparison does not"},
		{"去年6月获批,8月开工", "去年6月=2017-06 8月=2017-08", ""},
		// explicit dates
		{"二〇一〇年十二月十三日", "二〇一〇年十二月十三日=2010-12-13", ""},
		{"二0一六年一月", "二0一六年一月=2016-01", "an Arabic zero among Chinese digits"},
		{"1949年10月1日", "1949年10月1日=1949-10-01", ""},
		{"2017-03-05发布", "2017-03-05=2017-03-05", ""},
		{"九七年回归", "九七年=1997", "digit by digit it is a year"},
		{"自’98年起", "’98年=1998", ""},
		{"八十年代初", "八十年代初=198 START", ""},
		{"20世纪90年代", "20世纪90年代=199", ""},
		{"本世纪中叶", "本世纪中叶=20 MID", ""},
		{"2016—2020年", "2016—2020年=2016/2020", ""},
		{"6月28日至30日", "6月28日至30日=2017-06-28/2017-06-30", "the month carries over"},
		{"2015年9月至2016年3月", "2015年9月至2016年3月=2015-09/2016-03", ""},
		{"2018\n年6月", "2018\n年6月=2018-06", "a line break inside"},
		// open ends and deadlines
		{"2013年以来", "2013年以来=2013/..", ""},
		{"2012年以前", "2012年以前=../2011", ""},
		{"1978年前", "1978年前=../1977", "past: what came before"},
		{"2035年前建成", "2035年=2035", "ahead: a deadline"},
		{"到2020年", "2020年=2020", ""},
		{"2013年至今", "2013年至今=2013/..", ""},
		{"七十年代以来", "七十年代以来=1970/..", "a decade opens with its first year"},
		{"2015年7月起至2017年底", "2015年7月起至2017年底=2015-07/2017", ""},
		{"改革开放以来", "改革开放以来=1978/..", ""},
		// five-year plans
		{"“十三五”规划", "“十三五”=2016/2020", "规划 belongs to the plan's name"},
		{"“八五”计划期末", "“八五”计划期末=1991/1995 END", ""},
		{"“十二五”前三年", "“十二五”前三年=2011/2013", ""},
		{"“十三五”以来", "“十三五”以来=2016/2020", ""},
		{"十四五时期", "十四五时期=2021/2025", "unquoted"},
		{"第九个五年计划", "第九个五年计划=1996/2000", ""},
		// spans that look back or ahead
		{"过去五年", "过去五年=2013/2017", ""},
		{"五年来", "五年来=2013/2017", ""},
		{"过去的一年", "过去的一年=2017", ""},
		{"一年来", "一年来=2017", ""},
		{"近三年", "近三年=2015/2017", ""},
		{"今后五年", "今后五年=2018/2022", ""},
		{"未来3年", "未来3年=2018/2020", ""},
		{"是前五年的4.1倍", "前五年=2008/2012", "the five years before those reviewed"},
		{"十多年来", "十多年来=2008/2017 APPROX", ""},
		// lengths and repetitions
		{"连续三年增产", "三年=DURATION P3Y", ""},
		{"提前19个月", "19个月=DURATION P19M", ""},
		{"历时两年零八个月", "两年零八个月=DURATION P2Y8M", ""},
		{"力争用3—5年", "3—5年=DURATION P3Y/P5Y", ""},
		{"仅用11天", "11天=DURATION P11D", ""},
		{"连续5个季度", "5个季度=DURATION P15M", ""},
		{"每年每季度", "每年=SET P1Y 每季度=SET P3M", ""},
		{"每两年一次", "每两年=SET P2Y", ""},
		{"每周五下午", "每周五下午=SET XXXX-WXX-5TAF", ""},
		{"每年9月", "每年9月=SET XXXX-09", ""},
		{"每月20日", "每月20日=SET XXXX-XX-20", ""},
	} {
		t.Run(c.in, func(t *testing.T) {
			require.Equal(t, c.want, strings.ReplaceAll(strings.Join(found(c.in, 2017), " "), "2018年6月=2018-06", "2018\n年6月=2018-06"), "%s %s", c.in, c.why)
		})
	}
}

func TestNoDatesInReports(t *testing.T) {
	for _, c := range []struct{ in, why string }{
		{"一带一路", "a name"}, {"三年级学生", "a school year"}, {"九年义务教育", "a name"}, {"学前三年毛入园率", "a name"},
		{"5天然气", "天然气"}, {"二季稻", "a crop"}, {"2018个", "a count"}, {"一日游", "a tour"},
		{"百年大计", "a phrase"}, {"十九大", "a congress"}, {"优良天数327天", "a figure"}, {"压缩至5个工作日", "a figure"},
		{"近几年", "vague"}, {"几年", "vague"}, {"多年来", "vague"}, {"不平凡的一年", "not labelled"},
		{"以上年龄", "以上|年龄"}, {"规模以上年产值", "以上|年"}, {"提前年底", ""},
		{"百年一遇", "a phrase"}, {"美好的明天", "a figure of speech"}, {"一村一月一场电影", "once a month"},
		{"三月三", "a festival"}, {"青少年中心", "少年|中心"}, {"3万吨/年", "a rate"}, {"元/月", "a rate"},
		{"“六五”普法", "counted apart from the plans"}, {"当年签约、当年开工", "no particular year"},
		{"排名上年前移", ""}, {"第一次年会", "次|年会"}, {"第三年", "an ordinal"}, {"人次年均增长", "人次|年均"}, {"13.5年", "a figure"}, {"一周边", ""},
		{"建军一百年", "a phrase"}, {"2500多年历史", "an age"},
		{"同比增长", "not labelled"}, {"目前", "not labelled"}, {"今后", "not labelled"}, {"平均受教育年限10.8年", "a figure"},
		{"以上周边地区", "周边"}, {"国发[2015]1号", "a document number"}, {"每小时60公里", "a rate"},
	} {
		got := found(c.in, 2017)
		switch c.in {
		case "提前年底":
			require.Equal(t, []string{"年底=2017 END"}, got, "a part of the year")
		case "排名上年前移":
			require.Equal(t, []string{"上年=2016"}, got, "前移 is no deadline")
		default:
			require.Empty(t, got, "%s: %s", c.in, c.why)
		}
	}
}

func TestDateFlags(t *testing.T) {
	one := func(text string) Expr {
		r := segment.NewText(text).Runes
		d := New(Context{Ref: "2018-01-22", Year: 2017})
		for i := range r {
			if e, end := d.Scan(r, i); end > i {
				return e
			}
		}
		return Expr{}
	}
	e := one("五年来")
	require.True(t, e.Back)
	require.Equal(t, [2]int{2013, 2017}, [2]int{e.First, e.Last})
	e = one("五年累计投资")
	require.True(t, e.Back, "five years at the head of a clause are those reviewed")
	e = one("“十三五”以来")
	require.True(t, e.Back && e.Since)
	require.Equal(t, [2]int{2016, 2017}, [2]int{e.First, e.Last}, "no further than the review")
	require.True(t, one("今后五年").Ahead)
	require.True(t, one("到2020年").Until)
	require.True(t, one("2035年前").Until)
	require.False(t, one("达到2015年水平").Until)
	require.True(t, one("2013年以来").Since)
}

func TestStartOfTerm(t *testing.T) {
	d := New(Context{Ref: "2022-12-28", Year: 2022})
	r := segment.NewText("今后五年").Runes
	e, _ := d.Scan(r, 0)
	require.Equal(t, "2023/2027", e.Value, "a report given in December plans from January")
}
