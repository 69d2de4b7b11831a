package figure

import (
	"slices"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/segment"
)

// What decided the kind of a figure: the How of the step "kind".
const (
	cueAim    = "aim-behind"     // the noun behind the number: 8%的目标
	cueAims   = "aims"           // the sentence sets out targets: 预期目标是
	cuePast   = "past"           // its time has passed
	cueDone   = "done"           // 已, 已经
	cuePlan   = "plan-section"   // the section plans
	cueAhead  = "ahead"          // its time is to come
	cueWord   = "plan-word"      // 计划, 力争, 将
	cueReview = "review-section" // the section reviews
	cueNone   = "default"        // nothing
)

// decide notes what decided a kind.
func (rd *reader) decide(kind, cue string) string {
	rd.cue = cue
	return kind
}

// Explain reads l as [Read] does and says how its figure n was read, counted
// from 0; ok is false where there are not as many.
func Explain(l *segment.Layout, set Setting, n int) (e fact.Explanation, ok bool) {
	if n < 0 {
		return e, false
	}
	tr := &tracer{n: n}
	out := read(l, set, tr)
	if n >= len(out.Figures) {
		return e, false
	}
	return fact.Explanation{Figure: out.Figures[n], Steps: tr.steps}, true
}

// ExplainAll reads l as [Read] does and says how each of its figures was read.
func ExplainAll(l *segment.Layout, set Setting) []fact.Explanation {
	tr := &tracer{n: everyFigure}
	out := read(l, set, tr)
	all := make([]fact.Explanation, len(out.Figures))
	for i, f := range out.Figures {
		all[i].Figure = f
	}
	for i, n := range tr.noted {
		to := len(tr.steps)
		if i+1 < len(tr.noted) {
			to = tr.noted[i+1].from
		}
		if n.figure < len(all) {
			all[n.figure].Steps = tr.steps[n.from:to:to]
		}
	}
	return all
}

// everyFigure is the n of a tracer of all figures.
const everyFigure = -1

// noted is a figure and where its steps begin. Not every figure has steps: a
// target in words has no number to begin at.
type noted struct{ figure, from int }

// A tracer notes how figure n is read.
type tracer struct {
	n     int
	steps []fact.Step
	noted []noted // for everyFigure
}

// figure notes how f, member i of g, was read, before the reader goes on.
func (tr *tracer) figure(rd *reader, g *group, name phrase, i int, f *fact.Figure) {
	switch tr.n {
	case everyFigure:
		tr.noted = append(tr.noted, noted{len(rd.out.Figures), len(tr.steps)})
	case len(rd.out.Figures):
	default:
		return
	}
	m := &g.members[i]
	tr.words(rd, fact.StepQuantity, quantityForm(m.q), int(m.q.Lo), int(m.q.Hi))
	if m.end > int(m.q.Hi) {
		tr.words(rd, fact.StepBound, f.Bound, int(m.q.Hi), m.end)
	}
	tr.predicate(rd, g)
	tr.indicator(rd, g, name, f)
	if in, ok := rd.cat.Find(f.IndicatorID); ok && f.IndicatorID != "" {
		tr.steps = append(tr.steps, fact.Step{Part: fact.StepCatalogue, How: in.ID, Text: in.Name, Figure: -1})
	}
	tr.period(rd, g, m, f)
	tr.kind(rd, g, f)
	if f.Scope != "" {
		tr.steps = append(tr.steps, fact.Step{Part: fact.StepScope, How: "limited", Text: f.Scope, Figure: -1})
	}
}

func (tr *tracer) words(rd *reader, part, how string, lo, hi int) {
	sp := rd.s.T.Span(lo, hi)
	tr.steps = append(tr.steps, fact.Step{Part: part, How: how, Text: rd.s.T.String(lo, hi), Span: sp, Figure: -1})
}

func quantityForm(q *quantity.Quantity) string {
	switch {
	case q.Ratio != nil:
		return "ratio"
	case q.N.HasMax:
		return "range"
	case q.PercentLike():
		return "percent"
	case q.Unit == nil:
		return "number"
	}
	return q.Dim()
}

