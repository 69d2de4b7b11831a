package compareview

import (
	"html/template"
	"slices"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/chart"
	"github.com/govreport/govreport/internal/render"
)

// lower are the codes of reasons that go with indicators of which less is
// better, or that are to stay below a limit.
var lower = []string{
	analyzer.ReasonUnderLimit, analyzer.ReasonOverLimit, analyzer.ReasonNearOver, analyzer.ReasonLowerIsBetter,
	analyzer.ReasonHigherIsWorse, analyzer.ReasonLargerFall, analyzer.ReasonSmallerFall,
}

// lessIsBetter reports whether the lower outcome is the better one.
func lessIsBetter(plan *analyzer.Report, c *analyzer.Comparison) bool {
	switch {
	case slices.Contains(lower, c.Reason.Code):
		return true
	case c.Result().Judged() && !c.Target.ValueMax.Valid:
		return false // the verdict knows: 化解过剩产能 is the better the more
	}
	in, ok := plan.Indicators.Find(c.IndicatorID)
	return c.IndicatorID != "" && ok && (in.Better == "less" || in.Better == "ceiling")
}

func value(n extract.Number) chart.Value {
	if !n.Valid {
		return chart.Value{}
	}
	f, ok := n.Float64()
	return chart.Value{V: f, OK: ok}
}

// bullet draws a row whose numbers are of one unit.
func bullet(c *analyzer.Comparison, less bool, name, direction string) template.HTML {
	t, o := &c.Target, c.Outcome
	if !t.Value.Valid || !o.Value.Valid || t.Measure != o.Measure {
		return ""
	}
	b := chart.Bullet{
		Name: name, Target: value(t.Value), TargetMax: value(t.ValueMax), Outcome: value(o.Value), OutcomeMax: value(o.ValueMax),
		Bound: t.Bound, LessIsBetter: less, Direction: direction, Label: chart.Labels(t.Unit),
	}
	if o.Unit != t.Unit {
		if !c.Difference.Valid {
			return ""
		}
		b.Outcome = chart.Of(b.Target.V + value(c.Difference).V) // in the unit of the target
	}
	// What 左右 allows, as a verdict has it: half a point, or 5 % of a level.
	switch b.Tolerance = b.Target.V / 20; t.Unit {
	case "%", "‰", "百分点":
		b.Tolerance = .5
	}
	b.Tolerance = max(b.Tolerance, -b.Tolerance)
	return b.SVG()
}

// gap is the difference in words, and as a number to sort by: points of
// percentages, the share of a level, the better the larger.
func (o *Options) gap(c *analyzer.Comparison, less bool) (words, sort string) {
	if !c.Difference.Valid {
		return "", ""
	}
	words = render.Value(extract.Figure{Value: c.Difference, Unit: c.DifferenceUnit, Measure: extract.Change}, o.Lang)
	d := value(c.Difference).V
	if v := value(c.Target.Value).V; c.DifferenceUnit != "百分点" && v != 0 {
		d = d / v * 100
	}
	if less {
		d = -d
	}
	return words, chart.Plain(d, 3)
}

// rules are the rules that a row was judged by: what the bound of the target
// means, which way is better, what rounding does, and why the outcome was taken
// for that of the target, or not.
func rules(c *analyzer.Comparison, less bool, say func(string, ...any) string) []string {
	var out []string
	side := "more"
	if less {
		side = "less"
	}
	switch {
	case !c.Target.Value.Valid:
		out = append(out, say("cv.rule.words"))
	case c.Target.ValueMax.Valid:
		out = append(out, say("cv.rule.range."+side))
	case c.Target.Bound == extract.Approx:
		out = append(out, say("cv.rule.approx."+side))
	case c.Target.Bound == extract.AtMost:
		out = append(out, say("cv.rule.le"))
	default:
		out = append(out, say("cv.rule.ge."+side))
	}
	if c.Outcome != nil {
		out = append(out, say("cv.rule.round"))
	}
	switch {
	case c.Possible:
		out = append(out, say("cv.rule.possible"))
	case c.Verdict == analyzer.Unknown:
		out = append(out, say("cv.rule.unknown"))
	case c.Outcome == nil:
		out = append(out, say("cv.rule.lost"))
	}
	return out
}
