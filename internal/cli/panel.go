package cli

import (
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

type panelFlags struct {
	indicators       []string
	set              string
	measure, against string
	corrections      string
	wide, byYear     bool
	review, bare     bool
}

// panelCommand makes a panel of regions and years.
func (a *app) panelCommand() *cobra.Command {
	var f panelFlags
	c := &cobra.Command{
		Use: "panel " + a.say("inputs"), Short: a.say("s.panel"), Long: a.say("l.panel"),
		RunE: func(c *cobra.Command, args []string) error { return a.runPanel(args, f) },
	}
	a.outputFlags(c, out.Panels)
	flags := c.Flags()
	flags.StringSliceVar(&f.indicators, "indicator", nil, a.say("f.pindicator"))
	flags.Var(&choice{value: &f.set, of: []string{"headline"}}, "indicators-set", a.say("f.pset"))
	flags.Var(&choice{value: &f.measure, of: measures}, "measure", a.say("f.measure"))
	flags.StringVar(&f.against, "against", "", a.say("f.against"))
	flags.BoolVar(&f.wide, "wide", false, a.say("f.wide"))
	flags.BoolVar(&f.byYear, "by-year", false, a.say("f.byyear"))
	flags.BoolVar(&f.review, "review", false, a.say("f.review"))
	flags.StringVar(&f.corrections, "corrections", "", a.say("f.corrections"))
	flags.BoolVar(&f.bare, "bare", false, a.say("f.bare"))
	c.MarkFlagsMutuallyExclusive("wide", "by-year", "review", "against")
	_ = c.RegisterFlagCompletionFunc("measure", cobra.FixedCompletions(measures, cobra.ShellCompDirectiveNoFileComp))
	return c
}

var measures = []string{extract.Growth, extract.Level, extract.Change, extract.Multiple, extract.Completion}

func (a *app) runPanel(args []string, f panelFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	p, err := a.newPanel(f)
	if err != nil {
		return err
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Panels)
	if err != nil {
		return err
	}
	streaming()
	err = a.run(in, func(r *analyzer.Report) (result, error) {
		return result{value: p.Read(r)}, nil
	}, func(i int, r result) error {
		if r.err != nil {
			p.Add(p.Failure(in[i].path, r.err.Error())...)
			return nil
		}
		p.Add(r.value.([]analyzer.PanelRow)...)
		return nil
	})
	if err != nil {
		return err
	}
	a.tellRepeats(p)
	return a.showPanel(p, f, format)
}

// newPanel starts the panel that the flags ask for.
func (a *app) newPanel(f panelFlags) (*analyzer.Panel, error) {
	q := analyzer.PanelQuery{Measure: f.measure, Catalogue: a.catalogue}
	for _, name := range f.indicators {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(q.Indicators, name) {
			q.Indicators = append(q.Indicators, name)
		}
	}
	if f.set != "" {
		for _, id := range analyzer.HeadlineSet() {
			if !slices.Contains(q.Indicators, id) {
				q.Indicators = append(q.Indicators, id)
			}
		}
	}
	if len(q.Indicators) == 0 {
		q.Indicators = []string{"gdp"}
	}
	if f.corrections != "" {
		file, err := os.Open(f.corrections)
		if err != nil {
			return nil, &usageError{message: a.say("unreadable", f.corrections, cause(err)), quiet: true}
		}
		defer file.Close()
		if q.Corrections, err = analyzer.ReadCorrections(file, f.corrections); err != nil {
			return nil, &usageError{message: err.Error(), quiet: true}
		}
	}
	p, err := analyzer.NewPanel(q)
	if errors.Is(err, analyzer.ErrNoMeasure) {
		name, _, _ := strings.Cut(err.Error(), ": ")
		return nil, &usageError{message: a.say("no-measure", name)}
	}
	return p, err
}

// tellRepeats says which reports others of the same region and year stand for.
func (a *app) tellRepeats(p *analyzer.Panel) {
	told := map[string]bool{}
	for i := range p.Rows {
		r := &p.Rows[i]
		if r.DuplicateOf == "" || told[r.Path+"\x00"+r.DuplicateOf] {
			continue
		}
		told[r.Path+"\x00"+r.DuplicateOf] = true
		key := "same-year"
		if r.Copy {
			key = "duplicate"
		}
		a.warn(a.say(key, r.Path, r.DuplicateOf))
	}
}

// showPanel writes a panel in the form that the flags ask for.
func (a *app) showPanel(p *analyzer.Panel, f panelFlags, format *out.Format) error {
	switch {
	case format.Shape == out.Values:
		values := panelValues(p, f.against)
		if f.review {
			values = reviewValues(p)
		}
		if err := a.write(format, nil, values); err != nil {
			return err
		}
		if format == out.JSONL && f.against == "" && !f.review {
			return a.writeBeside(p, f, format, paneldata.Long(p, a.english()))
		}
		return nil
	case f.review:
		return a.write(reviewFormat(format), reviewColumns, []out.Record{{Rows: a.reviewRows(p), Tables: []table.Table{a.reviewTable(p)}}})
	case f.byYear && format.Shape != out.Bytes:
		header, rows := byYearRows(p)
		return a.write(format, header, []out.Record{{Rows: rows, Tables: a.byYearTables(p)}})
	case f.against != "":
		m := p.Against(f.against)
		if !anyReference(m) {
			a.warn(a.say("no-region", f.against))
		}
		if format == out.XLSX {
			return a.writeSheets(append(a.panelSheets(p), a.marginSheet(p, f.against)))
		}
		return a.write(format, marginColumns, []out.Record{{Rows: marginRows(p, m), Tables: a.marginTables(p, m, f.against)}})
	case format.Shape == out.Tables:
		tables := a.panelTables(p)
		if f.wide {
			tables = []table.Table{a.wideTable(p)}
		}
		return a.write(format, nil, []out.Record{{Tables: tables}})
	case format == out.XLSX:
		if err := a.writeSheets(a.panelSheets(p)); err != nil {
			return err
		}
		return a.writeBeside(p, f, format, paneldata.Long(p, a.english()))
	}
	return a.writeData(p, f, format)
}

// reviewFormat is format, but CSV for those that have no review: it is a list
// to be filled in.
func reviewFormat(format *out.Format) *out.Format {
	if format.Shape == out.Bytes {
		return out.CSV
	}
	return format
}

// panelValues are the objects of json and jsonl: one a report and indicator.
func panelValues(p *analyzer.Panel, against string) []out.Record {
	var recs []out.Record
	if against != "" {
		for _, m := range p.Against(against) {
			recs = append(recs, out.Record{Value: m})
		}
		return recs
	}
	for i := range p.Rows {
		recs = append(recs, out.Record{Value: &p.Rows[i]})
	}
	return recs
}

func anyReference(m []analyzer.Margin) bool {
	for i := range m {
		if m[i].Reference != nil {
			return true
		}
	}
	return false
}

// table of the data formats, of which long is the default and wide that of a
// Stata file.
func (a *app) dataTables(p *analyzer.Panel, f panelFlags, format *out.Format) []*dataset.Table {
	switch {
	case format == out.SQLite:
		return []*dataset.Table{paneldata.Long(p, a.english()), paneldata.Wide(p), paneldata.Reasons(p, a.english())}
	case f.wide:
		return []*dataset.Table{paneldata.Wide(p)}
	}
	return []*dataset.Table{paneldata.Long(p, a.english())}
}
