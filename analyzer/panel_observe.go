package analyzer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/regionid"
)

// An Observation is a region and a year of a panel with the variables that
// researchers make of its cells.
type Observation struct {
	Region, RegionCode, RegionLevel string
	// RegionID is the same for a unit before and after it was renamed or
	// raised (毕节地区, 毕节市); empty where the code is not known. CodeInYear is
	// the code of GB/T 2260 that it had in the year, empty where that is not
	// sure.
	RegionID, CodeInYear string
	Year                 int
	Path                 string // of the year's report, empty where there is none
	Speaker              string
	// NewSpeaker says that the speaker is not that of the year before, and
	// SpeakerYear in which year of speaking in a row the speaker is; Known is
	// false where the year before has no report or no speaker.
	NewSpeaker, SpeakerKnown bool
	SpeakerYear              int
	Error                    string

	Cells []Observed // one a series
}

// Observed is a series in one region and year. Numbers are absent where they
// cannot be told.
type Observed struct {
	Row *PanelRow // of the year's report; nil where there is none
	// Outcome is what the report of the next year says was reached; its cell
	// says why it is missing.
	Outcome     *extract.Figure
	OutcomeCell *PanelCell

	Gap             extract.Number // outcome less target; of a range its lower end
	NationTarget    extract.Number
	ParentTarget    extract.Number // of the unit above: province, prefecture
	GapNation       extract.Number // target less the nation's
	GapParent       extract.Number
	TargetChange    extract.Number // target less that of the year before
	SameAsLastYear  extract.Number // 1 where the target is that of the year before, 0 where not
	Fulfilled       extract.Number // 1 where the outcome meets the target, 0 where it misses it
	Overfulfilment  extract.Number // how much better than the target, 0 or more; the gap where more is better
	FiveYearRate    extract.Number // yearly rate of the five-year plan that the report names
	OutcomeAverage  extract.Number // of several years that end with the one before, as stated
	OutcomeTotal    extract.Number
	OutcomeSince    extract.Number
	OutcomeSinceRef string // the base
}

var (
	one  = decimalNumber(1)
	zero = decimalNumber(0)
)

// Observations are the regions and years of the panel, sorted, with the years
// between for which there is no report.
func (p *Panel) Observations() []Observation {
	rows := p.Complete()
	n := len(p.Series)
	type place struct {
		id   string
		year int
	}
	var out []Observation
	at := map[place]int{}
	for i := 0; i+n <= len(rows); i += n {
		r := &rows[i]
		o := Observation{
			Region: r.Region, RegionCode: r.RegionCode, RegionLevel: r.RegionLevel, Year: r.Year, Path: r.Path, Speaker: r.Speaker, Error: r.Error,
			Cells: make([]Observed, n),
		}
		o.RegionID = regionid.Of(r.RegionCode, r.Region)
		if code, sure := regionid.InYear(r.RegionCode, r.Region, r.Year); sure {
			o.CodeInYear = code
		}
		for s := range n {
			o.Cells[s].Row = &rows[i+s]
		}
		k := place{identity(&o), o.Year}
		if j, twice := at[k]; twice { // a unit under two names in one year: the one with a report counts
			if out[j].Cells[0].Row.Reason == NoReport && r.Reason != NoReport {
				out[j] = o
			} else if r.Reason == NoReport {
				continue
			} else {
				out = append(out, o)
			}
			continue
		}
		at[k] = len(out)
		out = append(out, o)
	}
	find := func(id string, year int) *Observation {
		if j, ok := at[place{id, year}]; ok && id != "" {
			return &out[j]
		}
		return nil
	}
	for i := range out {
		o := &out[i]
		id := identity(o)
		if o.Year == 0 {
			for s := range o.Cells {
				o.Cells[s].OutcomeCell = &PanelCell{Reason: o.Cells[s].Row.OutcomeCell.Reason}
			}
			continue
		}
		last, next := find(id, o.Year-1), find(id, o.Year+1)
		nation, parent := find(regionid.Nation, o.Year), find(regionid.Parent(o.RegionID), o.Year)
		if id == regionid.Nation {
			nation = nil
		}
		o.speakers(last)
		for s := range o.Cells {
			o.Cells[s].derive(&p.Series[s], s, last, next, nation, parent)
		}
	}
	slices.SortStableFunc(out, func(a, b Observation) int {
		return cmp.Or(cmp.Compare(sortKey(&a), sortKey(&b)), a.Year-b.Year)
	})
	return out
}

