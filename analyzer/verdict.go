package analyzer

import (
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
)

// Verdicts of a comparison.
const (
	Exceeded = "exceeded" // better than planned
	Met      = "met"
	Missed   = "missed"
	Unknown  = "unknown" // an outcome is given and does not settle it
	// OutcomeNotFound is a target of whose outcome nothing comparable was found: the
	// words are there, or a number of something close. Near has the passages.
	OutcomeNotFound = "not-found"
	// OutcomeNotMentioned is a target of which no content word stands near a number
	// or a verb of completion in the later report.
	OutcomeNotMentioned = "not-mentioned"
)

// A Verdict is the verdict of a comparison as a type of its own.
type Verdict string

// Judged reports whether the verdict says something of the target.
func (v Verdict) Judged() bool { return v == Exceeded || v == Met || v == Missed }

// Reached reports whether the target was met or exceeded.
func (v Verdict) Reached() bool { return v == Exceeded || v == Met }

// Verdicts lists all verdicts, the best first.
func Verdicts() []Verdict {
	return []Verdict{Exceeded, Met, Missed, Unknown, OutcomeNotFound, OutcomeNotMentioned}
}

// A direction is which way an indicator is meant to go.
type direction int

const (
	more    direction = iota // more is better
	less                     // less is better: energy use, emissions
	ceiling                  // the target is an upper limit: prices, unemployment
	neither
)

// directionOf finds the direction of a target from the catalogue, the sign of
// the target and its name.
func directionOf(cat *extract.Catalogue, id, name string, t *extract.Figure) direction {
	if t.Value.Valid && t.Value.IsNeg() && (t.Measure == extract.Growth || t.Measure == extract.Change) {
		return less // a fall is wanted: 审批事项减少10%
	}
	for _, w := range [...]string{"下降率", "降低率", "减少率", "降幅", "减幅", "下降幅度", "降低幅度"} {
		if strings.HasSuffix(name, w) {
			return more // the larger the fall the better
		}
	}
	if in, ok := cat.Find(id); id != "" && ok {
		switch in.Better {
		case "less":
			return less
		case "ceiling":
			return ceiling
		case "neutral":
			return neither
		}
		return more
	}
	for _, w := range [...]string{"死亡", "事故", "能耗", "水耗", "排放", "浓度", "发案", "失业", "不良", "赤字", "价格", "辍学", "贫困发生率", "负债"} {
		if strings.Contains(name, w) {
			return less
		}
	}
	return more
}

// A ruling is a verdict and the code of its reason, with arguments.
type ruling struct {
	verdict, rule string
	args          []string
}

// judge compares target t with outcome o by the direction of the indicator.
// o's values are in the unit of t.
func judge(t, o *extract.Figure, dir direction) ruling {
	if !t.Value.Valid || !o.Value.Valid {
		return ruling{verdict: Unknown, rule: ReasonNoNumber}
	}
	low := judgeValue(t, o.Value.Decimal, dir)
	if o.ValueMax.Valid {
		if high := judgeValue(t, o.ValueMax.Decimal, dir); high.verdict != low.verdict || high.rule != low.rule {
			return ruling{verdict: Unknown, rule: ReasonStraddles}
		}
		return low
	}
	// A one-sided outcome settles only what lies on its side.
	up := o.Bound == extract.AtLeast
	if o.Value.IsNeg() && (o.Measure == extract.Growth || o.Measure == extract.Change) {
		if o.Bound == extract.AtLeast {
			up = false // 下降3%以上
		} else if o.Bound == extract.AtMost {
			up = true
		}
	} else if o.Bound == extract.AtMost {
		up = false
	}
	if o.Bound == extract.AtLeast || o.Bound == extract.AtMost {
		good := low.verdict == Met || low.verdict == Exceeded
		if upIsGood := dir == more; upIsGood != up && good && dir != neither || upIsGood == up && low.verdict == Missed {
			return ruling{verdict: Unknown, rule: ReasonOneSided}
		}
	}
	return low
}

