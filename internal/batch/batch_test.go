package batch

import (
	"context"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/govreport/govreport/internal/reader"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// reports makes a folder of n small reports, one of them empty and two the
// same.
func reports(t testing.TB, n int) string {
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("政府工作报告\n%d年1月10日\n一、%d年工作回顾\n全县生产总值%d亿元，增长%d.5%%。\n二、%d年工作安排\n生产总值增长%d%%左右。\n",
			2000+i%20, 1999+i%20, 100+i, i%12, 2000+i%20, i%9+1)
		text += strings.Repeat(fmt.Sprintf("抓好第%d项工作，新建道路%d公里。\n", i, i+1), 30)
		switch i {
		case 3:
			text = ""
		case 7:
			b, err := os.ReadFile(filepath.Join(dir, "0005.txt"))
			require.NoError(t, err)
			text = "\n" + string(b) // the same text in another layout
		}
		require.NoError(t, os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o644))
	}
	return dir
}

// job is a job with every form of output under dir.
func job(in, dir string) *Job {
	j := &Job{Inputs: []string{in}, Fingerprint: "test", Explain: func(err error) (string, string) {
		var e *reader.Error
		if errors.As(err, &e) {
			return e.Code, err.Error()
		}
		return "unreadable", err.Error()
	}}
	for _, name := range []string{"o.jsonl", "o.csv", "o.sqlite", "o.parquet", "o.xlsx", "json"} {
		j.Outputs = append(j.Outputs, filepath.Join(dir, name))
	}
	return j
}

// contents are the files under dir.
func contents(t *testing.T, dir string) map[string]string {
	files := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			b, err := os.ReadFile(p)
			require.NoError(t, err)
			files[strings.TrimPrefix(p, dir+"/")] = string(b)
		}
		return err
	}))
	return files
}

// sameFiles fails where two sets of files differ, without printing them.
func sameFiles(t *testing.T, want, got map[string]string) {
	t.Helper()
	for name := range want {
		require.Contains(t, got, name)
		require.True(t, want[name] == got[name], "%s differs", name)
	}
	for name := range got {
		_, ok := want[name]
		require.True(t, ok, "%s is left over", name)
	}
}

func TestRun(t *testing.T) {
	in, out := reports(t, 12), t.TempDir()
	j := job(in, out)
	sum, err := j.Run(context.Background())
	require.NoError(t, err)
	require.Equal(t, 12, sum.Files)
	require.Equal(t, 11, sum.Reports)
	require.Equal(t, map[string]int{"empty": 1}, sum.Failures)
	require.Equal(t, 1, sum.Duplicates)
	require.True(t, sum.Complete)

	files := contents(t, out)
	for _, left := range []string{"o.journal", "o.state"} {
		require.NotContains(t, files, left)
	}
	lines := strings.Split(strings.TrimSpace(files["o.jsonl"]), "\n")
	require.Len(t, lines, 12, "a line a file, in order")
	figures := 0
	for i, l := range lines {
		var r struct {
			Source  struct{ Path string }
			Error   string
			Figures []any
		}
		require.NoError(t, json.Unmarshal([]byte(l), &r))
		require.Equal(t, fmt.Sprintf("%04d.txt", i), filepath.Base(r.Source.Path))
		require.Equal(t, i == 3, r.Error != "")
		require.Equal(t, l+"\n", files[fmt.Sprintf("json/%04d.txt.json", i)])
		figures += len(r.Figures)
	}
	require.Equal(t, sum.Figures, figures)
	require.Contains(t, files["o.errors.jsonl"], `"code":"empty"`)
	require.Contains(t, files["o.duplicates.jsonl"], "0007.txt")

	t.Run("csv", func(t *testing.T) {
		rows, err := csv.NewReader(strings.NewReader(files["o.figures.csv"])).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 1+figures)
		rows, err = csv.NewReader(strings.NewReader(files["o.reports.csv"])).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 1+12)
		require.Equal(t, "6", rows[8][len(rows[8])-1], "the eighth report repeats the sixth")
	})
	t.Run("sqlite", func(t *testing.T) {
		db, err := sql.Open("sqlite", filepath.Join(out, "o.sqlite"))
		require.NoError(t, err)
		defer db.Close()
		count := func(query string) (n int) {
			require.NoError(t, db.QueryRow(query).Scan(&n), query)
			return n
		}
		require.Equal(t, 12, count(`SELECT count(*) FROM reports`))
		require.Equal(t, figures, count(`SELECT count(*) FROM figures`))
		require.Equal(t, 6, count(`SELECT duplicate_of FROM reports WHERE id = 8`))
		require.Equal(t, 1, count(`SELECT count(*) FROM reports WHERE error_code = 'empty'`))
		require.Equal(t, 1, count(`SELECT count(*) FROM figure_list WHERE indicator_id = 'gdp' AND year = 2001 AND kind = 'target' AND value = 2 AND value_exact = '2'`))
		rows, err := db.Query(`PRAGMA foreign_key_check`)
		require.NoError(t, err)
		require.False(t, rows.Next(), "every row has its report")
	})
	t.Run("parquet", func(t *testing.T) {
		type figure struct {
			Report int64    `parquet:"report"`
			Path   string   `parquet:"path"`
			Value  *float64 `parquet:"value,optional"`
			Exact  *string  `parquet:"value_exact,optional"`
			Kind   string   `parquet:"kind"`
			Unit   string   `parquet:"unit"`
		}
		rows, err := parquet.ReadFile[figure](filepath.Join(out, "o.figures.parquet"))
		require.NoError(t, err)
		require.Len(t, rows, figures)
		require.Equal(t, "outcome", rows[0].Kind)
		require.Equal(t, 10000000000.0, *rows[0].Value, "100亿元")
		require.Equal(t, "10000000000", *rows[0].Exact)
		require.Equal(t, "元", rows[0].Unit)
		f, err := os.Open(filepath.Join(out, "o.reports.parquet"))
		require.NoError(t, err)
		defer f.Close()
		st, _ := f.Stat()
		pf, err := parquet.OpenFile(f, st.Size())
		require.NoError(t, err)
		var names []string
		for _, c := range pf.Root().Columns() {
			names = append(names, c.Name())
		}
		require.Equal(t, append([]string{"report"}, tabular.Tables[tabular.Reports].Names()...), names, "columns keep their order")
	})
	t.Run("xlsx", func(t *testing.T) {
		b, err := excelize.OpenFile(filepath.Join(out, "o.xlsx"))
		require.NoError(t, err)
		defer b.Close()
		require.Equal(t, []string{"reports", "sections", "figures", "dates", "diagnostics", "panel"}, b.GetSheetList())
		rows, err := b.GetRows("figures")
		require.NoError(t, err)
		require.Len(t, rows, 1+figures)
	})

	t.Run("again", func(t *testing.T) {
		_, err := job(in, out).Run(context.Background())
		require.ErrorIs(t, err, ErrExists, "nothing is written over")
		again := job(in, out)
		again.Force = true
		again.Archive.Jobs = 1
		_, err = again.Run(context.Background())
		require.NoError(t, err)
		sameFiles(t, files, contents(t, out))
	})
}

