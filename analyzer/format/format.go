// Package format is where readers of file formats are registered, as those of
// pictures are with package image. Plain text and Markdown are always read;
// every other format is a package below this one that a program imports for
// its side effect, and pays for only then:
//
//	import _ "github.com/govreport/govreport/analyzer/format/docx"
//
// or all of them at once:
//
//	import _ "github.com/govreport/govreport/analyzer/format/all"
//
// A format of your own is a [Format] that you [Register] in an init function.
package format

import (
	"cmp"
	"context"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/govreport/govreport/segment"
)

// A Format is a kind of file whose text can be read out.
type Format struct {
	// Name is what a report's Source.Format says: "docx".
	Name string
	// Suffixes are the endings of its files' names, with the dot, in small
	// letters: ".docx". Folders are searched for them.
	Suffixes []string
	// Detect reports whether b, a whole file, is of this format, whatever its
	// name says.
	Detect func(b []byte) bool
	// IsText says that the format is itself text (HTML): its files are decoded
	// to UTF-8 before Detect and Read are given them, and a suffix of their
	// name goes before Detect.
	IsText bool
	// Read returns the text of b, a whole file. It must keep to the limits of
	// o, should stop when ctx is done, and says what is wrong by an *[Error].
	Read func(ctx context.Context, b []byte, o Options) (*Document, error)
}

// A Document is what a reader makes of a file.
type Document struct {
	// Text is the file's text, UTF-8, in reading order: a line a paragraph, a
	// line a row of a table with the cells separated by tabs.
	Text string
	// Pages are the spans of Text that stand on each page, in order; nil where
	// the format has no pages.
	Pages []segment.Span
	// Bold are the spans of Text that stand out as headings do, in order: those
	// set in bold at the beginning of a paragraph, and whole headings. A bold
	// beginning of a paragraph is read as a heading that runs into its text.
	Bold []segment.Span
	// Title, Date (YYYY-MM-DD) and Source (who published it) are what the file
	// says of itself beside its text; each may be empty.
	Title, Date, Source string
	// Diagnostics say what was left out of Text or may be wrong in it.
	Diagnostics []segment.Diagnostic
}

// Note adds a diagnostic on the text between start and end.
func (d *Document) Note(code, message string, start, end int) {
	d.Diagnostics = append(d.Diagnostics, segment.Diagnostic{Code: code, Message: message, Span: segment.Span{Start: start, End: end}})
}

// Options bound what a reader may do. The zero value of a field stands for its
// default.
type Options struct {
	MaxBytes   int64 // of a file as it is stored; 0 for [DefaultMaxBytes]
	MaxText    int64 // bytes of all that is unpacked from one file; 0 for [DefaultMaxText]
	MaxReport  int64 // bytes of the text that is read out and then analysed; 0 for [DefaultMaxReport]
	MaxEntries int   // parts of a packed file; 0 for [DefaultMaxEntries]
	MaxDepth   int   // of elements in markup; 0 for [DefaultMaxDepth]
	// OCR is a program of the user's that recognises the text of pages that are
	// pictures, with its arguments, {in} for the picture:
	// tesseract {in} - -l chi_sim hocr. Empty for none: such pages are refused.
	OCR string
}

// The limits that stand where none are given. A government work report has
// some 50 kB of text, one with pictures some 20 MB.
const (
	DefaultMaxBytes   = 256 << 20
	DefaultMaxText    = 512 << 20
	DefaultMaxEntries = 100_000
	DefaultMaxReport  = 8 << 20
	DefaultMaxDepth   = 512
)

// WithDefaults returns o with the defaults where it is zero.
func (o Options) WithDefaults() Options {
	o.MaxBytes = cmp.Or(o.MaxBytes, DefaultMaxBytes)
	o.MaxText = cmp.Or(o.MaxText, DefaultMaxText)
	o.MaxReport = cmp.Or(o.MaxReport, DefaultMaxReport)
	o.MaxEntries = cmp.Or(o.MaxEntries, DefaultMaxEntries)
	o.MaxDepth = cmp.Or(o.MaxDepth, DefaultMaxDepth)
	return o
}

var registry struct {
	sync.RWMutex
	formats []Format
}

// Register makes a format known to every reader of the program. It is meant
// for init functions. A format of a name that is known already replaces it.
func Register(f Format) {
	if f.Name == "" || f.Detect == nil || f.Read == nil {
		panic("format: Register needs a name, Detect and Read")
	}
	registry.Lock()
	defer registry.Unlock()
	registry.formats = slices.DeleteFunc(slices.Clone(registry.formats), func(g Format) bool { return g.Name == f.Name })
	registry.formats = append(registry.formats, f)
	// Which packages a program imports first must not matter.
	slices.SortFunc(registry.formats, func(a, b Format) int { return strings.Compare(a.Name, b.Name) })
}

// Registered lists the formats that are registered, by name.
func Registered() []Format {
	registry.RLock()
	defer registry.RUnlock()
	return slices.Clone(registry.formats)
}

// ByContent returns the format, not itself text, that b, a whole file, shows
// itself to be.
func ByContent(b []byte) (Format, bool) {
	for _, f := range Registered() {
		if !f.IsText && f.Detect(b) {
			return f, true
		}
	}
	return Format{}, false
}

// ByText returns the format that decoded text of a file called name is of. A
// .txt is of the format that its content shows: pages are saved under that name.
func ByText(name, text string) (Format, bool) {
	ext := strings.ToLower(filepath.Ext(name))
	for _, f := range Registered() {
		if f.IsText && slices.Contains(f.Suffixes, ext) {
			return f, true
		}
	}
	if slices.Contains(Plain, ext) && ext != ".txt" {
		return Format{}, false // Markdown may hold tags
	}
	for _, f := range Registered() {
		if f.IsText && f.Detect([]byte(text)) {
			return f, true
		}
	}
	return Format{}, false
}

// Plain are the suffixes of files that are read as they are.
var Plain = []string{".txt", ".md", ".markdown"}

// Pictures are the suffixes of pictures, which are read in folders where
// [Options.OCR] is set.
var Pictures = []string{".png", ".jpg", ".jpeg", ".tif", ".tiff"}

// Known reports whether a file of that name is read when its folder is.
func Known(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	if slices.Contains(Plain, ext) {
		return true
	}
	for _, f := range Registered() {
		if slices.Contains(f.Suffixes, ext) {
			return true
		}
	}
	return false
}
