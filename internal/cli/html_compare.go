package cli

import (
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/page/compareview"
)

// runComparePage writes the page of two reports.
func (a *app) runComparePage(in []input, p pageFlags) error {
	if err := a.pageGoesSomewhere(); err != nil {
		return err
	}
	var reports []*analyzer.Report
	if err := gather(a, in, func(r *analyzer.Report) *analyzer.Report { return r }, func(r *analyzer.Report) { reports = append(reports, r) }); err != nil {
		return err
	}
	if len(reports) != 2 {
		if len(in) == 2 { // one could not be read, which has been said
			a.failed = true
			return nil
		}
		return &usageError{message: a.say("html.two", len(in))}
	}
	a.inOrder(reports)
	made, err := a.comparePage(reports[0], reports[1], a.madeBy(p.dated))
	if err != nil {
		return err
	}
	return a.writePage(made)
}

// comparePage makes the page of a plan and the report that answers it.
func (a *app) comparePage(plan, outcome *analyzer.Report, made []page.Item) (*page.Page, error) {
	rows := analyzer.Compare(plan, outcome)
	o := compareview.Options{Words: a.say, Lang: a.lang}
	for _, g := range a.grouped(plan, rows) {
		o.Groups = append(o.Groups, compareview.Group{Name: g.name, Rows: g.rows})
	}
	for _, code := range analyzer.CheckPair(plan, outcome) {
		o.Notes = append(o.Notes, a.say("cv.pair."+code))
	}
	for _, r := range []*analyzer.Report{plan, outcome} {
		o.Provenance = append(o.Provenance, page.Item{Name: a.say("page.file"), Text: r.Source.Path}, page.Item{Name: a.say("page.sha256"), Text: r.Source.SHA256})
	}
	o.Provenance = append(o.Provenance, made...)
	return compareview.Page(plan, outcome, rows, o)
}
