package pdf

import (
	"encoding/binary"
	"flag"
	"os"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the font anew")

// TestFont says what the font is made of, and makes it.
func TestFont(t *testing.T) {
	const path = "fonts/usr/share/fonts/square.ttf"
	want := squareFont("WenQuanYi Micro Hei")
	if *update {
		require.NoError(t, os.WriteFile(path, want, 0o644))
	}
	got, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, want, got)
}

// squareFont makes a TrueType font of one square glyph, a thousand units wide,
// for all of the basic plane. Its ink is narrow, so that it does not widen what
// a file says is narrow. PDFium knows fonts for Chinese by their names.
func squareFont(name string) []byte {
	be := binary.BigEndian
	u16 := func(v ...int) (b []byte) {
		for _, n := range v {
			b = be.AppendUint16(b, uint16(n))
		}
		return b
	}
	u32 := func(v ...uint32) (b []byte) {
		for _, n := range v {
			b = be.AppendUint32(b, n)
		}
		return b
	}
	cat := func(parts ...[]byte) (b []byte) {
		for _, p := range parts {
			b = append(b, p...)
		}
		return b
	}
	var named []byte
	for _, u := range utf16.Encode([]rune(name)) {
		named = be.AppendUint16(named, u)
	}
	square := cat(u16(1, 50, -50, 350, 850), u16(3, 0), []byte{1, 1, 1, 1},
		u16(50, 0, 300, 0), u16(-50, 900, 0, -900))
	tables := []struct {
		tag  string
		data []byte
	}{
		{"OS/2", cat(u16(4, 1000, 400, 5, 0), make([]byte, 22), make([]byte, 10), u32(0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF),
			[]byte("    "), u16(0x40, 0x20, 0xFFFF, 850, -50, 0, 900, 100), u32(0xFFFFFFFF, 0xFFFFFFFF), u16(500, 700, 0, 32, 1))},
		// Format 13: all the characters of a group have one glyph.
		{"cmap", cat(u16(0, 1, 3, 10), u32(12), u16(13, 0), u32(28, 0, 1, 0x20, 0xFFFF, 1))},
		{"glyf", square},
		{"head", cat(u32(0x00010000, 0x00010000, 0, 0x5F0F3CF5), u16(3, 1000), make([]byte, 16), u16(50, -50, 350, 850, 0, 8, 2, 1, 0))},
		{"hhea", cat(u32(0x00010000), u16(880, -120, 0, 1000, 50, 50, 350, 1, 0, 0, 0, 0, 0, 0, 0, 2))},
		{"hmtx", u16(1000, 50, 1000, 50)},
		{"loca", u32(0, 0, uint32(len(square)))},
		{"maxp", cat(u32(0x00010000), u16(2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0))},
		{"name", cat(u16(0, 3, 6+36), u16(3, 1, 0x409, 1, len(named), 0), u16(3, 1, 0x409, 2, len(named), 0), u16(1, 0, 0, 1, len(name), len(named)), named, []byte(name))},
		{"post", cat(u32(0x00030000, 0), u16(-100, 50), u32(1, 0, 0, 0, 0))},
	}
	n := len(tables)
	head := cat(u32(0x00010000), u16(n, 128, 3, n*16-128))
	var body []byte
	for _, t := range tables {
		head = cat(head, []byte(t.tag), u32(0, uint32(12+16*n+len(body)), uint32(len(t.data))))
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return cat(head, body)
}
