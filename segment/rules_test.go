package segment

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/rule"
)

// ruleLines are what is read of a rule's example, by its pass.
func ruleLines(r *rule.Rule) []string {
	var lines []string
	switch r.Pass {
	case "line":
		t := NewText(r.Example)
		b := &reliner{t: t, r: t.Runes, hi: len(t.Runes)}
		b.body(0)
		at := 0
		for _, k := range append(b.breaks, b.hi) {
			lines = append(lines, t.Span(at, k).Of(r.Example))
			at = k
		}
	case "plan-start":
		l := Cut(NewText(r.Example))
		lo := min(l.PlanStart, len(l.Text.Runes)-1)
		lines = append(lines, string(l.Text.Runes[lo:min(lo+len([]rune(r.Want)), len(l.Text.Runes))]))
	case "heading", "role":
		for _, s := range Cut(NewText(r.Example)).Sections {
			lines = append(lines, s.Label+" "+s.Title+" | "+s.Role)
		}
	}
	return lines
}

// Every rule has a reason and an example, and its example needs it: read
// without the rule it does not give the line that the rule wants.
func TestExamplesNeedTheirRules(t *testing.T) {
	n := 0
	for _, r := range rule.All() {
		if r.Pass != "line" && r.Pass != "heading" && r.Pass != "role" && r.Pass != "plan-start" {
			continue
		}
		n++
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			if r.Want != "" {
				require.Contains(t, ruleLines(r), r.Want)
			}
			require.NotContains(t, ruleLines(r), r.Never)
			rule.Without(r, func() {
				if r.Want != "" {
					require.NotContains(t, ruleLines(r), r.Want, "the example does not need the rule")
				} else {
					require.Contains(t, ruleLines(r), r.Never, "the example does not need the rule")
				}
			})
		})
	}
	require.NotZero(t, n)
}
