package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlaces(t *testing.T) {
	long := strings.Repeat("长", 100) + ".txt"
	cases := []struct{ why, rel, want string }{
		{"a path keeps its shape", "山东/2019.txt", "山东/2019.txt.json"},
		{"two of a name in a zip file", "山东/2019.txt", "山东/2019.txt~2.json"},
		{"and a third", "山东/2019.txt", "山东/2019.txt~3.json"},
		{"a file that has the name of the second", "山东/2019.txt~2", "山东/2019.txt~2~2.json"},
		{"a file", "a.txt", "a.txt.json"},
		{"a folder where that file is", "a.txt.json/b.txt", "a.txt.json~2/b.txt.json"},
		{"another file in it", "a.txt.json/c.txt", "a.txt.json~2/c.txt.json"},
		{"a folder", "x.json/b.txt", "x.json/b.txt.json"},
		{"a file where that folder is", "x", "x~2.json"},
		{"control characters", "a\nb.txt", "a_b.txt~82f7e9c6.json"},
	}
	var p Places
	for _, c := range cases {
		require.Equal(t, c.want, p.Of(c.rel), c.why)
	}
	dir := t.TempDir()
	for _, name := range []string{"a.txt.json", "old.txt.json", "notes.md"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), nil, 0o600))
	}
	require.Equal(t, 1, p.Others(dir), "what an earlier run has left is told")
	got := p.Of(long)
	require.LessOrEqual(t, len(got), 255)
	require.Equal(t, got, (&Places{}).Of(long), "the same name whenever it is asked for")
}
