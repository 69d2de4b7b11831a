// Package breaks finds where line breaks were lost: where the title of a part
// ends and the text under it begins (二、重点任务|坚持稳中求进, 扩大开放|新增…), and
// before which sentences a paragraph begins.
//
// Both are weighed: what the words before and behind a place say for a break,
// how long the title would be and whether its halves are alike. The weights
// (weights.tsv) are counted over reports whose line breaks are known, by
// segment/internal/breaks/learn.
package breaks

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.tsv
var weightsFile string

// A Key names one thing that is seen at a place: a kind and up to four
// characters (or small numbers).
type Key struct {
	Kind byte
	G    [4]rune
}

// Weights say how much each thing seen speaks for a break, in tenths.
type Weights map[Key]int32

var weights = sync.OnceValue(func() Weights { return parse(weightsFile) })

// parse reads lines of kind, weight and the things of that weight.
func parse(s string) Weights {
	w := Weights{}
	for line := range strings.Lines(s) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		n, err := strconv.Atoi(f[1])
		if err != nil {
			continue
		}
		for _, g := range f[2:] {
			w[ParseKey(f[0][0], g)] = int32(n)
		}
	}
	return w
}

// ParseKey reads the characters of a key as String writes them.
func ParseKey(kind byte, g string) Key {
	k := Key{Kind: kind}
	i := 0
	if g == "-" {
		return k
	}
	for _, r := range g {
		k.G[i] = r
		i++
	}
	return k
}

// String returns the characters of k.
func (k Key) String() string {
	n := 0
	for n < len(k.G) && k.G[n] != 0 {
		n++
	}
	return string(k.G[:n])
}

// Kinds of keys. Small letters are of titles, capitals of paragraphs.
const (
	before   = 'e' // the last characters of the title
	behind   = 'o' // the first of the text
	across   = 'x' // the last and the first together
	year     = 'y' // a year begins the text
	length   = 'l' // of the title
	halves   = 's' // how far the two halves of the title differ in length
	sibling  = 'p' // how far it differs in length from the title before in its list
	clause   = 'c' // length of the first clause of the text
	opening  = 'O' // the first characters of a sentence
	closing  = 'E' // the last of the one before
	sentence = 'L' // its length
	first    = 'C' // length of its first clause
	since    = 'D' // length of the paragraph so far
	plain    = 'T' // it is short and has neither comma nor digit: a topic
	years    = 'Y' // a year begins the sentence
	always   = 'b' // in every title
	bare     = 'u' // in every title without a label
	runIn    = 'n' // of a title that a full stop ends: its length, its halves
	runInEnd = 'm' // its last characters
	anywhere = 'B' // before every sentence
)

func size(n int) rune { return rune('A' + min(max(n, 0), 57)) }

// bucket makes lengths coarser, the longer the more.
func bucket(n int) rune {
	switch {
	case n < 12:
		return size(n)
	case n < 30:
		return size(12 + (n-12)/3)
	case n < 300:
		return size(18 + (n-30)/30)
	}
	return size(28)
}

// Bare stands for the length of the title before in its list where a title has
// no label.
const Bare = -1

// Title calls add with what is seen where the title r[lo:k] would end and a
// text begin, in a text that ends at hi. prev is the length of the title before
// it in its list, 0 where there is none, Bare where the title has no label.
func Title(r []rune, lo, k, hi, prev int, add func(Key)) {
	add(Key{Kind: always})
	if prev == Bare {
		add(Key{Kind: bare})
	}
	for n := 1; n <= 4; n++ {
		if k-n >= lo {
			key := Key{Kind: before}
			copy(key.G[:], r[k-n:k])
			add(key)
		}
		if k+n <= hi {
			key := Key{Kind: behind}
			copy(key.G[:], r[k:k+n])
			add(key)
		}
	}
	if k < hi {
		add(Key{across, [4]rune{r[k-1], r[k]}})
	}
	if isYear(r, k, hi) {
		add(Key{Kind: year})
	}
	add(Key{length, [4]rune{bucket(k - lo)}})
	add(Key{halves, shape(r, lo, k)})
	if prev > 0 {
		add(Key{sibling, [4]rune{size(6 + min(max(k-lo-prev, -6), 6))}})
	}
	n := 0
	for k+n < hi && n < 20 && !isPunct(r[k+n]) {
		n++
	}
	add(Key{clause, [4]rune{bucket(n)}})
}

