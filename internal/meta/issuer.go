package meta

import (
	"strings"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/internal/rule"
)

var officeOf = rule.New(rule.Rule{
	Pass: "issuer", Name: "office-of",
	Why:     "where no institution signs, the one whose head speaks reports",
	Example: "年度述职报告\n岳阳市档案局局长 严冬\n2024年1月9日\n一、履职情况\n完成投资12亿元。\n",
	Want:    "issuer 岳阳市档案局",
})

// isOrg reports whether r reads like the name of an institution.
func isOrg(r []rune) bool {
	return len(r) >= 2 && len(r) <= 40 && !containsAny(r, []string{",", "。", "、", ";", ":", "《", "在"}) && endsInOrg(r)
}

func endsInOrg(r []rune) bool {
	for _, w := range vocab().orgEnds {
		if hasSuffix(r, w) {
			return true
		}
	}
	return false
}

// issuer returns the body that reports. A report to a people's congress is
// its government's; other documents are signed, carry a letterhead, or name
// the body at the head of the title.
func (h *head) issuer(title, kind string, place *place.Place) string {
	if bodyOfKind.On() {
		switch kind {
		case CourtReport, ProcuratorateReport, CongressReport, CPPCCReport, PartyReport:
			if n := orgPrefix([]rune(title)); n != "" && kind != PartyReport && !isCommonName(n) {
				return n
			}
			return bodyOf(kind, place)
		case PlanReport, BudgetReport:
			for _, w := range h.rows {
				if w.kind == rowOrg && isOrg(h.r[w.lo:w.hi]) {
					return h.solid(w.lo, w.hi) // the commission or bureau that the government charges with it
				}
			}
			if n := h.officeBody(place); n != "" {
				return n
			}
		}
	}
	if isGovernmentReport(title) || h.toCongress() {
		return governmentOf(place, title)
	}
	for _, w := range h.rows {
		if hi := w.hi; w.kind == rowOrg {
			if hasSuffix(h.r[w.lo:hi], "文件") {
				hi -= 2
			}
			if isOrg(h.r[w.lo:hi]) {
				return h.solid(w.lo, hi)
			}
		}
	}
	if !h.signer.empty() {
		return h.words(h.signer.lo, h.signer.hi)
	}
	if n := orgPrefix([]rune(title)); n != "" {
		return n
	}
	if n := h.officeBody(place); n != "" {
		return n
	}
	if f := h.sheet.unit; !f.empty() {
		return h.words(f.lo, f.hi)
	}
	return h.words(h.printer.lo, h.printer.hi)
}

// officeBody is the institution whose head speaks: 档案局 of 档案局局长, with the
// place before it where the office leaves it out.
func (h *head) officeBody(place *place.Place) string {
	if !officeOf.On() || h.name.roleHi == 0 {
		return ""
	}
	r := h.r[h.name.roleLo:h.name.roleHi]
	n := orgPrefix(r)
	if n == "" || contains([]rune(n), "政府") || !isCommonName(n) || place == nil {
		return n
	}
	rest := []rune(n)
	for len(rest) > 2 && (rest[0] == '市' || rest[0] == '省' || rest[0] == '县' || rest[0] == '区' || rest[0] == '州') {
		rest = rest[1:]
	}
	return place.Name + string(rest)
}

// isCommonName reports whether an institution's name lacks the place: 人民法院,
// 市中级人民法院.
func isCommonName(n string) bool {
	r := []rune(n)
	p, _ := place.AtStart(institution(r), "")
	return p == nil && !hasPrefix(r, "最高") && !hasPrefix(r, "全国")
}

func isGovernmentReport(title string) bool { return contains([]rune(title), "政府工作报告") }

// toCongress reports whether the report was given to a people's congress.
func (h *head) toCongress() bool {
	for _, w := range h.rows {
		r := h.r[w.lo:w.hi]
		if w.kind == rowVenue && (contains(r, "人民代表大会") || contains(r, "人大") && contains(r, "次会议")) {
			return true
		}
	}
	return false
}

// governmentOf names the government of a place.
func governmentOf(p *place.Place, title string) string {
	switch {
	case p == nil:
		return ""
	case p.Level == place.Nation:
		return "国务院"
	case hasSuffix([]rune(p.Name), "地区") || hasSuffix([]rune(p.Name), "盟"):
		return p.Name + "行政公署"
	}
	return p.Name + "人民政府"
}

// orgPrefix returns the institution's name that opens a title: 科学技术局 of
// 科学技术局工作的自我总结.
func orgPrefix(r []rune) string {
	for _, w := range []string{"转发:", "转发", "关于公示《", "关于印发《"} {
		if hasPrefix(r, w) {
			r = r[len([]rune(w)):]
			break
		}
	}
	end := 0
	for i := 1; i < len(r); i++ {
		if limit := 25; i > limit || end > 0 && i > end+8 {
			break
		}
		if r[i] >= '0' && r[i] <= '9' || strings.ContainsRune(" ，,《》“在为的", r[i]) || hasAt(r, i, "关于") || hasAt(r, i, "工作") && end > 0 {
			break
		}
		for _, w := range vocab().strongEnds {
			if n := i + len([]rune(w)); hasAt(r, i, w) && (n == len(r) || !strings.ContainsRune("长面势限部习", r[n])) {
				if end == 0 || i == end || !vocab().schoolEnds.words[w] {
					end = max(end, n)
				}
			}
		}
	}
	return string(r[:end])
}