// judgeValue judges a single value.
func judgeValue(t *extract.Figure, v decimal.Decimal, dir direction) ruling {
	want := t.Value.Decimal
	if t.ValueMax.Valid {
		return judgeRange(t, v, dir)
	}
	cmp := v.Cmp(want)
	tol := tolerance(t)
	switch dir {
	case more:
		switch {
		case t.Bound == extract.AtMost:
			if cmp <= 0 {
				return ruling{verdict: Met, rule: ReasonUnderLimit}
			}
			return ruling{verdict: Missed, rule: ReasonOverLimit}
		case cmp > 0:
			return ruling{verdict: Exceeded, rule: ReasonAbove}
		case cmp == 0:
			return ruling{verdict: Met, rule: ReasonEqual}
		case t.Bound == extract.Approx && within(want, v, tol):
			return ruling{verdict: Met, rule: ReasonNearBelow}
		}
		return ruling{verdict: Missed, rule: ReasonBelow}
	case ceiling:
		switch {
		case cmp <= 0:
			return ruling{verdict: Met, rule: ReasonUnderLimit}
		case t.Bound == extract.Approx && within(want, v, tol):
			return ruling{verdict: Met, rule: ReasonNearOver}
		}
		return ruling{verdict: Missed, rule: ReasonOverLimit}
	case less:
		switch {
		case t.Bound == extract.AtMost && cmp <= 0 && !want.IsNeg():
			return ruling{verdict: Met, rule: ReasonUnderLimit}
		case cmp < 0 && want.IsNeg():
			return ruling{verdict: Exceeded, rule: ReasonLargerFall}
		case cmp < 0:
			return ruling{verdict: Exceeded, rule: ReasonLowerIsBetter}
		case cmp == 0:
			return ruling{verdict: Met, rule: ReasonEqual}
		case t.Bound == extract.Approx && within(want, v, tol):
			return ruling{verdict: Met, rule: ReasonNearOver}
		case want.IsNeg():
			return ruling{verdict: Missed, rule: ReasonSmallerFall}
		}
		return ruling{verdict: Missed, rule: ReasonHigherIsWorse}
	}
	switch { // neither better nor worse: only the bound can be kept or broken
	case cmp == 0, t.Bound == extract.AtMost && cmp < 0, t.Bound == extract.AtLeast && cmp > 0:
		return ruling{verdict: Met, rule: ReasonInBounds}
	case t.Bound == extract.Approx && within(want, v, tol):
		return ruling{verdict: Met, rule: ReasonInBounds}
	case t.Bound == extract.AtMost, t.Bound == extract.AtLeast:
		return ruling{verdict: Missed, rule: ReasonOutOfBounds}
	}
	return ruling{verdict: Unknown, rule: ReasonNeutral}
}

// judgeRange judges a value against a range.
func judgeRange(t *extract.Figure, v decimal.Decimal, dir direction) ruling {
	lo, hi := t.Value.Decimal, t.ValueMax.Decimal
	if lo.Cmp(hi) > 0 {
		lo, hi = hi, lo
	}
	switch {
	case v.Cmp(lo) < 0 && dir == more, v.Cmp(hi) > 0 && (dir == less || dir == ceiling):
		return ruling{verdict: Missed, rule: ReasonBelowRange}
	case v.Cmp(lo) < 0 && dir == ceiling:
		return ruling{verdict: Met, rule: ReasonUnderRange}
	case v.Cmp(lo) < 0 && dir == less, v.Cmp(hi) > 0 && dir == more:
		return ruling{verdict: Exceeded, rule: ReasonBeyondRange}
	case v.Cmp(lo) < 0 || v.Cmp(hi) > 0:
		return ruling{verdict: Unknown, rule: ReasonNeutral}
	}
	return ruling{verdict: Met, rule: ReasonInRange}
}

var (
	halfPoint   = decimal.MustNew(5, 1)
	fivePercent = decimal.MustNew(5, 2)
)

// tolerance is what 左右 allows: half a percentage point, or 5 % of a level.
func tolerance(t *extract.Figure) decimal.Decimal {
	switch t.Unit {
	case "%", "‰", "百分点":
		return halfPoint
	}
	d, err := t.Value.Decimal.Abs().Mul(fivePercent)
	if err != nil {
		return decimal.Decimal{}
	}
	return d
}

func within(a, b, tol decimal.Decimal) bool {
	d, err := a.Sub(b)
	return err == nil && d.Abs().Cmp(tol) <= 0
}
