package archive

import (
	"archive/zip"
	"bytes"
	"io"
	"path/filepath"
	"strings"
)

// isOwnWorkbook reports whether the file at p is a workbook that govreport
// wrote. Results often lie in the folder that they were made from, and must not
// become reports themselves the next time.
func isOwnWorkbook(p string) bool {
	if !strings.EqualFold(filepath.Ext(p), ".xlsx") {
		return false
	}
	z, err := zip.OpenReader(p)
	if err != nil {
		return false
	}
	defer z.Close()
	f, err := z.Open("docProps/app.xml")
	if err != nil {
		return false
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, 64<<10))
	return err == nil && bytes.Contains(b, []byte("<Application>govreport</Application>"))
}
