package lexis

import (
	"cmp"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
)

// The parts of a report.
const (
	All    = "all"
	Review = segment.RoleReview
	Plan   = segment.RolePlan
)

// A Text is a report cut into sentences and words.
type Text struct {
	Report *analyzer.Report
	Layout *segment.Layout
	Tokens []word.Token // nil where words were not asked for
	role   []string     // by sentence: Review, Plan or empty
	lower  []rune       // the view with small letters, made when first wanted
}

// Read cuts the sentences of r, and its words if engine is not nil.
func Read(r *analyzer.Report, engine segment.Segmenter) *Text {
	t := &Text{Report: r, Layout: segment.Cut(r.View())}
	if engine != nil {
		t.Tokens = word.Cut(t.Layout, engine, marks(r, t.Layout))
	}
	t.roles()
	return t
}

// marks are the numbers, quantities and dates of r, the longest of those that
// overlap.
func marks(r *analyzer.Report, l *segment.Layout) []word.Mark {
	out := make([]word.Mark, 0, len(r.Dates)+2*len(r.Figures))
	for _, d := range r.Dates {
		out = append(out, word.Mark{Span: d.Span, POS: "t"})
	}
	for _, f := range r.Figures {
		out = append(out, word.Mark{Span: f.Span, POS: "m"})
	}
	for _, s := range l.Sentences {
		span := l.Text.Span(int(s.Lo), int(s.Hi))
		sentence := span.Of(r.Text)
		if !strings.ContainsAny(sentence, "0123456789０１２３４５６７８９") {
			continue
		}
		for _, q := range extract.Quantities(sentence) {
			if strings.ContainsAny(q.Text, "0123456789０１２３４５６７８９") { // 一个 is no quantity to keep
				at := segment.Span{Start: span.Start + q.Span.Start, End: span.Start + q.Span.End}
				out = append(out, word.Mark{Span: at, POS: "mq"})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y word.Mark) int {
		return cmp.Or(cmp.Compare(x.Span.Start, y.Span.Start), cmp.Compare(y.Span.End, x.Span.End))
	})
	kept, end := out[:0], 0
	for _, m := range out {
		if m.Span.Start >= end && m.Span.Len() > 0 {
			kept, end = append(kept, m), m.Span.End
		}
	}
	return kept
}

// roles notes for each sentence whether it looks back or ahead: by the
// section it stands in or one above that, and where none of them tells, by
// where the report turns to its plans.
func (t *Text) roles() {
	l := t.Layout
	t.role = make([]string, len(l.Sentences))
	for i, s := range l.Sentences {
		if s.Lo < int32(l.Head) {
			continue
		}
		for id := int(s.Section); id >= 0 && t.role[i] == ""; id = l.Sections[id].Parent {
			t.role[i] = l.Sections[id].Role
		}
		if t.role[i] == "" && l.PlanStart < len(l.Text.Runes) {
			t.role[i] = Review
			if int(s.Lo) >= l.PlanStart {
				t.role[i] = Plan
			}
		}
	}
}

// In reports whether sentence i belongs to a part. The head, title, date,
// speaker and salutation, belongs to none.
func (t *Text) In(i int, part string) bool {
	if t.Layout.Sentences[i].Lo < int32(t.Layout.Head) {
		return false
	}
	return part == All || part == "" || t.role[i] == part
}

// Sentence returns the span of sentence i.
func (t *Text) Sentence(i int) segment.Span {
	s := t.Layout.Sentences[i]
	return t.Layout.Text.Span(int(s.Lo), int(s.Hi))
}

// Section returns the title of the section that sentence i stands in.
func (t *Text) Section(i int) string {
	if id := t.Layout.Sentences[i].Section; id >= 0 {
		return t.Layout.Sections[id].Title
	}
	return ""
}

// IsWord reports whether a token is more than punctuation.
func IsWord(w segment.Word) bool {
	for _, r := range w.Text {
		switch {
		case r >= '0' && r <= '9', r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', r >= 0x3400 && r < 0xa000, r >= 0xff10 && r <= 0xff19, r >= 0xff21 && r <= 0xff5a:
			return true
		}
	}
	return false
}
