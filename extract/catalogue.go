package extract

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/indicators.tsv
var indicatorsFile string

// An Indicator is an entry of the catalogue of indicators.
type Indicator struct {
	ID      string // stays the same over years and regions: gdp
	Name    string // official name
	Unit    string // usual unit of a level
	Measure string // how it is usually stated: level, growth, ratio
	Better  string // more, less, ceiling (a target is an upper limit), neutral
	Topic   string
	// Synonyms are other wordings, historical names included.
	Synonyms []Synonym
}

// A Synonym is another wording for an indicator.
type Synonym struct {
	Name string
	// Break says that the definition differs, so that figures under this name
	// and under the official one are not comparable (农民人均纯收入).
	Break bool
}

// A catalogue finds indicators by their wordings.
type catalogue struct {
	list   []Indicator
	byName map[string]int32
	byID   map[string]int32
}

var indicators = sync.OnceValue(func() *catalogue {
	c := &catalogue{byName: make(map[string]int32, 16<<10), byID: map[string]int32{}}
	for line := range strings.Lines(indicatorsFile) {
		f := strings.Split(strings.TrimRight(line, "\r\n"), "\t")
		if len(f) < 6 || strings.HasPrefix(line, "#") {
			continue
		}
		in := Indicator{ID: f[0], Name: f[1], Unit: f[2], Measure: f[3], Better: f[4], Topic: f[5]}
		if len(f) > 6 && f[6] != "" {
			for w := range strings.SplitSeq(f[6], "|") {
				name, broken := strings.CutSuffix(w, "!")
				in.Synonyms = append(in.Synonyms, Synonym{name, broken})
			}
		}
		c.add(in)
	}
	return c
})

func (c *catalogue) add(in Indicator) {
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
func (c *catalogue) find(name string) (int32, bool) {
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

// Indicators returns the catalogue of indicators, sorted by topic. The
// caller must not change it.
func Indicators() []Indicator { return indicators().list }

// FindIndicator returns the catalogue's entry for an id, an official name or
// any other wording; ok is false where there is none.
func FindIndicator(name string) (in Indicator, ok bool) {
	c := indicators()
	if i, ok := c.byID[name]; ok {
		return c.list[i], true
	}
	i, ok := c.find(name)
	if !ok {
		return Indicator{}, false
	}
	return c.list[i], true
}

// indicatorID returns the id of a figure's indicator; where several names are
// stated together (A、B均增长12%) it is empty.
func indicatorID(name string) string {
	c := indicators()
	if i, ok := c.find(name); ok {
		return c.list[i].ID
	}
	return ""
}
