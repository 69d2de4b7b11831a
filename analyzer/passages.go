package analyzer

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/govreport/govreport/internal/facet"
	"github.com/govreport/govreport/segment"
)

// A Passage is a clause of the later report that comes close to a target.
type Passage struct {
	Text string       `json:"text"`
	Span segment.Span `json:"span"` // bytes of the later report's text
	Line int          `json:"line"` // from 1
}

// passages are the clauses of a report by the pairs of characters in them.
type passages struct {
	r       *Report
	clauses []part
	telling []bool // has a number or a verb of completion
	by      map[pair][]int32
	lines   []int // offsets at which lines begin
}

// frequent is from how many clauses on a pair of characters is no content
// word of one target: 建设, 发展.
func (p *passages) frequent() int { return max(12, min(len(p.clauses)/25, 60)) }

func newPassages(r *Report) *passages {
	p := &passages{r: r, by: map[pair][]int32{}, clauses: clauses(r, segment.RoleReview)}
	if len(p.clauses) == 0 {
		p.clauses = clauses(r, segment.RolePlan) // a bulletin has no plan; its outline may say nothing
	}
	for i, c := range p.clauses {
		s := c.string()
		p.telling = append(p.telling, strings.ContainsAny(s, "0123456789") || facet.Result(s))
		for _, k := range order(s) {
			p.by[k] = append(p.by[k], int32(i))
		}
	}
	p.lines = lineStarts(r.Text)
	return p
}

// lineStarts are the offsets at which the lines of a text begin.
func lineStarts(text string) []int {
	out := []int{0}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' {
			out = append(out, i+1)
		}
	}
	return out
}

// lineAt is the line, from 1, of an offset.
func lineAt(starts []int, offset int) int { return sort.SearchInts(starts, offset+1) }

// sectionTitle is the title of a section of r, empty where it has none.
func sectionTitle(r *Report, id int) string {
	if id < 0 || id >= len(r.Sections) {
		return ""
	}
	return r.Sections[id].Label + r.Sections[id].Title
}

// close are the two clauses that have most of the words of a target, and how
// much of its name and of its clause the best of them has, from 0 to 1. Words
// that every second clause has count for nothing.
func (p *passages) close(name, context string) (near []Passage, own, all float64) {
	score := map[int32]float64{}
	own = p.share(name, 1, score)
	all = p.share(context, 0.3, score)
	type scored struct {
		at int32
		w  float64
	}
	var list []scored
	for i, w := range score {
		if p.telling[i] {
			w *= 1.2
		}
		list = append(list, scored{i, w})
	}
	slices.SortFunc(list, func(a, b scored) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.at, b.at)) })
	var out []Passage
	for _, x := range list[:min(len(list), 2)] {
		out = append(out, p.passage(p.clauses[x.at].span()))
	}
	return out, own, all
}

// share adds to the score of each clause the weight of the words that it has
// of s, times by, and returns the largest share of them that one clause has
// that tells of something.
func (p *passages) share(s string, by float64, score map[int32]float64) float64 {
	has := map[int32]float64{}
	total, best := 0.0, 0.0
	for _, k := range order(s) {
		l := p.by[k]
		if len(l) > p.frequent() {
			continue
		}
		w := math.Log(float64(2+len(p.clauses)) / float64(1+len(l)))
		total += w
		for _, i := range l {
			score[i] += w * by
			if p.telling[i] {
				has[i] += w
				best = max(best, has[i])
			}
		}
	}
	if total == 0 {
		return 0
	}
	return best / total
}

// names reports whether a clause has the whole of a name, which may be made of
// words that every second clause has.
func (p *passages) names(name string) bool {
	var rarest []int32
	for i, k := range order(name) {
		if l := p.by[k]; i == 0 || len(l) < len(rarest) {
			rarest = l
		}
	}
	for _, i := range rarest[:min(len(rarest), 200)] {
		if strings.Contains(p.clauses[i].string(), name) {
			return true
		}
	}
	return false
}

// passage is the words at span, with their line.
func (p *passages) passage(span segment.Span) Passage {
	return Passage{flatten(span.Of(p.r.Text)), span, lineAt(p.lines, span.Start)}
}
