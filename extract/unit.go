package extract

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
	dimCount    = "count"
	dimPercent  = "percent"
	dimMultiple = "multiple"
	dimTime     = "time"
	dimRate     = "rate"
	dimCurrency = "currency"
	dimVoltage  = "voltage"
)

// A unit is a unit of measure or a classifier.
type unit struct {
	name   string // canonical written form
	dim    string
	ucum   string
	factor string // to the base unit of its dimension; empty where there is none

	aliases []string
}

type unitTable struct {
	trie  trie.Trie
	units []unit
}

var units = sync.OnceValue(func() *unitTable {
	t := &unitTable{}
	add := func(u unit, names ...string) {
		if _, ok := t.trie.Get(u.name); ok {
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
		u := unit{name: f[0], dim: f[1], ucum: f[2], factor: f[3]}
		if f[4] != "" {
			u.aliases = strings.Split(f[4], "|")
		}
		add(u, append([]string{f[0]}, u.aliases...)...)
	}
	for line := range strings.Lines(classifiersFile) {
		line, _, _ = strings.Cut(line, "#")
		for _, w := range strings.Fields(line) {
			add(unit{name: w, dim: dimCount, factor: "1"}, w)
		}
	}
	return t
})

// unitAt reads the unit that starts at r[i]; nil where there is none.
func (t *unitTable) unitAt(r []rune, i, hi int) (*unit, int) {
	id, n := t.trie.Longest(r[i:hi])
	if n == 0 {
		return nil, i
	}
	u, e := &t.units[id], i+n
	if e < hi && r[e] == '/' { // a rate that the table does not list: 元/平方米
		if id, n := t.trie.Longest(r[e+1 : hi]); n > 0 {
			return &unit{name: u.name + "/" + t.units[id].name, dim: dimRate}, e + 1 + n
		}
	}
	return u, e
}
