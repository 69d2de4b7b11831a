package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/internal/table"
	"github.com/govreport/govreport/segment"
)

// Kind names what a figure is: 目标 planned, 完成 happened, 其他 neither.
func Kind(kind string, lang Lang) string {
	names, ok := map[string][2]string{
		extract.Target:  {"目标", "target"},
		extract.Outcome: {"完成", "outcome"},
		extract.Other:   {"其他", "other"},
	}[kind]
	if !ok {
		return kind
	}
	return names[lang]
}

// Role names what a section is about: 回顾 or 部署.
func Role(role string, lang Lang) string {
	names, ok := map[string][2]string{
		segment.RoleReview: {"回顾", "review"},
		segment.RolePlan:   {"部署", "plan"},
	}[role]
	if !ok {
		return role
	}
	return names[lang]
}

// Measure names what a figure says of its indicator.
func Measure(measure string, lang Lang) string {
	names, ok := map[string][2]string{
		extract.Level:      {"数值", "level"},
		extract.Growth:     {"增长率", "growth"},
		extract.Change:     {"增减量", "change"},
		extract.Multiple:   {"倍数", "multiple"},
		extract.Ratio:      {"比例", "ratio"},
		extract.Completion: {"完成率", "completion"},
	}[measure]
	if !ok {
		return measure
	}
	return names[lang]
}

// Better names which way an indicator should go.
func Better(better string, lang Lang) string {
	names, ok := map[string][2]string{
		"more":    {"越高越好", "more"},
		"less":    {"越低越好", "less"},
		"ceiling": {"控制上限", "ceiling"},
		"neutral": {"中性", "neutral"},
	}[better]
	if !ok {
		return better
	}
	return names[lang]
}

// DateType names the type of a time expression.
func DateType(typ string, lang Lang) string {
	names, ok := map[string][2]string{
		extract.DateType:     {"日期", "date"},
		extract.DurationType: {"时长", "duration"},
		extract.SetType:      {"频次", "set"},
	}[typ]
	if !ok {
		return typ
	}
	return names[lang]
}

// Mod names the part of a period that is meant.
func Mod(mod string, lang Lang) string {
	names, ok := map[string][2]string{
		"START": {"初", "start"}, "MID": {"中", "mid"}, "END": {"末", "end"}, "APPROX": {"约", "about"},
	}[mod]
	if !ok {
		return mod
	}
	return names[lang]
}

// Period writes a reference period for a reader: 2019, 2016—2020, 2019上半年,
// 2019一季度, 2019年6月, 2018起, 2017止. In English it stays as it is coded.
func Period(p string, lang Lang) string {
	if lang == English || p == "" {
		return p
	}
	from, to, isRange := strings.Cut(p, "/")
	switch {
	case !isRange:
		return point(p)
	case to == "..":
		return point(from) + "起"
	case from == "..":
		return point(to) + "止"
	}
	if len(from) > 4 && len(to) > 4 && from[:4] == to[:4] && from[4] == '-' && to[4] == '-' {
		switch {
		case from[5] == 'Q' && to[5] == 'Q' && from[6:] == "1" && to[6:] == "3":
			return from[:4] + "前三季度"
		case len(from) == 7 && len(to) == 7 && from[5] != 'Q':
			return from[:4] + "年" + strings.TrimLeft(from[5:], "0") + "—" + strings.TrimLeft(to[5:], "0") + "月"
		}
	}
	return point(from) + "—" + point(to)
}

// FigurePeriod writes the period of f and, where it is not that of a year's
// figure, its basis: 2013—2017年均, 2013—2017累计, 2017比2012.
func FigurePeriod(f extract.Figure, lang Lang) string {
	p := Period(f.Period, lang)
	switch f.Basis {
	case extract.AverageBasis:
		return p + [...]string{"年均", " avg"}[lang]
	case extract.TotalBasis:
		return p + [...]string{"累计", " total"}[lang]
	case extract.SinceBasis:
		return p + [...]string{"比", " vs "}[lang] + Period(f.Base, lang)
	}
	return p
}

