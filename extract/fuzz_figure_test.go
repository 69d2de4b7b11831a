package extract

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// FuzzFigures reads any text as a review and as a plan; the seeds are clauses
// and what is left of them when they are cut anywhere, so that every rule
// meets the start and the end of a text.
func FuzzFigures(f *testing.F) {
	clauses := []string{
		"8项产品列为创新产品，为500所中小学配备体育设施。",
		"城乡居民人均可支配收入分别增长8%和8.5%左右，收入比由2.1缩小到1.79∶1。",
		"培育收入达到100亿元的企业2家、过50亿元的3家，改造提升100条街巷。",
		"2016—2020年，生产总值年均增长7%-7.5%，高于全国0.5个百分点；到2020年翻一番。",
		"力争城镇登记失业率控制在4.5%以内，其中三分之二的县达标，减少贫困人口10万人。",
		"实际利用外资[3]31亿美元，占85.6%，是2010年的1.75倍，比上年多2亿元的20%。",
	}
	for _, s := range append(clauses, seedsOfFuzz...) {
		for i := range s {
			f.Add(s[i:], i%2 == 0)
			f.Add(s[:i], i%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, s string, plan bool) {
		if !utf8.ValidString(s) {
			return
		}
		role := "review"
		if plan {
			role = "plan"
		}
		ctx := Setting{Ref: "2018-01-22", Year: 2018, Review: 2017}
		figures := Figures(s, role, ctx)
		for _, x := range figures {
			require.LessOrEqual(t, 0, x.Span.Start)
			require.LessOrEqual(t, x.Span.End, len(s))
			require.Equal(t, x.Span.Of(s), x.Text)
			require.LessOrEqual(t, x.Sentence.Start, x.Span.Start)
			require.GreaterOrEqual(t, x.Sentence.End, x.Span.End)
		}
	})
}
