// Package place is the gazetteer: the territories of the People's Republic of
// China down to the counties, with their codes (GB/T 2260), their short names
// and the labels of their web sites.
package place

import (
	_ "embed" // the region tables
	"strings"
	"sync"
)

// Levels of a territory.
const (
	Nation     = "nation"
	Province   = "province"   // 省, 自治区, 直辖市, 特别行政区
	Prefecture = "prefecture" // 地级市, 自治州, 地区, 盟
	County     = "county"     // 县, 市辖区, 县级市, 旗
)

// A Place is one territory of the People's Republic of China.
type Place struct {
	Name  string // full official name
	Code  string // GB/T 2260; empty for 全国 and where a county's name alone does not tell which
	Level string
	Short []string // what it is called for short: 长沙, 内蒙古
	heir  string   // code of the unit that took a former one's place
}

//go:embed data/regions.tsv
var regionsTSV string

//go:embed data/counties.tsv
var countiesTSV string

//go:embed data/hosts.tsv
var hostsTSV string

// A gazetteer finds places by name. Names are looked up by their first two
// characters, so that scanning a line costs one map access a character.
type gazetteer struct {
	byHead map[[2]rune][]entry // full names, longest first
	hosts  map[string]string   // label of a web site: full name
	short  map[string][]*Place // short names: 长沙, 延边州, 吉林 (twice)
}

type entry struct {
	name   []rune
	places []*Place // several only for counties of one name
}

// table loads the tables on first use.
var table = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{byHead: make(map[[2]rune][]entry, 3000), short: make(map[string][]*Place, 500), hosts: make(map[string]string, 100)}
	for line := range strings.Lines(regionsTSV) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := append(strings.Split(line, "\t"), "", "")
		p := &Place{Code: f[0], Name: f[1], Level: f[2], heir: f[4]}
		g.add(p)
		for s := range strings.SplitSeq(f[3], ",") {
			if s != "" {
				g.short[s] = append(g.short[s], p)
				p.Short = append(p.Short, s)
			}
		}
	}
	for line := range strings.Lines(countiesTSV) {
		code, name, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t")
		if ok && line[0] != '#' {
			g.add(&Place{Code: code, Name: name, Level: County})
		}
	}
	for line := range strings.Lines(hostsTSV) {
		if label, name, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok && line[0] != '#' {
			g.hosts[label] = name
		}
	}
	return g
})

func (g *gazetteer) add(p *Place) {
	name := []rune(p.Name)
	k := [2]rune{name[0], name[1]}
	list := g.byHead[k]
	at := len(list)
	for i, e := range list {
		if p.Name == string(e.name) {
			list[i].places = append(list[i].places, p)
			return
		}
		if len(name) > len(e.name) && i < at {
			at = i
		}
	}
	list = append(list, entry{})
	copy(list[at+1:], list[at:])
	list[at] = entry{name, []*Place{p}}
	g.byHead[k] = list
}

// at returns the entry of the longest full name that starts at r[i].
func (g *gazetteer) at(r []rune, i int) *entry {
	if i+1 >= len(r) {
		return nil
	}
	list := g.byHead[[2]rune{r[i], r[i+1]}]
	for k := range list {
		if hasPrefixAt(r, i, list[k].name) {
			return &list[k]
		}
	}
	return nil
}

// In finds the place that r names by its full name. Where names follow
// one another (山东省济南市), the last, smallest one is meant; otherwise the
// first counts.
func In(r []rune) *Place {
	g := table()
	var found *Place
	for i := 0; i < len(r); i++ {
		e := g.at(r, i)
		if e == nil {
			if found != nil {
				return found
			}
			continue
		}
		p := e.pick(found)
		if found != nil && !Inside(p, found) {
			return found
		}
		found = p
		i += len(e.name) - 1
	}
	return found
}

// pick chooses among places of one name the one inside outer; where that
// does not decide, the result has the name and no code.
func (e *entry) pick(outer *Place) *Place {
	if len(e.places) == 1 {
		return e.places[0]
	}
	if outer != nil {
		var in *Place
		for _, p := range e.places {
			if Inside(p, outer) {
				if in != nil {
					in = nil
					break
				}
				in = p
			}
		}
		if in != nil {
			return in
		}
	}
	return &Place{Name: e.places[0].Name, Level: e.places[0].Level}
}

// Inside reports whether p may lie inside outer, going by the codes.
func Inside(p, outer *Place) bool {
	if p == nil || outer == nil {
		return false
	}
	switch outer.Level {
	case Nation:
		return p.Level != Nation
	case Province:
		return p.Level != Province && (p.Code == "" || strings.HasPrefix(p.Code, outer.Code[:2]))
	case Prefecture:
		return p.Level == County && (p.Code == "" || strings.HasPrefix(p.Code, outer.Code[:4]))
	}
	return false
}

// Same reports whether a and b are the same territory, or one is the other's
// former self.
func Same(a, b *Place) bool {
	switch {
	case a == nil || b == nil:
		return a == b
	case a.Name == b.Name:
		return a.Code == b.Code || a.Code == "" || b.Code == ""
	}
	return a.heir != "" && a.heir == b.Code || b.heir != "" && b.heir == a.Code
}

// ByShort finds the place that a short name stands for; level, where it
// is not empty, decides between places of one short name. Without it the
// larger place is meant.
func ByShort(name, level string) *Place {
	list := table().short[name]
	for _, p := range list {
		if p.Level == level {
			return p
		}
	}
	if len(list) == 0 || level != "" && len(list) > 1 {
		return nil
	}
	return list[0]
}

// AtStart finds the place whose full or short name opens r: 山东省…,
// 绍兴一中, 延边州政府….
func AtStart(r []rune, level string) (*Place, int) {
	if e := table().at(r, 0); e != nil {
		p, n := e.pick(nil), len(e.name)
		for { // 山东省济南市…
			e := table().at(r, n)
			if e == nil {
				return p, n
			}
			q := e.pick(p)
			if !Inside(q, p) {
				return p, n
			}
			p, n = q, n+len(e.name)
		}
	}
	for n := min(len(r), 5); n >= 2; n-- {
		if p := ByShort(string(r[:n]), level); p != nil {
			return p, n
		}
	}
	return nil, 0
}

// ShortNames lists what the place with a full official name is called for
// short: 内蒙古 for 内蒙古自治区.
func ShortNames(name string) []string {
	r := []rune(name)
	if e := table().at(r, 0); e != nil && len(e.name) == len(r) {
		return e.places[0].Short
	}
	return nil
}
