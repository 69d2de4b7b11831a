package all

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// One report in every format says the same. In the Word files its labels are
// numbers that Word counts.
func TestFormatsAgree(t *testing.T) {
	text, err := analyzer.Open("../../../testdata/city-2020-gb18030.txt")
	require.NoError(t, err)
	want := facts(text)
	require.Greater(t, len(want), 70)
	files, err := filepath.Glob("testdata/city-2020.*")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		t.Run(filepath.Ext(f), func(t *testing.T) {
			r, err := analyzer.Open(f)
			require.NoError(t, err)
			require.Equal(t, filepath.Ext(f), "."+r.Source.Format)
			require.Equal(t, want, facts(r))
			require.Equal(t, text.Title, r.Title)
			require.Equal(t, text.Date, r.Date)
			require.Equal(t, text.Speaker, r.Speaker)
			require.Equal(t, len(text.Sections), len(r.Sections))
			for i, s := range text.Sections {
				require.Equal(t, s.Label+s.Title, r.Sections[i].Label+r.Sections[i].Title)
			}
			if f := r.Source.Format; f == "pdf" || f == "ofd" {
				require.Greater(t, len(r.Pages), 2)
				require.Equal(t, 1, r.Page(0))
				require.Equal(t, len(r.Pages), r.Page(len(r.Text)-2))
			}
			require.Empty(t, r.Diagnostics)
		})
	}
}

// facts are what a report's figures say, without where they stand.
func facts(r *analyzer.Report) []string {
	var all []string
	for _, f := range r.Figures {
		all = append(all, fmt.Sprintf("%s %s %s %v-%v %v %s %s %s", f.Kind, f.Period, f.Indicator, f.Value, f.ValueMax, f.Ratio, f.Unit, f.Bound, f.Measure))
	}
	return all
}

// Headings that are bold and have no number, alone or running into their text,
// count in every format as they do in Markdown.
func TestBoldHeadings(t *testing.T) {
	text, err := analyzer.Open("testdata/bold.md")
	require.NoError(t, err)
	require.Len(t, text.Sections, 7)
	require.Empty(t, text.Bold)
	for _, kind := range []string{"html", "docx", "doc", "rtf"} {
		t.Run(kind, func(t *testing.T) {
			r, err := analyzer.Open("testdata/bold." + kind)
			require.NoError(t, err)
			require.Len(t, r.Sections, 7)
			for i, s := range text.Sections {
				require.Equal(t, s.Label+s.Title, r.Sections[i].Label+r.Sections[i].Title)
				require.Equal(t, s.Parent, r.Sections[i].Parent)
			}
			require.Equal(t, facts(text), facts(r))
			again := r.Reread(analyzer.Options{})
			require.Equal(t, r.Sections, again.Sections, "what is bold is known without the file")
		})
	}
}
