package analyzer

import (
	"strings"

	"github.com/govreport/govreport/extract"
)

// How much of the time a figure covers, as [extract.Figure] has it.
const (
	YearBasis    = extract.YearBasis
	AverageBasis = extract.AverageBasis
	TotalBasis   = extract.TotalBasis
	SinceBasis   = extract.SinceBasis
)

// basis tells of what time figure i of r is. Only those of a year fill the
// cells of a yearly panel.
func basis(r *Report, i int) string {
	b := r.Figures[i].Basis
	switch {
	case b == "":
		return YearBasis
	case b == YearBasis && averageFollows(r, i):
		return TotalBasis
	}
	return b
}

// averageFollows reports whether the sentence goes on with a yearly average of
// the same thing that figure i is several times of, and so the total of the
// years: 农民人均纯收入增长67.1%，年均增长10.81%. In 增长9.6%，年均增长10.3% the first is
// of the last year.
func averageFollows(r *Report, i int) bool {
	f := &r.Figures[i]
	if f.Measure != extract.Growth {
		return false
	}
	for k := i + 1; k < len(r.Figures) && r.Figures[k].Sentence == f.Sentence; k++ {
		g := &r.Figures[k]
		if g.Basis == AverageBasis && g.Measure == f.Measure && g.Indicator == f.Indicator && g.Kind == f.Kind {
			total, _ := f.Value.Float64()
			mean, _ := g.Value.Float64()
			return mean > 0 && total > 2.5*mean && !strings.Contains(r.Text[f.Span.End:g.Span.Start], "；")
		}
	}
	return false
}
