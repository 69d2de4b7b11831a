package analyzer

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/facet"
)

// answers are the outcomes of a report, so arranged that the few that may
// answer a target are found without looking at all.
type answers struct {
	r      *Report
	seen   []sighting
	byID   map[string][]int32
	byHead map[[2]rune][]int32 // by the last two characters of the core
	byGram map[[4]rune][]int32 // by four characters together in the clause
}

// A sighting is an item with the words around it.
type sighting struct {
	*item
	phrase facet.Phrase
	facets facet.Facets
	core   string
}

// sight reads the words around an item of r.
func sight(r *Report, it *item) sighting {
	prev, next := 0, len(r.Text)
	if it.at > 0 {
		prev = r.Figures[it.at-1].Span.End
	}
	if it.at+1 < len(r.Figures) {
		next = r.Figures[it.at+1].Span.Start
	}
	s := sighting{item: it, phrase: facet.PhraseOf(r.Text, it.f.Span, it.f.Sentence, prev, next), core: facet.Core(it.key)}
	s.facets = facet.Of(s.phrase, it.name)
	return s
}

func newAnswers(r *Report, list []item) *answers {
	a := &answers{r: r, seen: make([]sighting, len(list)), byID: map[string][]int32{}, byHead: map[[2]rune][]int32{}, byGram: map[[4]rune][]int32{}}
	for i := range list {
		s := sight(r, &list[i])
		a.seen[i] = s
		n := int32(i)
		if s.id != "" {
			a.byID[s.id] = append(a.byID[s.id], n)
		}
		if h, ok := headOf(s.core); ok {
			a.byHead[h] = append(a.byHead[h], n)
		}
		for _, g := range grams(s.phrase.Clause) {
			if l := a.byGram[g]; len(l) <= common && (len(l) == 0 || l[len(l)-1] != n) {
				a.byGram[g] = append(l, n)
			}
		}
	}
	return a
}

// common is from how many clauses on four characters name nothing in
// particular.
const common = 6

// crowd bounds the candidates of one kind, so that a list of ten thousand
// 项目 costs no more than it has to say.
const crowd = 400

func headOf(core string) (h [2]rune, ok bool) {
	r := []rune(core)
	if len(r) < 2 {
		return h, false
	}
	return [2]rune{r[len(r)-2], r[len(r)-1]}, true
}

// grams are the runs of four characters of a clause, numbers left out.
func grams(s string) [][4]rune {
	var out [][4]rune
	var g [4]rune
	n := 0
	for _, c := range s {
		switch {
		case c == '“' || c == '”':
			continue
		case !isKey(c) || c < 128:
			n = 0
			continue
		}
		g[0], g[1], g[2], g[3] = g[1], g[2], g[3], c
		if n++; n >= 4 {
			out = append(out, g)
		}
	}
	return out
}

// candidates lists the sightings that may answer t, in the order of the text,
// and those among them whose clause names the same things.
func (a *answers) candidates(t *sighting) (list []int32, named map[int32]int) {
	set := map[int32]bool{}
	add := func(l []int32) {
		for _, i := range l[:min(len(l), crowd)] {
			set[i] = true
		}
	}
	if t.id != "" {
		add(a.byID[t.id])
		for _, k := range kin()[t.id] {
			add(a.byID[k])
		}
	}
	if h, ok := headOf(t.core); ok {
		add(a.byHead[h])
	}
	named = map[int32]int{}
	own := map[[4]rune]bool{}
	for _, g := range grams(t.name) {
		own[g] = true
	}
	for _, g := range grams(t.phrase.Clause) {
		if l := a.byGram[g]; len(l) <= common {
			for _, i := range l {
				if !own[g] {
					named[i]++
				}
				set[i] = true
			}
		}
	}
	for i := range set {
		list = append(list, i)
	}
	slices.Sort(list)
	return list, named
}

// of is the sighting of an item of a.
func (a *answers) of(it *item) *sighting {
	for i := range a.seen {
		if a.seen[i].item == it {
			return &a.seen[i]
		}
	}
	return nil
}

