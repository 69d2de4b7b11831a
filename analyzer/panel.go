package analyzer

import (
	"errors"
	"fmt"
	"strings"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// A PanelQuery says what a panel is about.
type PanelQuery struct {
	Indicator string // id of a family or of the catalogue, official name or any other wording
	// Indicators are several, after Indicator where both are given. Every
	// report is read once for all of them.
	Indicators []string
	// Measure is growth, level …; empty for the way each indicator is usually
	// stated.
	Measure string
	// Catalogue is where indicators are looked up: the one that the reports
	// are read with. Nil is the built-in one.
	Catalogue *extract.Catalogue
	// Corrections are applied to every report before its cells are chosen; nil
	// for none.
	Corrections *Corrections
}

// A PanelSeries is one indicator of a panel.
type PanelSeries struct {
	Asked   string `json:"indicator"` // the id or alias asked for; of a name, its id
	Family  Family `json:"family"`
	Measure string `json:"measure"`

	name      string // plain name, where the catalogue does not know the indicator
	catalogue *extract.Catalogue
}

// A PanelRow is what one report says of one indicator: the figure planned for
// its year and the one reported for the year before. Figures are in the form
// of their series: a price index of 103 is a growth of 3 %, and
// [PanelCell.Converted] says so; Text keeps the words.
type PanelRow struct {
	Region      string          `json:"region"`
	RegionCode  string          `json:"region_code"` // GB/T 2260; empty for 全国
	RegionLevel string          `json:"region_level,omitempty"`
	Year        int             `json:"year"`
	Path        string          `json:"path"`
	Indicator   string          `json:"indicator"`        // the id asked for
	Member      string          `json:"member,omitempty"` // the id found: of the target, of the outcome where there is none
	Target      *extract.Figure `json:"target"`           // nil where none is stated
	OutcomePrev *extract.Figure `json:"outcome_prev"`     // nil where none is stated

	TargetQuote  string `json:"target_quote,omitempty"`
	OutcomeQuote string `json:"outcome_quote,omitempty"`
	// Reason is the code of why a figure is missing: of the target where that
	// is missing, else of the outcome. [PanelCell] tells of each.
	Reason string `json:"reason,omitempty"`

	TargetCell  PanelCell `json:"target_cell"`
	OutcomeCell PanelCell `json:"outcome_cell"`
	// More are figures of the indicator that are not of one year: averages,
	// totals and those since a base.
	More []PanelMore `json:"more,omitempty"`

	Speaker string `json:"speaker,omitempty"`
	SHA256  string `json:"sha256,omitempty"` // of the report's file
	// DuplicateOf is the path of the report of the same region and year that
	// stands for this one in tables. Its cells fill what that one leaves empty,
	// unless Copy says that both are one text.
	DuplicateOf string `json:"duplicate_of,omitempty"`
	Copy        bool   `json:"copy,omitempty"`
	// Error says what was wrong with a file that could not be read.
	Error string `json:"error,omitempty"`

	series int
	from   *origin
}

// A PanelCell is what there is to tell of a figure in a panel, or of why there
// is none.
type PanelCell struct {
	Member     string   `json:"member,omitempty"`     // id of the catalogue
	Break      bool     `json:"break,omitempty"`      // the member is defined otherwise than the first of its family
	Converted  string   `json:"converted,omitempty"`  // index, points, rate, fall, unit: how the figure came to its form
	Constraint string   `json:"constraint,omitempty"` // hard, soft, none: see [Constraint]; of targets
	Quote      string   `json:"quote,omitempty"`
	Path       string   `json:"path,omitempty"` // where another report than the row's fills the cell
	Line       int      `json:"line,omitempty"` // from 1, of the text
	Page       int      `json:"page,omitempty"`
	Flags      []string `json:"flags,omitempty"` // see the constants that begin with Flag
	// Reason is the code of why there is no figure, empty where there is one.
	Reason string `json:"reason,omitempty"`
	// Near are the closest words, where the reason has some.
	Near []PanelPassage `json:"near,omitempty"`
	// Conflicts are what other reports of the region and year say instead.
	Conflicts []PanelConflict `json:"conflicts,omitempty"`
}

// A PanelPassage is a place in a report.
type PanelPassage struct {
	Text string       `json:"text"`
	Span segment.Span `json:"span"`
	Line int          `json:"line"`
}

// A PanelMore is a figure of a row that is not of one year.
type PanelMore struct {
	Kind   string          `json:"kind"`  // target, outcome
	Basis  string          `json:"basis"` // average, total, since
	Figure *extract.Figure `json:"figure"`
	Quote  string          `json:"quote"`
	Line   int             `json:"line"`
}

// A PanelConflict is another value of a cell, from another report of the same
// region and year.
type PanelConflict struct {
	Path  string         `json:"path"`
	Value extract.Number `json:"value"`
	Quote string         `json:"quote"`
}

// Why a cell is empty.
const (
	NoReport   = "no-report"   // there is no report of the year
	Unreadable = "unreadable"  // the file cannot be read
	NoYear     = "no-year"     // the report does not say of which year it is
	NotStated  = "not-stated"  // the report says nothing with a number on the indicator
	NotFound   = "not-found"   // the program found none, though words on the indicator are there
	NoNumber   = "no-number"   // a target in words: 与经济增长同步
	OtherForm  = "other-form"  // stated for other years only, or in another measure
	NotNextYet = "no-next-one" // the year's outcome stands in the next year's report, which is missing
)

// What is to be looked at in a cell that is filled.
const (
	FlagOutlier   = "outlier"      // three times the median of its neighbours, or a third
	FlagScope     = "scope"        // of a part of the territory, or of the year
	FlagUnit      = "unit"         // of another unit than the series
	FlagSame      = "same-number"  // the number of another indicator in the same sentence
	FlagDoubtful  = "doubtful"     // the reader was not sure
	FlagElsewhere = "not-headline" // not from the paragraph of main targets or results, which the report has
	FlagConflict  = "conflict"     // another report of the year says something else
	FlagFilled    = "other-report" // from another report of the region and year
	FlagCorrected = "corrected"    // by the file of corrections
	FlagSign      = "sign"         // a rise where falls are planned
	FlagBreak     = "break"        // the member differs in definition from that of the year before
)

// A Panel is region by year, for one indicator or several.
type Panel struct {
	// Of the first series, for panels of one indicator.
	Indicator   string // name
	IndicatorID string
	Measure     string

	Series []PanelSeries
	// Rows are a row for each report and series, in the order they were added.
	Rows []PanelRow

	corrections *Corrections
	groups      map[regionYear]*group
}

// ErrNoMeasure is returned where the catalogue does not know an indicator and
// the query does not say how it is measured.
var ErrNoMeasure = errors.New("not in the catalogue; say how it is measured (growth, level)")

// NewPanel starts the panel for q. The error names the indicator that is
// wrong; it is [ErrNoMeasure] where the catalogue does not know it and q does
// not say how it is measured.
func NewPanel(q PanelQuery) (*Panel, error) {
	p := &Panel{corrections: q.Corrections, groups: map[regionYear]*group{}}
	asked := q.Indicators
	if q.Indicator != "" || len(asked) == 0 {
		asked = append([]string{q.Indicator}, asked...)
	}
	for _, a := range asked {
		a = strings.TrimSpace(a)
		if a == "" {
			return nil, errors.New("no indicator")
		}
		s := PanelSeries{Asked: a, Measure: q.Measure, catalogue: q.Catalogue}
		if f, ok := familyOf(a, q.Catalogue); ok {
			s.Family = f
			if !isID(a) {
				s.Asked = f.ID
			}
			if s.Measure == "" {
				s.Measure = f.Measure
			}
		} else {
			s.Family, s.name = Family{Name: a, words: []string{a}}, plainName(a)
		}
		if s.Measure == "" {
			return nil, fmt.Errorf("%s: %w", a, ErrNoMeasure)
		}
		p.Series = append(p.Series, s)
	}
	first := p.Series[0]
	p.Indicator, p.IndicatorID, p.Measure = first.Family.Name, first.Family.ID, first.Measure
	return p, nil
}

// isID reports whether a word has the form of an id.
func isID(s string) bool {
	for _, c := range []byte(s) {
		if c != '_' && (c < 'a' || c > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return s != ""
}

// Row reads what r says of the panel's first indicator. It may be called from
// several goroutines.
func (p *Panel) Row(r *Report) PanelRow { return p.read(r, 1)[0] }

// Read reads what r says of each of the panel's indicators: a row a series.
// It may be called from several goroutines.
func (p *Panel) Read(r *Report) []PanelRow { return p.read(r, len(p.Series)) }

// Failure are the rows of a file that could not be read, for the reason given
// in words.
func (p *Panel) Failure(path, message string) []PanelRow {
	rows := make([]PanelRow, len(p.Series))
	for i := range rows {
		rows[i] = PanelRow{
			Path: path, Indicator: p.Series[i].Asked, series: i, Reason: Unreadable, Error: message,
			TargetCell: PanelCell{Reason: Unreadable}, OutcomeCell: PanelCell{Reason: Unreadable},
		}
	}
	return rows
}
