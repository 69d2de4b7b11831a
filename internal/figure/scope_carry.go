package figure

import (
	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/lex"
	"github.com/govreport/govreport/internal/rule"
)

// What heads a sentence or a paragraph and holds for what follows: a part of
// the territory, a part of the economy.
var (
	areaGoesOn = rule.New(rule.Rule{
		Pass: "area", Name: "area-goes-on",
		Why:     "sentences without a subject go on about the area that the first of their paragraph names",
		Example: "东湖新区建设加快。全年实现地区生产总值60亿元。", Role: "review",
		Want: "地区生产总值 of 东湖新区",
	})
	sectorGoesOn = rule.New(rule.Rule{
		Pass: "area", Name: "sector-goes-on",
		Why:     "sums behind what a branch has achieved are those of the branch",
		Example: "软件业实现产值291亿元，出口5.9亿美元。", Role: "review",
		Want: "出口 of 软件业",
	})
	timeInScope = rule.New(rule.Rule{
		Pass: "area", Name: "time-in-scope",
		Why:     "a time between an area and its verb changes nothing",
		Example: "青山经济开发区全年完成工业总产值120亿元，实现税收8亿元。", Role: "review",
		Want: "税收 of 青山经济开发区",
	})
)

// A sentence that only names an area as the subject of its paragraph is short.
const maxAreaTopic = 30

// noteArea remembers the part of the territory that a paragraph is about: one
// that its first sentence opens with and says no number of.
func (rd *reader) noteArea(lo, hi int) {
	s := rd.s
	if rd.area != "" && rd.areaPara == rd.sen.Paragraph && rd.subjectless(lo, hi) {
		return
	}
	rd.area = ""
	if !rd.opening || hi-lo > maxAreaTopic || len(s.Quantities) > 0 {
		return
	}
	end := lo
	for end < hi && s.R[end] != ',' && s.R[end] != ':' {
		end++
	}
	if !lex.Scopes().MayLimit(s.R[lo:end]) || s.skipOpeners(lo, end, true) != lo {
		return
	}
	if b := rd.scopeAt(lo, end); b.words != "" && !b.title {
		rd.area, rd.areaPara = b.words, rd.sen.Paragraph
	}
}

// sameArea reports whether the sentence at rune lo, the first number of which
// stands at q, is about the area of the sentence before.
func (rd *reader) sameArea(lo, q int) bool {
	return areaGoesOn.On() && rd.area != "" && rd.areaPara == rd.sen.Paragraph && rd.subjectless(lo, q)
}

// subjectless reports whether the sentence r[lo:hi] opens with a verb of
// achievement, behind times only: 全年|实现…, 完成….
func (rd *reader) subjectless(lo, hi int) bool {
	i := rd.s.skipOpeners(lo, hi, false)
	if i >= hi {
		return false
	}
	c, _ := lex.Words().At(rd.s.R, i, hi)
	return c&lex.Light != 0
}

// openSector notes the branch of the economy that the sentence opens with,
// where it has achieved something: 软件业|实现产值….
func (rd *reader) openSector(lo, q int) {
	rd.sector = ""
	if !sectorGoesOn.On() {
		return
	}
	s := rd.s
	i := s.skipOpeners(lo, q, false)
	if c, end := rd.scopeWord(i, q); c == lex.ScopeSelf || c >= lex.ScopeNation && c != lex.ScopeNotName {
		i = end // 全市|软件业
	}
	for j := i + 2; j < q && j-i <= 12; j++ {
		if isMark(s.R[j]) || s.R[j] == ',' {
			return
		}
		if c, _ := lex.Words().At(s.R, j, q); c&lex.Light == 0 {
			continue
		}
		if endsInSector(s.R[i:j]) {
			rd.sector = s.T.String(i, j)
		}
		return
	}
}

// endsInSector reports whether r is the name of a branch: 软件业, 民营经济,
// 电子信息产业, but not 就业 and 企业.
func endsInSector(r []rune) bool {
	switch tail := string(r[len(r)-2:]); tail {
	case "产业", "经济", "行业", "集群":
		return len(r) > 2
	case "就业", "企业", "创业", "作业", "毕业", "事业", "专业", "职业", "失业", "开业", "从业", "物业":
		return false
	}
	return r[len(r)-1] == '业'
}

// sectorOf returns the branch that f is of: a sum that follows what the branch
// has achieved and has no subject and no verb of change of its own.
func (rd *reader) sectorOf(g *group, f *fact.Figure) string {
	if rd.sector == "" || len(rd.recent) == 0 || f.Measure != fact.Level || g.pred.c&^(lex.Light|lex.Reach) != 0 || !lex.Scopes().IsSum(f.Indicator) {
		return ""
	}
	return rd.sector
}
