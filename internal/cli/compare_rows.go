package cli

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/reason"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/tabular"
)

var (
	comparisonColumns = []string{
		"region", "period", "indicator", "indicator_id", "measure", "target", "target_max", "target_unit", "target_bound",
		"outcome", "outcome_max", "outcome_unit", "outcome_bound", "verdict", "difference", "difference_unit", "reached",
		"headline", "estimate", "renamed", "target_quote", "outcome_quote", "why",
		"possible", "reason", "reason_args", "target_line", "target_section", "outcome_line", "outcome_section", "near", "group",
	}
	baselineColumns = []string{
		"region", "indicator", "indicator_id", "measure", "base_period", "base", "base_max", "base_unit", "base_bound",
		"period", "target", "target_max", "target_unit", "target_bound", "difference", "difference_unit",
		"headline", "estimate", "renamed", "base_quote", "target_quote",
	}
)

// cells are the value columns of a figure, empty where there is none.
func cells(f *extract.Figure) []string {
	if f == nil {
		return []string{"", "", "", ""}
	}
	value := f.Value.String()
	if len(f.Ratio) > 0 {
		value = tabular.Ratio(f.Ratio)
	}
	return []string{value, f.ValueMax.String(), f.Unit, f.Bound}
}

func comparisonRow(region string, c *analyzer.Comparison) []string {
	row := []string{region, c.Period, c.Indicator, c.IndicatorID, c.Target.Measure}
	row = append(append(row, cells(&c.Target)...), cells(c.Outcome)...)
	return append(row, c.Verdict, c.Difference.String(), c.DifferenceUnit, c.Reached.String(),
		strconv.FormatBool(c.Headline), strconv.FormatBool(c.Estimate), c.Renamed, c.TargetQuote, c.OutcomeQuote, c.Why,
		strconv.FormatBool(c.Possible), c.Reason.Code, strings.Join(c.Reason.Args, " | "), lineCell(c.TargetLine), c.TargetSection, lineCell(c.OutcomeLine), c.OutcomeSection,
		passages(c.Near))
}

// lineCell is a line's number, empty where there is none.
func lineCell(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}

// passages writes the passages of a row into one cell.
func passages(near []analyzer.Passage) string {
	words := make([]string, len(near))
	for i, p := range near {
		words[i] = itoa(p.Line) + ": " + p.Text
	}
	return strings.Join(words, " | ")
}

func baselineRow(region string, b *analyzer.Baseline) []string {
	row := append([]string{region, b.Indicator, b.IndicatorID, b.Target.Measure, b.BasePeriod}, cells(b.Base)...)
	row = append(append(row, b.Period), cells(&b.Target)...)
	return append(row, b.Difference.String(), b.DifferenceUnit,
		strconv.FormatBool(b.Headline), strconv.FormatBool(b.Estimate), b.Renamed, b.BaseQuote, b.TargetQuote)
}

func itoa(n int) string { return strconv.Itoa(n) }

// value writes a figure as a reader would.
func (a *app) value(f *extract.Figure) string {
	if f == nil {
		return ""
	}
	return render.Value(*f, a.lang)
}

// outcome writes what a target came to.
func (a *app) outcome(c *analyzer.Comparison) string {
	s := a.value(c.Outcome)
	if c.Estimate {
		s += a.say("estimate")
	}
	return s
}

// verdictShapes are marks for verdicts, told apart without colour.
var verdictShapes = map[analyzer.Verdict]string{
	analyzer.Exceeded: "▲", analyzer.Met: "●", analyzer.Missed: "▼", analyzer.Unknown: "？", analyzer.OutcomeNotFound: "…", analyzer.OutcomeNotMentioned: "—",
}

// shape is the mark of a row's verdict; possible ones are hollow.
func shape(c *analyzer.Comparison) string {
	switch s := verdictShapes[c.Result()]; {
	case c.Pending:
		return ""
	case c.Possible && c.Verdict == analyzer.Exceeded:
		return "△"
	case c.Possible && c.Verdict == analyzer.Met:
		return "○"
	default:
		return s
	}
}

// verdict names what became of a target, with its mark.
func (a *app) verdict(c *analyzer.Comparison) string {
	switch {
	case c.Pending:
		return a.say("v.pending")
	case c.Possible:
		return shape(c) + " " + a.say("v.possible", a.say("v."+c.Verdict))
	}
	if c.Verdict == analyzer.OutcomeNotMentioned {
		return shape(c) + " " + a.say("v.unmentioned")
	}
	return shape(c) + " " + a.say("v."+c.Verdict)
}

// reason puts the reason of a row into the language asked for.
func (a *app) reason(c *analyzer.Comparison) string {
	return reason.Words(int(a.lang), c.Reason.Code, c.Reason.Args...)
}

// gap writes a difference with its sign: +1.5个百分点.
func (a *app) gap(d extract.Number, unit string) string {
	if !d.Valid {
		return ""
	}
	return render.Value(extract.Figure{Value: d, Unit: unit, Measure: extract.Change}, a.lang)
}