// sortKey sorts the nation first and regions without a code last.
func sortKey(o *Observation) string {
	switch o.RegionID {
	case regionid.Nation:
		return ""
	case "":
		return "~" + o.Region
	}
	return o.RegionID
}

// plainSpeaker is a speaker's name without the office: 市长 王某某.
func plainSpeaker(s string) string {
	if i := strings.LastIndexAny(s, " \u3000"); i >= 0 && i+1 < len(s) {
		return strings.TrimLeft(s[i:], " \u3000")
	}
	return s
}

func decimalNumber(n int64) extract.Number { return extract.Num(decimal.MustNew(n, 0)) }

// identity is the RegionID, or the name where there is none.
func identity(o *Observation) string { return cmp.Or(o.RegionID, o.Region) }

// speakers compares the speaker with that of the year before, of whom
// SpeakerYear is known already as observations are in order of years.
func (o *Observation) speakers(last *Observation) {
	if o.Speaker == "" {
		return
	}
	o.SpeakerYear = 1
	if last == nil || last.Speaker == "" {
		return
	}
	o.SpeakerKnown = true
	if o.NewSpeaker = plainSpeaker(o.Speaker) != plainSpeaker(last.Speaker); !o.NewSpeaker {
		o.SpeakerYear = last.SpeakerYear + 1
	}
}

func (c *Observed) derive(s *PanelSeries, i int, last, next, nation, parent *Observation) {
	row := c.Row
	c.OutcomeCell = &PanelCell{Reason: NotNextYet}
	if next != nil && next.Cells[i].Row.Reason != NoReport {
		r := next.Cells[i].Row
		c.Outcome, c.OutcomeCell = r.OutcomePrev, &r.OutcomeCell
	}
	t := row.Target
	target := func(o *Observation) *extract.Figure {
		if o == nil {
			return nil
		}
		return o.Cells[i].Row.Target
	}
	value := func(f *extract.Figure) extract.Number {
		if f == nil {
			return extract.Number{}
		}
		return f.Value
	}
	c.NationTarget, c.ParentTarget = value(target(nation)), value(target(parent))
	c.GapNation, c.GapParent = lead(t, target(nation)), lead(t, target(parent))
	before := target(last)
	c.TargetChange = lead(t, before)
	if t != nil && before != nil {
		c.SameAsLastYear = zero
		if t.Value.Equal(before.Value) && t.ValueMax.Equal(before.ValueMax) && t.Unit == before.Unit {
			c.SameAsLastYear = one
		}
	}
	c.judge(s, t)
	for _, m := range row.More {
		switch {
		case m.Kind == extract.Target && m.Basis == AverageBasis:
			if a, b, ok := span(m.Figure.Period); ok && a <= row.Year && row.Year <= b && !c.FiveYearRate.Valid {
				c.FiveYearRate = m.Figure.Value
			}
		case m.Kind != extract.Outcome || yearOf(m.Figure.Period) != row.Year-1:
		case m.Basis == AverageBasis && !c.OutcomeAverage.Valid:
			c.OutcomeAverage = m.Figure.Value
		case m.Basis == TotalBasis && !c.OutcomeTotal.Valid:
			c.OutcomeTotal = m.Figure.Value
		case m.Basis == SinceBasis && !c.OutcomeSince.Valid:
			c.OutcomeSince, c.OutcomeSinceRef = m.Figure.Value, m.Figure.Base
		}
	}
}

// judge says whether the outcome meets the target, by the rules of
// [Compare].
func (c *Observed) judge(s *PanelSeries, t *extract.Figure) {
	o := c.Outcome
	if t == nil || o == nil || t.Unit != o.Unit || t.Measure != o.Measure {
		return
	}
	c.Gap = lead(o, t)
	dir := more
	switch s.Family.Better {
	case "less":
		dir = less
	case "ceiling":
		dir = ceiling
	case "neutral":
		dir = neither
	}
	switch v := judge(t, o, dir).verdict; v {
	case Met, Exceeded:
		c.Fulfilled = one
	case Missed:
		c.Fulfilled = zero
	default:
		return
	}
	c.Overfulfilment = zero
	better := c.Gap
	if dir == less || dir == ceiling {
		better = extract.Num(c.Gap.Neg())
	}
	if better.Valid && better.Sign() > 0 && dir != neither {
		c.Overfulfilment = better
	}
}

// span is the first and the last year of a period of years.
func span(period string) (from, to int, ok bool) {
	if len(period) != 9 || period[4] != '/' {
		return 0, 0, false
	}
	return yearOf(period[:4]), yearOf(period[5:]), true
}
