package cli

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/table"
)

// comparisons are the rows of a plan and its outcome: those with an outcome in
// groups (chief targets, then by topic), those without below.
func (a *app) comparisons(format *out.Format, plan, outcome *analyzer.Report, rows []analyzer.Comparison) []out.Record {
	if len(rows) == 0 {
		return nil
	}
	recs := make([]out.Record, len(rows))
	count := map[string]int{}
	var found []table.Table
	lost := table.Table{Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("reason"), Min: 10, Good: 20, Max: 40},
		{Head: a.say("passages"), Min: 12, Good: 24},
	}}
	silent := table.Table{Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("quote"), Min: 12, Good: 20},
	}}
	for _, g := range a.grouped(plan, rows) {
		t := table.Table{Title: g.name, Columns: []table.Column{
			{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
			{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("outcome"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("verdict"), Min: 8},
			{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
			{Head: a.say("basis"), Min: 16, Good: 28},
		}}
		for _, i := range g.rows {
			c := &rows[i]
			count[c.Verdict]++
			recs[i].Value, recs[i].Rows = c, [][]string{append(comparisonRow(plan.Region, c), g.name)}
			switch {
			case c.Outcome != nil:
				t.Rows = append(t.Rows, []string{
					c.Indicator, a.value(&c.Target), a.outcome(c), a.verdict(c), a.gap(c.Difference, c.DifferenceUnit), a.quotes(format, c),
				})
			case c.Verdict == analyzer.OutcomeNotMentioned:
				silent.Rows = append(silent.Rows, []string{c.Indicator, a.value(&c.Target), a.placed("", c.TargetLine, c.TargetQuote)})
			default:
				lost.Rows = append(lost.Rows, []string{c.Indicator, a.value(&c.Target), a.reason(c), a.nearest(c)})
			}
		}
		if len(t.Rows) > 0 {
			t.Title = a.say("g.comparison", g.name, len(t.Rows))
			found = append(found, t)
		}
	}
	lost.Title, silent.Title = a.say("lost", len(lost.Rows)), a.say("g.unmentioned", len(silent.Rows))
	recs[0].Head = a.say("plan-of", plan.Region, plan.Year) + a.say("sep") + a.tally(count) + "\n" + plan.Source.Path + " → " + outcome.Source.Path
	recs[0].Tables = found
	for _, t := range []table.Table{lost, silent} {
		if len(t.Rows) > 0 {
			recs[0].Tables = append(recs[0].Tables, t)
		}
	}
	return recs
}

// A group is the rows of one kind, by their places.
type group struct {
	name string
	rows []int
}

// grouped puts the rows into groups: the plan's chief targets, then by the
// topics of the catalogue in the order of the plan, then the rest.
func (a *app) grouped(plan *analyzer.Report, rows []analyzer.Comparison) []group {
	rest := group{name: a.say("g.rest")}
	groups := []group{{name: a.say("g.chief")}}
	for i := range rows {
		c := &rows[i]
		topic := ""
		if in, ok := plan.Indicators.Find(c.IndicatorID); ok && c.IndicatorID != "" {
			topic = in.Topic
		}
		switch {
		case c.Headline:
			groups[0].rows = append(groups[0].rows, i)
		case topic == "":
			rest.rows = append(rest.rows, i)
		default:
			at := slices.IndexFunc(groups, func(g group) bool { return g.name == topic })
			if at < 0 {
				at, groups = len(groups), append(groups, group{name: topic})
			}
			groups[at].rows = append(groups[at].rows, i)
		}
	}
	groups = append(groups, rest)
	return slices.DeleteFunc(groups, func(g group) bool { return len(g.rows) == 0 })
}

// quotes are the words of both reports, each with its line, and with its
// section where the form is not bound to the width of a terminal.
func (a *app) quotes(format *out.Format, c *analyzer.Comparison) string {
	if format == out.Table {
		return a.say("target") + a.placed("", c.TargetLine, c.TargetQuote) + "\n" + a.say("outcome") + a.placed("", c.OutcomeLine, c.OutcomeQuote)
	}
	return a.say("target") + " " + a.placed(c.TargetSection, c.TargetLine, c.TargetQuote) + "\n" +
		a.say("outcome") + " " + a.placed(c.OutcomeSection, c.OutcomeLine, c.OutcomeQuote)
}

// placed is a quote behind its section and line: 二、2015年…第33行：…
func (a *app) placed(section string, line int, quote string) string {
	if r := []rune(section); len(r) > 9 {
		section = string(r[:8]) + "…"
	}
	s := a.say("quote-at", line, quote)
	if section != "" {
		s = section + " " + s
	}
	return s
}

// tally says how many rows have each verdict, the unjudged too.
func (a *app) tally(n map[string]int) string {
	return a.say("summary", n[analyzer.Exceeded], n[analyzer.Met], n[analyzer.Missed], n[analyzer.Unknown], n[analyzer.OutcomeNotFound], n[analyzer.OutcomeNotMentioned])
}

// nearest lists the passages that come closest to a row without outcome.
func (a *app) nearest(c *analyzer.Comparison) string {
	words := make([]string, len(c.Near))
	for i, p := range c.Near {
		words[i] = a.say("quote-at", p.Line, p.Text)
	}
	return strings.Join(words, "\n")
}
