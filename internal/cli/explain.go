package cli

import (
	"errors"
	"strconv"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/ablate"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/internal/tabular"
)

// figureJSON is a figure with what a reader of it alone needs.
type figureJSON struct {
	extract.Figure
	Number       int    `json:"number"` // from 1 in the order of the report
	Line         int    `json:"line"`
	SectionPath  string `json:"section_path"`
	SentenceText string `json:"sentence_text"`
}

func figuresJSON(v view) []figureJSON {
	out := make([]figureJSON, len(v.figures))
	line, path := tabular.Lines(v.Text), tabular.SectionPaths(v.Report)
	for i, f := range v.figures {
		out[i] = figureJSON{f, v.numbers[i], line(f.Span.Start), path(f.Section), render.Excerpt(v.Text, f.Sentence, f.Span, render.ExcerptLength)}
	}
	return out
}

// doubtWords says what speaks against a figure.
func (a *app) doubtWords(d extract.Doubts) string {
	var out []string
	for _, c := range d.Codes() {
		out = append(out, a.say("d."+c))
	}
	return strings.Join(out, a.say("semicolon"))
}

// explanationJSON is how a figure was read, with the rules that it needs.
type explanationJSON struct {
	extract.Explanation
	Rules []ablate.Need `json:"rules"`
}

// explained are the formats of --explain: its steps are no rows of CSV.
var explained = out.Set{out.Table, out.JSON, out.JSONL, out.Markdown}

// explainFigures shows how figures of one report were read.
func (a *app) explainFigures(args []string, numbers []int) error {
	if err := a.checkEncoding(); err != nil {
		return err
	}
	in, several, err := a.inputs(args)
	if err != nil {
		return err
	}
	if several || len(in) != 1 {
		return &usageError{message: a.say("explain-one")}
	}
	format, err := a.formatOf(explained)
	if err != nil {
		return err
	}
	r, err := a.readOne(in[0])
	if errors.Is(err, errInterrupted) {
		return err
	}
	if err != nil {
		a.failed = true
		a.warn(a.problem(err))
		return nil
	}
	for _, n := range numbers {
		if n < 1 || n > len(r.Figures) {
			return &usageError{message: a.say("no-such-figure", n, len(r.Figures)), quiet: true}
		}
	}
	s, err := a.open(format, len(numbers) > 1, nil)
	if err != nil {
		return err
	}
	ok := s.Begin() == nil
	needs := ablate.Needs(r, a.opts.limits.reading(a).Options)
	for _, n := range numbers {
		e, err := r.Explain(n - 1)
		if err != nil {
			return err
		}
		x := explanationJSON{e, needs[n-1]}
		b, err := s.Encode(out.Record{Value: x, Tables: []table.Table{a.explainTable(r, n, x)}})
		if err == nil {
			err = s.Put(b)
		}
		if err != nil {
			_ = s.End(false)
			return err
		}
	}
	return s.End(ok)
}

// explainTable shows an explanation: a row a step.
func (a *app) explainTable(r *analyzer.Report, n int, e explanationJSON) table.Table {
	f := e.Figure
	t := table.Table{
		Title: a.say("explain", n, f.Indicator, render.Value(f, a.lang), render.Kind(f.Kind, a.lang), render.Period(f.Period, a.lang)),
		Columns: []table.Column{
			{Head: a.say("part")}, {Head: a.say("words.in"), Min: 10, Good: 20, Max: 40}, {Head: a.say("how"), Min: 16},
		},
		Rows: [][]string{{a.say("p.sentence"), render.Quote(r.Text, f.Sentence, f.Span, 1<<20), a.say("at-line", tabular.Lines(r.Text)(f.Span.Start))}},
	}
	for _, st := range e.Steps {
		t.Rows = append(t.Rows, []string{a.say("p." + st.Part), st.Text, a.how(st)})
	}
	for _, x := range e.Rules {
		t.Rows = append(t.Rows, []string{a.say("p.rule"), x.Rule, a.say("without", a.why(rule.Named(x.Rule)), a.without(x))})
	}
	t.Rows = append(t.Rows, []string{a.say("p.measure"), "", render.Measure(f.Measure, a.lang)})
	if f.Basis != extract.YearBasis {
		t.Rows = append(t.Rows, []string{a.say("p.basis"), "", render.FigurePeriod(f, a.lang)})
	}
	t.Rows = append(t.Rows, []string{a.say("p.confidence"), f.Confidence.String(), a.doubtWords(f.Doubts)})
	return t
}

// without says what a figure would be without a rule.
func (a *app) without(x ablate.Need) string {
	if x.Without == nil {
		return a.say("unread")
	}
	var out []string
	for _, p := range x.Without {
		if p.Value == "" {
			out = append(out, a.say("field-none", a.say("p."+p.Field)))
			continue
		}
		out = append(out, a.say("field-says", a.say("p."+p.Field), p.Value))
	}
	return strings.Join(out, a.say("comma"))
}

// how says in words what a step did.
func (a *app) how(st extract.Step) string {
	switch st.Part {
	case extract.StepCatalogue:
		return "id " + st.How
	case extract.StepPredicate:
		var out []string
		for c := range strings.FieldsSeq(st.How) {
			out = append(out, a.say("w."+c))
		}
		return strings.Join(out, a.say("comma"))
	}
	m := a.say("e." + st.Part + "." + st.How)
	if strings.HasPrefix(m, "e.") {
		m = st.How
	}
	if st.Figure >= 0 {
		m += " #" + strconv.Itoa(st.Figure+1)
	}
	return m
}
