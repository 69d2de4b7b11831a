package analyzer

import (
	_ "embed" // words
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract"
)

// An item is a figure as a comparison sees it: of one indicator, where the
// text names several together.
type item struct {
	f        *extract.Figure
	at       int    // index in the report's figures
	name, id string // of the indicator
	key      string // name without what does not tell indicators apart
	headline bool
	member   string // of a panel's family, where the catalogue does not know the name
}

// items lists the figures of r of one kind, each indicator on its own.
func items(r *Report, kind string) []item {
	var out []item
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != kind || f.ChangeRole == "from" {
			continue
		}
		it := item{f: f, at: i, name: f.Indicator, id: f.IndicatorID, headline: f.Headline}
		if it.id == "" {
			if parts := r.Indicators.Split(f.Indicator); len(parts) > 1 {
				for _, p := range parts {
					part := it
					part.name = p
					if in, ok := r.Indicators.Find(p); ok {
						part.id = in.ID
					}
					part.key = plainName(p)
					out = append(out, part)
				}
				continue
			}
		}
		it.key = plainName(it.name)
		out = append(out, it)
	}
	return out
}

// plainName is what names of indicators are compared by.
func plainName(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(" 的“”\"（）()、，的", r) {
			return -1
		}
		return r
	}, name)
	for _, p := range [...]string{"全市", "全省", "全国", "全区", "全县", "全州", "我国", "我省", "我市", "完成", "实现"} {
		if s, ok := strings.CutPrefix(name, p); ok && s != "" {
			name = s
		}
	}
	for _, t := range [...]string{"总数", "数量", "个数", "人数", "任务", "总量", "增速", "增幅", "建设"} {
		if s, ok := strings.CutSuffix(name, t); ok && utf8.RuneCountInString(s) >= 3 {
			name = s
		}
	}
	return name
}

// clause returns the words that state f: its clause, and what stands before
// it as far as its indicator, on one line and without markup.
func clause(r *Report, f *extract.Figure) string {
	if f == nil {
		return ""
	}
	if !inText(r, f) {
		return f.Text
	}
	text := r.Text
	lo, hi := f.Sentence.Start, f.Sentence.End
	if lo > f.Span.Start || hi < f.Span.End {
		lo, hi = f.Span.Start, f.Span.End
	}
	start := cutBefore(text, lo, f.Span.Start)
	// An indicator named in an earlier clause belongs to the quote.
	if name := f.Indicator; name != "" && !strings.Contains(text[start:f.Span.Start], name) {
		if k := strings.LastIndex(text[lo:start], name); k >= 0 && start-lo-k < 180 {
			start = lo + k
		} else if start > lo {
			if prev := cutBefore(text, lo, start-1); start-prev < 120 {
				start = prev
			}
		}
	}
	end := f.Span.End
	for end < hi {
		c, w := utf8.DecodeRuneInString(text[end:])
		if strings.ContainsRune("，。；：、！？,;（(\n", c) || end-f.Span.End > 24 {
			break
		}
		end += w
	}
	return flatten(text[start:end])
}

// inText reports whether the words of f are at hand: a report read back from
// its JSON has no text.
func inText(r *Report, f *extract.Figure) bool {
	return f.Span.Start >= 0 && f.Span.Start <= f.Span.End && f.Span.End <= len(r.Text) &&
		f.Sentence.Start >= 0 && f.Sentence.Start <= f.Sentence.End && f.Sentence.End <= len(r.Text)
}

// cutBefore returns where the clause that ends at end begins, not before lo.
func cutBefore(text string, lo, end int) int {
	for i := end; i > lo; {
		c, w := utf8.DecodeLastRuneInString(text[lo:i])
		if strings.ContainsRune("，。；：！？,;\n", c) {
			return i
		}
		i -= w
	}
	return lo
}

// flatten puts words on one line without Markdown's marks.
func flatten(s string) string {
	return strings.Clone(strings.TrimSpace(strings.Map(func(r rune) rune {
		switch r {
		case '*', '#', '\n', '\r', '\t', ' ', '\u3000':
			return -1
		}
		return r
	}, s)))
}

// before returns the words of the sentence in front of f, as far back as the
// figure before it.
func before(r *Report, i int) string {
	f := &r.Figures[i]
	if !inText(r, f) {
		return ""
	}
	lo := f.Sentence.Start
	if i > 0 && r.Figures[i-1].Span.End > lo {
		lo = r.Figures[i-1].Span.End
	}
	if lo > f.Span.Start {
		return ""
	}
	return r.Text[lo:f.Span.Start]
}

// annual reports whether figure i of r, a rate of growth, is that of a year:
// not one over several (比2002年增长65.5%, 五年累计增长40%).
func annual(r *Report, i int) bool {
	f := &r.Figures[i]
	if len(f.Period) != 4 {
		return true
	}
	w := before(r, i)
	for _, s := range [...]string{"五年累计", "五年间", "五年共", "五年来", "四年累计", "三年累计", "累计", "两年平均", "期末", "年末", "”末", "初期"} {
		if strings.Contains(w, s) {
			return false
		}
	}
	for _, s := range [...]string{"比", "较", "与", "是"} {
		for k := 0; ; {
			j := strings.Index(w[k:], s)
			if j < 0 {
				break
			}
			k += j + len(s)
			if y := yearAt(w[k:]); y > 0 && y != yearOf(f.Period)-1 {
				return false
			}
			if (s == "比" || s == "较") && strings.HasPrefix(w[k:], "“") || strings.HasPrefix(w[k:], "五年前") {
				return false
			}
		}
	}
	return !strings.Contains(f.Text, "倍") && !sinceBase(r, i, w)
}

// sinceBase reports whether growth i is that between the two levels stated
// before it, not from one year to the next: 由2015年的95亿元增加到170亿元,增长79%.
func sinceBase(r *Report, i int, words string) bool {
	if i < 2 || strings.Contains(words, "上年") || strings.Contains(words, "同比") {
		return false
	}
	f, to, from := &r.Figures[i], &r.Figures[i-1], &r.Figures[i-2]
	if to.ChangeRole != "to" || from.ChangeRole != "from" || to.Indicator != f.Indicator || to.Sentence != f.Sentence {
		return false
	}
	return yearOf(from.Period) != yearOf(f.Period)-1
}

// yearAt reads the four digits of a year at the head of s, 0 where there are
// none.
func yearAt(s string) int {
	if len(s) < 4 || s[0] != '1' && s[0] != '2' {
		return 0
	}
	return yearOf(s[:4])
}

// yearOf is the last year of a period, 0 where it has none.
func yearOf(period string) int {
	if i := strings.LastIndexByte(period, '/'); i >= 0 {
		period = period[i+1:]
	}
	if len(period) < 4 {
		return 0
	}
	y := 0
	for _, c := range []byte(period[:4]) {
		if c < '0' || c > '9' {
			return 0
		}
		y = 10*y + int(c-'0')
	}
	return y
}
