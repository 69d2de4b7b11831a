package analyzer_test

import (
	"flag"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/require"
)

var ablate = flag.String("rules", "", "a folder of reports on which TestAblation switches each rule off")

// TestAblation says for each rule how much of the reports of a folder is read
// otherwise without it: lines of golden files that come or go.
//
//	go test ./analyzer -run Ablation -v -rules ../testdata
//
// A rule that changes nothing on many reports has to go, or to say why it stays.
func TestAblation(t *testing.T) {
	if *ablate == "" {
		t.Skip("no -rules FOLDER")
	}
	var files []string
	require.NoError(t, filepath.WalkDir(*ablate, func(path string, d fs.DirEntry, err error) error {
		if ext := filepath.Ext(path); err == nil && !d.IsDir() && (ext == ".txt" || ext == ".md") {
			files = append(files, path)
		}
		return err
	}))
	read := func() []map[string]int {
		out := make([]map[string]int, len(files))
		for i, f := range files {
			if r, err := analyzer.Open(f); err == nil {
				out[i] = map[string]int{}
				for _, x := range items(r) {
					out[i][x.line]++
				}
			}
		}
		return out
	}
	type row struct {
		name           string
		lines, reports int
	}
	with := read()
	var rows []row
	for _, r := range rule.All() {
		x := row{name: r.Pass + " " + r.Name}
		rule.Without(r, func() {
			for i, without := range read() {
				n := 0
				for l, k := range with[i] {
					n += max(0, k-without[l])
				}
				for l, k := range without {
					n += max(0, k-with[i][l])
				}
				x.lines += n
				x.reports += min(n, 1)
			}
		})
		rows = append(rows, x)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return b.lines - a.lines })
	fmt.Printf("%7s %7s  rule, on %d reports\n", "lines", "reports", len(files))
	for _, x := range rows {
		fmt.Printf("%7d %7d  %s\n", x.lines, x.reports, x.name)
	}
}
