// Package panelview makes the page of a panel: for each indicator a heat map of
// regions and years, small multiples of targets and outcomes, who planned above
// whom, and the numbers as a table. A cell without a number says why.
package panelview

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/chart"
	"github.com/govreport/govreport/internal/regionid"
)

// Roles of a cell: what is planned for a year, and what the next year's report
// says it came to.
const (
	target = iota
	outcome
)

// Patterns of chart.Defs by the reason for a gap.
const (
	noReport = iota
	notStated
	noNumber
	notRead
	otherForm
)

// patternOf has no-report for every reason that is not here.
var patternOf = map[string]int{
	analyzer.NotStated: notStated, analyzer.NoNumber: noNumber, analyzer.OtherForm: otherForm,
	analyzer.Unreadable: notRead, analyzer.NoYear: notRead, analyzer.NotFound: notRead,
}

// A grid is a panel as regions by years.
type grid struct {
	regions []region
	first   int // year of the charts
	last    int
	before  int // the first year of all, where the charts begin later
	nation  int // index of the nation in regions, -1 where it is not there
}

type region struct {
	id, name, code, level string
	years                 map[int]*analyzer.Observation
}

// newGrid puts the observations of a panel into a grid: the nation first, then
// by code. A unit under two names is one row, under its last name.
func newGrid(obs []analyzer.Observation) *grid {
	g := &grid{nation: -1}
	at := map[string]int{}
	for i := range obs {
		o := &obs[i]
		if o.Year == 0 || o.Region == "" {
			continue
		}
		id := cmp.Or(o.RegionID, o.Region)
		k, ok := at[id]
		if !ok {
			k = len(g.regions)
			at[id] = k
			g.regions = append(g.regions, region{id: id, years: map[int]*analyzer.Observation{}})
			if id == regionid.Nation {
				g.nation = k
			}
		}
		r := &g.regions[k]
		r.name, r.code, r.level = o.Region, o.RegionCode, o.RegionLevel
		if r.years[o.Year] == nil || !there(r.years[o.Year]) {
			r.years[o.Year] = o
		}
		if g.first == 0 || o.Year < g.first {
			g.first = o.Year
		}
		g.last = max(g.last, o.Year)
	}
	g.trim()
	return g
}

// few is the share of regions that a year of the charts has to have reports of:
// one in eight, and more than one. The nation's go back to 1954.
const few = 8

// trim lets the charts begin with the first year of which more than a few
// regions have a report.
func (g *grid) trim() {
	g.before = g.first
	if len(g.regions) < 3 {
		return
	}
	for y := g.first; y <= g.last; y++ {
		n := 0
		for i := range g.regions {
			if o := g.regions[i].years[y]; o != nil && there(o) {
				n++
			}
		}
		if n > max(1, len(g.regions)/few) {
			g.first = y
			return
		}
	}
}

// there reports whether there is a report of the region and year.
func there(o *analyzer.Observation) bool { return o.Cells[0].Row.Reason != analyzer.NoReport }

// years are the columns.
func (g *grid) years() []string {
	var out []string
	for y := g.first; y <= g.last && g.first > 0; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

// A cell is a target or an outcome: a figure, or the reason why there is none.
type cell struct {
	f      *extract.Figure
	c      *analyzer.PanelCell
	path   string // of the report
	reason string
}

// at is the cell of a series, region and year.
func (g *grid) at(series, region, year, role int) cell {
	o := g.regions[region].years[year]
	if o == nil {
		return cell{reason: analyzer.NoReport}
	}
	x := &o.Cells[series]
	out := cell{f: x.Row.Target, c: &x.Row.TargetCell, path: x.Row.Path}
	if role == outcome {
		out = cell{f: x.Outcome, c: x.OutcomeCell}
		if next := g.regions[region].years[year+1]; next != nil {
			out.path = next.Path
		}
	}
	if out.c != nil && out.c.Path != "" {
		out.path = out.c.Path
	}
	if out.f == nil && out.c != nil {
		out.reason = out.c.Reason
	}
	return out
}

// A measure is how the numbers of a series are shown.
type measure struct {
	unit string  // of the figures
	size float64 // 1e4 for 万人
	show string  // unit as printed: 万人
}

// measureOf looks at the figures of a series: the unit that most have, and the
// magnitude that suits them.
func (g *grid) measureOf(s *analyzer.PanelSeries, series int) measure {
	count := map[string]int{}
	var values []float64
	g.each(func(r, year int) {
		for role := range 2 {
			if f := g.at(series, r, year, role).f; f != nil && f.Value.Valid {
				count[f.Unit]++
			}
		}
	})
	m := measure{unit: s.Family.Unit, size: 1}
	if s.Measure == extract.Growth {
		m.unit = "%"
	}
	for u, n := range count {
		if k := count[m.unit]; n > k || n == k && u < m.unit {
			m.unit = u
		}
	}
	g.each(func(r, year int) {
		if v := m.value(g.at(series, r, year, target).f); v.OK {
			values = append(values, v.V)
		}
	})
	slices.Sort(values)
	if len(values) > 0 {
		m.size, m.show = chart.Magnitude(values[len(values)/2:len(values)/2+1], m.unit)
	}
	m.show += m.unit
	return m
}

// each calls f for all regions and years, those before the charts too.
func (g *grid) each(f func(region, year int)) {
	for r := range g.regions {
		for y := g.before; y <= g.last; y++ {
			f(r, y)
		}
	}
}

// value is the number of f in the measure's unit; none where f has another.
func (m measure) value(f *extract.Figure) chart.Value {
	if f == nil || f.Unit != m.unit {
		return chart.Value{}
	}
	return number(f.Value, m.size)
}

func (m measure) upper(f *extract.Figure) chart.Value {
	if f == nil || f.Unit != m.unit {
		return chart.Value{}
	}
	return number(f.ValueMax, m.size)
}

func number(n extract.Number, size float64) chart.Value {
	if !n.Valid {
		return chart.Value{}
	}
	v, ok := n.Float64()
	if size > 1 {
		v /= size
	}
	return chart.Value{V: v, OK: ok}
}

// short writes a number for a cell of a heat map: three digits or so.
func short(v float64) string {
	switch {
	case v >= 100 || v <= -100:
		return chart.Plain(v, 0)
	case v >= 10 || v <= -10:
		return chart.Plain(v, 1)
	}
	return chart.Plain(v, 2)
}