// shape returns how many commas r[lo:k] has and how far, with one, its halves
// differ in length.
func shape(r []rune, lo, k int) [4]rune {
	commas, at := 0, 0
	for i := lo; i < k; i++ {
		if r[i] == ',' {
			commas++
			at = i
		}
	}
	switch commas {
	case 0:
		return [4]rune{'a'}
	case 1:
		return [4]rune{'b', size(5 + min(max(k-at-1-(at-lo), -5), 5))}
	}
	return [4]rune{'c'}
}

// RunIn calls add with what is seen where the title at rune lo ends with a full
// stop, or there is none: (一)扩大开放。新增….
func RunIn(r []rune, lo, hi, prev int, add func(Key)) {
	k := lo
	for k < hi && k < lo+80 && !isStop(r[k]) {
		k++
	}
	if prev == Bare {
		add(Key{runIn, [4]rune{'u'}})
		return
	}
	add(Key{runIn, [4]rune{'l', bucket(k - lo)}})
	sh := shape(r, lo, k)
	add(Key{runIn, [4]rune{'s', sh[0], sh[1]}})
	for n := 1; n <= 3 && k-n >= lo; n++ {
		key := Key{Kind: runInEnd}
		copy(key.G[:], r[k-n:k])
		add(key)
	}
}

// Paragraph calls add with what is seen before the sentence at rune k, where
// the paragraph so far began at lo and the text ends at hi.
func Paragraph(r []rune, lo, k, hi int, add func(Key)) {
	add(Key{Kind: anywhere})
	for n := 1; n <= 4; n++ {
		if k+n <= hi {
			key := Key{Kind: opening}
			copy(key.G[:], r[k:k+n])
			add(key)
		}
		if n <= 2 && k-n >= lo {
			key := Key{Kind: closing}
			copy(key.G[:], r[k-n:k])
			add(key)
		}
	}
	n, c, topic := 0, 0, true
	for k+n < hi && n < 120 && !isStop(r[k+n]) {
		switch x := r[k+n]; {
		case x == ',' || x == ':':
			if c == 0 {
				c = n
			}
			topic = false
		case x >= '0' && x <= '9':
			topic = false
		}
		n++
	}
	if c == 0 {
		c = n
	}
	add(Key{sentence, [4]rune{bucket(n)}})
	add(Key{first, [4]rune{bucket(c)}})
	add(Key{since, [4]rune{bucket(k - lo)}})
	if topic && n < 24 {
		add(Key{plain, [4]rune{bucket(n)}})
	}
	if isYear(r, k, hi) {
		add(Key{Kind: years})
	}
}

// AfterTitle says how much the words speak for a title that ends at rune k
// (see Title), in tenths: positive for, negative against.
func AfterTitle(r []rune, lo, k, hi, prev int) int {
	w, sum := weights(), int32(0)
	Title(r, lo, k, hi, prev, func(key Key) { sum += w[key] })
	return int(sum)
}

// Without says how much the words speak for no title before the first full
// stop behind rune lo, or for one that it ends, in tenths.
func Without(r []rune, lo, hi, prev int) int {
	w, sum := weights(), int32(0)
	RunIn(r, lo, hi, prev, func(key Key) { sum += w[key] })
	return int(sum)
}

// BeforeParagraph says how much the words speak for a paragraph that begins at
// rune k (see Paragraph), in tenths.
func BeforeParagraph(r []rune, lo, k, hi int) int {
	w, sum := weights(), int32(0)
	Paragraph(r, lo, k, hi, func(key Key) { sum += w[key] })
	return int(sum)
}

func isYear(r []rune, k, hi int) bool {
	return k+4 < hi && (r[k] == '1' || r[k] == '2') && r[k+4] == '年' && r[k+1] >= '0' && r[k+1] <= '9'
}

func isPunct(x rune) bool {
	switch x {
	case ',', '、', ':', '(', ')', '“', '”', '—':
		return true
	}
	return isStop(x)
}

func isStop(x rune) bool { return x == '。' || x == '!' || x == '?' || x == ';' || x == '\n' }
