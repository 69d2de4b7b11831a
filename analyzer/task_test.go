package analyzer_test

import (
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

const (
	planHead   = "# 政府工作报告\n\n——2018年1月24日在湖北省第十三届人民代表大会第一次会议上\n\n各位代表：\n\n## 一、2017年工作回顾\n\n过去一年，建成南湖科技馆。\n\n## 二、2018年工作安排\n\n"
	reviewHead = "# 政府工作报告\n\n——2019年1月14日在湖北省第十三届人民代表大会第二次会议上\n\n各位代表：\n\n## 一、2018年工作回顾\n\n"
	reviewTail = "\n\n## 二、2019年工作安排\n\n继续推进各项工作，确保白沙大桥建成通车，东湖创投协会成立。\n"
)

func TestTasks(t *testing.T) {
	for _, c := range []struct {
		plan string
		want []string
		why  string
	}{
		{"出台《职工安置办法》。", []string{"出台 《职工安置办法》"}, "a title in quotation marks is a document"},
		{"年底前制定土壤污染防治条例。", []string{"制定 土壤污染防治条例"}, "words of time may stand before the verb"},
		{"力争6月底前开工建设白沙大桥。", []string{"开工建设 白沙大桥"}, "so may a date"},
		{"确保白沙大桥建成通车。", []string{"建成通车 白沙大桥"}, "the verb may close the clause"},
		{"推进白沙大桥、青山水库等项目建设。", []string{"推进 白沙大桥", "推进 青山水库"}, "a list is a task each"},
		{"加快白沙大桥和青山水库建设。", []string{"加快 白沙大桥", "加快 青山水库"}, "so are two names with 和"},
		{"编制省、市、县国土空间总体规划。", []string{"编制 省、市、县国土空间总体规划"}, "single characters are no items"},
		{"成立东湖创投协会，举办光谷国际马拉松。", []string{"成立 东湖创投协会", "举办 光谷国际马拉松"}, "clauses are read each for itself"},
		{"建成地铁4号线一期。", []string{"建成 地铁4号线一期"}, "the number of a line is no quantity"},
		{"建成停车场50个，开工建设保障性住房3万套。", nil, "a number makes it a figure"},
		{"全面完成各项目标任务，推进重点工程建设。", nil, "what every report says names nothing"},
		{"建成一批标准化学校。", nil, "no one school"},
		{"推进法治政府建设，加快产业转型升级。", nil, "nothing that is there in the end"},
		{"鼓励企业制定企业标准和管理办法。", nil, "others are to do it"},
		{"启动白沙大桥前期工作。", nil, "the bridge is not begun by it"},
		{"", nil, "what stands in the review is no plan"},
	} {
		var got []string
		for _, x := range analyzer.Tasks(analyzer.Parse(planHead + "今年要做好以下工作。" + c.plan + "\n")) {
			got = append(got, x.Verb+" "+x.Object)
		}
		require.Equal(t, c.want, got, "%s: %s", c.plan, c.why)
	}
}

func TestFollowUp(t *testing.T) {
	for _, c := range []struct{ plan, review, status, why string }{
		{"建成白沙大桥", "白沙大桥建成通车", analyzer.TaskLikely, "named, and done"},
		{"建成白沙大桥", "白沙大桥、青山水库竣工", analyzer.TaskLikely, "the verb closes a list"},
		{"建成白沙大桥", "白沙大桥加快推进、青山水库建成", analyzer.TaskMentioned, "the verb belongs to another of the list"},
		{"建成白沙大桥", "白沙大桥进展顺利", analyzer.TaskMentioned, "no verb of completion"},
		{"建成白沙大桥", "白沙大桥即将建成", analyzer.TaskMentioned, "not yet"},
		{"建成白沙大桥", "白沙大桥尚未建成", analyzer.TaskMentioned, "denied"},
		{"建成白沙大桥", "白沙大桥开工建设", analyzer.TaskMentioned, "begun is not ended"},
		{"开工建设白沙大桥", "白沙大桥开工建设", analyzer.TaskLikely, "but it is what was to begin"},
		{"建成白沙大桥", "南河大桥建成", analyzer.TaskAbsent, "another bridge"},
		{"建成地铁4号线", "地铁5号线建成", analyzer.TaskNotFound, "another line, which is worth a look"},
		{"建成白沙大桥", "经济平稳增长", analyzer.TaskAbsent, "the next plan names it, the review does not"},
		{"出台《职工安置办法》", "职工安置办法印发实施", analyzer.TaskLikely, "without its quotation marks"},
	} {
		plan := analyzer.Parse(planHead + "今年要做好以下工作。" + c.plan + "。\n")
		next := analyzer.Parse(reviewHead + "过去一年，" + c.review + "。城乡面貌发生变化。" + reviewTail)
		got := analyzer.FollowUp(plan, next)
		require.Len(t, got, 1, c.plan)
		require.Equal(t, c.status, got[0].Status, "%s / %s (%q, %v): %s", c.plan, c.review, got[0].Passage, got[0].Score, c.why)
		require.Equal(t, got[0].Passage, got[0].Span.Of(next.Text), c.why)
		require.Equal(t, c.status == analyzer.TaskNotFound, len(got[0].Near) > 0, c.why)
		require.Equal(t, got[0].Task.Text, got[0].Task.Span.Of(plan.Text), c.why)
	}
}

// The reports of testdata: what was opened, begun or founded is found; the
// airport is still being built and the regulation is not heard of.
func TestFollowUpReports(t *testing.T) {
	got := map[string]string{}
	for _, x := range analyzer.FollowUp(open("province-2015.md"), open("province-2016.md")) {
		got[x.Task.Object] = x.Status
	}
	require.Equal(t, map[string]string{
		"武汉地铁3号线一期": analyzer.TaskLikely, "天河机场三期": analyzer.TaskMentioned, "汉十铁路": analyzer.TaskLikely,
		"土壤污染防治条例": analyzer.TaskAbsent, "长江经济带产业基金": analyzer.TaskLikely,
	}, got)
}
