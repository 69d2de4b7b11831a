package facet

import (
	"strings"
	"testing"

	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

// phrase cuts the phrase around the number in 〔〕 out of a sentence.
func phrase(t *testing.T, s string) Phrase {
	t.Helper()
	i := strings.Index(s, "〔")
	j := strings.Index(s, "〕")
	require.Greater(t, j, i)
	prev := 0
	text := s[:i] + s[i+len("〔"):j] + s[j+len("〕"):]
	if k := strings.LastIndexAny(text[:i], "0123456789"); k >= 0 {
		prev = k + 1
		for _, u := range []string{"个", "户", "公里"} {
			prev += len(text[prev:]) - len(strings.TrimPrefix(text[prev:], u))
		}
	}
	return PhraseOf(text, segment.Span{Start: i, End: j - len("〔")}, segment.Span{End: len(text)}, prev, len(text))
}

func TestFacets(t *testing.T) {
	for _, c := range []struct {
		why, text, name string
		stage           Stage
		flow            Flow
		mk              Make
	}{
		{"the verb in front", "建成综合客运枢纽〔2个〕，改造道路3条。", "综合客运枢纽", Done, NoFlow, NoMake},
		{"the verb behind", "山南十一中等〔17个〕项目开工。", "项目", Started, NoFlow, NoMake},
		{"of a list the verb at its head", "开工学校12个、医院〔3个〕。", "医院", Started, NoFlow, NoMake},
		{"each number has its own verb", "开工学校12个、建成医院〔3个〕。", "医院", Done, NoFlow, NoMake},
		{"what is added", "新增科技企业〔30家〕。", "新增科技企业", Build, Added, NoMake},
		{"added, however much it reaches", "城镇新增就业达到〔5万人〕。", "城镇新增就业", Build, Added, NoMake},
		{"what is reached, of the year or in all", "建成数字车间超〔500个〕。", "数字车间", Done, Reaches, NoMake},
		{"what there is in all", "科技企业累计达到〔120家〕。", "科技企业", NoStage, Total, NoMake},
		{"new", "新建农村公路〔200公里〕。", "农村公路", Build, Added, New},
		{"mended", "改造老旧小区〔27个〕。", "老旧小区", Build, NoFlow, Mend},
		{"either", "新改建农村公路〔200公里〕。", "农村公路", Build, Added, NoMake},
		{"the verb in the name says nothing of it", "完成棚户区改造〔4万户〕。", "棚户区改造", Build, NoFlow, NoMake},
	} {
		got := Of(phrase(t, c.text), c.name)
		require.Equal(t, []any{c.stage, c.flow, c.mk}, []any{got.Stage, got.Flow, got.Make}, "%s: %s", c.why, c.text)
	}
	require.True(t, Of(phrase(t, "化解政府债务〔40亿元〕。"), "政府债务").Removed)
	require.True(t, Of(phrase(t, "各县每个乡镇建设广场〔1个〕。"), "广场").Each)
	require.Equal(t, []string{"nation 国家级"}, Of(phrase(t, "创建国家级示范区〔2个〕。"), "国家级示范区").Ranks)
}

func TestLike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Likeness
	}{
		{"综合维修改造老旧小区", "老旧小区改造", Same},
		{"智慧养老服务驿站", "养老服务驿站", Within},
		{"建成区道路机械化清扫率", "城区道路机械化清扫率", Within},
		{"科研院所签订战略合作协议", "科研院所", Same},
		{"污水治理", "饮水安全", Unlike},
		{"政府债务", "政府债务余额", Unlike},
		{"叶菜", "蔬菜", Unlike},
	} {
		require.Equal(t, c.want, Like(Core(c.a), Core(c.b)), "%s, %s", c.a, c.b)
	}
	require.True(t, Generic(Core("重点项目建设")))
	require.False(t, Generic(Core("养老服务驿站")))
}

func TestStages(t *testing.T) {
	require.Equal(t, Agree, Stages(Build, Done))
	require.Equal(t, Loose, Stages(Going, Done))
	require.Equal(t, Differ, Stages(Done, Started))
	require.Equal(t, Differ, Stages(Started, Signed))
}
