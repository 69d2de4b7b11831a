package lexis

import (
	"github.com/govreport/govreport/segment"
)

// A Line is a word among its neighbours (key word in context).
type Line struct {
	Path    string       `json:"path"`
	Region  string       `json:"region"`
	Year    int          `json:"year"`
	Role    string       `json:"role"` // review, plan or empty
	Section string       `json:"section"`
	Left    string       `json:"left"`
	Word    string       `json:"word"`
	Right   string       `json:"right"`
	Span    segment.Span `json:"span"` // of the word, in bytes of the text
}

// KWIC returns the places in a part of t where a word of the counter's
// dictionary stands, with up to width characters of its sentence on each side.
func (c *Counter) KWIC(t *Text, part string, width int) []Line {
	var out []Line
	view := t.Layout.Text
	for i, s := range t.Layout.Sentences {
		if !t.In(i, part) {
			continue
		}
		c.match(t, int(s.Lo), int(s.Hi), func(_, lo, hi int) {
			span := view.Span(lo, hi)
			out = append(out, Line{
				Path: t.Report.Source.Path, Region: t.Report.Region, Year: t.Report.Year,
				Role: t.role[i], Section: t.Section(i),
				Left: view.String(max(lo-width, int(s.Lo)), lo), Word: view.String(lo, hi), Right: view.String(hi, min(hi+width, int(s.Hi))),
				Span: span,
			})
		})
	}
	return out
}
