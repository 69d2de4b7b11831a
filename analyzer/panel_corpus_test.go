package analyzer_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// The paragraph of main targets is so much of one form that a plain pattern
// finds some cells of a panel by itself. What it finds, it finds independently
// of the reader; where they differ one of them is wrong.
const (
	growth  = `(?:总值|总额|额|总量|规模|增速|增幅|完成额)?(?:（[^）]{0,10}）)?(?:预期|计划|力争|确保|努力|实现|完成|达到|保持|争取)*(?:可比|同口径|按可比价格|同比|比上年|较上年|名义|实际)*(?:预期)?(?:增长|增幅|增速|增加|递增)(?:速度)?(?:预期)?(?:目标)?(?:保持|达到|达|控制|稳定|力争|预期|确保|安排|为|在|到)*(?:约|大约)?`
	percent = `(?:为|约)?(-?\d+(?:\.\d+)?)\s*(?:%|％)?\s*(?:(?:—|－|-|–|~|～|至|到)+\s*(-?\d+(?:\.\d+)?))?\s*(?:%|％|个百分点)`
)

var patterns = map[string]*regexp.Regexp{
	"gdp":                     regexp.MustCompile(`(?:国内生产总值|地区生产总值|GDP)` + growth + percent),
	"fiscal_revenue":          regexp.MustCompile(`(?:一般公共预算收入|公共财政预算收入|一般预算(?:性)?收入|地方财政收入|财政总收入|财政收入)` + growth + percent),
	"fixed_investment":        regexp.MustCompile(`固定资产投资` + growth + percent),
	"retail_sales":            regexp.MustCompile(`社会消费品零售总?额` + growth + percent),
	"trade_total":             regexp.MustCompile(`进出口` + growth + percent),
	"urban_income":            regexp.MustCompile(`(?:城镇|城市)(?:常住)?居民(?:家庭)?人均可支配收入` + growth + percent),
	"rural_income":            regexp.MustCompile(`(?:[^、和]农村(?:常住)?居民(?:家庭)?人均(?:可支配|纯)收入|农(?:牧)?民人均(?:可支配|纯)收入)` + growth + percent),
	"cpi":                     regexp.MustCompile(`居民消费价格(?:总水平|指数|总指数|水平)?(?:预期)?(?:涨幅|上涨|升幅|增长|上升)?(?:幅度)?(?:预期|力争|保持|控制|稳定|不超过|低于|不高于|在|为|约|到)*` + percent),
	"unemployment_registered": regexp.MustCompile(`登记失业率(?:预期|力争|保持|控制|稳定|不超过|低于|不高于|在|为|约|到)*` + percent),
}

var (
	announced = regexp.MustCompile(`(?:预期目标|主要目标|奋斗目标|主要指标|发展目标|目标(?:建议|是|为|：|，))`)
	severalYr = regexp.MustCompile(`年均|今后五年|未来五年|十[一二三四五]五|五年内|到20[0-9]0年|本届政府|今后[三四几]年|未来[三四几]年|去年|上年[^增]|预计|完成了`)
)

// pattern finds the cells that the paragraph of main targets of a year states
// in so many words.
func pattern(text string, year int) map[string][][2]string {
	pos := 0
	for _, para := range strings.Split(text, "\n") {
		at := pos
		pos += len(para) + 1
		loc := announced.FindStringIndex(para)
		if loc == nil || at < len(text)/5 || len(para) > 4000 {
			continue
		}
		head := para[:loc[1]]
		if !strings.Contains(head, "今年") && !strings.Contains(head, strconv.Itoa(year)+"年") || severalYr.MatchString(para[max(0, loc[0]-180):]) {
			continue
		}
		found := map[string][][2]string{}
		for id, rx := range patterns {
			for _, m := range rx.FindAllStringSubmatch(para[loc[1]:], -1) {
				found[id] = append(found[id], [2]string{m[1], m[2]})
			}
		}
		if len(found) >= 3 {
			return found
		}
	}
	return nil
}

// Of nine indicators, what the pattern finds the panel has, and not otherwise.
// The reports are not part of the project; where they are not there the test
// says so.
func TestPanelAgainstPattern(t *testing.T) {
	root := "../../shared/corpus"
	if _, err := os.Stat(root); err != nil {
		t.Skip("no reports at " + root)
	}
	var files []string
	require.NoError(t, filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(path, ".md") && strings.Contains(path, "政府工作报告") {
			files = append(files, path)
		}
		return err
	}))
	var ids []string
	for id := range patterns {
		ids = append(ids, id)
	}
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: ids})
	require.NoError(t, err)
	cells, filled, right := 0, 0, 0
	for i, path := range files {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		year, _ := strconv.Atoi(strings.TrimSuffix(filepath.Base(path), ".md"))
		want := pattern(string(b), year)
		if want == nil || i%3 != 0 {
			continue
		}
		r, err := analyzer.ReadBytes(t.Context(), b, path, analyzer.Options{})
		require.NoError(t, err)
		for _, row := range p.Read(r) {
			opts, ok := want[row.Indicator]
			if !ok {
				continue
			}
			cells++
			if row.Target == nil {
				t.Logf("%s %s: pattern %v, panel none: %s", path, row.Indicator, opts, row.Reason)
				continue
			}
			filled++
			hit := false
			for _, o := range opts {
				hit = hit || sameNumber(row.Target.Value.String(), o[0], row.Indicator) && (o[1] == "" || sameNumber(row.Target.ValueMax.String(), o[1], row.Indicator))
			}
			if hit {
				right++
			} else {
				t.Logf("%s %s: pattern %v, panel %s %s", path, row.Indicator, opts, row.Target.Value, row.TargetQuote)
			}
		}
	}
	t.Logf("%d cells, %d filled, %d right", cells, filled, right)
	require.Greater(t, cells, 1000)
	require.GreaterOrEqual(t, float64(right)/float64(cells), 0.99)
	require.GreaterOrEqual(t, float64(right)/float64(filled), 0.997)
}

// sameNumber compares a cell with a number of the text, of which an index of
// prices has 100 too much.
func sameNumber(cell, text, id string) bool {
	a, err := strconv.ParseFloat(cell, 64)
	b, err2 := strconv.ParseFloat(text, 64)
	if err != nil || err2 != nil {
		return false
	}
	if id == "cpi" && b > 95 {
		b -= 100
	}
	return a-b < 1e-9 && b-a < 1e-9
}
