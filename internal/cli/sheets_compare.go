package cli

import (
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/sheet"
)

// comparisonHead heads the columns of comparisonCells.
func (a *app) comparisonHead() []string {
	return join(a.says("region", "period", "group", "indicator", "x.id", "measure"), a.figureHead(a.say("target")), a.figureHead(a.say("outcome")),
		a.says("verdict", "difference", "x.diff-unit", "x.reached", "x.headline", "x.estimate", "x.renamed", "x.why"))
}

func (a *app) comparisonCells(region, group string, c *analyzer.Comparison) []sheet.Cell {
	return join(textCells(region, c.Period, group, c.Indicator, c.IndicatorID, render.Measure(c.Target.Measure, a.lang)),
		a.figureCells(&c.Target, c.TargetQuote), a.figureCells(c.Outcome, c.OutcomeQuote),
		[]sheet.Cell{
			{Value: a.verdict(c)}, number(c.Difference, ""), {Value: c.DifferenceUnit}, number(c.Reached, ""),
			a.yes(c.Headline), a.yes(c.Estimate), {Value: c.Renamed}, {Value: c.Why},
		})
}

// comparisonSheets are a plan and its outcome: a sheet to print, with both
// quotes and their places; the same as data; and the targets without outcome.
func (a *app) comparisonSheets(plan *analyzer.Report, rows []analyzer.Comparison) []sheet.Sheet {
	print := sheet.Sheet{Name: a.say("x.print"), Head: a.says("group", "indicator", "target", "outcome", "verdict", "difference", "x.target-quote", "x.outcome-quote"), Wrap: true, Paper: true}
	found := sheet.Sheet{Paper: true, Name: a.say("x.comparison"), Head: a.comparisonHead()}
	lost := sheet.Sheet{Paper: true, Name: a.say("x.unmentioned"), Head: join(
		a.says("region", "period", "group", "indicator", "x.id", "measure"), a.figureHead(a.say("target")), a.says("verdict", "x.headline", "x.why"))}
	for _, g := range a.grouped(plan, rows) {
		for _, i := range g.rows {
			c := &rows[i]
			if c.Outcome != nil {
				print.Rows = append(print.Rows, textCells(g.name, c.Indicator, a.value(&c.Target), a.outcome(c), a.verdict(c), a.gap(c.Difference, c.DifferenceUnit),
					a.placed(c.TargetSection, c.TargetLine, c.TargetQuote), a.placed(c.OutcomeSection, c.OutcomeLine, c.OutcomeQuote)))
				found.Rows = append(found.Rows, a.comparisonCells(plan.Region, g.name, c))
				continue
			}
			lost.Rows = append(lost.Rows, join(
				textCells(plan.Region, c.Period, g.name, c.Indicator, c.IndicatorID, render.Measure(c.Target.Measure, a.lang)),
				a.figureCells(&c.Target, c.TargetQuote), []sheet.Cell{{Value: a.verdict(c)}, a.yes(c.Headline), {Value: c.Why}}))
		}
	}
	return []sheet.Sheet{found, lost, print}
}

// baselineSheets are a report compared with itself.
func (a *app) baselineSheets(r *analyzer.Report, rows []analyzer.Baseline) []sheet.Sheet {
	s := sheet.Sheet{Paper: true, Name: a.say("x.baseline"), Head: join(
		a.says("region", "indicator", "x.id", "measure", "x.base-period"), a.figureHead(a.say("outcome.prev")),
		a.says("period"), a.figureHead(a.say("target")),
		a.says("difference", "x.diff-unit", "x.headline", "x.estimate", "x.renamed-base"))}
	for i := range rows {
		b := &rows[i]
		s.Rows = append(s.Rows, join(
			textCells(r.Region, b.Indicator, b.IndicatorID, render.Measure(b.Target.Measure, a.lang), b.BasePeriod),
			a.figureCells(b.Base, b.BaseQuote), textCells(b.Period), a.figureCells(&b.Target, b.TargetQuote),
			[]sheet.Cell{number(b.Difference, ""), {Value: b.DifferenceUnit}, a.yes(b.Headline), a.yes(b.Estimate), {Value: b.Renamed}}))
	}
	return []sheet.Sheet{s}
}

// chainSheets are a run of years, and how often each indicator was reached.
func (a *app) chainSheets(first *analyzer.Report, tracks []analyzer.Track) []sheet.Sheet {
	years := sheet.Sheet{Paper: true, Name: a.say("x.years"), Head: a.comparisonHead()}
	hits := sheet.Sheet{Paper: true, Name: a.say("hits"), Head: a.says("region", "indicator", "x.id", "measure", "planned", "judged", "reached", "x.hitrate")}
	for i := range tracks {
		t := &tracks[i]
		for j := range t.Years {
			years.Rows = append(years.Rows, a.comparisonCells(first.Region, "", &t.Years[j]))
		}
		hits.Rows = append(hits.Rows, join(
			textCells(first.Region, t.Indicator, t.IndicatorID, render.Measure(t.Measure, a.lang)),
			[]sheet.Cell{{Value: t.Answerable()}, {Value: t.Judged}, {Value: t.Reached}, number(t.HitRate, "")}))
	}
	return []sheet.Sheet{years, hits}
}

// taskSheets are the tasks without numbers, each with its clause as a comment
// and the closest passage of the later report.
func (a *app) taskSheets(plan *analyzer.Report, rows []analyzer.TaskResult) []sheet.Sheet {
	s := sheet.Sheet{Paper: true, Name: a.say("x.tasks"), Head: a.says("region", "year", "task.verb", "task.object", "task.status", "task.passage")}
	for i := range rows {
		x := &rows[i]
		s.Rows = append(s.Rows, []sheet.Cell{
			{Value: plan.Region}, yearNumber(plan.Year), {Value: x.Task.Verb}, {Value: x.Task.Object, Note: x.Task.Text},
			{Value: a.say("t." + x.Status)}, {Value: a.taskWords(x)},
		})
	}
	return []sheet.Sheet{s}
}
