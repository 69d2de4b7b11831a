package figure

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/extract/unit"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/internal/timex"
)

// levelOf is the level of a territory, given by its names, by the end of the
// full one; ScopeNone where it is not known.
func levelOf(names []string) lex.ScopeClass {
	if len(names) == 0 {
		return lex.ScopeNone
	}
	region := names[0]
	switch {
	case region == "全国":
		return lex.ScopeNation
	case strings.HasSuffix(region, "省"), strings.HasSuffix(region, "自治区"):
		return lex.ScopeProvince
	case strings.HasSuffix(region, "市"), strings.HasSuffix(region, "州"), strings.HasSuffix(region, "盟"):
		return lex.ScopePrefecture
	case strings.HasSuffix(region, "县"), strings.HasSuffix(region, "旗"), strings.HasSuffix(region, "区"):
		return lex.ScopeCounty
	case strings.HasSuffix(region, "镇"), strings.HasSuffix(region, "乡"):
		return lex.ScopeTownship
	}
	return lex.ScopeNone
}

// A bounded is what a subject says of the part of the territory it is about.
type bounded struct {
	words   string // 高新区, 县域, 崂山区; empty for the whole
	whole   bool   // it names the whole: 全市
	subject bool   // a verb follows: 开发区|实现…, so that the next clauses are about it too
	// title is set where the words may be part of a name as well: 全国 of
	// 全国文明村, 河南省 of 河南省公交示范市.
	title bool
}

// maxPlace is the number of characters of a name before its end: 贵安|新区.
const maxPlace = 6

// scopeAt reads what part of the territory the subject r[i:hi] is about.
func (rd *reader) scopeAt(i, hi int) bounded {
	s := rd.s
	c, end := rd.scopeWord(i, hi)
	if c == lex.ScopeNone {
		return bounded{}
	}
	if c == lex.ScopeSelf || c >= lex.ScopeNation && (rd.level == lex.ScopeNone || c >= rd.level) {
		rest := rd.scopeAt(end, hi) // 全市|开发区|…: a part again
		rest.whole = rest.words == ""
		return rest
	}
	from := i
	for end < hi && (s.R[end] == '、' || s.R[end] == '和' || s.R[end] == '及') { // 高新区、经开区
		c, e := rd.scopeWord(end+1, hi)
		if c == lex.ScopeNone || c >= lex.ScopeNation {
			break
		}
		end = e
	}
	b := bounded{words: s.T.String(from, end)}
	if slices.Contains(rd.set.Region, b.words) {
		return bounded{whole: true}
	}
	b.title = c >= lex.ScopeNation || c == lex.ScopePlace && place.At(s.R[:end], from) == end-from
	if t := s.timeStartingAt(end); timeInScope.On() && t >= 0 && int(s.Times[t].Hi) < hi {
		end = int(s.Times[t].Hi) // 经济开发区|全年|完成
	}
	k, e := lex.Words().At(s.R, end, hi)
	switch {
	case hi-end < 2: // 国家级开发区|3个: what is counted
		return bounded{}
	case e == hi && k&lex.NounVerb != 0: // 示范区|创建|38项
		return bounded{}
	case k&(lex.Verb|lex.Light) != 0:
		b.subject = true
	}
	return b
}

// skipOpeners steps over times, particles and, with verbs, verbs at the head
// of a subject.
func (s *scanner) skipOpeners(i, hi int, verbs bool) int {
	skip := lex.Lead
	if verbs {
		skip |= lex.Light | lex.Verb | lex.NounVerb
	}
	for i < hi {
		switch s.R[i] {
		case ' ', '\n', '“', '—', '-', '>', '·':
			i++
			continue
		}
		if k := s.timeStartingAt(i); k >= 0 && int(s.Times[k].Hi) <= hi {
			i = int(s.Times[k].Hi)
			continue
		}
		if verbs && han.HasAt(s.R[:hi], i, "新增") || han.HasAt(s.R[:hi], i, "每个") {
			i += 2
			continue
		}
		c, e := lex.Words().At(s.R, i, hi)
		if c&skip == 0 || !verbs && (s.R[i] == '在' || s.R[i] == '向') {
			return i
		}
		i = e
	}
	return i
}

