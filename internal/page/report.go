package page

import (
	_ "embed" // the files of the view
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/govreport/govreport/segment"
)

var (
	//go:embed report.html
	reportHTML string
	//go:embed report.css
	reportCSS string
	//go:embed report.js
	reportJS string
	//go:embed review.js
	reviewJS string

	reportTemplate = Template("report", reportHTML)
)

// A Why is one row of the explanation of a figure: a part of it, the words
// that it was read from or the rule that it needs, and how.
type Why struct{ Part, Words, Rule, How string }

// ReportOptions say how the page of a report is made.
type ReportOptions struct {
	Words Words
	Lang  render.Lang
	// Why holds the explanation of each figure, in the order of the report.
	Why [][]Why
	// Rules are the reasons of the rules that are named there.
	Rules map[string]string
	// Doubt says the words of a doubt's code.
	Doubt func(code string) string
	// Notes are what the reader should know of the file.
	Notes      []string
	Provenance []Item
	Review     bool // figures are to be checked: y, n, e
}

// A row is a figure in the table.
type row struct {
	N, Line, Page   int
	Class           string // t, o or x
	Kind            string // in words
	Indicator, ID   string
	Value, Number   string // as a report writes it; the bare number with its unit
	Bound, Measure  string
	Force, Scope    string
	Period          string
	Path            string // of sections
	Section         int
	Confidence      string
	Doubts          []string
	Quote           template.HTML
	Written         string // the words of the text
	Light           string // see marker.light
	Why             []Why
	Headline, Table bool
}

// A section is an entry of the outline.
type section struct {
	ID    int
	Title string
	Role  string
	Subs  []section
}

// A headline is one of the numbers that the report is known by.
type headline struct {
	Name               string
	Target, Last       string
	TargetAt, LastAt   int // numbers of the figures, 0 for none
	LastYear           string
	Estimate, Headline bool
}

// reportView is what report.html is filled with.
type reportView struct {
	Words
	R         *analyzer.Report
	Facts     []Item
	Headlines []headline
	Sections  []section
	Text      template.HTML
	Rows      []row
	Rules     map[string]string // in the order of their names
	Quotes    template.HTMLAttr // the language of quotes, where the page has another
	Marks     int
	Notes     []string
	Review    bool
	Targets   int
	Outcomes  int
	Others    int
	Doubtful  int
	Fields    []Item   // of a figure that can be corrected
	Reasons   []string // why it is to be
}

// correctable are the fields that a correction may change, as
// analyzer.ReadCorrections has them.
var correctable = []string{"value", "value_max", "unit", "bound", "measure", "kind", "period", "indicator", "indicator_id", "drop"}

// reasons are the keys of reasons to correct a figure.
var reasons = []string{"misread", "other-indicator", "other-period", "not-a-figure", "misprint"}

// ReportPage makes the page of one report: outline, text with the figures
// marked, and their table.
func ReportPage(r *analyzer.Report, o ReportOptions) (*Page, error) {
	say := o.Words.Say
	m := newMarker(r, r.ExplainAll(), say("page.also"))
	v := reportView{Words: o.Words, R: r, Notes: o.Notes, Review: o.Review, Rules: o.Rules}
	if o.Lang != render.Chinese {
		v.Quotes = `lang="zh-Hans-CN"`
	}
	v.Text = m.text(func(role string) string { return render.Role(role, o.Lang) })
	v.Marks = m.marks
	v.Rows = rows(r, m, o)
	for _, x := range v.Rows {
		switch x.Class {
		case "t":
			v.Targets++
		case "o":
			v.Outcomes++
		default:
			v.Others++
		}
		if len(x.Doubts) > 0 {
			v.Doubtful++
		}
	}
	if o.Review {
		for _, f := range correctable {
			v.Fields = append(v.Fields, Item{f, say("page.field." + f)})
		}
		for _, x := range reasons {
			v.Reasons = append(v.Reasons, say("page.reason."+x))
		}
	}
	v.Facts = facts(r, o)
	v.Headlines = headlines(r, o.Lang)
	v.Sections = outline(r, o.Lang)
	body, err := Fill(reportTemplate, v)
	if err != nil {
		return nil, err
	}
	title := r.Title
	if title == "" {
		title = say("untitled")
	}
	p := &Page{
		View: "report", Lang: say("page.lang"), Title: title, Words: o.Words, Body: body, Style: reportCSS, Script: reportJS,
		Data: r, Provenance: o.Provenance,
		Extra: map[string]any{"name": fileName(r), "cite": cite(r, say)},
		Say: []string{
			"page.shown", "page.cite.figure", "sep", "page.target", "page.outcome", "page.other", "page.all", "page.none",
		},
		Keys: []Item{
			{"/", say("page.key.search")}, {"j k", say("page.key.next")}, {"n p", say("page.key.next")}, {"t", say("page.key.kind")},
			{"Enter", say("page.key.enter")},
		},
		Actions: []Item{{"csv", say("page.csv")}, {"json", say("page.json")}, {"cite", say("page.cite")}},
	}
	if o.Review {
		p.Script += reviewJS
		p.Say = append(p.Say, "page.review.progress", "page.review.who")
		p.Keys[2] = Item{"y n e", say("page.key.review")}
		p.Actions = append([]Item{{"corrections", say("page.review.save")}}, p.Actions...)
	}
	return p, nil
}

