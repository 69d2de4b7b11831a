package charset

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed common.txt
var commonText string

var common = func() (set [0x10000 / 64]uint64) {
	for line := range strings.Lines(commonText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, r := range strings.TrimSpace(line) {
			set[r/64] |= 1 << (r % 64)
		}
	}
	return set
}()

func isCommon(r rune) bool { return r < 0x10000 && common[r/64]&(1<<(r%64)) != 0 }

// sampleSize is how many bytes are looked at to tell encodings apart.
const sampleSize = 8 << 10

type guessed struct {
	name       string
	confidence float64
}

// guess finds the encoding of b, which has no byte order mark.
func guess(b []byte) guessed {
	ascii, nul := true, false
	for _, c := range b {
		ascii = ascii && c < utf8.RuneSelf
		nul = nul || c == 0
	}
	valid := utf8.Valid(trimTail(b))
	if valid && !nul && !ascii {
		if s := score(string(sample(b))); s > 0.3 || len(b) > sampleSize {
			return guessed{UTF8, 1}
		}
	}
	best, second := guessed{UTF8, 0}, 0.0
	consider := func(name string, s float64) {
		if s > best.confidence {
			best, second = guessed{name, s}, best.confidence
		} else if s > second {
			second = s
		}
	}
	s := sample(b)
	utf8Text, bad, _ := decodeUTF8(trimTail(s))
	switch u := score(utf8Text); {
	case valid && ascii && !nul:
		// UTF-16 may look like ASCII, but then it reads very well, or ASCII
		// has control characters.
		consider(UTF8, 0.85+min(u, 0))
	case valid && !nul:
		consider(UTF8, max(u, 0)+0.5)
	case bad*20 < len(utf8Text)/3:
		consider(UTF8, u+0.3) // whole, but for a few damaged bytes
	default:
		consider(UTF8, u-0.2)
	}
	if !ascii {
		consider(GB18030, score(decode(s, GB18030, 0).Text))
		consider(Big5, score(decode(s, Big5, 0).Text))
	}
	if even := evenSample(b); len(b) >= 4 || nul {
		consider(UTF16LE, score(decode(even, UTF16LE, 0).Text))
		consider(UTF16BE, score(decode(even, UTF16BE, 0).Text))
	}
	if ascii && best.name == UTF8 {
		return guessed{UTF8, 1}
	}
	best.confidence = min(1, max(0.05, 0.5+best.confidence-max(second, 0)))
	return best
}

// Doubt returns the encoding that b is much more likely to be in than the
// one it was decoded as on request, or "".
func Doubt(b []byte, d Decoded) string {
	if mark, _ := cutMark(b); mark != "" {
		if mark == d.Encoding {
			return ""
		}
		return mark
	}
	g := guess(b)
	if g.name == d.Encoding {
		return ""
	}
	read := func(name string) float64 {
		if name == UTF16LE || name == UTF16BE {
			return score(decode(evenSample(b), name, 0).Text)
		}
		return score(decode(sample(b), name, 0).Text)
	}
	if read(g.name) > read(d.Encoding)+0.3 {
		return g.name
	}
	return ""
}

// byteOrder tells the two kinds of UTF-16 apart.
func byteOrder(b []byte) string {
	even := evenSample(b)
	if score(decode(even, UTF16BE, 0).Text) > score(decode(even, UTF16LE, 0).Text) {
		return UTF16BE
	}
	return UTF16LE
}

// sample returns a stretch of b that starts at its first byte beyond ASCII,
// which is the first byte of a character in every multi-byte encoding.
func sample(b []byte) []byte {
	start := 0
	for start < len(b) && b[start] < utf8.RuneSelf {
		start++
	}
	if start == len(b) {
		start = 0
	}
	return b[start:min(len(b), start+sampleSize)]
}

// evenSample is sample for encodings of two bytes a unit.
func evenSample(b []byte) []byte {
	start := 0
	for start < len(b) && b[start] < utf8.RuneSelf {
		start++
	}
	if start == len(b) {
		start = 0
	}
	start &^= 1
	b = b[start:min(len(b), start+sampleSize)]
	return b[:len(b)&^1]
}

// trimTail cuts an incomplete character off the end of b.
func trimTail(b []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(b); n++ {
		if c := b[len(b)-n]; utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-n:]) {
				return b[:len(b)-n]
			}
			break
		}
	}
	return b
}

// score says how much s reads like Chinese: 1 for a text of common
// characters and punctuation, about 0 for rare ones, below 0 for garbage.
func score(s string) float64 {
	s = strings.TrimRight(s, "\ufffd") // a sample may end inside a character
	points, n := 0.0, 0.0
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf && (r >= ' ' && r != 0x7f || r == '\n' || r == '\r' || r == '\t' || r == '\f'):
			continue // ASCII says nothing
		case isCommon(r):
			points++
		case r >= 0x4e00 && r <= 0x9fff:
			points += 0.1
		case r >= 0x3001 && r <= 0x3017 || r >= 0xff01 && r <= 0xff5e || strings.ContainsRune("—…‘’“”·①②③④⑤○〇\u3000", r):
			points += 0.7
		case r == utf8.RuneError || r < 0xa0 || r >= 0xe000 && r < 0xf900 || r > 0xffff || !unicode.IsPrint(r):
			points--
		case r >= 0x3400 && r < 0x4e00: // Extension A
			points -= 0.3
		}
		n++
	}
	if n == 0 {
		return 0
	}
	return points / n
}
