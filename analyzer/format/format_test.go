package format

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func nothing(context.Context, []byte, Options) (*Document, error) { return &Document{}, nil }

func TestRegistry(t *testing.T) {
	Register(Format{Name: "zz", Suffixes: []string{".zz"}, Read: nothing, Detect: func(b []byte) bool { return strings.HasPrefix(string(b), "ZZ") }})
	Register(Format{Name: "mm", Suffixes: []string{".mm"}, IsText: true, Read: nothing, Detect: func(b []byte) bool { return strings.HasPrefix(string(b), "<m") }})
	n := len(Registered())
	Register(Format{Name: "zz", Suffixes: []string{".zz", ".yy"}, Read: nothing, Detect: func(b []byte) bool { return strings.HasPrefix(string(b), "ZZ") }})
	require.Len(t, Registered(), n, "a name is registered once")

	for name, want := range map[string]bool{"a.txt": true, "b/A.TXT": true, "a.md": true, "a.markdown": true, "a.yy": true, "a.mm": true, "a.csv": false, "a": false} {
		require.Equal(t, want, Known(name), name)
	}
	f, ok := ByContent([]byte("ZZ…"))
	require.True(t, ok)
	require.Equal(t, "zz", f.Name)
	_, ok = ByContent([]byte("<m"))
	require.False(t, ok, "a format of text is not known by its bytes")

	cases := []struct {
		why, name, text string
		want            bool
	}{
		{"the suffix goes before the content", "a.mm", "text", true},
		{"a page is saved as text, too", "a.txt", "<m", true},
		{"Markdown may hold tags", "a.md", "<m", false},
		{"without a known suffix the content tells", "-", "<m", true},
		{"or nothing does", "-", "text", false},
	}
	for _, c := range cases {
		_, ok := ByText(c.name, c.text)
		require.Equal(t, c.want, ok, c.why)
	}
	require.Panics(t, func() { Register(Format{Name: "broken"}) })
}

func TestDefaults(t *testing.T) {
	require.Equal(t, Options{MaxBytes: DefaultMaxBytes, MaxText: DefaultMaxText, MaxReport: DefaultMaxReport, MaxEntries: DefaultMaxEntries, MaxDepth: DefaultMaxDepth}, Options{}.WithDefaults())
	require.EqualValues(t, 7, Options{MaxBytes: 7}.WithDefaults().MaxBytes)
}
