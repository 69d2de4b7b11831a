package segment

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLists(t *testing.T) {
	require.Contains(t, Terms(), "高质量发展")
	require.Contains(t, StopWords(), "的")
	for _, w := range append(Terms(), StopWords()...) {
		require.NotContains(t, w, "#")
	}
}

func TestNoDictionaryWithoutItsPackage(t *testing.T) {
	_, err := GSE()
	require.ErrorIs(t, err, ErrNoGSE)
	require.ErrorContains(t, err, "segment/word", "the error says what to import")
}
