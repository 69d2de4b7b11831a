package regionid

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIdentity(t *testing.T) {
	require.Equal(t, "520500", Of("522400", "毕节地区"))
	require.Equal(t, "520500", Of("520500", "毕节市"))
	require.Equal(t, "530800", Of("532700", "思茅地区"), "through 思茅市 to 普洱市")
	require.Equal(t, "330603", Of("330621", "绍兴县"))
	require.Equal(t, Nation, Of("", "全国"))
	require.Empty(t, Of("", "石桥镇"))
	require.Equal(t, "341400", Of("341400", "巢湖市"), "a merger ends an identity")
}

func TestCodeInYear(t *testing.T) {
	for _, tt := range []struct {
		code, name string
		year       int
		want       string
		sure       bool
	}{
		{"520500", "毕节市", 2005, "522400", true},
		{"520500", "毕节市", 2015, "520500", true},
		{"530800", "普洱市", 1999, "532700", true},
		{"530800", "普洱市", 2005, "530800", true},
		{"330603", "柯桥区", 2010, "330621", true},
		{"411300", "南阳市", 1990, "412900", true},
		{"411300", "南阳市", 1993, "412900", false},
		{"370000", "山东省", 1990, "370000", true},
	} {
		got, sure := InYear(tt.code, tt.name, tt.year)
		require.Equal(t, tt.want, got, "%s %d", tt.name, tt.year)
		require.Equal(t, tt.sure, sure, "%s %d", tt.name, tt.year)
	}
}

func TestParent(t *testing.T) {
	for id, want := range map[string]string{"330603": "330600", "330600": "330000", "330000": Nation, Nation: "", "310115": "310000", "429004": "420000"} {
		require.Equal(t, want, Parent(id), id)
	}
}

func TestFile(t *testing.T) {
	seen := map[key]bool{}
	for _, c := range Changes() {
		k := key{c.OldCode, c.OldName}
		require.False(t, seen[k], "%v twice", k)
		seen[k] = true
		require.Len(t, c.OldCode, 6)
		require.Len(t, c.NewCode, 6)
		require.Contains(t, []string{"raised", "renamed", "merged", "district"}, c.Kind)
	}
	require.Greater(t, len(Changes()), 120)
}
