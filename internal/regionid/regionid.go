// Package regionid follows the units of China's administration through their
// renamings: it gives a unit an identity that stays the same from 毕节地区 to
// 毕节市, and the code that it had in a year.
package regionid

import (
	_ "embed" // changes.tsv
	"strconv"
	"strings"
	"sync"
)

//go:embed changes.tsv
var file string

// A Change is one line of the file of changes.
type Change struct {
	Year             int
	OldCode, OldName string
	NewCode, NewName string
	Kind             string // raised, renamed, merged, district
	Sure             bool   // of the year
}

// Changes are all changes, in the order of the file.
var Changes = sync.OnceValue(func() []Change {
	var list []Change
	for line := range strings.Lines(file) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] == '#' || len(f) != 7 {
			continue
		}
		y, err := strconv.Atoi(f[0])
		if err != nil {
			panic("regionid: changes.tsv: " + line)
		}
		list = append(list, Change{y, f[1], f[2], f[3], f[4], f[5], f[6] == "yes"})
	}
	return list
})

type key struct{ code, name string }

type maps struct {
	next map[key]Change   // by old
	past map[key][]Change // by new
}

var tables = sync.OnceValue(func() maps {
	m := maps{map[key]Change{}, map[key][]Change{}}
	for _, c := range Changes() {
		if c.Kind == "merged" {
			continue
		}
		m.next[key{c.OldCode, c.OldName}] = c
		m.past[key{c.NewCode, c.NewName}] = append(m.past[key{c.NewCode, c.NewName}], c)
	}
	return m
})

// Nation is the identity of the whole country, which has no code.
const Nation = "CN"

// Of is the identity of the unit with a GB/T 2260 code and a full name: the
// code of what it is today. It is empty where the code is not known.
func Of(code, name string) string {
	if name == "全国" {
		return Nation
	}
	if code == "" {
		return ""
	}
	code, _ = today(code, name)
	return code
}

func today(code, name string) (string, string) {
	for range 8 {
		c, ok := tables().next[key{code, name}]
		if !ok {
			break
		}
		code, name = c.NewCode, c.NewName
	}
	return code, name
}

// InYear is the code that the unit of that code and name had in a year; sure
// is false where the year of a change is not.
func InYear(code, name string, year int) (in string, sure bool) {
	if code == "" {
		return "", name == "全国"
	}
	code, name = today(code, name)
	sure = true
	for range 8 {
		var back *Change
		for _, c := range tables().past[key{code, name}] {
			if year < c.Year {
				back = &c
				break
			}
		}
		if back == nil {
			break
		}
		// The year of the change itself belongs to either name.
		sure = sure && (back.Sure || year < back.Year-1)
		code, name = back.OldCode, back.OldName
	}
	return code, sure
}

// Parent is the identity of the unit above one: of a county its prefecture, of
// a prefecture its province, of a province the nation; empty for the nation.
// Districts of a municipality are under the municipality.
func Parent(id string) string {
	switch {
	case len(id) != 6:
		return ""
	case strings.HasSuffix(id, "0000"):
		return Nation
	case strings.HasSuffix(id, "00"), strings.Contains(" 11 12 31 50 ", " "+id[:2]+" "), id[2] == '9':
		return id[:2] + "0000"
	}
	return id[:4] + "00"
}
