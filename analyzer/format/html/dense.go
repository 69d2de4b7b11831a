package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// hanziCount holds the number of Chinese characters under each node, those in
// links, which menus consist of, left out.
type hanziCount map[*html.Node]int

func (h hanziCount) count(n *html.Node) int {
	k := 0
	if n.Type == html.TextNode {
		for _, r := range n.Data {
			if unicode.Is(unicode.Han, r) {
				k++
			}
		}
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		k += h.count(c)
	}
	if skipped(n) || n.DataAtom == atom.A {
		k = 0
	}
	h[n] = k
	return k
}

// densest returns the smallest block under n that holds most of its Chinese
// text, which leaves menus and footers behind.
func (h hanziCount) densest(n *html.Node) *html.Node {
	for {
		var next *html.Node
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && h[c]*10 >= h[n]*8 {
				next = c
			}
		}
		if next == nil || h[n] == 0 || !isContainer(next) {
			return n
		}
		n = next
	}
}

func isContainer(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Ul, atom.Ol, atom.Tr, atom.Tbody, atom.Span, atom.Font, atom.B, atom.Strong:
		return false
	}
	return true
}

// skipped reports whether nothing under n is text of the page.
func skipped(n *html.Node) bool {
	switch n.Type {
	case html.CommentNode, html.DoctypeNode:
		return true
	case html.ElementNode:
	default:
		return false
	}
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Head, atom.Noscript, atom.Template, atom.Select, atom.Button, atom.Input,
		atom.Textarea, atom.Iframe, atom.Object, atom.Svg, atom.Nav, atom.Footer:
		return true
	}
	return strings.Contains(strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", ""), "display:none")
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func plainText(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(plainText(c))
	}
	return b.String()
}
