package ofd

import (
	"encoding/xml"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

// A body is one of the documents in a file.
type body struct {
	root  string // its main part
	title string
}

// bodies lists the documents, as OFD.xml does.
func (p *pack) bodies() ([]body, error) {
	var list []body
	var title, root strings.Builder
	err := p.parse(entry, handler{
		text: func(path []string, b []byte) {
			switch path[len(path)-1] {
			case "Title":
				title.Write(b)
			case "DocRoot":
				root.Write(b)
			}
		},
		end: func(path []string) {
			if path[len(path)-1] != "DocBody" {
				return
			}
			if name := p.find(entry, root.String()); name != "" {
				list = append(list, body{root: name, title: strings.Join(strings.Fields(title.String()), " ")})
			}
			title.Reset()
			root.Reset()
		},
	})
	if err != nil {
		return nil, err
	}
	if len(list) == 0 {
		return nil, corrupt("OFD.xml names no document")
	}
	return list, nil
}

// A pageRef is where the content of a page is, and how large pages are unless
// it says so itself.
type pageRef struct {
	part string
	size box
}

// pages lists the pages of the document with the main part root.
func (p *pack) pages(root string) ([]pageRef, error) {
	var refs []pageRef
	var area strings.Builder
	err := p.parse(root, handler{
		start: func(path []string, e xml.StartElement) {
			n := len(path)
			if e.Name.Local != "Page" || n < 2 || path[n-2] != "Pages" {
				return
			}
			part := p.find(root, attr(e, "BaseLoc"))
			if part == "" {
				part = attr(e, "BaseLoc") // which is not there
			}
			refs = append(refs, pageRef{part: part})
		},
		text: func(path []string, b []byte) {
			if path[len(path)-1] == "PhysicalBox" {
				area.Write(b)
			}
		},
	})
	switch {
	case err != nil:
		return nil, err
	case len(refs) > p.o.MaxEntries:
		return nil, &format.Error{Code: format.TooLarge, Detail: "pages"}
	}
	size := readBox(area.String(), box{210, 297})
	for i := range refs {
		refs[i].size = size
	}
	return refs, nil
}
