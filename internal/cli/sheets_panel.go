package cli

import (
	"slices"
	"strconv"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/tabular"
)

// panelSheets are the long and the wide form of a panel, why cells are empty,
// and what the columns mean.
func (a *app) panelSheets(p *analyzer.Panel) []sheet.Sheet {
	long, wide, reasons := paneldata.Long(p, a.english()), paneldata.Wide(p), paneldata.Reasons(p, a.english())
	book := dataset.Codebook([]*dataset.Table{long, wide, reasons})
	head := a.panelHead(p)
	for _, l := range head.Lines() {
		book.Rows = append(book.Rows, []string{"meta", l[0], "", l[1], "", "", "", "", "", "", ""})
	}
	for _, c := range head.Indicated {
		book.Rows = append(book.Rows, []string{"indicator", c.Value, "", c.Label.Chinese, c.Label.English, "", "", "", "", "", ""})
	}
	return []sheet.Sheet{quoted(dataSheet(a.say("x.long"), long), long), dataSheet(a.say("x.wide"), wide), dataSheet(a.say("x.reasons"), reasons), dataSheet(a.say("x.codebook"), book)}
}

// dataSheet is a table as a sheet, numbers as numbers.
func dataSheet(name string, t *dataset.Table) sheet.Sheet {
	s := sheet.Sheet{Name: name, Rows: make([][]sheet.Cell, len(t.Rows)), FitWidth: true}
	for _, c := range t.Columns {
		s.Head = append(s.Head, c.Name)
	}
	for i, row := range t.Rows {
		cells := make([]sheet.Cell, len(row))
		for k, c := range t.Columns {
			v := dataset.Plain(c.Kind, row[k])
			switch {
			case v == "":
			case c.Kind == tabular.Integer:
				if n, err := strconv.Atoi(v); err == nil {
					cells[k].Value = n
				}
			case c.Kind == tabular.Decimal:
				if x, err := strconv.ParseFloat(v, 64); err == nil {
					cells[k].Value = x
				}
			default:
				cells[k].Value = v
			}
		}
		s.Rows[i] = cells
	}
	return s
}

// maxComments is how many comments a sheet gets: by the ten thousand they are
// slow to write and to open.
const maxComments = 2000

// quoted puts the quotes as comments on the values, where they are not too
// many; they have a column of their own in any case.
func quoted(s sheet.Sheet, t *dataset.Table) sheet.Sheet {
	if len(t.Rows) > maxComments {
		return s
	}
	at := func(name string) int {
		return slices.IndexFunc(t.Columns, func(c dataset.Column) bool { return c.Name == name })
	}
	value, quote := at("value"), at("quote")
	for i, row := range t.Rows {
		if s.Rows[i][value].Value != nil {
			s.Rows[i][value].Note = row[quote]
		}
	}
	return s
}

// marginSheet sets targets beside those of another region.
func (a *app) marginSheet(p *analyzer.Panel, against string) sheet.Sheet {
	margins := p.Against(against)
	s := sheet.Sheet{Name: a.say("x.against", against), FitWidth: true, Head: join(
		a.says("region", "x.code", "year", "indicator", "measure"), a.figureHead(a.say("target")), a.figureHead(a.say("reference", against)),
		a.says("above", "x.file", "reason"))}
	name := seriesNames(p, a.english())
	for i := range margins {
		m := &margins[i]
		reason := ""
		if m.Target == nil {
			reason = a.gapWords(&m.TargetCell, m.Error)
		}
		s.Rows = append(s.Rows, join(
			textCells(m.Region, m.RegionCode), []sheet.Cell{yearNumber(m.Year)}, textCells(name[m.Indicator], render.Measure(p.Measure, a.lang)),
			a.figureCells(m.Target, m.TargetQuote), a.figureCells(m.Reference, ""),
			[]sheet.Cell{number(m.Above, ""), {Value: m.Path}, {Value: reason}}))
	}
	return s
}
