package tabular

import (
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
)

// Roles of a cell of a panel.
const (
	PanelTarget  = "target"       // planned for the report's year
	PanelOutcome = "outcome_prev" // reported for the year before
)

var panelColumns = []Column{
	{Name: "indicator_id"}, {Name: "role"}, {Name: "period", Kind: Integer}, {Name: "value", Kind: Decimal}, {Name: "value_max", Kind: Decimal},
	{Name: "unit"}, {Name: "bound"}, {Name: "force"}, {Name: "constraint"}, {Name: "measure"}, {Name: "member"}, {Name: "converted"}, {Name: "flags"},
	{Name: "quote"}, {Name: "line", Kind: Integer}, {Name: "page", Kind: Integer}, {Name: "reason"},
}

// panel are the cells of the headline set in one report, filled or with the
// reason why they are not.
func (w *Writer) panel() [][]string {
	if w.r.Year == 0 {
		return nil
	}
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicators: analyzer.HeadlineSet(), Catalogue: w.r.Indicators})
	if err != nil {
		return nil // the set is the program's own
	}
	var out [][]string
	for _, row := range p.Read(w.r) {
		out = append(out,
			panelCells(&row, PanelTarget, row.Year, row.Target, &row.TargetCell),
			panelCells(&row, PanelOutcome, row.Year-1, row.OutcomePrev, &row.OutcomeCell))
	}
	return out
}

func panelCells(r *analyzer.PanelRow, role string, period int, f *extract.Figure, c *analyzer.PanelCell) []string {
	if f == nil {
		return []string{r.Indicator, role, itoa(period), "", "", "", "", "", "", "", "", "", "", "", "", "", c.Reason}
	}
	return []string{
		r.Indicator, role, itoa(period), f.Value.String(), f.ValueMax.String(), f.Unit, f.Bound, f.Force, c.Constraint, f.Measure, c.Member, c.Converted,
		strings.Join(c.Flags, " "), c.Quote, positive(c.Line), positive(c.Page), "",
	}
}
