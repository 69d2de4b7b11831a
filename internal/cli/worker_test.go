package cli

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestWorker(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.txt")
	text := "一、2020年工作回顾\n新增就业3万人。\n"
	require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
	quoted, err := json.Marshal(path)
	require.NoError(t, err)
	cases := []struct{ why, in, id, code string }{
		{"a file", `{"id":1,"path":` + string(quoted) + `}`, "1", ""},
		{"its name alone", path, "", ""},
		{"a missing file", `{"id":2,"path":"gone.txt"}`, "2", "not-found"},
		{"an empty line", "", "", "bad-task"},
		{"the text itself; an id may be anything", `{"id":{"a":["x"]},"text":"一、回顾\n新增就业3万人。"}`, `{"a":["x"]}`, ""},
		{"no JSON", `{"id":3,"path":`, "", "bad-task"},
		{"no task", `{"id":4}`, "4", "bad-task"},
		{"a wrong type keeps its id", `{"id":5,"path":7}`, "5", "bad-task"},
		{"bytes", `{"id":6,"path":"x.txt","bytes":"` + base64.StdEncoding.EncodeToString([]byte(text)) + `"}`, "6", ""},
		{"bytes that are no base64", `{"id":7,"bytes":"%%"}`, "7", "bad-task"},
		{"an empty text", `{"id":8,"text":""}`, "8", "empty"},
		{"an encoding nothing is known of", `{"id":9,"encoding":"ebcdic","path":` + string(quoted) + `}`, "9", "unknown-encoding"},
		{"no line end at the end", `{"id":10,"text":"新增就业3万人。"}`, "10", ""},
	}
	var in []string
	for _, c := range cases {
		in = append(in, c.in)
	}
	for _, jobs := range []string{"1", "4"} {
		code, out, stderr := run(strings.Join(in, "\n"), "worker", "--jobs", jobs)
		require.Equal(t, exitOK, code, stderr)
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		require.Len(t, lines, len(cases), "a result a line")
		for i, c := range cases {
			var r struct {
				ID      json.RawMessage
				Code    string
				Error   string
				Figures []any
			}
			require.NoError(t, json.Unmarshal([]byte(lines[i]), &r), c.why)
			require.Equal(t, c.id, string(r.ID), c.why)
			require.Equal(t, c.code, r.Code, c.why)
			require.Equal(t, c.code == "", len(r.Figures) == 1, c.why)
			require.Equal(t, c.code != "", r.Error != "", c.why)
		}
	}
}

// A key comes back before the result.
func TestWorkerKeys(t *testing.T) {
	_, out, _ := run("k1\t{\"text\":\"新增就业3万人。\"}\nk 2\tgone.txt\n{\"text\":\"\t\"}\n", "worker")
	lines := strings.Split(out, "\n")
	require.True(t, strings.HasPrefix(lines[0], "k1\t{\"schema\""))
	require.True(t, strings.HasPrefix(lines[1], "k 2\t{\"source\""))
	require.True(t, strings.HasPrefix(lines[2], "{"), "a tab in JSON is no key")
}

func TestLines(t *testing.T) {
	long := strings.Repeat("x", 200_000)
	var failed error
	var got []string
	for l := range lines(strings.NewReader("a\r\n"+long+"\nb\n\n"+long), 100_000, &failed) {
		s := string(l.text)
		if l.tooLong {
			s = "too long"
		}
		got = append(got, s)
	}
	require.NoError(t, failed)
	require.Equal(t, []string{"a", "too long", "b", "", "too long"}, got, "a long line is passed over, the next are whole")

	broken := errors.New("broken")
	for range lines(io.MultiReader(strings.NewReader("a\n"), errReader{broken}), 100, &failed) {
	}
	require.ErrorIs(t, failed, broken)
}

type errReader struct{ err error }

func (r errReader) Read([]byte) (int, error) { return 0, r.err }

// FuzzWorker: whatever a line is, one line of JSON comes back.
func FuzzWorker(f *testing.F) {
	for _, s := range []string{"", "{}", `{"path":"/dev/null"}`, "a\tb", `{"text":"增长8%"}`, `{"bytes":"UEsDBA=="}`, "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.ContainsAny(s, "\n") || strings.Contains(s, "path") || !strings.HasPrefix(s, "{") {
			t.Skip() // paths of the machine are none of a test's business
		}
		var out, stderr bytes.Buffer
		code := Run([]string{"worker", "--jobs", "1"}, strings.NewReader(s+"\n"), &out, &stderr)
		require.Equal(t, exitOK, code)
		require.Equal(t, 1, strings.Count(out.String(), "\n"))
		require.True(t, json.Valid(out.Bytes()))
	})
}
