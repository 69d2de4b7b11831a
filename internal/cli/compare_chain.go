package cli

import (
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
)

// baselines are the rows of a report compared with itself.
func (a *app) baselines(r *analyzer.Report, rows []analyzer.Baseline) []out.Record {
	if len(rows) == 0 {
		return nil
	}
	recs := make([]out.Record, len(rows))
	t := table.Table{Title: a.say("baseline", len(rows)), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("outcome.prev"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
		{Head: a.say("quote"), Min: 12, Good: 20},
	}}
	for i := range rows {
		b := &rows[i]
		recs[i].Value = b
		recs[i].Rows = [][]string{baselineRow(r.Region, b)}
		base := ""
		if b.Base != nil {
			base = a.value(b.Base)
			if b.Estimate {
				base += a.say("estimate")
			}
		}
		t.Rows = append(t.Rows, []string{b.Indicator, base, a.value(&b.Target), a.gap(b.Difference, b.DifferenceUnit), b.TargetQuote})
	}
	recs[0].Head = a.say("plan-of", r.Region, r.Year) + "\n" + r.Source.Path
	recs[0].Tables = []table.Table{t}
	return recs
}

// chain are the tracks of a run of years.
func (a *app) chain(reports []*analyzer.Report, tracks []analyzer.Track) []out.Record {
	if len(tracks) == 0 {
		return nil
	}
	region := reports[0].Region
	recs := make([]out.Record, len(tracks))
	years := table.Table{Title: a.say("tracks", len(tracks)), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("year")},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("outcome"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("verdict"), Min: 6},
		{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
	}}
	hits := table.Table{Title: a.say("hits"), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 40},
		{Head: a.say("planned"), Right: true}, {Head: a.say("judged"), Right: true}, {Head: a.say("reached"), Right: true}, {Head: a.say("hitrate"), Right: true},
	}}
	for i := range tracks {
		t := &tracks[i]
		recs[i].Value = t
		for j := range t.Years {
			c := &t.Years[j]
			recs[i].Rows = append(recs[i].Rows, append(comparisonRow(region, c), ""))
			name := ""
			if j == 0 {
				name = t.Indicator
			}
			years.Rows = append(years.Rows, []string{name, c.Period, a.value(&c.Target), a.outcome(c), a.verdict(c), a.gap(c.Difference, c.DifferenceUnit)})
		}
		if t.Judged > 0 {
			hits.Rows = append(hits.Rows, []string{t.Indicator, itoa(t.Answerable()), itoa(t.Judged), itoa(t.Reached), t.HitRate.String() + "%"})
		}
	}
	recs[0].Head = region
	recs[0].Tables = []table.Table{hits, years}
	return recs
}
