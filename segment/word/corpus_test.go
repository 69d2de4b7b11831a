package word

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
)

// wholeFloor is what share of their occurrences the terms must be whole in.
const wholeFloor = 0.83

// keptTerms are policy terms that were written down before the lexicon was
// made, and not from it.
func keptTerms(t *testing.T) (terms []string) {
	b, err := os.ReadFile("testdata/terms-kept.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(b)) {
		if !strings.HasPrefix(line, "#") {
			terms = append(terms, strings.Fields(line)...)
		}
	}
	require.Greater(t, len(terms), 150)
	return terms
}

// Terms of policy stay whole in running text. The ones that do not mostly lie
// inside a longer one: 社会保险 in 社会保险基金.
func TestTermsStayWhole(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/corpus/*/*/*.md")
	if len(files) == 0 {
		t.Skip("no reports beside the repository: how often terms stay whole is not measured")
	}
	terms := keptTerms(t)
	occurs, whole := 0, 0
	for i := 0; i < len(files); i += 60 {
		b, err := os.ReadFile(files[i])
		require.NoError(t, err)
		text := string(b)
		ends := map[int]int{}
		for _, w := range Cut(segment.Cut(segment.NewText(text)), GSE(), nil) {
			ends[w.Span.Start] = w.Span.End
		}
		for _, term := range terms {
			for at := 0; ; at += len(term) {
				k := strings.Index(text[at:], term)
				if k < 0 {
					break
				}
				at += k
				occurs++
				if ends[at] == at+len(term) {
					whole++
				}
			}
		}
	}
	t.Logf("%d of %d", whole, occurs)
	require.Greater(t, float64(whole)/float64(occurs), wholeFloor)
}
