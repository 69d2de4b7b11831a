// Package ablate says what a report's reading owes to single rules, by reading
// it again with each of them switched off.
//
// A trace of the rules that were asked would name many that made no
// difference. What a reader wants to know is which rules a figure needs: what
// it would be without them.
package ablate

import (
	"strings"
	"sync"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/rule"
)

// A Need is a rule that a figure needs, and what the figure would be without.
type Need struct {
	Rule string `json:"rule"`
	Pass string `json:"pass"`
	Why  string `json:"why"`
	// Without are the parts that would differ, each with what it would be, in
	// the order of a figure's fields; nil where no figure would be read here.
	Without []Part `json:"without,omitempty"`
}

// A Part is a field of a figure, by its name in JSON, and its value.
type Part struct {
	Field string `json:"field"`
	Value string `json:"value"`
}

// switching is held while a rule is off: rules are switched for the whole
// process, so two readings that switch would see each other's.
var switching sync.Mutex

// Needs returns, for each of r's figures, the rules that it needs, by pass and
// name. It reads the text once for every rule, with options o, which are those
// that r was read with; while it runs, nothing else may read reports.
func Needs(r *analyzer.Report, o analyzer.Options) [][]Need {
	switching.Lock()
	defer switching.Unlock()
	needs := make([][]Need, len(r.Figures))
	for i := range needs {
		needs[i] = []Need{}
	}
	for _, x := range rule.All() {
		if !reads(x) {
			continue
		}
		var without *analyzer.Report
		rule.Without(x, func() { without = r.Reread(o) })
		compare(r.Figures, without.Figures, func(n int, parts []Part) {
			needs[n] = append(needs[n], Need{Rule: x.Name, Pass: x.Pass, Why: x.Why, Without: parts})
		})
	}
	return needs
}

// Uses returns, for each rule by its name, how many of r's figures need it or
// would be read beside them without it, for the rules named; conditions are
// those of [Needs].
func Uses(r *analyzer.Report, o analyzer.Options, rules []*rule.Rule) map[string]int {
	switching.Lock()
	defer switching.Unlock()
	uses := map[string]int{}
	for _, x := range rules {
		if !reads(x) {
			continue
		}
		var without *analyzer.Report
		rule.Without(x, func() { without = r.Reread(o) })
		compare(r.Figures, without.Figures, func(int, []Part) { uses[x.Name]++ })
		compare(without.Figures, r.Figures, func(_ int, parts []Part) {
			if parts == nil {
				uses[x.Name]++
			}
		})
	}
	return uses
}

// reads reports whether x takes part in the reading of one report; the others
// set two beside each other.
func reads(x *rule.Rule) bool { return x.Pass != "match" && x.Pass != "verdict" }

// compare calls differ for every figure of list that is not in other, with nil,
// or is otherwise there, with the parts that differ. Both are in the order of
// the text.
func compare(list, other []extract.Figure, differ func(n int, parts []Part)) {
	type place struct{ start, nth int } // several figures may stand on one number
	at := map[place]*extract.Figure{}
	for i := range other {
		at[place{other[i].Span.Start, nth(other, i)}] = &other[i]
	}
	for i := range list {
		f, ok := at[place{list[i].Span.Start, nth(list, i)}]
		if !ok {
			differ(i, nil)
			continue
		}
		if parts := parts(&list[i], f); len(parts) > 0 {
			differ(i, parts)
		}
	}
}

// nth is how many figures before i start where it does.
func nth(list []extract.Figure, i int) int {
	n := 0
	for n < i && list[i-n-1].Span.Start == list[i].Span.Start {
		n++
	}
	return n
}

// parts are the fields in which f differs from g, with g's values.
func parts(f, g *extract.Figure) []Part {
	var out []Part
	a, b := fields(f), fields(g)
	for i := range a {
		if a[i].Value != b[i].Value {
			out = append(out, b[i])
		}
	}
	return out
}

func fields(f *extract.Figure) []Part {
	value := f.Value.String()
	if f.ValueMax.Valid {
		value += ".." + f.ValueMax.String()
	}
	ratio := make([]string, len(f.Ratio))
	for i, n := range f.Ratio {
		ratio[i] = n.String()
	}
	return []Part{
		{"text", f.Text}, {"indicator", f.Indicator}, {"indicator_id", f.IndicatorID}, {"measure", f.Measure}, {"value", value},
		{"ratio", strings.Join(ratio, ":")}, {"unit", f.Unit}, {"bound", f.Bound}, {"kind", f.Kind}, {"period", f.Period},
		{"basis", f.Basis}, {"base", f.Base}, {"force", f.Force}, {"scope", f.Scope},
	}
}
