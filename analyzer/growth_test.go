package analyzer_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// hostile are what garbled and hostile texts repeat: numbers that go with a
// bracket, a unit, a slash; brackets that never close; heads of dates.
var hostile = []string{
	"1)", "1%", "1/", "1年", "（", "第", "、", "…", "1、", "零", "1.", "一", "增长", "1亿元", "，", "《", "“", "1-", "2019年",
	"1个", "分别", "国道1、", "其中", "（1）", "百分之", "至", "比", "。", "1\n", "第一章\n",
	"的1个", "一是1个、", "一月份\n", "<tr></tr>", "<td>", "| 1 |\n", "甲 1 2 3\n", "由1到2，",
}

// Twice the text takes at most 2.6 times the steps, whatever it repeats: each
// of the patterns and pairs of them. Steps are statements, counted by a program
// built for that: time would say more of the machine than of the reader.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the readers once more, with counters")
	}
	patterns := append([]string{}, hostile...)
	for i := range hostile {
		patterns = append(patterns, hostile[i]+"\n")
		for k := 1; k <= 6; k++ {
			patterns = append(patterns, hostile[i]+hostile[(i+k*k)%len(hostile)])
		}
	}
	var texts []string
	for _, p := range patterns {
		const n = 4000 // two sentences of the longest kind
		for _, runes := range []int{n, 2 * n} {
			texts = append(texts, "2020年政府工作报告\n各位代表：\n"+strings.Repeat(p, runes/utf8.RuneCountInString(p))+"\n")
		}
	}
	counts := countSteps(t, texts)
	require.Len(t, counts, len(texts))
	for i, p := range patterns {
		small, large := counts[2*i], counts[2*i+1]
		require.Greater(t, small, uint64(4000), "%q is read", p)
		if large*10 > small*26 {
			t.Errorf("%q: %d steps become %d with twice the text", p, small, large)
		}
	}
}

// countSteps builds the program that counts steps and gives it the texts.
func countSteps(t *testing.T, texts []string) (counts []uint64) {
	const m = "github.com/govreport/govreport/"
	rooms := m + strings.Join([]string{"segment", "extract/...", "analyzer", "internal/figure", "internal/quantity", "internal/timex",
		"internal/numeral", "internal/names", "internal/grid", "internal/meta", "internal/lex", "internal/trie", "internal/han", "internal/place",
		"analyzer/testdata/steps"}, ","+m) // without the main package nothing counts
	bin := filepath.Join(t.TempDir(), "steps.exe")
	out, err := exec.Command("go", "build", "-cover", "-covermode=atomic", "-coverpkg="+rooms, "-o", bin, "./testdata/steps").CombinedOutput()
	require.NoError(t, err, "%s", out)
	in, err := json.Marshal(texts)
	require.NoError(t, err)
	c := exec.Command(bin)
	c.Env = append(os.Environ(), "GOCOVERDIR="+t.TempDir())
	c.Stdin, c.Stderr = bytes.NewReader(in), os.Stderr
	out, err = c.Output()
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(out, &counts))
	return counts
}