// predicate notes the words between the subject and the first number, from
// left to right.
func (tr *tracer) predicate(rd *reader, g *group) {
	s, w := rd.s, lex.Words()
	const nouns = lex.Text | lex.Rate | lex.ShareName | lex.Stock
	at := len(tr.steps)
	for i := int(g.members[0].q.Lo); i > g.pred.lo; {
		if k := s.timeEndingAt(i); k >= 0 && int(s.Times[k].Lo) >= g.pred.lo {
			how := "time"
			if s.isBase(k) {
				how = "base-time"
			}
			tr.words(rd, fact.StepPredicate, how, int(s.Times[k].Lo), i)
			i = int(s.Times[k].Lo)
			continue
		}
		if c, start := w.Before(s.R, g.pred.lo, i); start < i && c&nouns == 0 {
			tr.words(rd, fact.StepPredicate, c.Names(), start, i)
			i = start
			continue
		}
		j := i - 1 // words of a comparison: 比|全国平均水平|高
		for j > g.pred.lo && s.timeEndingAt(j) < 0 {
			if c, start := w.Before(s.R, g.pred.lo, j); start < j && c&nouns == 0 {
				break
			}
			j--
		}
		tr.words(rd, fact.StepPredicate, "comparison", j, i)
		i = j
	}
	slices.Reverse(tr.steps[at:])
}

// indicator notes where the indicator was found.
func (tr *tracer) indicator(rd *reader, g *group, name phrase, f *fact.Figure) {
	st := fact.Step{Part: fact.StepIndicator, Text: f.Indicator, Figure: -1}
	switch {
	case f.Indicator == "":
		st.How = "none"
	case !name.empty():
		st.How = "subject"
		if g.behind {
			st.How = "noun-behind"
		}
		st.Text, st.Span = rd.s.text(name), rd.s.T.Span(name.lo, name.hi)
		tr.steps = append(tr.steps, st)
		if f.Indicator == st.Text {
			return
		}
		st = fact.Step{Part: fact.StepIndicator, Text: f.Indicator, Figure: -1, How: "filled"}
		if len(g.members) > 1 {
			st.How = "distributed"
		}
	case rd.lastSen != rd.sen.Lo && !rd.isLast(f.Indicator):
		st.How = "clause-before"
	case rd.lastSen != rd.sen.Lo:
		st.How = "carried"
	default:
		st.How = "inherited"
	}
	if st.How == "inherited" || st.How == "carried" {
		for k := len(rd.out.Figures) - 1; k >= 0; k-- {
			if rd.out.Figures[k].Indicator == f.Indicator {
				st.Figure = k
				break
			}
		}
	}
	tr.steps = append(tr.steps, st)
}

// period notes what gave the period.
func (tr *tracer) period(rd *reader, g *group, m *member, f *fact.Figure) {
	st := fact.Step{Part: fact.StepPeriod, Text: f.Period, Figure: -1}
	e := rd.timeOf(g, m)
	switch {
	case f.Period == "":
		st.How = "none"
	case e != nil:
		st.How = "sentence"
		if g.pred.time >= 0 {
			st.How = "predicate"
		}
		st.Span = rd.s.T.Span(int(e.Lo), int(e.Hi))
		st.Text = rd.s.T.String(int(e.Lo), int(e.Hi))
	case rd.spell.known():
		st.How, st.Text = "before", rd.spell.String()
	case rd.role != "":
		st.How = rd.role + "-section"
	default:
		st.How = "report"
	}
	if p := &g.pred; p.is(lex.Avg) && f.Period != "" {
		tr.steps = append(tr.steps, st)
		st = fact.Step{Part: fact.StepPeriod, How: "average", Text: f.Period, Figure: -1}
	}
	tr.steps = append(tr.steps, st)
}

// kind notes what decided the kind.
func (tr *tracer) kind(rd *reader, g *group, f *fact.Figure) {
	st := fact.Step{Part: fact.StepKind, How: rd.cue, Text: f.Force, Figure: -1}
	if f.Kind == fact.Other {
		st.How = "other"
	}
	if id := rd.sen.Section; (rd.cue == cuePlan || rd.cue == cueReview) && id >= 0 {
		sec := &rd.l.Sections[id]
		st.Text, st.Span = sec.Label+sec.Title, sec.Heading
	}
	tr.steps = append(tr.steps, st)
}
