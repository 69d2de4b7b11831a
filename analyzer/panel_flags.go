package analyzer

import (
	"slices"

	"github.com/govreport/govreport/extract"
)

// flagOutliers marks, in rows sorted by region and year, cells whose value is
// three times the median of up to four neighbours of the same region and
// series, or a third of it, and members that change across a break.
func (p *Panel) flagOutliers(rows []PanelRow) {
	for lo := 0; lo < len(rows); {
		hi := lo + 1
		for hi < len(rows) && rows[hi].Region == rows[lo].Region {
			hi++
		}
		for s := range p.Series {
			var one []*PanelRow
			for i := lo; i < hi; i++ {
				if rows[i].series == s && rows[i].Year > 0 {
					one = append(one, &rows[i])
				}
			}
			outliers(one, func(r *PanelRow) (*extract.Figure, *PanelCell) { return r.Target, &r.TargetCell })
			outliers(one, func(r *PanelRow) (*extract.Figure, *PanelCell) { return r.OutcomePrev, &r.OutcomeCell })
		}
		lo = hi
	}
}

// neighbours is how many years before and after a cell it is compared with.
const neighbours = 2

func outliers(rows []*PanelRow, cell func(*PanelRow) (*extract.Figure, *PanelCell)) {
	type point struct {
		v float64
		c *PanelCell
	}
	var points []point
	member := ""
	for _, r := range rows {
		f, c := cell(r)
		if f == nil || !f.Value.Valid {
			continue
		}
		if member != "" && c.Member != member {
			addFlag(c, FlagBreak)
		}
		member = c.Member
		v, _ := f.Value.Float64()
		points = append(points, point{v, c})
	}
	for i, pt := range points {
		// The nearest four, also at the ends of the series.
		lo := max(0, min(i-neighbours, len(points)-1-2*neighbours))
		var near []float64
		for j := lo; j <= min(len(points)-1, lo+2*neighbours); j++ {
			if j != i {
				near = append(near, points[j].v)
			}
		}
		if len(near) < 3 {
			continue
		}
		slices.Sort(near)
		m := near[len(near)/2]
		if len(near)%2 == 0 {
			m = (near[len(near)/2-1] + near[len(near)/2]) / 2
		}
		if far(pt.v, m) {
			addFlag(pt.c, FlagOutlier)
		}
	}
}

// far reports whether v is three times m or a third of it, or of the other
// sign. Of small numbers (0.5 %, 1.6 %) that says little.
func far(v, m float64) bool {
	abs := func(x float64) float64 { return max(x, -x) }
	if abs(v-m) < 3 {
		return false
	}
	return v*m < 0 || abs(v) > 3*abs(m) || 3*abs(v) < abs(m)
}

func addFlag(c *PanelCell, flag string) {
	if !slices.Contains(c.Flags, flag) {
		c.Flags = append(slices.Clip(c.Flags), flag)
	}
}