// What stands beside the outputs is not written over either, and a job that
// cannot begin leaves nothing.
func TestNothingIsLost(t *testing.T) {
	in, out := reports(t, 2), t.TempDir()
	j := job(in, out)
	j.Outputs = j.Outputs[:1]
	require.NoError(t, os.WriteFile(j.Errors(), []byte("mine"), 0o644))
	_, err := j.Run(context.Background())
	require.ErrorIs(t, err, ErrExists)
	b, err := os.ReadFile(j.Errors())
	require.NoError(t, err)
	require.Equal(t, "mine", string(b))
	require.NoError(t, os.Remove(j.Errors()))

	j.Outputs = append(j.Outputs, j.Errors())
	_, err = j.Run(context.Background())
	require.ErrorIs(t, err, ErrTwice)
	require.NoError(t, os.WriteFile(filepath.Join(out, "file"), nil, 0o644))
	j.Outputs = []string{j.Outputs[0], filepath.Join(out, "file", "x.csv")}
	_, err = j.Run(context.Background())
	require.Error(t, err)
	require.NoFileExists(t, j.Journal())
	require.Len(t, contents(t, out), 1)
}

// Ctrl-C leaves whole outputs, and --resume brings the rest.
func TestInterruptAndResume(t *testing.T) {
	in, out, whole := reports(t, 60), t.TempDir(), t.TempDir()
	_, err := job(in, whole).Run(context.Background())
	require.NoError(t, err)

	ctx, cancel := context.WithCancel(context.Background())
	j := job(in, out)
	j.Archive.Jobs = 2
	j.Progress = func(path string, _ error, sum *Summary) {
		if sum.Files == 20 {
			cancel()
		}
	}
	sum, err := j.Run(ctx)
	require.ErrorIs(t, err, context.Canceled)
	require.False(t, sum.Complete)
	require.Less(t, sum.Files, 40)
	part := contents(t, out)
	require.Equal(t, sum.Files, strings.Count(part["o.jsonl"], "\n"), "what is there is whole")
	db, err := sql.Open("sqlite", filepath.Join(out, "o.sqlite"))
	require.NoError(t, err)
	var n int
	require.NoError(t, db.QueryRow(`SELECT count(*) FROM reports`).Scan(&n))
	require.Equal(t, sum.Files, n)
	db.Close()

	_, err = job(in, out).Run(context.Background())
	require.ErrorIs(t, err, ErrUnfinished, "neither resumed nor forced")
	other := job(in, out)
	other.Resume, other.Fingerprint = true, "another version"
	_, err = other.Run(context.Background())
	require.ErrorIs(t, err, ErrOther)

	// A file has changed since, one is new: they are read, the rest is not.
	change := filepath.Join(in, "0002.txt")
	before, err := os.ReadFile(change)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(change, []byte("一、2019年工作回顾\n全县生产总值增长3%。\n"), 0o644))
	again := job(in, out)
	again.Resume = true
	ctx, cancel = context.WithCancel(context.Background())
	again.Progress = func(_ string, _ error, sum *Summary) {
		if sum.Files == 10 {
			cancel()
		}
	}
	sum, err = again.Run(ctx)
	require.ErrorIs(t, err, context.Canceled)
	require.NotZero(t, sum.Reused)
	require.Less(t, sum.Reused, sum.Reports, "what has changed is read again")

	require.NoError(t, os.WriteFile(change, before, 0o644))
	last := job(in, out)
	last.Resume = true
	sum, err = last.Run(context.Background())
	require.NoError(t, err)
	require.NotZero(t, sum.Reused)
	sameFiles(t, contents(t, whole), contents(t, out))
}

