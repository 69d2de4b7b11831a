package meta

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/rule"
)

// headLines are what is read of a rule's example, one line a field.
func headLines(r *rule.Rule) []string {
	m := read(r.Example, "")
	return []string{
		"title " + m.Title, "date " + m.Date + " " + m.DateKind, fmt.Sprint("year ", m.Year),
		"speaker " + m.Speaker, "issuer " + m.Issuer, "region " + m.Region, "doc_type " + m.DocType,
	}
}

// Every rule has a reason and an example, and its example needs it: read
// without the rule it does not give the line that the rule wants.
func TestExamplesNeedTheirRules(t *testing.T) {
	passes := map[string]bool{"title": true, "date": true, "year": true, "speaker": true, "issuer": true, "doc-type": true}
	n := 0
	for _, r := range rule.All() {
		if !passes[r.Pass] {
			continue
		}
		n++
		t.Run(r.Name, func(t *testing.T) {
			require.NotEmpty(t, r.Why)
			require.Contains(t, headLines(r), r.Want)
			rule.Without(r, func() {
				require.NotContains(t, headLines(r), r.Want, "the example does not need the rule")
			})
		})
	}
	require.NotZero(t, n)
}

// What speaks for a year is listed, the strongest first.
func TestVotes(t *testing.T) {
	m := read("---\nsource: http://www.jiangxi.gov.cn/art/2014/3/t20140315_1.html\n---\n2013年甲乙镇政府工作报告\n——2014年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n一、2013年工作回顾\n平稳。\n二、2014年工作安排\n继续。\n", "2014.md")
	require.Equal(t, 2014, m.Year)
	var got []string
	for _, v := range m.YearEvidence {
		got = append(got, fmt.Sprint(v.From, " ", v.Year))
	}
	require.Equal(t, []string{"venue 2014", "heading 2014", "heading 2014", "title 2013", "file 2014", "url 2014"}, got)
	require.Empty(t, m.Diagnostics, "a title may name the year under review")
}

// Votes that the turn of a year does not explain are reported; what the user
// says goes before them.
func TestYearConflict(t *testing.T) {
	const text = "2019年甲乙镇政府工作报告\n——2014年1月8日在甲乙镇第三届人民代表大会第一次会议上\n各位代表：\n请审议。\n"
	m := read(text, "")
	require.Equal(t, 2014, m.Year)
	require.Len(t, m.Diagnostics, 1)
	require.Equal(t, "year-conflict", m.Diagnostics[0].Code)
	require.Equal(t, "2019年甲乙镇政府工作报告", m.Diagnostics[0].Span.Of(text))
}
