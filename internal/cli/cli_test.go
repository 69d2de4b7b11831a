package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

// run is Run on strings.
func run(stdin string, args ...string) (code int, stdout, stderr string) {
	var out, err bytes.Buffer
	code = Run(args, strings.NewReader(stdin), &out, &err)
	return code, out.String(), err.String()
}

// The same bytes come out however many files are read at once.
func TestManyFilesInOrder(t *testing.T) {
	dir := t.TempDir()
	var names []string
	for i := range 60 {
		name := filepath.Join(dir, fmt.Sprintf("%03d.txt", i))
		require.NoError(t, os.WriteFile(name, []byte(strings.Repeat("一、回顾\n完成投资3亿元。\n", 1+i%7*50)), 0o644))
		names = append(names, name)
	}
	names[20] = filepath.Join(dir, "missing.txt")
	code, out, stderr := run("", append([]string{"parse", "--format", "jsonl"}, names...)...)
	require.Equal(t, 1, code)
	require.Contains(t, stderr, "60 个文件中有 1 个未能读取")
	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, 60)
	for i, l := range lines {
		var v struct {
			Source analyzer.Source
			Error  string
		}
		require.NoError(t, json.Unmarshal([]byte(l), &v))
		require.Equal(t, names[i], v.Source.Path)
		require.Equal(t, i == 20, v.Error != "")
	}
}

// Spans in the output quote the text that parse --text prints.
func TestSpansQuoteTheText(t *testing.T) {
	const report = "# 某某县2020年政府工作报告\r\n\r\n## 一、2019年工作回顾\r\n\r\n**（一）**全年完成投资 35.6亿元，增长８.5％；二是新增就业1.2万人。\r\n"
	_, text, _ := run(report, "parse", "--text", "-")
	require.Equal(t, report, text)
	_, out, _ := run(report, "parse", "--format", "jsonl", "-")
	var r analyzer.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotEmpty(t, r.Figures)
	for _, f := range r.Figures {
		require.Equal(t, f.Text, f.Span.Of(text))
	}
	for _, d := range r.Dates {
		require.Equal(t, d.Text, d.Span.Of(text))
	}
}

func sample() *analyzer.Report {
	return &analyzer.Report{
		Sections: []segment.Section{
			{ID: 0, Parent: -1, Depth: 1, Label: "一、", Title: "工作回顾"},
			{ID: 1, Parent: 0, Depth: 2, Label: "（一）", Title: "农业"},
			{ID: 2, Parent: 1, Depth: 3, Label: "1.", Title: "粮食"},
			{ID: 3, Parent: -1, Depth: 1, Label: "二、", Title: "工作安排"},
		},
		Figures: []extract.Figure{
			{Indicator: "地区生产总值", IndicatorID: "gdp", Kind: extract.Outcome, Section: 0},
			{Indicator: "粮食总产量", IndicatorID: "grain_output", Kind: extract.Outcome, Section: 2},
			{Indicator: "地区生产总值", IndicatorID: "gdp", Kind: extract.Target, Section: 3},
			{Indicator: "GDP总量", Kind: extract.Other, Section: -1},
		},
		Dates: []extract.Date{{Text: "今年", Section: 3}, {Text: "去年", Section: 0}},
	}
}

func TestFilter(t *testing.T) {
	every := parts{sections: true, figures: true, dates: true}
	cases := []struct {
		why                      string
		f                        filter
		sections, figures, dates int
	}{
		{"nothing asked for shows all", filter{}, 4, 4, 2},
		{"one kind", filter{kinds: kinds{extract.Outcome}}, 4, 2, 2},
		{"two kinds", filter{kinds: kinds{extract.Outcome, extract.Target}}, 4, 3, 2},
		{"part of a name", filter{indicators: []string{"粮食"}}, 4, 1, 2},
		{"an id, or part of a name in any case", filter{indicators: []string{"gdp"}}, 4, 3, 2},
		{"one of several names", filter{indicators: []string{"粮食", "生产总值"}}, 4, 3, 2},
		{"a title, with what is under it", filter{section: "农业"}, 2, 1, 0},
		{"a label", filter{section: "二、"}, 1, 1, 1},
		{"a label without its comma", filter{section: "二"}, 1, 1, 1},
		{"a section that is not there", filter{section: "三、"}, 0, 0, 0},
		{"a depth", filter{depth: 2}, 3, 4, 2},
	}
	for _, c := range cases {
		v := c.f.apply(sample(), every)
		require.Equal(t, []int{c.sections, c.figures, c.dates}, []int{len(v.sections), len(v.figures), len(v.dates)}, c.why)
	}
	v := filter{}.apply(sample(), parts{figures: true})
	require.Empty(t, v.sections, "only what the command shows")
	require.NotNil(t, v.sections, "an empty list, not null, in JSON")
}

func TestInputErrorsInEnglishAndChinese(t *testing.T) {
	for key, t2 := range texts {
		require.NotEmpty(t, t2[render.Chinese], key)
		require.NotEmpty(t, t2[render.English], key)
	}
	for key, e := range examples {
		require.Equal(t, strings.Count(e[0], "\n"), strings.Count(e[1], "\n"), key)
	}
}

func TestEveryCommandHasExamples(t *testing.T) {
	a := &app{}
	for _, c := range a.root().Commands() {
		if c.Name() == "help" || c.Name() == "completion" {
			continue
		}
		require.NotEmpty(t, c.Example, c.Name())
		require.NotEmpty(t, c.Short, c.Name())
	}
}

func TestEntityLine(t *testing.T) {
	cases := []struct{ line, text, ref string }{
		{`{"text":"去年","ref":"2019-01-22"}`, "去年", "2019-01-22"},
		{`{"text":"去年","ref":null}`, "去年", ""},
		{`今年增长8%`, "今年增长8%", ""},
		{``, "", ""},
	}
	for _, c := range cases {
		text, ref, err := entityLine(c.line)
		require.NoError(t, err)
		require.Equal(t, c.text, text)
		require.Equal(t, c.ref, ref)
	}
	_, _, err := entityLine(`{"text":`)
	require.Error(t, err)
}

func TestDistance(t *testing.T) {
	require.Equal(t, 0, distance("kind", "kind"))
	require.Equal(t, 1, distance("kind", "knd"))
	require.Equal(t, 2, distance("format", "fromat"))
	require.Equal(t, 6, distance("", "format"))
}
