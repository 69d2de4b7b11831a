//go:build unix

package ocr_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/govreport/govreport/analyzer/format/ocr"
)

// script writes a program that stands for one that recognises text.
func script(t *testing.T, lines string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "程序 甲.sh")
	require.NoError(t, os.WriteFile(path, []byte("#!/bin/sh\n"+lines), 0o755))
	return "'" + path + "'"
}

func picture(s string) ocr.Picture { return func() ([]byte, error) { return []byte(s), nil } }

func TestRecognise(t *testing.T) {
	scanned := filepath.Join(t.TempDir(), "out.hocr")
	require.NoError(t, os.WriteFile(scanned, []byte(report.hocr()), 0o644))
	for name, c := range map[string]struct{ command, want string }{
		"hocr":       {script(t, "cat "+scanned) + " {in}", want},
		"plain":      {script(t, `cat "$1"; printf '\f'`) + " {in}", "增长1%。\n增长2%。"},
		"from input": {"cat", "增长1%。\n增长2%。"},
		"nothing is expanded": {script(t, `printf '%s' "$2" "$3"`) + ` {in} '$HOME;a' "b c"`,
			"$HOME;ab c\n$HOME;ab c"},
	} {
		pages := []ocr.Picture{picture("增长1%。"), picture("增长2%。")}
		if name == "hocr" {
			pages = pages[:1] // the same page twice would be all running heads
		}
		d, err := ocr.Recognise(context.Background(), c.command, ".png", pages, format.Options{})
		require.NoError(t, err, name)
		require.Equal(t, c.want, strings.TrimSpace(d.Text), name)
		require.Len(t, d.Pages, len(pages), name)
		require.Equal(t, "ocr-text", d.Diagnostics[0].Code, name)
	}
}

func TestRecogniseFails(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	one := []ocr.Picture{picture("x")}
	for name, c := range map[string]struct{ command, detail string }{
		"no program": {"no-such-program-here {in}", "not found"},
		"it fails":   {script(t, "echo first >&2; echo 'no such language' >&2; exit 3"), "exit status 3: no such language"},
		"quotes":     {"a 'b", "invalid"},
		"blank":      {"  ", "empty"},
		"binary":     {script(t, `printf '\377\376\001'`), "neither hOCR"},
	} {
		_, err := ocr.Recognise(context.Background(), c.command, ".png", one, format.Options{})
		var e *format.Error
		require.ErrorAs(t, err, &e, name)
		require.Equal(t, format.OCRFailed, e.Code, name)
		require.ErrorContains(t, err, c.detail, name)
	}
	_, err := ocr.Recognise(context.Background(), script(t, "yes"), ".png", one, format.Options{MaxText: 1000})
	require.ErrorContains(t, err, "too-large")

	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err = ocr.Recognise(ctx, script(t, "exec sleep 60"), ".png", one, format.Options{})
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Less(t, time.Since(start), 20*time.Second)
	left, err := filepath.Glob(filepath.Join(os.TempDir(), "govreport-ocr-*"))
	require.NoError(t, err)
	require.Empty(t, left, "no picture stays behind")
}

// A picture is read where a program is named, and refused where none is.
func TestPicture(t *testing.T) {
	png := []byte("\x89PNG\r\n\x1a\n…")
	f, ok := format.ByContent(png)
	require.True(t, ok)
	_, err := f.Read(context.Background(), png, format.Options{})
	var e *format.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, format.Scanned, e.Code)
	d, err := f.Read(context.Background(), png, format.Options{OCR: script(t, `case "$1" in *.png) echo 增长3%。;; esac`) + " {in}"})
	require.NoError(t, err)
	require.Equal(t, "增长3%。", strings.TrimSpace(d.Text))
}
