package analyzer

import (
	_ "embed" // kin.txt
	"math"
	"strings"
	"sync"

	"github.com/govreport/govreport/extract"
)

//go:embed kin.txt
var kinFile string

// kin maps an id to those that stand for it where it is not stated.
var kin = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(kinFile) {
		if ids := strings.Fields(line); len(ids) > 1 && !strings.HasPrefix(ids[0], "#") {
			for _, a := range ids {
				for _, b := range ids {
					if a != b {
						m[a] = append(m[a], b)
					}
				}
			}
		}
	}
	return m
})

// partWords mark that a sentence speaks of a part of the territory.
var partWords = []string{
	"开发区", "高新区", "新区", "经济区", "经济带", "城市群", "都市圈", "县域", "山区", "老区", "库区", "示范区", "自贸",
	"园区", "两翼", "沿海地区", "民族地区", "贫困地区", "脱贫地区", "革命老区", "试验区", "经济圈", "片区", "国有企业", "民营企业",
	"地区发展", "地区开发", "地区经济",
}

// A match is how well an outcome answers a target.
type match struct {
	it      *item
	cost    float64 // less is better
	renamed bool    // by another name of the catalogue, or through kin
	kin     bool
	loose   bool // it agrees in part only
}

// find returns the outcome among cand that answers target t, or nil.
func find(t *item, r *Report, cand []item) *match {
	var best *match
	for i := range cand {
		o := &cand[i]
		if o.f.Period != t.f.Period || !sameMeasure(t.f, o.f) || !sameUnit(t.f, o.f) {
			continue
		}
		m := match{it: o}
		switch {
		case t.id != "" && o.id == t.id:
			m.renamed = o.key != t.key
		case t.id == "" && o.id == "" && o.key == t.key && t.key != "":
		case t.id == "" && o.id == "" && near(t.key, o.key):
			m.cost, m.renamed = 12, true
		case related(t.id, o.id):
			m.cost, m.renamed, m.kin = 25, true, true
		default:
			continue
		}
		m.cost += penalty(t, o, r)
		if best == nil || m.cost < best.cost {
			best = &m
		}
	}
	if best != nil && best.cost >= never/2 {
		return nil
	}
	return best
}

// never is the cost of what must not be taken for an answer.
const never = 1e6

// penalty says how far outcome o of report r is from being the statement of
// the whole territory that target t calls for.
func penalty(t, o *item, r *Report) float64 {
	cost := 10 * float64(o.f.Span.Start) / float64(len(r.Text)+1) // headline statements come first
	if o.key != t.key {
		cost += 3
		if added(o.name) && total(t.name) || added(t.name) && total(o.name) {
			cost += never // 新增通车里程 is not 总里程
		}
		if seasonal(o.name) && !seasonal(t.name) {
			cost += never
		}
	}
	w := before(r, o.at)
	for _, p := range partWords {
		if strings.Contains(w, p) && !strings.Contains(t.name, p) {
			cost += 30
			break
		}
	}
	if o.f.Scope != "" && !strings.Contains(t.name, o.f.Scope) {
		cost += 30
	}
	if o.f.Headline {
		cost -= 5
	}
	switch {
	case o.f.Kind == extract.Target:
		if strings.HasPrefix(o.f.Force, "力争") || strings.HasPrefix(o.f.Force, "努力") || strings.HasPrefix(o.f.Force, "争取") {
			cost += 2 // 增长7%以上、力争8%: the first is the target
		}
	case o.f.Bound == extract.AtLeast, o.f.Bound == extract.AtMost:
		cost += 2
	}
	if t.f.Measure == extract.Growth && !annual(r, o.at) {
		cost += never
	}
	return cost
}

func added(name string) bool {
	return strings.Contains(name, "新增") || strings.Contains(name, "新建")
}

func total(name string) bool {
	return strings.Contains(name, "总") && !strings.Contains(name, "总额") && !strings.Contains(name, "总值") && !strings.Contains(name, "总产")
}

// seasonal reports whether a name is that of a part of the year's harvest.
func seasonal(name string) bool {
	for _, w := range [...]string{"夏粮", "秋粮", "早稻", "晚稻"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

func related(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	for _, k := range kin()[a] {
		if k == b {
			return true
		}
	}
	return false
}

func sameMeasure(a, b *extract.Figure) bool { return a.Measure == b.Measure }

// sameUnit reports whether the values of a and b can be compared.
func sameUnit(a, b *extract.Figure) bool {
	if a.Measure == extract.Growth && a.Unit == "%" && b.Unit == "倍" {
		return false
	}
	if !a.Value.Valid || a.Unit == b.Unit || len(a.Ratio) > 0 {
		return true
	}
	_, ok := convert(b.Value, b.Unit, a.Unit)
	return ok || isCount(a.Unit) && isCount(b.Unit)
}

// convert gives v, stated in one unit, in another.
func convert(v extract.Number, from, to string) (extract.Number, bool) {
	n, err := extract.Quantity{Value: v, Unit: from}.In(to)
	return n, err == nil
}

// isCount reports whether a unit is a classifier, which reports use loosely:
// 个, 家, 户 and 套 of the same thing.
func isCount(unit string) bool {
	switch unit {
	case "", "个", "家", "户", "项", "处", "座", "所", "条", "件", "名", "人", "人次", "位", "套", "宗", "支", "只", "种", "段", "片", "批", "场", "块", "口", "间", "类":
		return true
	}
	return false
}

// near reports whether two names without an id are those of one thing: they
// share most of their characters, and none that tells things apart differs.
func near(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	if len(ra) < 4 || len(rb) < 4 {
		return false
	}
	count := map[rune]int{}
	for _, r := range ra {
		count[r]++
	}
	shared := 0
	for _, r := range rb {
		if count[r] > 0 {
			count[r]--
			shared++
		} else if telling(r) {
			return false
		}
	}
	for r, n := range count {
		if n > 0 && telling(r) {
			return false
		}
	}
	return float64(2*shared) >= math.Max(0.8*float64(len(ra)+len(rb)), 6)
}

// telling reports whether r tells indicators apart: 城镇 and 农村, 进口 and
// 出口, 第一 and 第二.
func telling(r rune) bool {
	return strings.ContainsRune("城镇农村乡进出口一二三四五六七八九十内外上下新旧男女高低大中小公民国私均限规登调净增减省市县区", r)
}
