package batch

import (
	"path/filepath"
	"strings"
	"time"

	"github.com/govreport/govreport/internal/tabular"
)

// A Summary counts what a batch has come to.
type Summary struct {
	Files      int            `json:"files"`
	Reports    int            `json:"reports"` // files that were read
	Reused     int            `json:"reused"`  // of them, taken from an earlier run
	Failed     int            `json:"failed"`
	Failures   map[string]int `json:"failures"` // by code
	Skipped    map[string]int `json:"skipped"`  // files that nothing reads, by suffix
	Passed     map[string]int `json:"passed"`   // what else was passed over, by reason: see package archive
	Formats    map[string]int `json:"formats"`
	Bytes      int64          `json:"bytes"`
	Sections   int            `json:"sections"`
	Figures    int            `json:"figures"`
	Targets    int            `json:"targets"`
	Outcomes   int            `json:"outcomes"`
	Dates      int            `json:"dates"`
	NoDate     int            `json:"no_date"`
	NoRegion   int            `json:"no_region"`
	NoYear     int            `json:"no_year"`
	NoPlan     int            `json:"no_plan"`
	NoFigures  int            `json:"no_figures"`
	NotReports int            `json:"not_reports"` // that do not look like reports
	Duplicates int            `json:"duplicates"`
	Stale      map[string]int `json:"stale"`    // files in folders of results that are not of this run, by folder
	Complete   bool           `json:"complete"` // false where the run was interrupted

	Elapsed time.Duration `json:"-"`
}

func newSummary() *Summary {
	return &Summary{Failures: map[string]int{}, Skipped: map[string]int{}, Passed: map[string]int{}, Stale: map[string]int{}, Formats: map[string]int{}}
}

// skip counts a file that is passed over.
func (s *Summary) skip(path string) { s.Skipped[strings.ToLower(filepath.Ext(path))]++ }

// pass counts what else is passed over.
func (s *Summary) pass(_, reason string) { s.Passed[reason]++ }

// fail counts a file that could not be read.
func (s *Summary) fail(code string) {
	s.Files++
	s.Failed++
	s.Failures[code]++
}

var column = func() map[string]int {
	at := map[string]int{}
	for i, c := range tabular.Tables[tabular.Reports].Columns {
		at[c.Name] = i
	}
	return at
}()

// add counts a report by its row in the reports' table.
func (s *Summary) add(row []string) {
	number := func(name string) int {
		n := 0
		for _, c := range []byte(row[column[name]]) {
			n = 10*n + int(c-'0')
		}
		return n
	}
	s.Files++
	s.Reports++
	s.Formats[row[column["format"]]]++
	s.Bytes += int64(number("bytes"))
	s.Sections += number("sections")
	s.Figures += number("figures")
	s.Targets += number("targets")
	s.Outcomes += number("outcomes")
	s.Dates += number("dates")
	for name, n := range map[string]*int{"date": &s.NoDate, "region": &s.NoRegion, "year": &s.NoYear, "plan_start": &s.NoPlan} {
		if row[column[name]] == "" {
			*n++
		}
	}
	if row[column["not_report"]] == "true" {
		s.NotReports++
	}
	if number("figures") == 0 {
		s.NoFigures++
	}
}
