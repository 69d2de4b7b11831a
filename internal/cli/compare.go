package cli

import (
	"errors"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

// compareCommand compares plans with outcomes.
func (a *app) compareCommand() *cobra.Command {
	var o analyzer.CompareOptions
	var tasks bool
	c := &cobra.Command{
		Use: "compare " + a.say("inputs"), Short: a.say("s.compare"), Long: a.say("l.compare"),
		RunE: func(c *cobra.Command, args []string) error { return a.runCompare(args, o, tasks) },
	}
	a.outputFlags(c, "table", "json", "jsonl", "csv", "md", "xlsx")
	c.Flags().BoolVar(&o.Headline, "headline", false, a.say("f.headline"))
	c.Flags().StringArrayVar(&o.Indicators, "indicator", nil, a.say("f.indicator"))
	c.Flags().BoolVar(&tasks, "tasks", false, a.say("f.tasks"))
	return c
}

func (a *app) runCompare(args []string, o analyzer.CompareOptions, tasks bool) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf("table", "xlsx")
	if err != nil {
		return err
	}
	var reports []*analyzer.Report
	if err := gather(a, in, func(r *analyzer.Report) *analyzer.Report { return r }, func(r *analyzer.Report) { reports = append(reports, r) }); err != nil {
		return err
	}
	if len(in) > 1 && len(reports) < 2 || len(reports) == 0 {
		if len(in) > 1 {
			a.warn(a.say("need-two"))
		}
		a.failed = true
		return nil
	}
	var (
		recs   []record
		sheets []sheet.Sheet
	)
	header := comparisonColumns
	if tasks {
		if len(reports) != 2 {
			return &usageError{message: a.say("tasks-two")}
		}
		a.inOrder(reports)
		rows := analyzer.FollowUp(reports[0], reports[1])
		recs = a.tasks(reports[0], reports[1], rows)
		if len(recs) == 0 {
			a.warn(a.say("no-tasks"))
		}
		if format == "xlsx" {
			return a.writeSheets(a.taskSheets(reports[0], rows))
		}
		return a.write(format, taskColumns, recs)
	}
	switch len(reports) {
	case 1:
		header = baselineColumns
		rows := analyzer.BaselinesWith(reports[0], o)
		recs, sheets = a.baselines(reports[0], rows), a.baselineSheets(reports[0], rows)
	case 2:
		a.inOrder(reports)
		rows := analyzer.CompareWith(reports[0], reports[1], o)
		recs, sheets = a.comparisons(reports[0], reports[1], rows), a.comparisonSheets(reports[0], rows)
	default:
		for _, r := range reports[1:] {
			a.sameRegion(reports[0], r)
		}
		tracks := analyzer.ChainWith(reports, o)
		recs, sheets = a.chain(reports, tracks), a.chainSheets(reports[0], tracks)
	}
	if len(recs) == 0 {
		a.warn(a.say("no-targets"))
	}
	if format == "xlsx" {
		return a.writeSheets(sheets)
	}
	return a.write(format, header, recs)
}

// write writes records that make up one answer: objects of their own in json
// and jsonl, one run of rows in csv; tables stand in the first record.
func (a *app) write(format string, header []string, recs []record) error {
	s, err := a.open(format, true, header)
	if err != nil {
		return err
	}
	err = s.begin()
	for _, r := range recs {
		if err != nil {
			break
		}
		var b []byte
		if (format == "json" || format == "jsonl") && r.value == nil {
			continue
		}
		if b, err = s.encode(r); err == nil {
			err = s.put(b)
		}
	}
	return errors.Join(err, s.end(err == nil))
}

// inOrder puts a plan before the report that answers it.
func (a *app) inOrder(r []*analyzer.Report) {
	if r[0].Year > r[1].Year && r[1].Year > 0 {
		a.warn(a.say("swapped", r[1].Source.Path, r[0].Source.Path))
		r[0], r[1] = r[1], r[0]
	}
	a.sameRegion(r[0], r[1])
	if d := r[1].Year - r[0].Year; d > 1 && r[0].Year > 0 {
		a.warn(a.say("years-apart", d))
	}
}

func (a *app) sameRegion(x, y *analyzer.Report) {
	if x.Region != "" && y.Region != "" && x.Region != y.Region {
		a.warn(a.say("regions", x.Region, y.Region))
	}
}