func point(p string) string {
	year, rest, ok := strings.Cut(p, "-")
	if !ok || len(year) != 4 {
		return p
	}
	if name, ok := map[string]string{
		"H1": "上半年", "H2": "下半年", "Q1": "一季度", "Q2": "二季度", "Q3": "三季度", "Q4": "四季度",
	}[rest]; ok {
		return year + name
	}
	month, day, hasDay := strings.Cut(rest, "-")
	if !digits(year) || !digits(month) || hasDay && !digits(day) {
		return p
	}
	s := year + "年" + strings.TrimLeft(month, "0") + "月"
	if hasDay {
		s += strings.TrimLeft(day, "0") + "日"
	}
	return s
}

func digits(s string) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return s != ""
}

// Quote returns the words around at, a span inside the sentence within, on
// one line of at most width columns, with … where something is left out.
func Quote(text string, within, at segment.Span, width int) string {
	if !within.Contains(at) {
		within = at
	}
	mid := flat(at.Of(text))
	before, after := []rune(flat(text[within.Start:at.Start])), []rune(flat(text[at.End:within.End]))
	room := width - table.Width(mid)
	wb, wa := table.Width(string(before)), table.Width(string(after))
	if wb+wa > room {
		// Words before the number say what it is of; they get two thirds.
		forBefore, forAfter := room*2/3, room-room*2/3
		switch {
		case wb < forBefore:
			forAfter = room - wb
		case wa < forAfter:
			forBefore = room - wa
		}
		before, after = tail(before, forBefore), head(after, forAfter)
	}
	return string(before) + mid + string(after)
}

// ExcerptLength is how many characters of a sentence the rows of data quote. Of
// a hundred figures in reports 99 stand in a sentence that is shorter.
const ExcerptLength = 200

// Excerpt returns the words around at as [Quote] does, at most n characters and
// the … on either side: what a row of data says of a sentence. A sentence of
// thousands of numbers would else be written thousands of times.
func Excerpt(text string, within, at segment.Span, n int) string {
	if !within.Contains(at) {
		within = at
	}
	mid := flat(at.Of(text))
	before, after := []rune(flat(text[within.Start:at.Start])), []rune(flat(text[at.End:within.End]))
	room := max(0, n-utf8.RuneCountInString(mid))
	if len(before)+len(after) > room {
		forBefore := min(len(before), max(room*2/3, room-len(after)))
		forAfter := min(len(after), room-forBefore)
		if forBefore < len(before) {
			before = append([]rune{'…'}, before[len(before)-forBefore:]...)
		}
		if forAfter < len(after) {
			after = append(after[:forAfter:forAfter], '…')
		}
	}
	return string(before) + mid + string(after)
}

// flat puts words on one line: Markdown's ** and white space go, but for a
// blank between two Latin words or numbers.
func flat(s string) string {
	var b strings.Builder
	blank, last := false, rune(0)
	for _, r := range strings.ReplaceAll(s, "**", "") {
		if unicode.IsSpace(r) {
			blank = true
			continue
		}
		if blank && r < unicode.MaxASCII && last != 0 && last < unicode.MaxASCII {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		blank, last = false, r
	}
	return b.String()
}

func head(rs []rune, width int) []rune {
	if table.Width(string(rs)) <= width {
		return rs
	}
	n, w := 0, 1
	for n < len(rs) && w+table.RuneWidth(rs[n]) <= width {
		w += table.RuneWidth(rs[n])
		n++
	}
	return append(append([]rune{}, rs[:n]...), '…')
}

func tail(rs []rune, width int) []rune {
	if table.Width(string(rs)) <= width {
		return rs
	}
	n, w := len(rs), 1
	for n > 0 && w+table.RuneWidth(rs[n-1]) <= width {
		w += table.RuneWidth(rs[n-1])
		n--
	}
	for n < len(rs) && strings.ContainsRune("，、。；：）】》”’", rs[n]) {
		n++
	}
	return append([]rune{'…'}, rs[n:]...)
}
