package indicator

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/fact"
)

// What is wrong with a line of a file of indicators.
const (
	NotUTF8      = "not-utf8"      // the file has another encoding
	FewColumns   = "few-columns"   // fewer than id and name; Detail is how many there are
	BadID        = "bad-id"        // an id is made of small letters, digits and _
	TwiceID      = "twice-id"      // the id stands in the file before; Detail is the id
	NoName       = "no-name"       // the name is missing
	BadMeasure   = "bad-measure"   // not level, growth, change, multiple or ratio
	BadBetter    = "bad-better"    // not more, less, ceiling or neutral
	TwiceWording = "twice-wording" // another indicator of the file has the wording
)

// An Error says where a file of indicators is wrong.
type Error struct {
	File   string
	Line   int    // from 1
	Code   string // NotUTF8 …
	Detail string // the words in question
}

func (e *Error) Error() string {
	what := map[string]string{
		NotUTF8:      "is not UTF-8",
		FewColumns:   "needs at least an id and a name, separated by a tab",
		BadID:        "is no id: use small letters, digits and _",
		TwiceID:      "stands in the file twice",
		NoName:       "has no name",
		BadMeasure:   "is no measure: level, growth, change, multiple or ratio",
		BadBetter:    "is none of more, less, ceiling, neutral",
		TwiceWording: "names another indicator of the file too",
	}[e.Code]
	if e.Detail != "" {
		what = fmt.Sprintf("%q %s", e.Detail, what)
	}
	return fmt.Sprintf("%s:%d: %s", e.File, e.Line, what)
}

// Read reads indicators, one a line, in the form of the built-in
// catalogue: id, name, unit, measure, better, topic and synonyms, separated by
// tabs. Synonyms are separated by |; one that ends in ! has another
// definition. Columns at the end may be left out: an indicator is a level of
// which neither more nor less is better unless the file says so. Empty lines
// and lines that start with # are passed over.
//
// The error is an [*IndicatorError] with the number of the line, or what
// reading r gave; file is the name of the file for it.
func Read(r io.Reader, file string) ([]Indicator, error) {
	var list []Indicator
	ids, wordings := map[string]bool{}, map[string]string{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), "\r")
		if n == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		fail := func(code, detail string) ([]Indicator, error) {
			return nil, &Error{File: file, Line: n, Code: code, Detail: detail}
		}
		if !utf8.ValidString(line) {
			return fail(NotUTF8, "")
		}
		if strings.TrimSpace(line) == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if len(f) < 2 {
			return fail(FewColumns, "")
		}
		f = append(f, make([]string, max(0, 7-len(f)))...)
		in := Indicator{ID: f[0], Name: f[1], Unit: f[2], Measure: f[3], Better: f[4], Topic: f[5]}
		if in.Measure == "" {
			in.Measure = fact.Level
		}
		if in.Better == "" {
			in.Better = "neutral"
		}
		switch {
		case !isID(in.ID):
			return fail(BadID, in.ID)
		case ids[in.ID]:
			return fail(TwiceID, in.ID)
		case nameKey(in.Name) == "":
			return fail(NoName, in.ID)
		case !slices.Contains([]string{fact.Level, fact.Growth, fact.Change, fact.Multiple, fact.Ratio}, in.Measure):
			return fail(BadMeasure, in.Measure)
		case !slices.Contains([]string{"more", "less", "ceiling", "neutral"}, in.Better):
			return fail(BadBetter, in.Better)
		}
		if f[6] != "" {
			for w := range strings.SplitSeq(f[6], "|") {
				name, broken := strings.CutSuffix(strings.TrimSpace(w), "!")
				if nameKey(name) != "" {
					in.Synonyms = append(in.Synonyms, Synonym{name, broken})
				}
			}
		}
		for _, s := range append([]Synonym{{Name: in.Name}}, in.Synonyms...) {
			k := nameKey(s.Name)
			if id, ok := wordings[k]; ok && id != in.ID {
				return fail(TwiceWording, s.Name)
			}
			wordings[k] = in.ID
		}
		ids[in.ID] = true
		list = append(list, in)
	}
	return list, lines.Err()
}

// isID reports whether s may be the id of an indicator.
func isID(s string) bool {
	for _, c := range s {
		if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_') {
			return false
		}
	}
	return s != ""
}
