// Package lex holds the words that the grammar of figures looks at, in classes:
// what stands beside a number (左右, 增长, 力争), what opens a phrase, what limits
// a subject to a part of the territory, what names two things at once.
//
// The words stand in the files of the folder data; docs/lexicons.md explains
// their classes.
package lex

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/words.txt
var wordsFile string

// placesFile holds names of places, which neither figures nor entities take
// for numbers.
//
//go:embed data/places.txt
var placesFile string

// A Class is a set of what a word can mean beside a number.
type Class uint64

const (
	Ge Class = 1 << iota
	Le
	Approx
	Over
	Under
	Up
	Down
	UpTo
	DownTo
	Reach
	Ctl
	Share
	Each
	All
	Avg
	Cum
	Done
	Adv
	Force
	Plan
	Base
	Lead
	Scope
	Light
	Verb
	Generic
	Stop
	NounVerb
	UnitNoun
	NameTail
	Noun
	Will
	Event
	Idiom
	Gain
	Loss
	Aim
	FigureNoun
	Aside
	ShareName
	Tail
	ScopeHead
	BareVerb
	People
	PlanName
	HeadNoun
	Elided
	Apart
	Attain
	Entity
	Stock
	PlanNoun
	Residue
	Milestone
	Shared
	Multiple
	Rate
	Text
	GeAfter
	LeAfter
	ApproxAfter
)

var classNames = map[string]Class{
	"ge<": Ge, "le<": Le, "approx<": Approx, "over": Over, "under": Under,
	"up": Up, "down": Down, "upto": UpTo, "downto": DownTo, "reach": Reach, "ctl": Ctl,
	"share": Share, "each": Each, "all": All, "avg": Avg, "cum": Cum, "done": Done,
	"adv": Adv, "force": Force, "plan": Plan, "base": Base,
	"lead": Lead, "scope": Scope, "light": Light, "verb": Verb, "generic": Generic, "stop": Stop,
	"nverb": NounVerb, "unitnoun": UnitNoun, "nametail": NameTail,
	"noun": Noun, "will": Will, "event": Event, "idiom": Idiom, "gain": Gain, "loss": Loss,
	"aim": Aim, "figurenoun": FigureNoun, "aside": Aside, "sharename": ShareName, "tail": Tail, "scopehead": ScopeHead, "bareverb": BareVerb, "people": People, "planname": PlanName, "headnoun": HeadNoun, "elided": Elided, "apart": Apart, "attain": Attain, "entity": Entity, "stock": Stock, "plannoun": PlanNoun, "residue": Residue, "milestone": Milestone, "shared": Shared, "multiple": Multiple, "rate": Rate, "text": Text, "ge>": GeAfter, "le>": LeAfter, "approx>": ApproxAfter,
}

// Names lists what a word beside a number means, by the classes of words.txt.
func (c Class) Names() string {
	var out []string
	for n, x := range classNames {
		if x&Beside != 0 && c&x != 0 {
			out = append(out, strings.TrimRight(n, "<>"))
		}
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

// beside are the classes that are looked for from a number leftwards, open
// those that are looked for from the start of a phrase rightwards.
const (
	Beside = Ge | Le | Approx | Over | Under | Up | Down | UpTo | DownTo | Reach | Ctl | Share |
		Each | All | Avg | Cum | Done | Adv | Force | Plan | Will | Event | Base | Multiple | Rate | Text | ShareName | Stock | PlanNoun
	Open = Force | Lead | Scope | Light | Verb | NounVerb | Generic | Stop | Noun | Shared | Idiom | UpTo | DownTo |
		Gain | Loss | Tail | ScopeHead | BareVerb | HeadNoun | Elided | Apart | Attain | Entity
	Behind = UnitNoun | NameTail | GeAfter | LeAfter | ApproxAfter | Milestone | Aim | FigureNoun | Aside | People | PlanName | Residue
)

// A Vocabulary holds the words of words.txt for matching in both directions.
type Vocabulary struct {
	left    trie.Trie // words of Beside, reversed
	right   trie.Trie // words of Open
	behind  trie.Trie // words of Behind
	classes []Class
}

// Words is the vocabulary of words.txt and places.txt.
var Words = sync.OnceValue(func() *Vocabulary {
	v := &Vocabulary{}
	all := map[string]Class{}
	var order []string
	for line := range strings.Lines(wordsFile) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0][0] == '#' {
			continue
		}
		c, ok := classNames[f[0]]
		if !ok {
			panic("extract: words.txt: unknown class " + f[0])
		}
		for _, w := range f[1:] {
			if _, seen := all[w]; !seen {
				order = append(order, w)
			}
			all[w] |= c
		}
	}
	for line := range strings.Lines(placesFile) {
		if line[0] == '#' {
			continue
		}
		for _, w := range strings.Fields(line) {
			if _, seen := all[w]; !seen {
				order = append(order, w)
			}
			all[w] |= Idiom
		}
	}
	for i, w := range order {
		c := all[w]
		v.classes = append(v.classes, c)
		if c&Beside != 0 {
			v.left.Add(reversed(w), int32(i))
		}
		if c&Open != 0 {
			v.right.Add(w, int32(i))
		}
		if c&Behind != 0 {
			v.behind.Add(w, int32(i))
		}
	}
	return v
})

func reversed(s string) string {
	r := []rune(s)
	for i, j := 0, len(r)-1; i < j; i, j = i+1, j-1 {
		r[i], r[j] = r[j], r[i]
	}
	return string(r)
}

// Before finds the longest word that ends at r[hi], not reaching below lo.
func (v *Vocabulary) Before(r []rune, lo, hi int) (c Class, start int) {
	var buf [12]rune
	n := 0
	for i := hi - 1; i >= lo && n < len(buf); i-- {
		buf[n] = r[i]
		n++
	}
	id, m := v.left.Longest(buf[:n])
	if m == 0 {
		return 0, hi
	}
	return v.classes[id] & Beside, hi - m
}

// At finds the longest opening word at r[lo], not reaching beyond hi.
func (v *Vocabulary) At(r []rune, lo, hi int) (c Class, end int) {
	id, m := v.right.Longest(r[lo:hi])
	if m == 0 {
		return 0, lo
	}
	return v.classes[id] & Open, lo + m
}

// After finds the longest word of Behind at r[lo].
func (v *Vocabulary) After(r []rune, lo int) (c Class, end int) {
	id, m := v.behind.Longest(r[lo:])
	if m == 0 {
		return 0, lo
	}
	return v.classes[id], lo + m
}

// Ending finds the class of the longest word that name ends in.
func (v *Vocabulary) Ending(name string) Class {
	r := []rune(name)
	c, _ := v.Before(r, 0, len(r))
	return c
}

// Opener returns what w means at the head of a phrase; ok is false where no
// list has it.
func (v *Vocabulary) Opener(w string) (c Class, ok bool) {
	id, ok := v.right.Get(w)
	if !ok {
		return 0, false
	}
	return v.classes[id], true
}

// Opening finds the longest opening word that name starts with.
func (v *Vocabulary) Opening(name string) (c Class, rest string) {
	r := []rune(name)
	c, e := v.At(r, 0, len(r))
	return c, string(r[e:])
}
