package analyzer

import (
	_ "embed" // the words of tasks
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/tasks.txt
var taskText string

// A taskVerb is a verb of a task, with the kind that says what its object has
// to be and by which verbs of a review it is done.
type taskVerb struct{ word, kind string }

// taskWords are the words of data/tasks.txt.
type taskWords struct {
	verbs         []taskVerb // what before and after give
	before, after trie.Trie
	lead, vague   trie.Trie
	tail, not     []string
	heads, done   map[string][]string
}

// taskLexicon reads the words on first use.
var taskLexicon = sync.OnceValue(func() *taskWords {
	w := &taskWords{heads: map[string][]string{}, done: map[string][]string{}}
	for line := range strings.Lines(taskText) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		kind, words := f[0], f[2:]
		for _, word := range words {
			switch f[1] {
			case "before", "after":
				t := &w.before
				if f[1] == "after" {
					t = &w.after
				}
				t.Add(word, int32(len(w.verbs)))
				w.verbs = append(w.verbs, taskVerb{word, kind})
			case "lead":
				w.lead.Add(word, 0)
			case "vague":
				w.vague.Add(word, 0)
			}
		}
		switch f[1] {
		case "tail":
			w.tail = words
		case "not":
			w.not = words
		case "head":
			w.heads[kind] = words
		case "done":
			w.done[kind] = words
		}
	}
	for _, kind := range []string{"start", "finish", "build"} {
		w.heads[kind] = w.heads["works"]
	}
	return w
})

// specific reports whether an object of a kind names one thing: it quotes a
// name, or it ends in a word for such things and has words before it that not
// every report has.
func (w *taskWords) specific(kind, object string) bool {
	r := []rune(object)
	if len(r) < 4 || len(r) > 24 {
		return false
	}
	if i, j := strings.Index(object, "《"), strings.Index(object, "》"); i >= 0 && j > i {
		return kind == "issue"
	}
	bare := outside(object)
	for _, s := range []string{"的", "每", "各", "所有", "全部", "等", "为", "以"} {
		if strings.Contains(bare, s) {
			return false
		}
	}
	head := longestSuffix(object, w.heads[kind])
	if head == "" {
		return false
	}
	return w.own([]rune(strings.TrimSuffix(object, head))) >= 2
}

// own counts the characters that are in no vague word.
func (w *taskWords) own(r []rune) (n int) {
	for i := 0; i < len(r); {
		if _, k := w.vague.Longest(r[i:]); k > 0 {
			i += k
			continue
		}
		if isKey(r[i]) {
			n++
		}
		i++
	}
	return n
}

// outside is s without what stands in quotation marks or brackets.
func outside(s string) string {
	var b strings.Builder
	depth := 0
	for _, c := range s {
		switch c {
		case '“', '《', '(', '（', '"':
			depth++
		case '”', '》', ')', '）':
			depth--
		default:
			if depth <= 0 {
				b.WriteRune(c)
			}
		}
	}
	return b.String()
}

func longestSuffix(s string, words []string) (best string) {
	for _, x := range words {
		if len(x) > len(best) && strings.HasSuffix(s, x) {
			best = x
		}
	}
	return best
}

func containsAny(s string, words []string) bool {
	for _, x := range words {
		if strings.Contains(s, x) {
			return true
		}
	}
	return false
}
