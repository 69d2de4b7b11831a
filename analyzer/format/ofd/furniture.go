package ofd

import (
	"math"
	"regexp"
	"slices"
	"strings"
)

// folio is how a page's number is written.
var folio = regexp.MustCompile(`^(?:[-—–―－─~～·•*\s]{1,6}[0-9０-９]{1,4}[-—–―－─~～·•*\s]{1,6}|[0-9０-９]{1,4}|第?[0-9]{1,4}页?[/／，,]?共?[0-9]{1,4}页?|第[0-9一二三四五六七八九十百]{1,5}页|[-—]{1,2}[ivxlcIVXLC]{1,7}[-—]{1,2})$`)

// dropFurniture takes out of the pages what stands on them as pages: their
// numbers, and the lines that come back at the same place.
func dropFurniture(pages []page) {
	seen := map[place]int{}
	for _, p := range pages {
		here := map[place]bool{}
		for j := range p.lines {
			if k := placeOf(&p.lines[j], 0); p.atEdge(j) && !here[k] {
				here[k] = true
				seen[k]++
			}
		}
	}
	for i := range pages {
		p := &pages[i]
		var drop []int
		for j := range p.lines {
			l := &p.lines[j]
			if !p.atEdge(j) || !p.inMargin(l) {
				continue
			}
			n := seen[placeOf(l, -1)] + seen[placeOf(l, 0)] + seen[placeOf(l, 1)]
			if n >= 3 && 2*n > len(pages) || folio.MatchString(strings.ReplaceAll(l.text, " ", "")) {
				drop = append(drop, j)
			}
		}
		for _, j := range slices.Backward(drop) {
			p.lines = slices.Delete(p.lines, j, j+1)
		}
	}
}

// atEdge reports whether line j is one of the first or last of the page.
func (p *page) atEdge(j int) bool { return j < 2 || j >= len(p.lines)-2 }

// inMargin reports whether a line stands where no text does.
func (p *page) inMargin(l *line) bool {
	return l.y < 0.12*p.height || l.y > 0.86*p.height
}

// A place is what makes lines of different pages the same: the height in
// millimetres, and the words with a sign for each figure.
type place struct {
	y    int
	text string
}

var figures = regexp.MustCompile(`[0-9０-９]+`)

func placeOf(l *line, shift int) place {
	return place{int(math.Round(l.y)) + shift, figures.ReplaceAllString(strings.ReplaceAll(l.text, " ", ""), "#")}
}
