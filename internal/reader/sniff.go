package reader

import "bytes"

// magic names the kind of a file that is not a text, by its first bytes.
func magic(b []byte) string {
	for _, m := range []struct{ prefix, kind string }{
		{"%PDF-", "PDF"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"},
		{"{\\rtf", "RTF"},
		{"%TSD-Header-###%", drm},
		{"CAJ\x00", "CAJ"},
		{"KDH ", "CAJ"},
		{"HN\x00\x00", "CAJ"},
		{"\x1f\x8b", "gzip"},
		{"7z\xbc\xaf\x27\x1c", "7z"},
		{"Rar!\x1a", "RAR"},
		{"\x89PNG", "PNG"},
		{"\xff\xd8\xff", "JPEG"},
		{"GIF8", "GIF"},
		{"\x7fELF", "ELF"},
	} {
		if bytes.HasPrefix(b, []byte(m.prefix)) {
			return m.kind
		}
	}
	if bytes.HasPrefix(b, []byte("PK\x03\x04")) {
		switch head := b[:min(len(b), 4096)]; {
		case bytes.Contains(b, []byte("xl/workbook.xml")):
			return "XLSX"
		case bytes.Contains(b, []byte("ppt/presentation.xml")):
			return "PPTX"
		case bytes.Contains(head, []byte("word/")), bytes.Contains(head, []byte("[Content_Types].xml")):
			return "DOCX"
		case bytes.Contains(head, []byte("OFD.xml")):
			return "OFD"
		}
		return "ZIP"
	}
	return markup(b)
}

// drm is the kind of a file that a firm's own software has encrypted. It opens
// on that firm's computers only, where it looks like any other.
const drm = "DRM"

// markup names the kind of a file that is text, but not the text of a report.
// A page in XHTML is read as HTML is.
func markup(b []byte) string {
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(b[:min(len(b), 4096)], []byte("\ufeff")), " \t\r\n"))
	switch {
	case bytes.HasPrefix(head, []byte("mime-version:")):
		return "MHT"
	case !bytes.HasPrefix(head, []byte("<?xml")), bytes.Contains(head, []byte("<html")):
		return ""
	case bytes.Contains(head, []byte("/office/2006/xmlpackage")), bytes.Contains(head, []byte("/office/word/2003/wordml")):
		return "DOCX"
	}
	return "XML"
}

// survey counts the runes of s and the control characters among them.
func survey(s string) (runes, controls int) {
	for _, r := range s {
		runes++
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' && r != '\v' || r == 0x7f {
			controls++
		}
	}
	return runes, controls
}
