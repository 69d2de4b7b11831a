package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
)

// quoteWidth is how many columns of the words around a number are shown.
const quoteWidth = 56

// head are the lines that say which report the tables are of: what it says of
// itself, and its path.
func (a *app) head(v view) string {
	words := []string{}
	for _, w := range []string{v.Title, v.Region, v.Issuer, v.Date} {
		if w != "" {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		words = append(words, a.say("untitled"))
	}
	path := v.Source.Path
	if path == "-" {
		path = a.say("stdin")
	}
	return strings.Join(words, "  ") + "\n" + path
}

func (a *app) tables(v view, p parts) []table.Table {
	var ts []table.Table
	if p.sections {
		ts = append(ts, a.outlineTable(v))
	}
	if p.figures {
		ts = append(ts, a.figuresTable(v, !p.all()))
	}
	if p.dates {
		ts = append(ts, a.datesTable(v))
	}
	return ts
}

func (a *app) outlineTable(v view) table.Table {
	t := table.Table{
		Title: a.say("outline", len(v.sections)),
		Columns: []table.Column{
			{Head: a.say("title"), Min: 20}, {Head: a.say("role")}, {Head: a.say("line"), Right: true},
		},
	}
	line := tabular.Lines(v.Text)
	for _, s := range v.sections {
		t.Rows = append(t.Rows, []string{
			strings.Repeat("  ", max(s.Depth-1, 0)) + sectionName(v.Report, s),
			render.Role(s.Role, a.lang),
			strconv.Itoa(line(s.Heading.Start)),
		})
	}
	return t
}

// sectionName is the label and title of s or, where it has no title, the
// first words under it.
func sectionName(r *analyzer.Report, s segment.Section) string {
	if s.Title != "" {
		return s.Label + s.Title
	}
	rest := segment.Span{Start: min(max(s.Heading.Start+len(s.Label), s.Heading.Start), s.Span.End), End: s.Span.End}
	words := strings.TrimLeft(rest.Of(r.Text), " \t\u3000*")
	if i := strings.IndexAny(words, "\n\r"); i > 0 {
		words = words[:i]
	}
	return s.Label + table.Shorten(strings.ReplaceAll(words, "**", ""), 48)
}

// figuresTable is the table of figures; numbered, each has the number that
// --explain takes, and where they were asked for the doubts stand in the place
// of the section.
func (a *app) figuresTable(v view, numbered bool) table.Table {
	t := table.Table{
		Title: a.say("figures", len(v.figures)),
		Columns: []table.Column{
			{Head: a.say("indicator"), Min: 8, Good: 16, Max: 28},
			{Head: a.say("value"), Min: 6, Good: 12, Max: 22, Right: true},
			{Head: a.say("kind")},
			{Head: a.say("period"), Min: 6, Good: 10, Max: 16},
			{Head: a.say("section"), Min: 6, Good: 10, Max: 20},
			{Head: a.say("quote"), Min: 12, Good: 20},
		},
	}
	names := sectionNames(v.Report, 20)
	for _, f := range v.figures {
		t.Rows = append(t.Rows, []string{
			f.Indicator, render.Value(f, a.lang), render.Kind(f.Kind, a.lang), render.FigurePeriod(f, a.lang),
			names(f.Section), render.Quote(v.Text, f.Sentence, f.Span, quoteWidth),
		})
	}
	if v.doubts {
		t.Columns[4] = table.Column{Head: a.say("doubts"), Min: 12, Good: 20, Max: 30}
		for i, f := range v.figures {
			t.Rows[i][4] = f.Confidence.String() + " " + a.doubtWords(f.Doubts)
		}
	}
	if numbered {
		t.Columns = append([]table.Column{{Head: "#", Right: true}}, t.Columns...)
		for i := range t.Rows {
			t.Rows[i] = append([]string{strconv.Itoa(v.numbers[i])}, t.Rows[i]...)
		}
	}
	return t
}

func (a *app) datesTable(v view) table.Table {
	t := table.Table{
		Title: a.say("dates", len(v.dates)),
		Columns: []table.Column{
			{Head: a.say("words.in"), Min: 8, Good: 12, Max: 24},
			{Head: a.say("iso"), Min: 8, Good: 16, Max: 24},
			{Head: a.say("type")},
			{Head: a.say("mod")},
			{Head: a.say("section"), Min: 8, Good: 16, Max: 30},
			{Head: a.say("line"), Right: true},
		},
	}
	names, line := sectionNames(v.Report, 30), tabular.Lines(v.Text)
	for _, d := range v.dates {
		t.Rows = append(t.Rows, []string{
			d.Text, d.Value, render.DateType(d.Type, a.lang), render.Mod(d.Mod, a.lang), names(d.Section), strconv.Itoa(line(d.Span.Start)),
		})
	}
	return t
}

// sectionNames returns a short name for the section with an ID: its own, or
// where it has no title that of the section it is in, with its label, each on
// a line of at most width columns.
func sectionNames(r *analyzer.Report, width int) func(id int) string {
	byID := make(map[int]segment.Section, len(r.Sections))
	for _, s := range r.Sections {
		byID[s.ID] = s
	}
	cache := map[int]string{}
	var name func(id, depth int) string
	name = func(id, depth int) string {
		s, ok := byID[id]
		if !ok || depth > 20 {
			return ""
		}
		if n, ok := cache[id]; ok {
			return n
		}
		n := table.Shorten(s.Label+s.Title, width)
		if s.Title == "" {
			if up := name(s.Parent, depth+1); up != "" {
				n = up + "\n" + s.Label
			}
		}
		cache[id] = n
		return n
	}
	return func(id int) string { return name(id, 0) }
}

// notes are the findings about a report, with where they are.
func (a *app) notes(r *analyzer.Report) []string {
	line := tabular.Lines(r.Text)
	var notes []string
	for _, d := range r.Diagnostics {
		m := d.Message
		if _, ok := texts[d.Code]; ok && a.lang == render.English {
			m = a.say(d.Code)
		}
		notes = append(notes, fmt.Sprintf("%s:%d: %s: %s", r.Source.Path, line(d.Span.Start), a.say("note"), m))
	}
	return notes
}
