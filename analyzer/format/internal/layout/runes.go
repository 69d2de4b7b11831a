package layout

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// IsBlank reports whether r is seen as a gap only.
func IsBlank(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' || r == '\u3164' }

// Nameless reports whether r stands for a glyph whose font does not say what
// it shows: none at all, the replacement character, or one for private use.
// Those of U+F000 to U+F0FF are the signs of symbol fonts, list marks mostly.
func Nameless(r rune) bool {
	return r == 0 || r == unicode.ReplacementChar || unicode.Is(unicode.Co, r) && (r < 0xF000 || r > 0xF0FF)
}

// Unify gives the character that is meant by one that only looks like it, and
// 0 for one that is not to be seen. Fonts that hold but the glyphs a file
// needs often name them by their radicals.
func Unify(r rune) rune {
	switch {
	case r == '\u00ad' || r == 0xFFFE || r == 0xFFFF || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Co, r):
		return 0
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0xF900 && r <= 0xFAFF:
		if s := []rune(norm.NFKC.String(string(r))); len(s) == 1 {
			r = s[0]
		}
		if u, ok := radicals[r]; ok {
			return u
		}
	}
	return r
}

// radicals are those of U+2E80 to U+2EFF that are the form of a simplified
// character, which Unicode does not decompose.
var radicals = map[rune]rune{
	'⺠': '民', '⻓': '长', '⻔': '门', '⻋': '车', '⻅': '见', '⻉': '贝', '⻚': '页', '⻛': '风',
	'⻜': '飞', '⻢': '马', '⻥': '鱼', '⻦': '鸟', '⻬': '齐', '⻰': '龙', '⻩': '黄', '⻨': '麦',
	'⻘': '青', '⻄': '西', '⻆': '角', '⻙': '韦', '⻝': '食', '⻤': '鬼', '⻮': '齿', '⻳': '龟',
	'⺟': '母', '⺨': '犬', '⻁': '虎', '⻣': '骨', '⻧': '卤', '⻪': '黾', '⺮': '竹', '⻫': '斉',
}

// isCJK reports whether r takes the full width of a square, as Chinese
// characters and their punctuation do.
func isCJK(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x30FF || r >= 0xFF00 && r <= 0xFF60 ||
		strings.ContainsRune("“”‘’—…·《》", r)
}

// Where a line may not be broken: before closers, after openers, and between
// the letters and digits of a word.
func isCloser(r rune) bool {
	return strings.ContainsRune("，。、；：？！）》】〕」』”’％%…—·,.;:?!)]}℃‰", r)
}

func isOpener(r rune) bool { return strings.ContainsRune("（《【〔「『“‘([{", r) }

// isQuote reports whether r is of those that programs which do not know the
// language (Unicode's line breaking, UAX 14) part from neither side.
func isQuote(r rune) bool { return strings.ContainsRune("“”‘’", r) }

func isWord(r rune) bool {
	return strings.ContainsRune(".,-+/%:∶&~", r) || r < 0x2000 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// endsSentence reports whether r closes a sentence.
func endsSentence(r rune) bool { return strings.ContainsRune("。！？；：…”）.!?;:", r) }
