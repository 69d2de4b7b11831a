package pdf

import (
	"regexp"
	"strings"
	"unicode"
)

var (
	program  = regexp.MustCompile(`^(?i:microsoft\s+(?:word|powerpoint|excel)|wps\s*\S*|幻灯片|未命名|untitled)\s*[-—–:：]\s*`)
	fileName = regexp.MustCompile(`(?i)\.(?:docx?|wps|pdf|rtf|txt|html?|odt|tmp|pptx?|xlsx?|ofd)$|[\\/]`)
)

// metaTitle is the title that a file says it has, where it is one: programs
// put there the name of the file, or of another.
func metaTitle(s string) string {
	s = strings.Join(strings.Fields(program.ReplaceAllString(strings.TrimSpace(s), "")), " ")
	if fileName.MatchString(s) || strings.ContainsRune(s, unicode.ReplacementChar) || len(s) > 300 {
		return ""
	}
	hanzi := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			hanzi++
		}
	}
	if hanzi < 4 {
		return ""
	}
	return s
}
