package lexis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/govreport/govreport/internal/trie"
	"github.com/govreport/govreport/segment/word"
)

// How hits are counted.
const (
	Substring = "substring" // places where a word stands, the longest word first
	Each      = "each"      // every word alone: a place where two words stand counts twice
	Tokens    = "token"     // tokens that are the word
	Sentences = "sentence"  // sentences with a word in them
)

// What hits are divided by.
const (
	OverTokens    = "tokens"    // words, numbers and punctuation
	OverWords     = "words"     // words and numbers
	OverChars     = "chars"     // characters that are no white space
	OverSentences = "sentences" // headings count as sentences
)

// A Definition says what share of a report is taken by a subject.
type Definition struct {
	Part  string `json:"part"`  // All, Review or Plan
	Count string `json:"count"` // Substring, Each, Tokens or Sentences
	Over  string `json:"over"`
}

// NeedsTokens reports whether the words of texts must be known.
func (d Definition) NeedsTokens() bool {
	return d.Count == Tokens || d.Over == OverTokens || d.Over == OverWords
}

// Check says what is wrong with d.
func (d Definition) Check() error {
	for _, f := range []struct {
		name, value string
		of          []string
	}{
		{"part", d.Part, []string{All, Review, Plan}},
		{"count", d.Count, []string{Substring, Each, Tokens, Sentences}},
		{"over", d.Over, []string{OverTokens, OverWords, OverChars, OverSentences}},
	} {
		if !slices.Contains(f.of, f.value) {
			return fmt.Errorf("%s %q: want %s", f.name, f.value, strings.Join(f.of, ", "))
		}
	}
	return nil
}

// A Hits is what a text says of a dictionary's subject.
type Hits struct {
	Dict        string      `json:"dict"`
	Hits        int         `json:"hits"`
	Denominator int         `json:"denominator"`
	Chars       int         `json:"chars"`            // of the part
	Words       []WordCount `json:"words"`            // that were found, in the dictionary's order
	Examples    []string    `json:"examples"`         // the first two sentences with a hit, whole
	Reason      string      `json:"reason,omitempty"` // why the share is missing: no-plan, no-review, empty
}

// A WordCount is how often a word was found.
type WordCount struct {
	Word  string `json:"word"`
	Count int    `json:"count"`
}

// Share is hits by denominator; ok is false where there is nothing to divide by.
func (h Hits) Share() (share float64, ok bool) {
	if h.Denominator == 0 {
		return 0, false
	}
	return float64(h.Hits) / float64(h.Denominator), true
}

// PerTenThousand is hits by ten thousand characters of the part.
func (h Hits) PerTenThousand() (rate float64, ok bool) {
	if h.Chars == 0 {
		return 0, false
	}
	return 1e4 * float64(h.Hits) / float64(h.Chars), true
}

// A Counter counts the words of one dictionary. It may be used by several
// goroutines.
type Counter struct {
	dict  *Dict
	words trie.Trie // of words, and of phrases that do not count (-1)
	index map[string]int
}

// NewCounter makes a counter for d.
func NewCounter(d *Dict) *Counter {
	c := &Counter{dict: d, index: map[string]int{}}
	for _, t := range d.Terms {
		for _, not := range t.Not {
			c.words.Add(not, -2)
		}
	}
	for i, t := range d.Terms { // a word outranks a phrase that another excludes
		c.words.Add(t.Word, int32(i))
		c.index[t.Word] = i
	}
	return c
}

// match calls f for every word in runes lo to hi of t, the longest first,
// from left to right.
func (c *Counter) match(t *Text, lo, hi int, f func(term, lo, hi int)) {
	runes := t.small()
	for i := lo; i < hi; {
		v, n := c.words.Longest(runes[i:hi])
		if n == 0 {
			i++
			continue
		}
		if v >= 0 {
			f(int(v), i, i+n)
		}
		i += n
	}
}

// small is the view of the text with small letters.
func (t *Text) small() []rune {
	if t.lower == nil {
		t.lower = slices.Clone(t.Layout.Text.Runes)
		for i, r := range t.lower {
			if r >= 'A' && r <= 'Z' {
				t.lower[i] = r + 'a' - 'A'
			}
		}
	}
	return t.lower
}

// Count counts by def, which has been checked.
func (c *Counter) Count(t *Text, def Definition) Hits {
	h := Hits{Dict: c.dict.Name}
	counts := make([]int, len(c.dict.Terms))
	sentences, tokens, words, with := 0, 0, 0, 0
	runes := t.small()
	next := 0
	for i, s := range t.Layout.Sentences {
		for next < len(t.Tokens) && t.Tokens[next].Sentence < i {
			next++
		}
		if !t.In(i, def.Part) {
			continue
		}
		sentences++
		for _, r := range runes[s.Lo:s.Hi] {
			if r != '\n' && r != ' ' {
				h.Chars++
			}
		}
		found := 0
		for ; next < len(t.Tokens) && t.Tokens[next].Sentence == i; next++ {
			tokens++
			w := t.Tokens[next]
			if IsWord(w.Word) {
				words++
			}
			if def.Count == Tokens {
				if k, ok := c.index[word.Key(w.Text)]; ok {
					counts[k]++
					found++
				}
			}
		}
		switch def.Count {
		case Substring, Sentences:
			c.match(t, int(s.Lo), int(s.Hi), func(term, _, _ int) { counts[term]++; found++ })
		case Each:
			text := plainText(runes[s.Lo:s.Hi])
			for k, term := range c.dict.Terms {
				n := strings.Count(text, term.Word)
				for _, not := range term.Not {
					n -= strings.Count(text, not)
				}
				counts[k] += max(n, 0)
				found += max(n, 0)
			}
		}
		if found > 0 {
			with++
			if len(h.Examples) < 2 {
				h.Examples = append(h.Examples, shorten(t.Sentence(i).Of(t.Report.Text)))
			}
		}
		h.Hits += found
	}
	if def.Count == Sentences {
		h.Hits = with
	}
	for k, n := range counts {
		if n > 0 {
			h.Words = append(h.Words, WordCount{c.dict.Terms[k].Word, n})
		}
	}
	h.Denominator = map[string]int{OverTokens: tokens, OverWords: words, OverChars: h.Chars, OverSentences: sentences}[def.Over]
	if h.Denominator == 0 {
		h.Reason = "empty"
		if def.Part != All {
			h.Reason = "no-" + def.Part
		}
	}
	return h
}

func plainText(runes []rune) string {
	var b strings.Builder
	for _, r := range runes {
		if r != '\n' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// maxExample is how many characters of a sentence an example has.
const maxExample = 200

func shorten(s string) string {
	n := 0
	for i := range s {
		if n++; n > maxExample {
			return strings.Clone(s[:i]) + "…"
		}
	}
	return strings.Clone(s)
}

// Raw counts as scripts commonly do: how often each word stands in the text as
// it is, head and markup included, every word alone, over a length that the
// caller has measured.
func (c *Counter) Raw(t *Text, length int) Hits {
	h := Hits{Dict: c.dict.Name, Denominator: length, Chars: t.chars()}
	for _, term := range c.dict.Terms {
		if n := strings.Count(t.Report.Text, term.Word); n > 0 {
			h.Words = append(h.Words, WordCount{term.Word, n})
			h.Hits += n
		}
	}
	if length == 0 {
		h.Reason = "empty"
	}
	return h
}

// chars are the characters of the view that are no white space.
func (t *Text) chars() (n int) {
	for _, r := range t.Layout.Text.Runes {
		if r != '\n' && r != ' ' {
			n++
		}
	}
	return n
}
