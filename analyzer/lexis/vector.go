package lexis

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/govreport/govreport/segment"
	"github.com/govreport/govreport/segment/word"
)

// A Bag is how often each word of a text occurs.
type Bag map[string]int

var stopSet = func() map[string]bool {
	set := map[string]bool{}
	for _, w := range segment.StopWords() {
		set[w] = true
	}
	return set
}()

// Bag counts the words in a part of t that say what it is about: no numbers,
// dates, punctuation, stop words or single characters.
func (t *Text) Bag(part string) Bag {
	b := Bag{}
	for _, w := range t.Tokens {
		if !t.In(w.Sentence, part) || w.POS == "m" || w.POS == "mq" || w.POS == "t" || len(w.Text) <= 3 || !IsWord(w.Word) {
			continue
		}
		if key := word.Key(w.Text); !stopSet[key] && !strings.ContainsAny(key[:1], "0123456789") {
			b[strings.Clone(key)]++
		}
	}
	return b
}

// A Collection is the bags of an archive with the number of texts that each
// word occurs in.
type Collection struct {
	Bags  []Bag
	texts map[string]int
}

// Add adds a text's bag.
func (c *Collection) Add(b Bag) {
	if c.texts == nil {
		c.texts = map[string]int{}
	}
	c.Bags = append(c.Bags, b)
	for w := range b {
		c.texts[w]++
	}
}

// Weight is the TF-IDF of a word that occurs n times in a text of the
// collection: n · ln((1+N)/(1+texts with the word)), of N texts.
func (c *Collection) Weight(w string, n int) float64 {
	return float64(n) * math.Log(float64(1+len(c.Bags))/float64(1+c.texts[w]))
}

// A Keyword is a word that tells a text, or a group of texts, from others.
type Keyword struct {
	Word  string  `json:"word"`
	Count int     `json:"count"`
	Other int     `json:"other"` // occurrences in the other group; 0 for TF-IDF
	Score float64 `json:"score"`
}

func topKeywords(list []Keyword, n int) []Keyword {
	slices.SortFunc(list, func(x, y Keyword) int {
		return cmp.Or(cmp.Compare(y.Score, x.Score), cmp.Compare(x.Word, y.Word))
	})
	if n > 0 {
		list = list[:min(n, len(list))]
	}
	return list
}

// Keywords returns the n words of bag i of highest TF-IDF.
func (c *Collection) Keywords(i, n int) []Keyword {
	list := []Keyword{}
	for w, k := range c.Bags[i] {
		if s := c.Weight(w, k); s > 0 {
			list = append(list, Keyword{Word: w, Count: k, Score: s})
		}
	}
	return topKeywords(list, n)
}

// Keyness returns the n words that are used more in a than in b, by Dunning's
// log-likelihood ratio G² (3.84 is 5 %, 10.83 is 0.1 % for a word chosen
// beforehand).
func Keyness(a, b Bag, n int) []Keyword {
	sum := func(x Bag) (s float64) {
		for _, k := range x {
			s += float64(k)
		}
		return s
	}
	na, nb := sum(a), sum(b)
	list := []Keyword{}
	if na == 0 || nb == 0 {
		return list
	}
	for w, k := range a {
		x, y := float64(k), float64(b[w])
		if x/na <= y/nb {
			continue
		}
		ea, eb := na*(x+y)/(na+nb), nb*(x+y)/(na+nb)
		g := x * math.Log(x/ea)
		if y > 0 {
			g += y * math.Log(y/eb)
		}
		list = append(list, Keyword{Word: w, Count: k, Other: b[w], Score: 2 * g})
	}
	return topKeywords(list, n)
}

// Cosine is the cosine of the TF-IDF vectors of bags i and j; 0 where one of
// them is empty.
func (c *Collection) Cosine(i, j int) float64 {
	a, b := c.Bags[i], c.Bags[j]
	dot, na, nb := 0.0, 0.0, 0.0
	for _, w := range sortedWords(a) { // in order, as sums of floats depend on it
		x := c.Weight(w, a[w])
		na += x * x
		if k := b[w]; k > 0 {
			dot += x * c.Weight(w, k)
		}
	}
	for _, w := range sortedWords(b) {
		y := c.Weight(w, b[w])
		nb += y * y
	}
	if na == 0 || nb == 0 {
		return 0
	}
	return dot / math.Sqrt(na*nb)
}

func sortedWords(b Bag) []string {
	words := make([]string, 0, len(b))
	for w := range b {
		words = append(words, w)
	}
	slices.Sort(words)
	return words
}
