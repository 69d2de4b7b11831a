package reader

import (
	"context"
	"testing"
	"unicode/utf8"
)

// Whatever the bytes, the text is UTF-8 and diagnostics lie inside it.
func FuzzBytes(f *testing.F) {
	for _, seed := range []string{
		"", sentence, "\xff\xfe\x9e\x58\x7f\x95", "\xb8\xc3\xb4\xe5\xc8\xcb\xbf\xda\x82", "\xef\xbb\xbf\xff",
		"<html><body><table><tr><td>一<td><p>二<pre>\n三", "<p>\xd4\xf6\xb3\xa4", "a\x00b\x00c\x00",
	} {
		f.Add([]byte(seed), "")
		f.Add([]byte(seed), "utf-16")
		f.Add([]byte(seed), "big5")
	}
	f.Fuzz(func(t *testing.T, b []byte, encoding string) {
		for _, name := range []string{"a.txt", "a.html"} {
			d, err := Bytes(context.Background(), b, name, Options{Encoding: encoding})
			if err != nil {
				continue
			}
			if !utf8.ValidString(d.Text) {
				t.Errorf("%s: the text is not UTF-8", name)
			}
			for _, n := range d.Diagnostics {
				if n.Span.Start < 0 || n.Span.End < n.Span.Start || n.Span.End > len(d.Text) {
					t.Errorf("%s: a diagnostic at %v of %d bytes", name, n.Span, len(d.Text))
				}
			}
		}
	})
}
