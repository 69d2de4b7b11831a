package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// pageTitle takes the site's name off the end of a page's title:
// 工作报告_某某市人民政府, 工作报告-某某网.
func pageTitle(s string) string {
	s = oneLine(s)
	for _, sep := range []string{"--", "_", " - ", "|"} {
		if i := strings.Index(s, sep); i > 0 {
			s = strings.TrimSpace(s[:i])
		}
	}
	// A hyphen may also belong to the title.
	if i := strings.LastIndexAny(s, "-－"); i > 0 && isSite(s[i:]) {
		s = strings.TrimSpace(s[:i])
	}
	return s
}

// isSite reports whether s names a site or who keeps it.
func isSite(s string) bool {
	for _, w := range []string{"网", "门户", "政府", "委员会", "局", "厅", "首页"} {
		if strings.Contains(s, w) && !strings.Contains(s, "报告") && !strings.Contains(s, "总结") {
			return true
		}
	}
	return false
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
