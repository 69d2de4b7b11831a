package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/govreport/govreport/internal/cli/out"
	"github.com/stretchr/testify/require"
)

const module = "github.com/govreport/govreport/"

// A pkg is what go list says of a package.
type pkg struct {
	ImportPath, Dir     string
	Deps, Imports       []string
	GoFiles, EmbedFiles []string
	CgoFiles            []string
}

// TestFloors holds the floors of docs/design.md: what must never reach what.
func TestFloors(t *testing.T) {
	pkgs := packages(t)
	reaches := func(from, to string) bool {
		return slices.ContainsFunc(pkgs[from].Deps, func(d string) bool { return d == to || strings.HasPrefix(d, to+"/") })
	}
	for _, c := range []struct {
		from, never []string
		why         string
	}{
		{
			[]string{"segment", "extract/unit", "extract/fact", "extract/indicator", "internal/han", "internal/place", "internal/lex", "internal/numeral", "internal/timex", "internal/names", "internal/quantity"},
			[]string{"internal/figure", "analyzer", "internal/cli"},
			"what reads a part of a sentence knows nothing of whole figures, reports and the command",
		},
		{
			[]string{"internal/timex"},
			[]string{"internal/quantity", "internal/lex", "internal/names"},
			"time expressions stand by themselves",
		},
		{
			[]string{"extract/fact"},
			[]string{"extract/indicator", "internal/lex", "internal/numeral", "internal/timex", "internal/quantity", "internal/names", "internal/place"},
			"the types of what is read need no reader",
		},
		{
			[]string{"internal/han", "internal/place", "internal/trie", "internal/lex", "extract/unit"},
			[]string{"segment", "extract/fact", "internal/numeral"},
			"the ground floor knows words and characters, no texts",
		},
		{
			[]string{"internal/figure", "internal/meta", "extract"},
			[]string{"analyzer", "internal/cli", "internal/render", "internal/export", "internal/tabular", "internal/batch"},
			"readers know nothing of how results are shown",
		},
	} {
		for _, from := range c.from {
			require.Contains(t, pkgs, module+from, "a package that the floors name is gone")
			for _, to := range c.never {
				if reaches(module+from, module+to) {
					t.Errorf("%s reaches %s, but %s", from, to, c.why)
				}
			}
		}
	}
}

// TestFactImports: the types of what is read refer to text and units only.
func TestFactImports(t *testing.T) {
	for _, i := range packages(t)[module+"extract/fact"].Imports {
		if strings.HasPrefix(i, module) && i != module+"segment" && i != module+"extract/unit" {
			t.Errorf("extract/fact imports %s", i)
		}
	}
}

// TestAnalyzerLinksLittle: a program that reads reports links no dictionary, no
// database, no PDF engine and no writer of other files; they come by import.
func TestAnalyzerLinksLittle(t *testing.T) {
	pkgs := packages(t)
	deps := pkgs[module+"analyzer"].Deps
	require.Contains(t, deps, module+"extract")
	for _, heavy := range []string{
		"github.com/go-ego/gse", "modernc.org/sqlite", "github.com/xuri/excelize", "github.com/parquet-go", "github.com/klippa-app/go-pdfium",
		"net/http", module + "internal/cli", module + "internal/export",
	} {
		for _, d := range deps {
			if d == heavy || strings.HasPrefix(d, heavy+"/") {
				t.Errorf("analyzer links %s", d)
			}
		}
	}
	for _, d := range deps {
		if strings.HasPrefix(d, module) && slices.Contains(pkgs[d].Imports, "regexp") {
			t.Errorf("%s has regular expressions, which the path of a report does without", d)
		}
	}
}

// TestNoToolsLinked: what tests drive pages and check their scripts with is no
// part of the program.
func TestNoToolsLinked(t *testing.T) {
	for _, d := range packages(t)[module+"cmd/govreport"].Deps {
		if strings.HasPrefix(d, "github.com/chromedp/") || strings.HasPrefix(d, "github.com/evanw/") || d == module+"internal/browser" {
			t.Errorf("the program links %s", d)
		}
	}
}

// TestExtractIsADoor: extract has functions and aliases, no grammar and no data.
func TestExtractIsADoor(t *testing.T) {
	p := packages(t)[module+"extract"]
	require.Empty(t, p.EmbedFiles, "data belongs beside the package that reads it")
	lines := 0
	for _, f := range p.GoFiles {
		b, err := os.ReadFile(filepath.Join(p.Dir, f))
		require.NoError(t, err)
		for line := range bytes.Lines(b) {
			if l := bytes.TrimSpace(line); len(l) > 0 && !bytes.HasPrefix(l, []byte("//")) {
				lines++
			}
		}
	}
	require.Less(t, lines, 300, "lines of code in extract")
}

// TestFormatNames: only internal/cli/out knows what formats are called, so that
// a new one is added in one place.
func TestFormatNames(t *testing.T) {
	files, err := filepath.Glob("../../internal/cli/*.go")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	names := append(out.Panels.Names(), out.OPML.Name)
	fset := token.NewFileSet()
	for _, path := range files {
		base := filepath.Base(path)
		if strings.HasSuffix(base, "_test.go") || strings.HasPrefix(base, "messages") {
			continue
		}
		f, err := parser.ParseFile(fset, path, nil, 0)
		require.NoError(t, err)
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && slices.Contains(names, strings.Trim(lit.Value, `"`)) {
				t.Errorf("%s: names a format; use that of internal/cli/out", fset.Position(lit.Pos()))
			}
			return true
		})
	}
}

// TestCgo: C is called from segment/jieba only.
func TestCgo(t *testing.T) {
	found := false
	for path, p := range packages(t) {
		if len(p.CgoFiles) > 0 {
			require.Equal(t, module+"segment/jieba", path)
		}
		files, err := filepath.Glob(filepath.Join(p.Dir, "*.go"))
		require.NoError(t, err)
		for _, f := range files {
			src, err := parser.ParseFile(token.NewFileSet(), f, nil, parser.ImportsOnly)
			require.NoError(t, err)
			for _, i := range src.Imports {
				if i.Path.Value == `"C"` || i.Path.Value == `"github.com/yanyiwu/gojieba"` {
					found = true
					require.Equal(t, module+"segment/jieba", path, f)
				}
			}
		}
	}
	require.True(t, found)
}

// packages lists the packages of the module by path.
func packages(t *testing.T) map[string]pkg {
	t.Helper()
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	cmd := exec.Command("go", "list", "-e", "-json=ImportPath,Dir,Deps,Imports,GoFiles,EmbedFiles,CgoFiles", "./...")
	cmd.Dir = filepath.Join("..", "..")
	out, err := cmd.Output()
	require.NoError(t, err)
	pkgs := map[string]pkg{}
	for d := json.NewDecoder(bufio.NewReader(bytes.NewReader(out))); d.More(); {
		var p pkg
		require.NoError(t, d.Decode(&p))
		pkgs[p.ImportPath] = p
	}
	return pkgs
}
