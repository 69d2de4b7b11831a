package cli

import (
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/table"
)

var reviewColumns = []string{
	"region", "year", "indicator_id", "role", "value", "value_max", "unit", "flags", "quote", "conflict", "file", "line", "sha256", "span",
}

// A flagged cell is one that is to be looked at.
type flagged struct {
	Region    string                   `json:"region"`
	Year      int                      `json:"year"`
	Indicator string                   `json:"indicator"`
	Role      string                   `json:"role"`
	Figure    *extract.Figure          `json:"figure"`
	Flags     []string                 `json:"flags"`
	Quote     string                   `json:"quote"`
	Conflicts []analyzer.PanelConflict `json:"conflicts,omitempty"`
	Path      string                   `json:"path"`
	Line      int                      `json:"line"`
	SHA256    string                   `json:"sha256"`
}

// flaggedCells lists the cells with flags, those with weightier ones first
// within a report's row as the panel has them.
func flaggedCells(p *analyzer.Panel) []flagged {
	var out []flagged
	rows := p.Unique()
	for i := range rows {
		r := &rows[i]
		add := func(role string, f *extract.Figure, c *analyzer.PanelCell) {
			if f == nil || !weighty(c.Flags) {
				return
			}
			path := r.Path
			if c.Path != "" {
				path = c.Path
			}
			out = append(out, flagged{r.Region, r.Year, r.Indicator, role, f, c.Flags, c.Quote, c.Conflicts, path, c.Line, r.SHA256})
		}
		add(paneldata.Target, r.Target, &r.TargetCell)
		add(paneldata.OutcomePrev, r.OutcomePrev, &r.OutcomeCell)
	}
	return out
}

// weighty reports whether flags call for a look: a place outside the headline
// paragraph or a shared number alone does not.
func weighty(flags []string) bool {
	for _, f := range flags {
		switch f {
		case analyzer.FlagElsewhere, analyzer.FlagSame, analyzer.FlagFilled:
		default:
			return true
		}
	}
	return len(flags) > 1
}

func reviewValues(p *analyzer.Panel) []out.Record {
	var recs []out.Record
	for _, c := range flaggedCells(p) {
		recs = append(recs, out.Record{Value: c})
	}
	return recs
}

func (a *app) reviewRows(p *analyzer.Panel) [][]string {
	var rows [][]string
	for _, c := range flaggedCells(p) {
		rows = append(rows, []string{
			c.Region, yearCell(c.Year), c.Indicator, c.Role, c.Figure.Value.String(), c.Figure.ValueMax.String(), c.Figure.Unit,
			strings.Join(c.Flags, " "), c.Quote, conflictWords(c.Conflicts), c.Path, yearCell(c.Line), c.SHA256,
			itoa(c.Figure.Span.Start) + "-" + itoa(c.Figure.Span.End),
		})
	}
	return rows
}

func conflictWords(list []analyzer.PanelConflict) string {
	var out []string
	for _, x := range list {
		out = append(out, x.Path+"："+x.Quote)
	}
	return strings.Join(out, "；")
}

func (a *app) reviewTable(p *analyzer.Panel) table.Table {
	cells := flaggedCells(p)
	name := seriesNames(p, a.english())
	t := table.Table{Title: a.say("panel.review", len(cells)), Columns: []table.Column{
		{Head: a.say("region"), Min: 6, Good: 10, Max: 20}, {Head: a.say("year")}, {Head: a.say("indicator"), Min: 6, Good: 12, Max: 20},
		{Head: a.say("value"), Right: true, Min: 6, Good: 10, Max: 20}, {Head: a.say("panel.flags"), Min: 6, Good: 14, Max: 24}, {Head: a.say("quote"), Min: 10, Good: 24},
	}}
	for _, c := range cells {
		flags := make([]string, len(c.Flags))
		for i, f := range c.Flags {
			flags[i] = a.say("flag." + f)
		}
		quote := c.Quote
		if w := conflictWords(c.Conflicts); w != "" {
			quote += " ≠ " + w
		}
		t.Rows = append(t.Rows, []string{c.Region, yearCell(c.Year), name[c.Indicator], a.value(c.Figure), strings.Join(flags, a.say("comma")), quote})
	}
	return t
}
