package indicator

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzRead reads any catalogue of a user's: what is read has ids and names of
// its own and can be added to the built-in one; what is not says where.
func FuzzRead(f *testing.F) {
	f.Add("tea\t茶叶产量\t吨\tlevel\tmore\t特产\t干茶产量|毛茶产量!\n")
	f.Add("\ufeff# 说明\r\ntea\t茶叶产量\r\n")
	f.Add("tea\t生产总值\t%\tgrowth")
	f.Fuzz(func(t *testing.T, s string) {
		list, err := Read(strings.NewReader(s), "f.tsv")
		if err != nil {
			var e *Error
			if errors.As(err, &e) { // else the file could not be read to its end
				require.Positive(t, e.Line)
				require.LessOrEqual(t, e.Line, strings.Count(s, "\n")+1)
			}
			return
		}
		ids := map[string]bool{}
		for _, in := range list {
			require.False(t, in.ID == "" || in.Name == "" || ids[in.ID], "%+v", in)
			ids[in.ID] = true
		}
		require.NotNil(t, BuiltIn().With(list...))
	})
}
