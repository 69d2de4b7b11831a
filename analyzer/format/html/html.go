// Package html reads the reports on governments' web pages. Import it for its
// side effect, which registers the format:
//
//	import _ "github.com/govreport/govreport/analyzer/format/html"
//
// The text is that of the page's article, found under the ids and classes that
// government sites use, else the block that holds most of the Chinese text:
// menus, footers and scripts are left out. A block is a line, a row of a table
// a line with the cells separated by tabs. Title, date and source come from
// the metas that the sites' common rules ask for (ArticleTitle, PubDate,
// ContentSource; 政府网站发展指引, 国办发〔2017〕47号).
package html

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/segment"
	"golang.org/x/net/html"
)

func init() {
	format.Register(format.Format{
		Name: "html", Suffixes: []string{".html", ".htm", ".shtml", ".xhtml"}, IsText: true, Detect: detect, Read: Read,
	})
}

// detect reports whether a text begins as a page does, or is a piece of one: a
// saved article often has neither head nor body, whatever its file is called.
func detect(text []byte) bool {
	head := strings.ToLower(strings.TrimSpace(string(text[:min(len(text), 512)])))
	if strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html") {
		return true
	}
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body"} {
		if strings.HasPrefix(head, p) {
			return true
		}
	}
	return blocks(text) >= minBlocks
}

// A text with so many ends of paragraphs is a piece of a page. Markdown may hold
// tables in HTML, but its paragraphs need no tags.
const minBlocks = 5

// blocks counts the tags in text that set paragraphs off.
func blocks(text []byte) (n int) {
	for _, tag := range []string{"</p>", "</div>", "<br>", "<br/>", "<br />", "</P>", "</DIV>", "<BR>", "<BR/>", "<BR />"} {
		n += bytes.Count(text, []byte(tag))
	}
	return n
}

// Read reads a page in UTF-8. It is for formats that hold pages; those of files
// are read by their name or content.
func Read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	if int64(len(b)) > o.MaxText {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d MB", o.MaxText>>20)}
	}
	doc, err := html.ParseWithOptions(strings.NewReader(string(b)), html.ParseOptionEnableScripting(false))
	if err != nil {
		return nil, &format.Error{Code: format.Corrupt, Err: err}
	}
	if deeper(doc, o.MaxDepth) {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("elements nested more than %d deep", o.MaxDepth)}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m := readMetas(doc)
	text, bold := htmlText(doc, m)
	return &format.Document{
		Text: text, Bold: bold, Title: m.first("articletitle"), Source: m.first("contentsource", "source", "author"),
		Date: isoDay(m.first("pubdate", "publishdate", "article:published_time", "pub_date")),
	}, nil
}

// deeper reports whether elements under n are nested more than limit deep. It
// does not recurse itself, as everything after it does.
func deeper(n *html.Node, limit int) bool {
	depth := 0
	for c := n; ; {
		if c.FirstChild != nil {
			if depth++; depth > limit {
				return true
			}
			c = c.FirstChild
			continue
		}
		for c != n && c.NextSibling == nil {
			c = c.Parent
			depth--
		}
		if c == n {
			return false
		}
		c = c.NextSibling
	}
}

// htmlText returns the main text of a page: the words of its article, a line
// a block, cells of a table row separated by tabs. The page's title comes
// first where the article does not hold it: that which the metas say, as the
// first heading may be the site's.
func htmlText(doc *html.Node, m metas) (string, []segment.Span) {
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
	title := cmp.Or(m.first("articletitle"), oneLine(p.heading), pageTitle(p.title))
	if title != "" && !strings.Contains(squeeze(text[:min(len(text), 1500)]), squeeze(title)) {
		text = title + "\n" + text
		for i := range w.bold {
			w.bold[i].Start += len(title) + 1
			w.bold[i].End += len(title) + 1
		}
	}
	return text, w.bold
}