// scopeWord finds the word or name at i that limits a subject.
func (rd *reader) scopeWord(i, hi int) (c lex.ScopeClass, end int) {
	s, t := rd.s, lex.Scopes()
	if id, n := t.Longest(s.R[i:hi]); n > 0 {
		switch c := lex.ScopeClass(id); c {
		case lex.ScopeTotal, lex.ScopeNotName:
			return lex.ScopeNone, i
		case lex.ScopeEconomy:
			if id, m := t.Longest(s.R[i+n : hi]); m == 0 || lex.ScopeClass(id) != lex.ScopeTotal {
				return lex.ScopeNone, i
			}
			return c, i + n
		default:
			return c, i + n
		}
	}
	// The end of a name: 贵安|新区. Nothing but a name may stand before it.
	if !t.MayLimit(s.R[i:min(hi, i+maxPlace+10)]) {
		return lex.ScopeNone, i
	}
	for j := i; j < hi && j-i <= maxPlace; {
		if id, n := t.Longest(s.R[j:hi]); n > 0 && j > i {
			if lex.ScopeClass(id) == lex.ScopePlace {
				return lex.ScopePlace, j + n
			}
			break
		}
		if s.R[j] < 0x80 || isMark(s.R[j]) {
			break
		}
		if c, e := lex.Words().At(s.R, j, hi); e > j+1 && c&(lex.Verb|lex.Light|lex.Stop|lex.UpTo|lex.DownTo|lex.Generic) != 0 {
			break
		}
		j++
	}
	if n := place.At(s.R[:hi], i); n > 0 {
		return lex.ScopePlace, i + n
	}
	return lex.ScopeNone, i
}

func isMark(r rune) bool {
	switch r {
	case '、', '，', '；', '：', '。', '“', '”', '（', '）', '《', '》', '的':
		return true
	}
	return false
}

// scopeOf returns the part of the territory that the figures of g are about,
// empty for the whole. An inherited subject brings its own along.
func (rd *reader) scopeOf(g *group, inherited bool, f *fact.Figure) string {
	if g.pred.lo > g.lo && lex.Scopes().MayLimit(rd.s.R[g.lo:g.pred.lo]) {
		b := rd.scopeAt(rd.s.skipOpeners(g.lo, g.pred.lo, true), g.pred.lo)
		switch {
		case b.whole:
			rd.scope = ""
			return ""
		case b.title && !b.subject && (g.members[0].q.Dim() == unit.Count ||
			f.IndicatorID == "" && rd.cat.ID(strings.TrimPrefix(f.Indicator, b.words)) == ""):
		case b.words != "":
			if b.subject && !b.title {
				rd.scope = b.words
			}
			return b.words
		}
	}
	if inherited {
		return rd.lastScope
	}
	if rd.scope == "" {
		return rd.sectorOf(g, f)
	}
	return rd.scope
}

// openScope notes the part that a sentence opens with in a clause without a
// number: 开发区建设步伐加快, 完成生产总值780亿元.
func (rd *reader) openScope(lo int) {
	rd.scope = ""
	s := rd.s
	q := int(s.Quantities[0].Lo)
	rd.openSector(lo, q)
	if rd.sameArea(lo, q) {
		rd.scope = rd.area
	}
	hi := lo
	for hi < q && s.R[hi] != ',' {
		hi++
	}
	if hi == q || !lex.Scopes().MayLimit(s.R[lo:hi]) {
		return
	}
	if i := s.skipOpeners(lo, hi, false); i < hi {
		if b := rd.scopeAt(i, hi); !b.title || b.subject {
			rd.scope = b.words
		}
	}
}

// partOfYear returns the words of a time expression that covers part of a
// year only: 前11个月, 上半年.
func (rd *reader) partOfYear(e *timex.Expr) string {
	if e == nil || e.Type != fact.DateType || len(e.Value) < 6 {
		return ""
	}
	if v := e.Value; v[4] == '-' && (v[5] == 'H' || v[5] == 'Q' || len(v) > 10 && v[7] == '/') {
		return rd.s.T.String(int(e.Lo), int(e.Hi))
	}
	return ""
}
