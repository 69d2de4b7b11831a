package analyzer_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTables reads forty tables of ten kinds, in Markdown, with tabs (as Word,
// PDF and web pages are handed on), in aligned columns and in HTML, against
// what a careful reader takes from them: testdata/tables.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("../testdata/tables/*.txt")
	require.NoError(t, err)
	require.Len(t, files, 10)
	tables, want, right := 0, 0, 0
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		blocks := strings.Split(strings.ReplaceAll(string(b), "\r\n", "\n"), "=== ")[1:]
		for i := 0; i+1 < len(blocks); i += 2 {
			form, text, _ := strings.Cut(blocks[i], "\n")
			_, lines, ok := strings.Cut(blocks[i+1], "want\n")
			require.True(t, ok, file)
			tables++
			missing := map[string]bool{}
			for l := range strings.Lines(lines) {
				missing[strings.TrimSpace(l)] = true
				want++
			}
			r := analyzer.Parse(text)
			name := fmt.Sprintf("%s, table %d (%s)", filepath.Base(file), i/2+1, form)
			if assert.Len(t, r.Tables, 1, name) {
				for _, c := range r.Tables[0].Cells {
					require.Contains(t, c.Span.Of(r.Text), strings.Fields(c.Text)[0], name)
				}
			}
			for _, f := range r.Figures {
				l := cellLine(&f)
				if f.Source != extract.FromTable || !missing[l] {
					t.Errorf("%s: invented: %s", name, l)
					continue
				}
				delete(missing, l)
				right++
			}
			for l := range missing {
				t.Logf("%s: not read: %s", name, l)
			}
			for _, s := range r.Sections {
				require.NotContains(t, s.Title, "单位", name)
			}
		}
	}
	require.Equal(t, 40, tables)
	t.Logf("%d of %d right", right, want)
	require.GreaterOrEqual(t, 100*right, 95*want, "%d of %d right", right, want)
}

func cellLine(f *extract.Figure) string {
	v := f.Value.String()
	if strings.Contains(v, ".") {
		v = strings.TrimRight(strings.TrimRight(v, "0"), ".")
	}
	return strings.TrimSpace(strings.TrimSuffix(strings.Join([]string{f.Indicator, f.Measure, v, f.Unit, f.Bound, f.Kind, f.Period, f.Scope}, " | "), " | "))
}
