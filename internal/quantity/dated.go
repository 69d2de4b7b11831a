package quantity

import (
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/timex"
)

// A dater knows which stretches of a short text are points in time; it reads
// the text when it is first asked.
type dater struct {
	r     []rune
	read  bool
	spans [][2]int
}

// holds reports whether r[lo:hi] is part of a date: the 2018年 and the 22日 of
// 2018年1月22日 are no quantities of years and days. Lengths (三年, 15天) are.
func (d *dater) holds(lo, hi int) bool {
	if !d.read {
		d.read = true
		s := timex.NewShort("")
		for i := 0; i < len(d.r); {
			if !s.Starts(d.r[i]) {
				i++
				continue
			}
			e, end := s.Scan(d.r, i)
			if end == i {
				i++
				continue
			}
			if e.Type == fact.DateType || e.Type == fact.SetType && strings.HasPrefix(e.Value, "XXXX") { // 每月5日
				d.spans = append(d.spans, [2]int{int(e.Lo), int(e.Hi)})
			}
			i = end
		}
	}
	for _, sp := range d.spans {
		if sp[0] <= lo && hi <= sp[1] {
			return true
		}
	}
	return false
}
