package figure

import (
	"slices"
	"strings"

	"github.com/govreport/govreport/extract/fact"
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/segment"
)

// Targets without a number: 居民收入与经济增长同步, 外贸增速高于全国平均水平,
// 能耗控制在国家下达指标以内. They become figures without a value whose words
// are the condition.

// yardsticks are what such a target is measured by.
var yardsticks = [...]string{
	"经济增长", "经济发展", "经济增速", "地区生产总值", "国内生产总值", "生产总值", "GDP", "全国平均", "全省平均", "全区平均", "全市平均",
	"全国", "全省", "全区", "国家平均",
}

// wordTargets reads the clauses of the sentence that hold no number.
func (rd *reader) wordTargets() {
	if rd.role != segment.RolePlan && !rd.aims {
		return
	}
	s := rd.s
	first := len(rd.out.Figures)
	for first > 0 && rd.out.Figures[first-1].Sentence == rd.span {
		first--
	}
	n := len(rd.out.Figures)
	for lo, hi := int(rd.sen.Lo), int(rd.sen.Hi); lo < hi; {
		end := lo
		for end < hi && !clauseMark(s.R[end]) {
			end++
		}
		if end-lo >= 8 && end-lo <= 60 && !s.quantityIn(lo, end) {
			rd.wordTarget(lo, end)
		}
		lo = end + 1
	}
	if len(rd.out.Figures) > n {
		slices.SortStableFunc(rd.out.Figures[first:], func(a, b fact.Figure) int { return a.Span.Start - b.Span.Start })
	}
}

func clauseMark(r rune) bool {
	switch r {
	case ',', ';', '。', ':', '!', '?':
		return true
	}
	return false
}

// wordTarget reads the clause lo to hi.
func (rd *reader) wordTarget(lo, hi int) {
	s := rd.s
	at, end, bound := s.inStep(lo, hi)
	measure := fact.Growth
	if at < 0 {
		at, end, bound = s.beats(lo, hi)
	}
	if at < 0 {
		at, end, bound = s.assigned(lo, hi)
	}
	if at < 0 {
		return
	}
	name := s.text(s.clean(phrase{lo, at}).name)
	for _, t := range [...]string{"增长速度", "增长", "增速", "增幅", "涨幅", "实际", "名义", "降低", "下降", "指标", "分别", "均", "要", "力争", "确保"} {
		name = strings.TrimSuffix(name, t)
	}
	name = rd.local(name)
	id := rd.cat.ID(name)
	if id == "" {
		return
	}
	in, _ := rd.cat.Find(id)
	unit := "%"
	if in.Unit == "%" || in.Unit == "‰" {
		unit = in.Unit
		if in.Measure != fact.Growth {
			measure = fact.Level // 失业率低于全国平均水平
		}
	}
	for i := at; i < end; i++ { // 与经济增长同步、…: the next target is its own
		if s.R[i] == '、' && i > at+4 && (han.Contains(s.R[at:i], "同步") || bound == fact.AtLeast || bound == fact.AtMost) {
			end = i
		}
	}
	f := fact.Figure{
		Indicator: name, IndicatorID: id, Measure: measure, Unit: unit, Bound: bound, Kind: fact.Target, Period: rd.planned(),
		Confidence: fact.Doubts(0).Confidence(),
		Span:       s.T.Span(at, end), Sentence: rd.span, Section: int(rd.sen.Section),
	}
	f.Text = f.Span.Of(s.T.Raw)
	rd.add(f, mark{para: rd.sen.Paragraph, aims: rd.aims})
}

// planned is the period that the sentence plans for.
func (rd *reader) planned() string {
	if rd.spell.known() {
		return rd.spell.String()
	}
	return (spell{rd.set.Year, rd.set.Year}).String()
}

// inStep finds 与经济增长(基本)同步 at the end of the clause.
func (s *scanner) inStep(lo, hi int) (at, end int, bound string) {
	if hi-lo < 4 || !han.Contains(s.R[hi-4:hi], "同步") && !han.Contains(s.R[hi-4:hi], "持平") {
		return -1, 0, ""
	}
	for i := lo + 2; i+3 < hi; i++ {
		switch s.R[i] {
		case '与', '和', '同', '跟':
			if yardstickAt(s.R[:hi], i+1) {
				if han.Contains(s.R[i:hi], "基本") || han.Contains(s.R[i:hi], "大体") {
					return i, hi, fact.Approx
				}
				return i, hi, fact.Exact
			}
		}
	}
	return -1, 0, ""
}

// beats finds 高于全国平均水平, 快于经济增长, 低于全国.
func (s *scanner) beats(lo, hi int) (at, end int, bound string) {
	for i := lo + 2; i+4 < hi; i++ {
		if s.R[i+1] != '于' {
			continue
		}
		switch s.R[i] {
		case '高', '快', '优', '好':
			bound = fact.AtLeast
		case '低':
			bound = fact.AtMost
			if s.R[i-1] == '不' {
				bound = fact.AtLeast
			}
		default:
			continue
		}
		if !yardstickAt(s.R[:hi], i+2) {
			continue
		}
		at := i
		if r := s.R[i-1]; r == '不' || r == '略' {
			at--
		}
		if s.R[i] == '高' && at < i && s.R[at] == '不' {
			bound = fact.AtMost
		}
		return at, hi, bound
	}
	return -1, 0, ""
}

// assigned finds 控制在国家下达…以内, 控制在省定目标内, 完成国家下达任务.
func (s *scanner) assigned(lo, hi int) (at, end int, bound string) {
	r := s.R[:hi]
	if !han.Contains(r[lo:], "下达") && !han.Contains(r[lo:], "规定") && !han.Contains(r[lo:], "省定") && !han.Contains(r[lo:], "国家要求") {
		return -1, 0, ""
	}
	for i := lo + 2; i+5 < hi; i++ {
		switch {
		case han.HasAt(r, i, "控制在"):
			return i, hi, fact.AtMost
		case han.HasAt(r, i, "完成国家"), han.HasAt(r, i, "完成省"), han.HasAt(r, i, "完成上级"), han.HasAt(r, i, "达到国家"), han.HasAt(r, i, "达到省"):
			return i, hi, fact.Exact
		}
	}
	return -1, 0, ""
}

// yardstickAt reports whether a yardstick stands at r[i], at most an 略 or a
// time before it.
func yardstickAt(r []rune, i int) bool {
	for _, w := range yardsticks {
		if han.HasAt(r, i, w) {
			return true
		}
	}
	return false
}
