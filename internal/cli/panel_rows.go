package cli

import (
	"slices"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/table"
)

var marginColumns = []string{
	"region", "region_code", "year", "indicator", "measure", "target", "target_max", "target_unit", "target_bound",
	"reference", "reference_max", "reference_unit", "reference_bound", "above", "quote", "file",
}

func yearCell(y int) string {
	if y == 0 {
		return ""
	}
	return itoa(y)
}

// seriesNames are the names of a panel's series, by what they were asked for
// by.
func seriesNames(p *analyzer.Panel, english bool) map[string]string {
	names := map[string]string{}
	for i := range p.Series {
		names[p.Series[i].Asked] = paneldata.Name(&p.Series[i], english)
	}
	return names
}

// gapWords says why a cell is empty, with the closest words and their line.
func (a *app) gapWords(c *analyzer.PanelCell, problem string) string {
	w := paneldata.Reason(c.Reason, a.english())
	if c.Reason == analyzer.Unreadable && problem != "" {
		return problem
	}
	if len(c.Near) > 0 {
		w += a.say("panel.near", c.Near[0].Text, c.Near[0].Line)
	}
	return w
}

// rowNotes are what the table says of a row.
func (a *app) rowNotes(r *analyzer.PanelRow) string {
	out := ""
	add := func(what string, f *extract.Figure, c *analyzer.PanelCell) {
		if f != nil {
			for _, x := range c.Conflicts {
				out = joinNote(out, a.say("panel.conflict", what, x.Path, x.Quote), a.say("x.semicolon"))
			}
			return
		}
		w := a.gapWords(c, r.Error)
		if c.Reason == analyzer.NoReport || c.Reason == analyzer.Unreadable || c.Reason == analyzer.NoYear {
			if out == "" {
				out = w
			}
			return
		}
		out = joinNote(out, a.say("panel.gap", what, w), a.say("x.semicolon"))
	}
	add(a.say("target"), r.Target, &r.TargetCell)
	add(a.say("outcome.prev"), r.OutcomePrev, &r.OutcomeCell)
	return out
}

func joinNote(a, b, sep string) string {
	if a == "" {
		return b
	}
	return a + sep + b
}

// cellValue is a figure as a reader would write it; one whose unit was
// converted is in its own words: 569亿斤.
func (a *app) cellValue(f *extract.Figure, c *analyzer.PanelCell) string {
	if f != nil && c.Converted == analyzer.FromUnit {
		return f.Text
	}
	return a.value(f)
}

