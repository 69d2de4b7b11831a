package segment

import "github.com/govreport/govreport/internal/rule"

// yearsAt reads a year (2019年, 二〇一九年) or a five-year plan (“十三五”) at
// r[i:] and returns its first and last year.
func yearsAt(r []rune, i int) (from, to int, ok bool) {
	if i > 0 && (isDigit(r[i-1]) && isDigit(r[i]) || hanDigit(r[i-1]) > 0 && hanDigit(r[i]) > 0) {
		return 0, 0, false
	}
	if i+4 < len(r) {
		y := 0
		for _, x := range r[i : i+4] {
			d := yearDigit(x)
			if d < 0 {
				y = -1
				break
			}
			y = 10*y + d
		}
		if y > 1900 && y < 2100 && (r[i+4] == '年' || r[i+4] == '-' || r[i+4] == '—') {
			return y, y, true
		}
	}
	n, j := hanNumber(r, i, len(r))
	if n == 15 && (j == len(r) || r[j] != '五') {
		n, j = 10, j-1
	}
	if n < 6 || j >= len(r) || r[j] != '五' || i == 0 || r[i-1] != '“' {
		return 0, 0, false
	}
	return 1951 + 5*n, 1955 + 5*n, true
}

// bareYear reads a year without 年 that ends a title or a clause of it:
// 奋斗2018, 乘势2021,….
func bareYear(r []rune, i int) (int, bool) {
	if i == 0 || i+4 > len(r) || r[i] != '1' && r[i] != '2' || isDigit(r[i-1]) || r[i-1] == '.' {
		return 0, false
	}
	if i+4 < len(r) && r[i+4] != ',' && r[i+4] != ' ' && r[i+4] != ':' {
		return 0, false
	}
	y := 0
	for _, x := range r[i : i+4] {
		if !isDigit(x) {
			return 0, false
		}
		y = 10*y + int(x-'0')
	}
	return y, y > 1977 && y < 2050
}

func yearDigit(x rune) int {
	switch {
	case isDigit(x):
		return int(x - '0')
	case x == '〇' || x == '零':
		return 0
	}
	if d := hanDigit(x); d > 0 && d < 10 {
		return d
	}
	return -1
}

// reportYear returns the year the report plans for: that of its date line, or
// else of its title; a report given in the last weeks of a year is for the
// next one.
func (c *cutter) reportYear() int {
	first := 0
	for _, line := range c.t.Lines {
		if int(line.Lo) >= c.l.Head {
			break
		}
		r := c.r[line.Lo:min(int(line.Hi), c.l.Head)]
		if postedYear.On() && isPosted(r) {
			continue
		}
		switch year, session := yearOfLine(r); {
		case session:
			return year
		case first == 0:
			first = year
		}
	}
	if first > 0 && c.genre() < 0 {
		first++ // 2022年法治政府建设年度报告 looks back on the year it names
	}
	return first
}

// yearOfLine returns the first year that a line of the head names, and whether
// it is that of a day, when the report was given.
func yearOfLine(r []rune) (first int, session bool) {
	for i := range r {
		from, to, ok := yearsAt(r, i)
		if !ok || from != to {
			continue
		}
		if j := i + 5; j+1 < len(r) {
			m, k := arabicNumber(r, j, len(r))
			if m == 0 {
				m, k = hanNumber(r, j, len(r))
			}
			if m > 0 && k < len(r) && r[k] == '月' {
				if m >= 11 {
					from++
				}
				return from, true
			}
		}
		if first == 0 {
			first = from
		}
	}
	return first, false
}

var postedYear = rule.New(rule.Rule{
	Pass: "role", Name: "posted-year",
	Why:     "the year in which a page was made is not the report's, so a title that names an earlier one may still plan",
	Example: "首页\n发布日期：2030-02-11 16:20\n2021年县政府工作报告\n各位代表：\n一、2020年的工作\n好。\n二、2021年的工作\n好。",
	Want:    "二、 2021年的工作 | plan",
})

// isPosted reports whether a line of the head is of the page and not of the
// report: it has a time of day, or a label such as 发布日期:.
func isPosted(r []rune) bool {
	if isResidue(r) {
		return true
	}
	for i, x := range r {
		if (x == ':' || x == '时') && i > 0 && i+2 < len(r) && isDigit(r[i-1]) && isDigit(r[i+1]) && isDigit(r[i+2]) {
			return true // 07:41, 08时41分
		}
	}
	for _, w := range [...]string{"发布日期", "发布时间", "发文日期", "成文日期", "生成日期", "公开日期", "更新时间", "录入时间", "索引号"} {
		if contains(r, w) {
			return true
		}
	}
	return false
}
