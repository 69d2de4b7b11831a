package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/govreport/govreport/analyzer/format"
)

// A pack is an opened package: parts in a zip, found by name or by their
// relation to another part.
type pack struct {
	ctx   context.Context
	o     format.Options
	left  int64 // bytes that may still be unpacked
	parts map[string]part
	main  string // the name of the document part; "" without one
	rels  map[string]string
	flat  bool // it is one file of XML
}

// A part is one of a package.
type part interface{ Open() (io.ReadCloser, error) }

// open opens a Word document in either form.
func open(ctx context.Context, b []byte, o format.Options) (*pack, error) {
	if isFlat(b) {
		return openFlat(ctx, b, o)
	}
	return openPackage(ctx, b, o)
}

// openPackage reads the list of parts and finds the document part.
func openPackage(ctx context.Context, b []byte, o format.Options) (*pack, error) {
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, &format.Error{Code: format.Corrupt, Detail: "zip", Err: err}
	}
	if len(z.File) > o.MaxEntries {
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%d parts", len(z.File))}
	}
	p := &pack{ctx: ctx, o: o, left: o.MaxText, parts: make(map[string]part, len(z.File))}
	for _, f := range z.File {
		if name := partName(f.Name); p.parts[name] == nil {
			p.parts[name] = f
		}
	}
	return p, p.findMain()
}

// findMain finds the document part.
func (p *pack) findMain() error {
	root, err := p.relations("")
	if err != nil {
		return err
	}
	p.main = root["officedocument"]
	if p.parts[p.main] == nil {
		p.main = ""
		if p.parts["word/document.xml"] != nil {
			p.main = "word/document.xml"
		}
	}
	if p.main != "" {
		p.rels, err = p.relations(p.main)
	}
	return err
}

// partName is the form under which a part is kept: names of parts do not
// differ in case, and some writers separate folders by backslashes.
func partName(s string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(s, `\`, "/"), "/"))
}

// isWord reports whether the document part is one of Word's and not a
// workbook or a presentation.
func (p *pack) isWord() bool {
	return p.main != "" && !strings.HasPrefix(p.main, "xl/") && !strings.HasPrefix(p.main, "ppt/") &&
		!strings.HasPrefix(p.main, "visio/") && (p.flat || p.parts["[content_types].xml"] != nil)
}

// related returns the name of the part that the document part is related to
// by kind, or its usual name.
func (p *pack) related(kind string) string {
	if name := p.rels[kind]; name != "" {
		return name
	}
	return path.Join(path.Dir(p.main), kind+".xml")
}

// relations returns the targets of a part's relations by kind, the last word
// of their type in small letters; "" stands for the package.
func (p *pack) relations(of string) (map[string]string, error) {
	dir, base := path.Split(of)
	rels := map[string]string{}
	err := p.eachElement(dir+"_rels/"+base+".rels", func(c *cursor, e element) error {
		if e.name != "Relationship" || strings.EqualFold(e.get("TargetMode"), "External") {
			return nil
		}
		kind, target := e.get("Type"), e.get("Target")
		kind = strings.ToLower(kind[strings.LastIndexByte(kind, '/')+1:])
		if !strings.HasPrefix(target, "/") {
			target = path.Join("/"+dir, target)
		}
		if _, ok := rels[kind]; !ok && len(rels) < p.o.MaxEntries {
			rels[kind] = partName(path.Clean(target))
		}
		return nil
	})
	return rels, err
}

// eachElement calls f for each child of the root of a part; without the part
// there is none.
func (p *pack) eachElement(name string, f func(c *cursor, e element) error) error {
	c, err := p.open(name)
	if c == nil || err != nil {
		return err
	}
	defer c.close()
	if _, err := c.root(); err != nil {
		return err
	}
	if err := c.each(func(e element) error { return f(c, e) }); err != nil {
		return err
	}
	return c.finish()
}

// open opens a part; the cursor is nil without the part.
func (p *pack) open(name string) (*cursor, error) {
	f := p.parts[name]
	if f == nil {
		return nil, nil
	}
	if z, ok := f.(*zip.File); ok && z.Flags&1 != 0 {
		return nil, &format.Error{Code: format.Encrypted, Detail: name}
	}
	rc, err := f.Open()
	if err != nil {
		return nil, p.fault(name, err)
	}
	c := newCursor(p, name, rc)
	if inside, ok := f.(flatPart); ok {
		c.bound = inside.spaces()
	}
	return c, nil
}

// fault makes an Error of what went wrong while a part was read.
func (p *pack) fault(name string, err error) error {
	var known *format.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case p.ctx.Err() != nil:
		return p.ctx.Err()
	case errors.Is(err, zip.ErrAlgorithm):
		return &format.Error{Code: format.Unsupported, Detail: name, Err: err}
	}
	var bad flate.CorruptInputError
	if errors.As(err, &bad) || errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return &format.Error{Code: format.Corrupt, Detail: name, Err: err}
}

// A budget reads what is unpacked and refuses what is beyond the limit.
type budget struct {
	p *pack
	r io.Reader
}

func (b budget) Read(buf []byte) (int, error) {
	if err := b.p.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := b.r.Read(buf)
	if b.p.left -= int64(n); b.p.left < 0 {
		return 0, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("more than %d bytes unpacked", b.p.o.MaxText)}
	}
	return n, err
}
