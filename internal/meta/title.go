package meta

import "strings"

// title returns the report's own title and the line that follows it behind a
// dash. A title in the text goes before the one in the front matter, which
// web pages fill with the page's name; where the page's name holds the title
// in full, its spacing is kept.
func (h *head) title() (title, subtitle string) {
	var page, own []row
	nav := false
	for _, w := range h.rows {
		switch w.kind {
		case rowTitle:
			if subtitle == "" {
				own = append(own, w)
			}
		case rowNav:
			if nav = true; len(own) > 0 && len(page) == 0 {
				page, own = own, nil
			}
		case rowSubtitle:
			if subtitle == "" && (len(own) > 0 || len(page) > 0) {
				lo := w.lo
				for lo < w.hi && (h.r[lo] == '—' || h.r[lo] == '-') {
					lo++
				}
				subtitle = h.words(lo, w.hi)
			}
		}
	}
	front := h.frontTitle()
	pageTitle := h.join(page)
	title = h.join(own)
	switch {
	case nav && pageTitle != "":
		// The page's name, less what the page adds to the text's own title.
		if s := within(pageTitle, title); s != "" && (subtitle != "" || isForwarding(pageTitle)) {
			return s, subtitle
		}
		return pageTitle, subtitle
	case title == "" || front != "" && !isTitle(title) && isTitle(front):
		return front, subtitle
	}
	return title, subtitle
}

// titleAt is where the title stands.
func (h *head) titleAt() field {
	for _, w := range h.rows {
		if w.kind == rowTitle {
			return field{w.lo, w.hi}
		}
	}
	return h.front.title
}

// isForwarding reports whether a page's title announces another document.
func isForwarding(s string) bool {
	for _, w := range []string{"转发", "关于公示", "关于印发", "关于公布"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// isTitle reports whether s names a kind of document.
func isTitle(s string) bool {
	for _, w := range []string{"报告", "公报", "总结", "讲话", "通知", "意见", "方案", "计划", "要点", "汇报"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// join puts the lines of a title together with a space.
func (h *head) join(rows []row) string {
	var parts []string
	for _, w := range rows {
		f := h.trim(w.lo, w.hi)
		f = h.unquote(h.afterDeed(f.lo, f.hi), f.hi)
		f.hi = h.beforeNote(f.lo, f.hi)
		if s := h.words(f.lo, f.hi); len(parts) == 0 || s != parts[len(parts)-1] {
			parts = append(parts, s)
		}
		if len(parts) == 4 {
			break
		}
	}
	return strings.Join(parts, " ")
}

// frontTitle is the front matter's title without the date and name in
// brackets that collectors add to it.
func (h *head) frontTitle() string {
	f := h.front.title
	if lo, hi := h.brackets(f); lo < hi {
		d, name := h.frontDateAndName()
		years := hi-lo == 5 && h.r[hi-1] == '年'
		if d.year != 0 || !name.empty() || years || containsAny(h.r[lo:hi], []string{"会议", "人大"}) {
			f = h.unquote(f.lo, lo-1)
		}
	}
	if n := f.hi - f.lo; n > 0 && n%2 == 0 && string(h.r[f.lo:f.lo+n/2]) == string(h.r[f.lo+n/2:f.hi]) {
		f.hi = f.lo + n/2 // written twice
	}
	if f.empty() {
		return ""
	}
	f = h.unquote(h.afterDeed(f.lo, f.hi), f.hi)
	return h.words(f.lo, f.hi)
}

// trim takes stray marks and 原标题： off a title, and a dash that joins it to
// the venue on the next line.
func (h *head) trim(lo, hi int) field {
	if hasAt(h.r, lo, "原标题:") {
		lo += len([]rune("原标题:"))
	}
	for lo < hi-1 && (h.r[lo] == '*' || h.r[lo] == '-' || h.r[lo] == '—') {
		lo++
	}
	for hi-1 > lo && (h.r[hi-1] == '—' || h.r[hi-1] == '*') {
		hi--
	}
	return field{lo, hi}
}

// beforeNote cuts the mark of a footnote off a title: [1], [^1].
func (h *head) beforeNote(lo, hi int) int {
	if h.r[hi-1] != ']' {
		return hi
	}
	for i := hi - 2; i > lo && i >= hi-5; i-- {
		if h.r[i] == '[' {
			return i
		}
	}
	return hi
}

// afterDeed skips the news in a title that tells who gave the report where:
// …在…会议上作政府工作报告, …会议上的政府工作报告.
func (h *head) afterDeed(lo, hi int) int {
	for i := hi - 6; i > lo; i-- {
		if !hasAt(h.r[:hi], i, "政府工作报告") && !hasAt(h.r[:hi], i, "《政府工作报告") {
			continue
		}
		if h.r[i-1] == '作' || hasAt(h.r, i-4, "会议上的") {
			return i
		}
	}
	return lo
}

// within returns the stretch of page that reads like part when spaces are
// left out of both, or "".
func within(page, part string) string {
	want := strings.ReplaceAll(part, " ", "")
	if want == "" {
		return ""
	}
	for i := range page {
		rest, k := page[i:], 0
		for j := 0; j < len(rest) && k < len(want); j++ {
			if rest[j] == ' ' && j > 0 {
				continue
			}
			if rest[j] != want[k] {
				break
			}
			if k++; k == len(want) {
				return rest[:j+1]
			}
		}
	}
	return ""
}