// killedEnv tells the test program to be the one that is killed.
const killedEnv = "GOVREPORT_TEST_KILLED"

func TestMain(m *testing.M) {
	if dirs := os.Getenv(killedEnv); dirs != "" {
		in, out, _ := strings.Cut(dirs, "|")
		j := job(in, out)
		j.Resume = true
		j.Progress = func(string, error, *Summary) { time.Sleep(2 * time.Millisecond) }
		_, _ = j.Run(context.Background())
		return
	}
	os.Exit(m.Run())
}

// A run that is killed again and again ends with the same bytes as one that
// was not.
func TestKilledAndResumed(t *testing.T) {
	in, out, whole := reports(t, 300), t.TempDir(), t.TempDir()
	_, err := job(in, whole).Run(context.Background())
	require.NoError(t, err)
	for range 3 {
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), killedEnv+"="+in+"|"+out)
		require.NoError(t, c.Start())
		time.Sleep(300 * time.Millisecond)
		require.NoError(t, c.Process.Kill())
		_ = c.Wait()
	}
	j := job(in, out)
	j.Resume = true
	_, err = j.Run(context.Background())
	require.NoError(t, err)
	sameFiles(t, contents(t, whole), contents(t, out))
}

func TestJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	j, err := createJournal(path, "f")
	require.NoError(t, err)
	for i, p := range []string{"a", "b", "c"} {
		require.NoError(t, j.append(j.pack(digest{byte(i)}, p, []byte(strings.Repeat(p, 1000)))))
	}
	require.NoError(t, j.keep())
	whole, err := os.ReadFile(path)
	require.NoError(t, err)

	read := func() (got []string, err error) {
		var at [][2]int64
		j, err := openJournal(path, "f", func(sum digest, p string, off, size int64) error {
			got, at = append(got, p), append(at, [2]int64{off, size})
			return nil
		})
		if err != nil {
			return nil, err
		}
		for i, a := range at {
			b, err := j.read(a[0], a[1])
			require.NoError(t, err)
			require.Equal(t, strings.Repeat(got[i], 1000), string(b))
		}
		return got, j.keep()
	}
	got, err := read()
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b", "c"}, got)
	// Wherever it is cut, what is whole is found and no more.
	for n := len(whole) - 1; n >= 0; n -= 7 {
		require.NoError(t, os.WriteFile(path, whole[:n], 0o644))
		got, err := read()
		if err != nil {
			require.ErrorIs(t, err, errOther)
			continue
		}
		require.Equal(t, "abc"[:len(got)], strings.Join(got, ""))
		require.Less(t, len(got), 3)
	}
	// A bit that has changed is found.
	bad := []byte(string(whole))
	bad[len(bad)-3] ^= 1
	require.NoError(t, os.WriteFile(path, bad, 0o644))
	got, err = read()
	require.NoError(t, err)
	require.Equal(t, []string{"a", "b"}, got)
}

func TestResultPack(t *testing.T) {
	r := &result{line: []byte("{}\n"), hash: 1<<63 | 5}
	r.rows[tabular.Reports] = [][]string{{"a", "", "长沙"}}
	r.rows[tabular.Figures] = [][]string{{"1"}, {"2", strings.Repeat("x", 300)}}
	b := r.pack()
	got, err := unpackResult(b)
	require.NoError(t, err)
	require.Equal(t, r, got)
	for n := range len(b) {
		_, err := unpackResult(b[:n])
		require.Error(t, err, "cut at %d", n)
	}
}

func TestTextHash(t *testing.T) {
	long := strings.Repeat("全县生产总值增长8%。", 30)
	require.Equal(t, textHash(long), textHash("　　"+strings.ReplaceAll(long, "。", "。\n")), "layout does not matter")
	require.NotEqual(t, textHash(long), textHash(long+"九"))
	require.Zero(t, textHash("全县生产总值增长8%。"), "too short to tell")
}
