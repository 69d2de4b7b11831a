package ofd

import (
	"strings"
	"unicode"
)

// isWide reports whether r takes the full width of a square, as Chinese
// characters and their punctuation do.
func isWide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x2E80 && r <= 0x33FF || r >= 0xFF00 && r <= 0xFF60 ||
		r >= 0x2460 && r <= 0x24FF || strings.ContainsRune("“”‘’—…·", r)
}

// Where a line may not be broken: before closers, after openers, and within a
// word or a figure.
func isCloser(r rune) bool {
	return strings.ContainsRune("，。、；：？！）》】〕」』”’％%…—·,.;:?!)]}℃‰", r)
}

func isOpener(r rune) bool { return strings.ContainsRune("（《【〔「『“‘([{", r) }

func isWord(r rune) bool {
	return r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune(".,-+/%", r))
}

func isLetter(r rune) bool { return r < 0x2000 && unicode.IsLetter(r) }

// endsSentence reports whether r closes a sentence.
func endsSentence(r rune) bool { return strings.ContainsRune("。！？；：…”）.!?;:", r) }
