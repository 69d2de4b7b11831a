package lex

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/bounds.txt
var boundsFile string

//go:embed data/notnumbers.txt
var notNumbersFile string

// ShortWords are the words that Numerals and Quantities look at.
type ShortWords struct {
	Not           trie.Trie // words that are no numbers
	Before, After trie.Trie // bounds; those before a number are reversed
	Bounds        []string
}

// Short is the vocabulary of bounds.txt, notnumbers.txt and places.txt.
var Short = sync.OnceValue(func() *ShortWords {
	v := &ShortWords{}
	for line := range strings.Lines(notNumbersFile + placesFile) {
		if line[0] != '#' {
			for _, w := range strings.Fields(line) {
				v.Not.Add(w, 0)
			}
		}
	}
	for line := range strings.Lines(boundsFile) {
		if line[0] == '#' {
			continue
		}
		f := strings.Fields(line)
		v.Bounds = append(v.Bounds, f[0])
		for _, w := range f[2:] {
			if f[1] == "before" {
				v.Before.Add(reversed(w), int32(len(v.Bounds)-1))
			} else {
				v.After.Add(w, int32(len(v.Bounds)-1))
			}
		}
	}
	return v
})
