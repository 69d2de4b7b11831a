package cli

import (
	"slices"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/table"
)

var (
	panelColumns = []string{
		"region", "region_code", "year", "indicator", "measure", "role", "value", "value_max", "unit", "bound", "force", "quote", "file", "reason",
	}
	marginColumns = []string{
		"region", "region_code", "year", "indicator", "measure", "target", "target_max", "target_unit", "target_bound",
		"reference", "reference_max", "reference_unit", "reference_bound", "above", "quote", "file",
	}
)

// panelRows are long: a row for each target and each outcome, under the year
// that it is of.
func (a *app) panelRows(p *analyzer.Panel) [][]string {
	var rows [][]string
	for _, r := range p.Complete() {
		add := func(year int, role string, f *extract.Figure, quote string) {
			force := ""
			if f != nil {
				force = f.Force
			}
			c := cells(f)
			row := append([]string{r.Region, r.RegionCode, yearCell(year), p.Indicator, p.Measure, role}, c...)
			reason := ""
			if f == nil {
				reason = r.Reason
			}
			rows = append(rows, append(row, force, quote, r.Path, reason))
		}
		if r.Year == 0 {
			add(0, "", nil, "")
			continue
		}
		add(r.Year, extract.Target, r.Target, r.TargetQuote)
		add(r.Year-1, extract.Outcome, r.OutcomePrev, r.OutcomeQuote)
	}
	return rows
}

func yearCell(y int) string {
	if y == 0 {
		return ""
	}
	return itoa(y)
}

func (a *app) panelTable(p *analyzer.Panel) table.Table {
	rows := p.Complete()
	t := table.Table{Title: a.say("panel.title", p.Indicator, a.say(p.Measure), len(rows)), Columns: []table.Column{
		{Head: a.say("region"), Min: 6, Good: 10, Max: 20},
		{Head: a.say("year")},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("outcome.prev"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("reason"), Min: 10, Good: 20},
	}}
	for _, r := range rows {
		name := r.Region
		if name == "" {
			name = r.Path
		}
		t.Rows = append(t.Rows, []string{name, yearCell(r.Year), a.value(r.Target), a.value(r.OutcomePrev), r.Reason})
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

// grids are the targets and the outcomes of a panel, each under its own year.
func grids(p *analyzer.Panel) (plan, done grid) {
	plan.at, done.at = map[string]map[int]*extract.Figure{}, map[string]map[int]*extract.Figure{}
	for _, r := range p.Unique() {
		if r.Year == 0 {
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

// wideRows has a row for each region and role and a column for each year.
// Cells hold bare values, of a range its lower end—upper end.
func wideRows(p *analyzer.Panel) (header []string, rows [][]string) {
	plan, done := grids(p)
	years := slices.Clone(plan.years)
	for _, y := range done.years {
		if !slices.Contains(years, y) {
			years = append(years, y)
		}
	}
	slices.Sort(years)
	header = []string{"region", "indicator", "measure", "role"}
	for _, y := range years {
		header = append(header, itoa(y))
	}
	for i, region := range plan.regions {
		for _, g := range []struct {
			role string
			grid
		}{{extract.Target, plan}, {extract.Outcome, done}} {
			row := []string{g.regions[i], p.Indicator, p.Measure, g.role}
			for _, y := range years {
				row = append(row, bareValue(g.at[region][y]))
			}
			rows = append(rows, row)
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

// wideTables are the targets and the outcomes, a row a region.
func (a *app) wideTables(p *analyzer.Panel) []table.Table {
	plan, done := grids(p)
	one := func(title string, g grid) table.Table {
		t := table.Table{Title: a.say(title, p.Indicator, a.say(p.Measure)), Columns: []table.Column{{Head: a.say("region"), Min: 6, Good: 10, Max: 20}}}
		for _, y := range g.years {
			t.Columns = append(t.Columns, table.Column{Head: itoa(y), Right: true, Min: 4})
		}
		for _, region := range g.regions {
			row := []string{region}
			for _, y := range g.years {
				row = append(row, a.value(g.at[region][y]))
			}
			t.Rows = append(t.Rows, row)
		}
		return t
	}
	return []table.Table{one("panel.plan", plan), one("panel.done", done)}
}

func marginRows(p *analyzer.Panel, margins []analyzer.Margin) [][]string {
	var rows [][]string
	for _, m := range margins {
		row := []string{m.Region, m.RegionCode, yearCell(m.Year), p.Indicator, p.Measure}
		row = append(append(row, cells(m.Target)...), cells(m.Reference)...)
		rows = append(rows, append(row, m.Above.String(), m.TargetQuote, m.Path))
	}
	return rows
}

func (a *app) marginTable(p *analyzer.Panel, margins []analyzer.Margin, reference string) table.Table {
	t := table.Table{Title: a.say("panel.title", p.Indicator, a.say(p.Measure), len(margins)), Columns: []table.Column{
		{Head: a.say("region"), Min: 6, Good: 10, Max: 20},
		{Head: a.say("year")},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("reference", reference), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("above"), Min: 6, Good: 12, Max: 18, Right: true},
	}}
	for _, m := range margins {
		unit := ""
		if m.Target != nil {
			if unit = m.Target.Unit; unit == "%" {
				unit = "百分点"
			}
		}
		t.Rows = append(t.Rows, []string{m.Region, yearCell(m.Year), a.value(m.Target), a.value(m.Reference), a.gap(m.Above, unit)})
	}
	return t
}
