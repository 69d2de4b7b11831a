package lexis

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/govreport/govreport/segment/word"
)

// A NewTerm is a phrase of a text that another one does not have.
type NewTerm struct {
	Phrase   string `json:"phrase"`
	Count    int    `json:"count"`
	Sentence string `json:"sentence"` // the first it stands in, cut at 200 characters
}

// NewTerms returns the phrases of t that stand nowhere in the texts before
// (新提法), the most frequent first. A phrase is a word of three characters
// or more, or a run of two to four words of Chinese characters that occurs at
// least twice; of phrases that stand only inside a longer one the longer is
// given.
func NewTerms(t *Text, before []*Text) []NewTerm {
	var old strings.Builder
	for _, b := range before {
		old.WriteString(plainText(b.small()))
		old.WriteByte('\n')
	}
	past := old.String()
	found := map[string]*NewTerm{}
	words := make([]string, len(t.Tokens))
	for i, w := range t.Tokens {
		if w.POS != "m" && w.POS != "mq" && w.POS != "t" {
			if key := word.Key(w.Text); strings.IndexFunc(key, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) < 0 {
				words[i] = key
			}
		}
	}
	for i := range t.Tokens {
		s := t.Tokens[i].Sentence
		if words[i] == "" || stopSet[words[i]] || !t.In(s, All) {
			continue
		}
		phrase := ""
		for k := i; k < len(words) && k < i+4 && words[k] != "" && t.Tokens[k].Sentence == s; k++ {
			phrase += words[k]
			n := utf8.RuneCountInString(phrase)
			if n < 3 || n > 12 || stopSet[words[k]] || k > i && utf8.RuneCountInString(words[k]) == 1 {
				continue
			}
			if f := found[phrase]; f != nil {
				f.Count++
			} else if !strings.Contains(past, phrase) {
				found[phrase] = &NewTerm{phrase, 1, shorten(t.Sentence(s).Of(t.Report.Text))}
			}
		}
	}
	lexicon := map[string]bool{}
	for _, w := range words {
		lexicon[w] = true
	}
	var list []NewTerm
	for p, f := range found {
		if f.Count > 1 || lexicon[p] {
			list = append(list, *f)
		}
	}
	// The longest first: what stands only inside it goes.
	slices.SortFunc(list, func(x, y NewTerm) int {
		return cmp.Or(cmp.Compare(len(y.Phrase), len(x.Phrase)), cmp.Compare(x.Phrase, y.Phrase))
	})
	kept := []NewTerm{}
	for _, f := range list {
		if !slices.ContainsFunc(kept, func(k NewTerm) bool { return k.Count >= f.Count && strings.Contains(k.Phrase, f.Phrase) }) {
			kept = append(kept, f)
		}
	}
	slices.SortFunc(kept, func(x, y NewTerm) int {
		return cmp.Or(cmp.Compare(y.Count, x.Count), cmp.Compare(x.Phrase, y.Phrase))
	})
	return kept
}
