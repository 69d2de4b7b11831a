package cli

import (
	"errors"
	"slices"
	"strings"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// A filter says which parts of a report to show. The zero filter shows all.
type filter struct {
	kinds      kinds
	indicators []string // any of them: part of a name, or an id
	section    string   // part of a title, or a label
	depth      int      // deepest level of headings, 0 for all
	headline   bool     // only headline figures
	doubtful   string   // only figures less sure than this, empty for all
	below      decimal.Decimal
}

// kinds is the --kind flag; it may be given several times or hold a list.
type kinds []string

var kindNames = map[string]string{
	"target": extract.Target, "目标": extract.Target,
	"outcome": extract.Outcome, "完成": extract.Outcome,
	"other": extract.Other, "其他": extract.Other,
}

func (k *kinds) Set(s string) error {
	for name := range strings.SplitSeq(s, ",") {
		kind, ok := kindNames[name]
		if !ok {
			return errors.New("target, outcome, other")
		}
		*k = append(*k, kind)
	}
	return nil
}

func (k *kinds) String() string { return strings.Join(*k, ",") }
func (k *kinds) Type() string   { return "target|outcome|other" }

// apply returns what f lets through of r, of the parts asked for.
func (f filter) apply(r *analyzer.Report, p parts) view {
	v := view{Report: r, doubts: f.doubtful != "", sections: []segment.Section{}, figures: []extract.Figure{}, dates: []extract.Date{}}
	in := f.sectionSet(r)
	if p.sections {
		for _, s := range r.Sections {
			if in(s.ID) && (f.depth <= 0 || s.Depth <= f.depth) {
				v.sections = append(v.sections, s)
			}
		}
	}
	if p.figures {
		for i, g := range r.Figures {
			if in(g.Section) && (!f.headline || g.Headline) && (f.doubtful == "" || g.Confidence.Cmp(f.below) < 0) && (len(f.kinds) == 0 || slices.Contains(f.kinds, g.Kind)) && f.isIndicator(g) {
				v.figures = append(v.figures, g)
				v.numbers = append(v.numbers, i+1)
			}
		}
	}
	if p.dates {
		for _, d := range r.Dates {
			if in(d.Section) {
				v.dates = append(v.dates, d)
			}
		}
	}
	return v
}

// doubtfulBelow is the confidence below which a figure is called doubtful.
const doubtfulBelow = "0.75"

// checkDoubtful reads the value of --doubtful.
func (f *filter) checkDoubtful() (err error) {
	if f.doubtful != "" {
		f.below, err = decimal.Parse(f.doubtful)
	}
	return err
}

func (f filter) isIndicator(g extract.Figure) bool {
	if len(f.indicators) == 0 {
		return true
	}
	for _, want := range f.indicators {
		if strings.EqualFold(g.IndicatorID, want) || strings.Contains(strings.ToLower(g.Indicator), strings.ToLower(want)) {
			return true
		}
	}
	return false
}

// sectionSet returns a test for the sections that f asks for: those that
// match and all under them.
func (f filter) sectionSet(r *analyzer.Report) func(id int) bool {
	if f.section == "" {
		return func(int) bool { return true }
	}
	set := make(map[int]bool, len(r.Sections))
	label := strings.TrimRight(f.section, "、.．")
	for _, s := range r.Sections { // parents stand before their children
		own := s.Label != "" && (s.Label == f.section || strings.TrimRight(s.Label, "、.．") == label)
		set[s.ID] = own || strings.Contains(s.Title, f.section) || set[s.Parent]
	}
	return func(id int) bool { return set[id] }
}
