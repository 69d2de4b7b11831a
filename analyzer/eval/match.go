package eval

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Fields are what of a figure is scored, in the order of the scores.
var Fields = []string{"value", "unit", "measure", "bound", "kind", "period", "indicator"}

// agree tells for each of Fields whether g says what l says.
func agree(g *Guess, l *Label) (ok [7]bool) {
	share := g.Measure == "completion" && fulfils(l)
	ok[0] = sameValue(g, l.Value)
	ok[1] = sameUnit(g.Unit, l.Unit)
	ok[2] = g.Measure == l.Measure || slices.Contains(l.Measures, g.Measure) || share
	ok[3] = g.Bound == l.Bound
	ok[4] = l.AnyKind || g.Kind == l.Kind
	ok[5] = g.Period == l.Period || slices.Contains(l.Periods, g.Period)
	ok[6] = sameIndicator(g.Indicator, l.Indicator, l.Indicators) ||
		share && sameIndicator(g.Indicator, fulfilment.ReplaceAllString(l.Indicator, ""), l.Indicators)
	return ok
}

func sameValue(g *Guess, v Value) bool {
	if v.List != g.Value.List || len(v.Terms) != len(g.Value.Terms) || len(v.Terms) == 0 {
		return false
	}
	if v.List && !g.Ratio && len(v.Terms) != 2 {
		return false
	}
	for i, x := range v.Terms {
		y := g.Value.Terms[i]
		if math.Abs(x-y) > 1e-9*max(1, math.Abs(x), math.Abs(y)) {
			return false
		}
	}
	return true
}

// unitNames are other names of units; each pair is as good.
var unitNames = map[string]string{
	"个工作日": "工作日", "个月": "月", "延米": "延长米", "百分点": "个百分点", "RMB": "元", "人民币": "元", "名": "人", "位": "人",
	"公里": "千米", "度": "千瓦时",
}

var bracketed = regexp.MustCompile(`[（(].*?[)）]`)

func sameUnit(a, b string) bool {
	name := func(u string) string {
		u = plain(bracketed.ReplaceAllString(u, "")) // 头（只）: either
		if n, ok := unitNames[u]; ok {
			return n
		}
		return u
	}
	return name(a) == name(b)
}

// fulfils reports whether l is the share of a plan that was fulfilled.
func fulfils(l *Label) bool {
	for _, n := range append([]string{l.Indicator}, l.Indicators...) {
		if strings.Contains(n, "完成率") || strings.Contains(n, "完成") && strings.Contains(n, "比例") {
			return true
		}
	}
	return false
}

var fulfilment = regexp.MustCompile(`(任务|目标|预算|计划)?完成率$`)

// What does not change what is measured is taken off both names before they
// are compared.
var neutral = regexp.MustCompile(`^(全国|全省|全市|全区|全州|全县|我国|我省|我市|我区|本市|本省|年末|全年|累计|共)|(总数|数量|个数|人数|任务|总量)$|的`)

// telling are characters that tell indicators apart: 城镇 and 农村, 进口 and 出口.
const telling = "城镇农村乡进出口一二三四五六七八九十内外上下新旧男女高低大中小公民国私均限规登调净增减"

func sameIndicator(guess, label string, others []string) bool {
	p := plain(guess)
	if p == "" {
		return false
	}
	for _, l := range append([]string{label}, others...) {
		q := plain(l)
		if p == q || bare(p) == bare(q) || near(p, q) {
			return true
		}
	}
	return false
}

func bare(s string) string {
	for _, w := range [...]string{"地区生产总值", "地区城镇", "地区居民"} {
		if strings.HasPrefix(s, w) {
			s = strings.TrimPrefix(s, "地区")
			break
		}
	}
	return neutral.ReplaceAllString(s, "")
}

// plain is s without punctuation, in one width.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t\n\r\u00a0\u3000“”\"'‘’()（）、,，的*_", r) {
			return -1
		}
		return r
	}, norm.NFKC.String(s))
}

// near reports whether a and b share most of their characters, and none that
// tells indicators apart differs.
func near(a, b string) bool {
	count := map[rune]int{}
	for _, r := range a {
		count[r]++
	}
	shared := 0
	for _, r := range b {
		if count[r] > 0 {
			shared++
		} else if strings.ContainsRune(telling, r) {
			return false
		}
		count[r]--
	}
	for r, n := range count {
		if n > 0 && strings.ContainsRune(telling, r) {
			return false
		}
	}
	return float64(2*shared)/float64(len([]rune(a))+len([]rune(b))) >= 0.85
}
