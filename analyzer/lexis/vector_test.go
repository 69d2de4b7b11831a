package lexis_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/lexis"
	"github.com/govreport/govreport/segment/word"
)

func read(text string) *lexis.Text { return lexis.Read(analyzer.Parse(text), word.GSE()) }

func TestKeywordsAndCosine(t *testing.T) {
	var c lexis.Collection
	for _, text := range []string{"渔业渔业渔业，港口，工业。", "煤炭煤炭，工业。", "渔业渔业，港口，工业。"} {
		c.Add(read(text).Bag(lexis.All))
	}
	k := c.Keywords(0, 1)
	require.Equal(t, "渔业", k[0].Word)
	require.Equal(t, 3, k[0].Count)
	for _, k := range c.Keywords(0, 0) {
		require.NotEqual(t, "工业", k.Word, "what every text has tells none")
	}
	require.InDelta(t, 1, c.Cosine(0, 0), 1e-12)
	require.Greater(t, c.Cosine(0, 2), 0.9)
	require.Zero(t, c.Cosine(0, 1))
}

func TestKeyness(t *testing.T) {
	k := lexis.Keyness(lexis.Bag{"渔业": 10, "工业": 10}, lexis.Bag{"煤炭": 10, "工业": 10}, 0)
	require.Len(t, k, 1, "工业 is used as much in both")
	require.InDelta(t, 13.8629, k[0].Score, 1e-3, "2 · 10 · ln(10/5)")
	require.Empty(t, lexis.Keyness(lexis.Bag{}, lexis.Bag{"煤炭": 1}, 0))
}

func TestNewTerms(t *testing.T) {
	before := read("发展数字经济，推进乡村振兴。")
	now := read("发展数字经济。培育新质生产力，新质生产力是关键。推进乡村振兴战略行动，乡村振兴战略行动见效。")
	var got []string
	for _, n := range lexis.NewTerms(now, []*lexis.Text{before}) {
		got = append(got, n.Phrase)
		require.NotEmpty(t, n.Sentence)
	}
	require.Contains(t, got, "新质生产力")
	require.NotContains(t, got, "数字经济", "the earlier text has it")
	require.NotContains(t, got, "乡村振兴")
}

func ExampleKeyness() {
	for _, k := range lexis.Keyness(lexis.Bag{"渔业": 9, "工业": 10}, lexis.Bag{"渔业": 1, "工业": 12}, 1) {
		fmt.Printf("%s %d:%d %.2f\n", k.Word, k.Count, k.Other, k.Score)
	}
	// Output:
	// 渔业 9:1 4.68
}
