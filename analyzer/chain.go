package analyzer

import (
	"slices"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
)

// A Track is one indicator through a chain of reports: what was planned each
// year and what came of it.
type Track struct {
	Indicator   string `json:"indicator"` // as the first plan calls it
	IndicatorID string `json:"indicator_id"`
	Measure     string `json:"measure"`
	// Years has a comparison for each year that was planned, in order. The
	// targets of the last report are still open.
	Years    []Comparison `json:"years"`
	Headline int          `json:"headline"` // years in which it was a chief target
	// Judged counts the years with a verdict, Reached those met or exceeded;
	// HitRate is their share in %, absent where none was judged.
	Judged  int            `json:"judged"`
	Reached int            `json:"reached"`
	HitRate extract.Number `json:"hit_rate"`
}

// Chain compares each of several reports of one government with the next.
// The reports may come in any order; a year that is missing leaves the plan
// before it open.
func Chain(reports []*Report) []Track { return ChainWith(reports, CompareOptions{}) }

// ChainWith is [Chain] with options.
func ChainWith(reports []*Report, o CompareOptions) []Track {
	sorted := slices.Clone(reports)
	slices.SortStableFunc(sorted, func(a, b *Report) int { return a.Year - b.Year })
	sorted = slices.CompactFunc(sorted, func(a, b *Report) bool { return a.Year == b.Year && a.Year > 0 })
	var tracks []Track
	index := map[[2]string]int{}
	for i, plan := range sorted {
		var rows []Comparison
		if i+1 < len(sorted) && sorted[i+1].Year <= plan.Year+1 {
			rows = CompareWith(plan, sorted[i+1], o)
		} else {
			rows = pending(plan, o)
		}
		for _, c := range rows {
			k := [2]string{c.IndicatorID, c.Target.Measure}
			if k[0] == "" {
				k[0] = "=" + plainName(c.Indicator)
			}
			at, ok := index[k]
			if !ok {
				at = len(tracks)
				index[k] = at
				tracks = append(tracks, Track{Indicator: c.Indicator, IndicatorID: c.IndicatorID, Measure: c.Target.Measure})
			}
			t := &tracks[at]
			if n := len(t.Years); n > 0 && t.Years[n-1].Period == c.Period {
				continue // the chief target of the year stands
			}
			t.Years = append(t.Years, c)
			t.count(&c)
		}
	}
	slices.SortStableFunc(tracks, func(a, b Track) int { return b.Headline - a.Headline })
	return tracks
}

// Answerable counts the years of t whose plan a later report answers, judged
// or not.
func (t *Track) Answerable() int {
	n := 0
	for i := range t.Years {
		if !t.Years[i].Pending {
			n++
		}
	}
	return n
}

func (t *Track) count(c *Comparison) {
	if c.Headline {
		t.Headline++
	}
	if !c.Result().Judged() {
		return
	}
	t.Judged++
	if c.Verdict != Missed {
		t.Reached++
	}
	share, err := decimal.New(int64(t.Reached*100), 0)
	if err != nil {
		return
	}
	if n, err := decimal.New(int64(t.Judged), 0); err == nil {
		if share, err = share.Quo(n); err == nil {
			t.HitRate = extract.Num(share.Round(1).Trim(0))
		}
	}
}

// pending lists the targets of a plan that no later report answers.
func pending(plan *Report, o CompareOptions) []Comparison {
	targets := duties(plan, plan.Year, o)
	rows, lines := make([]Comparison, len(targets)), lineStarts(plan.Text)
	for i, t := range targets {
		rows[i] = Comparison{
			Indicator: t.name, IndicatorID: t.id, Period: t.f.Period, Target: *t.f, Headline: t.headline, Verdict: Unknown, Pending: true,
			Reason: Reason{Code: ReasonPending}, TargetQuote: clause(plan, t.f), Why: "目标“" + clause(plan, t.f) + "”；没有下一年的报告",
			TargetSection: sectionTitle(plan, t.f.Section), TargetLine: lineAt(lines, t.f.Span.Start),
		}
	}
	return rows
}
