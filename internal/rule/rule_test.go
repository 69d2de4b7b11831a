package rule

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithout(t *testing.T) {
	r := New(Rule{Pass: "test", Name: "of-this-test", Why: "it is switched off below"})
	defer func() { all = all[:len(all)-1] }()
	require.Same(t, r, Named("of-this-test"))
	require.Nil(t, Named("no-such-rule"))
	require.Contains(t, All(), r)
	require.True(t, r.On())
	Without(r, func() { require.False(t, r.On()) })
	require.True(t, r.On())
}
