package tabular

// Guard keeps a spreadsheet from taking a cell of text for a formula: one that
// begins with =, @, a tab or a line end, or with a sign and no number, gets an
// apostrophe before it (OWASP, CSV Injection). A number with its sign stays as
// it is.
func Guard(s string) string {
	if s == "" {
		return s
	}
	switch s[0] {
	case '=', '@', '\t', '\r', '\n':
		return "'" + s
	case '+', '-':
		if !signed(s[1:]) {
			return "'" + s
		}
	}
	return s
}

// signed reports whether s is what follows a sign in front of a quantity: a
// number, and a unit that no formula could be made of.
func signed(s string) bool {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == '.' || s[i] == ',') {
		i++
	}
	if i == 0 {
		return false
	}
	for _, c := range []byte(s[i:]) {
		if c < 0x80 && c != '%' && c != ' ' {
			return false
		}
	}
	return true
}
