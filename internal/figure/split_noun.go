package figure

import (
	"strings"

	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/rule"
)

var countInside = rule.New(rule.Rule{
	Pass: "indicator", Name: "count-inside",
	Why:     "a count may stand inside the name of what it counts, behind the words that say whose or where the things are",
	Example: "推进城区9条河流治理。", Role: "review",
	Want: "城区河流治理 | level | 9 | 条 | exact | outcome | 2015",
})

// around returns name, which stands behind its number, with the word before
// the number that says whose or where the things are: 城区9条|河流治理.
func (rd *reader) around(name string, g *group) string {
	s, i := rd.s, int(g.members[0].q.Lo)
	if !countInside.On() || g.subj.name.hi != i || g.pred.c != 0 {
		return name
	}
	for _, w := range [...]string{"农村", "城区", "城镇", "市属", "省属", "县属", "区属", "系统"} {
		if !han.HasAt(s.R, i-2, w) || strings.Contains(name, w) {
			continue
		}
		lo := i - 2
		if w == "系统" { // 公安系统|129项业务
			if lo = g.subj.name.lo; i-lo > 4 || i-lo < 3 {
				break
			}
		}
		return s.text(phrase{lo, i}) + name
	}
	return name
}
