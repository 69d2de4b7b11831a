package analyzer

import (
	"strconv"

	"github.com/govreport/govreport/extract"
)

// A Baseline is one target of a report beside what the same report says was
// reached the year before.
type Baseline struct {
	Indicator   string          `json:"indicator"`
	IndicatorID string          `json:"indicator_id"`
	Period      string          `json:"period"` // of the target
	Target      extract.Figure  `json:"target"`
	Base        *extract.Figure `json:"base"` // the outcome of the year before; nil where not stated
	BasePeriod  string          `json:"base_period"`
	Headline    bool            `json:"headline"`
	Renamed     string          `json:"renamed,omitempty"` // the base's indicator where named otherwise
	Estimate    bool            `json:"estimate"`          // the base is said to be an estimate
	// Difference is target less base, in the unit DifferenceUnit.
	Difference     extract.Number `json:"difference"`
	DifferenceUnit string         `json:"difference_unit,omitempty"`
	TargetQuote    string         `json:"target_quote"`
	BaseQuote      string         `json:"base_quote,omitempty"`
}

// Baselines sets the targets of r beside the outcomes of the year before that
// r itself reports, chief targets first.
func Baselines(r *Report) []Baseline { return BaselinesWith(r, CompareOptions{}) }

// BaselinesWith is [Baselines] with options.
func BaselinesWith(r *Report, o CompareOptions) []Baseline {
	done := items(r, extract.Outcome)
	targets := duties(r, 0, o)
	var rows []Baseline
	for i := range targets {
		y := yearOf(targets[i].f.Period)
		if y == 0 || len(targets[i].f.Period) != 4 {
			continue
		}
		// The outcome asked for is that of the year before.
		past := *targets[i].f
		past.Period = strconv.Itoa(y - 1)
		probe := targets[i]
		probe.f = &past
		for _, t := range both(probe, done) {
			b := Baseline{
				Indicator: t.name, IndicatorID: t.id, Period: targets[i].f.Period, BasePeriod: past.Period,
				Target: *targets[i].f, Headline: t.headline, TargetQuote: clause(r, targets[i].f),
			}
			if m := find(&t, r, done); m != nil {
				b.Base, b.BaseQuote, b.Estimate = m.it.f, clause(r, m.it.f), estimated(r, m.it.at)
				if m.renamed {
					b.Renamed = m.it.name
				}
				if val, ok := converted(m.it.f, b.Target.Unit); ok {
					var c Comparison
					c.measure(val, &b.Target)
					b.Difference, b.DifferenceUnit = c.Difference, c.DifferenceUnit
				}
			}
			rows = append(rows, b)
		}
	}
	return rows
}
