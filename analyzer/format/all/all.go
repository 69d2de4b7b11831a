// Package all registers the readers of all formats that govreport knows.
// Import it for its side effect:
//
//	import _ "github.com/govreport/govreport/analyzer/format/all"
package all

import (
	_ "github.com/govreport/govreport/analyzer/format/doc"  // .doc .wps
	_ "github.com/govreport/govreport/analyzer/format/docx" // .docx .docm
	_ "github.com/govreport/govreport/analyzer/format/html" // .html .htm
	_ "github.com/govreport/govreport/analyzer/format/mht"  // .mht .mhtml
	_ "github.com/govreport/govreport/analyzer/format/ocr"  // .hocr .alto
	_ "github.com/govreport/govreport/analyzer/format/ofd"  // .ofd
	_ "github.com/govreport/govreport/analyzer/format/pdf"  // .pdf
	_ "github.com/govreport/govreport/analyzer/format/rtf"  // .rtf
	_ "github.com/govreport/govreport/analyzer/format/xlsx" // .xlsx .xlsm
)
