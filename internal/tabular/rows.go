package tabular

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/clean"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/segment"
)

// Of returns the rows of a report.
func Of(r *analyzer.Report) Rows {
	w := NewWriter(r)
	var rows Rows
	rows[Reports] = [][]string{w.Report()}
	for _, s := range r.Sections {
		rows[Sections] = append(rows[Sections], w.headed(w.Section(s)))
	}
	for i := range r.Figures {
		rows[Figures] = append(rows[Figures], w.headed(w.Figure(i)))
	}
	for _, d := range r.Dates {
		rows[Dates] = append(rows[Dates], w.headed(w.Date(d)))
	}
	for _, d := range r.Diagnostics {
		rows[Diagnostics] = append(rows[Diagnostics], w.headed([]string{d.Code, d.Message, itoa(d.Span.Start), itoa(d.Span.End), itoa(w.line(d.Span.Start))}))
	}
	for _, cells := range w.panel() {
		rows[Panel] = append(rows[Panel], w.headed(cells))
	}
	return tidy(rows)
}

// tidy makes rows fit for every reader of the files they go to.
func tidy(rows Rows) Rows {
	for _, table := range rows {
		for _, row := range table {
			for i, cell := range row {
				row[i] = clean.File(cell)
			}
		}
	}
	return rows
}

// Failure is the row of a file that could not be read.
func Failure(path, code, message string) Rows {
	row := make([]string, len(reportColumns))
	for i, c := range reportColumns {
		switch c.Name {
		case "path":
			row[i] = path
		case "error_code":
			row[i] = code
		case "error":
			row[i] = message
		}
	}
	var rows Rows
	rows[Reports] = [][]string{row}
	return tidy(rows)
}

// A Writer writes the rows of one report.
type Writer struct {
	r      *analyzer.Report
	head   []string
	titles map[int]string
	line   func(int) int
	path   func(int) string
}

// NewWriter returns a Writer for r.
func NewWriter(r *analyzer.Report) *Writer {
	w := &Writer{r: r, titles: make(map[int]string, len(r.Sections)), line: Lines(r.Text), path: SectionPaths(r)}
	for _, s := range r.Sections {
		w.titles[s.ID] = s.Label + s.Title
	}
	w.head = []string{r.Source.Path, r.Region, positive(r.Year)}
	return w
}

// Head is what stands before the rows of a report in tables of their own: path,
// region and year.
func (w *Writer) Head() []string { return w.head }

func (w *Writer) headed(cells []string) []string {
	return append(append(make([]string, 0, len(w.head)+len(cells)), w.head...), cells...)
}

// Report returns the row of the report in the reports' table.
func (w *Writer) Report() []string {
	r := w.r
	kinds := map[string]int{}
	for _, f := range r.Figures {
		kinds[f.Kind]++
	}
	plan := ""
	if r.PlanStart >= 0 {
		plan = itoa(r.PlanStart)
	}
	return []string{
		r.Source.Path, r.Source.Format, r.Source.Encoding, itoa(r.Source.Bytes), r.Source.SHA256,
		r.Title, r.Subtitle, r.Date, r.DateKind, positive(r.Year),
		r.Region, r.RegionCode, r.RegionLevel, r.Issuer, r.Speaker,
		plan, itoa(utf8.RuneCountInString(r.Text)), positive(len(r.Pages)),
		itoa(len(r.Sections)), itoa(len(r.Figures)), itoa(kinds[extract.Target]),
		itoa(kinds[extract.Outcome]), itoa(len(r.Dates)), itoa(len(r.Diagnostics)),
		r.DocType, strconv.FormatBool(notReport(r)), "", "", "",
	}
}

// notReport reports whether the program doubts that r is a report.
func notReport(r *analyzer.Report) bool {
	return slices.ContainsFunc(r.Diagnostics, func(d segment.Diagnostic) bool { return d.Code == "not-a-report" })
}

// Section returns the cells of a section, without the head.
func (w *Writer) Section(s segment.Section) []string {
	return []string{
		itoa(s.ID), itoa(s.Parent), itoa(s.Depth), s.Label, s.Family, s.Title, s.Role, strconv.FormatBool(s.Inline),
		itoa(w.line(s.Heading.Start)), itoa(s.Span.Start), itoa(s.Span.End),
	}
}

// Figure returns the cells of figure i of the report, without the head.
func (w *Writer) Figure(i int) []string {
	f := &w.r.Figures[i]
	return []string{
		f.Indicator, f.IndicatorID, f.Measure, f.Value.String(), f.ValueMax.String(), Ratio(f.Ratio), f.Unit, f.Bound, f.Force,
		f.Kind, f.Period, f.ChangeRole, f.Text, itoa(f.Span.Start), itoa(f.Span.End), itoa(f.Section), w.titles[f.Section],
		render.Excerpt(w.r.Text, f.Sentence, f.Span, render.ExcerptLength), strconv.FormatBool(f.Headline), f.Scope,
		f.Confidence.String(), f.Doubts.String(), itoa(i + 1), w.path(f.Section), itoa(w.line(f.Span.Start)), positive(w.r.Page(f.Span.Start)),
		f.Basis, f.Base, f.Source,
	}
}

// Date returns the cells of a time expression, without the head.
func (w *Writer) Date(d extract.Date) []string {
	return []string{
		d.Text, d.Type, d.Value, d.Mod, itoa(d.Span.Start), itoa(d.Span.End), itoa(d.Section), w.titles[d.Section],
	}
}

func itoa(n int) string { return strconv.Itoa(n) }

// positive is n, or nothing where n is 0.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return itoa(n)
}
