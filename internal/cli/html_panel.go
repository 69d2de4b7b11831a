package cli

import (
	"bytes"
	"compress/gzip"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/page/panelview"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/stata"
)

// pageIndicators are what a page of a panel shows where nothing is asked for.
var pageIndicators = []string{
	"gdp", "fiscal_revenue", "fixed_investment", "retail_sales", "trade_total", "urban_income", "rural_income", "cpi", "jobs_new",
}

// runPanelPage writes the page of a panel.
func (a *app) runPanelPage(in []input, f pageFlags) error {
	if err := a.pageGoesSomewhere(); err != nil {
		return err
	}
	if len(f.panel.indicators) == 0 && f.panel.set == "" {
		f.panel.indicators = pageIndicators
	}
	p, err := a.newPanel(f.panel)
	if err != nil {
		return err
	}
	streaming()
	var unread []string
	err = a.run(in, func(r *analyzer.Report) (result, error) {
		return result{value: p.Read(r)}, nil
	}, func(i int, r result) error {
		if r.err != nil {
			unread = append(unread, r.err.Error())
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
	made, err := a.panelPage(p, unread, a.madeBy(f.dated))
	if err != nil {
		return err
	}
	return a.writePage(made)
}

// panelPage makes the page of a panel; unread says which files could not be
// read.
func (a *app) panelPage(p *analyzer.Panel, unread []string, made []page.Item) (*page.Page, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if err := stata.Write(z, paneldata.Wide(p), a.panelHead(p), a.english()); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	files := map[string]bool{}
	for i := range p.Rows {
		files[p.Rows[i].Path] = true
	}
	from := []page.Item{{Name: a.say("page.file"), Text: a.say("pv.files", len(files)) + joinComma(a.given)}}
	return panelview.Page(p, panelview.Options{Words: a.say, Lang: a.lang, Provenance: append(from, made...), Stata: b.Bytes(), Unread: unread})
}
