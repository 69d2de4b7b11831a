package batch

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// A journal of any bytes is refused or read, and what is read of it is whole.
func FuzzJournal(f *testing.F) {
	dir := f.TempDir()
	path := filepath.Join(dir, "seed.journal")
	j, err := createJournal(path, "fingerprint")
	require.NoError(f, err)
	require.NoError(f, j.append(j.pack(digest{1}, "a.txt", []byte("result"))))
	require.NoError(f, j.keep())
	seed, err := os.ReadFile(path)
	require.NoError(f, err)
	f.Add(seed)
	f.Add(seed[:len(seed)-3])
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "o.journal")
		require.NoError(t, os.WriteFile(path, b, 0o600))
		var j *journal
		j, err := openJournal(path, "fingerprint", func(_ digest, _ string, at, size int64) error {
			require.LessOrEqual(t, at+size, int64(len(b)))
			return nil
		})
		if err != nil {
			return
		}
		require.NoError(t, j.append(j.pack(digest{2}, "b.txt", []byte("more"))), "the run goes on behind what was whole")
		require.NoError(t, j.keep())
		n := 0
		j, err = openJournal(path, "fingerprint", func(digest, string, int64, int64) error { n++; return nil })
		require.NoError(t, err)
		require.Positive(t, n)
		require.NoError(t, j.close())
	})
}
