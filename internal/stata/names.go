package stata

import (
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/dataset"
)

// maxName is how long a name may be.
const maxName = 32

// Names are the names of columns as Stata takes them: at most 32 characters,
// letters, digits and underscores, none twice. A longer one loses the end of
// what stands before its variable (unemployment_regi_target_change), as what it
// ends in tells variables apart.
func Names(columns []dataset.Column) []string {
	used := map[string]bool{}
	out := make([]string, len(columns))
	for i, c := range columns {
		name := plain(c.Name)
		if len(name) > maxName {
			name = shorten(name, columns)
		}
		base := name
		for n := 2; used[name]; n++ {
			s := strconv.Itoa(n)
			name = base[:min(len(base), maxName-len(s))] + s
		}
		used[name] = true
		out[i] = name
	}
	return out
}

// plain is a name of letters, digits and underscores that begins with no
// digit.
func plain(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '_'
	}, s)
	if s == "" || s[0] >= '0' && s[0] <= '9' || reserved[s] {
		s = "_" + s
	}
	return s
}

// shorten cuts what a name shares with the column before its variable: the
// longest beginning that another column has too.
func shorten(name string, columns []dataset.Column) string {
	shared := 0
	for _, c := range columns {
		if o := plain(c.Name); o != name {
			n := 0
			for n < len(o) && n < len(name) && o[n] == name[n] {
				n++
			}
			if k := strings.LastIndexByte(name[:n], '_'); k > shared && strings.HasPrefix(o, name[:k+1]) {
				shared = k
			}
		}
	}
	// The prefix common to all variables of a series, not that of two alike
	// (target, target_max).
	for shared > 0 && countPrefix(columns, name[:shared+1]) < 4 {
		shared = strings.LastIndexByte(name[:shared], '_')
	}
	if shared <= 0 || len(name)-shared >= maxName {
		return name[:maxName]
	}
	tail := name[shared:]
	return name[:maxName-len(tail)] + tail
}

func countPrefix(columns []dataset.Column, prefix string) int {
	n := 0
	for _, c := range columns {
		if strings.HasPrefix(plain(c.Name), prefix) {
			n++
		}
	}
	return n
}

// reserved words of Stata.
var reserved = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("_all _b byte _coef _cons double float if in int long _n _N _pi _pred _rc _skip str strL using with") {
		m[w] = true
	}
	return m
}()
