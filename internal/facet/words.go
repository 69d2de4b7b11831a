package facet

import (
	_ "embed" // the words
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/facets.txt
var file string

// lexicon holds the words of data/facets.txt, by facet.
type lexicon struct {
	stage, flow, rank, make, removed, each, part, result trie.Trie
	generic                                              map[string]bool
	plain, head, tail                                    trie.Trie // head: plain and the verbs
	ranks                                                []string  // by the value in the trie rank
}

var words = sync.OnceValue(func() *lexicon {
	w := &lexicon{generic: map[string]bool{}}
	stages := map[string]Stage{"reserve": Reserve, "signed": Signed, "started": Started, "going": Going, "done": Done, "build": Build}
	flows := map[string]Flow{"added": Added, "total": Total, "reaches": Reaches}
	makes := map[string]Make{"new": New, "mend": Mend, "both": NoMake}
	for line := range strings.Lines(file) {
		f := strings.Fields(line)
		if len(f) < 3 || strings.HasPrefix(f[0], "#") {
			continue
		}
		for _, x := range f[2:] {
			switch f[0] {
			case "stage":
				w.stage.Add(x, int32(stages[f[1]]))
				w.head.Add(x, 0)
			case "flow":
				w.flow.Add(x, int32(flows[f[1]]))
				if f[1] == "added" {
					w.head.Add(x, 0)
				}
			case "rank":
				w.rank.Add(x, int32(len(w.ranks)))
				w.ranks = append(w.ranks, f[1]+" "+x)
			case "make":
				w.make.Add(x, int32(makes[f[1]]))
			case "removed":
				w.removed.Add(x, 0)
			case "each":
				w.each.Add(x, 0)
			case "part":
				w.part.Add(x, 0)
			case "result":
				w.result.Add(x, 0)
			case "generic":
				w.generic[x] = true
			case "plain":
				w.plain.Add(x, 0)
				w.head.Add(x, 0)
			case "tail":
				w.tail.Add(reversed(x), 0)
			}
		}
	}
	return w
})

func reversed(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// has reports whether a word of t stands in s.
func has(t *trie.Trie, s string) bool {
	r := []rune(s)
	for i := range r {
		if _, n := t.Longest(r[i:]); n > 0 {
			return true
		}
	}
	return false
}

// Parts are the words of s that are of a part of the territory or the economy.
func Parts(s string) []string {
	w := words()
	return list(s, func(r []rune) string {
		if _, n := w.part.Longest(r); n > 0 {
			return string(r[:n])
		}
		return ""
	})
}

// Result reports whether s has a verb by which a review says that something
// has come of a thing.
func Result(s string) bool { return has(&words().result, s) }
