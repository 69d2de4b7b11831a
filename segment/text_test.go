package segment

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A full stop typed for a decimal point is read as one, any other is not.
func TestMendPoint(t *testing.T) {
	for _, c := range []struct{ raw, want, why string }{
		{"增长18。1%。", "增长18.1%。", "a percentage"},
		{"帮扶18。2万人", "帮扶18.2万人", "a magnitude"},
		{"增至7。2018年", "增至7。2018年", "a sentence that starts with a year"},
		{"增长5%。2个项目", "增长5%。2个项目", "no digit in front"},
		{"达到7。5个项目开工", "达到7.5个项目开工", "a digit, a stop, a digit and a unit"},
		{"。", "。", "nothing in front"},
	} {
		tx := NewText(c.raw)
		require.Equal(t, c.want, string(tx.Runes), c.why)
		require.Equal(t, Span{0, len(c.raw)}, tx.Span(0, len(tx.Runes)), "the span quotes the text as it is")
	}
}
