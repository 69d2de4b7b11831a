package main

import (
	"archive/zip"
	"bufio"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite"
)

// goodReport is what has to come out whole beside all that does not.
const goodReport = "政府工作报告\n2020年1月10日\n一、2019年工作回顾\n全县生产总值增长7.3%。\n二、2020年工作安排\n生产总值增长8%左右。\n"

// Whatever a folder holds, a run over it ends, each input has one record, the
// good files are whole and every output can be opened.
func TestHostileFolder(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("reads a hundred hostile files")
	}
	in, out := t.TempDir(), t.TempDir()
	names := hostileFolder(t, in)
	require.Greater(t, len(names), 130)
	for _, name := range []string{"0-good.txt", "zz-good.txt"} {
		require.NoError(t, os.WriteFile(filepath.Join(in, name), []byte(goodReport+name+"\n"), 0o644))
		names = append(names, name)
	}
	var outputs []string
	args := []string{"batch", in, "--timeout", "5s", "--max-unpacked", "32", "--max-memory", "2048", "--jobs", "2", "--report", filepath.Join(out, "run.json")}
	for _, suffix := range []string{".jsonl", ".csv", ".parquet", ".sqlite", ".xlsx", string(filepath.Separator)} {
		outputs = append(outputs, filepath.Join(out, "o")+suffix)
		args = append(args, "-o", filepath.Join(out, "o")+suffix)
	}
	start := time.Now()
	c := exec.Command("govreport", args...)
	said, err := c.CombinedOutput()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit, "%s", said)
	require.Equal(t, 1, exit.ExitCode(), "%s", said)
	require.Less(t, time.Since(start), 2*time.Minute, "a third of one where nothing else runs")
	require.True(t, utf8.Valid(said))
	require.NotRegexp(t, "[\x00-\x08\x0b-\x1f\u202e]", string(said), "nothing that a terminal obeys")

	records := map[string]int{}
	count(t, outputs[0], records)
	failed := map[string]int{}
	count(t, filepath.Join(out, "o.errors.jsonl"), failed)
	for path, n := range failed {
		require.Equal(t, 1, n, "%q", path)
		require.Contains(t, records, path)
	}
	var run struct {
		Files, Reports    int
		Complete          bool
		Skipped, Passed   map[string]int
		Failed, Reused    int
		Failures, Formats map[string]int
	}
	b, err := os.ReadFile(filepath.Join(out, "run.json"))
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &run))
	require.True(t, run.Complete)
	without := 0
	for _, name := range names {
		if name == "\xb1\xa8\xb8\xe6.txt" {
			name = "报告.txt" // a name in GBK is told as one can read it
		}
		n := 0
		for path, k := range records {
			if inside, ok := strings.CutPrefix(path, filepath.Join(in, name)); ok && (inside == "" || inside[0] == '/' && strings.HasSuffix(name, ".zip")) {
				n += k
			}
		}
		require.LessOrEqual(t, n, 1, "%q", name)
		if n == 0 {
			t.Logf("passed over: %q", name)
			without++
		}
	}
	passed := 0
	for _, m := range []map[string]int{run.Skipped, run.Passed} {
		for _, n := range m {
			passed += n
		}
	}
	require.Equal(t, without, passed, "what has no record is counted by reason: %v %v", run.Skipped, run.Passed)
	for _, name := range []string{"0-good.txt", "zz-good.txt"} {
		require.Equal(t, 1, records[filepath.Join(in, name)])
	}
	readable(t, out, run.Files, run.Reports)
}

// count adds the records of a file of JSON lines by their path.
func count(t *testing.T, path string, records map[string]int) {
	t.Helper()
	f, err := os.Open(path)
	require.NoError(t, err)
	defer f.Close()
	for s := bufio.NewReader(f); ; {
		line, err := s.ReadBytes('\n')
		if err != nil {
			require.Empty(t, line)
			return
		}
		var r struct {
			Path   string
			Source struct{ Path string }
		}
		require.NoError(t, json.Unmarshal(line, &r))
		require.True(t, utf8.Valid(line))
		records[r.Path+r.Source.Path]++
	}
}

// readable opens the outputs with readers that are not ours.
func readable(t *testing.T, out string, files, reports int) {
	t.Helper()
	f, err := os.Open(filepath.Join(out, "o.reports.csv"))
	require.NoError(t, err)
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, files+1)

	db, err := sql.Open("sqlite", filepath.Join(out, "o.sqlite"))
	require.NoError(t, err)
	defer db.Close()
	var n int
	require.NoError(t, db.QueryRow("SELECT count(*) FROM reports").Scan(&n))
	require.Equal(t, files, n)
	var ok string
	require.NoError(t, db.QueryRow("PRAGMA integrity_check").Scan(&ok))
	require.Equal(t, "ok", ok)

	p, err := os.Open(filepath.Join(out, "o.reports.parquet"))
	require.NoError(t, err)
	defer p.Close()
	info, err := p.Stat()
	require.NoError(t, err)
	pf, err := parquet.OpenFile(p, info.Size())
	require.NoError(t, err)
	require.EqualValues(t, files, pf.NumRows())

	z, err := zip.OpenReader(filepath.Join(out, "o.xlsx"))
	require.NoError(t, err)
	defer z.Close()
	found := 0
	require.NoError(t, filepath.WalkDir(filepath.Join(out, "o"), func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			found++
		}
		return err
	}))
	require.Equal(t, files, found)
}
