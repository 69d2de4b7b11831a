package analyzer

import "github.com/govreport/govreport/extract"

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
	if b := r.Figures[i].Basis; b != "" {
		return b
	}
	return YearBasis
}
