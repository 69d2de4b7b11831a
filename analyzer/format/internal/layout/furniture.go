package layout

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// Page numbers as they are written, with something about the number and bare.
var (
	folio     = regexp.MustCompile(`^(?:[-—–―－─~～·•*＊\s]{1,6}[0-9０-９]{1,4}[-—–―－─~～·•*＊\s]{1,6}|第?[0-9]{1,4}页?[/／，,]?共?[0-9]{1,4}页?|第[0-9一二三四五六七八九十百]{1,5}页|(?i:page)[0-9]{1,4}(?:of[0-9]{1,4})?|[-—]{1,2}[ivxlcIVXLC]{1,7}[-—]{1,2})$`)
	bareFolio = regexp.MustCompile(`^[0-9]{1,4}$`)
	pageOf    = regexp.MustCompile(`[页/／共]`)
)

// edge is how many lines at the top and at the bottom of a page may be
// furniture.
const edge = 3

// dropFurniture takes out of the pages what stands on them as pages: their
// numbers, and the lines that come back at the same place.
func dropFurniture(pages [][]line) {
	marked := make([][]bool, len(pages))
	for i := range pages {
		marked[i] = make([]bool, len(pages[i]))
	}
	markRepeats(pages, marked)
	markFolios(pages, marked)
	for i, lines := range pages {
		kept := lines[:0]
		for j, l := range lines {
			if !marked[i][j] {
				kept = append(kept, l)
			}
		}
		pages[i] = kept
	}
}

// A place is what makes lines of different pages the same.
type place struct {
	height int
	text   string
}

// markRepeats marks the lines of the same words, but for the figures, at the
// same height: near the rim of three pages, where they stand off from the
// others, or of more than half. A greeting, too, may come to begin three pages.
// Elsewhere they are marked on more than half if they stand among the others as
// no line of a text does: a watermark.
func markRepeats(pages [][]line, marked [][]bool) {
	seen := map[place]int{}
	at := func(l line, shift int) place {
		return place{int(math.Round(l.Y0/4)) + shift, figuresOut(l.text)}
	}
	for _, lines := range pages {
		here := map[place]bool{}
		for _, l := range lines {
			if k := at(l, 0); !here[k] && strings.Trim(k.text, "#") != "" {
				here[k] = true
				seen[k]++
			}
		}
	}
	usual := pitch(pages)
	apart := 1.3 * usual
	for i, lines := range pages {
		head, foot := 0, len(lines)
		for j := 1; j < len(lines); j++ {
			if lines[j-1].middle()-lines[j].middle() < apart {
				continue
			}
			if j <= edge {
				head = j
			}
			if len(lines)-j <= edge {
				foot = j
				break
			}
		}
		for j, l := range lines {
			n := seen[at(l, 0)] + seen[at(l, 1)] + seen[at(l, -1)]
			off := j < head || j >= foot
			atEdge := j < edge || j >= len(lines)-edge
			most := 2*n > len(pages)
			if l.rim && (off && n >= 3 || most && atEdge && n > 1) || most && n >= 3 && astray(lines, j, usual) {
				marked[i][j] = true
			}
		}
	}
}

// astray reports whether a line is of another size than those next to it, or
// not at a line's distance from them.
func astray(lines []line, j int, usual float64) bool {
	l := &lines[j]
	for _, k := range []int{j - 1, j + 1} {
		if k < 0 || k >= len(lines) {
			continue
		}
		o := &lines[k]
		gap := math.Abs(o.middle() - l.middle())
		if math.Abs(o.em-l.em) < 0.12*l.em && gap > 0.8*usual && gap < 1.3*usual {
			return false
		}
	}
	return true
}

// figuresOut is the text with # for each figure.
func figuresOut(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == ' ':
		case r >= '0' && r <= '9' || r >= '０' && r <= '９':
			if s := b.String(); !strings.HasSuffix(s, "#") {
				b.WriteByte('#')
			}
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// markFolios marks page numbers: the first or last of the lines that are left,
// where it is written as a page number is. A bare number is one only if it
// counts with the pages.
func markFolios(pages [][]line, marked [][]bool) {
	type candidate struct{ page, line, offset int }
	var bare []candidate
	offsets := map[int]int{}
	for i, lines := range pages {
		for _, j := range ends(marked[i]) {
			text := strings.ReplaceAll(lines[j].text, " ", "")
			switch {
			case bareFolio.MatchString(text):
				n, _ := strconv.Atoi(text)
				bare = append(bare, candidate{i, j, n - i})
				offsets[n-i]++
			case folio.MatchString(text) && (!allDigits(text) || pageOf.MatchString(text)):
				marked[i][j] = true
			}
		}
	}
	for _, c := range bare {
		if offsets[c.offset] >= 3 || 2*offsets[c.offset] > len(pages) && c.offset == 1 {
			marked[c.page][c.line] = true
		}
	}
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// ends are the first and the last of a page's lines that are not marked.
func ends(marked []bool) []int {
	var out []int
	for j := range marked {
		if !marked[j] {
			out = append(out, j)
			break
		}
	}
	for j := len(marked) - 1; j >= 0; j-- {
		if !marked[j] {
			if len(out) == 0 || out[0] != j {
				out = append(out, j)
			}
			break
		}
	}
	return out
}
