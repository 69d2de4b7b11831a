package analyzer_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// testReports lists the reports in testdata.
func testReports(t testing.TB) []string {
	t.Helper()
	entries, err := os.ReadDir("../testdata")
	require.NoError(t, err)
	var paths []string
	for _, e := range entries {
		if e.Type().IsRegular() && e.Name() != "README.md" {
			paths = append(paths, filepath.Join("..", "testdata", e.Name()))
		}
	}
	require.NotEmpty(t, paths)
	return paths
}
