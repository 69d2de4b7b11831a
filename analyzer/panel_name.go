package analyzer

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// rankByName is the place among the members of a series of a name that the
// catalogue does not know: one that is a wording of a member but for words that
// do not change what is measured (规上固定资产投资, 500万元以上项目固定资产投资,
// 固定资产投资总额（不含农户）). It is -1 where the name is none of theirs.
func (s *PanelSeries) rankByName(o *item) int {
	if len(s.Family.qualifiers) == 0 || !hasAny(o.name, s.Family.words...) {
		return -1
	}
	name := bare(o.name)
	for range 6 {
		if in, ok := s.catalogue.Find(name); ok {
			i := slices.IndexFunc(s.Family.Members, func(m Member) bool { return m.ID == in.ID })
			if i >= 0 {
				o.member = in.ID
			}
			return i
		}
		short := s.unqualified(name)
		if short == name {
			break
		}
		name = short
	}
	return -1
}

// unqualified is a name without the first qualifier of the family that stands
// at one of its ends.
func (s *PanelSeries) unqualified(name string) string {
	if rest, ok := withoutAmount(name); ok {
		return rest
	}
	for _, q := range s.Family.qualifiers {
		if rest, ok := strings.CutPrefix(name, q); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	for _, q := range s.Family.qualifiers {
		if rest, ok := strings.CutSuffix(name, q); ok && utf8.RuneCountInString(rest) >= 3 {
			return rest
		}
	}
	return name
}

// bare is a name without what an announcement left before it
// (主要预期目标是生产总值) and without brackets and what they hold.
func bare(name string) string {
	for _, w := range [...]string{"目标是", "目标为", "目标:", "目标："} {
		if i := strings.LastIndex(name, w); i >= 0 && i+len(w) < len(name) {
			name = name[i+len(w):]
		}
	}
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if i := strings.Index(name, pair[0]); i > 0 {
			if j := strings.Index(name[i:], pair[1]); j > 0 {
				name = name[:i] + name[i+j+len(pair[1]):]
			}
		}
	}
	for _, p := range [...]string{"全市", "全省", "全国", "全区", "全县", "全州", "全盟", "全旗"} {
		name = strings.TrimPrefix(name, p)
	}
	return name
}

// withoutAmount takes the size from which projects count off a name:
// 500万元以上项目固定资产投资.
func withoutAmount(name string) (string, bool) {
	i := 0
	for i < len(name) && (isDigit(name[i]) || name[i] == '.') {
		i++
	}
	if i == 0 {
		return name, false
	}
	rest := name[i:]
	for _, w := range [...]string{"万元", "亿元"} {
		if r, ok := strings.CutPrefix(rest, w); ok {
			for _, w := range [...]string{"及以上", "以上"} {
				if r, ok := strings.CutPrefix(r, w); ok && r != "" {
					return r, true
				}
			}
		}
	}
	return name, false
}