// comparisons are the rows of a plan and its outcome.
func (a *app) comparisons(plan, outcome *analyzer.Report, rows []analyzer.Comparison) []record {
	if len(rows) == 0 {
		return nil
	}
	recs := make([]record, len(rows))
	count := map[string]int{}
	found := table.Table{Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("outcome"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("verdict"), Min: 6},
		{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
		{Head: a.say("basis"), Min: 12, Good: 20},
	}}
	lost := table.Table{Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("quote"), Min: 12, Good: 20},
	}}
	for i := range rows {
		c := &rows[i]
		count[c.Verdict]++
		recs[i].value = c
		recs[i].rows = [][]string{comparisonRow(plan.Region, c)}
		if c.Outcome == nil {
			lost.Rows = append(lost.Rows, []string{c.Indicator, a.value(&c.Target), c.TargetQuote})
			continue
		}
		found.Rows = append(found.Rows, []string{
			c.Indicator, a.value(&c.Target), a.outcome(c), a.verdict(c), a.gap(c.Difference, c.DifferenceUnit), c.OutcomeQuote,
		})
	}
	found.Title, lost.Title = a.say("comparison", len(found.Rows)), a.say("unmentioned", len(lost.Rows))
	recs[0].head = a.say("plan-of", plan.Region, plan.Year) + a.say("sep") + a.say("summary", count[analyzer.Exceeded], count[analyzer.Met], count[analyzer.Missed], count[analyzer.Unknown]) +
		"\n" + plan.Source.Path + " → " + outcome.Source.Path
	recs[0].tables = []table.Table{found}
	if len(lost.Rows) > 0 {
		recs[0].tables = append(recs[0].tables, lost)
	}
	return recs
}

// baselines are the rows of a report compared with itself.
func (a *app) baselines(r *analyzer.Report, rows []analyzer.Baseline) []record {
	if len(rows) == 0 {
		return nil
	}
	recs := make([]record, len(rows))
	t := table.Table{Title: a.say("baseline", len(rows)), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("outcome.prev"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
		{Head: a.say("quote"), Min: 12, Good: 20},
	}}
	for i := range rows {
		b := &rows[i]
		recs[i].value = b
		recs[i].rows = [][]string{baselineRow(r.Region, b)}
		base := ""
		if b.Base != nil {
			base = a.value(b.Base)
			if b.Estimate {
				base += a.say("estimate")
			}
		}
		t.Rows = append(t.Rows, []string{b.Indicator, base, a.value(&b.Target), a.gap(b.Difference, b.DifferenceUnit), b.TargetQuote})
	}
	recs[0].head = a.say("plan-of", r.Region, r.Year) + "\n" + r.Source.Path
	recs[0].tables = []table.Table{t}
	return recs
}

// chain are the tracks of a run of years.
func (a *app) chain(reports []*analyzer.Report, tracks []analyzer.Track) []record {
	if len(tracks) == 0 {
		return nil
	}
	region := reports[0].Region
	recs := make([]record, len(tracks))
	years := table.Table{Title: a.say("tracks", len(tracks)), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
		{Head: a.say("year")},
		{Head: a.say("target"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("outcome"), Min: 6, Good: 12, Max: 22, Right: true},
		{Head: a.say("verdict"), Min: 6},
		{Head: a.say("difference"), Min: 6, Good: 12, Max: 18, Right: true},
	}}
	hits := table.Table{Title: a.say("hits"), Columns: []table.Column{
		{Head: a.say("indicator"), Min: 8, Good: 16, Max: 40},
		{Head: a.say("judged"), Right: true}, {Head: a.say("reached"), Right: true}, {Head: a.say("hitrate"), Right: true},
	}}
	for i := range tracks {
		t := &tracks[i]
		recs[i].value = t
		for j := range t.Years {
			c := &t.Years[j]
			recs[i].rows = append(recs[i].rows, comparisonRow(region, c))
			name := ""
			if j == 0 {
				name = t.Indicator
			}
			years.Rows = append(years.Rows, []string{name, c.Period, a.value(&c.Target), a.outcome(c), a.verdict(c), a.gap(c.Difference, c.DifferenceUnit)})
		}
		if t.Judged > 0 {
			hits.Rows = append(hits.Rows, []string{t.Indicator, itoa(t.Judged), itoa(t.Reached), t.HitRate.String() + "%"})
		}
	}
	recs[0].head = region
	recs[0].tables = []table.Table{hits, years}
	return recs
}
