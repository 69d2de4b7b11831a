//go:build !cgo

package jieba

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWithoutCgo(t *testing.T) {
	_, err := New("")
	require.ErrorIs(t, err, ErrNoCgo)
	require.ErrorContains(t, err, "CGO_ENABLED=1", "the error says what to do")
}
