package extract

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/govreport/govreport/internal/trie"
)

//go:embed data/words.txt
var wordsFile string

// class is a set of what a word can mean beside a number.
type class uint64

const (
	cGe class = 1 << iota
	cLe
	cApprox
	cOver
	cUnder
	cUp
	cDown
	cUpTo
	cDownTo
	cReach
	cCtl
	cShare
	cEach
	cAll
	cAvg
	cCum
	cDone
	cAdv
	cForce
	cPlan
	cBase
	cLead
	cScope
	cLight
	cVerb
	cGeneric
	cStop
	cNounVerb
	cUnitNoun
	cNameTail
	cNoun
	cWill
	cEvent
	cIdiom
	cGain
	cLoss
	cAim
	cFigureNoun
	cAside
	cShareName
	cTail
	cScopeHead
	cBareVerb
	cPeople
	cPlanName
	cHeadNoun
	cElided
	cStock
	cPlanNoun
	cResidue
	cMilestone
	cShared
	cMultiple
	cRate
	cText
	cGeAfter
	cLeAfter
	cApproxAfter
)

var classNames = map[string]class{
	"ge<": cGe, "le<": cLe, "approx<": cApprox, "over": cOver, "under": cUnder,
	"up": cUp, "down": cDown, "upto": cUpTo, "downto": cDownTo, "reach": cReach, "ctl": cCtl,
	"share": cShare, "each": cEach, "all": cAll, "avg": cAvg, "cum": cCum, "done": cDone,
	"adv": cAdv, "force": cForce, "plan": cPlan, "base": cBase,
	"lead": cLead, "scope": cScope, "light": cLight, "verb": cVerb, "generic": cGeneric, "stop": cStop,
	"nverb": cNounVerb, "unitnoun": cUnitNoun, "nametail": cNameTail,
	"noun": cNoun, "will": cWill, "event": cEvent, "idiom": cIdiom, "gain": cGain, "loss": cLoss,
	"aim": cAim, "figurenoun": cFigureNoun, "aside": cAside, "sharename": cShareName, "tail": cTail, "scopehead": cScopeHead, "bareverb": cBareVerb, "people": cPeople, "planname": cPlanName, "headnoun": cHeadNoun, "elided": cElided, "stock": cStock, "plannoun": cPlanNoun, "residue": cResidue, "milestone": cMilestone, "shared": cShared, "multiple": cMultiple, "rate": cRate, "text": cText, "ge>": cGeAfter, "le>": cLeAfter, "approx>": cApproxAfter,
}

// beside are the classes that are looked for from a number leftwards, open
// those that are looked for from the start of a phrase rightwards.
const (
	cBeside = cGe | cLe | cApprox | cOver | cUnder | cUp | cDown | cUpTo | cDownTo | cReach | cCtl | cShare |
		cEach | cAll | cAvg | cCum | cDone | cAdv | cForce | cPlan | cWill | cEvent | cBase | cMultiple | cRate | cText | cShareName | cStock | cPlanNoun
	cOpen = cForce | cLead | cScope | cLight | cVerb | cNounVerb | cGeneric | cStop | cNoun | cShared | cIdiom | cUpTo | cDownTo |
		cGain | cLoss | cTail | cScopeHead | cBareVerb | cHeadNoun | cElided
	cBehind = cUnitNoun | cNameTail | cGeAfter | cLeAfter | cApproxAfter | cMilestone | cAim | cFigureNoun | cAside | cPeople | cPlanName | cResidue
)

// A vocabulary holds the words of words.txt for matching in both directions.
type vocabulary struct {
	left    trie.Trie // words of cBeside, reversed
	right   trie.Trie // words of cOpen
	behind  trie.Trie // words of cBehind
	classes []class
}

var words = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{}
	all := map[string]class{}
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
			all[w] |= cIdiom
		}
	}
	for i, w := range order {
		c := all[w]
		v.classes = append(v.classes, c)
		if c&cBeside != 0 {
			v.left.Add(reversed(w), int32(i))
		}
		if c&cOpen != 0 {
			v.right.Add(w, int32(i))
		}
		if c&cBehind != 0 {
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

// before finds the longest word that ends at r[hi], not reaching below lo.
func (v *vocabulary) before(r []rune, lo, hi int) (c class, start int) {
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
	return v.classes[id] & cBeside, hi - m
}

// at finds the longest opening word at r[lo], not reaching beyond hi.
func (v *vocabulary) at(r []rune, lo, hi int) (c class, end int) {
	id, m := v.right.Longest(r[lo:hi])
	if m == 0 {
		return 0, lo
	}
	return v.classes[id] & cOpen, lo + m
}

// after finds the longest word of cBehind at r[lo].
func (v *vocabulary) after(r []rune, lo int) (c class, end int) {
	id, m := v.behind.Longest(r[lo:])
	if m == 0 {
		return 0, lo
	}
	return v.classes[id], lo + m
}

// ending finds the class of the longest word that name ends in.
func (v *vocabulary) ending(name string) class {
	r := []rune(name)
	c, _ := v.before(r, 0, len(r))
	return c
}

// opening finds the longest opening word that name starts with.
func (v *vocabulary) opening(name string) (c class, rest string) {
	r := []rune(name)
	c, e := v.at(r, 0, len(r))
	return c, string(r[e:])
}
