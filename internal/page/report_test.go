package page_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// checkCorrections: the file is one that analyzer reads, and its one
// correction is made.
func checkCorrections(t *testing.T, csv string) {
	t.Helper()
	c, err := analyzer.ReadCorrections(strings.NewReader(csv), "corrections.csv")
	require.NoError(t, err, "%s", csv)
	require.Equal(t, 1, c.Len())
	r, err := analyzer.Open(national)
	require.NoError(t, err)
	fixed, done := c.Apply(r)
	require.Len(t, done, 1)
	require.Equal(t, "54", fixed.Figures[1].Value.String())
}

// TestSources checks style and script as esbuild reads them, and that they stay
// small: a page is to be sent by mail. What is put into pages is the source as
// it stands, to be read there.
func TestSources(t *testing.T) {
	total := map[string]int{}
	for _, list := range [][]string{{"shell.js", "report.js", "review.js"}, {"shell.css", "report.css"}} {
		var all strings.Builder
		for _, f := range list {
			b, err := os.ReadFile(f)
			require.NoError(t, err)
			all.Write(b)
		}
		o := api.TransformOptions{Loader: api.LoaderJS, MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true, Target: api.ES2023, LogLevel: api.LogLevelSilent}
		ext := filepath.Ext(list[0])
		if ext == ".css" {
			o.Loader = api.LoaderCSS
		}
		r := api.Transform(all.String(), o)
		for _, m := range append(r.Errors, r.Warnings...) {
			t.Errorf("%s:%d: %s", list[0], m.Location.Line, m.Text)
		}
		require.NotContains(t, all.String(), "</", "would end the element it stands in")
		total[ext] = len(all.String())
		t.Logf("%s: %d bytes, %d when minified", ext, len(all.String()), len(r.Code))
	}
	require.Less(t, total[".js"], 24<<10)
	require.Less(t, total[".css"], 15<<10)
}

// TestAllReports: in every report marks, rows and figures are as many, and a
// mark has the words of its figure.
func TestAllReports(t *testing.T) {
	files, err := filepath.Glob("../../testdata/*-[0-9]*.*")
	require.NoError(t, err)
	require.Greater(t, len(files), 6)
	mark := regexp.MustCompile(`<a class="m [^"]*" id="t\d+"`)
	for _, f := range files {
		r, err := analyzer.Open(f)
		require.NoError(t, err)
		b, err := os.ReadFile(write(t, f, "--no-rules"))
		require.NoError(t, err)
		require.Len(t, mark.FindAllString(string(b), -1), len(r.Figures), f)
		require.Equal(t, len(r.Figures), strings.Count(string(b), `<tbody id="f`), f)
		again, err := os.ReadFile(write(t, f, "--no-rules"))
		require.NoError(t, err)
		require.Equal(t, len(b), len(again), "but for the path in the command the same")
	}
}

// TestSize: the page of a report of 40 kB can be sent by mail.
func TestSize(t *testing.T) {
	one, err := os.ReadFile(province)
	require.NoError(t, err)
	head, body, _ := strings.Cut(string(one), "\n\n")
	path := filepath.Join(t.TempDir(), "long.md")
	text := head + "\n\n" + strings.Repeat(body+"\n", 2) // as many figures as a report has that counts a lot
	for len(text) < 40<<10 {
		text += "\n各级政府要转变职能，改进作风，说实话、办实事、求实效，把各项工作落到实处。\n"
	}
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	b, err := os.ReadFile(write(t, path))
	require.NoError(t, err)
	t.Logf("%d figures, %d bytes", strings.Count(string(b), `<tbody id="f`), len(b))
	require.Less(t, len(b), 600_000)
}
