package tabular

import (
	"sort"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// Lines returns a function that tells the line, from 1, of an offset in text;
// a line may end in \n, \r\n or \r.
func Lines(text string) func(off int) int {
	var ends []int
	for i := 0; ; {
		j := strings.IndexAny(text[i:], "\n\r")
		if j < 0 {
			break
		}
		if i += j + 1; text[i-1] == '\r' && i < len(text) && text[i] == '\n' {
			continue // the \n counts
		}
		ends = append(ends, i-1)
	}
	return func(off int) int { return sort.SearchInts(ends, off) + 1 }
}

// SectionPaths returns a function that tells the names of a section and those
// it lies in, from the top: 二、重点工作 > （一）工业.
func SectionPaths(r *analyzer.Report) func(id int) string {
	byID := make(map[int]segment.Section, len(r.Sections))
	for _, s := range r.Sections {
		byID[s.ID] = s
	}
	cache := map[int]string{}
	var path func(id, depth int) string
	path = func(id, depth int) string {
		s, ok := byID[id]
		if !ok || depth > 20 {
			return ""
		}
		if p, ok := cache[id]; ok {
			return p
		}
		p := s.Label + s.Title
		if up := path(s.Parent, depth+1); up != "" {
			p = up + " > " + p
		}
		cache[id] = p
		return p
	}
	return func(id int) string { return path(id, 0) }
}

// Ratio writes the terms of a ratio as reports do: 3:2.
func Ratio(ratio []extract.Number) string {
	terms := make([]string, len(ratio))
	for i, r := range ratio {
		terms[i] = r.String()
	}
	return strings.Join(terms, ":")
}
