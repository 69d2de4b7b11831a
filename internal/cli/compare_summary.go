package cli

import (
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
)

// A verdictCount is how many rows have each verdict.
type verdictCount struct {
	Region       string `json:"region"`
	Year         int    `json:"year"`
	Headline     bool   `json:"headline"` // of the chief targets, or of the others
	Targets      int    `json:"targets"`
	Exceeded     int    `json:"exceeded"`
	Met          int    `json:"met"`
	Missed       int    `json:"missed"`
	Unknown      int    `json:"unknown"`
	NotFound     int    `json:"not_found"`
	NotMentioned int    `json:"not_mentioned"`
	Possible     int    `json:"possible"` // of exceeded and met
}

var verdictCountColumns = []string{"region", "year", "headline", "targets", "exceeded", "met", "missed", "unknown", "not_found", "not_mentioned", "possible"}

func countVerdicts(plan *analyzer.Report, rows []analyzer.Comparison, headline bool) verdictCount {
	n := verdictCount{Region: plan.Region, Year: plan.Year, Headline: headline}
	for i := range rows {
		c := &rows[i]
		if c.Headline != headline {
			continue
		}
		n.Targets++
		if c.Possible {
			n.Possible++
		}
		switch c.Verdict {
		case analyzer.Exceeded:
			n.Exceeded++
		case analyzer.Met:
			n.Met++
		case analyzer.Missed:
			n.Missed++
		case analyzer.OutcomeNotFound:
			n.NotFound++
		case analyzer.OutcomeNotMentioned:
			n.NotMentioned++
		default:
			n.Unknown++
		}
	}
	return n
}

func (n verdictCount) judged() int { return n.Exceeded + n.Met + n.Missed }

// writeSummary writes a pair as a paragraph; the unjudged are never left out.
func (a *app) writeSummary(format *out.Format, plan *analyzer.Report, rows []analyzer.Comparison) error {
	if format == out.XLSX {
		return &usageError{message: a.say("summary-xlsx")}
	}
	chief, rest := countVerdicts(plan, rows, true), countVerdicts(plan, rows, false)
	words := []string{a.say("sum.all", plan.Region, plan.Year, len(rows))}
	for _, n := range []verdictCount{chief, rest} {
		if n.Targets == 0 {
			continue
		}
		key := "sum.rest"
		if n.Headline {
			key = "sum.chief"
		}
		words = append(words, a.say(key, n.Targets, n.Exceeded, n.Met, n.Missed, n.Unknown, n.NotFound, n.NotMentioned))
	}
	var missed []string
	for i := range rows {
		if c := &rows[i]; c.Verdict == analyzer.Missed {
			missed = append(missed, a.say("sum.missed-one", c.Indicator, a.value(&c.Target), a.outcome(c)))
		}
	}
	if len(missed) > 0 {
		words = append(words, a.say("sum.missed", strings.Join(missed, a.say("list-sep"))))
	}
	if p := chief.Possible + rest.Possible; p > 0 {
		words = append(words, a.say("sum.possible", p))
	}
	judged := chief.judged() + rest.judged()
	words = append(words, a.say("sum.unjudged", judged, len(rows)-judged))
	sep := "" // a Chinese full stop needs no blank behind it
	if a.lang == render.English {
		sep = " "
	}
	recs := []out.Record{{Value: chief, Rows: [][]string{chief.row()}}, {Value: rest, Rows: [][]string{rest.row()}}}
	if format.Shape == out.Tables {
		recs = []out.Record{{Body: strings.Join(words, sep) + "\n"}}
	}
	return a.write(format, verdictCountColumns, recs)
}

func (n verdictCount) row() []string {
	headline := "false"
	if n.Headline {
		headline = "true"
	}
	row := []string{n.Region, itoa(n.Year), headline}
	for _, k := range []int{n.Targets, n.Exceeded, n.Met, n.Missed, n.Unknown, n.NotFound, n.NotMentioned, n.Possible} {
		row = append(row, itoa(k))
	}
	return row
}
