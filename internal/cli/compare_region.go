package cli

import (
	"cmp"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/sheet"
	"github.com/govreport/govreport/internal/table"
)

// A pairing is two reports of one government in following years, with the rows
// of its chief targets.
type pairing struct {
	plan, outcome *analyzer.Report
	rows          []analyzer.Comparison
}

// pairings puts the reports of each government into pairs, regions in the
// order in which they come and years in theirs.
func pairings(reports []*analyzer.Report) []pairing {
	var order []string
	by := map[string][]*analyzer.Report{}
	for _, r := range reports {
		k := r.Region + "|" + r.RegionCode
		if r.Issuer != "国务院" && !strings.HasSuffix(r.Issuer, "人民政府") {
			k += "|" + r.Issuer // a bureau is not the government of its region
		}
		if by[k] == nil {
			order = append(order, k)
		}
		by[k] = append(by[k], r)
	}
	var out []pairing
	for _, k := range order {
		list := by[k]
		slices.SortStableFunc(list, func(x, y *analyzer.Report) int { return cmp.Compare(x.Year, y.Year) })
		list = slices.CompactFunc(list, func(x, y *analyzer.Report) bool { return x.Year == y.Year })
		for i := range list[:len(list)-1] {
			if list[i].Year > 0 && list[i+1].Year == list[i].Year+1 {
				out = append(out, pairing{plan: list[i], outcome: list[i+1]})
			}
		}
	}
	return out
}

// shownIndicators is how many indicators have a column of their own.
const shownIndicators = 6

// compareRegions writes one table of the verdicts on chief targets, a row a
// region and year.
func (a *app) compareRegions(format *out.Format, reports []*analyzer.Report, o comparison) error {
	o.Headline = true
	pairs := pairings(reports)
	if len(pairs) == 0 {
		a.warn(a.say("no-pairs"))
		a.failed = true
		return nil
	}
	count, names := map[string]int{}, map[string]string{}
	var recs []out.Record
	for i := range pairs {
		p := &pairs[i]
		p.rows = analyzer.CompareWith(p.plan, p.outcome, o.CompareOptions)
		for j := range p.rows {
			c := &p.rows[j]
			recs = append(recs, out.Record{Value: inRegion{p.plan.Region, p.plan.Year, c}, Rows: [][]string{append(comparisonRow(p.plan.Region, c), a.say("g.chief"))}})
			if c.IndicatorID == "" {
				continue
			}
			if in, ok := p.plan.Indicators.Find(c.IndicatorID); ok {
				names[c.IndicatorID] = in.Name
			}
			count[c.IndicatorID]++
		}
	}
	var ids []string
	for id := range names {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(x, y string) int { return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x, y)) })
	if format == out.XLSX {
		return a.writeSheets(a.regionSheets(pairs, ids, names))
	}
	if len(recs) == 0 {
		a.warn(a.say("no-targets"))
		return a.write(format, comparisonColumns, nil)
	}
	ids = ids[:min(len(ids), shownIndicators)]
	t := table.Table{Title: a.say("regions.title", len(pairs)), Columns: []table.Column{{Head: a.say("region"), Min: 6, Max: 20}, {Head: a.say("year")}}}
	for _, id := range ids {
		t.Columns = append(t.Columns, table.Column{Head: names[id], Min: 8, Good: 10, Max: 16})
	}
	t.Columns = append(t.Columns, table.Column{Head: a.say("regions.tally"), Min: 11})
	for i := range pairs {
		p := &pairs[i]
		row := []string{p.plan.Region, itoa(p.plan.Year)}
		for _, id := range ids {
			row = append(row, a.cellOf(p.rows, id))
		}
		t.Rows = append(t.Rows, append(row, shapes(p.rows)))
	}
	recs[0].Head, recs[0].Tables = a.say("regions.legend"), []table.Table{t}
	return a.write(format, comparisonColumns, recs)
}

// inRegion is a row of compare --by region as data.
type inRegion struct {
	Region string `json:"region"`
	Year   int    `json:"year"`
	*analyzer.Comparison
}

// cellOf is the verdict on an indicator with what it came to: ▲ 9.7%.
func (a *app) cellOf(rows []analyzer.Comparison, id string) string {
	for i := range rows {
		if c := &rows[i]; c.IndicatorID == id {
			return strings.TrimSpace(shape(c) + " " + a.value(c.Outcome))
		}
	}
	return ""
}

// shapes counts the verdicts of rows by their shapes: ▲8 ●3 ▼5.
func shapes(rows []analyzer.Comparison) string {
	var words []string
	for _, v := range analyzer.Verdicts() {
		n := 0
		for i := range rows {
			if rows[i].Result() == v {
				n++
			}
		}
		if n > 0 {
			words = append(words, verdictShapes[v]+itoa(n))
		}
	}
	return strings.Join(words, " ")
}

// regionSheets are the table of verdicts, and all rows.
func (a *app) regionSheets(pairs []pairing, ids []string, names map[string]string) []sheet.Sheet {
	wide := sheet.Sheet{Paper: true, Name: a.say("x.regions"), Head: a.says("region", "year")}
	for _, id := range ids {
		wide.Head = append(wide.Head, names[id])
	}
	wide.Head = append(wide.Head, a.say("regions.tally"))
	all := sheet.Sheet{Paper: true, Name: a.say("x.comparison"), Head: a.comparisonHead()}
	for i := range pairs {
		p := &pairs[i]
		row := []sheet.Cell{{Value: p.plan.Region}, yearNumber(p.plan.Year)}
		for _, id := range ids {
			row = append(row, sheet.Cell{Value: a.cellOf(p.rows, id)})
		}
		wide.Rows = append(wide.Rows, append(row, sheet.Cell{Value: shapes(p.rows)}))
		for j := range p.rows {
			all.Rows = append(all.Rows, a.comparisonCells(p.plan.Region, a.say("g.chief"), &p.rows[j]))
		}
	}
	return []sheet.Sheet{wide, all}
}
