// Package indicator is the catalogue of indicators: what each is called over
// years and regions, its usual unit, and whether more of it is better.
//
// The built-in one stands in data/indicators.tsv; [Read] reads files of the
// same form, and [Catalogue.With] adds what they have.
package indicator

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed data/indicators.tsv
var indicatorsFile string

// An Indicator is an entry of the catalogue of indicators.
type Indicator struct {
	ID      string `json:"id"`      // stays the same over years and regions: gdp
	Name    string `json:"name"`    // official name
	Unit    string `json:"unit"`    // usual unit of a level
	Measure string `json:"measure"` // how it is usually stated: level, growth, ratio
	Better  string `json:"better"`  // more, less, ceiling (a target is an upper limit), neutral
	Topic   string `json:"topic"`
	// Synonyms are other wordings, historical names included.
	Synonyms []Synonym `json:"synonyms"`
}

// A Synonym is another wording for an indicator.
type Synonym struct {
	Name string `json:"name"`
	// Break says that the definition differs, so that figures under this name
	// and under the official one are not comparable (农民人均纯收入).
	Break bool `json:"break"`
}

// A Catalogue finds indicators by their wordings. It does not change once it
// has been made, so any number of goroutines may use it. A nil *Catalogue is
// the built-in one.
type Catalogue struct {
	list   []Indicator
	byName map[string]int32 // by the key of a wording
	byID   map[string]int32
}

// BuiltIn returns the catalogue that reports are read with where nothing else
// is said. It is read from the program once.
var BuiltIn = sync.OnceValue(func() *Catalogue {
	list, err := Read(strings.NewReader(indicatorsFile), "indicators.tsv")
	if err != nil {
		panic("indicator: " + err.Error())
	}
	c := &Catalogue{byName: make(map[string]int32, 16<<10), byID: make(map[string]int32, len(list))}
	for _, in := range list {
		c.add(in)
	}
	return c
})

func (c *Catalogue) orBuiltIn() *Catalogue {
	if c == nil {
		return BuiltIn()
	}
	return c
}

// With returns a catalogue that has more indicators than c, which stays as it
// was. An indicator with an id that c has already replaces what c says of it
// and keeps its wordings; a wording that c has for another indicator goes over
// to the new one.
func (c *Catalogue) With(more ...Indicator) *Catalogue {
	c = c.orBuiltIn()
	n := &Catalogue{list: slices.Clone(c.list), byName: maps.Clone(c.byName), byID: maps.Clone(c.byID)}
	for _, in := range more {
		i, ok := n.byID[in.ID]
		if !ok {
			i = int32(len(n.list))
			n.list = append(n.list, Indicator{})
			n.byID[in.ID] = i
		}
		in.Synonyms = slices.Clone(in.Synonyms)
		if old := n.list[i]; ok {
			for _, s := range append([]Synonym{{Name: old.Name}}, old.Synonyms...) {
				if s.Name != in.Name && !slices.ContainsFunc(in.Synonyms, func(x Synonym) bool { return x.Name == s.Name }) {
					in.Synonyms = append(in.Synonyms, s)
				}
			}
		}
		n.list[i] = in
		for _, s := range append([]Synonym{{Name: in.Name}}, in.Synonyms...) {
			k := nameKey(s.Name)
			if j, taken := n.byName[k]; taken && j != i {
				n.list[j] = n.list[j].without(k)
			}
			n.byName[k] = i
		}
	}
	slices.SortStableFunc(n.list, func(x, y Indicator) int { return strings.Compare(x.Topic, y.Topic) })
	n.index()
	return n
}

// index rebuilds the maps after the list has been put into another order.
func (c *Catalogue) index() {
	at := make([]int32, len(c.list))
	for i, in := range c.list {
		at[c.byID[in.ID]] = int32(i)
		c.byID[in.ID] = int32(i)
	}
	for k, i := range c.byName {
		c.byName[k] = at[i]
	}
}

// without returns in without the wording that has key k.
func (in Indicator) without(k string) Indicator {
	in.Synonyms = slices.DeleteFunc(slices.Clone(in.Synonyms), func(s Synonym) bool { return nameKey(s.Name) == k })
	return in
}

func (c *Catalogue) add(in Indicator) {
	i := int32(len(c.list))
	c.list = append(c.list, in)
	c.byID[in.ID] = i
	c.byName[nameKey(in.Name)] = i
	for _, s := range in.Synonyms {
		if k := nameKey(s.Name); k != "" {
			if _, ok := c.byName[k]; !ok {
				c.byName[k] = i
			}
		}
	}
}

// nameDrops are characters that do not tell indicators apart.
const nameDrops = " 的“”()（）、"

// nameKey is the form under which names are compared.
func nameKey(s string) string {
	if !strings.ContainsAny(s, nameDrops) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(nameDrops, r) {
			return -1
		}
		return r
	}, s)
}

// find returns the indicator that name is a wording of. Words that say how it
// is stated (增速, 总量, 新增) are taken off where the whole is not listed.
func (c *Catalogue) find(name string) (int32, bool) {
	k := nameKey(name)
	if i, ok := c.byName[k]; ok {
		return i, true
	}
	for _, t := range [...]string{"增速", "增幅", "涨幅", "增长率", "增长速度", "上涨幅度", "降幅", "下降率", "降低率", "总量", "总数", "人数", "建设", "目标"} {
		if s, ok := strings.CutSuffix(k, t); ok {
			if i, ok := c.byName[s]; ok {
				return i, true
			}
		}
	}
	for _, h := range [...]string{"全市", "全省", "全国", "全区", "全县", "全州", "我国", "我省", "我市", "新增", "新建", "完成", "实现"} {
		if s, ok := strings.CutPrefix(k, h); ok {
			if i, ok := c.byName[s]; ok {
				return i, true
			}
		}
	}
	return 0, false
}

// All returns the indicators of c, sorted by topic. The caller must not change
// them.
func (c *Catalogue) All() []Indicator { return c.orBuiltIn().list }

// Find returns the entry for an id, an official name or any other wording; ok
// is false where there is none.
func (c *Catalogue) Find(name string) (in Indicator, ok bool) {
	c = c.orBuiltIn()
	if i, ok := c.byID[name]; ok {
		return c.list[i], true
	}
	i, ok := c.find(name)
	if !ok {
		return Indicator{}, false
	}
	return c.list[i], true
}

// ID returns the id of the indicator that a figure's name means; where several
// names are stated together (A、B均增长12%) it is empty.
func (c *Catalogue) ID(name string) string {
	c = c.orBuiltIn()
	if i, ok := c.find(name); ok {
		return c.list[i].ID
	}
	return ""
}

// List returns the built-in catalogue of indicators, sorted by topic.
// The caller must not change it.
func List() []Indicator { return BuiltIn().list }

// Find returns the built-in catalogue's entry for an id, an official
// name or any other wording; ok is false where there is none.
func Find(name string) (in Indicator, ok bool) { return BuiltIn().Find(name) }
