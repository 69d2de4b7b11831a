package version

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestBuild(t *testing.T) {
	exe, err := os.Executable()
	require.NoError(t, err)
	id, err := Build(exe)
	require.NoError(t, err)
	require.Regexp(t, buildID, id, "a program that Go has linked")

	write := func(name, content string) string {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
		return path
	}
	a, err := Build(write("a", "program one"))
	require.NoError(t, err)
	b, err := Build(write("b", "program two"))
	require.NoError(t, err)
	require.Len(t, a, 64)
	require.NotEqual(t, a, b)
	_, err = Build(filepath.Join(t.TempDir(), "none"))
	require.Error(t, err)
}
