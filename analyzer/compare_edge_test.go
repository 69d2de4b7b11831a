package analyzer_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// Neither a missing report nor one read back from its own JSON, which has no
// text, makes Compare panic.
func TestCompareNeverPanics(t *testing.T) {
	plan := report(2018, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：地区生产总值增长7%，城镇新增就业70万人。新建水库5座。")
	next := report(2019, "过去一年，地区生产总值增长7.2%。", "今年地区生产总值增长7%。")
	require.Empty(t, analyzer.Compare(nil, next))
	require.Empty(t, analyzer.Compare(plan, nil))
	require.NotNil(t, analyzer.Compare(nil, nil), "an empty list, not null")
	var back [2]analyzer.Report
	for i, r := range []*analyzer.Report{plan, next} {
		b, err := json.Marshal(r)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(b, &back[i]))
	}
	rows := analyzer.Compare(&back[0], &back[1])
	require.Len(t, rows, 3)
	require.Equal(t, analyzer.Exceeded, rows[0].Verdict, "figures are enough for a verdict")
	for _, c := range rows[1:] {
		require.Equal(t, analyzer.OutcomeNotFound, c.Verdict, "without its text a report cannot be said to be silent")
	}
}

func TestCheckPair(t *testing.T) {
	a, b, c := report(2018, "", ""), report(2019, "", ""), report(2021, "", "")
	other := analyzer.Parse("政府工作报告\n\n——2019年1月20日在湖南省第十二届人民代表大会第三次会议上\n\n一、2018年工作回顾\n\n二、2019年工作安排\n")
	require.Empty(t, analyzer.CheckPair(a, b))
	require.Equal(t, []string{analyzer.PairReversed}, analyzer.CheckPair(b, a))
	require.Equal(t, []string{analyzer.PairApart}, analyzer.CheckPair(a, c))
	require.Equal(t, []string{analyzer.PairRegions}, analyzer.CheckPair(a, other))
}

// Of reports that do not belong together nothing is said not to be mentioned.
func TestNoSilenceOverPairsThatDoNotFollow(t *testing.T) {
	plan := report(2018, "过去一年，各项工作取得新进展。", "到2021年新建水库5座。")
	later := report(2022, "过去一年，经济平稳增长。", "今年地区生产总值增长7%。")
	for _, c := range analyzer.Compare(plan, later) {
		require.Equal(t, analyzer.OutcomeNotFound, c.Verdict)
		require.Equal(t, analyzer.ReasonPair, c.Reason.Code)
	}
}

func TestCompareFilters(t *testing.T) {
	plan := report(2018, "过去一年，各项工作取得新进展。", "今年的主要预期目标是：地区生产总值增长7%。新建智慧养老服务驿站150家，新建乡镇水库5座。")
	next := report(2019, "过去一年，地区生产总值增长7.2%，新建养老服务驿站180家。", "今年地区生产总值增长7%。")
	verdicts := func(o analyzer.CompareOptions) []string {
		out := []string{}
		for _, c := range analyzer.CompareWith(plan, next, o) {
			s := c.Indicator + " " + c.Verdict
			if c.Possible {
				s += "?"
			}
			out = append(out, s)
		}
		return out
	}
	require.Equal(t, []string{"地区生产总值 exceeded", "智慧养老服务驿站 exceeded?", "乡镇水库 not-mentioned"}, verdicts(analyzer.CompareOptions{}))
	require.Equal(t, []string{"地区生产总值 exceeded"}, verdicts(analyzer.CompareOptions{Strict: true}))
	require.Equal(t, []string{"乡镇水库 not-mentioned"}, verdicts(analyzer.CompareOptions{Verdicts: []analyzer.Verdict{analyzer.OutcomeNotMentioned}}))
	require.Equal(t, []string{"智慧养老服务驿站 exceeded?"}, verdicts(analyzer.CompareOptions{Doubtful: true}))
}

// Twice the text takes about twice the time, also of targets that have no
// outcome.
func TestCompareIsLinear(t *testing.T) {
	long := func(n int) (plan, next *analyzer.Report) {
		var p, o strings.Builder
		for i := range n {
			fmt.Fprintf(&p, "新建%c%c镇污水处理厂%d座，改造%c%c村危桥%d座。", 'A'+i%26, '一'+rune(i), i+2, 'a'+i%26, '一'+rune(i), i+3)
			fmt.Fprintf(&o, "建成%c%c镇垃圾中转站%d座，推进%c%c村道路建设。", 'A'+i%26, '一'+rune(i), i+2, 'a'+i%26, '一'+rune(i+7))
		}
		return report(2018, "过去一年，各项工作取得新进展。", p.String()), report(2019, "过去一年，"+o.String(), "今年地区生产总值增长7%。")
	}
	took := func(n int) time.Duration {
		plan, next := long(n)
		best := time.Hour
		for range 3 {
			start := time.Now()
			require.NotEmpty(t, analyzer.Compare(plan, next))
			best = min(best, time.Since(start))
		}
		return best
	}
	small, large := took(500), took(4000)
	require.Less(t, large, 30*small, "eight times the text: %v, %v", small, large)
}
