package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/tabular"
)

func TestNumbersNeverChange(t *testing.T) {
	for _, c := range []struct {
		path string
		want int64
		why  string
	}{
		{"reports/湖北省/2015.md", 3542602988922756523, "outputs of different runs are joined by it"},
		{"", 7183457195969485844, "no path at all has a number too"},
	} {
		require.Equal(t, c.want, numberOf(c.path), c.why)
		require.GreaterOrEqual(t, shardOf(c.path, 7), int64(0), c.why)
		require.Less(t, shardOf(c.path, 7), int64(7), c.why)
	}
}

func TestPackedRowsComeBack(t *testing.T) {
	var rows tabular.Rows
	for i, table := range tabular.Tables {
		for range 3 * i {
			row := make([]string, len(table.Columns))
			for j := range row {
				row[j] = strings.Repeat("增长", j)
			}
			rows[i] = append(rows[i], row)
		}
	}
	b := pack("甲/乙.txt", rows)
	p, err := split(b)
	require.NoError(t, err)
	require.Equal(t, "甲/乙.txt", p.path)
	got, err := p.unpack()
	require.NoError(t, err)
	require.Equal(t, rows, got)
}

func TestDamagedRowsAreAnError(t *testing.T) {
	_, err := split([]byte{200})
	require.Error(t, err, "no length")
	_, err = split([]byte{9, 'a'})
	require.Error(t, err, "a path that is not there")
	for _, c := range []struct {
		rows []byte
		why  string
	}{
		{nil, "no tables"},
		{[]byte{1, 50, 'a'}, "a cell that is not there"},
		{[]byte{0, 0, 0, 0, 0, 1}, "more than there should be"},
	} {
		_, err := packed{rows: encoder().EncodeAll(c.rows, nil)}.unpack()
		require.Error(t, err, c.why)
	}
}

// names lists an input, with paths from dir.
func names(t *testing.T, dir, input string) []string {
	t.Helper()
	got := []string{}
	require.NoError(t, list(context.Background(), input, func(p string) {
		got = append(got, strings.TrimPrefix(strings.TrimPrefix(p, dir), "/"))
	}))
	slices.Sort(got)
	return got
}

func TestList(t *testing.T) {
	dir := writeArchive(t)
	require.NoError(t, os.Symlink(filepath.Join(dir, "2021"), filepath.Join(dir, "loop")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "copy.txt"), filepath.Join(dir, "link.txt")))
	require.NoError(t, os.Symlink(filepath.Join(dir, "nothing"), filepath.Join(dir, "gone.txt")))
	for _, c := range []struct {
		input string
		want  []string
		why   string
	}{
		{"2021", []string{"2021/临江县.docx", "2021/临江县.txt"}, "a folder"},
		{"2022", []string{"2022/北山区.html", "2022/打包.zip"}, "a zip file is one path"},
		{"copy.txt", []string{"copy.txt"}, "a file"},
		{"picture.jpg", []string{"picture.jpg"}, "a file named itself, whatever it is"},
		{"*.jpg", []string{}, "but not where a pattern finds it"},
		{"no.txt", []string{"no.txt"}, "reading it says that it is not there"},
		{"no*.txt", []string{"no*.txt"}, "so does reading what matches nothing"},
		{"[", []string{"["}, "no pattern"},
		{"*/*.docx", []string{"2021/临江县.docx", "loop/临江县.docx"}, "a pattern over folders"},
		{"202?", []string{"2021/临江县.docx", "2021/临江县.txt", "2022/北山区.html", "2022/打包.zip"}, "folders that match"},
		{".hidden", []string{".hidden/old.txt"}, "hidden, but named"},
	} {
		require.Equal(t, c.want, names(t, dir, filepath.Join(dir, c.input)), c.why)
	}
	// All of a folder is what batch would read, but for what zip files hold.
	var want []string
	for e := range archive.Files([]string{dir}, archive.Options{}) {
		name := strings.TrimPrefix(e.Path, dir+"/")
		if zip, _, ok := strings.Cut(name, ".zip/"); ok {
			name = zip + ".zip"
		}
		want = append(want, name)
	}
	slices.Sort(want)
	require.Equal(t, slices.Compact(want), names(t, dir, dir))
}

func TestListStore(t *testing.T) {
	const dir = "memfs://list"
	for _, name := range []string{"a.txt", "b.jpg", "c.ZIP", ".d.txt", "e/f.txt", ".g/h.txt"} {
		memfs.Write(join(dir, name), []byte("x"))
	}
	for _, c := range []struct {
		input string
		want  []string
		why   string
	}{
		{dir, []string{"a.txt", "c.ZIP"}, "a folder"},
		{dir + "/", []string{"a.txt", "c.ZIP"}, "with a slash"},
		{dir + "/b.jpg", []string{"b.jpg"}, "an object named itself, whatever it is"},
		{dir + "/*/*", []string{"e/f.txt"}, "a pattern does not find what is hidden"},
		{dir + "/.g/*", []string{".g/h.txt"}, "unless it says so"},
		{dir + "/no", []string{"no"}, "reading it says that it is not there"},
	} {
		require.Equal(t, c.want, names(t, dir, c.input), c.why)
	}
}

func TestFinishCanBeRepeated(t *testing.T) {
	out := t.TempDir()
	f := finishFn{Output: out, Run: "r"}
	temp := tempFolder(out, "r")
	require.NoError(t, os.Mkdir(temp, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(temp, "x"), []byte("xx"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(temp, "left"), nil, 0o644))
	files := func(size int64) func(*made) bool {
		done := false
		return func(m *made) bool {
			*m = made{Temp: join(temp, "x"), Final: join(out, "figures-00000-of-00001.parquet"), Size: size}
			first := !done
			done = true
			return first
		}
	}
	for range 2 {
		require.NoError(t, f.ProcessElement(context.Background(), 0, files(2)))
		require.Equal(t, []string{"_SUCCESS", "figures-00000-of-00001.parquet"}, slices.Sorted(maps.Keys(contents(t, out))))
	}
	require.Error(t, f.ProcessElement(context.Background(), 0, files(3)), "what is there is not what was written")
	require.NotContains(t, contents(t, out), success, "an output that is not whole must not look so")
}

func TestPathsWithSigns(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a[1]*?")
	require.NoError(t, os.Mkdir(dir, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "dates-00000-of-00001.parquet"), nil, 0o644))
	found, err := earlier(context.Background(), dir)
	require.NoError(t, err)
	require.Len(t, found, 1, "signs of patterns in a folder's own name")
	require.Equal(t, "gs://b/x", join("gs://b/", "x"), "both slashes stay")
	fs, err := filesystem.New(context.Background(), dir)
	require.NoError(t, err)
	require.NoError(t, remove(context.Background(), fs, filepath.Join(dir, "none")), "nothing to remove")
}
