package archive

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/govreport/govreport/analyzer/format/html"
	"github.com/govreport/govreport/internal/reader"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

const text = "政府工作报告\n一、2019年工作回顾\n全县生产总值增长8%。\n"

// put writes a file, and the folders on its way.
func put(t *testing.T, path, content string) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
	require.NoError(t, os.WriteFile(path, []byte(content), 0o644))
}

// packedFiles is a zip file of names and contents, in that order.
func packedFiles(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		h := &zip.FileHeader{Name: files[i], Method: zip.Deflate}
		h.NonUTF8 = true // as Windows does
		f, err := w.CreateHeader(h)
		require.NoError(t, err)
		_, err = f.Write([]byte(files[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

func gbk(t *testing.T, s string) string {
	t.Helper()
	b, err := simplifiedchinese.GBK.NewEncoder().String(s)
	require.NoError(t, err)
	return b
}

// listed is what Files yields: paths relative to dir, and errors by code.
func listed(dir string, o Options, paths ...string) (list []string) {
	for i := range paths {
		paths[i] = filepath.Join(dir, paths[i])
	}
	for e := range Files(paths, o) {
		s := strings.TrimPrefix(e.Path, dir+"/")
		if _, err := e.Bytes(); err != nil {
			s += " !" + err.(*reader.Error).Code
		}
		list = append(list, s)
	}
	return list
}

func TestFiles(t *testing.T) {
	dir := t.TempDir()
	put(t, dir+"/in/b.txt", text)
	put(t, dir+"/in/a/2.html", "<p>"+text)
	put(t, dir+"/in/a/10.md", text)
	put(t, dir+"/in/photo.jpg", "x")
	put(t, dir+"/in/.hidden/c.txt", text)
	put(t, dir+"/in/~c.TXT", text)
	put(t, dir+"/in/z.zip", packedFiles(t,
		gbk(t, "山东/二.txt"), text, gbk(t, "山东/一.txt"), text, "utf8/长沙.md", text, `windows\3.txt`, text, "__MACOSX/._3.txt", "x", "a.xls", "x",
		"inner.zip", packedFiles(t, "4.txt", text)))
	require.NoError(t, os.Symlink(dir+"/in", dir+"/in/a/loop"))
	require.NoError(t, os.Symlink("nowhere", dir+"/in/a/broken.txt"))
	require.NoError(t, os.MkdirAll(dir+"/empty", 0o755))

	var skipped []string
	o := Options{Skipped: func(p string) { skipped = append(skipped, strings.TrimPrefix(p, dir+"/")) }}
	require.Equal(t, []string{
		"in/a/10.md", "in/a/2.html", "in/a/broken.txt !not-found", "in/b.txt",
		"in/z.zip/inner.zip/4.txt", "in/z.zip/utf8/长沙.md", "in/z.zip/windows/3.txt", "in/z.zip/山东/一.txt", "in/z.zip/山东/二.txt", "in/~c.TXT",
	}, listed(dir, o, "in"), "by name; names in GBK and with backslashes as a user knows them")
	require.Equal(t, []string{"in/photo.jpg", "in/z.zip/a.xls"}, skipped, "what is passed over is told")

	require.Equal(t, []string{"in/photo.jpg"}, listed(dir, Options{}, "in/photo.jpg"), "a file that is named is read whatever its suffix")
	require.Equal(t, []string{"gone.txt !not-found", "in/b.txt"}, listed(dir, Options{}, "gone.txt", "in/b.txt"), "the others go on")
	require.Equal(t, []string{"empty !no-reports"}, listed(dir, Options{}, "empty"), "what was asked for does not vanish")
}

func TestPassed(t *testing.T) {
	dir := t.TempDir()
	write := func(name string) { require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600)) }
	write("~$甲.docx")
	write("甲.txt")
	require.NoError(t, os.Symlink(t.TempDir(), filepath.Join(dir, "folder")))
	require.NoError(t, os.Symlink("gone", filepath.Join(dir, "link.jpg")))
	require.NoError(t, os.Symlink("gone", filepath.Join(dir, "link.txt")))
	passed := map[string]string{}
	o := Options{Passed: func(p, reason string) { passed[filepath.Base(p)] = reason }}
	require.Equal(t, []string{"link.txt !not-found", "甲.txt"}, listed(dir, o, "."))
	require.Equal(t, map[string]string{"~$甲.docx": PassedLock, "folder": PassedFolderLink, "link.jpg": PassedDangling}, passed)
}

func TestRel(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	put(t, "in/a/1.txt", text)
	put(t, "in/z.zip", packedFiles(t, "x/2.txt", text))
	rels := func(paths ...string) (list []string) {
		for e := range Files(paths, Options{}) {
			list = append(list, e.Rel)
		}
		return list
	}
	require.Equal(t, []string{"a/1.txt", "z.zip/x/2.txt"}, rels("in"))
	require.Equal(t, []string{"x/2.txt"}, rels("in/z.zip"))
	require.Equal(t, []string{"1.txt"}, rels("in/a/1.txt"))
	require.Equal(t, []string{"in/a/1.txt", "in/z.zip/x/2.txt"}, rels("in/a/1.txt", "in/z.zip"), "several keep apart")
	for _, r := range rels("../"+filepath.Base(dir)+"/in", "in") {
		require.False(t, strings.HasPrefix(r, "..") || strings.HasPrefix(r, "/"), r)
	}
}

func TestHostileZips(t *testing.T) {
	lying := func(z string) string { // says of a file that it unpacks to little
		i := strings.Index(z, "PK\x01\x02")
		b := []byte(z)
		binary.LittleEndian.PutUint32(b[i+24:], 10)
		return string(b)
	}
	locked := func(z string) string {
		b := []byte(z)
		b[strings.Index(z, "PK\x01\x02")+8] |= 1
		return string(b)
	}
	zeros := strings.Repeat("\x00", 3<<20)
	deep := packedFiles(t, "x.txt", text)
	for range 5 {
		deep = packedFiles(t, "in.zip", deep)
	}
	cases := []struct {
		why, zip string
		o        Options
		want     []string
	}{
		{"paths that lead out of it are not read", packedFiles(t, "../../etc/a.txt", text, "/abs.txt", text, "ok.txt", text), Options{},
			[]string{"z.zip/../../etc/a.txt !unsafe-path", "z.zip//abs.txt !unsafe-path", "z.zip/ok.txt"}},
		{"a file that unpacks to too much", packedFiles(t, "a.txt", zeros, "b.txt", text), Options{}, []string{"z.zip/a.txt !too-large", "z.zip/b.txt"}},
		{"one that says otherwise", lying(packedFiles(t, "a.txt", zeros)), Options{}, []string{"z.zip/a.txt !corrupt"}},
		{"too many files", packedFiles(t, "a.txt", text, "b.txt", text, "c.txt", text), Options{MaxEntries: 2}, []string{"z.zip !too-large"}},
		{"nested without end", deep, Options{}, []string{"z.zip/in.zip/in.zip/in.zip !too-large"}},
		{"no zip file at all", "PK\x03\x04 and then nothing", Options{}, []string{"z.zip !corrupt"}},
		{"cut off", packedFiles(t, "a.txt", text)[:60], Options{}, []string{"z.zip !corrupt"}},
		{"a file with a password", locked(packedFiles(t, "a.txt", text)), Options{}, []string{"z.zip/a.txt !encrypted"}},
	}
	for _, c := range cases {
		dir := t.TempDir()
		put(t, dir+"/z.zip", c.zip)
		c.o.Limits.MaxBytes = 1 << 20
		require.Equal(t, c.want, listed(dir, c.o, "z.zip"), c.why)
	}
}

func TestBombs(t *testing.T) {
	// Each file is small enough, all together are not.
	var files []string
	for i := range 20 {
		files = append(files, string(rune('a'+i))+".txt", strings.Repeat("\x00", 1<<20))
	}
	z := packedFiles(t, files...)
	w := walker{Options: Options{MaxRatio: 100}.withDefaults()}
	r, err := zip.NewReader(strings.NewReader(z), int64(len(z)))
	require.NoError(t, err)
	in := &packed{zip: r, depth: 1}
	require.Empty(t, w.excess(in, int64(len(z))), "20 MB are allowed whatever the ratio")
	for _, f := range r.File {
		f.UncompressedSize64 = 100 << 20
	}
	require.Contains(t, w.excess(in, int64(len(z))), "unpack to more than")
	r.File[0].UncompressedSize64 = 1 << 63
	require.NotEmpty(t, w.excess(in, int64(len(z))), "sizes that overflow")

	// Many small bombs are no better than a large one.
	w = walker{Options: Options{MaxRatio: 100}.withDefaults()}
	for _, f := range r.File {
		f.UncompressedSize64 = 30 << 20
	}
	require.Empty(t, w.excess(in, int64(len(z))), "600 MB in one")
	require.Contains(t, w.excess(in, int64(len(z))), "unpack to more than", "and again in the next")
}

// A file whose entries share bytes unpacks to any size within every limit.
func TestOverlap(t *testing.T) {
	z := []byte(packedFiles(t, "a.txt", strings.Repeat("甲", 1000), "b.txt", strings.Repeat("甲", 1000)))
	r, err := zip.NewReader(bytes.NewReader(z), int64(len(z)))
	require.NoError(t, err)
	require.False(t, overlap(r))
	// Let the directory say that the second begins where the first does.
	end := bytes.LastIndex(z, []byte("PK\x01\x02"))
	binary.LittleEndian.PutUint32(z[end+42:], 0)
	r, err = zip.NewReader(bytes.NewReader(z), int64(len(z)))
	require.NoError(t, err)
	require.True(t, overlap(r))
}

func TestReports(t *testing.T) {
	dir := t.TempDir()
	for _, n := range []string{"1", "2", "3", "4", "5"} {
		put(t, dir+"/"+n+".txt", text)
	}
	put(t, dir+"/3.txt", "")
	var got []string
	for r := range Reports(context.Background(), []string{dir}, Options{Jobs: 3}) {
		s := filepath.Base(r.Entry.Path)
		if r.Err != nil {
			s += " " + r.Err.(*reader.Error).Code
		} else {
			require.Len(t, r.Report.Figures, 1)
		}
		got = append(got, s)
	}
	require.Equal(t, []string{"1.txt", "2.txt", "3.txt empty", "4.txt", "5.txt"}, got)
	for range Reports(context.Background(), []string{dir}, Options{}) {
		break // must not hang
	}
}
