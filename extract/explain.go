package extract

import (
	"slices"

	"github.com/govreport/govreport/internal/lex"
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

// Parts of a figure that an [Explanation] tells of.
const (
	StepQuantity  = "quantity"  // the number with its unit
	StepBound     = "bound"     // the words behind it that bound it
	StepPredicate = "predicate" // a word in front of it; How has its classes
	StepIndicator = "indicator" // where the indicator was found
	StepPeriod    = "period"    // what gave the period
	StepKind      = "kind"      // what decided the kind
	StepScope     = "scope"     // the part of the territory or year
	StepCatalogue = "catalogue" // the entry that gave the id
)

// A Step says how a part of a figure was read.
type Step struct {
	Part string       `json:"part"`
	How  string       `json:"how"`  // a short code
	Text string       `json:"text"` // the words it was read from
	Span segment.Span `json:"span"` // of those words, empty where there are none
	// Figure is the figure that something was taken over from, counted from 0
	// in the order of the text; -1 where nothing was.
	Figure int `json:"figure"`
}

// An Explanation says how a figure was read.
type Explanation struct {
	Figure Figure `json:"figure"`
	Steps  []Step `json:"steps"`
}

// Explain reads l as [Read] does and says how its figure n was read, counted
// from 0; ok is false where there are not as many.
func Explain(l *segment.Layout, set Setting, n int) (e Explanation, ok bool) {
	if n < 0 {
		return e, false
	}
	tr := &tracer{n: n}
	out := read(l, set, tr)
	if n >= len(out.Figures) {
		return e, false
	}
	return Explanation{out.Figures[n], tr.steps}, true
}

// A tracer notes how figure n is read.
type tracer struct {
	n     int
	steps []Step
}

// figure notes how f, member i of g, was read, before the reader goes on.
func (tr *tracer) figure(rd *reader, g *group, name phrase, i int, f *Figure) {
	if len(rd.out.Figures) != tr.n {
		return
	}
	m := &g.members[i]
	tr.words(rd, StepQuantity, quantityForm(m.q), int(m.q.lo), int(m.q.hi))
	if m.end > int(m.q.hi) {
		tr.words(rd, StepBound, f.Bound, int(m.q.hi), m.end)
	}
	tr.predicate(rd, g)
	tr.indicator(rd, g, name, f)
	if f.IndicatorID != "" {
		tr.steps = append(tr.steps, Step{Part: StepCatalogue, How: f.IndicatorID, Text: rd.cat.list[rd.cat.byID[f.IndicatorID]].Name, Figure: -1})
	}
	tr.period(rd, g, m, f)
	tr.kind(rd, g, f)
	if f.Scope != "" {
		tr.steps = append(tr.steps, Step{Part: StepScope, How: "limited", Text: f.Scope, Figure: -1})
	}
}

func (tr *tracer) words(rd *reader, part, how string, lo, hi int) {
	sp := rd.s.t.Span(lo, hi)
	tr.steps = append(tr.steps, Step{Part: part, How: how, Text: rd.s.t.String(lo, hi), Span: sp, Figure: -1})
}

func quantityForm(q *quantity) string {
	switch {
	case q.ratio != nil:
		return "ratio"
	case q.n.HasMax:
		return "range"
	case q.percentLike():
		return "percent"
	case q.unit == nil:
		return "number"
	}
	return q.dim()
}

// predicate notes the words between the subject and the first number, from
// left to right.
func (tr *tracer) predicate(rd *reader, g *group) {
	s, w := rd.s, lex.Words()
	const nouns = lex.Text | lex.Rate | lex.ShareName | lex.Stock
	at := len(tr.steps)
	for i := int(g.members[0].q.lo); i > g.pred.lo; {
		if k := s.timeEndingAt(i); k >= 0 && int(s.times[k].lo) >= g.pred.lo {
			how := "time"
			if s.isBase(k) {
				how = "base-time"
			}
			tr.words(rd, StepPredicate, how, int(s.times[k].lo), i)
			i = int(s.times[k].lo)
			continue
		}
		if c, start := w.Before(s.r, g.pred.lo, i); start < i && c&nouns == 0 {
			tr.words(rd, StepPredicate, c.Names(), start, i)
			i = start
			continue
		}
		j := i - 1 // words of a comparison: 比|全国平均水平|高
		for j > g.pred.lo && s.timeEndingAt(j) < 0 {
			if c, start := w.Before(s.r, g.pred.lo, j); start < j && c&nouns == 0 {
				break
			}
			j--
		}
		tr.words(rd, StepPredicate, "comparison", j, i)
		i = j
	}
	slices.Reverse(tr.steps[at:])
}

// indicator notes where the indicator was found.
func (tr *tracer) indicator(rd *reader, g *group, name phrase, f *Figure) {
	st := Step{Part: StepIndicator, Text: f.Indicator, Figure: -1}
	switch {
	case f.Indicator == "":
		st.How = "none"
	case !name.empty():
		st.How = "subject"
		if g.behind {
			st.How = "noun-behind"
		}
		st.Text, st.Span = rd.s.text(name), rd.s.t.Span(name.lo, name.hi)
		tr.steps = append(tr.steps, st)
		if f.Indicator == st.Text {
			return
		}
		st = Step{Part: StepIndicator, Text: f.Indicator, Figure: -1, How: "filled"}
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
func (tr *tracer) period(rd *reader, g *group, m *member, f *Figure) {
	st := Step{Part: StepPeriod, Text: f.Period, Figure: -1}
	e := rd.timeOf(g, m)
	switch {
	case f.Period == "":
		st.How = "none"
	case e != nil:
		st.How = "sentence"
		if g.pred.time >= 0 {
			st.How = "predicate"
		}
		st.Span = rd.s.t.Span(int(e.lo), int(e.hi))
		st.Text = rd.s.t.String(int(e.lo), int(e.hi))
	case rd.spell.known():
		st.How, st.Text = "before", rd.spell.String()
	case rd.role != "":
		st.How = rd.role + "-section"
	default:
		st.How = "report"
	}
	if p := &g.pred; p.is(lex.Avg) && f.Period != "" {
		tr.steps = append(tr.steps, st)
		st = Step{Part: StepPeriod, How: "average", Text: f.Period, Figure: -1}
	}
	tr.steps = append(tr.steps, st)
}

// kind notes what decided the kind.
func (tr *tracer) kind(rd *reader, g *group, f *Figure) {
	st := Step{Part: StepKind, How: rd.cue, Text: f.Force, Figure: -1}
	if f.Kind == Other {
		st.How = "other"
	}
	if id := rd.sen.Section; (rd.cue == cuePlan || rd.cue == cueReview) && id >= 0 {
		sec := &rd.l.Sections[id]
		st.Text, st.Span = sec.Label+sec.Title, sec.Heading
	}
	tr.steps = append(tr.steps, st)
}
