package meta

import (
	"fmt"
	"strings"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
)

// A fileName is what a path tells: …/山东省/2021.md.
type fileName struct {
	base  string
	year  int
	place *place.Place
}

// readName reads a year from the last element of a path, and a place from
// the last element that holds one.
func readName(path string) (f fileName) {
	parts := strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' })
	if len(parts) == 0 {
		return f
	}
	f.base = parts[len(parts)-1]
	base := []rune(f.base)
	for i := range base {
		if i > 0 && digit(base[i-1]) >= 0 {
			continue
		}
		if y, _ := yearDigits(base, i); y != 0 {
			f.year = y
		}
	}
	for i := len(parts) - 1; i >= 0 && f.place == nil; i-- {
		stem, _, _ := strings.Cut(parts[i], ".")
		for s := range strings.FieldsFuncSeq(stem, func(r rune) bool { return r == '-' || r == '_' || r == ' ' }) {
			if p := pathPlace([]rune(s)); p != nil {
				f.place = p
			}
		}
	}
	return f
}

// pathPlace finds the place in one word of a path.
func pathPlace(r []rune) *place.Place {
	switch {
	case contains(r, "国务院") || contains(r, "国家统计局"):
		return place.ByName("全国")
	}
	if p := place.In(r); p != nil {
		return p
	}
	return place.ByShort(string(r), "")
}

// checkYear reports a year in the file's name that is not the report's. A
// name that agrees with what the text says elsewhere is left alone: a bulletin
// for 1978 that appears in 1979, a notice posted in the new year, a file named
// after the day of the speech.
func (f fileName) checkYear(h *head, m Meta, d day, list []segment.Diagnostic) []segment.Diagnostic {
	if f.year == 0 || m.Year == 0 || f.year == m.Year {
		return list
	}
	if !isGovernmentReport(m.Title) && (lastYear([]rune(m.Title)) == f.year || h.posted.year == f.year) {
		return list
	}
	if d.precision() > 1 && strings.Contains(f.base, m.Date[:len("2006-01")]) {
		return list
	}
	msg := fmt.Sprintf("文件名所示年份为%d年，正文所示为%d年", f.year, m.Year)
	if m.Date != "" {
		msg += "（日期" + m.Date + "）"
	}
	at := field{d.lo, d.hi}
	if at.empty() {
		at = h.titleAt()
	}
	return append(list, segment.Diagnostic{Code: "year-mismatch", Message: msg, Span: h.t.Span(at.lo, at.hi)})
}

// checkRegion reports a place in the path that is not the report's.
func (f fileName) checkRegion(t *segment.Text, p *place.Place, at field, list []segment.Diagnostic) []segment.Diagnostic {
	if f.place == nil || p == nil || place.Same(f.place, p) || place.Inside(p, f.place) {
		return list
	}
	return append(list, segment.Diagnostic{
		Code:    "region-mismatch",
		Message: fmt.Sprintf("路径所示地区为%s，正文所示为%s", f.place.Name, p.Name),
		Span:    t.Span(at.lo, at.hi),
	})
}