// A refusal is an outcome that comes close to a target and is of something
// else, with the facet in which it differs.
type refusal struct {
	s      *sighting
	reason Reason
	like   facet.Likeness
}

// answer returns the outcome that answers t, or else the closest that does
// not and why; both nil where there is nothing close.
func (a *answers) answer(t *sighting) (*match, *refusal) {
	var (
		best *match
		near *refusal
	)
	list, named := a.candidates(t)
	for _, i := range list {
		o := &a.seen[i]
		m, no := a.weigh(t, o, named[i])
		if no != nil && (near == nil || no.like > near.like) {
			near = no
		}
		if m != nil && m.cost < never/2 && (best == nil || m.cost < best.cost) {
			best = m
		}
	}
	if best != nil {
		return best, nil
	}
	return nil, near
}

// weigh decides whether o answers t, and how well. named counts the runs of
// characters that both clauses have and few others.
func (a *answers) weigh(t, o *sighting, named int) (*match, *refusal) {
	m := &match{it: o.item}
	counted := t.f.Measure == extract.Level && !t.f.Headline
	like := facet.Unlike
	switch {
	case t.id != "" && o.id == t.id:
		like, m.renamed = facet.Same, o.key != t.key
		// The catalogue may gather what is counted apart: 省实验室, 省重点实验室.
		m.loose = counted && m.renamed && facet.Like(t.core, o.core) == facet.Unlike
	case related(t.id, o.id):
		like, m.cost, m.renamed, m.kin = facet.Within, 25, true, true
	case t.id != "" && o.id != "":
		return nil, nil
	case o.key == t.key && t.key != "" && t.id == o.id:
		like = facet.Same
	default:
		like = facet.Like(t.core, o.core)
		m.cost += 4 * float64(facet.Same-like)
		m.renamed = like < facet.Same
		if like == facet.Unlike && named > 0 && facet.Generic(t.core) && facet.Generic(o.core) {
			like = facet.Similar
		}
		if like == facet.Unlike && counted && sameWords.On() && a.sameWords(t, o, named) {
			like, m.cost = facet.Similar, m.cost+10
		}
		if like == facet.Unlike || !counted && ofPlace(t.core, o.core) {
			return nil, nil
		}
		m.loose = like < facet.Same
	}
	refuse := func(code string, args ...string) (*match, *refusal) {
		return nil, &refusal{o, Reason{code, args}, like}
	}
	switch {
	case !sameMeasure(t.f, o.f):
		return refuse(ReasonMeasure, t.f.Measure, o.f.Measure)
	case !sameUnit(t.f, o.f):
		return refuse(ReasonUnit, t.f.Unit, o.f.Unit)
	case o.f.Period != t.f.Period:
		return refuse(ReasonPeriod, t.f.Period, o.f.Period)
	}
	if (t.id == "" || counted && isCount(t.f.Unit)) && (facet.Generic(t.core) || facet.Generic(o.core)) && genericName.On() {
		if named < 2 {
			return refuse(ReasonObject, t.name, o.name)
		}
		m.loose = false // the clause names the same things
		m.cost -= 5 * float64(min(named, 8))
	}
	if counted {
		switch facet.Stages(t.facets.Stage, o.facets.Stage) {
		case facet.Differ:
			if stageAgrees.On() {
				return refuse(ReasonStage, t.facets.Stage.String(), o.facets.Stage.String())
			}
		case facet.Loose:
			m.loose = true
			m.cost += 6
		}
	}
	if t.f.Measure == extract.Level {
		switch facet.Flows(t.facets, o.facets) {
		case facet.Differ:
			if flowOrStock.On() {
				return refuse(ReasonFlow, t.facets.Flow.String(), o.facets.Flow.String())
			}
		case facet.Loose:
			m.loose = true
			m.cost += 6
		}
	}
	if counted && facet.Makes(t.facets.Make, o.facets.Make) == facet.Differ && newOrMended.On() {
		return refuse(ReasonObject, t.name, o.name)
	}
	if (t.id == "" || counted) && facet.Ranks(t.facets.Ranks, o.facets.Ranks) == facet.Differ && gradeAgrees.On() {
		return refuse(ReasonObject, t.name, o.name)
	}
	if otherKind(t.f.Unit, o.f.Unit) && countedAlike.On() {
		m.loose = true
	}
	if t.facets.Each != o.facets.Each && t.f.Measure == extract.Level && eachIsNotAll.On() {
		return refuse(ReasonEach)
	}
	if !a.samePart(t, o) && samePart.On() {
		return refuse(ReasonScope, strings.Join(t.facets.Parts, "、"), strings.Join(o.facets.Parts, "、"))
	}
	m.cost += penalty(t.item, o.item, a.r)
	if named > 0 && t.id == "" {
		m.cost -= 4
	}
	if m.loose && equalValues(t.f, o.f) {
		m.cost -= 3 // what was promised and what is reported are the same number
	}
	return m, nil
}

