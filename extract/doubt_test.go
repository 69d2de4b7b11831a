package extract_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

func TestDoubts(t *testing.T) {
	for _, c := range []struct{ role, text, want, confidence, why string }{
		{"review", "全市生产总值增长9.2%。", "", "1.00", "nothing speaks against it"},
		{"review", "全年减少20%的开支。", "no-indicator", "0.20", "a number of nothing"},
		{"review", "全市有9个县被表扬。", "verb-indicator", "0.40", "one character is no indicator"},
		{"review", "省级“会议查考精简比例达到20%。", "torn-indicator", "0.60", "a quotation mark without its other half"},
		{"review", "主要污染物化学需氧量和二氧化硫以及氨氮和氮氧化物和颗粒物排放总量大数据监测点位达到12个。", "long-indicator", "0.70", "a whole clause"},
		{"review", "实现增加值612亿元。", "generic-indicator", "0.70", "of what?"},
		{"review", "基尼系数为0.421。", "bare-number", "0.80", "no unit"},
		{"review", "交通死亡人数下降300%。", "odd-value", "0.60", "nothing falls by more than all"},
		{"", "生产总值增长9.2%。", "kind-default", "0.70", "planned or done?"},
	} {
		t.Run(c.text, func(t *testing.T) {
			fs := extract.Figures(c.text, c.role, year2018)
			require.Len(t, fs, 1)
			require.Equal(t, c.want, fs[0].Doubts.String(), c.why)
			require.Equal(t, c.confidence, fs[0].Confidence.String(), c.why)
		})
	}
	fs := extract.Figures("生产总值增长9.2%。", segment.RoleReview, extract.Setting{})
	require.Equal(t, extract.NoPeriod, fs[0].Doubts, "neither sentence nor report say when")
	fs = extract.Figures("垃圾分类覆盖率分别达到100%和90%。", segment.RoleReview, year2018)
	require.Equal(t, extract.SharedIndicator, fs[1].Doubts, "分别, and one name")
}

// A figure without an indicator is said aloud.
func TestNoIndicatorDiagnostic(t *testing.T) {
	text := "一、2017年工作回顾\n全年减少20%的开支。"
	rd := extract.Read(segment.Cut(segment.NewText(text)), year2018)
	require.Len(t, rd.Diagnostics, 1)
	require.Equal(t, "figure-no-indicator", rd.Diagnostics[0].Code)
	require.Equal(t, "20%", rd.Diagnostics[0].Span.Of(text))
}

func TestDoubtsJSON(t *testing.T) {
	for d := extract.Doubts(0); d < 1<<13; d++ {
		b, err := json.Marshal(d)
		require.NoError(t, err)
		var back extract.Doubts
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, d, back)
		require.Len(t, d.Codes(), len(back.Codes()))
		c := d.Confidence()
		require.True(t, c.Sign() >= 0 && c.Cmp(extract.Doubts(0).Confidence().Decimal) <= 0, "%s: %s", d, c)
	}
	var d extract.Doubts
	require.ErrorContains(t, json.Unmarshal([]byte(`["odd"]`), &d), `unknown doubt "odd"`)
}

func ExampleDoubts() {
	for _, f := range extract.Figures("全年实现增加值612亿元。", segment.RoleReview, extract.Setting{Year: 2019, Review: 2018}) {
		fmt.Println(f.Indicator, f.Confidence, f.Doubts)
		fmt.Println(f.Doubts.Has(extract.GenericIndicator))
	}
	// Output:
	// 增加值 0.70 generic-indicator
	// true
}
