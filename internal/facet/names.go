package facet

import (
	"strings"
	"unicode/utf8"
)

// Core is a name without the verbs and modifiers that do not change what is
// measured: 综合维修改造老旧小区 and 老旧小区改造 are both 老旧小区.
func Core(name string) string {
	w := words()
	r := make([]rune, 0, utf8.RuneCountInString(name))
	for _, c := range name {
		if !strings.ContainsRune(" 　“”\"（）()《》*#", c) {
			r = append(r, c)
		}
	}
	for len(r) > 2 {
		_, n := w.head.Longest(r)
		if n == 0 || len(r)-n < 2 {
			break
		}
		r = r[n:]
	}
	// 科研院所签订战略合作协议: what is signed with them is no part of the name
	for i := 2; i < len(r)-1; i++ {
		if v, n := w.stage.Longest(r[i:]); n > 0 && Stage(v) == Signed {
			r = r[:i]
			break
		}
	}
	for len(r) > 2 {
		back := []rune(reversed(string(r)))
		_, n := w.tail.Longest(back)
		if n == 0 || len(r)-n < 2 {
			break
		}
		r = r[:len(r)-n]
	}
	return string(r)
}

// Generic reports whether a core is a name that many different things bear.
func Generic(core string) bool {
	w := words()
	return utf8.RuneCountInString(core) < 2 || w.generic[core]
}

// A Likeness is how close two names are.
type Likeness uint8

const (
	Unlike  Likeness = iota
	Similar          // most characters in common, the same head
	Within           // one is the other with words in front: 社区养老服务驿站, 养老服务驿站
	Same
)

// Like compares two cores. In Chinese what a thing is stands last and what
// limits it stands before, so only names with one end are of one thing.
func Like(a, b string) Likeness {
	if a == "" || b == "" {
		return Unlike
	}
	if a == b {
		return Same
	}
	ra, rb := []rune(a), []rune(b)
	n := 0
	for n < len(ra) && n < len(rb) && ra[len(ra)-1-n] == rb[len(rb)-1-n] {
		n++
	}
	short := min(len(ra), len(rb))
	switch {
	case n == short && n >= 2:
		return Within
	case n >= 4 && within(ra[:len(ra)-n], rb[:len(rb)-n]):
		return Within // 建成区道路机械化清扫率, 城区道路机械化清扫率
	case n >= 2 && dice(ra, rb) >= 0.7, prefix(ra, rb) >= 5 && dice(ra, rb) >= 0.6:
		return Similar
	}
	return Unlike
}

// within reports whether the characters of the shorter are all in the other.
func within(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	missing := 0
	for _, c := range a {
		if !strings.ContainsRune(string(b), c) {
			missing++
		}
	}
	return missing == 0
}

func prefix(a, b []rune) (n int) {
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// dice is the share of characters that two names have in common.
func dice(a, b []rune) float64 {
	count := map[rune]int{}
	for _, c := range a {
		count[c]++
	}
	shared := 0
	for _, c := range b {
		if count[c] > 0 {
			count[c]--
			shared++
		}
	}
	return float64(2*shared) / float64(len(a)+len(b))
}
