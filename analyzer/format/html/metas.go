package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metas are what a page says of itself: the contents of its meta elements by
// their names in small letters.
type metas map[string]string

func readMetas(doc *html.Node) metas {
	m := metas{}
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.DataAtom == atom.Meta {
			name := strings.ToLower(attr(n, "name") + attr(n, "property"))
			if v := oneLine(attr(n, "content")); m[name] == "" {
				m[name] = v
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(doc)
	return m
}

// first returns the first of the metas of those names that is not empty.
func (m metas) first(names ...string) string {
	for _, n := range names {
		if m[n] != "" {
			return m[n]
		}
	}
	return ""
}

// isoDay returns the day of a date as sites write it: 2019-02-01 10:20,
// 2019/2/1. It is empty where there is none.
func isoDay(s string) string {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r < '0' || r > '9' })
	if len(parts) < 3 || len(parts[0]) != 4 || len(parts[1]) > 2 || len(parts[2]) > 2 {
		return ""
	}
	return parts[0] + "-" + pad(parts[1]) + "-" + pad(parts[2])
}

func pad(s string) string {
	if len(s) < 2 {
		return "0" + s
	}
	return s
}
