package analyzer

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/segment"
)

// reviewYear is the year that the report looks back on. A government's report
// is given early in the year it plans for and reviews the year before. Other
// documents say it in their title (2020年度工作总结); where they do not, one of
// the second half of a year looks back on that year, and so does one that
// calls the year it reviews 今年.
func reviewYear(l *segment.Layout, m meta.Meta) int {
	if m.Year == 0 {
		return 0
	}
	if strings.Contains(m.Title, "政府工作报告") || strings.HasSuffix(m.Issuer, "人民政府") || m.Issuer == "国务院" {
		return m.Year - 1
	}
	if strings.Contains(m.Title, strconv.Itoa(m.Year)+"年工作总结") || strings.Contains(m.Title, strconv.Itoa(m.Year)+"年度工作总结") {
		return m.Year // and plans of the next: 2019年工作总结及2020年工作打算
	}
	if plansAhead(m.Title) {
		return m.Year - 1
	}
	for _, y := range [...]int{m.Year, m.Year - 1} {
		if strings.Contains(m.Title, strconv.Itoa(y)+"年") {
			return y
		}
	}
	if len(m.Date) >= 7 && m.Date[5:7] >= "05" && strings.HasPrefix(m.Date, strconv.Itoa(m.Year)) {
		return m.Year
	}
	if saysThisYear(l) {
		return m.Year
	}
	return m.Year - 1
}

// plansAhead reports whether a title announces a plan: the year in it is the
// one to come.
func plansAhead(title string) bool {
	for _, w := range [...]string{"计划", "思路", "方案", "要点", "安排", "打算", "意见"} {
		if strings.Contains(title, w) {
			return true
		}
	}
	return false
}

// saysThisYear reports whether the sections that review speak of 今年 and
// 上半年 more often than of 去年 and 上年.
func saysThisYear(l *segment.Layout) bool {
	this, last := 0, 0
	for i := range l.Sentences {
		s := &l.Sentences[i]
		if s.Section < 0 || l.Sections[s.Section].Role != segment.RoleReview {
			continue
		}
		r := l.Text.Runes[s.Lo:s.Hi]
		for j := 0; j+1 < len(r); j++ {
			switch {
			case r[j] == '今' && r[j+1] == '年', r[j] == '上' && r[j+1] == '半':
				this++
			case r[j+1] == '年' && (r[j] == '去' || r[j] == '上'):
				last++
			}
		}
	}
	return this > last
}
