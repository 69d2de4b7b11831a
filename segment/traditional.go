package segment

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed traditional.txt
var traditionalFile string

// A text is in traditional characters where so many of its first characters,
// one in so many, are of the commonest that simplified texts do not have.
const (
	traditionalOnly   = "國會業發經實與這產總長務為來個們對現進開學關體農設應種問題點無從濟區專廣動過還勞億萬黨縣時後術構權標環醫數"
	traditionalSample = 3000
	traditionalShare  = 40
)

// isTraditional reports whether raw is written in traditional characters.
func isTraditional(raw string) bool {
	n, seen, set := 0, 0, onlyTraditional()
	for i := 0; i < len(raw) && seen < traditionalSample; {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, w := decode(raw[i:])
		i += w
		if !isHan(c) {
			continue
		}
		seen++
		if c < 1<<16 && set[c>>6]>>(c&63)&1 != 0 {
			n++
		}
	}
	return n > 1 && n*traditionalShare > seen
}

// onlyTraditional has a bit for each character of traditionalOnly.
var onlyTraditional = sync.OnceValue(func() *[1 << 10]uint64 {
	set := new([1 << 10]uint64)
	for _, c := range traditionalOnly {
		set[c>>6] |= 1 << (c & 63)
	}
	return set
})

// simplified holds the simplified form of every traditional character. It is
// read when the first text in such characters comes.
var simplified = sync.OnceValue(func() map[rune]rune {
	m := make(map[rune]rune, 4500)
	for line := range strings.Lines(traditionalFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for pair := range strings.FieldsSeq(line) {
			from, w := utf8.DecodeRuneInString(pair)
			to, _ := utf8.DecodeRuneInString(pair[w:])
			m[from] = to
		}
	}
	return m
})

// simplify returns the form of c, which folds to f, in simplified characters;
// rest is what follows. Each is one character as before, so that spans stay
// what they are. 參 is a numeral only before a magnitude (參佰, but 參保人數).
func simplify(c, f rune, rest string, table map[rune]rune) rune {
	s, ok := table[c]
	if !ok {
		return f
	}
	if c == '參' {
		if next, _ := utf8.DecodeRuneInString(rest); next == '拾' || next == '佰' || next == '仟' {
			return f
		}
	}
	return fold(s)
}
