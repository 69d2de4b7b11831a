package pdf

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCacheIsPrivate(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions to look at")
	}
	dir := filepath.Join(t.TempDir(), "cache")
	require.True(t, private(dir), "it is made for the user alone")
	require.NoError(t, os.Chmod(dir, 0o777))
	require.False(t, private(dir), "others could put code there")
}
