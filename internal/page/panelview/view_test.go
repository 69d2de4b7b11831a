package panelview

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

func keys(key string, args ...any) string {
	return strings.TrimSpace(fmt.Sprintln(append([]any{key}, args...)...))
}

// report is one of a province that plans growth of so much.
func report(region string, year int, plan, review string) string {
	return fmt.Sprintf("政府工作报告\n——%d年1月20日在%s第十二届人民代表大会第三次会议上\n省长 高明\n\n一、%d年工作回顾\n%d年，%s\n\n二、%d年工作安排\n今年的主要预期目标是：%s\n",
		year, region, year-1, year-1, review, year, plan)
}

// panel is of two provinces and the nation: a zero, a target in words, one that
// is not stated, a year without a report.
func panel(t *testing.T) *analyzer.Panel {
	t.Helper()
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: []string{"gdp", "cpi", "jobs_new"}})
	require.NoError(t, err)
	for _, s := range []string{
		report("湖北省", 2014, "全省生产总值增长10%，居民消费价格涨幅控制在3.5%以内，城镇新增就业70万人。", "全省生产总值增长10.1%。"),
		report("湖北省", 2015, "全省生产总值增长9%左右，居民消费价格涨幅控制在3%以内，城镇新增就业70万人。", "全省生产总值增长9.7%，居民消费价格上涨2%，城镇新增就业83万人。"),
		report("湖北省", 2017, "全省生产总值增长7.5%。", "全省生产总值增长8.1%<script>alert(1)</script>。"),
		report("湖南省", 2014, "全省生产总值零增长。", "全省生产总值增长10.1%。"),
		report("湖南省", 2015, "全省生产总值增长8.5%。", "全省生产总值增长0%。"),
		"政府工作报告\n——2015年3月5日在第十二届全国人民代表大会第三次会议上\n国务院总理 高明\n\n一、2014年工作回顾\n2014年，国内生产总值增长7.4%。\n\n二、2015年工作安排\n今年的主要预期目标是：国内生产总值增长7%左右。\n",
	} {
		p.Add(p.Read(analyzer.Parse(s))...)
	}
	return p
}

func written(t *testing.T, p *analyzer.Panel) string {
	t.Helper()
	pg, err := Page(p, Options{Words: keys})
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, pg.Write(&b))
	return b.String()
}

// TestMissing: a cell without a number has the pattern of its reason, and zero
// has a colour.
func TestMissing(t *testing.T) {
	p := panel(t)
	g := newGrid(p.Observations())
	require.Len(t, g.regions, 3)
	require.Equal(t, "全国", g.regions[0].name)
	at := map[string]int{}
	for i, r := range g.regions {
		at[r.name] = i
	}
	require.NotNil(t, g.at(0, at["湖北省"], 2015, target).f)
	require.Equal(t, "9.7", g.at(0, at["湖北省"], 2014, outcome).f.Value.String(), "of the next year's report")
	require.Equal(t, "0", g.at(0, at["湖南省"], 2014, outcome).f.Value.String())
	require.Equal(t, analyzer.NoReport, g.at(0, at["湖北省"], 2016, target).reason)
	require.Equal(t, analyzer.NoReport, g.at(0, at["湖南省"], 2017, target).reason)
	require.Equal(t, analyzer.NotStated, g.at(1, at["湖北省"], 2017, target).reason)
	require.Equal(t, analyzer.NotNextYet, g.at(0, at["湖北省"], 2017, outcome).reason)
	out := written(t, p)
	for _, m := range []string{`class="m0"`, `class="m1"`} {
		require.Contains(t, out, m)
	}
	require.Contains(t, out, ">0</tspan>")
	require.Contains(t, out, "pv.missing.1")
}

// TestData: the page holds every cell of which there is a report, and its JSON
// leads back to the words.
func TestData(t *testing.T) {
	p := panel(t)
	out := written(t, p)
	var d Data
	require.NoError(t, json.Unmarshal([]byte(regexp.MustCompile(`(?s)id="data">(.*?)</script>`).FindStringSubmatch(out)[1]), &d))
	require.Len(t, d.Series, 3)
	require.Equal(t, columns, d.Columns)
	found := false
	for _, c := range d.Cells {
		if d.Regions[int(c[1].(float64))].Name == "湖北省" && c[0].(float64) == 0 && c[2].(float64) == 2015 && c[3].(float64) == 0 {
			found = true
			require.Equal(t, "9", c[4])
			require.Contains(t, c[5], "生产总值增长9%左右")
			require.Equal(t, "approx", c[8])
		}
	}
	require.True(t, found)
	require.NotContains(t, out, "<script>alert")
	require.NotRegexp(t, `<[^>]+ (style|on[a-z]+)="`, out)
}

