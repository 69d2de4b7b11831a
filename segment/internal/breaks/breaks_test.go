package breaks

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Where a title ends and the text begins weighs more than any other place, and
// more than that there is none.
func TestAfterTitle(t *testing.T) {
	cases := []struct{ title, text string }{
		{"2018年工作回顾", "过去一年,我们迎难而上。"},
		{"加强政府自身建设", "我们要始终坚持依法行政。"},
		{"全面深化改革开放", "坚持把改革作为根本动力,优化环境。"},
		{"坚持创新驱动,增强发展动能", "大力培育高新技术企业,新增三家。"},
	}
	for _, c := range cases {
		r := []rune(c.title + c.text)
		want := len([]rune(c.title))
		best, at := Without(r, 0, len(r), 0), 0
		for k := 3; k < len(r)-1; k++ {
			if s := AfterTitle(r, 0, k, len(r), 0); s > best {
				best, at = s, k
			}
		}
		require.Equal(t, want, at, c.title)
	}
}

func TestBeforeParagraph(t *testing.T) {
	r := []rune("粮食总产量达到三十万吨,比上年增加一万吨,连续五年丰收。各位代表!过去一年的成绩来之不易。这些成绩得益于全县人民的奋斗。")
	at := func(s string) int {
		for k := range r {
			if string(r[k:min(len(r), k+len([]rune(s)))]) == s {
				return k
			}
		}
		return -1
	}
	require.Positive(t, BeforeParagraph(r, 0, at("各位代表"), len(r)))
	require.Negative(t, BeforeParagraph(r, at("各位代表"), at("这些成绩得益"), len(r)))
}

func TestKeys(t *testing.T) {
	w := parse("# a comment\ne\t12\t回顾 重点工作\nb\t-3\t-\n")
	require.Equal(t, Weights{ParseKey('e', "回顾"): 12, ParseKey('e', "重点工作"): 12, {Kind: 'b'}: -3}, w)
	require.Equal(t, "重点工作", ParseKey('e', "重点工作").String())
}
