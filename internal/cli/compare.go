package cli

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/spf13/cobra"
)

// A comparison is what compare was asked for.
type comparison struct {
	analyzer.CompareOptions
	tasks, summary bool
	by             string   // region or empty
	verdicts       []string // as given
}

// compareCommand compares plans with outcomes.
func (a *app) compareCommand() *cobra.Command {
	var o comparison
	c := &cobra.Command{
		Use: "compare " + a.say("inputs"), Short: a.say("s.compare"), Long: a.say("l.compare"),
		RunE: func(c *cobra.Command, args []string) error { return a.runCompare(args, o) },
	}
	a.outputFlags(c, out.Sheets)
	f := c.Flags()
	f.BoolVar(&o.Headline, "headline", false, a.say("f.headline"))
	f.StringArrayVar(&o.Indicators, "indicator", nil, a.say("f.indicator"))
	f.StringSliceVar(&o.verdicts, "verdict", nil, a.say("f.verdict"))
	f.BoolVar(&o.Strict, "strict", false, a.say("f.strict"))
	f.BoolVar(&o.Doubtful, "doubtful", false, a.say("f.cdoubtful"))
	f.BoolVar(&o.summary, "summary", false, a.say("f.csummary"))
	f.StringVar(&o.by, "by", "", a.say("f.by"))
	f.BoolVar(&o.tasks, "tasks", false, a.say("f.tasks"))
	return c
}

// check looks for what does not go together, and reads the verdicts.
func (o *comparison) check(a *app) error {
	if o.by != "" && o.by != "region" {
		return &usageError{message: a.say("by-what", o.by)}
	}
	if o.by != "" && (o.tasks || o.summary) {
		return &usageError{message: a.say("by-alone")}
	}
	for _, v := range o.verdicts {
		v := analyzer.Verdict(strings.TrimSpace(v))
		if !slices.Contains(analyzer.Verdicts(), v) {
			var known []string
			for _, k := range analyzer.Verdicts() {
				known = append(known, string(k))
			}
			return &usageError{message: a.say("no-verdict", v, strings.Join(known, ", "))}
		}
		o.Verdicts = append(o.Verdicts, v)
	}
	return nil
}

func (a *app) runCompare(args []string, o comparison) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	if err := o.check(a); err != nil {
		return err
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Sheets)
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
	switch {
	case o.by == "region":
		return a.compareRegions(format, reports, o)
	case o.tasks:
		return a.compareTasks(format, reports)
	case o.summary && len(reports) != 2:
		return &usageError{message: a.say("summary-two")}
	}
	var (
		recs   []out.Record
		sheets []sheet.Sheet
	)
	header := comparisonColumns
	switch len(reports) {
	case 1:
		header = baselineColumns
		rows := analyzer.BaselinesWith(reports[0], o.CompareOptions)
		recs, sheets = a.baselines(reports[0], rows), a.baselineSheets(reports[0], rows)
	case 2:
		a.inOrder(reports)
		rows := analyzer.CompareWith(reports[0], reports[1], o.CompareOptions)
		if o.summary {
			return a.writeSummary(format, reports[0], rows)
		}
		recs, sheets = a.comparisons(format, reports[0], reports[1], rows), a.comparisonSheets(reports[0], rows)
	default:
		for _, r := range reports[1:] {
			a.sameRegion(reports[0], r)
		}
		tracks := analyzer.ChainWith(reports, o.CompareOptions)
		recs, sheets = a.chain(reports, tracks), a.chainSheets(reports[0], tracks)
	}
	if len(recs) == 0 {
		a.warn(a.say("no-targets"))
	}
	if format == out.XLSX {
		return a.writeSheets(sheets)
	}
	return a.write(format, header, recs)
}

// compareTasks lists the tasks without numbers of a pair.
func (a *app) compareTasks(format *out.Format, reports []*analyzer.Report) error {
	if len(reports) != 2 {
		return &usageError{message: a.say("tasks-two")}
	}
	a.inOrder(reports)
	rows := analyzer.FollowUp(reports[0], reports[1])
	if len(rows) == 0 {
		a.warn(a.say("no-tasks"))
	}
	if format == out.XLSX {
		return a.writeSheets(a.taskSheets(reports[0], rows))
	}
	return a.write(format, taskColumns, a.tasks(reports[0], reports[1], rows))
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
