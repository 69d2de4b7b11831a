package reader

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer/format"
	_ "github.com/govreport/govreport/analyzer/format/html"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

const sentence = "全县粮食总产量三十二万吨，工业总产值增长一成，城镇新增就业一万二千人。"

func TestBytes(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(sentence)
	require.NoError(t, err)
	cases := []struct{ why, name, bytes, encoding, format, text string }{
		{"the suffix tells the format", "a.md", sentence, "utf-8", "markdown", sentence},
		{"plain text", "a.txt", sentence, "utf-8", "text", sentence},
		{"no suffix", "-", sentence, "utf-8", "text", sentence},
		{"a page without a suffix is known by its start", "-", "<!DOCTYPE html><html><body><p>" + sentence + "</p></body></html>", "utf-8", "html", sentence + "\n"},
		{"decoded", "a.txt", gb, "gb18030", "text", sentence},
		{"line ends stay, as offsets are into the text as read", "a.txt", "甲乙丙\r\n丁\u00a0戊\r\n", "utf-8", "text", "甲乙丙\r\n丁\u00a0戊\r\n"},
		{"a byte order mark goes", "a.txt", "\ufeff" + sentence, "utf-8", "text", sentence},
	}
	for _, c := range cases {
		d, err := Bytes(context.Background(), []byte(c.bytes), c.name, Options{Encoding: ""})
		require.NoError(t, err, c.why)
		require.Equal(t, c.encoding, d.Encoding, c.why)
		require.Equal(t, c.format, d.Format, c.why)
		require.Equal(t, c.text, d.Text, c.why)
		require.Equal(t, len(c.bytes), d.Bytes, c.why)
		require.Len(t, d.SHA256, 64)
		require.Empty(t, d.Diagnostics)
	}
}

func TestDiagnostics(t *testing.T) {
	d, err := Bytes(context.Background(), []byte(sentence+"\xff"+sentence), "a.txt", Options{Encoding: ""})
	require.NoError(t, err)
	require.Len(t, d.Diagnostics, 1)
	require.Equal(t, "undecodable", d.Diagnostics[0].Code)
	require.Equal(t, "\ufffd", d.Diagnostics[0].Span.Of(d.Text), "the span is where the damage is")
}

func TestErrors(t *testing.T) {
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(sentence)
	require.NoError(t, err)
	cases := []struct{ why, bytes, encoding, code, says string }{
		{"nothing", "", "", Empty, "empty"},
		{"only white space", " \r\n\n", "", Empty, "empty"},
		{"only ideographic spaces", "\u3000\u3000\n", "", Empty, "empty"},
		{"a PDF", "%PDF-1.4\n…", "", format.NoReader, "PDF"},
		{"a Word document", "PK\x03\x04....word/document.xml", "", format.NoReader, "DOCX"},
		{"an old Word document", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "", format.NoReader, "DOC"},
		{"any archive", "PK\x03\x04....a.txt", "", Binary, "ZIP"},
		{"other bytes", strings.Repeat("\x01\x02\x03\xfe\x00\x07", 50), "", Binary, "not a text file"},
		{"an encoding nothing is known of", sentence, "ebcdic", UnknownEncoding, "known: utf-8"},
		{"an encoding that does not fit", gb, "utf-8", WrongEncoding, "looks like gb18030"},
	}
	for _, c := range cases {
		_, err := Bytes(context.Background(), []byte(c.bytes), "report.txt", Options{Encoding: c.encoding})
		var e *Error
		require.ErrorAs(t, err, &e, c.why)
		require.Equal(t, c.code, e.Code, c.why)
		require.ErrorContains(t, err, "report.txt", "the file is named")
		require.ErrorContains(t, err, c.says, c.why)
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	_, err := Load(filepath.Join(dir, "missing.txt"), format.Options{})
	require.ErrorIs(t, err, fs.ErrNotExist)
	_, err = Load(dir, format.Options{})
	var e *Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, Directory, e.Code)

	path := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(path, []byte(sentence), 0o644))
	b, err := Load(path, format.Options{})
	require.NoError(t, err)
	require.Equal(t, sentence, string(b))
	_, err = Load(path, format.Options{MaxBytes: 10})
	require.ErrorAs(t, err, &e)
	require.Equal(t, format.TooLarge, e.Code)
	_, err = LoadFrom(strings.NewReader(sentence), "-", format.Options{MaxBytes: 10})
	require.ErrorAs(t, err, &e, "what a pipe holds is not known before")
	require.Equal(t, format.TooLarge, e.Code)

	_, err = Bytes(context.Background(), []byte(strings.Repeat(sentence, 1000)), "long.txt", Options{Limits: format.Options{MaxReport: 1000}})
	var outside *format.Error
	require.ErrorAs(t, err, &outside, "a program outside can ask for the code")
	require.Equal(t, format.TooLarge, outside.Code)
	require.ErrorContains(t, err, "long.txt")

	_, err = LoadFrom(failing{}, "pipe", format.Options{})
	require.ErrorAs(t, err, &e)
	require.Equal(t, Unreadable, e.Code)
	require.ErrorContains(t, err, "pipe: broken")
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("broken") }

func TestKnown(t *testing.T) {
	for name, want := range map[string]bool{"a.txt": true, "b/A.TXT": true, "a.md": true, "a.html": true, "a.htm": true, "a.csv": false, "a": false, "a.docx": false} {
		require.Equal(t, want, format.Known(name), name)
	}
}
