package lexis

import (
	"cmp"
	"slices"
	"strings"

	"github.com/govreport/govreport/segment/word"
)

// A TermUse is how a word of a dictionary is used in texts.
type TermUse struct {
	Hits  int // places that count
	Texts int // with a hit
	Whole int // hits that are one token or several
	Torn  int // hits whose ends are within tokens: 发展中 in 发展|中国
	// Inside are the longer tokens that hits stand in, with how often: 政治生态
	// for 生态. They are where exclusions may be wanting.
	Inside map[string]int
}

// Merge adds the uses in other texts.
func (u *TermUse) Merge(o TermUse) {
	u.Hits, u.Texts, u.Whole, u.Torn = u.Hits+o.Hits, u.Texts+o.Texts, u.Whole+o.Whole, u.Torn+o.Torn
	for w, n := range o.Inside {
		if u.Inside == nil {
			u.Inside = map[string]int{}
		}
		u.Inside[w] += n
	}
}

// Most returns the n tokens that the word most often stands inside.
func (u *TermUse) Most(n int) []WordCount {
	list := []WordCount{}
	for w, c := range u.Inside {
		list = append(list, WordCount{w, c})
	}
	slices.SortFunc(list, func(x, y WordCount) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Word, y.Word))
	})
	return list[:min(n, len(list))]
}

// Uses returns how each word of the dictionary is used in t, which must have
// been read with an engine.
func (c *Counter) Uses(t *Text) []TermUse {
	uses := make([]TermUse, len(c.dict.Terms))
	view := t.Layout.Text
	next := 0
	for i, s := range t.Layout.Sentences {
		if !t.In(i, All) {
			continue
		}
		c.match(t, int(s.Lo), int(s.Hi), func(term, lo, hi int) {
			span := view.Span(lo, hi)
			for next < len(t.Tokens) && t.Tokens[next].Span.End <= span.Start {
				next++
			}
			u := &uses[term]
			u.Hits++
			if next == len(t.Tokens) {
				return
			}
			last := next
			for last+1 < len(t.Tokens) && t.Tokens[last].Span.End < span.End {
				last++
			}
			switch first := t.Tokens[next].Span; {
			case first.Start == span.Start && t.Tokens[last].Span.End == span.End:
				u.Whole++
			case last == next && first.Contains(span):
				if u.Inside == nil {
					u.Inside = map[string]int{}
				}
				u.Inside[strings.Clone(word.Key(t.Tokens[next].Text))]++
			default:
				u.Torn++
			}
		})
	}
	for i := range uses {
		if uses[i].Hits > 0 {
			uses[i].Texts = 1
		}
	}
	return uses
}
