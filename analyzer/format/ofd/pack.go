package ofd

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"github.com/govreport/govreport/analyzer/format"
)

// entry is the part that a file is read from.
const entry = "ofd.xml"

// A pack is the zip archive that an OFD file is.
type pack struct {
	o     format.Options
	files map[string]*zip.File // by name in small letters
	left  int64                // how much may still be unpacked
}

func openPack(b []byte, o format.Options) (*pack, error) {
	r, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, &format.Error{Code: format.Corrupt, Detail: "zip archive", Err: err}
	}
	if len(r.File) > o.MaxEntries {
		return nil, &format.Error{Code: format.TooLarge, Detail: "parts"}
	}
	p := &pack{o: o, files: make(map[string]*zip.File, len(r.File)), left: o.MaxText}
	for _, f := range r.File {
		if name := partName(f.Name); p.files[name] == nil {
			p.files[name] = f
		}
	}
	return p, nil
}

// partName is a part's name as it is looked up: from the root, without regard
// to case, as many writers have none.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// find returns the part that the part from calls loc, an absolute path or one
// from where it stands itself; empty if there is none.
func (p *pack) find(from, loc string) string {
	loc = strings.ReplaceAll(strings.TrimSpace(loc), `\`, "/")
	beside, root := partName(path.Join(path.Dir(from), loc)), partName(loc)
	if strings.HasPrefix(loc, "/") || p.files[beside] == nil {
		// Some writers leave the stroke away.
		beside = root
	}
	if p.files[beside] == nil {
		return ""
	}
	return beside
}

// encrypted reports whether parts of the file are, by the rules for OFD
// (GM/T 0099), which list them in a part of their own, or by those for zip.
func (p *pack) encrypted() bool {
	for name, f := range p.files {
		if base := path.Base(name); base == "encryptions.xml" || base == "decryptseed.dat" {
			return true
		}
		if f.Flags&1 != 0 && strings.HasSuffix(name, ".xml") {
			return true
		}
	}
	return false
}

// A handler is told of the elements of a part. The path are the names of the
// elements that are open, the one at hand last.
type handler struct {
	start func(path []string, e xml.StartElement)
	text  func(path []string, b []byte)
	end   func(path []string)
}

// parse reads a part.
func (p *pack) parse(name string, h handler) error {
	f := p.files[name]
	if f == nil {
		return corrupt("no part %s", name)
	}
	r, err := f.Open()
	if err != nil {
		return &format.Error{Code: format.Corrupt, Detail: name, Err: err}
	}
	defer r.Close()
	dec := xml.NewDecoder(&budget{p: p, r: r})
	dec.CharsetReader = func(label string, r io.Reader) (io.Reader, error) {
		enc, err := htmlindex.Get(label)
		if err != nil {
			return nil, err
		}
		return enc.NewDecoder().Reader(r), nil
	}
	var open []string
	for {
		// Raw tokens cost half of what others do, and leave it to us whether
		// elements nest.
		t, err := dec.RawToken()
		if err == io.EOF && len(open) == 0 {
			return nil
		}
		if err != nil {
			var fe *format.Error
			if errors.As(err, &fe) {
				return fe
			}
			return &format.Error{Code: format.Corrupt, Detail: name, Err: err}
		}
		switch t := t.(type) {
		case xml.StartElement:
			if open = append(open, t.Name.Local); len(open) > p.o.MaxDepth {
				return &format.Error{Code: format.TooLarge, Detail: name + ": elements nested too deep"}
			}
			if h.start != nil {
				h.start(open, t)
			}
		case xml.CharData:
			if h.text != nil && len(open) > 0 {
				h.text(open, t)
			}
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != t.Name.Local {
				return corrupt("%s: unmatched </%s>", name, t.Name.Local)
			}
			if h.end != nil {
				h.end(open)
			}
			open = open[:len(open)-1]
		case xml.Directive:
			return corrupt("%s: document type declaration", name)
		}
	}
}

// budget counts what is unpacked.
type budget struct {
	p *pack
	r io.Reader
}

func (b *budget) Read(buf []byte) (int, error) {
	n, err := b.r.Read(buf)
	if b.p.left -= int64(n); b.p.left < 0 {
		return 0, &format.Error{Code: format.TooLarge, Detail: "unpacked text"}
	}
	return n, err
}

// attr is an attribute of e; empty if it has none of that name.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
