package facet

import "slices"

// An Agreement is whether two facets let figures be compared.
type Agreement uint8

const (
	Differ Agreement = iota // of two things: no verdict
	Loose                   // one says more than the other: nothing can be said to have failed
	Agree
)

// Stages compares the stage of a target with that of an outcome.
func Stages(target, outcome Stage) Agreement {
	if target == outcome {
		return Agree
	}
	// Without a verb, or with one that says only that a thing is made, a
	// number is of things done: 新建5所学校.
	done := func(s Stage) bool { return s == NoStage || s == Build || s == Done }
	switch {
	case done(target) && done(outcome):
		return Agree
	case target == Going && outcome == Done, target == NoStage, outcome == NoStage, target == Started && outcome == Build, target == Started && outcome == Going:
		return Loose
	}
	return Differ
}

// Flows compares what was added with what there is.
func Flows(t, o Facets) Agreement {
	target, outcome := t.Flow, o.Flow
	// 建成高标准农田突破16万亩 is what was made, however high it reaches
	if target == Reaches && t.Stage != NoStage {
		target = NoFlow
	}
	if outcome == Reaches && o.Stage != NoStage {
		outcome = NoFlow
	}
	switch {
	case t.Flow == Reaches && outcome == Added:
		return Loose // 建成平台超百个 may be of all there are, 新增平台17家 is of the year
	case outcome == Total && target != Total && (t.Stage == Going || t.Stage == Started):
		return Differ // 在建里程 is not 通车里程
	case target == outcome, target == NoFlow && outcome == Reaches, target == Reaches && outcome == NoFlow:
		return Agree
	case target == Added && outcome >= Reaches, outcome == Added && target >= Reaches:
		return Differ
	case target == NoFlow && outcome == Total, target == Total && outcome == NoFlow:
		return Loose
	}
	return Agree
}

// Ranks compares the grades that two names have.
func Ranks(target, outcome []string) Agreement {
	if slices.Equal(target, outcome) {
		return Agree
	}
	return Differ
}

// Makes compares making anew with mending.
func Makes(target, outcome Make) Agreement {
	if target != NoMake && outcome != NoMake && target != outcome {
		return Differ
	}
	return Agree
}
