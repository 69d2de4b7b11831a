package outfile

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func names(t *testing.T, dir string) (list []string) {
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestCommit(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a[1]*.csv")
	require.NoError(t, os.WriteFile(path, []byte("old"), 0o600))
	f, err := Create(path)
	require.NoError(t, err)
	_, err = f.WriteString("new")
	require.NoError(t, err)
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "old", string(b), "what was there stays until all is written")
	require.NoError(t, f.Commit())
	f.Discard()
	b, err = os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "new", string(b))
	require.Equal(t, []string{"a[1]*.csv"}, names(t, dir))

	left, err := Create(path) // as by a run that was killed
	require.NoError(t, err)
	require.NoError(t, left.Close())
	other, err := Create(filepath.Join(dir, "a1.csv"))
	require.NoError(t, err)
	Sweep(path)
	require.Len(t, names(t, dir), 2, "what is another's stays")
	other.Discard()
	require.Equal(t, []string{"a[1]*.csv"}, names(t, dir))
}

// A file that another has written meanwhile, as a database does, is committed
// too.
func TestCommitClosed(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	f, err := Create(path)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	require.NoError(t, os.WriteFile(f.Name(), []byte("x"), 0o600))
	require.NoError(t, f.Commit())
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "x", string(b))
}

func TestHold(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	h, err := Hold(path)
	require.NoError(t, err)
	_, err = Hold(path)
	var held *HeldError
	require.ErrorAs(t, err, &held)
	require.Contains(t, held.By, "pid ")
	h.Release()
	h, err = Hold(path)
	require.NoError(t, err)
	h.Release()
	require.Empty(t, names(t, filepath.Dir(path)))
}

func TestSame(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	require.False(t, Same(a, a), "what is not there is no file")
	require.NoError(t, os.WriteFile(a, nil, 0o600))
	require.NoError(t, os.Symlink("a", b))
	require.True(t, Same(a, b))
}
