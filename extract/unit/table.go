package unit

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/units.tsv
var unitsFile string

//go:embed data/classifiers.txt
var classifiersFile string

// Dimensions that the grammar itself has to know; units.tsv names more.
const (
	Count    = "count"
	Percent  = "percent"
	Multiple = "multiple"
	Time     = "time"
	Rate     = "rate"
	Currency = "currency"
	Voltage  = "voltage"
)

// A table holds the units of units.tsv, then the classifiers.
type table struct {
	trie  trie.Trie
	units []Unit
}

var all = sync.OnceValue(func() *table {
	t := &table{}
	add := func(u Unit, names ...string) {
		if _, ok := t.trie.Get(u.Name); ok {
			return
		}
		t.units = append(t.units, u)
		for _, n := range names {
			if n = strings.TrimSpace(n); n == "" {
				continue
			}
			if _, ok := t.trie.Get(n); !ok {
				t.trie.Add(n, int32(len(t.units)-1))
			}
		}
	}
	for line := range strings.Lines(unitsFile) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if f[0] == "" || f[0][0] == '#' {
			continue
		}
		for len(f) < 5 {
			f = append(f, "")
		}
		u := Unit{Name: f[0], Dimension: f[1], UCUM: f[2], Factor: f[3]}
		if f[4] != "" {
			u.Aliases = strings.Split(f[4], "|")
		}
		add(u, append([]string{f[0]}, u.Aliases...)...)
	}
	for line := range strings.Lines(classifiersFile) {
		line, _, _ = strings.Cut(line, "#")
		for _, w := range strings.Fields(line) {
			add(Unit{Name: w, Dimension: Count, Factor: "1"}, w)
		}
	}
	return t
})

// At reads the unit that starts at r[i] and ends at or before hi, with where
// it ends; nil and i where there is none. A rate of two units that no table
// lists (元/平方米) is put together. The unit must not be changed.
func At(r []rune, i, hi int) (*Unit, int) {
	t := all()
	id, n := t.trie.Longest(r[i:hi])
	if n == 0 {
		return nil, i
	}
	u, e := &t.units[id], i+n
	if e < hi && r[e] == '/' {
		if id, n := t.trie.Longest(r[e+1 : hi]); n > 0 {
			return &Unit{Name: u.Name + "/" + t.units[id].Name, Dimension: Rate}, e + 1 + n
		}
	}
	return u, e
}

// Named returns the unit of that name or alias, nil where there is none. It
// must not be changed.
func Named(name string) *Unit {
	t := all()
	if id, ok := t.trie.Get(name); ok {
		return &t.units[id]
	}
	return nil
}
