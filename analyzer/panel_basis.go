package analyzer

import (
	"strings"

	"github.com/govreport/govreport/extract"
)

// How much of the time a figure covers.
const (
	YearBasis    = "year"
	AverageBasis = "average" // 年均
	TotalBasis   = "total"   // 五年累计
	SinceBasis   = "since"   // 比2010年
)

// basis tells of what time figure i of r is. Only those of a year fill the
// cells of a yearly panel.
func basis(r *Report, i int) string {
	f := &r.Figures[i]
	w := before(r, i)
	switch {
	case strings.Contains(w, "年均") || strings.Contains(f.Indicator, "年均"):
		return AverageBasis
	case f.Measure == extract.Growth && !annual(r, i):
		return SinceBasis
	case strings.Contains(f.Period, "/") && !strings.Contains(f.Period, "-"):
		return TotalBasis
	}
	return YearBasis
}

// BasisOf and BaseOf are what of a figure in a cell of a panel is of one year,
// or against which period.
func BasisOf(f *extract.Figure) string {
	if strings.Contains(f.Period, "/") {
		return TotalBasis
	}
	return YearBasis
}

// BaseOf is the period that a figure is compared with.
func BaseOf(*extract.Figure) string { return "" }
