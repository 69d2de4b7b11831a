// Package compareview makes the page of a comparison: a sentence that says what
// became of the targets, a row for each with a bullet graph and both quotes, and
// both reports below with the places marked. What has no verdict stands there
// like the rest, with its reason.
package compareview

import (
	_ "embed" // the files of the view
	"html/template"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/chart"
	"github.com/govreport/govreport/internal/page"
	"github.com/govreport/govreport/internal/reason"
	"github.com/govreport/govreport/internal/render"
)

var (
	//go:embed compare.html
	html string
	//go:embed compare.css
	css string
	//go:embed compare.js
	js string

	view = page.Template("compare", html)
)

// A Group is rows that stand together, by their places in the list of rows.
type Group struct {
	Name string
	Rows []int
}

// Options say how the page is made.
type Options struct {
	Words      page.Words
	Lang       render.Lang
	Groups     []Group // all rows are in one
	Provenance []page.Item
	Notes      []string // what speaks against the pair
}

// A row is a target and what became of it.
type row struct {
	N                         int // from 1; its id is r and N
	C                         *analyzer.Comparison
	Class, Shape, Word        string // of the verdict
	Target, Outcome           string
	Gap                       string
	Sort                      string // the gap as a number that can be compared over rows; empty for none
	Reason                    string
	Rules                     []string
	Bullet                    template.HTML
	Better                    string // in words, where lower is better
	TargetPlace, OutcomePlace string
	Near                      []near
	Search                    string
}

// A near passage is one that comes close where no outcome was found.
type near struct {
	ID, Text, Place string
}

type group struct {
	Name string
	Rows []*row
}

// A count is how many of a kind of targets have which verdict.
type count struct {
	Targets, Reached, Exceeded, Missed, Open, Possible int
}

type viewData struct {
	page.Words
	Title, First, Second string
	Notes                []string
	Groups               []group
	Lost, Silent         []*row
	Rows                 int
	Counts               []keyed
	Texts                []text
	Plan, Outcome        *analyzer.Report
}

// A keyed count is a button that filters.
type keyed struct {
	Key, Shape, Word string
	N                int
}

// Page makes the page of plan and the report that answers it.
func Page(plan, outcome *analyzer.Report, rows []analyzer.Comparison, o Options) (*page.Page, error) {
	say := o.Words.Say
	d := viewData{Words: o.Words, Notes: o.Notes, Rows: len(rows), Plan: plan, Outcome: outcome}
	d.Title = say("cv.title", nameOf(plan, say))
	d.First, d.Second = sentences(rows, say)
	all := make([]row, len(rows))
	for i := range rows {
		all[i] = o.row(plan, i+1, &rows[i])
	}
	for _, g := range o.Groups {
		x := group{Name: g.Name}
		for _, i := range g.Rows {
			switch r := &all[i]; {
			case r.C.Outcome != nil:
				x.Rows = append(x.Rows, r)
			case r.C.Verdict == analyzer.OutcomeNotMentioned:
				d.Silent = append(d.Silent, r)
			default:
				d.Lost = append(d.Lost, r)
			}
		}
		if len(x.Rows) > 0 {
			d.Groups = append(d.Groups, x)
		}
	}
	d.Counts = []keyed{{"reached", "✓▲", say("cv.reached"), 0}, {"missed", "✗", say("v.missed"), 0}, {"open", "?", say("cv.open"), 0}}
	for i := range all {
		switch all[i].Class {
		case "missed":
			d.Counts[1].N++
		case "met", "exceeded":
			d.Counts[0].N++
		default:
			d.Counts[2].N++
		}
	}
	d.Texts = []text{planText(plan, all, say), outcomeText(outcome, all, say)}
	body, err := page.Fill(view, d)
	if err != nil {
		return nil, err
	}
	return &page.Page{
		View: "compare", Lang: say("page.lang"), Title: d.Title, Words: o.Words, Body: body, Style: chart.Style + css, Script: js,
		Data: rows, Say: []string{"cv.shown"},
		Keys:    []page.Item{{Name: "/", Text: say("cv.key.search")}, {Name: "j k", Text: say("cv.key.next")}, {Name: "Enter", Text: say("cv.key.enter")}},
		Actions: []page.Item{{Name: "csv", Text: say("cv.csv")}, {Name: "json", Text: say("cv.json")}}, Provenance: o.Provenance,
	}, nil
}

