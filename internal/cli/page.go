package cli

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/ablate"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/internal/version"
	"github.com/spf13/cobra"
)

// pageFlags are those of the command html.
type pageFlags struct {
	review  bool // with keys to check figures by
	dated   bool // with the day it was made
	noRules bool // without the rules that each figure needs
	compare bool // two reports: what became of the first one's targets
	panels  bool // many: regions by years
	panel   panelFlags
}

// htmlCommand writes a page to read a report by.
func (a *app) htmlCommand() *cobra.Command {
	var p pageFlags
	c := &cobra.Command{
		Use: "html " + a.say("html.use"), Short: a.say("s.html"), Long: a.say("l.html"),
		RunE: func(_ *cobra.Command, args []string) error { return a.runHTML(args, p) },
	}
	f := c.Flags()
	f.StringVarP(&a.opts.output, "output", "o", "", a.say("f.html.output"))
	f.BoolVar(&a.opts.force, "force", false, a.say("f.force"))
	f.BoolVar(&p.compare, "compare", false, a.say("f.html.compare"))
	f.BoolVar(&p.panels, "panel", false, a.say("f.html.panel"))
	f.StringSliceVar(&p.panel.indicators, "indicator", nil, a.say("f.pindicator"))
	f.Var(&choice{value: &p.panel.set, of: []string{"headline"}}, "indicators-set", a.say("f.pset"))
	f.StringVar(&p.panel.corrections, "corrections", "", a.say("f.corrections"))
	f.BoolVar(&p.review, "review", false, a.say("f.html.review"))
	f.BoolVar(&p.dated, "date", false, a.say("f.html.date"))
	f.BoolVar(&p.noRules, "no-rules", false, a.say("f.html.norules"))
	a.opts.limits.add(a, c)
	f.StringVar(&a.opts.encoding, "encoding", "", a.say("f.encoding"))
	a.knownFlags(c)
	return c
}

func (a *app) runHTML(args []string, p pageFlags) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	if p.compare && p.panels || p.review && (p.compare || p.panels) {
		return &usageError{message: a.say("html.one-of")}
	}
	if !p.panels && (len(p.panel.indicators) > 0 || p.panel.set != "" || p.panel.corrections != "") {
		return &usageError{message: a.say("html.panel-only")}
	}
	if p.compare {
		return a.runComparePage(in, p)
	}
	if p.panels {
		return a.runPanelPage(in, p)
	}
	if several || len(in) != 1 {
		return &usageError{message: a.say("html.one", len(in))}
	}
	if err := a.pageGoesSomewhere(); err != nil {
		return err
	}
	r, err := a.readOne(in[0])
	if errors.Is(err, errInterrupted) {
		return err
	}
	if err != nil {
		a.failed = true
		a.warn(a.problem(err))
		return nil
	}
	for _, n := range a.notes(r) {
		a.warn(n)
	}
	made, err := a.reportPage(r, p)
	if err != nil {
		return err
	}
	return a.writePage(made)
}

// pageGoesSomewhere refuses to write a page on a terminal.
func (a *app) pageGoesSomewhere() error {
	if (a.opts.output == "" || a.opts.output == "-") && isTerminal(a.stdout) {
		return &usageError{message: a.say("html.needs-file")}
	}
	return nil
}

func (a *app) writePage(p *page.Page) error {
	var b bytes.Buffer
	if err := p.Write(&b); err != nil {
		return err
	}
	return a.write(out.Text, nil, []out.Record{{Body: b.String()}})
}

// reportPage makes the page of one report.
func (a *app) reportPage(r *analyzer.Report, p pageFlags) (*page.Page, error) {
	var rules [][]ablate.Need
	if !p.noRules {
		rules = ablate.Needs(r, a.opts.limits.reading(a).Options)
	}
	why := make([][]page.Why, len(r.Figures))
	known := []string{a.say("p.measure"), a.say("p.basis"), a.say("p.confidence")} // what the row says anyway
	reasons := map[string]string{}
	for i, e := range r.ExplainAll() {
		if i >= len(why) || e.Figure.Span != r.Figures[i].Span {
			break
		}
		for _, cells := range a.explainTable(r, i+1, explanationJSON{Explanation: e}).Rows[1:] { // the sentence is there already
			if !slices.Contains(known, cells[0]) {
				why[i] = append(why[i], page.Why{Part: cells[0], Words: cells[1], How: cells[2]})
			}
		}
	}
	for i := range min(len(rules), len(why)) {
		for _, x := range rules[i] {
			why[i] = append(why[i], page.Why{Part: a.say("p.rule"), Rule: x.Rule, How: a.say("html.without", a.without(x))})
			reasons[x.Rule] = a.why(rule.Named(x.Rule))
		}
	}
	return page.ReportPage(r, page.ReportOptions{
		Words: a.say, Lang: a.lang, Why: why, Rules: reasons, Review: p.review,
		Doubt:      func(code string) string { return a.say("d." + code) },
		Notes:      a.pageNotes(r),
		Provenance: a.provenance(r, p.dated),
	})
}

// pageNotes are what a page says of its file, each with its line.
func (a *app) pageNotes(r *analyzer.Report) []string {
	line := tabular.Lines(r.Text)
	var notes []string
	for _, d := range r.Diagnostics {
		m := d.Message
		if _, ok := texts[d.Code]; ok && a.lang == render.English {
			m = a.say(d.Code)
		}
		notes = append(notes, a.say("at-line", line(d.Span.Start))+a.say("colon")+m)
	}
	return notes
}

// provenance is where a page came from: the file, the program and what it
// reads by, and the command. There is a date only where it is asked for, so
// that the same command makes the same page.
func (a *app) provenance(r *analyzer.Report, dated bool) []page.Item {
	s := r.Source
	list := []page.Item{
		{Name: a.say("page.file"), Text: s.Path}, {Name: a.say("page.sha256"), Text: s.SHA256},
		{Name: a.say("page.format"), Text: fmt.Sprintf("%s, %s, %d B", s.Format, s.Encoding, s.Bytes)},
	}
	return append(list, a.madeBy(dated)...)
}

// madeBy is the part of the provenance that all pages have.
func (a *app) madeBy(dated bool) []page.Item {
	list := []page.Item{
		{Name: a.say("page.tool"), Text: versionLine()},
		{Name: a.say("page.catalogue"), Text: version.Catalogue(a.catalogue)},
		{Name: a.say("page.rules"), Text: version.Rules()},
		{Name: a.say("page.command"), Text: "govreport " + shellWords(a.args)},
	}
	if dated {
		list = append(list, page.Item{Name: a.say("page.date"), Text: time.Now().Format(time.DateOnly)})
	}
	return list
}
