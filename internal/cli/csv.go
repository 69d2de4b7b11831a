package cli

import (
	"slices"

	"github.com/govreport/govreport/internal/tabular"
)

// Columns of CSV have the names of the JSON fields in every language, so that
// scripts do not depend on --lang.
var (
	headColumns    = tabular.Tables[tabular.Figures].Names()[:3] // path, region, year
	sectionColumns = tabular.Tables[tabular.Sections].Names()[3:]
	figureColumns  = tabular.Tables[tabular.Figures].Names()[3:]
	dateColumns    = tabular.Tables[tabular.Dates].Names()[3:]
)

// csvHeader lists the columns for a command. Rows of all kinds together have
// a first column that tells them apart.
func csvHeader(p parts) []string {
	h := append([]string{}, headColumns...)
	switch {
	case p.all():
		h = append([]string{"record"}, h...)
		for _, cols := range [][]string{sectionColumns, figureColumns, dateColumns} {
			for _, c := range cols {
				if !slices.Contains(h, c) {
					h = append(h, c)
				}
			}
		}
		return h
	case p.figures:
		return append(h, figureColumns...)
	case p.dates:
		return append(h, dateColumns...)
	}
	return append(h, sectionColumns...)
}

// csvRows are the rows of a view under csvHeader.
func csvRows(v view, p parts) [][]string {
	header := csvHeader(p)
	at := make(map[string]int, len(header))
	for i, c := range header {
		at[c] = i
	}
	w := tabular.NewWriter(v.Report)
	var rows [][]string
	add := func(kind string, cols, cells []string) {
		row := make([]string, len(header))
		for i, c := range headColumns {
			row[at[c]] = w.Head()[i]
		}
		if i, ok := at["record"]; ok {
			row[i] = kind
		}
		for i, c := range cols {
			row[at[c]] = cells[i]
		}
		rows = append(rows, row)
	}
	for _, s := range v.sections {
		add("section", sectionColumns, w.Section(s))
	}
	for _, n := range v.numbers {
		add("figure", figureColumns, w.Figure(n-1))
	}
	for _, d := range v.dates {
		add("date", dateColumns, w.Date(d))
	}
	return rows
}
