package analyzer

import (
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/reason"
	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/require"
)

// ruleLines are the rows of a rule's example, one line each: verdict,
// outcome, code of the reason.
func ruleLines(example string) []string {
	plan, review, _ := strings.Cut(example, "→")
	text := func(year, past, to string) string {
		return "政府工作报告\n\n——" + year + "年1月20日在湖北省第十二届人民代表大会第三次会议上\n\n各位代表：\n\n一、过去一年工作回顾\n\n过去一年，各项工作取得新进展。" + past +
			"\n\n二、" + year + "年工作安排\n\n今年要做好以下工作。" + to + "\n"
	}
	var out []string
	for _, c := range Compare(Parse(text("2018", "", plan)), Parse(text("2019", review, ""))) {
		o := ""
		if c.Outcome != nil {
			o = c.Outcome.Text
		}
		out = append(out, strings.Join([]string{c.Verdict, o, c.Reason.Code}, " | "))
	}
	return out
}

func TestComparisonRulesNeedTheirExamples(t *testing.T) {
	n := 0
	for _, r := range rule.All() {
		if r.Pass != "match" && r.Pass != "verdict" {
			continue
		}
		n++
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			require.Contains(t, ruleLines(r.Example), r.Want)
			rule.Without(r, func() {
				require.NotContains(t, ruleLines(r.Example), r.Want, "the example does not need the rule")
			})
		})
	}
	require.GreaterOrEqual(t, n, 9)
}

// Every code that the library gives has words in both languages.
func TestReasonsHaveWords(t *testing.T) {
	for _, code := range reasonCodes {
		require.True(t, reason.Known(code), code)
		for _, lang := range []int{reason.Chinese, reason.English} {
			words := reason.Words(lang, code, "甲", "乙")
			require.NotContains(t, words, "%", code)
			require.NotEqual(t, code, words)
		}
	}
}
