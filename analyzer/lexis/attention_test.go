package lexis_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/segment/word"
)

func dict(t *testing.T, text string) *lexis.Dict {
	t.Helper()
	d, err := lexis.ReadDict(strings.NewReader(text), "我的.txt")
	require.NoError(t, err)
	return d
}

func TestCount(t *testing.T) {
	x := lexis.Read(analyzer.Parse(report), word.GSE())
	c := lexis.NewCounter(dict(t, "生态 -政治生态\n生态环境\n环保\nＰＭ２.５\n"))
	for _, k := range []struct {
		part, count, over string
		hits, denominator int
		why               string
	}{
		{lexis.All, lexis.Substring, lexis.OverSentences, 4, 8, "the longest word, none twice, none of 政治生态; letters folded"},
		{lexis.All, lexis.Each, lexis.OverSentences, 5, 8, "生态 in 生态环境 counts, too"},
		{lexis.All, lexis.Sentences, lexis.OverSentences, 4, 8, "sentences with a word"},
		{lexis.Review, lexis.Substring, lexis.OverSentences, 2, 5, "the heading is a sentence"},
		{lexis.Plan, lexis.Substring, lexis.OverSentences, 2, 3, ""},
	} {
		h := c.Count(x, lexis.Definition{Part: k.part, Count: k.count, Over: k.over})
		require.Equal(t, k.hits, h.Hits, "%s %s: %s %v", k.part, k.count, k.why, h.Words)
		require.Equal(t, k.denominator, h.Denominator, k.why)
	}
	all := c.Count(x, lexis.Definition{Part: lexis.All, Count: lexis.Substring, Over: lexis.OverChars})
	review := c.Count(x, lexis.Definition{Part: lexis.Review, Count: lexis.Substring, Over: lexis.OverChars})
	require.Greater(t, all.Denominator, review.Denominator)
	require.Len(t, all.Examples, 2)
	tokens := c.Count(x, lexis.Definition{Part: lexis.All, Count: lexis.Tokens, Over: lexis.OverTokens})
	words := c.Count(x, lexis.Definition{Part: lexis.All, Count: lexis.Tokens, Over: lexis.OverWords})
	require.Greater(t, tokens.Denominator, words.Denominator, "punctuation")
	require.Equal(t, tokens.Hits, words.Hits)
	h := c.Raw(x, 100)
	require.Equal(t, 5, h.Hits, "as scripts count: 政治生态 and every word alone, but no folded letters")
}

func TestReadDict(t *testing.T) {
	d := dict(t, "\ufeff# name: 环保\r\n# source: 某刊\r\n# status: secondary\r\n生态 -政治生态 # 注\r\n\r\nGDP\r\n")
	require.Equal(t, "环保", d.Name)
	require.Equal(t, lexis.Secondary, d.Status)
	require.Equal(t, []lexis.Term{{Word: "生态", Not: []string{"政治生态"}}, {Word: "gdp"}}, d.Terms)
	for in, want := range map[string]string{
		"好\n生态 环保": "我的.txt:2:", "生态\n生态": "line 1 already", "生态 -环保": "no longer phrase", "# status: maybe\n好": "我的.txt:1:", "# 无": "no words",
		"-生态": "want WORD", "\xff": "UTF-8",
	} {
		_, err := lexis.ReadDict(strings.NewReader(in), "我的.txt")
		require.ErrorContains(t, err, want)
	}
	for _, name := range lexis.Dicts() {
		d, err := lexis.OpenDict(name)
		require.NoError(t, err)
		require.Equal(t, lexis.Own, d.Status, name)
		require.Greater(t, len(d.Terms), 15)
	}
}

func TestSpearman(t *testing.T) {
	require.InDelta(t, 1, lexis.Spearman([]float64{1, 5, 9}, []float64{2, 3, 80}), 1e-12)
	require.InDelta(t, -1, lexis.Spearman([]float64{1, 5, 9}, []float64{3, 2, 1}), 1e-12)
	require.InDelta(t, 0.948683, lexis.Spearman([]float64{1, 2, 2, 4}, []float64{1, 2, 3, 4}), 1e-6, "equal values share a rank")
	require.True(t, math.IsNaN(lexis.Spearman(nil, nil)))
}

func TestKWICAndUses(t *testing.T) {
	x := lexis.Read(analyzer.Parse(report), word.GSE())
	c := lexis.NewCounter(dict(t, "生态\n环保"))
	lines := c.KWIC(x, lexis.All, 4)
	require.Len(t, lines, 4)
	require.Equal(t, "环保", lines[0].Word)
	require.Equal(t, "督察反馈", lines[0].Right)
	require.Equal(t, lexis.Review, lines[0].Role)
	require.Equal(t, "环保", lines[0].Span.Of(report))
	uses := c.Uses(x)
	require.Equal(t, 2, uses[0].Hits)
	require.Contains(t, uses[0].Inside, "政治生态", "an exclusion is wanting")
}

func ExampleCounter() {
	d, err := lexis.ReadDict(strings.NewReader("生态 -政治生态\n环保"), "环保.txt")
	if err != nil {
		fmt.Println(err)
		return
	}
	t := lexis.Read(analyzer.Parse("加强环保督察，保护生态，净化政治生态。"), nil)
	h := lexis.NewCounter(d).Count(t, lexis.Definition{Part: lexis.All, Count: lexis.Substring, Over: lexis.OverChars})
	fmt.Println(h.Hits, h.Denominator, h.Words)
	// Output:
	// 2 19 [{生态 1} {环保 1}]
}
