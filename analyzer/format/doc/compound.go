package doc

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/richardlehane/mscfb"

	"github.com/govreport/govreport/analyzer/format"
)

const oleMagic = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

// compound is an OLE compound file: a small file system of streams.
type compound struct {
	streams map[string]*mscfb.File // those of the root, by name in small letters: programs differ
	bytes   int64                  // of the whole file: no stream is longer
	left    int64                  // how much may still be unpacked
}

func openCompound(b []byte, o format.Options) (*compound, error) {
	r, err := mscfb.New(padded(b))
	if err != nil {
		return nil, &format.Error{Code: format.Corrupt, Detail: "compound file", Err: err}
	}
	if len(r.File) > o.MaxEntries {
		return nil, &format.Error{Code: format.TooLarge, Detail: "entries"}
	}
	c := &compound{streams: map[string]*mscfb.File{}, bytes: int64(len(b)), left: o.MaxText}
	for f, err := r.Next(); err == nil; f, err = r.Next() {
		if name := strings.ToLower(f.Name); len(f.Path) == 0 && c.streams[name] == nil {
			c.streams[name] = f
		}
	}
	return c, nil
}

// padded reads zeros behind the end of a file, as some programs leave its last
// sector short.
type padded []byte

func (p padded) ReadAt(b []byte, off int64) (int, error) {
	const sector = 4096
	if off < 0 || off+int64(len(b)) > int64(len(p))+sector {
		return 0, io.EOF
	}
	n := 0
	if off < int64(len(p)) {
		n = copy(b, p[off:])
	}
	clear(b[n:])
	return len(b), nil
}

// has reports whether there is any of the named streams or folders.
func (c *compound) has(names ...string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return c.streams[strings.ToLower(n)] != nil })
}

// stream returns the bytes of a stream, nil if there is none.
func (c *compound) stream(ctx context.Context, name string) ([]byte, error) {
	f := c.streams[strings.ToLower(name)]
	if f == nil || f.Size <= 0 {
		return nil, nil
	}
	if f.Size > c.bytes+4096 { // its last sector may be short
		return nil, corrupt("stream %s is longer than the file", name)
	}
	if c.left -= f.Size; c.left < 0 {
		return nil, &format.Error{Code: format.TooLarge, Detail: "stream " + name}
	}
	b := make([]byte, f.Size)
	// The library needs time by the square of what is asked for at once.
	const step = 64 << 10
	for at := 0; at < len(b); {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		n, err := f.Read(b[at:min(at+step, len(b))])
		at += n
		if at < len(b) && (err != nil || n == 0) {
			return nil, &format.Error{Code: format.Corrupt, Detail: "stream " + name, Err: err}
		}
	}
	return b, nil
}

// word opens the document of Word that is in the file.
func (c *compound) word(ctx context.Context) (*document, error) {
	switch {
	case c.has("WordDocument"):
	case c.has("EncryptedPackage", "EncryptionInfo"):
		return nil, &format.Error{Code: format.Encrypted}
	case c.has("Workbook", "Book"):
		return nil, unsupported("an Excel workbook")
	case c.has("PowerPoint Document", "PP97_DUALSTORAGE"):
		return nil, unsupported("a PowerPoint presentation")
	case c.has("MatOST", "MM", "CONTENTS"):
		return nil, unsupported("a Microsoft Works file: save it as .docx")
	default:
		return nil, unsupported("no WordDocument stream: open the file in WPS or Word and save it as .docx")
	}
	main, err := c.stream(ctx, "WordDocument")
	if err != nil {
		return nil, err
	}
	f, err := readFIB(main)
	if err != nil {
		return nil, err
	}
	table, err := c.stream(ctx, f.table)
	if err != nil {
		return nil, err
	}
	if table == nil {
		return nil, corrupt("no stream %s", f.table)
	}
	// Only properties that are too long for their place stand in Data, which
	// pictures fill otherwise.
	data := func() []byte {
		b, _ := c.stream(ctx, "Data")
		return b
	}
	return newDocument(f, main, table, data)
}

func unsupported(detail string) *format.Error {
	return &format.Error{Code: format.Unsupported, Detail: detail}
}
