package meta

import (
	"fmt"
	"slices"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/segment"
)

// A claim is a place that some words of the text give as the author's.
type claim struct {
	place *place.Place
	at    field
}

// region finds the place whose government or institution reports, and the
// runes of the view that name it. Only what delivers the report counts, in
// this order: the congress it was given to, the title, the speaker, the
// sentence that says on whose behalf it is given, the letterhead, the
// signature, the web site. Places that are merely mentioned do not count.
func (h *head) region() (claim, []segment.Diagnostic) {
	venue, title := h.venueClaim(), h.titleClaim()
	if p, q := venue.place, title.place; p != nil {
		switch {
		case q == nil || place.Same(p, q) || place.Inside(p, q):
			return venue, nil
		case place.Inside(q, p):
			return title, nil
		}
		// One of them is a slip of the pen; the body knows its own name.
		won := venue
		if h.mentions(q) > h.mentions(p) {
			won = title
		}
		return won, []segment.Diagnostic{{
			Code:    "region-mismatch",
			Message: fmt.Sprintf("标题所示地区为%s，会议所示为%s", q.Name, p.Name),
			Span:    h.t.Span(venue.at.lo, venue.at.hi),
		}}
	}
	if title.place != nil {
		return title, nil
	}
	if h.name.roleHi > 0 {
		if p := officePlace(h.r[h.name.roleLo:h.name.roleHi]); p != nil {
			return claim{p, field{h.name.roleLo, h.name.roleHi}}, nil
		}
	}
	if w := h.behalf(); !w.empty() {
		if p := officePlace(h.r[w.lo:w.hi]); p != nil {
			return claim{p, w}, nil
		}
	}
	level := h.level()
	for _, w := range []field{h.signer, h.printer, h.origin} {
		if p, _ := place.AtStart(institution(h.r[w.lo:w.hi]), level); p != nil {
			return claim{p, w}, nil
		}
	}
	if w := h.front.source; !w.empty() {
		if p := sitePlace(h.r[w.lo:w.hi]); p != nil {
			return claim{p, w}, nil
		}
	}
	return claim{}, nil
}

// venueClaim is the place of the congress.
func (h *head) venueClaim() claim {
	for _, w := range h.rows {
		if w.kind == rowVenue {
			if p := place.In(h.r[w.lo:w.hi]); p != nil {
				return claim{p, field{w.lo, w.hi}}
			}
		}
	}
	return claim{}
}

// titleClaim is the place in a title or letterhead.
func (h *head) titleClaim() claim {
	level := h.level()
	for _, w := range h.rows {
		if w.kind == rowTitle || w.kind == rowOrg || w.kind == rowSubtitle {
			if p := titlePlace(h.r[w.lo:w.hi], level); p != nil {
				return claim{p, field{w.lo, w.hi}}
			}
		}
	}
	if w := h.front.title; !w.empty() {
		if p := titlePlace(h.r[w.lo:w.hi], level); p != nil {
			return claim{p, w}
		}
	}
	return claim{}
}

// mentions counts how often the text names a place, without the last
// character (市, 省) that running text leaves out.
func (h *head) mentions(p *place.Place) (n int) {
	name := []rune(p.Name)
	name = name[:len(name)-1]
	for i := range h.r {
		if i+len(name) <= len(h.r) && slices.Equal(h.r[i:i+len(name)], name) {
			n++
		}
	}
	return n
}

// titlePlace finds the place that a title names as its author's: at its head,
// or anywhere in the title of a government's report or plan.
func titlePlace(r []rune, level string) *place.Place {
	if contains(r, "国务院") || contains(r, "中华人民共和国") || hasPrefix(r, "国家统计局") {
		return place.ByName("全国")
	}
	r = institution(r)
	if p, _ := place.AtStart(r, level); p != nil {
		return p
	}
	if containsAny(r, []string{"政府工作报告", "人民政府", "代表大会", "国民经济和社会发展"}) {
		return place.In(r)
	}
	return nil
}

// institution skips what may stand before the place in an institution's name
// or a title: 2006年, 转发, 中共, 国网.
func institution(r []rune) []rune {
	for again := true; again; {
		again = false
		if y, j := yearDigits(r, 0); y != 0 && j < len(r) && r[j] == '年' {
			r, again = r[j+1:], true
			if hasPrefix(r, "度") {
				r = r[1:]
			}
		}
		for _, w := range []string{"转发", ":", "中国共产党", "中共", "国网", "关于公示", "关于公布", "《", "共青团"} {
			if hasPrefix(r, w) {
				r, again = r[len([]rune(w)):], true
			}
		}
	}
	return r
}

// officePlace finds the place in an office or a government's name: 广东省代省长,
// 北京市人民政府, 国务院总理.
func officePlace(r []rune) *place.Place {
	if contains(r, "国务院") {
		return place.ByName("全国")
	}
	return place.In(r)
}

// behalf returns the runes that say on whose behalf the report is given: the
// stretch from 代表 to 政府 in the first lines of the body.
func (h *head) behalf() field {
	for lo, line := range h.opening() {
		for at := indexFrom(line, 0, "代表"); at >= 0; at = indexFrom(line, at+2, "代表") {
			for j := at + 2; j < len(line) && j < at+22 && line[j] != ',' && line[j] != ':'; j++ {
				if hasAt(line, j, "政府") || hasAt(line, j, "国务院") {
					return field{lo + at + 2, lo + min(j+3, len(line))}
				}
			}
		}
	}
	return field{}
}

// level tells which level of government speaks, where a word in the head
// tells, for place names that two levels share (吉林, 海南).
func (h *head) level() string {
	for _, f := range []field{{h.name.roleLo, h.name.roleHi}, h.behalf(), h.front.title} {
		r := h.r[f.lo:f.hi]
		switch {
		case containsAny(r, []string{"省长", "省人民政府", "省政府", "自治区主席"}):
			return place.Province
		case containsAny(r, []string{"市长", "州长", "市人民政府", "州人民政府", "市政府", "州政府"}):
			return place.Prefecture
		}
	}
	return ""
}

// sitePlace finds whose web site an address belongs to.
func sitePlace(r []rune) *place.Place {
	end := index(r, ".gov.cn")
	if end < 0 {
		return nil
	}
	lo := end
	for lo > 0 && r[lo-1] != '.' && r[lo-1] != '/' {
		lo--
	}
	return place.OfHost(string(r[lo:end]))
}

// placeNamed is the place of a full name, or of a short one that only one
// place has; nil for any other.
func placeNamed(name string) *place.Place {
	if name == "" {
		return nil
	}
	if p := place.ByName(name); p != nil {
		return p
	}
	return place.ByShort(name, "")
}

// IsPlace reports whether name is the full or short name of a territory.
func IsPlace(name string) bool { return placeNamed(name) != nil }
