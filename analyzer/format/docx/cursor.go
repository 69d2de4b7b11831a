package docx

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"github.com/govreport/govreport/analyzer/format"
)

// A space is a namespace as far as its elements matter here.
type space uint8

const (
	otherSpace  space = iota
	wordSpace         // paragraphs, runs, tables
	mathSpace         // formulas, whose text is kept
	compatSpace       // AlternateContent
)

// spaces are the namespaces of the transitional and the strict form.
var spaces = map[string]space{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main": wordSpace,
	"http://purl.oclc.org/ooxml/wordprocessingml/main":             wordSpace,
	oldSpace: wordSpace,
	"http://schemas.openxmlformats.org/officeDocument/2006/math":  mathSpace,
	"http://purl.oclc.org/ooxml/officeDocument/math":              mathSpace,
	"http://schemas.openxmlformats.org/markup-compatibility/2006": compatSpace,
}

// An element is the start of one.
type element struct {
	space space
	name  string
	attrs []xml.Attr
}

// get returns an attribute, whatever its prefix.
func (e element) get(name string) string {
	for i := range e.attrs {
		if e.attrs[i].Name.Local == name {
			return e.attrs[i].Value
		}
	}
	return ""
}

func (e element) val() string { return e.get("val") }

// on reads the element as a switch: it is on unless it says otherwise.
func (e element) on() bool {
	switch e.val() {
	case "0", "false", "off":
		return false
	}
	return true
}

// A cursor walks over the markup of a part. It resolves namespaces and checks
// that elements nest, which the raw tokens of encoding/xml leave to their
// reader; they cost half of what its finished tokens do.
type cursor struct {
	p     *pack
	name  string
	in    io.Closer
	buf   *bufio.Reader
	dec   *xml.Decoder
	open  []xml.Name
	bound map[string]space
	undo  []binding
}

// A binding is what a prefix stood for outside the element at a depth.
type binding struct {
	depth  int
	prefix string
	was    space
	had    bool
}

func newCursor(p *pack, name string, in io.ReadCloser) *cursor {
	c := &cursor{p: p, name: name, in: in, bound: map[string]space{}}
	c.buf = bufio.NewReaderSize(budget{p, in}, 32<<10)
	if b, _ := c.buf.Peek(2); len(b) == 2 && (b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		u := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
		c.buf = bufio.NewReaderSize(u.Reader(c.buf), 32<<10)
	}
	c.dec = xml.NewDecoder(c.buf)
	c.dec.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		if strings.EqualFold(label, "utf-16") { // decoded above
			return r, nil
		}
		return nil, fmt.Errorf("encoding %q", label)
	}
	return c
}

func (c *cursor) close() { c.in.Close() }

// finish reads to the end of the part, where its checksum is compared.
func (c *cursor) finish() error {
	if _, err := io.Copy(io.Discard, c.buf); err != nil {
		return c.p.fault(c.name, err)
	}
	return nil
}

// next returns the next token: an xml.StartElement with its element, an
// xml.EndElement or xml.CharData, which is good until the next call.
func (c *cursor) next() (xml.Token, element, error) {
	for {
		t, err := c.dec.RawToken()
		if err != nil {
			return nil, element{}, c.p.fault(c.name, err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			e, err := c.enter(t)
			return t, e, err
		case xml.EndElement:
			return t, element{}, c.leave(t.Name)
		case xml.CharData:
			return t, element{}, nil
		case xml.Directive:
			return nil, element{}, c.fail(format.Corrupt, "document type declaration")
		}
	}
}

func (c *cursor) fail(code, detail string) error {
	return &format.Error{Code: code, Detail: c.name + ": " + detail}
}

func (c *cursor) enter(t xml.StartElement) (element, error) {
	if len(c.open) >= c.p.o.MaxDepth {
		return element{}, c.fail(format.TooLarge, "elements nested too deep")
	}
	c.open = append(c.open, t.Name)
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns":
			c.bind(a.Name.Local, a.Value)
		case a.Name.Space == "" && a.Name.Local == "xmlns":
			c.bind("", a.Value)
		}
	}
	return element{c.bound[t.Name.Space], t.Name.Local, t.Attr}, nil
}

func (c *cursor) bind(prefix, uri string) {
	was, had := c.bound[prefix]
	c.undo = append(c.undo, binding{len(c.open), prefix, was, had})
	c.bound[prefix] = spaces[strings.TrimSpace(uri)]
}

func (c *cursor) leave(n xml.Name) error {
	last := len(c.open) - 1
	if last < 0 || c.open[last] != n {
		return c.fail(format.Corrupt, "unmatched </"+n.Local+">")
	}
	for i := len(c.undo) - 1; i >= 0 && c.undo[i].depth == len(c.open); i-- {
		if b := c.undo[i]; b.had {
			c.bound[b.prefix] = b.was
		} else {
			delete(c.bound, b.prefix)
		}
		c.undo = c.undo[:i]
	}
	c.open = c.open[:last]
	return nil
}

// root enters the part's outermost element.
func (c *cursor) root() (element, error) {
	for {
		t, e, err := c.next()
		if err != nil {
			return e, err
		}
		if _, ok := t.(xml.StartElement); ok {
			return e, nil
		}
	}
}

// each calls f for each child of the element just entered and leaves the
// element. What f does not read of a child is skipped.
func (c *cursor) each(f func(e element) error) error {
	depth := len(c.open)
	for {
		t, e, err := c.next()
		if err != nil {
			return err
		}
		switch t.(type) {
		case xml.StartElement:
			if err := f(e); err != nil {
				return err
			}
			if len(c.open) > depth {
				err = c.skip()
			}
		case xml.EndElement:
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// skip leaves the element just entered.
func (c *cursor) skip() error {
	for depth := len(c.open); len(c.open) >= depth; {
		if _, _, err := c.next(); err != nil {
			return err
		}
	}
	return nil
}

// text appends the element's own characters to b and leaves the element.
func (c *cursor) text(b []byte) ([]byte, error) {
	depth := len(c.open)
	for {
		t, _, err := c.next()
		if err != nil {
			return b, err
		}
		switch t := t.(type) {
		case xml.CharData:
			if len(c.open) == depth {
				b = append(b, t...)
			}
		case xml.EndElement:
			if len(c.open) < depth {
				return b, nil
			}
		}
	}
}