// nameOf is what a report is called: 山东省2015年, else its title or its file.
func nameOf(r *analyzer.Report, say func(string, ...any) string) string {
	switch {
	case r.Region != "" && r.Year > 0:
		return say("cv.name", r.Region, r.Year)
	case r.Title != "":
		return r.Title
	}
	return r.Source.Path
}

// countOf counts the chief targets, or the others.
func countOf(rows []analyzer.Comparison, headline bool) count {
	var n count
	for i := range rows {
		c := &rows[i]
		if c.Headline != headline {
			continue
		}
		n.Targets++
		switch {
		case c.Result().Reached():
			n.Reached++
			if c.Verdict == analyzer.Exceeded {
				n.Exceeded++
			}
			if c.Possible {
				n.Possible++
			}
		case c.Verdict == analyzer.Missed:
			n.Missed++
		default:
			n.Open++
		}
	}
	return n
}

// sentences say what became of the chief targets, and of the others. The share
// is of all targets, those without a verdict too.
func sentences(rows []analyzer.Comparison, say func(string, ...any) string) (first, second string) {
	chief, rest := countOf(rows, true), countOf(rows, false)
	one := func(key string, n count) string {
		s := say(key, n.Targets, n.Reached, (n.Reached*200+n.Targets)/(2*n.Targets), n.Missed, n.Open)
		if n.Possible > 0 {
			s += say("cv.possible", n.Possible)
		}
		return s
	}
	switch {
	case chief.Targets > 0 && rest.Targets > 0:
		return one("cv.chief", chief), one("cv.rest", rest)
	case chief.Targets > 0:
		return one("cv.chief", chief), ""
	case rest.Targets > 0:
		return one("cv.all", rest), ""
	}
	return say("no-targets"), ""
}

// shapes tell verdicts apart without colour.
var shapes = map[analyzer.Verdict]string{analyzer.Exceeded: "▲", analyzer.Met: "✓", analyzer.Missed: "✗"}

// row makes the row of c.
func (o *Options) row(plan *analyzer.Report, n int, c *analyzer.Comparison) row {
	say := o.Words.Say
	r := row{N: n, C: c, Class: "open", Shape: "?", Word: say("cv.open"), Target: render.Value(c.Target, o.Lang)}
	if s, ok := shapes[c.Result()]; ok {
		r.Class, r.Shape, r.Word = c.Verdict, s, say("v."+c.Verdict)
	}
	switch {
	case c.Possible && r.Class != "open":
		r.Word = say("v.possible", r.Word)
		if c.Verdict == analyzer.Exceeded {
			r.Shape = "△"
		}
	case c.Verdict == analyzer.OutcomeNotFound, c.Verdict == analyzer.OutcomeNotMentioned:
		r.Word = say("v.not-found")
	}
	r.Reason = reason.Words(int(o.Lang), c.Reason.Code, c.Reason.Args...)
	if c.Verdict == analyzer.OutcomeNotMentioned {
		r.Reason = say("cv.silent.reason")
	}
	less := lessIsBetter(plan, c)
	if less {
		r.Better = say("cv.less")
	}
	r.Rules = rules(c, less, say)
	r.TargetPlace = place(c.TargetSection, c.TargetLine, say)
	if c.Outcome != nil {
		r.Outcome = render.Value(*c.Outcome, o.Lang)
		if c.Estimate {
			r.Outcome += say("estimate")
		}
		r.OutcomePlace = place(c.OutcomeSection, c.OutcomeLine, say)
		r.Gap, r.Sort = o.gap(c, less)
		r.Bullet = bullet(c, less, c.Indicator+say("cv.colon")+say("cv.alt", r.Target, r.Outcome, r.Word), r.Better)
	}
	for i, p := range c.Near {
		r.Near = append(r.Near, near{ID: nearID(n, i), Text: p.Text, Place: place("", p.Line, say)})
	}
	r.Search = strings.ToLower(c.Indicator + " " + c.IndicatorID + " " + c.TargetQuote + " " + c.OutcomeQuote)
	return r
}

func nearID(n, i int) string { return "n" + strconv.Itoa(n) + "-" + strconv.Itoa(i+1) }

// place is where a quote stands.
func place(section string, line int, say func(string, ...any) string) string {
	if line == 0 {
		return section
	}
	s := say("cv.line", line)
	if section != "" {
		s = section + say("sep") + s
	}
	return s
}

// With is what the template of a row is filled with.
func (d viewData) With(r *row) map[string]any { return map[string]any{"R": r, "V": d} }
