package meta

import (
	_ "embed" // the word lists
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/page.txt
var pageTXT string

//go:embed data/institutions.txt
var institutionsTXT string

//go:embed data/offices.txt
var officesTXT string

//go:embed data/surnames.txt
var surnamesTXT string

// A lexicon is a file of words by class: a line is a class and its words.
type lexicon map[string][]string

func readLexicon(text string) lexicon {
	x := lexicon{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) > 1 && f[0][0] != '#' {
			x[f[0]] = append(x[f[0]], f[1:]...)
		}
	}
	return x
}

// A wordSet answers whether a stretch of the view is a word, and how long the
// longest word at a place is.
type wordSet struct {
	words map[string]bool
	max   int
	first map[rune]int // the longest word that begins so
}

func newWordSet(words ...[]string) wordSet {
	s := wordSet{words: map[string]bool{}, first: map[rune]int{}}
	for _, list := range words {
		for _, w := range list {
			s.words[w] = true
			n := utf8.RuneCountInString(w)
			c, _ := utf8.DecodeRuneInString(w)
			s.max, s.first[c] = max(s.max, n), max(s.first[c], n)
		}
	}
	return s
}

func (s wordSet) has(r []rune) bool { return len(r) <= s.max && s.words[string(r)] }

// longest is the length of the longest word at r[i], 0 where there is none.
func (s wordSet) longest(r []rune, i int) int {
	for n := min(s.first[r[i]], len(r)-i); n > 0; n-- {
		if s.words[string(r[i:i+n])] {
			return n
		}
	}
	return 0
}

// vocabulary is what the head of a report is read by.
type vocabulary struct {
	pageWord, pageLabel wordSet
	posted, aside       []string
	unit, person, day   wordSet
	sheet               wordSet // every label of a form
	orgEnds, strongEnds []string
	schoolEnds          wordSet
	offices             []string
	surnames            map[rune]bool
	notNames            []string
}

var vocab = sync.OnceValue(func() *vocabulary {
	page, org, office := readLexicon(pageTXT), readLexicon(institutionsTXT), readLexicon(officesTXT)
	v := &vocabulary{
		pageWord: newWordSet(page["word"]), pageLabel: newWordSet(page["label"]),
		posted: page["posted"], aside: page["aside"],
		unit: newWordSet(page["unit"]), person: newWordSet(page["person"]), day: newWordSet(page["day"]),
		sheet:   newWordSet(page["unit"], page["person"], page["day"], page["sheet"]),
		orgEnds: org["end"], strongEnds: org["strong"], schoolEnds: newWordSet(org["school"]),
		offices: office["office"], notNames: office["notname"], surnames: map[rune]bool{},
	}
	for line := range strings.Lines(surnamesTXT) {
		if line[0] != '#' {
			for _, c := range strings.TrimSpace(line) {
				v.surnames[c] = true
			}
		}
	}
	return v
})
