package analyzer_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/rule"
)

// In a report without headings its paragraphs part review and plan.
func TestTenseTells(t *testing.T) {
	x := rule.Named("tense-tells")
	require.NotNil(t, x)
	lines := func() (out []string) {
		for _, f := range analyzer.Parse(x.Example).Figures {
			out = append(out, f.Indicator+" "+f.Kind+" "+f.Period)
		}
		return out
	}
	require.Contains(t, lines(), x.Want)
	require.Contains(t, lines(), "生产总值 outcome 2020")
	rule.Without(x, func() { require.NotContains(t, lines(), x.Want, "the example does not need the rule") })
}
