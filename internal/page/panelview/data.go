package panelview

import (
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/render"
)

// Data is the panel as the page keeps it: the long form of the panel, a row a
// cell, without what repeats. Cells of years for which there is no report are
// left out.
type Data struct {
	Schema  string       `json:"schema"`
	Series  []DataSeries `json:"series"`
	Regions []DataRegion `json:"regions"`
	Years   [2]int       `json:"years"` // the first and the last
	Files   []string     `json:"files"`
	// Columns names the fields of Cells.
	Columns []string `json:"columns"`
	Cells   [][]any  `json:"cells"`
	// Reasons are the words of the reasons.
	Reasons map[string]string `json:"reasons"`
}

// A DataSeries is an indicator.
type DataSeries struct {
	ID      string  `json:"id"`
	Name    string  `json:"name"`
	Measure string  `json:"measure"`
	Unit    string  `json:"unit"` // of the figures that do not say another
	Show    string  `json:"show"` // the unit that charts have
	Size    float64 `json:"size"` // how many of the figures' unit it is
}

// A DataRegion is a region.
type DataRegion struct {
	Name string `json:"name"`
	Code string `json:"code"`
}

// columns of Data.Cells. Series, region and file are numbers in their lists; role
// is 0 for a target and 1 for an outcome of the year; quote is the closest words
// where there is no figure. A bound is exact and a unit that of the series where
// they are empty; fields at the end that are empty are left out.
var columns = []string{"series", "region", "year", "role", "value", "quote", "file", "line", "bound", "value_max", "reason", "flags", "unit"}

func (g *grid) data(p *analyzer.Panel, o Options) Data {
	d := Data{Schema: "govreport-panel-page/1", Years: [2]int{g.first, g.last}, Columns: columns, Reasons: map[string]string{}, Cells: [][]any{}, Files: []string{}}
	for s := range p.Series {
		ps := &p.Series[s]
		m := g.measureOf(ps, s)
		d.Series = append(d.Series, DataSeries{paneldata.Prefix(ps.Asked), paneldata.Name(ps, o.Lang == render.English), ps.Measure, m.unit, m.show, m.size})
	}
	for _, r := range g.regions {
		d.Regions = append(d.Regions, DataRegion{Name: r.name, Code: r.code})
	}
	for _, c := range paneldata.ReasonCodes {
		d.Reasons[c.Value] = c.Label.In(o.Lang == render.English)
	}
	files := map[string]int{}
	for s := range p.Series {
		g.each(func(r, year int) {
			for role := range 2 {
				c := g.at(s, r, year, role)
				if c.f == nil && patternOf[c.reason] == noReport {
					continue
				}
				file := -1
				if c.path != "" {
					k, ok := files[c.path]
					if !ok {
						k = len(d.Files)
						files[c.path] = k
						d.Files = append(d.Files, c.path)
					}
					file = k
				}
				d.Cells = append(d.Cells, dataRow(s, r, year, role, file, &c, d.Series[s].Unit))
			}
		})
	}
	trimPaths(d.Files)
	return d
}

// trimPaths takes away the folders that all files lie in: a page that is sent
// to others need not tell where its files were.
func trimPaths(files []string) {
	if len(files) == 0 {
		return
	}
	slashed := func(s string) string { return strings.ReplaceAll(s, `\`, "/") }
	common := slashed(files[0])
	common = common[:strings.LastIndexByte(common, '/')+1]
	for _, f := range files[1:] {
		for !strings.HasPrefix(slashed(f), common) {
			common = common[:strings.LastIndexByte(strings.TrimSuffix(common, "/"), '/')+1]
		}
	}
	for i, f := range files {
		files[i] = slashed(f)[len(common):]
	}
}

// dataRow is a cell; unit is that of its series.
func dataRow(s, r, year, role, file int, c *cell, unit string) []any {
	row := []any{s, r, year, role, "", "", file, 0, "", "", c.reason, "", ""}
	switch {
	case c.f != nil:
		row[4], row[5], row[7], row[9], row[11] = c.f.Value.String(), c.c.Quote, c.c.Line, c.f.ValueMax.String(), strings.Join(c.c.Flags, " ")
		if c.f.Bound != extract.Exact {
			row[8] = c.f.Bound
		}
		if c.f.Unit != unit {
			row[12] = c.f.Unit
		}
	case c.c != nil && len(c.c.Near) > 0:
		row[5], row[7] = c.c.Near[0].Text, c.c.Near[0].Line
	}
	for len(row) > 4 && (row[len(row)-1] == "" || row[len(row)-1] == 0) {
		row = row[:len(row)-1]
	}
	return row
}
