package dict

import (
	"slices"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

func prefixes(d *Dict, text string) (words []string) {
	d.Prefixes(utf16.Encode([]rune(text)), func(i, n int) {
		e := d.Entry(i)
		words = append(words, e.Word)
		if len([]rune(e.Word)) != n {
			panic("length of " + e.Word)
		}
	})
	return words
}

func TestGeneral(t *testing.T) {
	d := General()
	require.Greater(t, d.Len(), 250_000)
	require.Greater(t, d.Total(), 1e7)
	i, ok := d.Find("汽车")
	require.True(t, ok)
	require.Equal(t, "n", d.Entry(i).POS)
	require.Greater(t, d.Entry(i).Weight, 2.0)
	_, ok = d.Find("汽车奥")
	require.False(t, ok)
	require.Equal(t, []string{"中", "中华", "中华人民", "中华人民共和国"}, prefixes(d, "中华人民共和国成立"))
	require.Empty(t, prefixes(d, "\uffff"))
	require.Empty(t, prefixes(d, ""))
	words := make([][]uint16, d.Len())
	for i := range words {
		words[i] = d.units[d.off[i]:d.off[i+1]]
		require.NotEmpty(t, words[i])
	}
	require.True(t, slices.IsSortedFunc(words, slices.Compare), "lookups need the order")
}

func TestNew(t *testing.T) {
	d := New([]Entry{{"新能源汽车", 5, "n"}, {"新能源", 3, "n"}, {"新", 1, "a"}, {"新能源", 9, "v"}, {"𠀀", 1, ""}})
	require.Equal(t, 3, d.Len(), "one entry a word, none outside the basic plane")
	require.Equal(t, []string{"新", "新能源", "新能源汽车"}, prefixes(d, "新能源汽车产业"))
	i, _ := d.Find("新能源")
	require.Equal(t, Entry{"新能源", 3, "n"}, d.Entry(i), "the first stands")
	require.Zero(t, New(nil).Len())
	require.Empty(t, prefixes(New(nil), "新"))
}

func TestBrokenFile(t *testing.T) {
	_, err := unpack("no deflate stream")
	require.Error(t, err)
}