// panelTables are a table for each series.
func (a *app) panelTables(p *analyzer.Panel) []table.Table {
	rows := p.Complete()
	var out []table.Table
	for i := range p.Series {
		s := &p.Series[i]
		t := table.Table{Columns: []table.Column{
			{Head: a.say("region"), Min: 6, Good: 10, Max: 20},
			{Head: a.say("year")},
			{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("outcome.prev"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("reason"), Min: 10, Good: 20},
		}}
		for k := range rows {
			r := &rows[k]
			if r.Indicator != s.Asked {
				continue
			}
			name := r.Region
			if name == "" {
				name = r.Path
			}
			t.Rows = append(t.Rows, []string{name, yearCell(r.Year), a.cellValue(r.Target, &r.TargetCell), a.cellValue(r.OutcomePrev, &r.OutcomeCell), a.rowNotes(r)})
		}
		t.Title = a.say("panel.title", paneldata.Name(s, a.english()), a.say(s.Measure), len(t.Rows))
		out = append(out, t)
	}
	return out
}

// wideTable has a row for each region and year and the targets and outcomes of
// all series beside each other.
func (a *app) wideTable(p *analyzer.Panel) table.Table {
	obs := p.Observations()
	t := table.Table{Title: a.say("panel.wide", len(obs)), Columns: []table.Column{{Head: a.say("region"), Min: 6, Good: 10, Max: 20}, {Head: a.say("year")}}}
	for i := range p.Series {
		name := paneldata.Name(&p.Series[i], a.english())
		t.Columns = append(t.Columns, table.Column{Head: name + a.say("panel.target"), Right: true, Min: 4}, table.Column{Head: name + a.say("panel.outcome"), Right: true, Min: 4})
	}
	for i := range obs {
		o := &obs[i]
		row := []string{o.Region, yearCell(o.Year)}
		if o.Region == "" {
			row[0] = o.Path
		}
		for k := range o.Cells {
			row = append(row, a.cellValue(o.Cells[k].Row.Target, &o.Cells[k].Row.TargetCell), a.cellValue(o.Cells[k].Outcome, o.Cells[k].OutcomeCell))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// A grid holds figures by region and year.
type grid struct {
	regions []string
	years   []int
	at      map[string]map[int]*extract.Figure
}

func (g *grid) set(region string, year int, f *extract.Figure) {
	if f == nil {
		return
	}
	if g.at[region] == nil {
		g.at[region] = map[int]*extract.Figure{}
	}
	if g.at[region][year] == nil {
		g.at[region][year] = f
	}
	if !slices.Contains(g.years, year) {
		g.years = append(g.years, year)
		slices.Sort(g.years)
	}
}

// grids are the targets and the outcomes of a series, each under its own year.
func grids(p *analyzer.Panel, indicator string) (plan, done grid) {
	plan.at, done.at = map[string]map[int]*extract.Figure{}, map[string]map[int]*extract.Figure{}
	for _, r := range p.Unique() {
		if r.Year == 0 || r.Indicator != indicator {
			continue
		}
		if n := len(plan.regions); n == 0 || plan.regions[n-1] != r.Region {
			plan.regions, done.regions = append(plan.regions, r.Region), append(done.regions, r.Region)
		}
		plan.set(r.Region, r.Year, r.Target)
		done.set(r.Region, r.Year-1, r.OutcomePrev)
	}
	return plan, done
}

// byYearRows has a row for each region, series and role and a column for each
// year. Cells hold bare values, of a range its lower end—upper end.
func byYearRows(p *analyzer.Panel) (header []string, rows [][]string) {
	type pair struct{ plan, done grid }
	all := make([]pair, len(p.Series))
	var years []int
	for i := range p.Series {
		all[i].plan, all[i].done = grids(p, p.Series[i].Asked)
		years = append(append(years, all[i].plan.years...), all[i].done.years...)
	}
	slices.Sort(years)
	years = slices.Compact(years)
	header = []string{"region", "indicator", "measure", "role"}
	for _, y := range years {
		header = append(header, itoa(y))
	}
	for i := range p.Series {
		s := &p.Series[i]
		for k, region := range all[i].plan.regions {
			for _, g := range []struct {
				role string
				grid
			}{{extract.Target, all[i].plan}, {extract.Outcome, all[i].done}} {
				row := []string{g.regions[k], paneldata.Name(s, false), s.Measure, g.role}
				for _, y := range years {
					row = append(row, bareValue(g.at[region][y]))
				}
				rows = append(rows, row)
			}
		}
	}
	return header, rows
}

func bareValue(f *extract.Figure) string {
	if f == nil {
		return ""
	}
	if f.ValueMax.Valid {
		return f.Value.String() + "—" + f.ValueMax.String()
	}
	return f.Value.String()
}

// byYearTables are the targets and the outcomes of each series, a row a region.
func (a *app) byYearTables(p *analyzer.Panel) []table.Table {
	var out []table.Table
	for i := range p.Series {
		s := &p.Series[i]
		plan, done := grids(p, s.Asked)
		for _, x := range []struct {
			title string
			grid
		}{{"panel.plan", plan}, {"panel.done", done}} {
			t := table.Table{Title: a.say(x.title, paneldata.Name(s, a.english()), a.say(s.Measure)), Columns: []table.Column{{Head: a.say("region"), Min: 6, Good: 10, Max: 20}}}
			for _, y := range x.years {
				t.Columns = append(t.Columns, table.Column{Head: itoa(y), Right: true, Min: 4})
			}
			for _, region := range x.regions {
				row := []string{region}
				for _, y := range x.years {
					row = append(row, a.value(x.at[region][y]))
				}
				t.Rows = append(t.Rows, row)
			}
			out = append(out, t)
		}
	}
	return out
}

func marginRows(p *analyzer.Panel, margins []analyzer.Margin) [][]string {
	var rows [][]string
	name := seriesNames(p, false)
	measure := map[string]string{}
	for _, s := range p.Series {
		measure[s.Asked] = s.Measure
	}
	for _, m := range margins {
		row := []string{m.Region, m.RegionCode, yearCell(m.Year), name[m.Indicator], measure[m.Indicator]}
		row = append(append(row, cells(m.Target)...), cells(m.Reference)...)
		rows = append(rows, append(row, m.Above.String(), m.TargetQuote, m.Path))
	}
	return rows
}

func (a *app) marginTables(p *analyzer.Panel, margins []analyzer.Margin, reference string) []table.Table {
	var out []table.Table
	for i := range p.Series {
		s := &p.Series[i]
		t := table.Table{Columns: []table.Column{
			{Head: a.say("region"), Min: 6, Good: 10, Max: 20},
			{Head: a.say("year")},
			{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("reference", reference), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("above"), Min: 6, Good: 12, Max: 18, Right: true},
		}}
		for _, m := range margins {
			if m.Indicator != s.Asked {
				continue
			}
			unit := ""
			if m.Target != nil {
				if unit = m.Target.Unit; unit == "%" {
					unit = "百分点"
				}
			}
			t.Rows = append(t.Rows, []string{m.Region, yearCell(m.Year), a.value(m.Target), a.value(m.Reference), a.gap(m.Above, unit)})
		}
		t.Title = a.say("panel.title", paneldata.Name(s, a.english()), a.say(s.Measure), len(t.Rows))
		out = append(out, t)
	}
	return out
}
