package trie

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLongest(t *testing.T) {
	var tr Trie
	_, n := tr.Longest([]rune("空"))
	require.Zero(t, n, "an empty trie matches nothing")
	for i, w := range []string{"个", "个百分点", "生产总值", "生产"} {
		tr.Add(w, int32(i))
	}
	for _, c := range []struct {
		in  string
		v   int32
		n   int
		why string
	}{
		{"个百分点左右", 1, 4, "the longest word wins"},
		{"个百", 0, 1, "a longer word that does not end falls back"},
		{"生产\n总值增长", 2, 5, "a line break inside a word is passed over"},
		{"总值", 0, 0, "only words at the start count"},
	} {
		v, n := tr.Longest([]rune(c.in))
		require.Equal(t, c.n, n, c.why)
		if n > 0 {
			require.Equal(t, c.v, v, c.why)
		}
	}
}

func TestManyWords(t *testing.T) {
	var tr Trie
	for i := range 20000 {
		tr.Add(fmt.Sprintf("词%d", i), int32(i))
	}
	for i := range 20000 {
		v, ok := tr.Get(fmt.Sprintf("词%d", i))
		require.True(t, ok)
		require.EqualValues(t, i, v)
	}
	_, ok := tr.Get("词")
	require.False(t, ok, "a prefix is not a word")
}
