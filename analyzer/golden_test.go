package analyzer_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/golden with what the program gives now")

// TestGolden compares everything read from each report in testdata with
// testdata/golden. After a change that is meant to change results, run
//
//	go test ./analyzer -run Golden -update
//
// and read the difference: every changed line is a claim about a report.
func TestGolden(t *testing.T) {
	for _, path := range testReports(t) {
		name := filepath.Base(path)
		t.Run(name, func(t *testing.T) {
			r, err := analyzer.Open(path)
			require.NoError(t, err)
			r.Source.Path = "testdata/" + name // the same from every folder
			got := golden(t, r)
			file := filepath.Join("..", "testdata", "golden", name+".json")
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o755))
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "a new report? go test ./analyzer -run Golden -update writes its file")
			wantLines := strings.Split(strings.ReplaceAll(string(want), "\r\n", "\n"), "\n")
			if diff := cmp.Diff(wantLines, strings.Split(got, "\n")); diff != "" {
				t.Errorf("%s is not what its golden file says (-golden +now):\n%s", name, diff)
			}
		})
	}
}

// golden writes a report as JSON with a line for each section, figure and
// date, so that a difference shows whole items.
func golden(t *testing.T, r *analyzer.Report) string {
	t.Helper()
	var fields []struct {
		name string
		raw  json.RawMessage
	}
	d := json.NewDecoder(bytes.NewReader(marshal(t, r)))
	_, err := d.Token() // {
	require.NoError(t, err)
	for d.More() {
		name, err := d.Token()
		require.NoError(t, err)
		var raw json.RawMessage
		require.NoError(t, d.Decode(&raw))
		fields = append(fields, struct {
			name string
			raw  json.RawMessage
		}{name.(string), raw})
	}
	var b strings.Builder
	b.WriteString("{\n")
	for i, f := range fields {
		b.WriteString("  \"" + f.name + "\": ")
		if items := []json.RawMessage(nil); f.raw[0] == '[' && len(f.raw) > 2 {
			require.NoError(t, json.Unmarshal(f.raw, &items))
			b.WriteString("[\n")
			for j, item := range items {
				b.WriteString("    ")
				b.Write(item)
				b.WriteString(comma(j, len(items)))
			}
			b.WriteString("  ]")
		} else {
			b.Write(f.raw)
		}
		b.WriteString(comma(i, len(fields)))
	}
	b.WriteString("}\n")
	require.True(t, json.Valid([]byte(b.String())))
	return b.String()
}

func comma(i, n int) string {
	if i < n-1 {
		return ",\n"
	}
	return "\n"
}

// marshal is json.Marshal with <, > and & as they are.
func marshal(t *testing.T, v any) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	require.NoError(t, e.Encode(v))
	return bytes.TrimSpace(b.Bytes())
}
