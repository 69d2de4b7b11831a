package lex

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every class of words.txt is explained where people look for it.
func TestClassesAreExplained(t *testing.T) {
	doc, err := os.ReadFile("../../docs/lexicons.md")
	require.NoError(t, err)
	for name := range classNames {
		if !strings.Contains(string(doc), "`"+name+"`") {
			t.Errorf("docs/lexicons.md does not explain the class %s of words.txt", name)
		}
	}
}
