package analyzer

import (
	"strings"

	"github.com/govreport/govreport/internal/meta"
	"github.com/govreport/govreport/segment"
)

// reviewYear is the year that the report looks back on. A government's report
// is given early in the year it plans for and reviews the year before; a
// bureau's half-year or year-end summary reviews the year it is written in,
// and says 今年 of it.
func reviewYear(l *segment.Layout, m meta.Meta) int {
	if m.Year == 0 {
		return 0
	}
	if strings.Contains(m.Title, "政府工作报告") || strings.HasSuffix(m.Issuer, "人民政府") || m.Issuer == "国务院" {
		return m.Year - 1
	}
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
	if this > last {
		return m.Year
	}
	return m.Year - 1
}
