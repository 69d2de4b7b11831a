package meta

// hasAt reports whether s stands in r at i.
func hasAt(r []rune, i int, s string) bool {
	if i < 0 {
		return false
	}
	for _, c := range s {
		if i >= len(r) || r[i] != c {
			return false
		}
		i++
	}
	return true
}

// index is the position of the first s in r, or -1.
func index(r []rune, s string) int { return indexFrom(r, 0, s) }

// indexFrom is the position of the first s in r at or after from, or -1.
func indexFrom(r []rune, from int, s string) int {
	for i := from; i < len(r); i++ {
		if hasAt(r, i, s) {
			return i
		}
	}
	return -1
}

func contains(r []rune, s string) bool { return index(r, s) >= 0 }

func hasPrefix(r []rune, s string) bool { return hasAt(r, 0, s) }

func hasSuffix(r []rune, s string) bool {
	n := 0
	for range s {
		n++
	}
	return hasAt(r, len(r)-n, s)
}

// containsAny reports whether one of words stands in r.
func containsAny(r []rune, words []string) bool {
	for _, w := range words {
		if contains(r, w) {
			return true
		}
	}
	return false
}

// han reports whether r is a Chinese character.
func han(r rune) bool { return r >= 0x3400 && r <= 0x9fff || r == '〇' || r >= 0x20000 && r < 0x32000 }
