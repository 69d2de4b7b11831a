package word

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
)

func gseWords(t *testing.T, text string) []segment.Word {
	t.Helper()
	s, err := segment.GSE()
	require.NoError(t, err, "this package registers it")
	return s.Words(text)
}

func TestGSEWords(t *testing.T) {
	cases := []struct{ text, want, why string }{
		{"全市生产总值增长8.5%左右", "全市 生产总值 增长 8.5% 左右", "a decimal with its percent sign is one word"},
		{"推动高质量发展", "推动 高质量发展", "a set phrase that the dictionary lacks"},
		{"PM2.5平均浓度", "PM2.5 平均浓度", "a name with a point in it, upper case kept"},
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
			if len(NewGSE().Words("加快建设现代化产业体系")) < 3 || len(GSE().Words("加快建设现代化产业体系")) < 2 {
				t.Error("words differ between goroutines")
			}
		})
	}
	wg.Wait()
}

// The words that a text needs are loaded with it; it is cut as with all words.
func TestGrowingDictionaryCutsAsTheWholeOne(t *testing.T) {
	grown, whole := NewGSE(Lexicon()).(*engine), NewGSE(Lexicon()).(*engine)
	whole.grown = manyTexts
	files, err := filepath.Glob("../../testdata/*.md")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		require.Equal(t, whole.Words(string(b)), grown.Words(string(b)), f)
	}
	require.True(t, whole.now.Load().whole)
	require.Less(t, grown.layers[1].Len()/4, whole.now.Load().count)
}

// The dictionaries that gse itself embeds must not be in a program that uses
// this package: they are 38 MB.
func TestNoDictionaryOfGSE(t *testing.T) {
	exe, err := os.Executable()
	require.NoError(t, err)
	b, err := os.ReadFile(exe)
	require.NoError(t, err)
	line := strings.Join([]string{"1号店", "3", "n"}, " ") + "\n" // as a literal it would find itself
	require.False(t, bytes.Contains(b, []byte(line)), "something calls LoadDictEmbed, or keeps gse.Segmenter's methods")
	require.Less(t, len(b), 30<<20)
}

func TestReadList(t *testing.T) {
	l, err := ReadList(strings.NewReader("\ufeff新能源汽车\r\n# 注\r\n\r\n智慧城市 500 nz\t# 注\n碳汇\tvn\nＧＤＰ\n"), "我的.txt")
	require.NoError(t, err)
	require.Equal(t, []Word{{"新能源汽车", 0, "n"}, {"智慧城市", 500, "nz"}, {"碳汇", 0, "vn"}, {"ＧＤＰ", 0, "n"}}, l.Words)
	for in, want := range map[string]string{
		"好\n新 能源 汽车": "我的.txt:2:", "词 -3": "above 0", "词 NaN": "above 0", "\xc4\xe3": "UTF-8", strings.Repeat("长", 41): "more than 40",
	} {
		_, err := ReadList(strings.NewReader(in), "我的.txt")
		require.ErrorContains(t, err, want)
	}
	_, err = OpenList("no such file")
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestUserListDecides(t *testing.T) {
	mine, err := ReadList(strings.NewReader("石桥镇党群服务中心"), "mine")
	require.NoError(t, err)
	text := "石桥镇党群服务中心开放"
	require.Greater(t, len(GSE().Words(text)), 3)
	require.Equal(t, "石桥镇党群服务中心", NewGSE(mine, Lexicon()).Words(text)[0].Text)
}

func TestCut(t *testing.T) {
	text := "---\ntitle: 报告\n---\n\n**一、回 顾**\n\n２０２３年ＧＤＰ增长8.5%，国有企业\n改革推进。\n"
	l := segment.Cut(segment.NewText(text))
	at := func(s string, pos string) Mark {
		i := strings.Index(text, s)
		return Mark{segment.Span{Start: i, End: i + len(s)}, pos}
	}
	var got []string
	for _, w := range Cut(l, GSE(), []Mark{at("２０２３年", "t"), at("８", "m"), at("8.5%", "m")}[:]) {
		require.Equal(t, w.Text, w.Span.Of(text))
		got = append(got, Key(w.Text)+"/"+w.POS)
	}
	require.Equal(t, "一/m 、/x 回顾/v 2023年/t gdp/x 增长/v 8.5%/m ,/x 国有企业/n 改革/vn 推进/v 。/x", strings.Join(got, " "))
}

func TestKey(t *testing.T) {
	for in, want := range map[string]string{"ＧＤＰ": "gdp", "Gdp": "gdp", "新能源 汽车": "新能源汽车", "环保": "环保", "国有\n企业": "国有企业"} {
		require.Equal(t, want, Key(in))
	}
}
