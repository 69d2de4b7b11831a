package ablate_test

import (
	"fmt"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/ablate"
	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const text = "2016年政府工作报告\n一、过去五年工作回顾\n过去五年，地区生产总值年均增长8%。财政收入120亿元。\n"

// A rule that a figure needs is told with what the figure would be without it;
// a figure that needs none has an empty list, and the rules are on again.
func TestNeeds(t *testing.T) {
	r := analyzer.Parse(text)
	require.Len(t, r.Figures, 2)
	needs := ablate.Needs(r, analyzer.Options{})
	require.Len(t, needs, 2)
	var found *ablate.Need
	for i, n := range needs[0] {
		if n.Rule == "average-takes-all" {
			found = &needs[0][i]
		}
	}
	require.NotNil(t, found, "%v", needs[0])
	assert.Equal(t, "period", found.Pass)
	assert.Contains(t, found.Without, ablate.Part{Field: "period", Value: "2015"})
	for _, n := range needs[1] {
		assert.NotEqual(t, "average-takes-all", n.Rule)
	}
	for _, x := range rule.All() {
		assert.True(t, x.On(), x.Name)
	}
	assert.Equal(t, r.Figures, r.Reread(analyzer.Options{}).Figures)
}

func TestUses(t *testing.T) {
	r := analyzer.Parse(text)
	uses := ablate.Uses(r, analyzer.Options{}, []*rule.Rule{rule.Named("average-takes-all"), rule.Named("minus-word")})
	assert.Equal(t, map[string]int{"average-takes-all": 1}, uses)
}

func ExampleNeeds() {
	r := analyzer.Parse(text)
	for _, n := range ablate.Needs(r, analyzer.Options{})[0] {
		if n.Rule == "average-takes-all" {
			fmt.Println(n.Why)
			fmt.Println(n.Without[0].Field, n.Without[0].Value)
		}
	}
	// Output:
	// an average is over all of its span
	// period 2015
}
