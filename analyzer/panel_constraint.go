package analyzer

import (
	"strings"

	"github.com/govreport/govreport/extract"
)

// How binding a target is worded; see [Constraint].
const (
	HardConstraint = "hard"
	SoftConstraint = "soft"
	NoConstraint   = "none"
)

// Constraint says how binding a target is worded. The first that holds counts:
//
//  1. hard where it is to be ensured: 确保, 必须, 务必, 保证;
//  2. soft where it is about a value or within a range: 左右, 约, 7%—8%;
//  3. hard where it has a bound, or is striven for: 以上, 不低于, 以内, 力争, 争取;
//  4. none where it is a bare number: 增长8%.
//
// The sorting of words is that of the literature on growth targets after
// 余泳泽、刘大勇、龚宇 (2019), 过犹不及事缓则圆：地方经济增长目标约束与全要素生产率, 管理世界 35(7), which takes
// 之上, 确保 and 力争 as hard and 左右 and ranges as soft. Force and bound stand beside
// it, so that another sorting can be made of them.
func Constraint(f *extract.Figure) string {
	switch {
	case f == nil:
		return ""
	case hasAny(f.Force, "确保", "必须", "务必", "保证"):
		return HardConstraint
	case f.Bound == extract.Approx || f.Bound == extract.Between:
		return SoftConstraint
	case f.Bound == extract.AtLeast || f.Bound == extract.AtMost || hasAny(f.Force, "力争", "争取", "力求"):
		return HardConstraint
	}
	return NoConstraint
}

func hasAny(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
