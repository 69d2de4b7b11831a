package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/memfs"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/analyzer/archive"
	"github.com/govreport/govreport/internal/batch"
	"github.com/govreport/govreport/internal/tabular"
)

// patience is what the format that hangs is given.
const patience = 300 * time.Millisecond

// pipe runs the pipeline as main does, but for the flag --runner.
func pipe(t *testing.T, c Config) metrics.Results {
	t.Helper()
	c.Timeout = patience
	c, err := c.ready(context.Background())
	require.NoError(t, err)
	p, s := beam.NewPipelineWithRoot()
	Build(s, c)
	res, err := ptest.RunWithMetrics(p)
	require.NoError(t, err)
	return res.Metrics()
}

func counters(r metrics.Results) map[string]int64 {
	got := map[string]int64{}
	for _, c := range r.Query(func(s metrics.SingleResult) bool { return s.Namespace() == namespace }).Counters() {
		got[c.Name()] += c.Result()
	}
	return got
}

// table reads the rows of files of Parquet, sorted by path and otherwise as
// they stand: report, path ….
func table(t *testing.T, files ...string) (columns []string, rows [][]string) {
	t.Helper()
	require.NotEmpty(t, files)
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err, "the file must be there, even if no report falls into its shard")
		f, err := parquet.OpenFile(bytes.NewReader(b), int64(len(b)))
		require.NoError(t, err)
		columns = nil
		for _, c := range f.Schema().Fields() {
			columns = append(columns, c.Name()+" "+c.Type().String())
		}
		r := parquet.NewReader(f)
		for {
			buf := make([]parquet.Row, 1)
			n, err := r.ReadRows(buf)
			if n == 1 {
				var row []string
				for _, v := range buf[0] {
					row = append(row, v.String())
				}
				rows = append(rows, row)
			}
			if err == io.EOF {
				break
			}
			require.NoError(t, err)
		}
		require.NoError(t, r.Close())
	}
	slices.SortStableFunc(rows, func(a, b []string) int { return strings.Compare(a[1], b[1]) })
	return columns, rows
}

// exported is what batch writes: the tables' files in one folder.
func exported(t *testing.T, inputs ...string) string {
	t.Helper()
	dir := t.TempDir()
	job := batch.Job{
		Inputs: inputs, Outputs: []string{filepath.Join(dir, "x.parquet")},
		Archive: archive.Options{Options: analyzer.Options{Timeout: patience}},
		Explain: func(err error) (string, string) { return codeOf(err), err.Error() },
	}
	_, err := job.Run(context.Background())
	require.NoError(t, err)
	return dir
}

func TestRowsAreThoseOfBatch(t *testing.T) {
	in, out := writeArchive(t), t.TempDir()
	const shards = 3
	res := pipe(t, Config{Inputs: []string{in}, Output: out, Shards: shards})
	got := counters(res)
	want := exported(t, in)

	for i, tab := range tabular.Tables {
		wantColumns, wantRows := table(t, filepath.Join(want, "x."+tab.Name+".parquet"))
		var files []string
		for n := range shards {
			files = append(files, filepath.Join(out, shardName(i, int64(n), shards)))
		}
		columns, rows := table(t, files...)
		require.Equal(t, wantColumns, columns, tab.Name)
		for _, row := range wantRows {
			row[0] = parquet.Int64Value(numberOf(row[1])).String()
			if i == tabular.Reports {
				row[len(row)-1] = parquet.Value{}.String() // duplicate_of, which only one that sees all can tell
			}
		}
		require.Equal(t, wantRows, rows, tab.Name)
		require.NotEmpty(t, rows, "the archive must show something of %s", tab.Name)
		switch i {
		case tabular.Reports:
			require.Len(t, rows, wantReports+wantFailures)
		case tabular.Figures:
			require.EqualValues(t, len(rows), got["figures"])
		}
	}
	require.EqualValues(t, wantReports, got["reports"])
	require.EqualValues(t, wantFailures, got["failures"])
	counts := map[string]int64{}
	for _, d := range res.Query(func(s metrics.SingleResult) bool { return s.Namespace() == namespace }).Distributions() {
		counts[d.Name()] = d.Result().Count
	}
	require.Equal(t, map[string]int64{"bytes": wantReports + wantFailures - 1, "milliseconds": wantReports + wantFailures}, counts,
		"the empty file has no size worth counting")
	var summary strings.Builder
	summarize(&summary, res)
	require.Contains(t, summary.String(), "failures     5\n")
}