// sameWords reports whether the words around two numbers of one unit are so
// much alike that they are of one thing whatever it is called: the words that
// go with the number, or those of the clause where the number is the same too.
func (a *answers) sameWords(t, o *sighting, named int) bool {
	if !sameUnit(t.f, o.f) || t.f.Period != o.f.Period {
		return false
	}
	have := map[[4]rune]bool{}
	for _, g := range grams(o.phrase.Left + "，" + o.phrase.Right) {
		have[g] = true
	}
	shared := 0
	for _, g := range grams(t.phrase.Left + "，" + t.phrase.Right) {
		if have[g] {
			shared++
			delete(have, g)
		}
	}
	return shared >= 2 && named > 0 || named >= 3 && t.f.Unit == o.f.Unit && equalValues(t.f, o.f)
}

// ofPlace reports whether one of two names is the other with a place in front:
// 兰州新区地区生产总值.
func ofPlace(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	front, ok := strings.CutSuffix(a, b)
	return ok && strings.ContainsAny(strings.ReplaceAll(front, "地区", ""), "区县市州镇乡省国")
}

// otherKind reports whether two classifiers count different kinds of things:
// 老旧小区 by 户 are not 老旧小区 by 个.
func otherKind(a, b string) bool {
	kind := func(u string) int {
		switch u {
		case "人", "名", "位", "人次":
			return 1
		case "户", "套":
			return 2
		}
		return 3
	}
	return isCount(a) && isCount(b) && kind(a) != kind(b)
}

func equalValues(t, o *extract.Figure) bool {
	return t.Value.Valid && o.Value.Valid && t.Value.Cmp(o.Value.Decimal) == 0
}

// samePart reports whether t and o are of the same part of the territory, as
// far as the words in front of them tell. A part that stands in the target's
// name or clause too is none that limits.
func (a *answers) samePart(t, o *sighting) bool {
	if t.f.Headline {
		return true // chief targets are of the whole; penalty chooses
	}
	if t.f.Measure == extract.Level && t.id == "" {
		for _, p := range facet.Parts(t.name) {
			// in 建设示范区5个 it is what is counted
			if !strings.HasSuffix(t.core, p) && inText(a.r, o.f) && !strings.Contains(o.f.Sentence.Of(a.r.Text), p) {
				return false
			}
		}
		return true
	}
	return slices.Equal(t.facets.Parts, o.facets.Parts) && (len(t.facets.Parts) == 0 || sharedName(t, o))
}

// sharedName reports whether the words that lead to both numbers name the
// same part: 四大园区 is not 山南新区.
func sharedName(t, o *sighting) bool {
	have := map[[4]rune]bool{}
	for _, g := range grams(o.phrase.Left) {
		have[g] = true
	}
	return slices.ContainsFunc(grams(t.phrase.Left), func(g [4]rune) bool { return have[g] })
}
