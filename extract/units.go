package extract

import (
	"slices"
	"strings"
)

// A Unit is a unit of measure, a currency or a classifier that reports count
// in.
type Unit struct {
	// Name is the form that [Quantity] and [Figure] carry, without magnitude.
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

// FindUnit looks a unit up by its name or an alias, without magnitude. It also
// puts together rates of two known units (元/平方米, 吨/公顷).
func FindUnit(name string) (Unit, bool) {
	t := units()
	if id, ok := t.trie.Get(name); ok {
		return t.units[id].public(), true
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
	r := Unit{Name: u.name + "/" + v.name, Dimension: dimRate}
	if u.ucum != "" && v.ucum != "" {
		r.UCUM = u.ucum + "/" + v.ucum
	}
	return r, true
}

// Units returns every unit that is known by name, classifiers last.
func Units() []Unit {
	t := units()
	out := make([]Unit, 0, len(t.units))
	for i := range t.units {
		out = append(out, t.units[i].public())
	}
	return out
}

func (u *unit) public() Unit {
	return Unit{Name: u.name, Dimension: u.dim, UCUM: u.ucum, Factor: u.factor, Aliases: slices.Clone(u.aliases)}
}