func TestFailuresAreRows(t *testing.T) {
	in, out := writeArchive(t), t.TempDir()
	missing := filepath.Join(in, "missing.txt")
	pipe(t, Config{Inputs: []string{in, missing}, Output: out, Shards: 1})
	columns, rows := table(t, filepath.Join(out, shardName(tabular.Reports, 0, 1)))
	code, message := 0, 0
	for i, c := range columns {
		switch strings.Fields(c)[0] {
		case "error_code":
			code = i
		case "error":
			message = i
		}
	}
	found := map[string]string{}
	for _, row := range rows {
		require.Equal(t, row[code] != "", row[message] != "", "a code has a message: %v", row)
		if row[code] != "" {
			found[strings.TrimPrefix(row[1], in+"/")] = row[code]
		}
	}
	require.Equal(t, map[string]string{
		"2022/打包.zip/broken.docx": "corrupt",
		"broken.docx":             "corrupt",
		"defect.panics":           "unreadable",
		"empty.txt":               "empty",
		"endless.hangs":           "timed-out",
		"missing.txt":             "not-found",
	}, found)
}

// contents are the files of a folder by name.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		require.NoError(t, err, "nothing but files may be left")
		got[e.Name()] = string(b)
	}
	return got
}

func TestTwoRunsWriteTheSameBytes(t *testing.T) {
	in := writeArchive(t)
	const shards = 4
	one, two := t.TempDir(), t.TempDir()
	pipe(t, Config{Inputs: []string{in}, Output: one, Shards: shards})
	// The same files in another order, some of them twice.
	a, b := filepath.Join(in, "2022"), filepath.Join(in, "2021")
	pipe(t, Config{Inputs: []string{filepath.Join(in, "*.*"), a, b, filepath.Join(b, "*.txt")}, Output: two, Shards: shards})
	first, second := contents(t, one), contents(t, two)
	require.Len(t, first, shards*len(tabular.Tables)+1)
	require.Contains(t, first, success)
	for name := range first {
		require.True(t, first[name] == second[name], "%s differs", name)
	}
	require.Len(t, second, len(first))
}

func TestOutputOfAnEarlierRun(t *testing.T) {
	in, out := writeArchive(t), t.TempDir()
	other := filepath.Join(out, "figures.parquet")
	require.NoError(t, os.WriteFile(other, []byte("mine"), 0o644))
	c := Config{Inputs: []string{filepath.Join(in, "copy.txt")}, Output: out, Shards: 3}
	pipe(t, c)
	_, err := c.ready(context.Background())
	require.ErrorAs(t, err, new(usageError), "two runs must not mix")
	c.Force, c.Shards = true, 2
	pipe(t, c)
	got := contents(t, out)
	require.Len(t, got, 2*len(tabular.Tables)+2, "shards that are no more must be gone")
	require.Equal(t, "mine", got[filepath.Base(other)], "what has another name stays")
}

// memfs is a store of objects in memory, reached as the clouds' are.
func TestStore(t *testing.T) {
	in, out := "memfs://in-"+t.Name(), "memfs://out-"+t.Name()
	local := t.TempDir()
	for name, content := range archiveFiles(t) {
		name = filepath.Base(name) // its patterns know no folders
		memfs.Write(join(in, name), []byte(content))
		if name != "old.txt" && name != "endless.hangs" {
			require.NoError(t, os.WriteFile(filepath.Join(local, name), []byte(content), 0o644))
		}
	}
	fs, err := filesystem.New(context.Background(), in)
	require.NoError(t, err)
	for _, name := range []string{"old.txt", "endless.hangs"} {
		require.NoError(t, fs.(filesystem.Remover).Remove(context.Background(), join(in, name)))
	}
	pipe(t, Config{Inputs: []string{in}, Output: out, Shards: 1, Force: true})

	copied := t.TempDir()
	paths, err := fs.List(context.Background(), join(out, "*"))
	require.NoError(t, err)
	require.Len(t, paths, len(tabular.Tables)+1)
	for _, p := range paths {
		b, err := filesystem.Read(context.Background(), fs, p)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(copied, filepath.Base(p)), b, 0o644))
	}
	unfinished, err := fs.List(context.Background(), join(out, "*/*"))
	require.NoError(t, err)
	require.Empty(t, unfinished)

	want := exported(t, local)
	for i, tab := range tabular.Tables {
		_, wantRows := table(t, filepath.Join(want, "x."+tab.Name+".parquet"))
		_, rows := table(t, filepath.Join(copied, shardName(i, 0, 1)))
		require.Len(t, rows, len(wantRows), tab.Name)
		for j, row := range wantRows {
			got := strings.Join(rows[j][1:], "\t")
			got = strings.ReplaceAll(got, in, local)
			if i == tabular.Reports {
				row[len(row)-1] = parquet.Value{}.String()
			}
			require.Equal(t, strings.Join(row[1:], "\t"), got, tab.Name)
		}
	}
}
