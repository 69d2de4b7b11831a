package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/stretchr/testify/require"
)

// A zip file of any bytes gives entries that stay where they belong, at least
// one, each of which can be asked for.
func FuzzZip(f *testing.F) {
	f.Add([]byte(packedFiles(f, "a.txt", "甲", "b/../../c.txt", "乙")))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "z.zip")
		require.NoError(t, os.WriteFile(path, b, 0o600))
		n := 0
		o := Options{MaxEntries: 100}
		o.Limits = format.Options{MaxBytes: 1 << 20}
		for e := range Files([]string{path}, o) {
			n++
			require.False(t, strings.HasPrefix(e.Rel, "../") || strings.HasPrefix(e.Rel, "/"), e.Rel)
			_, _ = e.Bytes()
		}
		require.Positive(t, n)
	})
}

// So does a rar file, whose unpacker is given the same bytes.
func FuzzRar(f *testing.F) {
	f.Add(rarFile("a.txt", "甲", "b/../../c.txt", "乙"))
	f.Add([]byte("Rar!\x1a\x07\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "z.rar")
		require.NoError(t, os.WriteFile(path, b, 0o600))
		n := 0
		o := Options{MaxEntries: 100}
		o.Limits = format.Options{MaxBytes: 1 << 20}
		for e := range Files([]string{path}, o) {
			n++
			require.False(t, strings.HasPrefix(e.Rel, "../") || strings.HasPrefix(e.Rel, "/"), e.Rel)
			_, _ = e.Bytes()
		}
		require.Positive(t, n)
	})
}
