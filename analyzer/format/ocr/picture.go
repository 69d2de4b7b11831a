package ocr

import (
	"bytes"
	"context"

	"github.com/govreport/govreport/analyzer/format"
)

func init() {
	format.Register(format.Format{Name: "picture", Detect: func(b []byte) bool { return suffixOf(b) != "" }, Read: readPicture})
}

// suffixOf is the suffix of a picture's file, empty where b is no picture.
func suffixOf(b []byte) string {
	for _, m := range []struct{ head, suffix string }{
		{"\x89PNG\r\n\x1a\n", ".png"}, {"\xff\xd8\xff", ".jpg"}, {"II*\x00", ".tif"}, {"MM\x00*", ".tif"},
	} {
		if bytes.HasPrefix(b, []byte(m.head)) {
			return m.suffix
		}
	}
	return ""
}

// readPicture reads a page that is a picture by the user's own program.
func readPicture(ctx context.Context, b []byte, o format.Options) (*format.Document, error) {
	if o.OCR == "" {
		return nil, &format.Error{Code: format.Scanned, Detail: "a picture"}
	}
	return Recognise(ctx, o.OCR, suffixOf(b), []Picture{func() ([]byte, error) { return b, nil }}, o)
}
