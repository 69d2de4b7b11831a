package compareview

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// keys are words for tests: their keys and arguments.
func keys(key string, args ...any) string {
	return strings.TrimSpace(fmt.Sprintln(append([]any{key}, args...)...))
}

const (
	planText1 = `政府工作报告
——2018年1月20日在青川县第十七届人民代表大会第三次会议上
县长 高明

一、2017年工作回顾
2017年，全县地区生产总值增长9.1%。

二、2018年工作安排
今年的主要预期目标是：地区生产总值增长8.5%左右，地方财政收入增长6%，居民消费价格涨幅控制在3%以内，城镇登记失业率控制在4%以内，社会消费品零售总额增长11%。
建成乡镇污水处理厂12座，新建<script>alert(1)</script>图书馆4个。
`
	planText2 = `政府工作报告
——2019年1月18日在青川县第十七届人民代表大会第四次会议上
县长 高明

一、2018年工作回顾
2018年，全县地区生产总值增长8.2%，地方财政收入增长4.5%，居民消费价格上涨2.1%，城镇登记失业率3.6%。开工乡镇污水处理厂9座。

二、2019年工作安排
今年，地区生产总值增长8%。
`
)

func pair() (plan, outcome *analyzer.Report, rows []analyzer.Comparison, o Options) {
	plan, outcome = analyzer.Parse(planText1), analyzer.Parse(planText2)
	rows = analyzer.Compare(plan, outcome)
	o = Options{Words: keys, Groups: []Group{{Name: "all"}}}
	for i := range rows {
		o.Groups[0].Rows = append(o.Groups[0].Rows, i)
	}
	return plan, outcome, rows, o
}

func written(t *testing.T) (string, []analyzer.Comparison) {
	t.Helper()
	plan, outcome, rows, o := pair()
	require.NotEmpty(t, rows)
	p, err := Page(plan, outcome, rows, o)
	require.NoError(t, err)
	var b strings.Builder
	require.NoError(t, p.Write(&b))
	return b.String(), rows
}

// TestNothingHidden: every target is a row, judged or not, and the sentences
// count all of them.
func TestNothingHidden(t *testing.T) {
	out, rows := written(t)
	require.Equal(t, len(rows), strings.Count(out, `<li class="row `))
	for i := range rows {
		require.Contains(t, out, fmt.Sprintf(`id="r%d"`, i+1))
	}
	chief, rest := countOf(rows, true), countOf(rows, false)
	require.Equal(t, len(rows), chief.Targets+rest.Targets)
	for _, n := range []count{chief, rest} {
		require.Equal(t, n.Targets, n.Reached+n.Missed+n.Open)
	}
	require.Positive(t, chief.Reached)
	require.Positive(t, chief.Missed)
	require.Positive(t, chief.Open+rest.Open)
	require.Contains(t, out, fmt.Sprintf("cv.chief %d %d", chief.Targets, chief.Reached))
	require.NotContains(t, out, "v.unmentioned", "what is not found may be mentioned")
}

// TestLinks: every link leads to an id that is there once, and the marks are
// the words of the figures.
func TestLinks(t *testing.T) {
	out, rows := written(t)
	ids := map[string]int{}
	for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(out, -1) {
		ids[m[1]]++
	}
	for id, n := range ids {
		require.Equal(t, 1, n, id)
	}
	links := regexp.MustCompile(` href="#([^"]+)"`).FindAllStringSubmatch(out, -1)
	for _, m := range links {
		require.Equal(t, 1, ids[m[1]], m[1])
	}
	for i := range rows {
		c := &rows[i]
		require.Contains(t, out, fmt.Sprintf(`<a href="#p%d">`, i+1))
		if c.Outcome != nil {
			require.Contains(t, out, fmt.Sprintf(`href="#r%d" title="cv.torow %d">%s</a>`, i+1, i+1, c.Outcome.Text))
		}
	}
}

// TestEscaped: nothing of a report becomes markup, and nothing needs a style
// or a handler in an attribute.
func TestEscaped(t *testing.T) {
	out, _ := written(t)
	require.NotContains(t, out, "<script>alert")
	require.Contains(t, out, "&lt;script&gt;alert(1)")
	require.NotRegexp(t, `<[^>]+ (style|on[a-z]+)=`, strings.ReplaceAll(out, "content=", ""))
}

// TestBullets: a row of numbers has a graph with an accessible name; lower is
// better is said in words.
func TestBullets(t *testing.T) {
	out, rows := written(t)
	drawn := 0
	for i := range rows {
		if rows[i].Outcome != nil {
			drawn++
		}
	}
	require.Equal(t, drawn, strings.Count(out, `<svg class="bullet"`))
	require.Contains(t, out, `class="arrow"`)
	require.Contains(t, out, "cv.less</text>")
	require.Contains(t, out, "cv.rule.approx.more")
	require.Contains(t, out, "cv.rule.le")
}

func TestNoRows(t *testing.T) {
	plan, outcome, _, o := pair()
	o.Groups = nil
	p, err := Page(plan, outcome, nil, o)
	require.NoError(t, err)
	require.Contains(t, string(p.Body), "no-targets")
}

// TestWrite: marks that overlap, stand twice or reach over a line's end leave
// the text whole.
func TestWrite(t *testing.T) {
	r := analyzer.Parse("地区生产总值增长8%和9%\n**其他**第二行\n")
	at := func(s string) (m mark) {
		m.span.Start = strings.Index(r.Text, s)
		m.span.End = m.span.Start + len(s)
		return m
	}
	a, b, c := at("8%和9%"), at("9%"), at("第二行")
	a.id, a.class, b.id, b.class, c.id, c.class = "a", "t", "b", "t", "c", "o"
	d := c
	d.id, d.class = "d", ""
	d.span.End = d.span.Start
	out := string(write(r, []mark{d, c, b, a}, "P", keys))
	require.Equal(t, "地区生产总值增长8%和9%\n其他第二行\n", regexp.MustCompile(`<[^>]+>`).ReplaceAllString(out, ""))
	for _, id := range []string{"a", "b", "c", "d", "P1", "P2"} {
		require.Equal(t, 1, strings.Count(out, `id="`+id+`"`), id)
	}
	require.Equal(t, strings.Count(out, "<a "), strings.Count(out, "</a>"))
}

// ExamplePage writes what became of a plan's targets.
func ExamplePage() {
	plan, outcome, rows, o := pair()
	p, err := Page(plan, outcome, rows, o)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.View, strings.Count(string(p.Body), "<li class=\"row ") == len(rows))
	// Output: compare true
}

// TestName: a report of which nothing is known goes by its file.
func TestName(t *testing.T) {
	require.Equal(t, "cv.name 湖北省 2015", nameOf(&analyzer.Report{Region: "湖北省", Year: 2015, Title: "x"}, keys))
	require.Equal(t, "政府工作报告", nameOf(&analyzer.Report{Year: 2015, Title: "政府工作报告"}, keys))
	require.Equal(t, "a.txt", nameOf(&analyzer.Report{Source: analyzer.Source{Path: "a.txt"}}, keys))
}
