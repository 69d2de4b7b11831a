package analyzer

import (
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// missing says why the cell of a series is empty. Not found is not the same as
// not stated: where words on the indicator stand beside a number, the program
// may have overlooked something.
func (rd *panelReader) missing(s *PanelSeries, list []item, own []int, kind string, words *choice, c *PanelCell) {
	if words != nil {
		c.Reason = NoNumber
		c.Near = []PanelPassage{rd.passage(words.it.f)}
		return
	}
	if f := otherForm(list, own); f != nil {
		c.Reason = OtherForm
		c.Near = []PanelPassage{rd.passage(f)}
		return
	}
	lo, hi := rd.part(kind)
	near, number := rd.words(s, lo, hi)
	c.Reason = NotStated
	if number || rd.r.PlanStart < 0 {
		c.Reason = NotFound
	}
	if near != nil {
		c.Near = []PanelPassage{*near}
	}
}

// part is where targets or outcomes are looked for.
func (rd *panelReader) part(kind string) (lo, hi int) {
	plan, end := rd.r.PlanStart, len(rd.r.Text)
	switch {
	case plan < 0:
		return 0, end
	case kind == extract.Target:
		return plan, end
	}
	return 0, plan
}

// otherForm finds a figure of the series for other years or in another
// measure.
func otherForm(list []item, own []int) *extract.Figure {
	for _, i := range own {
		if o := &list[i]; o.f.Scope == "" {
			return o.f
		}
	}
	return nil
}

func (rd *panelReader) passage(f *extract.Figure) PanelPassage {
	return PanelPassage{Text: clause(rd.r, f), Span: f.Span, Line: rd.line(f.Span.Start)}
}

// words finds the sentence of Text[lo:hi] that speaks of the series: one with
// a number before others. number tells whether it has one.
func (rd *panelReader) words(s *PanelSeries, lo, hi int) (near *PanelPassage, number bool) {
	text := rd.r.Text[lo:hi]
	tries := 0
	for _, w := range s.Family.words {
		for at := 0; tries < 40; tries++ {
			k := strings.Index(text[at:], w)
			if k < 0 {
				break
			}
			k += at
			at = k + len(w)
			a, b := sentenceAround(text, k)
			has := numeral(text[k+len(w) : b])
			if near == nil || has && !number {
				near = &PanelPassage{Text: short(flatten(text[a:b]), k-a), Span: segment.Span{Start: lo + a, End: lo + b}, Line: rd.line(lo + k)}
				number = has
			}
			if number {
				return near, true
			}
		}
	}
	return near, number
}

// sentenceAround is the part of text between full stops, semicolons or line
// ends that holds the byte at k.
func sentenceAround(text string, k int) (lo, hi int) {
	lo = k
	for lo > 0 {
		c, w := utf8.DecodeLastRuneInString(text[:lo])
		if strings.ContainsRune("。；;！？\n", c) {
			break
		}
		lo -= w
	}
	hi = k
	for hi < len(text) {
		c, w := utf8.DecodeRuneInString(text[hi:])
		if strings.ContainsRune("。；;！？\n", c) {
			break
		}
		hi += w
	}
	return lo, hi
}

// numeral reports whether words hold digits before a percent sign or alone.
func numeral(s string) bool {
	return strings.ContainsAny(s, "0123456789") || strings.ContainsAny(s, "０１２３４５６７８９") || strings.Contains(s, "百分之")
}

// short cuts words to about 80 characters around the byte at k.
func short(s string, k int) string {
	r := []rune(s)
	if len(r) <= 80 {
		return s
	}
	mid := min(utf8.RuneCountInString(s[:min(k, len(s))]), len(r))
	lo := max(0, mid-20)
	hi := min(len(r), lo+80)
	out := string(r[lo:hi])
	if lo > 0 {
		out = "…" + out
	}
	if hi < len(r) {
		out += "…"
	}
	return out
}
