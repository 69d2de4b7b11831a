package extract

import (
	"cmp"
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/require"
)

// figureLines are the figures of a rule's example, one line each.
func figureLines(r *rule.Rule) []string {
	year := cmp.Or(r.Year, 2016)
	set := Setting{Ref: fmt.Sprint(year, "-01-20"), Year: year, Review: year - 1}
	var lines []string
	for _, f := range Figures(r.Example, r.Role, set) {
		lines = append(lines, strings.Join([]string{f.Indicator, f.Measure, amount(f), f.Unit, f.Bound, f.Kind, f.Period}, " | "))
	}
	return lines
}

// amount is a figure's value as a reader would write it: 8, 7–8, 3:4:5.
func amount(f fact.Figure) string {
	if len(f.Ratio) > 0 {
		terms := make([]string, len(f.Ratio))
		for i, n := range f.Ratio {
			terms[i] = n.String()
		}
		return strings.Join(terms, ":")
	}
	if f.ValueMax.Valid {
		return f.Value.String() + "–" + f.ValueMax.String()
	}
	return f.Value.String()
}

// Every rule has a reason and an example, and its example needs it: read
// without the rule it does not give the line that the rule wants.
func TestExamplesNeedTheirRules(t *testing.T) {
	passes := map[string]bool{"number": true, "quantity": true, "modifier": true, "predicate": true, "indicator": true,
		"measure": true, "period": true, "kind": true, "scope": true, "bound": true}
	for _, r := range rule.All() {
		if !passes[r.Pass] {
			continue
		}
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			require.NotEmpty(t, r.Want+r.Never)
			if r.Want != "" {
				require.Contains(t, figureLines(r), r.Want)
			}
			require.NotContains(t, figureLines(r), r.Never)
			rule.Without(r, func() {
				if r.Want != "" {
					require.NotContains(t, figureLines(r), r.Want, "the example does not need the rule")
				}
				if r.Never != "" {
					require.Contains(t, figureLines(r), r.Never, "the example does not need the rule")
				}
			})
		})
	}
}
