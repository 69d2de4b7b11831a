package archive

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/reader"
)

// rarFile writes a rar file, version 5, whose files are stored: blocks of a
// checksum, their size, type, flags and fields, all numbers but the checksum of
// seven bits a byte.
func rarFile(files ...string) []byte {
	var b bytes.Buffer
	b.WriteString("Rar!\x1a\x07\x01\x00")
	block := func(fields []byte) {
		head := append(binary.AppendUvarint(nil, uint64(len(fields))), fields...)
		_ = binary.Write(&b, binary.LittleEndian, crc32.ChecksumIEEE(head))
		b.Write(head)
	}
	numbers := func(n ...uint64) (out []byte) {
		for _, x := range n {
			out = binary.AppendUvarint(out, x)
		}
		return out
	}
	block(numbers(1, 0, 0)) // the archive
	for i := 0; i+1 < len(files); i += 2 {
		name, content := files[i], files[i+1]
		h := numbers(2, 2, uint64(len(content)), 4, uint64(len(content)), 0)
		h = binary.LittleEndian.AppendUint32(h, crc32.ChecksumIEEE([]byte(content)))
		h = append(h, numbers(0, 1, uint64(len(name)))...)
		block(append(h, name...))
		b.WriteString(content)
	}
	block(numbers(5, 0, 0)) // the end
	return b.Bytes()
}

func TestRar(t *testing.T) {
	const text = "一、2019年工作回顾\n全县生产总值增长8%。\n"
	dir := t.TempDir()
	inner := string(rarFile("深.txt", text))
	packed := rarFile("长沙市/2019.txt", text, "../up.txt", text, ".hidden/a.txt", text, "~$a.docx", "x", "图.jpg", "x",
		"里.rar", inner, `窗\2018.txt`, text)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "报告.rar"), packed, 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "报告.part2.rar"), packed, 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "断.rar"), packed[:len(packed)/2], 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "不是.rar"), []byte("x"), 0o644))

	passed, skipped := map[string]string{}, []string{}
	o := Options{
		Passed:  func(p, reason string) { passed[filepath.Base(p)] = reason },
		Skipped: func(p string) { skipped = append(skipped, filepath.Base(p)) },
	}
	var got []string
	for e := range Files([]string{dir}, o) {
		b, err := e.Bytes()
		line := e.Rel + " "
		var bad *reader.Error
		if require.NotEqual(t, err == nil, b == nil); err == nil {
			line += string(b[:len("一、2019年")])
		} else {
			require.ErrorAs(t, err, &bad)
			line += bad.Code
		}
		got = append(got, line)
	}
	require.Equal(t, []string{
		"不是.rar corrupt",
		"报告.rar/长沙市/2019.txt 一、2019年",
		"报告.rar/up.txt unsafe-path",
		"报告.rar/里.rar/深.txt 一、2019年",
		"报告.rar/窗/2018.txt 一、2019年",
		"断.rar/长沙市/2019.txt 一、2019年",
		"断.rar/up.txt unsafe-path",
		"断.rar corrupt", // what stood behind is lost, and said to be
	}, got)
	require.Equal(t, map[string]string{"报告.part2.rar": PassedVolume, "a.txt": PassedHidden, "~$a.docx": PassedLock}, passed)
	require.Equal(t, []string{"图.jpg"}, skipped[:1])
}

// The limits of zip files are those of rar files.
func TestRarLimits(t *testing.T) {
	p := filepath.Join(t.TempDir(), "a.rar")
	require.NoError(t, os.WriteFile(p, rarFile("1.txt", "一", "2.txt", "二", "3.txt", "三三三三三三三三三三"), 0o644))
	codes := func(o Options) (out []string) {
		for e := range Files([]string{p}, o) {
			code := "read"
			if _, err := e.Bytes(); err != nil {
				code = err.(*reader.Error).Code
			}
			out = append(out, code)
		}
		return out
	}
	require.Equal(t, []string{"read", "read", "read"}, codes(Options{}))
	require.Equal(t, []string{"read", "read", "too-large"}, codes(Options{MaxEntries: 2}))
	var small Options
	small.Limits.MaxBytes = 20
	require.Equal(t, []string{"read", "read", "too-large"}, codes(small))
}
