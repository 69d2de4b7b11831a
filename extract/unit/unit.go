// Package unit knows the units of measure, the currencies and the classifiers
// that reports count in: their names, what they measure, and how one converts
// to another.
//
// They stand in data/units.tsv and data/classifiers.txt; a new one is a line
// there.
package unit

import (
	"slices"
	"strings"
)

// A Unit is a unit of measure, a currency or a classifier that reports count
// in.
type Unit struct {
	// Name is the form that quantities and figures carry, without magnitude.
	Name string `json:"name"`
	// Dimension is what the unit measures: currency, length, area, mass, count
	// for classifiers, rate for one unit per another, …
	Dimension string `json:"dimension"`
	// UCUM is its code in the Unified Code for Units of Measure, empty where
	// it has none.
	UCUM string `json:"ucum"`
	// Factor says how many base units of its dimension it is, exactly: a
	// decimal, or a fraction such as 2000/3 (平方米 of one 亩). It is empty where
	// the size is not fixed, as that of foreign money or of a month.
	Factor string `json:"factor"`
	// Aliases are other ways to write it: ㎡ and 平米 for 平方米.
	Aliases []string `json:"aliases,omitempty"`
}

// Find looks a unit up by its name or an alias, without magnitude. It also
// puts together rates of two known units (元/平方米, 吨/公顷).
func Find(name string) (Unit, bool) {
	t := all()
	if id, ok := t.trie.Get(name); ok {
		return t.units[id].copy(), true
	}
	a, b, ok := strings.Cut(name, "/")
	if !ok {
		return Unit{}, false
	}
	i, ok1 := t.trie.Get(a)
	j, ok2 := t.trie.Get(b)
	if !ok1 || !ok2 {
		return Unit{}, false
	}
	u, v := &t.units[i], &t.units[j]
	r := Unit{Name: u.Name + "/" + v.Name, Dimension: Rate}
	if u.UCUM != "" && v.UCUM != "" {
		r.UCUM = u.UCUM + "/" + v.UCUM
	}
	return r, true
}

// List returns every unit that is known by name, classifiers last.
func List() []Unit {
	t := all()
	out := make([]Unit, 0, len(t.units))
	for i := range t.units {
		out = append(out, t.units[i].copy())
	}
	return out
}

// copy is u with aliases of its own, for callers to keep.
func (u Unit) copy() Unit {
	u.Aliases = slices.Clone(u.Aliases)
	return u
}
