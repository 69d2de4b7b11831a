package eval_test

import (
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/eval"
	"github.com/stretchr/testify/require"
)

// text is a report, labels what a reader would write into a table of it; the
// last label is of an indicator that nobody reads there.
const (
	text   = "青山县2020年政府工作报告\n一、2019年工作回顾\n全县生产总值增长7.2%，新建道路20公里。\n"
	labels = `{"id":"p1","file":"a.txt","offset":0,"length":60,"figures":[
{"at":33,"num":"7.2","ind":"生产总值","m":"growth","v":7.2,"u":"%","b":"exact","k":"outcome","p":"2019"},
{"at":42,"num":"20","ind":"公路","alt":["铁路"],"m":"level","v":20,"u":"公里","b":"exact","k":"outcome","p":"2019"}],"skip":[]}`
)

func oneLine(s string) string { return strings.ReplaceAll(s, "\n", "") }

// Labels are held against what the program reads.
func Example() {
	passages, err := eval.ReadLabels(strings.NewReader(oneLine(labels)), "labels.jsonl")
	if err != nil {
		log.Fatal(err)
	}
	guesses, err := eval.Guesses(analyzer.Parse(text).Figures, text)
	if err != nil {
		log.Fatal(err)
	}
	results, dis, err := eval.Compare(passages, []eval.Document{{File: "a.txt", Guesses: guesses}}, eval.Options{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(results[0].Score("f1"), results[0].Score("acc_value"), results[0].Score("acc_indicator"))
	fmt.Println(dis[0].What, dis[0].Fields, dis[0].Label.Indicator, dis[0].Guess.Indicator)
	// Output:
	// 1 1 0.5
	// differs [indicator] 公路 道路
}

// A program that reads nothing finds nothing, and one that reads what is not
// labelled is told so.
func TestCompareCounts(t *testing.T) {
	passages, err := eval.ReadLabels(strings.NewReader(oneLine(labels)), "labels.jsonl")
	require.NoError(t, err)
	results, dis, err := eval.Compare(passages, []eval.Document{{File: "a.txt"}}, eval.Options{})
	require.NoError(t, err)
	require.Zero(t, results[0].Score("recall"))
	require.Len(t, dis, 2)
	require.Equal(t, "missed", dis[0].What)

	extra := eval.Guess{Lo: 5, Hi: 8, Indicator: "甲", Measure: "level", Unit: "个"}
	_, dis, err = eval.Compare(passages, []eval.Document{{File: "a.txt", Guesses: []eval.Guess{extra}}}, eval.Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"missed", "missed", "extra"}, []string{dis[0].What, dis[1].What, dis[2].What})
}

// The plain expression that the program is compared with reads a plain
// sentence, and takes the words before a number for its name.
func TestBaseline(t *testing.T) {
	g := eval.Baseline(text)
	require.Len(t, g, 2)
	require.Equal(t, "growth", g[0].Measure)
	require.Equal(t, "公里", g[1].Unit)
}

func TestReadLabelsSaysWhere(t *testing.T) {
	_, err := eval.ReadLabels(strings.NewReader(oneLine(labels)+"\n{\"id\":"), "labels.jsonl")
	require.ErrorContains(t, err, "labels.jsonl")
	require.ErrorContains(t, err, "2")
}
