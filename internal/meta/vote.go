package meta

import (
	"cmp"

	"github.com/govreport/govreport/internal/rule"
	"github.com/govreport/govreport/segment"
)

// What a vote for the year is read from, in the words of the JSON.
const (
	FromGiven   = "given"   // the user says so
	FromTitle   = "title"   // 2021年政府工作报告
	FromHeading = "heading" // 2020年工作回顾, 2021年工作安排
	FromVenue   = "venue"   // ——2021年1月8日在…会议上
	FromDate    = "date"    // a signature, an imprint, a posting
	FromFile    = "file"    // the file's name
	FromPlan    = "plan"    // 第十一个五年规划 is put before the assembly in 2006
	FromURL     = "url"     // the address the text was taken from
)

// A Vote is a year of the report for which something in or beside the text
// speaks.
type Vote struct {
	From string `json:"from"`
	Year int    `json:"year"`
}

// A ballot is a vote with its weight and where it stands.
type ballot struct {
	Vote
	weight int
	at     field
}

var (
	headingVote = rule.New(rule.Rule{
		Pass: "year", Name: "heading-vote",
		Why:     "a heading that looks back on a year and one that plans the next say together which year the report is of",
		Example: "2013年甲乙镇政府工作报告\n各位代表：\n一、2013年工作回顾\n平稳。\n二、2014年工作安排\n继续。\n",
		Want:    "year 2014",
	})
	farYear = rule.New(rule.Rule{
		Pass: "year", Name: "far-year",
		Why:     "a year that a heading names as a distant goal is not the year the report plans for",
		Example: "政府工作报告\n各位代表：\n一、二〇三五年远景目标和主要任务\n展望2035年。\n二、2021年主要任务\n继续。\n",
		Want:    "year 2021",
	})
	latePosting = rule.New(rule.Rule{
		Pass: "date", Name: "late-posting",
		Why:     "a page made years after the year that the text names says nothing of the report's date",
		Example: "政府工作报告\n发布时间：2031-05-06\n各位代表：\n一、2015年工作回顾\n平稳。\n二、2016年工作安排\n继续。\n",
		Want:    "date  ",
	})
	decemberSession = rule.New(rule.Rule{
		Pass: "year", Name: "december-session",
		Why:     "a congress that meets in November or December plans the next year, unless the headings say that the session was late",
		Example: "政府工作报告\n——2016年12月12日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n请审议。\n",
		Want:    "year 2017",
	})
	planVote = rule.New(rule.Rule{
		Pass: "year", Name: "plan-vote",
		Why:     "a five-year plan is put before the assembly in its first year",
		Example: "政府工作报告\n各位代表：\n我代表镇人民政府作关于第十一个五年规划纲要的报告。\n一、回顾\n平稳。\n",
		Want:    "year 2006",
	})
)

// votes lists what speaks for a year, in the order in which equal votes are
// believed, given the report's date.
func (h *head) votes(title string, d day, f fileName) []ballot {
	var list []ballot
	add := func(from string, year, weight int, at field) {
		if year > 1900 {
			list = append(list, ballot{Vote{from, year}, weight, at})
		}
	}
	named := h.titleYear(title)
	if d.year != 0 && d.kind == Speech {
		year, weight := d.year, 5
		if decemberSession.On() && d.month >= 11 && named != d.year && (h.toCongress() || isGovernmentReport(title)) {
			year, weight = year+1, 4
		}
		add(FromVenue, year, weight, field{d.lo, d.hi})
	}
	if headingVote.On() {
		reviewed, planned := h.headingYears()
		if planned.year != 0 {
			add(FromHeading, planned.year, 3, planned.at)
		}
		if reviewed.year != 0 && (planned.year == 0 || reviewed.year+1 == planned.year) {
			add(FromHeading, reviewed.year+1, 3, reviewed.at)
		}
	}
	if named == 0 {
		named = h.bracketYear()
	}
	add(FromTitle, named, 3, h.titleAt())
	if planVote.On() {
		add(FromPlan, cmp.Or(h.planYear(), plannedFrom(title)), 2, field{})
	}
	if d.year != 0 && d.kind != Speech {
		weight := 2
		if d.kind == Posting {
			weight = 1
		}
		add(FromDate, d.year, weight, field{d.lo, d.hi})
	}
	add(FromFile, f.year, 1, field{})
	add(FromURL, h.addressYear(), 1, h.front.source)
	return list
}

