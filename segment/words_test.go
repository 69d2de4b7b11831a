package segment

import (
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func gseWords(t *testing.T, text string) []Word {
	t.Helper()
	s, err := GSE()
	require.NoError(t, err)
	return s.Words(text)
}

func TestGSEWords(t *testing.T) {
	cases := []struct{ text, want, why string }{
		{"全市生产总值增长8.5%左右", "全市 生产总值 增长 8.5% 左右", "a decimal with its percent sign is one word"},
		{"推动高质量发展", "推动 高质量发展", "a set phrase that the dictionary lacks"},
		{"PM2.5平均浓度", "PM2.5 平均 浓度", "a name with a point in it, upper case kept"},
		{"GDP Per Capita", "GDP Per Capita", "Latin words"},
		{"\ufeff  一、回顾 \r\n", "一 、 回顾", "white space is no word"},
		{"", "", "nothing"},
	}
	for _, c := range cases {
		var got []string
		for _, w := range gseWords(t, c.text) {
			got = append(got, w.Text)
		}
		require.Equal(t, c.want, strings.Join(got, " "), c.why)
	}
}

// Words cover a text but for white space, in order, and their spans quote them.
func TestGSEWordsCoverTheText(t *testing.T) {
	texts := []string{
		"一、2018年工作回顾\r\n（一）经济Growth稳中有进。全年GDP增长６．５％，PM2.5下降3.1%；\n\n　　二是……\x00\xff坏字节。１２３",
		"各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。",
		strings.Repeat("没有标点的长句子", 2000),
	}
	for _, text := range texts {
		at := 0
		for _, w := range gseWords(t, text) {
			require.Equal(t, w.Text, w.Span.Of(text))
			require.True(t, isSpace(text[at:w.Span.Start]), "left out: %q", text[at:w.Span.Start])
			at = w.Span.End
		}
		require.True(t, isSpace(text[at:]))
	}
}

func TestGSEManyAtOnce(t *testing.T) {
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s, err := GSE()
			if err != nil || len(s.Words("加快建设现代化产业体系")) < 3 {
				t.Error("words differ between goroutines", err)
			}
		})
	}
	wg.Wait()
}

func TestLists(t *testing.T) {
	require.Contains(t, Terms(), "高质量发展")
	require.Contains(t, StopWords(), "的")
	for _, w := range append(Terms(), StopWords()...) {
		require.NotContains(t, w, "#")
	}
}
