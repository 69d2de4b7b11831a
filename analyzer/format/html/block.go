package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/govreport/govreport/segment"
)

// blockWriter writes the text under a node, a line a block.
type blockWriter struct {
	hanzi hanziCount
	b     strings.Builder
	line  strings.Builder
	pre   int

	bold   []segment.Span // what opens its line in bold
	strong int            // elements around that make bold
	heavy  int            // bytes of the line that are bold, from the first
	thin   bool           // what is not bold has come
	row    rowState
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
	case atom.Table:
		outer := w.row
		w.row = rowState{}
		defer func() { w.row = outer }()
	case atom.Tr:
		w.row.begin()
	case atom.Td, atom.Th:
		if tabs := w.row.cell(n); !w.isLayout(n) {
			w.line.WriteString(strings.Repeat("\t", tabs))
		}
	}
	if isBold(n) {
		w.strong++
		defer func() { w.strong-- }()
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
		w.weigh(s)
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
	w.weigh(s)
}

// weigh notes how far the line is bold, once s is added to it.
func (w *blockWriter) weigh(s string) {
	switch {
	case w.thin || strings.TrimSpace(s) == "":
	case w.strong == 0:
		w.thin = true
	default:
		w.heavy = w.line.Len()
	}
}

// isBold reports whether an element sets its text in bold.
func isBold(n *html.Node) bool {
	switch n.DataAtom {
	case atom.B, atom.Strong, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	_, weight, ok := strings.Cut(style, "font-weight:")
	return ok && (strings.HasPrefix(weight, "bold") || len(weight) >= 3 && weight[0] >= '6' && weight[0] <= '9' && weight[1:3] == "00")
}

func (w *blockWriter) endLine() {
	if l := strings.TrimRight(w.line.String(), " \t\u00a0"); strings.TrimSpace(l) != "" {
		if n := min(w.heavy, len(l)); n > 0 && !strings.Contains(l, "\t") {
			w.bold = append(w.bold, segment.Span{Start: w.b.Len(), End: w.b.Len() + n})
		}
		w.b.WriteString(l)
		w.b.WriteByte('\n')
	}
	w.line.Reset()
	w.heavy, w.thin = 0, false
}
