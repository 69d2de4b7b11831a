package reader

import "bytes"

// magic names the kind of a file that is not a text, by its first bytes.
func magic(b []byte) string {
	for _, m := range []struct{ prefix, kind string }{
		{"%PDF-", "PDF"},
		{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"},
		{"{\\rtf", "RTF"},
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
	return ""
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
