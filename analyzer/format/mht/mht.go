// Package mht reads web pages saved as one file (MHTML, RFC 2557: .mht,
// .mhtml), the form of Word's 单个文件网页, which offices also pass on under the
// name .doc. Import it for its side effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/mht"
//
// Of the parts, the page itself is read, as package html does it: pictures,
// style sheets and frames beside it are left out.
package mht

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/html"
	"github.com/govreport/govreport/internal/charset"
)

func init() {
	format.Register(format.Format{Name: "mht", Suffixes: []string{".mht", ".mhtml"}, Detect: detect, Read: read})
}

// detect reports whether b begins with the head of a message that holds a page.
func detect(b []byte) bool {
	head := bytes.ToLower(b[:min(len(b), 4096)])
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if i := bytes.Index(head, []byte("\n\n")); i >= 0 {
		head = head[:i]
	}
	if i := bytes.Index(head, []byte("\r\n\r\n")); i >= 0 {
		head = head[:i]
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	name, _, ok := bytes.Cut(line, []byte(":"))
	if !ok || len(name) > 40 || bytes.ContainsAny(name, " \t") {
		return false
	}
	return has(head, "mime-version:") && has(head, "content-type:") &&
		(bytes.Contains(head, []byte("multipart/")) || bytes.Contains(head, []byte("text/html")))
}

// has reports whether a line of head begins with name.
func has(head []byte, name string) bool {
	return bytes.HasPrefix(head, []byte(name)) || bytes.Contains(head, []byte("\n"+name))
}

func read(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
	in := bufio.NewReader(bytes.NewReader(b))
	head, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return nil, corrupt("head", err)
	}
	m := message{ctx: ctx, o: o, left: o.MaxText}
	if err := m.part(head, in, 0); err != nil {
		return nil, err
	}
	if m.page == nil {
		if m.broken != nil {
			return nil, corrupt("parts", m.broken)
		}
		return nil, &format.Error{Code: format.NoText, Detail: "mht"}
	}
	d, err := html.Read(ctx, m.page, o)
	if err == nil && m.broken != nil {
		d.Note("cut-short", "文件不完整，末尾可能缺失", len(d.Text), len(d.Text))
	}
	return d, err
}

func corrupt(detail string, err error) error {
	return &format.Error{Code: format.Corrupt, Detail: detail, Err: err}
}

// A message is one being read.
type message struct {
	ctx    context.Context
	o      format.Options
	left   int64 // bytes that may still be unpacked
	parts  int
	page   []byte // the page that is kept: the first, or a longer one
	broken error
}

// deepest is how many parts may stand in one another; those of Word's files
// are two deep.
const deepest = 8

// part reads a part, and those in it.
func (m *message) part(head textproto.MIMEHeader, in io.Reader, depth int) error {
	if err := m.ctx.Err(); err != nil {
		return err
	}
	if m.parts++; m.parts > m.o.MaxEntries || depth > deepest {
		return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d parts", m.parts)}
	}
	kind, params, err := mime.ParseMediaType(head.Get("Content-Type"))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		return nil // a part whose kind is not told is none of ours
	}
	switch {
	case strings.HasPrefix(kind, "multipart/") && params["boundary"] != "":
		return m.several(multipart.NewReader(in, params["boundary"]), depth)
	case kind == "text/html", kind == "application/xhtml+xml":
		return m.html(head, params["charset"], in)
	}
	return nil
}

// several reads the parts of one that has parts.
func (m *message) several(r *multipart.Reader, depth int) error {
	for {
		p, err := r.NextRawPart()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			m.broken = err
			return nil
		}
		if err := m.part(p.Header, p, depth+1); err != nil {
			return err
		}
	}
}

// html keeps a page in UTF-8. The page itself comes first; what comes behind is
// the frames of a page that has nothing but them.
func (m *message) html(head textproto.MIMEHeader, encoding string, in io.Reader) error {
	switch strings.ToLower(strings.TrimSpace(head.Get("Content-Transfer-Encoding"))) {
	case "base64":
		in = base64.NewDecoder(base64.StdEncoding, in)
	case "quoted-printable":
		in = quotedprintable.NewReader(in)
	}
	b, err := io.ReadAll(io.LimitReader(in, m.left+1))
	if m.left -= int64(len(b)); m.left < 0 {
		return &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("more than %d bytes unpacked", m.o.MaxText)}
	}
	if err != nil {
		m.broken = err
	}
	text, err := charset.Decode(b, encoding)
	if err != nil { // an encoding of a name that nobody knows: by content
		text, err = charset.Decode(b, "")
	}
	if err != nil {
		return nil
	}
	if m.page == nil || bytes.Contains(bytes.ToLower(m.page), []byte("<frameset")) && len(text.Text) > len(m.page) {
		m.page = []byte(text.Text)
	}
	return nil
}
