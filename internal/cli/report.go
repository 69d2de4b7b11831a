package cli

import (
	"errors"
	"slices"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/segment"
	"github.com/spf13/cobra"
)

// parts are what a command shows of a report.
type parts struct{ sections, figures, dates bool }

func (p parts) all() bool { return p.sections && p.figures && p.dates }

// formats are those that p can be written in: figures alone have workbooks too.
func (p parts) formats() out.Set {
	if p.figures && !p.sections && !p.dates {
		return out.Sheets
	}
	return out.Plain
}

// A view is what is shown of one report.
type view struct {
	*analyzer.Report
	sections []segment.Section
	figures  []extract.Figure
	doubts   bool  // show what speaks against the figures
	numbers  []int // of the figures, from 1 in the order of the report
	dates    []extract.Date
}

// reportCommand is parse, figures or dates.
func (a *app) reportCommand(name string, p parts) *cobra.Command {
	var (
		f       filter
		text    bool
		explain []int
	)
	c := &cobra.Command{
		Use: name + " " + a.say("inputs"), Short: a.say("s." + name),
		RunE: func(c *cobra.Command, args []string) error {
			if text {
				return a.printText(args)
			}
			if len(explain) > 0 {
				return a.explainFigures(args, explain)
			}
			if err := f.checkDoubtful(); err != nil {
				return &usageError{message: a.say("flag-bad-value", "--doubtful", f.doubtful)}
			}
			return a.showReports(args, p, f)
		},
	}
	a.outputFlags(c, p.formats())
	flags := c.Flags()
	switch {
	case p.all():
		flags.BoolVar(&text, "text", false, a.say("f.text"))
	case p.figures:
		flags.Var(&f.kinds, "kind", a.say("f.kind"))
		flags.StringArrayVar(&f.indicators, "indicator", nil, a.say("f.indicator"))
		flags.BoolVar(&f.headline, "headline", false, a.say("f.headline"))
		flags.StringVar(&f.doubtful, "doubtful", "", a.say("f.doubtful"))
		flags.Lookup("doubtful").NoOptDefVal = doubtfulBelow
		flags.IntSliceVar(&explain, "explain", nil, a.say("f.explain"))
		_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions([]string{"target", "outcome", "other"}, cobra.ShellCompDirectiveNoFileComp))
	}
	if !p.all() {
		flags.StringVar(&f.section, "section", "", a.say("f.section"))
	}
	return c
}

func (a *app) showReports(args []string, p parts, f filter) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(p.formats())
	if err != nil {
		return err
	}
	if format == out.XLSX {
		return a.figureSheet(in, f)
	}
	s, err := a.open(format, several, csvHeader(p))
	if err != nil {
		return err
	}
	found, err := a.each(in, s, func(r *analyzer.Report) (rec out.Record, found int, notes []string) {
		v := f.apply(r, p)
		switch s.Format {
		case out.JSON, out.JSONL:
			rec.Value = jsonValue(v, p)
		case out.CSV:
			rec.Rows = csvRows(v, p)
		default:
			rec.Head = a.head(v)
			rec.Tables = a.tables(v, p)
		}
		if p.all() && s.Format.Shape != out.Values {
			notes = a.notes(r)
		}
		return rec, len(v.sections) + len(v.figures) + len(v.dates), notes
	})
	if err == nil && found == 0 && !a.failed && !p.all() {
		if p.figures {
			a.warn(a.say("no-figures"))
		} else {
			a.warn(a.say("no-dates"))
		}
	}
	return err
}

// printText writes the decoded text of the inputs, one after the other.
func (a *app) printText(args []string) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	s, err := a.open(out.Text, false, nil)
	if err != nil {
		return err
	}
	for _, i := range in {
		r, err := a.readOne(i)
		if errors.Is(err, errInterrupted) {
			return errors.Join(err, s.End(false))
		}
		if err != nil {
			a.failed = true
			a.warn(a.problem(err))
			continue
		}
		if err := s.Put([]byte(r.Text)); err != nil {
			return err
		}
	}
	return s.End(true)
}

// jsonValue is the JSON form of a view: the whole report for parse, its head
// and one list for the others.
func jsonValue(v view, p parts) any {
	if p.all() {
		return v.Report
	}
	type head struct {
		Schema  string          `json:"schema"`
		Source  analyzer.Source `json:"source"`
		Title   string          `json:"title"`
		Date    string          `json:"date"`
		Year    int             `json:"year"`
		Region  string          `json:"region"`
		Issuer  string          `json:"issuer"`
		Speaker string          `json:"speaker"`
	}
	h := head{v.Schema, v.Source, v.Title, v.Date, v.Year, v.Region, v.Issuer, v.Speaker}
	switch {
	case p.figures:
		return struct {
			head
			Figures []figureJSON `json:"figures"`
		}{h, figuresJSON(v)}
	case p.dates:
		return struct {
			head
			Dates []extract.Date `json:"dates"`
		}{h, v.dates}
	}
	return struct {
		head
		Sections    []segment.Section    `json:"sections"`
		Diagnostics []segment.Diagnostic `json:"diagnostics,omitempty"`
		Subtitle    string               `json:"subtitle,omitempty"`
		DateKind    string               `json:"date_kind,omitempty"`
		RegionCode  string               `json:"region_code,omitempty"`
		RegionLevel string               `json:"region_level,omitempty"`
		PlanStart   int                  `json:"plan_start"`
	}{h, v.sections, slices.DeleteFunc(slices.Clone(v.Diagnostics), func(d segment.Diagnostic) bool { return !ofOutline(d.Code) }),
		v.Subtitle, v.DateKind, v.RegionCode, v.RegionLevel, v.PlanStart}
}
