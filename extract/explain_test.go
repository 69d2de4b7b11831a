package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

func TestExplain(t *testing.T) {
	const review, plan = "一、2017年工作回顾\n", "二、2018年工作安排\n"
	for _, c := range []struct {
		text string
		n    int
		want string
		why  string
	}{
		{review + "全市生产总值1300亿元，比上年增长9.2%。", 1,
			"quantity percent 9.2%|predicate comparison 比|predicate base-time 上年|predicate up 增长|indicator inherited 生产总值 #0|catalogue gdp 国内生产总值|period before 2017|kind review-section 一、2017年工作回顾",
			"the subject is that of the figure before"},
		{plan + "城镇和农村居民人均可支配收入分别增长8%和9%左右。", 1,
			"quantity percent 9%|bound approx 左右|predicate each 分别|predicate up 增长|indicator subject 城镇和农村居民人均可支配收入|indicator distributed 农村居民人均可支配收入|catalogue rural_income 农村居民人均可支配收入|period before 2018|kind plan-section 二、2018年工作安排",
			"the second value has the second name"},
		{plan + "新建5家网站。", 0,
			"quantity count 5家|indicator noun-behind 网站|period before 2018|kind plan-section 二、2018年工作安排",
			"the noun stands behind the number"},
		{review + "第三产业发展加快，增加值1197亿元。", 0,
			"quantity currency 1197亿元|indicator subject 增加值|indicator filled 第三产业增加值|catalogue tertiary_value_added 第三产业增加值|period before 2017|kind review-section 一、2017年工作回顾",
			"a head is filled in"},
		{review + "生产总值增长7.8%，低于8%的预期目标。\n" + plan + "新建学校12所。", 1,
			"quantity percent 8%|predicate under 低于|indicator inherited 生产总值 #0|catalogue gdp 国内生产总值|period before 2017|kind aim-behind ",
			"the noun behind the number makes it a target"},
		{plan + "到2020年，高新区生产总值达到300亿元。", 0,
			"quantity currency 300亿元|predicate reach 达到|indicator subject 高新区生产总值|period sentence 2020年|kind plan-section 二、2018年工作安排|scope limited 高新区",
			"time and territory"},
	} {
		t.Run(c.text, func(t *testing.T) {
			l := segment.Cut(segment.NewText(c.text))
			e, ok := extract.Explain(l, year2018, c.n)
			require.True(t, ok)
			require.Equal(t, extract.Read(l, year2018).Figures[c.n], e.Figure, "the same as when the report is read")
			var got []string
			for _, s := range e.Steps {
				x := s.Part + " " + s.How + " " + s.Text
				if s.Figure >= 0 {
					x += fmt.Sprintf(" #%d", s.Figure)
				}
				got = append(got, x)
			}
			require.Equal(t, strings.ReplaceAll(c.want, "|", "\n"), strings.Join(got, "\n"), c.why)
		})
	}
	l := segment.Cut(segment.NewText("新建5家网站。"))
	_, ok := extract.Explain(l, year2018, 1)
	require.False(t, ok, "there is one figure only")
	_, ok = extract.Explain(l, year2018, -1)
	require.False(t, ok)
}

func ExampleExplain() {
	l := segment.Cut(segment.NewText("二、2018年工作安排\n城镇新增就业力争达到5万人以上。"))
	e, _ := extract.Explain(l, extract.Setting{Year: 2018, Review: 2017}, 0)
	for _, s := range e.Steps {
		fmt.Println(s.Part, s.How, s.Text)
	}
	// Output:
	// quantity count 5万人
	// bound ge 以上
	// predicate force 力争
	// predicate reach 达到
	// indicator subject 城镇新增就业
	// catalogue jobs_new 城镇新增就业
	// period before 2018
	// kind plan-section 二、2018年工作安排
}

// ExplainAll tells of every figure what Explain tells of it.
func TestExplainAll(t *testing.T) {
	const text = "一、2017年工作回顾\n全市生产总值1300亿元，比上年增长9.2%。城镇和农村居民人均可支配收入分别增长8%和9%左右。\n" +
		"二、2018年工作安排\n生产总值增长8%左右，居民收入与经济增长同步，新增就业3万人以上。\n"
	l, set := segment.Cut(segment.NewText(text)), extract.Setting{Year: 2018, Review: 2017}
	all := extract.ExplainAll(l, set)
	require.Len(t, all, len(extract.Read(l, set).Figures))
	require.Greater(t, len(all), 5)
	for i, got := range all {
		want, ok := extract.Explain(l, set, i)
		require.True(t, ok)
		require.Equal(t, want.Figure, got.Figure)
		require.Equal(t, len(want.Steps), len(got.Steps), want.Figure.Text)
		for k := range want.Steps {
			require.Equal(t, want.Steps[k], got.Steps[k])
		}
	}
}
