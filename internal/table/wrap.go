package table

import "strings"

// Signs that may not start a line, and signs that may not end one.
const (
	noStart = "，。；：！？、）】》〉」』”’％%‰…—·～,.;:!?)]}"
	noEnd   = "（【《〈「『“‘([{"
)

// Wrap breaks s into lines of at most max columns. Chinese text breaks
// between any two characters, except before closing and after opening
// punctuation; numbers and Latin words break only where they alone are wider
// than a line. Spaces at the head of s indent every line.
func Wrap(s string, max int) []string {
	indent := len(s) - len(strings.TrimLeft(s, " "))
	if indent > max/2 {
		indent = max / 2
	}
	lead := strings.Repeat(" ", indent)
	var lines []string
	for part := range strings.SplitSeq(strings.TrimLeft(s, " "), "\n") {
		for _, l := range wrapLine([]rune(part), max-indent) {
			lines = append(lines, lead+l)
		}
	}
	return lines
}

func wrapLine(rs []rune, max int) []string {
	if max < 2 {
		max = 2
	}
	var lines []string
	for len(rs) > 0 {
		n, w := 0, 0 // runes that fit and their width
		for n < len(rs) && w+RuneWidth(rs[n]) <= max {
			w += RuneWidth(rs[n])
			n++
		}
		if n < len(rs) {
			n = breakBefore(rs, n)
		}
		lines = append(lines, strings.TrimRight(string(rs[:n]), " "))
		for n < len(rs) && rs[n] == ' ' {
			n++
		}
		rs = rs[n:]
	}
	if lines == nil {
		lines = []string{""}
	}
	return lines
}

// breakBefore returns the last place at or before n where a line may end.
func breakBefore(rs []rune, n int) int {
	for i := n; i > 0; i-- {
		if mayBreak(rs[i-1], rs[i]) {
			return i
		}
	}
	return max(n, 1)
}

func mayBreak(before, after rune) bool {
	switch {
	case after == ' ' || before == ' ':
		return true
	case strings.ContainsRune(noStart, after), strings.ContainsRune(noEnd, before):
		return false
	}
	return !isWord(before) || !isWord(after)
}

// isWord reports whether r is part of a number or a Latin word.
func isWord(r rune) bool {
	return r < 0x80 && (r >= '0' && r <= '9' || r|0x20 >= 'a' && r|0x20 <= 'z' || strings.ContainsRune("+-_.,/:%#&", r))
}
