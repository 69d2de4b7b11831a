package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/internal/cli"
)

var update = flag.Bool("update", false, "rewrite the output that the documents show")

// TestDocuments runs the commands that the documents show in blocks marked
// console and compares what they print with what stands below them. A line of
// … there stands for any number of lines. After a change that is meant to
// change output, run
//
//	go test ./cmd/govreport -run Documents -update
func TestDocuments(t *testing.T) {
	t.Chdir("../..")
	t.Setenv("COLUMNS", "100")
	t.Setenv("NO_COLOR", "1")
	docs, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	blocks := 0
	for _, doc := range append([]string{"README.md", "README.zh-CN.md"}, docs...) {
		text, err := os.ReadFile(doc)
		require.NoError(t, err)
		parts := strings.Split(string(text), "```")
		for i := 1; i < len(parts); i += 2 { // what stands between fences
			body, ok := strings.CutPrefix(parts[i], "console\n")
			if !ok {
				continue
			}
			blocks++
			now := runBlock(t, doc, body)
			if *update {
				parts[i] = "console\n" + now
			} else if diff := cmp.Diff(strings.Split(body, "\n"), strings.Split(now, "\n")); diff != "" {
				t.Errorf("%s no longer shows what the command prints (-shown +printed):\n%s", doc, diff)
			}
		}
		if *update {
			require.NoError(t, os.WriteFile(doc, []byte(strings.Join(parts, "```")), 0o644))
		}
	}
	require.NotZero(t, blocks)
}

// The program in the README compiles and reads a report, and both READMEs show
// the same one.
func TestReadmeProgram(t *testing.T) {
	goTool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("no go command: ", err)
	}
	t.Chdir("../..")
	var programs []string
	for _, doc := range []string{"README.md", "README.zh-CN.md"} {
		text, err := os.ReadFile(doc)
		require.NoError(t, err)
		_, program, ok := strings.Cut(string(text), "```go\n")
		require.True(t, ok, doc)
		program, _, _ = strings.Cut(program, "```")
		programs = append(programs, program)
	}
	require.Equal(t, programs[0], programs[1])
	file := filepath.Join(t.TempDir(), "main.go")
	require.NoError(t, os.WriteFile(file, []byte(programs[0]), 0o644))
	out, err := exec.Command(goTool, "run", file, "testdata/national-2018.md").CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.Contains(t, string(out), "target 2018 国内生产总值 6.5 % approx 6.5%\n")
}

// runBlock runs the commands of a block, which start with "$ ", and returns
// the block with their output, cut where it was cut before.
func runBlock(t *testing.T, doc, body string) string {
	t.Helper()
	var out []string
	lines := strings.Split(strings.TrimSuffix(body, "\n"), "\n")
	for i := 0; i < len(lines); {
		command, ok := strings.CutPrefix(lines[i], "$ ")
		require.True(t, ok, "%s: a block starts with a command: %s", doc, lines[i])
		j := i + 1
		for j < len(lines) && !strings.HasPrefix(lines[j], "$ ") {
			j++
		}
		out = append(out, lines[i])
		out = append(out, cut(runLine(t, doc, command), lines[i+1:j])...)
		i = j
	}
	return strings.Join(out, "\n") + "\n"
}

// runLine runs one command line: govreport, with or without an echo before it.
func runLine(t *testing.T, doc, line string) []string {
	t.Helper()
	in := ""
	args := fields(line)
	if args[0] == "echo" {
		i := slices.Index(args, "|")
		require.Positive(t, i, "%s: %s", doc, line)
		in, args = strings.Join(args[1:i], " ")+"\n", args[i+1:]
	}
	switch {
	case args[0] == "govreport":
		args = args[1:]
	case len(args) > 2 && args[0] == "go" && args[1] == "run" && args[2] == "./cmd/govreport":
		args = args[3:]
	default:
		t.Fatalf("%s: not a command of this program: %s", doc, line)
	}
	var stdout, stderr bytes.Buffer
	status := cli.Run(args, strings.NewReader(in), &stdout, &stderr)
	require.Zero(t, status, "%s: %s\n%s", doc, line, stderr.String())
	out := strings.Split(strings.TrimRight(stdout.String(), "\n"), "\n")
	for i := range out {
		out[i] = strings.TrimRight(out[i], " ")
	}
	return out
}

// fields splits a command line at spaces; single quotes hold words together.
func fields(line string) []string {
	var out []string
	for i, part := range strings.Split(line, "'") {
		if i%2 == 1 {
			out = append(out, part)
		} else {
			out = append(out, strings.Fields(part)...)
		}
	}
	return out
}

// cut shortens out where shown has lines of …: as many lines before, between
// and after them stay. What stands between two of them is found by the first
// cells of its first line.
func cut(out, shown []string) []string {
	first := slices.Index(shown, "…")
	if first < 0 {
		return out
	}
	var kept []string
	rest := out
	take := func(n int) {
		n = min(n, len(rest))
		kept, rest = append(kept, rest[:n]...), rest[n:]
	}
	take(first)
	for shown = shown[first+1:]; ; {
		kept = append(kept, "…")
		next := slices.Index(shown, "…")
		if next < 0 {
			rest = rest[max(0, len(rest)-len(shown)):]
			take(len(shown))
			return kept
		}
		at := slices.IndexFunc(rest, func(line string) bool { return sameCells(line, shown[0]) })
		if at >= 0 {
			rest = rest[at:]
		}
		take(next)
		shown = shown[next+1:]
	}
}

// sameCells reports whether two lines of a table start with the same cells,
// whatever the width of its columns.
func sameCells(a, b string) bool {
	x, y := strings.Fields(a), strings.Fields(b)
	n := min(3, len(y))
	return len(x) >= n && slices.Equal(x[:n], y[:n])
}
