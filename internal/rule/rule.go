// Package rule gives every decision of the readers a name, a reason and an
// example, so that one can say which rule fired, show it to a user, and prove
// that the example needs it.
//
// A rule is a package variable beside the code that asks it:
//
//	var averageOfSpan = rule.New(rule.Rule{
//		Pass: "period", Name: "average-of-span",
//		Why:     "an average is of the whole span that its sentence names",
//		Example: "2011—2015年，地区生产总值年均增长8%。",
//		Want:    "地区生产总值 | growth | 8 | % | exact | outcome | 2011/2015",
//	})
//
//	if averageOfSpan.On() && … {
package rule

import (
	"cmp"
	"slices"
)

// A Rule is one decision: when it holds, what it says, and why that is true of
// the language.
type Rule struct {
	Pass string // what it decides: indicator, period, kind, heading, title, …
	Name string // short words with hyphens, unique over all passes
	Why  string // the reason, one English sentence

	// Example is a text that is read otherwise without the rule; Role
	// (review, plan or empty) and Year (that the report plans for) are its
	// setting. Want is a line that the reading with the rule has and the one
	// without it has not, Never one that only the reading without it has.
	Example string
	Role    string
	Year    int
	Want    string
	Never   string

	off bool
}

// all holds every rule of the program; it is filled while packages are
// initialised and not written to afterwards.
var all []*Rule

// New registers r. It is called for package variables only.
func New(r Rule) *Rule {
	all = append(all, &r)
	return &r
}

// On reports whether the rule may answer. It is false only within [Without].
func (r *Rule) On() bool { return !r.off }

// All returns the rules that the program links, by pass and name.
func All() []*Rule {
	list := slices.Clone(all)
	slices.SortFunc(list, func(a, b *Rule) int {
		return cmp.Or(cmp.Compare(a.Pass, b.Pass), cmp.Compare(a.Name, b.Name))
	})
	return list
}

// Named returns the rule of that name, nil where there is none.
func Named(name string) *Rule {
	for _, r := range all {
		if r.Name == name {
			return r
		}
	}
	return nil
}

// Without runs f with r switched off. It is for tests and for ablation, where
// nothing else reads at the same time.
func Without(r *Rule, f func()) {
	r.off = true
	defer func() { r.off = false }()
	f()
}
