package wordtext

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTitle(t *testing.T) {
	for _, c := range []struct{ s, want, why string }{
		{" 某县2024年\n政府工作报告 ", "某县2024年 政府工作报告", "in one line"},
		{"Microsoft Word - 政府工作报告.doc", "", "a program's"},
		{"政府工作报告\xff", "", "not read right"},
		{strings.Repeat("长", 101), "", "a paragraph"},
		{"工作abc", "", "hardly Chinese"},
	} {
		require.Equal(t, c.want, Title(c.s), c.why)
	}
}

func TestIsProse(t *testing.T) {
	long := strings.Repeat("这一段话很长", 12)
	for _, c := range []struct {
		cell []string
		want bool
		why  string
	}{
		{[]string{long, long}, true, "two paragraphs"},
		{[]string{long + long}, false, "one paragraph"},
		{[]string{long + long, "12.5"}, false, "one paragraph and a number"},
		{[]string{"产值", "亿元"}, false, "short ones"},
	} {
		require.Equal(t, c.want, IsProse(slices.Values(c.cell)), c.why)
	}
}
