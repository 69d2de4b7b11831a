package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/render"
)

// Columns of CSV have the names of the JSON fields in every language, so that
// scripts do not depend on --lang.
var (
	headColumns    = []string{"path", "region", "year"}
	sectionColumns = []string{"id", "parent", "depth", "label", "family", "title", "role", "inline", "line", "start", "end"}
	figureColumns  = []string{"indicator", "indicator_id", "measure", "value", "value_max", "ratio", "unit", "bound", "force", "kind", "period", "change_role", "text", "start", "end", "section", "section_title", "sentence", "headline", "scope", "confidence", "doubts", "number", "section_path", "line"}
	dateColumns    = []string{"text", "type", "value", "mod", "start", "end", "section", "section_title"}
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
	year := ""
	if v.Year != 0 {
		year = strconv.Itoa(v.Year)
	}
	titles := make(map[int]string, len(v.Report.Sections))
	for _, s := range v.Report.Sections {
		titles[s.ID] = s.Label + s.Title
	}
	var rows [][]string
	add := func(kind string, cols, cells []string) {
		row := make([]string, len(header))
		for i, c := range headColumns {
			row[at[c]] = []string{v.Source.Path, v.Region, year}[i]
		}
		if i, ok := at["record"]; ok {
			row[i] = kind
		}
		for i, c := range cols {
			row[at[c]] = cells[i]
		}
		rows = append(rows, row)
	}
	n := strconv.Itoa
	line := lineCounter(v.Text)
	for _, s := range v.sections {
		add("section", sectionColumns, []string{
			n(s.ID), n(s.Parent), n(s.Depth), s.Label, s.Family, s.Title, s.Role, strconv.FormatBool(s.Inline),
			n(line(s.Heading.Start)), n(s.Span.Start), n(s.Span.End),
		})
	}
	path := sectionPaths(v.Report)
	for i, f := range v.figures {
		add("figure", figureColumns, []string{
			f.Indicator, f.IndicatorID, f.Measure, f.Value.String(), f.ValueMax.String(), joinRatio(f.Ratio), f.Unit, f.Bound, f.Force,
			f.Kind, f.Period, f.ChangeRole, f.Text, n(f.Span.Start), n(f.Span.End), n(f.Section), titles[f.Section],
			render.Quote(v.Text, f.Sentence, f.Span, 1<<20), strconv.FormatBool(f.Headline), f.Scope,
			f.Confidence.String(), f.Doubts.String(), n(v.numbers[i]), path(f.Section), n(line(f.Span.Start)),
		})
	}
	for _, d := range v.dates {
		add("date", dateColumns, []string{
			d.Text, d.Type, d.Value, d.Mod, n(d.Span.Start), n(d.Span.End), n(d.Section), titles[d.Section],
		})
	}
	return rows
}

func joinRatio(ratio []extract.Number) string {
	terms := make([]string, len(ratio))
	for i, r := range ratio {
		terms[i] = r.String()
	}
	return strings.Join(terms, ":")
}
