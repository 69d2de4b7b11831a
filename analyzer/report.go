// Package analyzer reads whole reports. [Open] is the front door: it decodes
// a file, finds its outline, and returns every figure and date in it.
package analyzer

import (
	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

// Schema names the version of the JSON form of a [Report].
const Schema = "govreport/1"

// A Source says where a report came from and how it was read.
type Source struct {
	Path     string `json:"path"`
	Format   string `json:"format"`   // text, markdown, html, docx, pdf, ofd
	Encoding string `json:"encoding"` // utf-8, gb18030, big5, utf-16le, utf-16be
	Bytes    int    `json:"bytes"`    // size of the file
	SHA256   string `json:"sha256"`   // of the file's bytes, in hexadecimal
}

// A Report is a government work report as data. All spans are byte offsets
// into Text.
type Report struct {
	Schema      string               `json:"schema"`
	Source      Source               `json:"source"`
	Title       string               `json:"title"`
	Date        string               `json:"date"` // YYYY-MM-DD, YYYY-MM or YYYY; empty where unknown
	Year        int                  `json:"year"` // the year the report is given in and plans for, 0 where unknown
	Region      string               `json:"region"`
	Issuer      string               `json:"issuer"`
	Speaker     string               `json:"speaker"`
	Sections    []segment.Section    `json:"sections"`
	Figures     []extract.Figure     `json:"figures"`
	Dates       []extract.Date       `json:"dates"`
	Diagnostics []segment.Diagnostic `json:"diagnostics,omitempty"`

	// Text is the decoded text, exactly as read.
	Text string `json:"-"`
}