// facts are the report's head: region, year, speaker, date.
func facts(r *analyzer.Report, o ReportOptions) []Item {
	var out []Item
	add := func(key, text string) {
		if text != "" {
			out = append(out, Item{o.Words(key), text})
		}
	}
	region := r.Region
	if r.RegionCode != "" {
		region += " " + r.RegionCode
	}
	add("page.region", region)
	if r.Year > 0 {
		add("page.year", strconv.Itoa(r.Year))
	}
	add("page.issuer", r.Issuer)
	add("page.speaker", r.Speaker)
	add("page.day", r.Date)
	return out
}

// rows are the rows of the table, in the order of the report's figures.
func rows(r *analyzer.Report, m *marker, o ReportOptions) []row {
	line, path := tabular.Lines(r.Text), tabular.SectionPaths(r)
	out := make([]row, len(r.Figures))
	for i := range r.Figures {
		f := &r.Figures[i]
		x := row{
			N: i + 1, Line: line(f.Span.Start), Page: r.Page(f.Span.Start), Class: kindClass(f.Kind), Kind: render.Kind(f.Kind, o.Lang),
			Indicator: f.Indicator, ID: f.IndicatorID, Value: render.Value(*f, o.Lang), Number: number(f), Measure: render.Measure(f.Measure, o.Lang),
			Force: f.Force, Scope: f.Scope, Period: render.FigurePeriod(*f, o.Lang), Path: path(f.Section), Section: f.Section,
			Confidence: f.Confidence.String(), Quote: m.quote(f), Written: f.Span.Of(r.Text), Light: m.light[i],
			Headline: f.Headline, Table: f.Source == extract.FromTable,
		}
		if f.Bound != extract.Exact && f.Bound != "" {
			x.Bound = o.Words("e.bound." + f.Bound)
		}
		for _, c := range f.Doubts.Codes() {
			x.Doubts = append(x.Doubts, o.Doubt(c))
		}
		if strings.ReplaceAll(x.Number, " ", "") == x.Value { // a page holds hundreds of rows: nothing twice
			x.Number = ""
		}
		if x.Written == x.Value {
			x.Written = ""
		}
		if i < len(o.Why) {
			x.Why = o.Why[i]
		}
		out[i] = x
	}
	return out
}

// number is the value of f as data has it: 5940000000000 元.
func number(f *extract.Figure) string {
	switch {
	case len(f.Ratio) > 0:
		return tabular.Ratio(f.Ratio)
	case !f.Value.Valid:
		return ""
	case f.ValueMax.Valid:
		return f.Value.String() + "…" + f.ValueMax.String() + " " + f.Unit
	}
	return f.Value.String() + " " + f.Unit
}

// Characters of a quote before and behind the number.
const quoteBefore, quoteBehind = 26, 12

// quote is the number with some of its sentence around it.
func (m *marker) quote(f *extract.Figure) template.HTML {
	t := m.t
	lo, hi := t.Index(f.Span.Start), t.Index(f.Span.End)
	from, to := t.Index(min(f.Sentence.Start, f.Span.Start)), t.Index(max(f.Sentence.End, f.Span.End))
	q := &marker{r: m.r, t: t, mark: -1, blank: true}
	if lo-from > quoteBefore {
		from = lo - quoteBefore
		q.b.WriteString("…")
	}
	cut := to-hi > quoteBehind
	if cut {
		to = hi + quoteBehind
	}
	q.write(t.Offset(from), f.Span.Start, false)
	q.b.WriteString("<mark>")
	q.write(f.Span.Start, f.Span.End, false)
	q.b.WriteString("</mark>")
	q.write(f.Span.End, t.Offset(to), false)
	if cut {
		q.b.WriteString("…")
	}
	return template.HTML(q.b.String()) // written by the marker
}

