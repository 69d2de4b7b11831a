package place

// hasPrefixAt reports whether p stands in r at i.
func hasPrefixAt(r []rune, i int, p []rune) bool {
	if i < 0 || i+len(p) > len(r) {
		return false
	}
	for k, c := range p {
		if r[i+k] != c {
			return false
		}
	}
	return true
}
