package mine_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
	"github.com/govreport/govreport/segment/word/mine"
)

func add(m *mine.Miner, text string) {
	m.Add(mine.Words(segment.Cut(segment.NewText(text)), word.Plain()))
}

func TestPhrases(t *testing.T) {
	m := mine.New(mine.Options{MinCount: 8, MinTexts: 4, MinCohesion: 1, MinEntropy: 1})
	around := []string{"石桥", "柳河", "东山", "大桥", "农村", "学校", "医院", "公路", "市场", "水库", "港口", "机场"}
	for i, w := range around {
		add(m, fmt.Sprintf("%s新能源汽车%s。进一步加强%s管理。继续做好的%s。", w, around[(i+5)%12], w, w))
	}
	var got []string
	for _, p := range m.Phrases() {
		got = append(got, p.Text)
		require.Equal(t, p.Text, strings.Join(p.Words, ""))
		require.GreaterOrEqual(t, p.Entropy, 1.0)
	}
	require.Contains(t, got, "新能源汽车")
	require.NotContains(t, got, "进一步加强", "empty words are no phrase")
	require.NotContains(t, got, "新能源汽", "no piece of a word")
}

func ExampleMiner() {
	m := mine.New(mine.Options{MinCount: 3, MinTexts: 3, MinCohesion: 1, MinEntropy: 1})
	for _, text := range []string{"发展民宿经济，壮大冰雪经济。", "推动民宿经济提质。", "民宿经济升级，冰雪旅游红火。", "打造民宿经济样板。"} {
		m.Add(mine.Words(segment.Cut(segment.NewText(text)), word.Plain()))
	}
	for _, p := range m.Phrases() {
		fmt.Println(p.Text, p.Count)
	}
	// Output:
	// 民宿经济 4
}
