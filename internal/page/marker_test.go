package page

import (
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	_ "github.com/govreport/govreport/analyzer/format/all"
	"github.com/stretchr/testify/require"
)

var (
	markOf = regexp.MustCompile(`<a class="m [^"]*" id="t(\d+)" href="#f\d+" data-n="\d+"( aria-label="[^"]*")?>(.*?)</a>`)
	tagOf  = regexp.MustCompile(`<[^>]*>`)
)

// checkMarks: every figure has one mark, in whose words nothing is missing but
// spaces and markup, and every section has its place.
func checkMarks(t *testing.T, r *analyzer.Report) {
	t.Helper()
	m := newMarker(r, r.ExplainAll(), "also")
	out := string(m.text(func(s string) string { return s }))
	require.Equal(t, len(r.Figures), m.marks, r.Source.Path)
	plain := func(s string) string {
		return strings.NewReplacer(" ", "", "\u3000", "", "\n", "", "\r", "", "*", "", "\t", "", "\u00a0", "", "\u200b", "").Replace(s)
	}
	seen := map[string]bool{}
	for _, x := range markOf.FindAllStringSubmatch(out, -1) {
		require.False(t, seen[x[1]], "%s: two marks of figure %s", r.Source.Path, x[1])
		seen[x[1]] = true
		var n int
		_, err := fmt.Sscan(x[1], &n)
		require.NoError(t, err)
		words, shown := plain(r.Figures[n-1].Span.Of(r.Text)), plain(html.UnescapeString(tagOf.ReplaceAllString(x[3], "")))
		if x[2] == "" && !strings.ContainsAny(words, "&[【") {
			require.Equal(t, words, shown, "%s: figure %d", r.Source.Path, n)
		}
	}
	require.Len(t, seen, len(r.Figures), r.Source.Path)
	for _, s := range r.Sections {
		require.Equal(t, 1, strings.Count(out, fmt.Sprintf(` id="s%d"`, s.ID)), "%s: section %d %s", r.Source.Path, s.ID, s.Title)
	}
	require.Equal(t, strings.Count(out, "<details"), strings.Count(out, "</details>"), r.Source.Path)
}

func TestMarks(t *testing.T) {
	for why, text := range map[string]string{
		"two figures of one number":           "2020年政府工作报告\n一、2019年工作回顾\n城乡居民收入分别增长8%，城镇和农村居民收入均增长7%。\n",
		"no line end":                         "一、回顾\n生产总值增长8%",
		"wrapped lines":                       "一、回顾\n全市生产总值增长\n8%，财政收入增长\n9%。\n",
		"a table of Markdown":                 "一、回顾\n| 指标 | 2019年 |\n|---|---|\n| 生产总值（亿元） | 1300 |\n| 增长 | 8% |\n",
		"a table with tabs":                   "一、回顾\n指标\t2019年\n生产总值\t1300亿元\n",
		"markup in a number":                  "一、回顾\n生产总值增长**8%**，财政收入**增长9**%。\n",
		"full width":                          "一、回顾\n生产总值增长８．５％，财政收入增长\u3000９％。\n",
		"nothing":                             "",
		"only a heading":                      "一、回顾",
		"bytes that are no text":              "一、回顾\n生产总值\xff增长8%\xfe。\n",
		"line ends of three kinds":            "一、回顾\r\n生产总值增长8%。\r财政收入增长9%。\n",
		"a heading with a figure in it":       "一、回顾\n（一）生产总值增长8%以上\n完成。\n",
		"characters that turn, by themselves": "一、回顾\n\u202e\n生产总值\u202e增长8%\n",
		"entities":                            "一、回顾\n生产总值&nbsp;增长8&nbsp;%，增加&lt;3&gt;户。\n",
	} {
		t.Run(why, func(t *testing.T) { checkMarks(t, analyzer.Parse(text)) })
	}
}

// TestMarksOfCorpus looks at real reports, where they are.
func TestMarksOfCorpus(t *testing.T) {
	const corpus = "../../../shared/corpus"
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("no corpus beside the project: marks of real reports are not checked")
	}
	n := 0
	err := filepath.WalkDir(corpus, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		if n++; n%corpusStep != 0 {
			return nil
		}
		if r, err := analyzer.Open(path); err == nil {
			checkMarks(t, r)
		}
		return nil
	})
	require.NoError(t, err)
}

// corpusStep is how many reports are passed over for one that is looked at.
const corpusStep = 25

// TestLight: the words that are lit are those that the figure was read from.
func TestLight(t *testing.T) {
	r := analyzer.Parse("2020年政府工作报告\n二、2020年工作安排\n<b>经济</b>：全市**生产总值**力争增长8%左右。\n")
	m := newMarker(r, r.ExplainAll(), "")
	m.text(func(s string) string { return s })
	require.Len(t, m.light, 1)
	block := []rune("<b>经济</b>：全市生产总值力争增长8%左右。")
	var words []string
	for _, p := range strings.Fields(m.light[0]) {
		var from, to int
		_, err := fmt.Sscanf(p, "%d-%d", &from, &to)
		require.NoError(t, err)
		words = append(words, string(block[from:to]))
	}
	require.ElementsMatch(t, []string{"生产总值", "力争", "增长", "左右"}, words)
}
