//go:build unix

package pdf

import (
	"bytes"
	"context"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/format"
)

// Each page of a scan is drawn and given to the program that is named; what it
// writes is the page's text.
func TestRecognise(t *testing.T) {
	dir := t.TempDir()
	program := filepath.Join(dir, "recognise.sh")
	require.NoError(t, os.WriteFile(program, []byte("#!/bin/sh\ncp \"$1\" "+dir+"/$(basename \"$1\")\necho 第$(basename \"$1\" .png)页增长8%。\n"), 0o755))
	scan := build("", draw((*sheet).picture), draw((*sheet).picture))
	d, err := read(context.Background(), scan, format.Options{OCR: program + " {in}"})
	require.NoError(t, err)
	require.Equal(t, "第1页增长8%。\n第2页增长8%。", strings.TrimSpace(d.Text))
	require.Len(t, d.Pages, 2)
	for _, name := range []string{"1.png", "2.png"} {
		b, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		c, err := png.DecodeConfig(bytes.NewReader(b))
		require.NoError(t, err)
		require.InDelta(t, 300, float64(c.Width)/(595.0/72), 10, "dots an inch of a sheet of A4")
	}
}
