//go:build cgo

package jieba

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWords(t *testing.T) {
	s, err := New("")
	require.NoError(t, err)
	defer s.Close()
	cases := []struct{ text, want, why string }{
		{"全市生产总值增长8.5%左右", "全市 生产总值 增长 8.5% 左右", "a decimal with its percent sign is one word"},
		{"推动高质量发展", "推动 高质量发展", "set phrases are added"},
		{"\ufeff  一、回顾\r\n", "一 、 回顾", "white space is no word"},
		{"增长\x00率\xff高 a/b", "增长 \x00 率 \xff 高 a / b", "bytes that are no text do not shift offsets"},
		{"", "", "nothing"},
	}
	for _, c := range cases {
		var got []string
		for _, w := range s.Words(c.text) {
			require.Equal(t, w.Text, w.Span.Of(c.text))
			require.NotEmpty(t, w.POS)
			got = append(got, w.Text)
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.why)
	}
}

func TestMissingDictionaries(t *testing.T) {
	_, err := New(t.TempDir())
	require.ErrorContains(t, err, "jieba.dict.utf8", "the error names the file")
}
