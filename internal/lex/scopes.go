package lex

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/scopes.txt
var scopesFile string

// ScopeClass is what a word of scopes.txt does.
type ScopeClass uint8

const (
	ScopeNone ScopeClass = iota
	ScopePart
	ScopePlace
	ScopeEconomy
	ScopeTotal
	ScopeNation // the levels of territories, from large to small
	ScopeProvince
	ScopePrefecture
	ScopeCounty
	ScopeTownship
	ScopeSelf
	ScopeNotName
)

var scopeClassNames = map[string]ScopeClass{
	"part": ScopePart, "place": ScopePlace, "economy": ScopeEconomy, "total": ScopeTotal, "nation": ScopeNation,
	"province": ScopeProvince, "prefecture": ScopePrefecture, "county": ScopeCounty, "township": ScopeTownship,
	"self": ScopeSelf, "notname": ScopeNotName,
}

// A scopeWords holds the words of scopes.txt.
type scopeWords struct {
	trie.Trie
	sums map[string]bool
	ends [1 << 10]uint64 // the last characters of all that limits a subject
}

// MayLimit reports whether r has a character that words which limit a
// subject end in: most subjects have none.
func (w *scopeWords) MayLimit(r []rune) bool {
	for _, c := range r {
		if c < 1<<16 && w.ends[c>>6]&(1<<(c&63)) != 0 {
			return true
		}
	}
	return false
}

// IsSum reports whether an indicator of that name is a sum that a branch of the
// economy has as well as the whole: 出口, 税收.
func (w *scopeWords) IsSum(name string) bool { return w.sums[name] }

func (w *scopeWords) end(name string) {
	c, _ := utf8.DecodeLastRuneInString(name)
	w.ends[c>>6] |= 1 << (c & 63)
}

var Scopes = sync.OnceValue(func() *scopeWords {
	t := &scopeWords{sums: map[string]bool{}}
	for _, e := range [...]string{"省", "市", "区", "县", "州", "盟", "旗"} { // of a territory's full name
		t.end(e)
	}
	for line := range strings.Lines(scopesFile) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		if f[0] == "sum" {
			for _, w := range f[1:] {
				t.sums[w] = true
			}
			continue
		}
		c, ok := scopeClassNames[f[0]]
		if !ok {
			panic("extract: scopes.txt: unknown class " + f[0])
		}
		for _, w := range f[1:] {
			t.Add(w, int32(c))
			if c != ScopeTotal && c != ScopeNotName {
				t.end(w)
			}
		}
	}
	return t
})
