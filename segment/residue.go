package segment

import (
	"slices"
	"strings"
)

// A form is what lines of one page residue share: their characters, with
// every number as # and without white space.
type form struct {
	at     []int // lines
	number []int // the first number in each, -1 where there is none
	paging bool  // it holds nothing but a number and what goes with page numbers
}

// The widest line that may be the head or foot of a page.
const maxResidue = 70

// A residue is what pages left between the lines of a text.
type residue struct {
	raw   string
	lines []rawLine
	skip  []bool // by line: it is no part of the text
	n     int    // lines skipped
	forms map[string]*form
	order []string // the forms as they come
}

// pageNumbers marks the lines that are the numbers of pages.
func pageNumbers(raw string, lines []rawLine) *residue {
	p := &residue{raw: raw, lines: lines, skip: make([]bool, len(lines)), forms: map[string]*form{}}
	for i := range lines {
		l := &lines[i]
		if l.empty() || l.width[byWide] > maxResidue {
			continue
		}
		key, number, paging := formOf(raw[l.lo:l.hi])
		f := p.forms[key]
		if f == nil {
			f = &form{paging: paging}
			p.forms[key] = f
			p.order = append(p.order, key)
		}
		f.at, f.number = append(f.at, i), append(f.number, number)
	}
	for _, key := range p.order {
		if f := p.forms[key]; f.paging {
			p.drop(f.counted(lines, key))
		}
	}
	return p
}

// runningHeads marks the heads and feet that come again on every page.
func (p *residue) runningHeads(wrapped bool) {
	numbers := slices.Clone(p.skip)
	for _, key := range p.order {
		if f := p.forms[key]; !f.paging && f.repeats(p.raw, p.lines, numbers, wrapped) {
			from := 0
			if !slices.Contains(numbers[:f.at[0]], true) && !f.besideTitle(p.raw, p.lines) {
				from = 1 // the title of the text, said again on every page
			}
			p.drop(f.at[from:])
		}
	}
}

func (p *residue) drop(at []int) {
	for _, i := range at {
		if !p.skip[i] {
			p.skip[i] = true
			p.n++
		}
	}
}

// formOf returns the form of a line, the first number in it, and whether it
// can be nothing but the number of a page.
func formOf(s string) (key string, number int, paging bool) {
	var b strings.Builder
	number, paging = -1, true
	digits, n := false, 0
	for _, c := range s {
		f := fold(c)
		if isDigit(f) {
			if !digits {
				b.WriteByte('#')
				n = 0
			}
			digits = true
			if n = 10*n + int(f-'0'); n > 9999 {
				paging = false
			}
			continue
		}
		if digits && number < 0 {
			number = n
		}
		digits = false
		switch f {
		case ' ', 0:
			continue
		case '-', '—', '~', '/', '|', '第', '页', '共', '(', ')', '[', ']', '·', 'P', 'p', '.', ',', '•', '*', '_', '=':
		default:
			paging = paging && strings.ContainsRune("ageofAGEOF总码頁總碼", f)
		}
		b.WriteRune(f)
	}
	if digits && number < 0 {
		number = n
	}
	return b.String(), number, paging && number >= 0
}

// counted returns the lines of a form of page numbers that count up as pages
// do. A number dressed as one (— 3 —, 第3页) needs no other beside it; a bare
// one does.
func (f *form) counted(lines []rawLine, key string) []int {
	dressed := strings.Contains(key, "页") || strings.Contains(key, "頁") || strings.HasPrefix(key, "-") && strings.HasSuffix(key, "-") ||
		strings.HasPrefix(key, "—") && strings.HasSuffix(key, "—")
	if dressed {
		return f.at
	}
	var out []int
	for k := 0; k < len(f.at); {
		j := k + 1
		for j < len(f.at) && f.number[j] == f.number[j-1]+1 && f.at[j]-f.at[j-1] > 4 {
			j++
		}
		pages := 0
		for _, i := range f.at[k:j] {
			if lines[i].page || i+1 < len(lines) && lines[i+1].page && lines[i+1].empty() {
				pages++
			}
		}
		if j-k >= 3 || j-k == 2 && f.number[k] == 1 || pages > 0 {
			out = append(out, f.at[k:j]...)
		}
		k = j
	}
	return out
}

// repeats reports whether the lines of the form are the head or foot of pages:
// they stand beside page numbers, or, where the text is wrapped, come again after
// as many lines each time.
func (f *form) repeats(raw string, lines []rawLine, skip []bool, wrapped bool) bool {
	if len(f.at) < 2 {
		return false
	}
	first := &lines[f.at[0]]
	if c := first.lastRune(raw); isClosing(c) || c == ':' || c == ',' || c == '、' || labelled(raw[first.lo:first.hi]) {
		return false
	}
	beside := 0
	for _, i := range f.at {
		if nearPage(lines, skip, i) {
			beside++
		}
	}
	switch {
	case len(f.at) == 2:
		return beside == 2
	case 4*beside >= 3*(len(f.at)-1):
		return true
	}
	gap, even := (f.at[len(f.at)-1]-f.at[0])/(len(f.at)-1), 0
	for k := 1; k < len(f.at); k++ {
		if d := f.at[k] - f.at[k-1] - gap; d >= -4 && d <= 4 {
			even++
		}
	}
	return wrapped && gap >= 12 && 5*even >= 4*(len(f.at)-1)
}

// nearPage reports whether a page's number or a form feed stands beside line
// i, blank lines left out.
func nearPage(lines []rawLine, skip []bool, i int) bool {
	for _, step := range [...]int{-1, 1} {
		for j := i + step; j >= 0 && j < len(lines); j += step {
			if skip[j] || lines[j].page {
				return true
			}
			if !lines[j].empty() {
				break
			}
		}
	}
	return i == 0
}

// besideTitle reports whether the first line of the form is no title of the
// text: the title follows it.
func (f *form) besideTitle(raw string, lines []rawLine) bool {
	if len(f.at) > 2 && f.at[1]-f.at[0] < (f.at[2]-f.at[1])/2 {
		return false
	}
	n := 0
	for i := f.at[0] + 1; i < len(lines) && n < 2; i++ {
		l := &lines[i]
		if l.empty() {
			continue
		}
		n++
		if l.width[byWide] > 120 {
			break
		}
		r := NewText(raw[l.lo:l.hi]).Runes
		if isDateLine(r) || isSalutation(r) || isSpeaker(r) || isClosing(r[len(r)-1]) || labelled(raw[l.lo:l.hi]) {
			break // the line before was the title
		}
		if n == 1 || isDocument(r) || contains(r, "报告") && !contains(r, "代表") {
			return true
		}
	}
	return false
}
