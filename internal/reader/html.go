package reader

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlText returns the main text of a page: the words of its article, a line
// a block, cells of a table row separated by tabs. The page's title comes
// first where the article does not hold it.
func htmlText(page string) string {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil { // only read errors, which a string does not have
		return ""
	}
	p := htmlPage{hanzi: hanziCount{}}
	p.hanzi.count(doc)
	p.find(doc)
	root := p.article
	if root == nil {
		root = p.hanzi.densest(p.body)
	}
	w := blockWriter{hanzi: p.hanzi}
	w.walk(root)
	w.endLine()
	text := w.b.String()
	title := strings.Join(strings.Fields(p.heading), " ")
	if title == "" {
		title = pageTitle(p.title)
	}
	if title != "" && !strings.Contains(squeeze(text[:min(len(text), 1500)]), squeeze(title)) {
		text = title + "\n" + text
	}
	return text
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// pageTitle takes the site's name off the end of a page's title.
func pageTitle(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, sep := range []string{"--", "_", " - "} {
		if i := strings.Index(s, sep); i > 0 {
			s = s[:i]
		}
	}
	return s
}

// htmlPage collects the parts of a page that matter.
type htmlPage struct {
	hanzi          hanziCount
	title, heading string
	body, article  *html.Node
}

// articleMarks are the ids and classes under which government sites keep the
// text of a document, best first.
var articleMarks = []string{"zoom", "trs_editor", "ucap-content", "pages_content", "article-content", "article_content", "vsb_content", "content-text", "articlecontent", "article"}

func (p *htmlPage) find(n *html.Node) {
	best := len(articleMarks)
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if n.Type == html.ElementNode {
			switch n.DataAtom {
			case atom.Title:
				if p.title == "" {
					p.title = plainText(n)
				}
			case atom.H1:
				if p.heading == "" {
					p.heading = plainText(n)
				}
			case atom.Body:
				p.body = n
			}
			names := " " + strings.ToLower(attr(n, "id")+" "+attr(n, "class")) + " "
			for i, m := range articleMarks[:best] {
				if strings.Contains(names, " "+m+" ") && p.hanzi[n] >= 100 {
					p.article, best = n, i
					break
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(n)
	if p.body == nil {
		p.body = n
	}
}

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

// blockWriter writes the text under a node, a line a block.
type blockWriter struct {
	hanzi hanziCount
	b     strings.Builder
	line  strings.Builder
	pre   int
}

func (w *blockWriter) walk(n *html.Node) {
	if n.Type == html.TextNode {
		w.text(n.Data)
		return
	}
	if skipped(n) {
		return
	}
	switch n.DataAtom {
	case atom.Br, atom.Hr:
		w.endLine()
		return
	case atom.Pre:
		w.pre++
		defer func() { w.pre-- }()
	case atom.Td, atom.Th:
		if w.line.Len() > 0 {
			w.line.WriteByte('\t')
		}
	}
	block := w.isBlock(n) && !w.insideCell(n)
	if block {
		w.endLine()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	if block {
		w.endLine()
	}
}

// insideCell reports whether n stands in a table cell that is a value, whose
// blocks do not break the row.
func (w *blockWriter) insideCell(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		switch p.DataAtom {
		case atom.Td, atom.Th:
			return !w.isLayout(p)
		}
	}
	return false
}

// isLayout reports whether a table cell is used to place text on a page: it
// holds long text.
func (w *blockWriter) isLayout(cell *html.Node) bool { return w.hanzi[cell] > 120 }

func (w *blockWriter) isBlock(n *html.Node) bool {
	switch n.DataAtom {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Aside, atom.Ul, atom.Ol, atom.Li,
		atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Caption,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Form, atom.Fieldset, atom.Center:
		return true
	case atom.Td, atom.Th:
		return w.isLayout(n)
	}
	return false
}

// text adds words to the line; white space runs collapse as they do on a page.
func (w *blockWriter) text(s string) {
	if w.pre > 0 {
		for i, l := range strings.Split(s, "\n") {
			if i > 0 {
				w.endLine()
			}
			w.line.WriteString(l)
		}
		return
	}
	for _, r := range s {
		switch r {
		case ' ', '\t', '\n', '\r', '\f':
			if l := w.line.String(); l != "" && !strings.HasSuffix(l, " ") && !strings.HasSuffix(l, "\t") {
				w.line.WriteByte(' ')
			}
		default:
			w.line.WriteRune(r)
		}
	}
}

func (w *blockWriter) endLine() {
	if l := strings.TrimRight(w.line.String(), " \t\u00a0"); strings.TrimSpace(l) != "" {
		w.b.WriteString(l)
		w.b.WriteByte('\n')
	}
	w.line.Reset()
}
