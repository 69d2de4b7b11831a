package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// pageTitle takes the site's name off the end of a page's title.
func pageTitle(s string) string {
	s = oneLine(s)
	for _, sep := range []string{"--", "_", " - ", "-_"} {
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
