package render

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

func num(s string) extract.Number {
	if s == "" {
		return extract.Number{}
	}
	return extract.Num(decimal.MustParse(s))
}

func TestFormatValue(t *testing.T) {
	cases := []struct {
		why, text, value, max, unit, bound, want, english string
	}{
		{"a percentage", "8.5%", "8.5", "", "%", "exact", "8.5%", "8.5%"},
		{"about", "8.5%", "8.5", "", "%", "approx", "8.5%左右", "≈8.5%"},
		{"at least, with a magnitude", "1300亿元", "130000000000", "", "元", "ge", "1300亿元以上", "≥1300亿元"},
		{"at most", "4.5%", "4.5", "", "%", "le", "4.5%以内", "≤4.5%"},
		{"two magnitudes in one", "5.94万亿元", "5940000000000", "", "元", "exact", "5.94万亿元", "5.94万亿元"},
		{"a scale that was written stays", "5.50%", "5.50", "", "%", "exact", "5.50%", "5.50%"},
		{"no magnitude where the writer used none", "12345元", "12345", "", "元", "exact", "12345元", "12345元"},
		{"Chinese numerals come out in digits", "三百二十万吨", "3200000", "", "吨", "exact", "320万吨", "320万吨"},
		{"thousands have no magnitude of their own", "两千户", "2000", "", "户", "exact", "2000户", "2000户"},
		{"mixed magnitudes take the larger", "1亿3000万元", "130000000", "", "元", "exact", "1.3亿元", "1.3亿元"},
		{"traditional characters", "3萬噸", "30000", "", "吨", "exact", "3万吨", "3万吨"},
		{"less than one of its magnitude", "0.5万元", "5000", "", "元", "exact", "0.5万元", "0.5万元"},
		{"a range of percentages", "7%—7.5%", "7", "7.5", "%", "range", "7%—7.5%", "7%—7.5%"},
		{"a range of amounts says its unit once", "3至5万元", "30000", "50000", "元", "range", "3—5万元", "3—5万元"},
		{"a fall", "3%", "-3", "", "%", "exact", "-3%", "-3%"},
		{"a fall of at least", "3%", "-3", "", "%", "ge", "下降3%以上", "fall ≥3%"},
		{"a fall within a range", "3%—5%", "-5", "-3", "%", "range", "下降3%—5%", "fall 3%—5%"},
		{"a range from a fall to a rise", "-1%—2%", "-1", "2", "%", "range", "-1%—2%", "-1%—2%"},
		{"a step in percentage points", "0.5个百分点", "0.5", "", "百分点", "exact", "0.5个百分点", "0.5个百分点"},
		{"a multiple", "1.75倍", "1.75", "", "倍", "exact", "1.75倍", "1.75倍"},
		{"a unit with a denominator", "3.5起/万人", "3.5", "", "起/万人", "exact", "3.5起/万人", "3.5起/万人"},
		{"the 万 of 万分之五 is no magnitude", "万分之五", "5", "", "‱", "exact", "5‱", "5‱"},
		{"a target without a number", "同步", "", "", "", "exact", "同步", "同步"},
		{"without words the size decides", "", "5940000000000", "", "元", "exact", "5.94万亿元", "5.94万亿元"},
		{"zero", "零", "0", "", "起", "exact", "0起", "0起"},
	}
	for _, c := range cases {
		f := extract.Figure{Text: c.text, Value: num(c.value), ValueMax: num(c.max), Unit: c.unit, Bound: c.bound}
		require.Equal(t, c.want, FormatValue(f), c.why)
		require.Equal(t, c.english, Value(f, English), c.why)
	}
	ratio := extract.Figure{Text: "3.4：47.1：49.5", Ratio: []extract.Number{num("3.4"), num("47.1"), num("49.5")}, Bound: "exact"}
	require.Equal(t, "3.4:47.1:49.5", FormatValue(ratio))
	from := extract.Figure{Text: "7371项", Value: num("7371"), Unit: "项", ChangeRole: "from"}
	require.Equal(t, "由7371项", FormatValue(from))
	gain := extract.Figure{Text: "74亿斤", Value: num("7400000000"), Unit: "斤", Measure: extract.Change, Bound: "ge"}
	require.Equal(t, "+74亿斤以上", FormatValue(gain), "a change is told from a level")
	from.ChangeRole = "to"
	require.Equal(t, "到7371项", FormatValue(from))
}

