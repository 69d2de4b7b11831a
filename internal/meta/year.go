package meta

import (
	"fmt"
	"strconv"
	"strings"
)

// A namedYear is a year and where it is named.
type namedYear struct {
	year int
	at   field
}

// year finds the year the report is given in and plans for, 0 where nothing
// tells. A date goes before headings in documents that are no reports of a
// government: what they plan for need not be the year they are of.
func (h *head) year(title string, d day, votes []ballot) int {
	named := h.titleYear(title)
	switch {
	case d.year != 0 && d.kind == Speech && (h.toCongress() || isGovernmentReport(title)),
		d.kind == Posting && isGovernmentReport(title), d.year == 0:
		return elect(votes)
	case named == d.year+1 && (d.kind == Speech || plans([]rune(title))):
		return named // written at the end of the year before
	}
	return d.year
}

// titleYear is the year that the title or the front matter's title names.
func (h *head) titleYear(title string) int {
	f := h.front.title
	for _, r := range [][]rune{[]rune(title), h.r[f.lo:f.hi]} {
		for i := range r {
			if i > 0 && digit(r[i-1]) >= 0 {
				continue
			}
			if y, j := yearDigits(r, i); y != 0 && j < len(r) && r[j] == '年' && !hasAt(r, j+1, "级") {
				if n, k := smallNumber(r, j+1); n > 0 && k < len(r) && r[k] == '月' {
					continue // a date
				}
				if hasAt(r, j+1, "远景") || hasAt(r, j+1, "规划") {
					continue
				}
				return y
			}
		}
	}
	return 0
}

// plans reports whether a title is that of a plan.
func plans(r []rune) bool {
	return containsAny(r, []string{"计划", "思路", "要点", "安排", "打算", "工作报告", "部署"})
}

// Words by which a heading looks back on a year, plans it, or does either.
var (
	reviewWords  = []string{"回顾", "总结", "主要成绩", "成就", "工作情况", "执行情况", "完成情况"}
	planWords    = []string{"安排", "重点工作", "重点任务", "工作部署", "工作建议", "预期目标", "总体要求", "基本方针", "计划", "打算"}
	eitherWords  = []string{"主要任务", "工作任务", "目标任务", "主要工作", "政府工作", "奋斗目标", "主要目标"}
	distantWords = []string{"远景", "展望", "中长期", "年规划"}
)

// headingYears finds the years that short lines name as reviewed (2021年工作
// 回顾) and as planned (2022年工作安排). A heading such as 2021年主要工作 does
// either: the first part of a report looks back, and so does the one of two
// that names the earlier year.
func (h *head) headingYears() (reviewed, planned namedYear) {
	var either namedYear
	first := false // either is of the first part
	for lo, r := range h.headings() {
		y := lastYear(r)
		if y == 0 || farYear.On() && (containsAny(r, distantWords) || contains(r, "到"+strconv.Itoa(y))) {
			continue
		}
		if r[len(r)-1] == ':' && len(r) > 16 {
			continue // a sentence that announces a list
		}
		at := field{lo, lo + len(r)}
		review := containsAny(r, reviewWords)
		switch plan := containsAny(r, planWords); {
		case (review || plan || containsAny(r, eitherWords)) && firstYear(r) == y-1:
			return namedYear{y - 1, at}, namedYear{y, at} // 2013年工作回顾和2014年工作总体要求
		case review:
			if y > reviewed.year {
				reviewed = namedYear{y, at}
			}
		case plan || containsAny(r, eitherWords) && (reviewed.year != 0 || either.year == y-1):
			if planned.year == 0 {
				planned = namedYear{y, at}
			}
		case containsAny(r, eitherWords) && either.year == 0:
			either = namedYear{y, at}
			first = hasPrefix(r, "一、") || hasPrefix(r, "(一)")
		}
		if reviewed.year != 0 && planned.year != 0 {
			return
		}
	}
	switch {
	case either.year == 0:
	case reviewed.year == 0 && (planned.year == either.year+1 || planned.year == 0 && first):
		reviewed = either
	case planned.year == 0 && reviewed.year != either.year:
		planned = either
	}
	return
}

// firstYear is the first year followed by 年 in r.
func firstYear(r []rune) int {
	for i := range r {
		if i > 0 && digit(r[i-1]) >= 0 {
			continue
		}
		if y, j := yearDigits(r, i); y != 0 && j < len(r) && r[j] == '年' {
			return y
		}
	}
	return 0
}

// headings yields the short lines of the body that do not end as sentences do,
// with the rune they start at. In a text without line breaks they are what
// stands between a label and the stop behind it.
func (h *head) headings() func(yield func(int, []rune) bool) {
	return func(yield func(int, []rune) bool) {
		for i := min(h.body, len(h.t.Lines)); i < len(h.t.Lines); i++ {
			l := h.t.Lines[i]
			if n := l.Hi - l.Lo; n < 6 || n > maxHeadLine/2+10 || h.r[l.Hi-1] == '。' {
				continue
			}
			if !yield(int(l.Lo), h.r[l.Lo:l.Hi]) {
				return
			}
		}
		if !h.wall {
			return
		}
		for i := h.bodyLo; i+2 < len(h.r); i++ {
			if h.r[i+1] != '、' || digit(h.r[i]) < 1 || h.r[i] <= '9' || i > 0 && !strings.ContainsRune("。:!)\n", h.r[i-1]) {
				continue
			}
			hi := i + 2
			for hi < len(h.r) && hi < i+maxHeadLine/2 && !strings.ContainsRune("。,;!\n", h.r[hi]) {
				hi++
			}
			if !yield(i, h.r[i:hi]) {
				return
			}
		}
	}
}

// planYear is the first year of the five-year plan that the first lines of
// the body put before the assembly (第十一个五年规划纲要: 2006), or 0.
func (h *head) planYear() int {
	for _, line := range h.opening() {
		for at := indexFrom(line, 0, "个五年"); at > 0; at = indexFrom(line, at+1, "个五年") {
			for k := at - 1; k >= 0 && k >= at-4; k-- {
				if line[k] == '第' {
					if no, _ := smallNumber(line, k+1); no > 0 {
						return 1951 + 5*no
					}
				}
			}
		}
	}
	return 0
}

// lastYear is the last year followed by 年 in r.
func lastYear(r []rune) (year int) {
	for i := range r {
		if r[i] != '1' && r[i] != '2' && r[i] != '一' && r[i] != '二' || i > 0 && digit(r[i-1]) >= 0 {
			continue
		}
		if y, j := yearDigits(r, i); y != 0 && j < len(r) && r[j] == '年' {
			year = y
		}
	}
	return year
}

// Words of the message year-conflict for where a vote is from.
var votedBy = map[string]string{FromTitle: "标题", FromHeading: "小标题", FromVenue: "会议日期"}

func yearConflict(v Vote, m Meta) string {
	return fmt.Sprintf("%s所示年份为%d年，与报告年份%d年不一致", votedBy[v.From], v.Year, m.Year)
}
