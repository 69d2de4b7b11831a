package segment

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed cues.txt
var cuesFile string

// kinds of cue words, as in cues.txt.
const (
	cueReview = iota
	cueReviewish
	cuePlan
	cuePlanish
	cueFinished
	cuePast
	cueFuture
	cueDone
	cueTodo
	cueKinds
)

var cueNames = [cueKinds]string{"review", "reviewish", "plan", "planish", "finished", "past", "future", "done", "todo"}

// A cueIndex finds cue words: a bit for each kind that has a word starting
// with a character, and the words by kind and first character.
type cueIndex struct {
	first [1 << 16]uint16
	words [cueKinds]map[rune][][]rune
}

var cues = readCues(cuesFile)

func readCues(s string) *cueIndex {
	x := &cueIndex{}
	for line := range strings.Lines(s) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), "\t")
		k := slices.Index(cueNames[:], kind)
		if !ok || k < 0 {
			continue
		}
		x.words[k] = map[rune][][]rune{}
		for w := range strings.FieldsSeq(words) {
			r := []rune(w)
			x.first[r[0]] |= 1 << k
			x.words[k][r[0]] = append(x.words[k][r[0]], r)
		}
	}
	return x
}

// starts reports whether a word of running text starts with c.
func (x *cueIndex) starts(c rune) bool {
	return c < 1<<16 && x.first[c]&(1<<cueDone|1<<cueTodo) != 0
}

// at returns how many runes the longest word of kind covers at r[i:], 0 if
// none starts there.
func (x *cueIndex) at(kind int, r []rune, i int) int {
	if c := r[i]; c >= 1<<16 || x.first[c]&(1<<kind) == 0 {
		return 0
	}
	best := 0
	for _, w := range x.words[kind][r[i]] {
		if len(w) > best && len(w) <= len(r)-i && equalRunes(r[i:i+len(w)], w) {
			best = len(w)
		}
	}
	return best
}

func equalRunes(a, b []rune) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
