package cli

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/sheet"
)

// panelSheets are the long and the wide form of a panel and, where a region
// is named to set it beside, the margins.
func (a *app) panelSheets(p *analyzer.Panel, against string) []sheet.Sheet {
	sheets := []sheet.Sheet{a.longSheet(p), a.wideSheet(p)}
	if against != "" {
		sheets = append(sheets, a.marginSheet(p, against))
	}
	return sheets
}

// A said is a figure of a panel with its words, or why there is none.
type said struct {
	year   int
	role   string
	figure *extract.Figure
	quote  string
	reason string
}

// sayings are the target and the outcome that a row has, each under the year
// that it is of.
func (a *app) sayings(r *analyzer.PanelRow) []said {
	if r.Year == 0 {
		return []said{{reason: r.Reason}}
	}
	both := []said{
		{r.Year, extract.Target, r.Target, r.TargetQuote, ""},
		{r.Year - 1, extract.Outcome, r.OutcomePrev, r.OutcomeQuote, ""},
	}
	for i := range both {
		if both[i].figure == nil {
			both[i].reason = r.Reason
		}
	}
	if r.Path == "" { // the report is missing: of the year, and for the year before
		both[0].reason, both[1].reason = a.say("no-report"), a.say("x.no-next")
	}
	return both
}

func (a *app) longSheet(p *analyzer.Panel) sheet.Sheet {
	s := sheet.Sheet{Name: a.say("x.long"), Head: join(
		a.says("region", "x.code", "year", "indicator", "measure", "x.role"), a.figureHead(a.say("value")), a.says("x.force", "x.file", "reason"))}
	for _, r := range p.Complete() {
		for _, v := range a.sayings(&r) {
			force := ""
			if v.figure != nil {
				force = v.figure.Force
			}
			s.Rows = append(s.Rows, join(
				textCells(r.Region, r.RegionCode), []sheet.Cell{yearNumber(v.year)},
				textCells(p.Indicator, render.Measure(p.Measure, a.lang), render.Kind(v.role, a.lang)),
				a.figureCells(v.figure, v.quote), textCells(force, r.Path, v.reason)))
		}
	}
	return s
}

// wideSheet has a row for each region, role and unit, and a column for each
// year. A range is words, as it is no one number.
func (a *app) wideSheet(p *analyzer.Panel) sheet.Sheet {
	type row struct {
		region, code, role, unit string
		at                       map[int]sheet.Cell
		gaps                     []string
	}
	var (
		rows  []*row
		years []int
		told  = map[[2]string][]int{} // years spoken of, by region and role
	)
	find := func(region, code, role, unit string) *row {
		for _, r := range slices.Backward(rows) {
			if r.region != region {
				break
			}
			if r.role != role {
				continue
			}
			if r.unit == "" || unit == "" { // so far only gaps, or one more
				r.unit += unit
				return r
			}
			if r.unit == unit {
				return r
			}
		}
		r := &row{region: region, code: code, role: role, unit: unit, at: map[int]sheet.Cell{}}
		rows = append(rows, r)
		return r
	}
	for _, r := range p.Complete() {
		for _, v := range a.sayings(&r) {
			if v.year == 0 {
				continue
			}
			if !slices.Contains(years, v.year) {
				years = append(years, v.year)
			}
			told[[2]string{r.Region, v.role}] = append(told[[2]string{r.Region, v.role}], v.year)
			if v.figure == nil {
				to := find(r.Region, r.RegionCode, v.role, "")
				to.gaps = append(to.gaps, a.say("x.gap-in", v.year, v.reason))
				continue
			}
			to := find(r.Region, r.RegionCode, v.role, v.figure.Unit)
			cell := number(v.figure.Value, v.quote)
			if v.figure.ValueMax.Valid || len(v.figure.Ratio) > 0 {
				cell = sheet.Cell{Value: a.value(v.figure), Note: v.quote}
			}
			to.at[v.year] = cell
		}
	}
	slices.Sort(years)
	s := sheet.Sheet{Name: a.say("x.wide"), Head: a.says("region", "x.code", "indicator", "measure", "x.role", "unit")}
	for _, y := range years {
		s.Head = append(s.Head, itoa(y))
	}
	s.Head = append(s.Head, a.say("reason"))
	for _, r := range rows {
		out := textCells(r.region, r.code, p.Indicator, render.Measure(p.Measure, a.lang), render.Kind(r.role, a.lang), r.unit)
		var none []string
		for _, y := range years {
			out = append(out, r.at[y])
			if !slices.Contains(told[[2]string{r.region, r.role}], y) {
				none = append(none, itoa(y))
			}
		}
		if len(none) > 0 {
			r.gaps = append(r.gaps, a.say("x.no-reports", strings.Join(none, a.say("comma"))))
		}
		s.Rows = append(s.Rows, append(out, sheet.Cell{Value: strings.Join(r.gaps, a.say("x.semicolon"))}))
	}
	return s
}

// marginSheet sets targets beside those of another region.
func (a *app) marginSheet(p *analyzer.Panel, against string) sheet.Sheet {
	margins := p.Against(against)
	if !anyReference(margins) {
		a.warn(a.say("no-region", against))
	}
	s := sheet.Sheet{Name: a.say("x.against", against), Head: join(
		a.says("region", "x.code", "year", "indicator", "measure"), a.figureHead(a.say("target")), a.figureHead(a.say("reference", against)),
		a.says("above", "x.file", "reason"))}
	for i := range margins {
		m := &margins[i]
		reason := ""
		if m.Target == nil {
			reason = m.Reason
		}
		s.Rows = append(s.Rows, join(
			textCells(m.Region, m.RegionCode), []sheet.Cell{yearNumber(m.Year)}, textCells(p.Indicator, render.Measure(p.Measure, a.lang)),
			a.figureCells(m.Target, m.TargetQuote), a.figureCells(m.Reference, ""),
			[]sheet.Cell{number(m.Above, ""), {Value: m.Path}, {Value: reason}}))
	}
	return s
}
