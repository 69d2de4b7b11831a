package extract

import (
	"context"

	"github.com/govreport/govreport/internal/figure"
	"github.com/govreport/govreport/segment"
)

// What reports are read with and into.
type (
	Setting = figure.Setting // what a report as a whole tells about its sentences
	Reading = figure.Reading // what its sentences state
)

// Read reads the figures and time expressions of a whole report.
func Read(l *segment.Layout, set Setting) Reading { return figure.Read(l, set) }

// ReadContext is [Read] that gives up when ctx is done, and returns its error
// then.
func ReadContext(ctx context.Context, l *segment.Layout, set Setting) (Reading, error) {
	return figure.ReadContext(ctx, l, set)
}

// Figures returns the figures stated in text, a sentence or paragraph of its
// own. role is segment.RoleReview, segment.RolePlan or empty, and decides
// what a figure without a cue of its own is.
func Figures(text, role string, set Setting) []Figure { return figure.Figures(text, role, set) }

// Explain reads l as [Read] does and says how its figure n was read, counted
// from 0; ok is false where there are not as many.
func Explain(l *segment.Layout, set Setting, n int) (e Explanation, ok bool) {
	return figure.Explain(l, set, n)
}

// ExplainAll reads l as [Read] does and says how each of its figures was read,
// in one reading.
func ExplainAll(l *segment.Layout, set Setting) []Explanation { return figure.ExplainAll(l, set) }
