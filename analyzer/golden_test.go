package analyzer_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	diff "github.com/google/go-cmp/cmp"
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/golden with what the program gives now")

// TestGolden compares everything read from each report in testdata with
// testdata/golden. After a change that is meant to change results, run
//
//	go test ./analyzer -run Golden -update
//
// and read the difference: every changed line is a claim about a report.
func TestGolden(t *testing.T) {
	for _, path := range testReports(t) {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			r, err := analyzer.Open(path)
			require.NoError(t, err)
			r.Source.Path = "testdata/" + name // the same from every folder
			for _, x := range r.Figures {
				require.Equal(t, x.Text, x.Span.Of(r.Text))
			}
			got := golden(r)
			file := filepath.Join("..", "testdata", "golden", name+".golden")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "a new report? go test ./analyzer -run Golden -update writes its file")
			wantLines := strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
			if d := diff.Diff(wantLines, strings.Split(got, "\n")); d != "" {
				t.Errorf("%s is not what its golden file says (-golden +now):\n%s", name, d)
			}
		})
	}
}

// golden writes a report as lines without offsets, so that a sentence put in
// changes its own lines and no others: what is known of the whole, then
// sections, figures, dates and diagnostics in the order of the text.
//
//	section    一、 | 2021年主要工作 | review
//	figure     粮食产量 | grain_output | level | 6200 | 吨 | ge | target | 2022 <- 粮食产量稳定在[6200吨]以上
//	date       DATE | 2021 <- [2021年]主要工作
func golden(r *analyzer.Report) string {
	var b strings.Builder
	for _, f := range [][2]string{
		{"source", join(r.Source.Path, r.Source.Format, r.Source.Encoding, fmt.Sprint(r.Source.Bytes), r.Source.SHA256[:12])},
		{"title", join(r.Title, r.Subtitle)},
		{"date", join(r.Date, r.DateKind)},
		{"year", fmt.Sprint(r.Year)},
		{"region", join(r.Region, r.RegionCode, r.RegionLevel)},
		{"issuer", r.Issuer},
		{"speaker", r.Speaker},
	} {
		if f[1] != "" {
			fmt.Fprintf(&b, "%-8s %s\n", f[0], f[1])
		}
	}
	for _, x := range items(r) {
		b.WriteString(x.line + "\n")
	}
	return b.String()
}

// An item is one line of a golden file and where it belongs.
type item struct {
	at, rank int
	line     string
}

func items(r *analyzer.Report) []item {
	var out []item
	add := func(at int, kind, line string) {
		out = append(out, item{at, len(out), fmt.Sprintf("%-10s %s", kind, line)})
	}
	for _, s := range r.Sections {
		inline := ""
		if s.Inline {
			inline = "inline"
		}
		add(s.Heading.Start, "section", strings.Repeat("  ", s.Depth-1)+join(s.Label, s.Title, s.Role, inline))
	}
	if r.PlanStart >= 0 {
		add(r.PlanStart, "plan", "<- "+quote(r.Text, segment.Span{Start: r.PlanStart, End: r.PlanStart}))
	}
	for _, f := range r.Figures {
		headline := ""
		if f.Headline {
			headline = "headline"
		}
		basis := ""
		if f.Basis != extract.YearBasis || f.Base != "" {
			basis = strings.TrimSpace(f.Basis + " " + f.Base)
		}
		value := f.Value.String()
		if f.ValueMax.Valid {
			value += ".." + f.ValueMax.String()
		}
		for i, n := range f.Ratio {
			value += strings.Repeat(":", min(i, 1)) + n.String()
		}
		add(f.Span.Start, "figure", fmt.Sprintf("%s <- %s", join(f.Indicator, f.IndicatorID, f.Measure, value, f.Unit, f.Bound, f.Kind, f.Period,
			basis, f.ChangeRole, f.Force, f.Scope, headline, f.Doubts.String()), quote(r.Text, f.Span)))
	}
	for _, d := range r.Dates {
		add(d.Span.Start, "date", fmt.Sprintf("%s <- %s", join(d.Type, d.Value, d.Mod), quote(r.Text, d.Span)))
	}
	for _, d := range r.Diagnostics {
		add(d.Span.Start, "diagnostic", fmt.Sprintf("%s <- %s", d.Code, quote(r.Text, d.Span)))
	}
	slices.SortFunc(out, func(a, b item) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.rank, b.rank)) })
	return out
}

// join puts the parts of a line together that say something.
func join(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " | ")
}

// quote is the clause that s stands in, with s in brackets.
func quote(text string, s segment.Span) string {
	const marks = "，。；：！？\n"
	lo := strings.LastIndexAny(text[:s.Start], marks)
	if lo >= 0 {
		_, w := utf8.DecodeRuneInString(text[lo:])
		lo += w
	}
	hi := strings.IndexAny(text[s.End:], marks)
	if hi < 0 {
		hi = len(text) - s.End
	}
	return strings.TrimSpace(text[max(lo, 0):s.Start]) + "[" + strings.Join(strings.Fields(s.Of(text)), " ") + "]" + strings.TrimSpace(text[s.End:s.End+hi])
}

// marshal is json.Marshal with <, > and & as they are.
func marshal(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(v))
	return bytes.TrimSpace(b.Bytes())
}
