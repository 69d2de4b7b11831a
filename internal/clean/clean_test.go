package clean

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestTerminal(t *testing.T) {
	cases := []struct{ why, in, terminal, line string }{
		{"Chinese text", "增长8%，“十三五”", "增长8%，“十三五”", "增长8%，“十三五”"},
		{"an escape sequence", "a\x1b[2Jb", "a�[2Jb", "a�[2Jb"},
		{"one of C1", "a\u009b2Jb", "a�2Jb", "a�2Jb"},
		{"a name that reads backwards", "报告\u202etxt.exe", "报告�txt.exe", "报告�txt.exe"},
		{"tags that nobody sees", "a\U000e0041b", "a�b", "a�b"},
		{"bytes that are no text", "a\xffb", "a�b", "a�b"},
		{"a line end in a name", "a\nb\tc", "a\nb\tc", "a�b�c"},
	}
	for _, c := range cases {
		require.Equal(t, c.terminal, Terminal(c.in), c.why)
		require.Equal(t, c.line, Line(c.in), c.why)
	}
}

func TestFile(t *testing.T) {
	for in, want := range map[string]string{
		"增长8%\r\n": "增长8%\r\n", "a\x00b": "a�b", "a\xff\xfeb": "a�b", "\x1b": "�", "": "",
	} {
		require.Equal(t, want, File(in))
	}
}

func FuzzClean(f *testing.F) {
	f.Add("增长8%\x1b[2J\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		for _, clean := range []string{Terminal(s), Line(s), File(s)} {
			require.True(t, utf8.ValidString(clean))
			require.NotContains(t, clean, "\x1b")
			require.NotContains(t, clean, "\x00")
		}
		require.Equal(t, Terminal(s), Terminal(Terminal(s)))
		require.Equal(t, File(s), File(File(s)))
	})
}