// maxHeadlines is how many numbers stand over the text.
const maxHeadlines = 7

// headlines are the chief targets, each beside what the report says of the
// year before; the chief results where it sets no targets.
func headlines(r *analyzer.Report, lang render.Lang) []headline {
	var out []headline
	seen := map[string]bool{}
	full := func(name, measure string) bool {
		key := name + "|" + measure
		if seen[key] || len(out) == maxHeadlines {
			return true
		}
		seen[key] = true
		return false
	}
	for _, b := range analyzer.Baselines(r) {
		if !b.Headline || b.Target.Scope != "" || b.Target.Text == "" || full(b.Indicator, b.Target.Measure) {
			continue
		}
		h := headline{Name: b.Indicator, Target: spoken(b.Target, lang), TargetAt: numberOf(r, &b.Target)}
		if b.Base != nil {
			h.Last, h.LastAt, h.LastYear, h.Estimate = spoken(*b.Base, lang), numberOf(r, b.Base), render.Period(b.BasePeriod, lang), b.Estimate
		}
		out = append(out, h)
	}
	if len(out) > 0 {
		return out
	}
	for _, f := range r.Results() {
		if !full(f.Indicator, f.Measure) {
			out = append(out, headline{Name: f.Indicator, Last: spoken(f, lang), LastAt: numberOf(r, &f), LastYear: render.FigurePeriod(f, lang)})
		}
	}
	return out
}

// spoken is a value as it is said of its indicator: 增长6.5%左右, not 6.5%左右.
func spoken(f extract.Figure, lang render.Lang) string {
	v := render.Value(f, lang)
	if lang == render.Chinese && f.Measure == extract.Growth && f.Value.Valid && f.Value.Sign() > 0 {
		return "增长" + v
	}
	if lang == render.Chinese && strings.HasPrefix(v, "-") && f.Measure == extract.Growth && !f.ValueMax.Valid {
		return "下降" + v[1:]
	}
	return v
}

// numberOf is the number of f among the report's figures, 0 where it is not there.
func numberOf(r *analyzer.Report, f *extract.Figure) int {
	return 1 + slices.IndexFunc(r.Figures, func(g extract.Figure) bool {
		return g.Span == f.Span && g.Indicator == f.Indicator && g.Kind == f.Kind
	})
}

// outline is the tree of sections. A role is said where it is not that of the
// section around it.
func outline(r *analyzer.Report, lang render.Lang) []section {
	subs := map[int][]segment.Section{}
	known := map[int]bool{}
	for _, s := range r.Sections {
		known[s.ID] = true
	}
	for _, s := range r.Sections {
		parent := s.Parent
		if !known[parent] {
			parent = -1
		}
		subs[parent] = append(subs[parent], s)
	}
	var tree func(id int, role string) []section
	tree = func(id int, role string) []section {
		var out []section
		for _, s := range subs[id] {
			x := section{ID: s.ID, Title: s.Label + s.Title}
			if x.Title == "" {
				x.Title = "§"
			}
			now := role
			if s.Role != "" {
				now = s.Role
			}
			if now != role {
				x.Role = render.Role(now, lang)
			}
			x.Subs = tree(s.ID, now)
			out = append(out, x)
		}
		return out
	}
	return tree(-1, "")
}

// fileName is what files saved from the page are called, without a suffix.
func fileName(r *analyzer.Report) string {
	name := r.Region
	if r.Year > 0 {
		name += strconv.Itoa(r.Year)
	}
	if name == "" {
		return "govreport"
	}
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, c) || c < ' ' {
			return '-'
		}
		return c
	}, name)
}

// cite is the report as a source.
func cite(r *analyzer.Report, say func(string, ...any) string) string {
	var in []string
	for _, s := range []string{r.Region, r.Issuer, r.Speaker, r.Date} {
		if s != "" && !slices.Contains(in, s) {
			in = append(in, s)
		}
	}
	title := r.Title
	if title == "" {
		title = say("untitled")
	}
	return say("page.cite.report", title, strings.Join(in, say("sep")), r.Source.SHA256[:min(12, len(r.Source.SHA256))])
}