// bracketYear is the year that a line of its own under the title names:
// （2020年度）.
func (h *head) bracketYear() int {
	for _, w := range h.rows {
		r := h.r[w.lo:w.hi]
		if w.kind != rowOther || r[0] != '(' {
			continue
		}
		if y, j := yearDigits(r, 1); y != 0 && (hasAt(r, j, "年度)") || hasAt(r, j, "年)")) {
			return y
		}
	}
	return 0
}

// plannedFrom is the first year of the five-year plan that a title names as
// what it is: 第十四个五年规划, “十四五”规划纲要.
func plannedFrom(title string) int {
	r := []rune(title)
	if !contains(r, "规划") {
		return 0
	}
	for i := range r {
		no, j := 0, 0
		switch {
		case r[i] == '第':
			if no, j = smallNumber(r, i+1); !hasAt(r, j, "个五年") {
				continue
			}
		case r[i] == '“' && i+3 < len(r) && r[i+1] == '十' && r[i+3] == '五':
			no = 10 + digit(r[i+2])
		default:
			continue
		}
		if no > 5 && no < 30 {
			return 1951 + 5*no
		}
	}
	return 0
}

// addressYear is the year in the address a text was taken from: t20240115,
// /2024-01/15/.
func (h *head) addressYear() int {
	r := h.r[h.front.source.lo:max(h.front.source.lo, h.front.source.hi)]
	for i := 1; i < len(r); i++ {
		if r[i-1] != '/' && r[i-1] != 't' {
			continue
		}
		n := i
		for n < len(r) && r[n] >= '0' && r[n] <= '9' {
			n++
		}
		if n == len(r) || n-i != 4 && n-i != 6 && n-i != 8 {
			continue
		}
		y, m := 0, 0
		for k := i; k < i+4; k++ {
			y = 10*y + int(r[k]-'0')
		}
		if n-i > 4 {
			m = 10*int(r[i+4]-'0') + int(r[i+5]-'0')
		}
		if y >= 1990 && y < 2100 && (n-i == 4 || m >= 1 && m <= 12) {
			return y
		}
	}
	return 0
}

// elect is the year with the most weight; of equal ones the first.
func elect(votes []ballot) int {
	best, most := 0, 0
	for i, v := range votes {
		sum := 0
		for _, w := range votes {
			if w.Year == v.Year {
				sum += w.weight
			}
		}
		if sum > most && (i == 0 || v.Year != best) {
			best, most = v.Year, sum
		}
	}
	return best
}

// conflict reports the first vote of the text itself that is against the year
// chosen by more than the turn of a year explains: a title may name the year
// under review, a signature the year before.
func (h *head) conflict(m Meta, votes []ballot, list []segment.Diagnostic) []segment.Diagnostic {
	for _, v := range votes {
		if late := v.From == FromVenue && v.Year == m.Year+1; v.weight < 3 || v.Year == m.Year || late {
			continue
		}
		if v.From == FromHeading && (v.Year == m.Year-1 || v.Year == m.Year+1 && m.DocType != GovernmentReport) {
			continue // it looks back in words not known for it, or a summary plans the next year
		}
		if v.From == FromTitle && (v.Year == m.Year-1 || !isGovernmentReport(m.Title) && v.Year == m.Year+1) {
			continue
		}
		at := v.at
		if at.empty() {
			at = h.titleAt()
		}
		return append(list, segment.Diagnostic{
			Code:    "year-conflict",
			Message: yearConflict(v.Vote, m),
			Span:    h.t.Span(at.lo, at.hi),
		})
	}
	return list
}
