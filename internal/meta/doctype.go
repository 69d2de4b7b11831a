package meta

import (
	_ "embed" // the kinds of documents
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/place"
	"github.com/govreport/govreport/internal/rule"
)

// Kinds of documents. Those not named here are in data/doctypes.tsv.
const (
	GovernmentReport    = "government_report"
	CourtReport         = "court_report"
	ProcuratorateReport = "procuratorate_report"
	CongressReport      = "congress_report"
	CPPCCReport         = "cppcc_report"
	PartyReport         = "party_report"
	PlanReport          = "plan_report"
	BudgetReport        = "budget_report"
	WorkSummary         = "work_summary"
	OtherDocument       = "other"
)

var (
	venueType = rule.New(rule.Rule{
		Pass: "doc-type", Name: "venue-type",
		Why:     "a report without its kind in the title is of the kind that its assembly hears: a party congress hears its committee",
		Example: "奋力谱写新篇章\n——2021年10月8日在中国共产党岳阳市第八次代表大会上的报告\n各位代表、同志们：\n现在，请审议。\n",
		Want:    "doc_type party_report",
	})
	behalfType = rule.New(rule.Rule{
		Pass: "doc-type", Name: "behalf-type",
		Why:     "where the title does not tell, the sentence that says on whose behalf the report is given does",
		Example: "工作报告\n各位代表：\n现在，我代表市中级人民法院，向大会报告工作，请予审议。\n",
		Want:    "doc_type court_report",
	})
	bodyOfKind = rule.New(rule.Rule{
		Pass: "issuer", Name: "body-of-kind",
		Why:     "a court, a procuratorate, a standing committee or a party committee reports for itself, though to a congress: not the government",
		Example: "岳阳市中级人民法院工作报告\n——2021年1月8日在岳阳市第八届人民代表大会第六次会议上\n院长 张甲\n各位代表：\n",
		Want:    "issuer 岳阳市中级人民法院",
	})
)

//go:embed data/doctypes.tsv
var docTypesTSV string

// A docType is one line of data/doctypes.tsv.
type docType struct {
	name       string
	all, any   []string
	fromVenues bool
}

var docTypes = sync.OnceValue(func() []docType {
	var list []docType
	words := func(s string) []string {
		if s == "" {
			return nil
		}
		return strings.Split(s, ",")
	}
	for line := range strings.Lines(docTypesTSV) {
		f := strings.Split(strings.TrimRight(line, "\n"), "\t")
		if line[0] != '#' && len(f) == 4 {
			list = append(list, docType{f[0], words(f[1]), words(f[2]), f[3] == "venue"})
		}
	}
	return list
})

func (t docType) is(r []rune) bool {
	for _, w := range t.all {
		if !contains(r, w) {
			return false
		}
	}
	return len(t.any) == 0 || containsAny(r, t.any)
}

// docType tells what kind of document the text is: by its title with what
// stands under it, by the assembly, by the sentence that says on whose behalf
// it is given.
func (h *head) docType(title, subtitle string) string {
	f := h.front.title
	titles := [][]rune{[]rune(strings.TrimRight(strings.ReplaceAll(title, "征求意见稿", ""), "（）()")), []rune(subtitle), h.r[f.lo:max(f.lo, f.hi)]}
	for _, t := range docTypes() {
		if t.fromVenues {
			if !venueType.On() {
				continue
			}
			for _, w := range h.rows {
				if (w.kind == rowVenue || w.kind == rowSubtitle) && t.is(h.r[w.lo:w.hi]) {
					return t.name
				}
			}
			continue
		}
		for i, r := range titles {
			if len(r) > 0 && t.is(r) && (i == 0 || t.name != "notice" && t.name != "work_plan") {
				if vague := t.name == WorkSummary || t.name == "work_plan" || t.name == "speech" || t.name == PlanReport || t.name == "five_year_plan"; vague {
					if k := h.behalfKind(); k != "" {
						return k
					}
				}
				return t.name
			}
		}
	}
	if k := h.behalfKind(); k != "" {
		return k
	}
	return OtherDocument
}

// behalfKind is the kind of report that the first lines of the body announce:
// 我代表市中级人民法院，向大会报告工作.
func (h *head) behalfKind() string {
	if !behalfType.On() {
		return ""
	}
	for _, line := range h.opening() {
		for at := index(line, "代表"); at >= 0; at = indexFrom(line, at+2, "代表") {
			end := at + 2
			for end < len(line) && end < at+32 && !strings.ContainsRune(",:。向", line[end]) {
				end++
			}
			switch r := line[at+2 : end]; {
			case len(r) < 3 || r[0] == ':' || r[0] == '大' || !containsAny(line[end:], []string{"报告", "汇报"}):
			case contains(r, "法院"):
				return CourtReport
			case contains(r, "检察院"):
				return ProcuratorateReport
			case contains(r, "政协"):
				return CPPCCReport
			case contains(r, "常务委员会") || contains(r, "常委会"):
				return CongressReport
			case contains(r, "中国共产党") || contains(r, "中共") || hasSuffix(r, "市委") || hasSuffix(r, "省委") || hasSuffix(r, "县委"):
				return PartyReport
			case contains(r, "政府") || contains(r, "国务院"):
				return GovernmentReport
			}
		}
	}
	return ""
}

// bodyOf names the institution whose reports are of a kind, in a place; "" for
// kinds that do not tell.
func bodyOf(kind string, p *place.Place) string {
	if p == nil {
		return ""
	}
	nation, province := p.Level == place.Nation, p.Level == place.Province
	switch kind {
	case CourtReport:
		switch {
		case nation:
			return "最高人民法院"
		case province:
			return p.Name + "高级人民法院"
		case p.Level == place.Prefecture:
			return p.Name + "中级人民法院"
		}
		return p.Name + "人民法院"
	case ProcuratorateReport:
		if nation {
			return "最高人民检察院"
		}
		return p.Name + "人民检察院"
	case CongressReport:
		if nation {
			return "全国人民代表大会常务委员会"
		}
		return p.Name + "人民代表大会常务委员会"
	case CPPCCReport:
		if nation {
			return "中国人民政治协商会议全国委员会常务委员会"
		}
		return "中国人民政治协商会议" + p.Name + "委员会常务委员会"
	case PartyReport:
		if nation {
			return "中国共产党中央委员会"
		}
		return "中国共产党" + p.Name + "委员会"
	}
	return ""
}
