package figure

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/segment"
)

// headlineID is the indicator that the main targets and results open with.
const headlineID = "gdp"

// A mark is what is remembered of a figure until the whole report is read.
type mark struct {
	para int32
	aims bool // its sentence sets out targets
	cell bool // it stands in a table
}

// A block is the figures of one paragraph.
type block struct {
	lo, hi int // Figures[lo:hi]
	para   int32
	aims   int // the first figure of a sentence that sets out targets, -1: none
}

// headlines marks the figures of the paragraphs that set out the main
// expected targets and state the main results.
func (rd *reader) headlines() {
	if len(rd.out.Figures) == 0 {
		return
	}
	blocks := rd.blocks()
	rd.headTargets(blocks)
	rd.headOutcomes(blocks)
}

func (rd *reader) blocks() []block {
	var out []block
	for i, m := range rd.marks {
		if m.cell {
			continue
		}
		if n := len(out); n == 0 || out[n-1].para != m.para || out[n-1].hi != i {
			out = append(out, block{lo: i, para: m.para, aims: -1})
		}
		b := &out[len(out)-1]
		b.hi = i + 1
		if m.aims && b.aims < 0 {
			b.aims = i
		}
	}
	return out
}

// headTargets marks the main expected targets: what a sentence like
// 主要预期目标是 sets out, in its own paragraph or in the list behind it. Where
// no sentence says so it is the first paragraph of the plan with a target for
// the gross product.
func (rd *reader) headTargets(blocks []block) {
	leads := rd.leads()
	found, next := false, 0
	last := int32(-2) // the paragraph before, where a list of targets runs
	item := int32(-1) // the section of the first item of the list
	for k := range blocks {
		b := &blocks[k]
		section := int32(rd.out.Figures[b.lo].Section)
		for next < len(leads) && leads[next] < b.para {
			last, item = leads[next], section
			next++
		}
		start := -1
		if last+1 == b.para && rd.out.Figures[b.lo].Kind == fact.Target && rd.siblings(item, section) {
			start, last = b.lo, b.para
		} else if b.aims >= 0 && (rd.states(b, fact.Target) || rd.mainAims(b)) {
			start = b.aims
		}
		if start < 0 {
			continue
		}
		for i := start; i < b.hi; i++ {
			if f := &rd.out.Figures[i]; f.Kind == fact.Target {
				f.Headline, found = true, true
			}
		}
	}
	if found {
		return
	}
	for k := range blocks {
		b := &blocks[k]
		if !rd.states(b, fact.Target) {
			continue
		}
		for i := b.lo; i < b.hi; i++ {
			f := &rd.out.Figures[i]
			f.Headline = f.Kind == fact.Target
		}
		return
	}
}

// leads finds the paragraphs that announce targets and state none:
// 今年的主要预期目标是：, with a list behind.
func (rd *reader) leads() []int32 {
	var out []int32
	r := rd.s.R
	for i := range rd.l.Sentences {
		sen := &rd.l.Sentences[i]
		if r[sen.Hi-1] != ':' || int(sen.Hi-sen.Lo) > 80 || rd.roleOf(sen) == segment.RoleReview {
			continue
		}
		if i+1 < len(rd.l.Sentences) && rd.l.Sentences[i+1].Paragraph == sen.Paragraph {
			continue
		}
		if t := r[sen.Lo:sen.Hi]; han.Contains(t, "预期目标") || han.Contains(t, "主要目标") || han.Contains(t, "主要指标") {
			out = append(out, sen.Paragraph)
		}
	}
	return out
}

// siblings reports whether sections a and b are the same or items of one list.
func (rd *reader) siblings(a, b int32) bool {
	if a == b || a < 0 || b < 0 {
		return a == b
	}
	x, y := &rd.l.Sections[a], &rd.l.Sections[b]
	return x.Parent == y.Parent && x.Family == y.Family
}

// mainAims reports whether the sentence that sets out targets in b calls them
// the main ones.
func (rd *reader) mainAims(b *block) bool {
	f := &rd.out.Figures[b.aims]
	t := rd.s.T
	r := t.Runes[t.Index(f.Sentence.Start):t.Index(f.Span.Start)]
	return han.Contains(r, "预期目标") || han.Contains(r, "主要目标") || han.Contains(r, "约束性指标")
}

// states reports whether b gives the gross product of the whole territory.
func (rd *reader) states(b *block, kind string) bool {
	for i := b.lo; i < b.hi; i++ {
		if f := &rd.out.Figures[i]; f.IndicatorID == headlineID && f.Kind == kind && f.Scope == "" {
			return true
		}
	}
	return false
}

// headOutcomes marks the main results: the first paragraph that states the
// gross product and, where that looks back on several years, the first that
// states it of the year before.
func (rd *reader) headOutcomes(blocks []block) {
	year := spell{rd.set.Review, rd.set.Review}.String()
	first := true
	for k := range blocks {
		b := &blocks[k]
		if !rd.states(b, fact.Outcome) {
			continue
		}
		last := year == ""
		for i := b.lo; i < b.hi; i++ {
			f := &rd.out.Figures[i]
			last = last || f.IndicatorID == headlineID && f.Kind == fact.Outcome && f.Period == year
		}
		if !first && !last {
			continue
		}
		for i := b.lo; i < b.hi; i++ {
			if f := &rd.out.Figures[i]; f.Kind == fact.Outcome {
				f.Headline = true
			}
		}
		if last {
			return
		}
		first = false
	}
}
