// Package meta reads what a report says of itself: title, date, speaker,
// issuer and region.
package meta

import "github.com/govreport/govreport/segment"

// A Meta is what a report says of itself. Fields are empty where it does not
// say.
type Meta struct {
	Title, Subtitle string
	Date            string // YYYY-MM-DD, YYYY-MM or YYYY
	DateKind        string // speech, signature, posting
	Year            int    // the year the report is given in and plans for
	Speaker, Issuer string
	Region          string // full official name: 全国, 山东省, 长沙市
	RegionCode      string // GB/T 2260
	RegionLevel     string // nation, province, prefecture, county
	Diagnostics     []segment.Diagnostic
}

// Read finds the metadata of t; name is the file's path, which is only
// consulted where the text is silent.
func Read(t *segment.Text, name string) Meta { return Meta{} }
