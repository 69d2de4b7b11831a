package word

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
)

// What the catalogue and the names of policies add to the mined phrases: each
// of these is cut in two without its line in the lexicon.
func TestLexiconHasNamesOfIndicatorsAndPolicies(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"全年完成进出口总额三成", "进出口总额"},
		{"完成棚户区改造任务", "棚户区改造"},
		{"全面推行河长制", "河长制"},
		{"推进县域医共体建设", "医共体"},
		{"培育新质生产力", "新质生产力"},
	} {
		require.Contains(t, texts(GSE().Words(c.text)), c.want)
		require.NotContains(t, texts(Plain().Words(c.text)), c.want)
	}
}

// No word of the lexicon is listed twice: the second would never be read.
func TestLexiconListsNoWordTwice(t *testing.T) {
	l, err := ReadList(strings.NewReader(lexiconText), "lexicon.txt")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, w := range l.Words {
		require.False(t, seen[w.Text], w.Text)
		seen[w.Text] = true
	}
}

func texts(words []segment.Word) (texts []string) {
	for _, w := range words {
		texts = append(texts, w.Text)
	}
	return texts
}
