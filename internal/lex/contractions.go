package lex

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/contractions.txt
var contractionsFile string

// Contractions are words that name two things at once, with the two.
var Contractions = sync.OnceValue(func() [][3]string {
	var out [][3]string
	for line := range strings.Lines(contractionsFile) {
		if f := strings.Fields(line); len(f) == 3 && !strings.HasPrefix(line, "#") {
			out = append(out, [3]string(f))
		}
	}
	return out
})
