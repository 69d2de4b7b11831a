package figure

import (
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/rule"
)

var partOfTotal = rule.New(rule.Rule{
	Pass: "indicator", Name: "part-of-total",
	Why:     "a place or a rank that stands alone before a number is a part of what was stated before it, not an indicator",
	Example: "全州实现生产总值2302亿元，增长4.4%（州直1250亿元、增长6%，塔城地区700亿元、增长3%）。", Role: "review",
	Want: "塔城地区生产总值 | growth | 3 | % | exact | outcome | 2015",
})

var behindBracket = rule.New(rule.Rule{
	Pass: "indicator", Name: "behind-bracket",
	Why:     "behind a bracket the sentence goes on about what it was about before it",
	Example: "财政总收入120亿元（其中税收收入100亿元），增长8%。", Role: "review",
	Want: "财政总收入 | growth | 8 | % | exact | outcome | 2015",
})

// A partition is what the parts in a list are parts of: 生产总值 of
// 州直1250亿元、塔城地区700亿元.
type partition struct {
	total, part string // the last figure's name is part + total
}

// partOf returns the name of a figure of g that has nothing but the name of a
// part for a subject: the part and what it is a part of; empty where name is
// no part or nothing fits before it.
func (rd *reader) partOf(name string, g *group) string {
	if !partOfTotal.On() || g.behind || !g.noun.empty() || len(rd.last) == 0 || len(name) > len("黔东南苗族侗族自治州") {
		return ""
	}
	grade := gradeName(name)
	if !grade && !rd.placeName(name) {
		return ""
	}
	if rd.lastSen != rd.sen.Lo && (rd.last[0] == "" || !han.HasAt(rd.s.R, int(rd.sen.Lo), "其中")) {
		return ""
	}
	last := rd.last[len(rd.last)-1]
	total := last
	if p := rd.parts; p.total != "" && last == p.part+p.total {
		total = p.total
	} else if rest, ok := strings.CutPrefix(total, "新增"); ok && grade {
		total, name = strings.TrimPrefix(rest, gradeOf(rest)), "新增"+name
	} else if c, rest := lex.Words().Opening(total); grade && c&lex.Apart != 0 && gradeOf(rest) != "" {
		verb := strings.TrimSuffix(total, rest) // 新培育国家级企业6家、省级147家
		total = rest[len(gradeOf(rest)):]
		name = verb + name
	} else if grade {
		total = strings.TrimPrefix(total, gradeOf(total))
	}
	for end := len(total) - 1; end > 0; end-- { // 州直|新增入库企业10家、塔城地区21家
		if utf8.RuneStart(total[end]) && rd.placeName(total[:end]) {
			total = strings.TrimPrefix(total[end:], "新增")
			break
		}
	}
	if rd.parkName(name) {
		total = strings.TrimPrefix(total, "工业园区")
		total = strings.TrimPrefix(total, "产业园区")
		total = strings.TrimPrefix(total, "园区")
	}
	if strings.HasSuffix(name, "地区") {
		total = strings.TrimPrefix(total, "地区")
	}
	if utf8.RuneCountInString(total) < 2 || strings.HasPrefix(total, "、") || rd.placeName(total) || strings.HasSuffix(total, name) || !rd.stated(last, g) {
		return ""
	}
	if k := strings.Index(total, "占"); k > 0 {
		return ""
	}
	rd.parts = partition{total, name}
	return name + total
}

// stated reports whether the indicator was stated shortly before in the unit
// of g's numbers.
func (rd *reader) stated(ind string, g *group) bool {
	unit := g.members[0].q.UnitName()
	for k := len(rd.out.Figures) - 1; k >= 0 && k >= len(rd.out.Figures)-4; k-- {
		f := &rd.out.Figures[k]
		if f.Indicator != ind {
			break
		}
		if f.Unit == unit {
			return true
		}
	}
	return false
}

// placeName reports whether name is that of a territory, in full or for
// short, or of a part of one: 塔城地区, 隆阳, 州直, 市本级.
func (rd *reader) placeName(name string) bool {
	r := []rune(name)
	if len(r) < 2 || name == "全国" {
		return false
	}
	if place.At(r, 0) == len(r) {
		return true
	}
	if id, n := lex.Scopes().Longest(r); n == len(r) && lex.ScopeClass(id) == lex.ScopePart {
		return true
	}
	if parkIsAPart.On() && rd.parkName(name) {
		return true
	}
	for _, end := range [...]string{"州直", "市直", "县直", "区直", "省直"} {
		if name == end {
			return true
		}
	}
	r = append(r, '区')
	for _, end := range [...]rune{'区', '县', '市'} { // 隆阳, 施甸, 腾冲
		r[len(r)-1] = end
		if place.At(r, 0) == len(r) {
			return true
		}
	}
	return false
}

// parkName reports whether name is that of a development zone: 上饶高新区.
func (rd *reader) parkName(name string) bool {
	for _, end := range [...]string{"高新区", "经开区", "开发区", "新区", "工业园区", "工业园", "产业园", "综保区", "保税区", "科学城", "试验区"} {
		if head, ok := strings.CutSuffix(name, end); ok {
			return head != "" && rd.placeName(head)
		}
	}
	return false
}

// gradeName reports whether name says of what rank things are, and nothing
// else: 国家级, 省级.
func gradeName(name string) bool { return name != "" && gradeOf(name) == name }

// gradeOf returns the rank that name starts with.
func gradeOf(name string) string {
	for _, g := range [...]string{"国家级", "省部级", "省级", "市级", "县级", "区级", "州级", "自治区级", "地市级", "副省级", "乡镇级", "村级", "盟市级", "旗县级", "县市级", "世界级"} {
		if strings.HasPrefix(name, g) {
			return g
		}
	}
	return ""
}

// A frame is what the text before a bracket was about.
type frame struct {
	open          int32 // where the bracket opens, 0: none
	last, heads   []string
	shared        bool
	measure, unit string
	period        string
	lost          bool
}

// enter notes whether the figure at q stands in a bracket: what was said
// before it opened is taken up again behind it.
func (rd *reader) enter(q *quantity.Quantity) {
	open := rd.s.bracketBefore(int(q.Lo))
	if open == rd.frame.open {
		return
	}
	if f := &rd.frame; f.open != 0 && behindBracket.On() && rd.lastSen == rd.sen.Lo && len(f.last) > 0 {
		rd.last, rd.heads, rd.shared = f.last, f.heads, f.shared
		rd.measure, rd.unit, rd.period, rd.lost = f.measure, f.unit, f.period, f.lost
	}
	rd.frame = frame{open: open}
	if open != 0 && rd.lastSen == rd.sen.Lo {
		rd.frame = frame{open, rd.last, rd.heads, rd.shared, rd.measure, rd.unit, rd.period, rd.lost}
	}
}

// bracketBefore returns where the bracket opens that i stands in, 0 where it
// stands in none.
func (s *scanner) bracketBefore(i int) int32 {
	depth := 0
	for k := s.itemBehind(i) - 1; k >= 0; k-- {
		it := &s.Items[k]
		if it.Kind != quantity.ItPunct {
			continue
		}
		switch it.Idx {
		case ')':
			depth++
		case '(':
			if depth == 0 {
				return it.Lo
			}
			depth--
		}
	}
	return 0
}