func TestPeriod(t *testing.T) {
	for p, want := range map[string]string{
		"": "", "2019": "2019", "2016/2020": "2016—2020", "2019-H1": "2019上半年", "2019-Q3": "2019三季度",
		"2019-Q1/2019-Q3": "2019前三季度", "2019-01/2019-08": "2019年1—8月", "2020-06": "2020年6月",
		"2018-06-28": "2018年6月28日", "2018/..": "2018起", "../2017": "2017止", "XXXX-05": "XXXX-05", "P3Y": "P3Y",
		"2019-W05": "2019-W05", "2019-10/2020-03": "2019年10月—2020年3月",
	} {
		require.Equal(t, want, Period(p, Chinese))
		require.Equal(t, p, Period(p, English))
	}
}

func TestNames(t *testing.T) {
	require.Equal(t, "目标", Kind("target", Chinese))
	require.Equal(t, "target", Kind("target", English))
	require.Equal(t, "x", Kind("x", Chinese))
	require.Equal(t, "部署", Role("plan", Chinese))
	require.Equal(t, "", Role("", Chinese))
	require.Equal(t, "时长", DateType("DURATION", Chinese))
	require.Equal(t, "末", Mod("END", Chinese))
}

// Data quote a sentence whole, and of a very long one what stands around the
// number: most of it before, as that says what the number is of.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("甲", 300) + "生产总值增长8.5%左右" + strings.Repeat("乙", 300)
	at := segment.Span{Start: strings.Index(long, "8.5%"), End: strings.Index(long, "8.5%") + 4}
	whole := segment.Span{End: len(long)}
	require.Equal(t, "…"+strings.Repeat("甲", 7)+"生产总值增长8.5%左右"+strings.Repeat("乙", 5)+"…", Excerpt(long, whole, at, 24))
	require.Equal(t, long, Excerpt(long, whole, at, 700))
	require.Equal(t, "…8.5%…", Excerpt(long, whole, at, 2), "the number itself is never cut")
	short := segment.Span{Start: at.Start - len("生产总值增长"), End: at.End + len("左右")}
	require.Equal(t, "生产总值增长8.5%左右", Excerpt(long, short, at, 20))
	for n := 4; n < 60; n++ {
		require.LessOrEqual(t, utf8.RuneCountInString(Excerpt(long, whole, at, n)), n+2)
	}
}

func TestQuote(t *testing.T) {
	const text = "一、目标\n今年，全县工业经济要**稳中求进**，\n规模以上工业增加值增长8.5%左右，固定资产投资增长一成以上，实际利用外资稳定。"
	start := strings.Index(text, "今年")
	sentence := segment.Span{Start: start, End: len(text)}
	at := segment.Span{Start: strings.Index(text, "8.5%"), End: strings.Index(text, "8.5%") + 4}
	for width := 16; width < 140; width++ {
		q := Quote(text, sentence, at, width)
		require.Contains(t, q, "8.5%")
		require.NotContains(t, q, "\n")
		require.NotContains(t, q, "**")
		require.LessOrEqual(t, table.Width(q), width)
	}
	require.Equal(t, "…规模以上工业增加值增长8.5%左右，固定…", Quote(text, sentence, at, 40))
	require.Equal(t, "今年，全县工业经济要稳中求进，规模以上工业增加值增长8.5%左右，固定资产投资增长一成以上，实际利用外资稳定。", Quote(text, sentence, at, 200))
	require.Equal(t, "8.5%", Quote(text, segment.Span{}, at, 4), "a sentence that does not cover the words")
}
