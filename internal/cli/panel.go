package cli

import (
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/table"
	"github.com/spf13/cobra"
)

type panelFlags struct {
	query   analyzer.PanelQuery
	against string
	wide    bool
}

// panelCommand makes a panel of regions and years.
func (a *app) panelCommand() *cobra.Command {
	var f panelFlags
	c := &cobra.Command{
		Use: "panel " + a.say("inputs"), Short: a.say("s.panel"),
		RunE: func(c *cobra.Command, args []string) error { return a.runPanel(args, f) },
	}
	a.outputFlags(c, "table", "json", "jsonl", "csv", "md", "xlsx")
	flags := c.Flags()
	flags.StringVar(&f.query.Indicator, "indicator", "地区生产总值", a.say("f.pindicator"))
	flags.Var(&choice{value: &f.query.Measure, of: measures}, "measure", a.say("f.measure"))
	flags.StringVar(&f.against, "against", "", a.say("f.against"))
	flags.BoolVar(&f.wide, "wide", false, a.say("f.wide"))
	_ = c.RegisterFlagCompletionFunc("measure", cobra.FixedCompletions(measures, cobra.ShellCompDirectiveNoFileComp))
	return c
}

var measures = []string{extract.Growth, extract.Level, extract.Change, extract.Multiple}

func (a *app) runPanel(args []string, f panelFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	f.query.Catalogue = a.catalogue
	p, err := analyzer.NewPanel(f.query)
	if err != nil {
		return &usageError{message: a.say("no-measure", f.query.Indicator)}
	}
	in, _, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf("table", "xlsx")
	if err != nil {
		return err
	}
	err = a.run(in, func(r *analyzer.Report) (result, error) {
		return result{value: p.Row(r)}, nil
	}, func(i int, r result) error {
		if r.err != nil {
			p.Add(analyzer.PanelRow{Path: in[i].path, Reason: r.err.Error()})
			return nil
		}
		p.Add(r.value.(analyzer.PanelRow))
		return nil
	})
	if err != nil {
		return err
	}
	if format == "json" || format == "jsonl" {
		return a.write(format, nil, panelValues(p, f.against))
	}
	for _, r := range p.Rows {
		if r.DuplicateOf != "" {
			a.warn(a.say("duplicate", r.Path, r.DuplicateOf))
		}
	}
	if format == "xlsx" {
		return a.writeSheets(a.panelSheets(p, f.against))
	}
	switch {
	case f.against != "":
		m := p.Against(f.against)
		if !anyReference(m) {
			a.warn(a.say("no-region", f.against))
		}
		return a.write(format, marginColumns, []record{{rows: marginRows(p, m), tables: []table.Table{a.marginTable(p, m, f.against)}}})
	case f.wide:
		header, rows := wideRows(p)
		return a.write(format, header, []record{{rows: rows, tables: a.wideTables(p)}})
	}
	return a.write(format, panelColumns, []record{{rows: a.panelRows(p), tables: []table.Table{a.panelTable(p)}}})
}

// panelValues are the objects of json and jsonl: one a report.
func panelValues(p *analyzer.Panel, against string) []record {
	var recs []record
	if against != "" {
		for _, m := range p.Against(against) {
			recs = append(recs, record{value: m})
		}
		return recs
	}
	for _, r := range p.Rows {
		recs = append(recs, record{value: r})
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
