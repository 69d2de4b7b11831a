package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// TestDocuments compares what is read of documents of ten kinds beside the
// reports of governments with testdata/golden/documents.golden: kind, head,
// parts with their roles, how many figures are targets and outcomes. -update
// rewrites it.
func TestDocuments(t *testing.T) {
	paths, err := filepath.Glob("../testdata/documents/*.txt")
	require.NoError(t, err)
	require.Len(t, paths, 50)
	var b strings.Builder
	for _, path := range paths {
		r, err := analyzer.Open(path)
		require.NoError(t, err)
		count := map[string]int{}
		for _, f := range r.Figures {
			require.Equal(t, f.Text, f.Span.Of(r.Text))
			count[f.Kind]++
		}
		fmt.Fprintf(&b, "%s | %s\n  title   %s\n", filepath.Base(path), r.DocType, strings.Trim(r.Title+" ——"+r.Subtitle, " —"))
		fmt.Fprintf(&b, "  date    %s | year %d | region %s | issuer %s | speaker %s\n", strings.TrimSpace(r.Date+" "+r.DateKind), r.Year, r.Region, r.Issuer, r.Speaker)
		for _, s := range r.Sections {
			if s.Depth == 1 {
				fmt.Fprintf(&b, "  section %s%s | %s\n", s.Label, s.Title, s.Role)
			}
		}
		fmt.Fprintf(&b, "  figures %d targets, %d outcomes, %d other\n", count["target"], count["outcome"], len(r.Figures)-count["target"]-count["outcome"])
		for _, d := range r.Diagnostics {
			fmt.Fprintf(&b, "  says    %s\n", d.Code)
		}
	}
	file := filepath.Join("..", "testdata", "golden", "documents.golden")
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
		return
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n"), strings.Split(b.String(), "\n"))
}
