package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-shellwords"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/segment"
)

// In stands for the picture in a command.
const In = "{in}"

// A Picture gives one page as a file: PNG, JPEG or TIFF.
type Picture func() ([]byte, error)

// Recognise runs the user's command, such as
//
//	tesseract {in} - -l chi_sim hocr
//
// for each picture, one after the other, with the path of a file in the place
// of {in}; without {in} the picture is its standard input. What it writes to
// standard output is read: hOCR, ALTO, or plain text. No shell is asked: words
// are parted as a shell parts them, and nothing in them is expanded. A command
// that fails is an error that has its last line of complaint.
func Recognise(ctx context.Context, command string, suffix string, pictures []Picture, o format.Options) (*format.Document, error) {
	o = o.WithDefaults()
	args, err := shellwords.Parse(command)
	if err == nil && len(args) == 0 {
		err = errors.New("it is empty")
	}
	if err != nil {
		return nil, &format.Error{Code: format.OCRFailed, Detail: command, Err: err}
	}
	dir, err := os.MkdirTemp("", "govreport-ocr-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	var pages []page
	var texts []string
	for i, picture := range pictures {
		b, err := picture()
		if err != nil {
			return nil, err
		}
		out, err := run(ctx, args, filepath.Join(dir, fmt.Sprintf("%d%s", i+1, suffix)), b, o.MaxText)
		if err != nil {
			return nil, err
		}
		switch {
		case isHOCR(out):
			got, err := parseHOCR(ctx, out, o)
			if err != nil {
				return nil, err
			}
			pages = append(pages, got...)
		case isALTO(out):
			got, err := parseALTO(ctx, out, o)
			if err != nil {
				return nil, err
			}
			pages = append(pages, got...)
		case utf8.Valid(out):
			texts = append(texts, string(out))
		default:
			return nil, &format.Error{Code: format.OCRFailed, Detail: args[0], Err: errors.New("its output is neither hOCR, ALTO nor UTF-8")}
		}
	}
	if len(pages) > 0 {
		return document(ctx, pages)
	}
	return plain(texts)
}

// plain is the document of pages of which only the text is known; its lines are
// those of the print, and are put together like those of any wrapped text.
func plain(texts []string) (*format.Document, error) {
	d := &format.Document{}
	var b strings.Builder
	for _, s := range texts {
		start := b.Len()
		b.WriteString(strings.TrimRight(strings.ReplaceAll(s, "\f", ""), "\n") + "\n")
		d.Pages = append(d.Pages, segment.Span{Start: start, End: b.Len()})
	}
	if d.Text = b.String(); strings.TrimSpace(d.Text) == "" {
		return nil, &format.Error{Code: format.NoText}
	}
	d.Diagnostics = append(d.Diagnostics, segment.Diagnostic{Code: "ocr-text", Message: "文字由图像识别而来，数字请与原件核对"})
	return d, nil
}

// run runs the command for one picture, which is at path while it runs.
func run(ctx context.Context, args []string, path string, picture []byte, limit int64) ([]byte, error) {
	words := make([]string, len(args))
	named := false
	for i, w := range args {
		words[i] = strings.ReplaceAll(w, In, path)
		named = named || words[i] != w
	}
	c := exec.CommandContext(ctx, words[0], words[1:]...)
	dieWithParent(c)
	if named {
		if err := os.WriteFile(path, picture, 0o600); err != nil {
			return nil, err
		}
		defer os.Remove(path)
	} else {
		c.Stdin = bytes.NewReader(picture)
	}
	out, complaint := &capped{left: limit}, &capped{left: 64 << 10}
	c.Stdout, c.Stderr = out, complaint
	err := c.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.over:
		return nil, &format.Error{Code: format.TooLarge, Detail: fmt.Sprintf("%s writes more than %d bytes", words[0], limit)}
	case errors.Is(err, exec.ErrNotFound):
		return nil, &format.Error{Code: format.OCRFailed, Detail: words[0], Err: exec.ErrNotFound}
	case err != nil:
		last := strings.TrimSpace(complaint.kept.String())
		last = last[strings.LastIndexByte(last, '\n')+1:]
		return nil, &format.Error{Code: format.OCRFailed, Detail: words[0], Err: fmt.Errorf("%w: %s", err, last)}
	}
	return out.kept.Bytes(), nil
}

// A capped buffer takes so many bytes. A program that writes more finds its
// output closed.
type capped struct {
	kept bytes.Buffer // not embedded: its ReadFrom knows no limit
	left int64
	over bool
}

func (c *capped) Write(b []byte) (int, error) {
	if int64(len(b)) > c.left {
		c.over = true
		return 0, io.ErrShortWrite
	}
	c.left -= int64(len(b))
	return c.kept.Write(b)
}
