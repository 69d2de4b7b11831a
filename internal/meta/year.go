package meta

// year finds the year the report is given in and plans for, 0 where the text
// does not tell.
func (h *head) year(title string, d day) int {
	named := h.titleYear(title)
	switch {
	case d.year == 0 || d.kind == Posting && isGovernmentReport(title):
		if named != 0 {
			return named
		}
		reviewed, planned := h.headingYears()
		switch {
		case planned != 0:
			return planned
		case reviewed != 0:
			return reviewed + 1
		}
		if y := h.planYear(); y != 0 {
			return y
		}
		return d.year
	case named == d.year+1 && (d.kind == Speech || plans([]rune(title))):
		return named // written at the end of the year before
	case d.kind == Speech && d.month >= 11 && named != d.year && (h.toCongress() || isGovernmentReport(title)):
		// Congresses meet in December to plan the next year, unless the
		// report reviews the year before.
		if reviewed, planned := h.headingYears(); planned == d.year || planned == 0 && reviewed == d.year-1 {
			return d.year
		}
		return d.year + 1
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

// headingYears finds the years that short lines name as reviewed (2021年工作
// 回顾) and as planned (2022年工作安排).
func (h *head) headingYears() (reviewed, planned int) {
	for _, l := range h.t.Lines[min(h.body, len(h.t.Lines)):] {
		if n := l.Hi - l.Lo; n < 6 || n > maxHeadLine/2+10 {
			continue
		}
		r := h.r[l.Lo:l.Hi]
		y := lastYear(r)
		if y == 0 || r[len(r)-1] == '。' {
			continue
		}
		switch {
		case containsAny(r, []string{"回顾", "总结", "主要成绩"}):
			reviewed = max(reviewed, y)
		case planned == 0 && containsAny(r, []string{"安排", "重点工作", "主要任务", "工作任务", "目标任务", "主要工作", "重点任务", "工作部署", "工作建议", "政府工作", "预期目标"}):
			planned = y
		}
		if reviewed != 0 && planned != 0 {
			return
		}
	}
	return
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
