package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/govreport/govreport/extract/fact"
)

// A Guess is a figure as it was read, to be held against labels.
type Guess struct {
	Lo, Hi    int // numeral and unit, in characters of the text
	Indicator string
	Measure   string
	Value     Value
	Ratio     bool // Value holds the terms of a ratio
	Unit      string
	Bound     string
	Kind      string
	Period    string
}

// A Document is what was read in one report.
type Document struct {
	File    string
	Guesses []Guess
	// Level of government, decade (2010s) and format, empty where unknown, are
	// what scores can be grouped by.
	Level, Decade, Format string
}

// ErrNotLabelled is what the text function of [ReadGuesses] returns for a file
// that no label is of: it is passed over.
var ErrNotLabelled = errors.New("no labels are of this file")

// ReadGuesses reads what a program or a person found: lines as `govreport parse
// --format jsonl` prints them, or lines in the form of labels. The spans of the
// former count bytes, and text has to give the decoded text of their file.
func ReadGuesses(r io.Reader, name string, text func(path string) (string, error)) ([]Document, error) {
	var out []Document
	byFile := map[string]int{}
	err := lines(r, name, func(b []byte) error {
		var head struct {
			File    string          `json:"file"`
			Source  json.RawMessage `json:"source"`
			Failure string          `json:"error"`
		}
		if err := json.Unmarshal(b, &head); err != nil {
			return err
		}
		var d Document
		var err error
		switch {
		case head.Source != nil:
			d, err = parsed(b, text)
		case head.File != "":
			d, err = labelled(b)
		default:
			err = errors.New("neither a report (source) nor a passage (file)")
		}
		if err != nil {
			return err
		}
		if i, ok := byFile[d.File]; ok { // passages of one file
			out[i].Guesses = append(out[i].Guesses, d.Guesses...)
			return nil
		}
		byFile[d.File] = len(out)
		out = append(out, d)
		return nil
	})
	return out, err
}

// parsed reads a line of `govreport parse`.
func parsed(b []byte, text func(string) (string, error)) (Document, error) {
	var r struct {
		Source struct {
			Path   string `json:"path"`
			Format string `json:"format"`
		} `json:"source"`
		Error   string        `json:"error"`
		Year    int           `json:"year"`
		Level   string        `json:"region_level"`
		Figures []fact.Figure `json:"figures"`
	}
	if err := json.Unmarshal(b, &r); err != nil {
		return Document{}, err
	}
	d := Document{File: r.Source.Path, Format: r.Source.Format, Level: r.Level, Decade: Decade(r.Year)}
	if r.Error != "" || len(r.Figures) == 0 {
		return d, nil
	}
	t, err := text(r.Source.Path)
	if errors.Is(err, ErrNotLabelled) {
		return d, nil
	}
	if err != nil {
		return d, err
	}
	d.Guesses, err = Guesses(r.Figures, t)
	return d, err
}

// Decade is the decade that a year lies in: 2010s; empty for 0.
func Decade(year int) string {
	if year == 0 {
		return ""
	}
	return fmt.Sprintf("%ds", year/10*10)
}

// Guesses makes guesses of figures that were read in text. A target without a
// number is none.
func Guesses(figures []fact.Figure, text string) ([]Guess, error) {
	out := make([]Guess, 0, len(figures))
	at, chars := 0, 0
	for i := range figures {
		f := &figures[i]
		if !f.Value.Valid && len(f.Ratio) == 0 {
			continue
		}
		if f.Span.Start < 0 || f.Span.End > len(text) || f.Span.Start > f.Span.End {
			return nil, fmt.Errorf("figure %d (%s) lies outside of its text: not the text it was read in", i+1, f.Indicator)
		}
		if f.Span.Start < at {
			at, chars = 0, 0
		}
		chars += utf8.RuneCountInString(text[at:f.Span.Start])
		at = f.Span.Start
		g := Guess{
			Lo: chars, Hi: chars + utf8.RuneCountInString(text[f.Span.Start:f.Span.End]), Indicator: f.Indicator, Measure: f.Measure,
			Unit: f.Unit, Bound: f.Bound, Kind: f.Kind, Period: f.Period,
		}
		for _, n := range append([]fact.Number{f.Value, f.ValueMax}, f.Ratio...) {
			if n.Valid {
				x, _ := n.Float64()
				g.Value.Terms = append(g.Value.Terms, x)
			}
		}
		g.Ratio, g.Value.List = len(f.Ratio) > 0, len(f.Ratio) > 0 || f.ValueMax.Valid
		out = append(out, g)
	}
	return out, nil
}

// labelled reads a line in the form of labels: another reader's.
func labelled(b []byte) (Document, error) {
	var p Passage
	if err := json.Unmarshal(b, &p); err != nil {
		return Document{}, err
	}
	d := Document{File: p.File}
	for _, l := range p.Labels {
		d.Guesses = append(d.Guesses, Guess{
			Lo: l.At, Hi: l.At + utf8.RuneCountInString(l.Numeral), Indicator: l.Indicator, Measure: l.Measure, Value: l.Value,
			Ratio: l.Value.List && l.Measure == fact.Ratio, Unit: l.Unit, Bound: l.Bound, Kind: l.Kind, Period: l.Period,
		})
	}
	return d, nil
}

// find returns the document that file names: by its whole path, or by the end
// of it, as labels name files from the folder of the corpus.
func find(docs []Document, file string) *Document {
	file = filepath.ToSlash(file)
	for i := range docs {
		if p := filepath.ToSlash(docs[i].File); p == file || strings.HasSuffix(p, "/"+file) {
			return &docs[i]
		}
	}
	return nil
}