// TestShown: every series has its charts and its table; levels are counted in
// 万; the nation is the reference of rates.
func TestShown(t *testing.T) {
	out := written(t, panel(t))
	require.Equal(t, 3, strings.Count(out, `<section class="one"`))
	require.Contains(t, out, "万人")
	require.Contains(t, out, ">83</tspan>")
	require.Contains(t, out, "pv.strip 2015")
	require.Contains(t, out, "pv.above.nation +2")
	require.Contains(t, out, `class="ref"`)
	ids := map[string]bool{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(out, -1) {
		require.False(t, ids[m[1]], m[1])
		ids[m[1]] = true
	}
	for _, m := range regexp.MustCompile(` href="#([^"]+)"`).FindAllStringSubmatch(out, -1) {
		require.True(t, ids[m[1]], m[1])
	}
}

func TestEmpty(t *testing.T) {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "gdp"})
	require.NoError(t, err)
	require.Contains(t, written(t, p), "pv.none")
}

// TestTrim: a region whose reports go far back does not stretch the charts of
// the others, and its cells stay in the data.
func TestTrim(t *testing.T) {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "gdp"})
	require.NoError(t, err)
	for _, r := range []struct {
		region string
		year   int
	}{{"湖北省", 1990}, {"湖北省", 2015}, {"湖南省", 2015}, {"山东省", 2015}} {
		p.Add(p.Read(analyzer.Parse(report(r.region, r.year, "全省生产总值增长9%。", "全省生产总值增长8%。")))...)
	}
	g := newGrid(p.Observations())
	require.Equal(t, []string{"2015"}, g.years())
	require.Equal(t, 1990, g.before)
	require.Contains(t, written(t, p), "pv.before 1990 2014")
}

// TestSize: a page of 31 regions, 25 years and nine indicators is below 3 MB.
func TestSize(t *testing.T) {
	ids := []string{"gdp", "fiscal_revenue", "fixed_investment", "retail_sales", "trade_total", "urban_income", "rural_income", "cpi", "jobs_new"}
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: ids})
	require.NoError(t, err)
	names := []string{"北京市", "天津市", "河北省", "山西省", "内蒙古自治区", "辽宁省", "吉林省", "黑龙江省", "上海市", "江苏省", "浙江省", "安徽省", "福建省", "江西省", "山东省", "河南省",
		"湖北省", "湖南省", "广东省", "广西壮族自治区", "海南省", "重庆市", "四川省", "贵州省", "云南省", "西藏自治区", "陕西省", "甘肃省", "青海省", "宁夏回族自治区", "新疆维吾尔自治区"}
	for i, name := range names {
		for year := 2001; year <= 2025; year++ {
			v := float64(year-2000+i) / 4
			p.Add(p.Read(analyzer.Parse(report(name, year,
				fmt.Sprintf("地区生产总值增长%.1f%%左右，一般公共预算收入增长%.1f%%以上，固定资产投资增长%.1f%%，社会消费品零售总额增长%.1f%%左右，进出口总额增长%.1f%%，城镇居民人均可支配收入增长%.1f%%，农村居民人均可支配收入增长%.1f%%，居民消费价格涨幅控制在%.1f%%以内，城镇新增就业%d万人以上。", v, v+1, v+2, v+3, v+4, v+.5, v+.6, 3.5, 50+i),
				fmt.Sprintf("地区生产总值增长%.1f%%，一般公共预算收入增长%.1f%%，固定资产投资增长%.1f%%，社会消费品零售总额增长%.1f%%，进出口总额增长%.1f%%，城镇居民人均可支配收入增长%.1f%%，农村居民人均可支配收入增长%.1f%%，居民消费价格上涨%.1f%%，城镇新增就业%d万人。", v, v+1, v+2, v+3, v+4, v+.5, v+.6, 2.5, 55+i))))...)
		}
	}
	out := written(t, p)
	require.Equal(t, 31*25*9*2-31*9, strings.Count(out, "<tspan "), "every cell has its number but the last year's outcomes")
	require.Less(t, len(out), 2_600_000, "and some room for the Stata file")
}

func TestTrimPaths(t *testing.T) {
	for _, c := range []struct{ in, want []string }{
		{[]string{"/home/x/a/1.md", "/home/x/b/1.md"}, []string{"a/1.md", "b/1.md"}},
		{[]string{`C:\x\a\1.md`, `C:\x\a\2.md`}, []string{"1.md", "2.md"}},
		{[]string{"a/1.md"}, []string{"1.md"}},
		{[]string{"/a/1.md", "b/1.md"}, []string{"/a/1.md", "b/1.md"}},
		{[]string{"r/ab/1", "r/a/1"}, []string{"ab/1", "a/1"}},
		{nil, nil},
	} {
		trimPaths(c.in)
		require.Equal(t, c.want, c.in)
	}
}

// ExamplePage writes a panel of one report.
func ExamplePage() {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "gdp"})
	if err != nil {
		fmt.Println(err)
		return
	}
	p.Add(p.Read(analyzer.Parse(report("湖北省", 2015, "全省生产总值增长9%左右。", "全省生产总值增长9.7%。")))...)
	pg, err := Page(p, Options{Words: keys})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(pg.View, strings.Contains(string(pg.Body), "湖北省"))
	// Output: panel true
}
