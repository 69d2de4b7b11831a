package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
)

// A finding is something in a report's outline or metadata that its reader
// should look at.
type finding struct {
	Code    string       `json:"code"`
	Message string       `json:"message"`
	Span    segment.Span `json:"span"`
	Line    int          `json:"line"`   // from 1
	Column  int          `json:"column"` // in characters, from 1
}

// checkColumns are those of outline --check as CSV.
var checkColumns = []string{"path", "line", "column", "code", "message", "start", "end"}

// checkOutlines prints what is doubtful in the reports' numbering and
// metadata; the run fails if there is anything.
func (a *app) checkOutlines(args []string, f filter) error {
	if f.depth > 0 || f.section != "" {
		return &usageError{message: a.say("check-whole")}
	}
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	format, err := a.formatOf(out.Outlines)
	if err != nil {
		return err
	}
	if format == out.OPML {
		return &usageError{message: a.say("check-opml")}
	}
	s, err := a.open(format, several, checkColumns)
	if err != nil {
		return err
	}
	s.Tight = true
	found, err := a.each(in, s, func(r *analyzer.Report) (rec out.Record, found int, notes []string) {
		list := a.findings(r)
		switch format {
		case out.JSON, out.JSONL:
			rec.Value = struct {
				Source      analyzer.Source `json:"source"`
				Diagnostics []finding       `json:"diagnostics"`
			}{r.Source, list}
		case out.CSV:
			n := strconv.Itoa
			for _, x := range list {
				rec.Rows = append(rec.Rows, []string{r.Source.Path, n(x.Line), n(x.Column), x.Code, x.Message, n(x.Span.Start), n(x.Span.End)})
			}
		case out.Markdown:
			rec.Head, rec.Tables = a.head(view{Report: r}), []table.Table{a.findingsTable(list)}
		default:
			path := r.Source.Path
			if path == "-" {
				path = a.say("stdin")
			}
			for _, x := range list {
				rec.Body += fmt.Sprintf("%s:%d:%d: %s: %s\n", path, x.Line, x.Column, x.Code, x.Message)
			}
		}
		return rec, len(list), nil
	})
	if err != nil {
		return err
	}
	switch {
	case found > 0:
		a.failed = true
		a.warn(a.say("check-found", found))
	case !a.failed:
		a.warn(a.say("check-ok"))
	}
	return nil
}

// findings lists in the order of the text what is doubtful in the outline and
// the metadata of a report, and what is missing from them.
func (a *app) findings(r *analyzer.Report) []finding {
	list := []finding{}
	line := tabular.Lines(r.Text)
	add := func(code, message string, sp segment.Span) {
		before := r.Text[:sp.Start]
		col := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
		list = append(list, finding{code, message, sp, line(sp.Start), col})
	}
	for _, code := range missing(r) {
		add(code, a.say(code), segment.Span{})
	}
	for _, d := range r.Diagnostics {
		if ofOutline(d.Code) {
			add(d.Code, a.explain(r, d), d.Span)
		}
	}
	slices.SortStableFunc(list, func(x, y finding) int { return x.Span.Start - y.Span.Start })
	return list
}

// ofOutline reports whether a diagnostic is about the outline of a report, its
// metadata or its encoding rather than its figures.
func ofOutline(code string) bool {
	for _, about := range [...]string{"numbering-", "year-", "date-", "region-", "title-", "encoding-", "undecodable"} {
		if strings.HasPrefix(code, about) {
			return true
		}
	}
	return false
}

// missing lists what was not found in r. Only a government's report must have
// a region and a plan.
func missing(r *analyzer.Report) []string {
	var codes []string
	if r.Title == "" {
		codes = append(codes, "missing-title")
	}
	if r.Date == "" {
		codes = append(codes, "missing-date")
	}
	if len(r.Sections) == 0 {
		codes = append(codes, "missing-sections")
	}
	if strings.Contains(r.Title, "政府工作报告") {
		if r.Region == "" {
			codes = append(codes, "missing-region")
		}
		if r.PlanStart < 0 {
			codes = append(codes, "missing-plan")
		}
	}
	return codes
}

// explain is a diagnostic in the user's language. Messages are Chinese; in
// English the words they are about stand in their place.
func (a *app) explain(r *analyzer.Report, d segment.Diagnostic) string {
	if _, ok := texts[d.Code]; !ok || a.lang == render.Chinese {
		return d.Message
	}
	m := a.say(d.Code)
	if words := strings.Join(strings.Fields(d.Span.Of(r.Text)), " "); words != "" {
		m += fmt.Sprintf(" (%s)", table.Shorten(words, 40))
	}
	return m
}

func (a *app) findingsTable(list []finding) table.Table {
	t := table.Table{
		Title:   a.say("findings", len(list)),
		Columns: []table.Column{{Head: a.say("line"), Right: true}, {Head: a.say("code")}, {Head: a.say("finding"), Min: 20}},
	}
	for _, x := range list {
		t.Rows = append(t.Rows, []string{strconv.Itoa(x.Line), x.Code, x.Message})
	}
	return t
}
