package analyzer_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/segment"
	"github.com/stretchr/testify/require"
)

// TestProperties checks on every report in testdata what must be true of any
// report at all.
func TestProperties(t *testing.T) {
	for _, path := range testReports(t) {
		t.Run(filepath.Base(path), func(t *testing.T) { checkFile(t, path) })
	}
}

// TestPropertiesOfCorpus does so on a sample of real reports, which are not
// part of the project.
func TestPropertiesOfCorpus(t *testing.T) {
	const corpus = "../../shared/corpus"
	if testing.Short() {
		t.Skip("left out by -short")
	}
	if _, err := os.Stat(corpus); err != nil {
		t.Skip("no real reports at ", corpus)
	}
	n := 0
	err := filepath.WalkDir(corpus, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		if ext := filepath.Ext(path); ext != ".txt" && ext != ".md" {
			return nil
		}
		if n++; n%5 == 1 && !checkFile(t, path) {
			t.Log("in ", path)
		}
		return nil
	})
	require.NoError(t, err)
	t.Logf("%d of %d files checked", (n+4)/5, n)
}

// TestOddTexts checks the same of texts that no one calls a report.
func TestOddTexts(t *testing.T) {
	tests := []struct{ name, text, why string }{
		{"empty", "", "an empty file"},
		{"break", "\n", "a line end alone"},
		{"bytes", "\xff\xfe一、\x80", "bytes that are no text"},
		{"front", "---\ntitle: 报告\n---", "front matter and nothing else"},
		{"label", "一、", "a label without title"},
		{"digits", strings.Repeat("9", 4000) + "亿元", "a number too long for any decimal"},
		{"list", strings.Repeat("一是", 300), "labels without text"},
		{"ends", "增长8%\r增长9%\r\n增长10%", "three kinds of line end"},
		{"folded", "增长８．５％，＃１，\u200b约\u00a03\u3000亿元", "characters that the view folds or drops"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.text, analyzer.Parse(tt.text)) })
	}
}

// TestParseConcurrently parses every report in several goroutines at once;
// run with -race it also shows that they share nothing they write to.
func TestParseConcurrently(t *testing.T) {
	var texts []string
	var want []*analyzer.Report
	for _, path := range testReports(t) {
		r, err := analyzer.Open(path)
		require.NoError(t, err)
		texts = append(texts, r.Text)
		want = append(want, analyzer.Parse(r.Text))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for i, text := range texts {
				if diff := cmp.Diff(want[i], analyzer.Parse(text)); diff != "" {
					t.Errorf("not what one goroutine alone gave (-alone +together):\n%s", diff)
				}
			}
		})
	}
	wg.Wait()
}

func checkFile(t *testing.T, path string) (ok bool) {
	t.Helper()
	r, err := analyzer.Open(path)
	if err != nil {
		t.Error(err)
		return false
	}
	again, err := analyzer.Open(path)
	require.NoError(t, err)
	if diff := cmp.Diff(r, again); diff != "" {
		t.Errorf("%s: a second reading differs (-first +second):\n%s", path, diff)
		return false
	}
	return check(t, r.Text, r)
}

// check reports everything in r that can be true of no report.
func check(t *testing.T, text string, r *analyzer.Report) (ok bool) {
	t.Helper()
	ok = true
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf(format, args...)
		ok = false
	}
	if r.Text != text {
		fail("the text was changed")
		return false
	}
	inside := func(what string, s segment.Span) bool {
		t.Helper()
		switch {
		case s.Start < 0 || s.End > len(text) || s.Start > s.End:
			fail("%s: span %v is not inside the text of %d bytes", what, s, len(text))
			return false
		case !boundary(text, s.Start) || !boundary(text, s.End):
			fail("%s: span %v cuts a character", what, s)
			return false
		}
		return true
	}
	section := func(what string, id int, s segment.Span) {
		t.Helper()
		if id < -1 || id >= len(r.Sections) {
			fail("%s: no section %d", what, id)
		} else if id >= 0 && !r.Sections[id].Span.Contains(s) {
			fail("%s at %v is not inside its section %d, %v", what, s, id, r.Sections[id].Span)
		}
	}

	for i, s := range r.Sections {
		what := "section " + s.Label + s.Title
		if s.ID != i {
			fail("%s: ID %d at place %d", what, s.ID, i)
		}
		if s.Parent < -1 || s.Parent >= i {
			fail("%s: parent %d does not come before %d", what, s.Parent, i)
			continue
		}
		if depth := 1; s.Parent < 0 && s.Depth != depth || s.Parent >= 0 && s.Depth != r.Sections[s.Parent].Depth+1 {
			fail("%s: depth %d under parent %d", what, s.Depth, s.Parent)
		}
		if !inside(what, s.Heading) || !inside(what, s.Span) {
			continue
		}
		if !s.Span.Contains(s.Heading) {
			fail("%s: heading %v is outside %v", what, s.Heading, s.Span)
		}
		if i > 0 && s.Heading.Start <= r.Sections[i-1].Heading.Start {
			fail("%s: comes before the section before it", what)
		}
		if s.Parent >= 0 && !r.Sections[s.Parent].Span.Contains(s.Span) {
			fail("%s: %v is outside its parent's %v", what, s.Span, r.Sections[s.Parent].Span)
		}
		switch s.Role {
		case "", segment.RoleReview, segment.RolePlan:
		default:
			fail("%s: role %q", what, s.Role)
		}
	}

	last := -1
	for _, f := range r.Figures {
		what := "figure " + f.Text
		if !inside(what, f.Span) || !inside(what, f.Sentence) {
			continue
		}
		if f.Text == "" || f.Span.Of(text) != f.Text {
			fail("%s: its span says %q", what, f.Span.Of(text))
		}
		if !f.Sentence.Contains(f.Span) {
			fail("%s at %v is outside its sentence %v", what, f.Span, f.Sentence)
		}
		if f.Span.Start < last {
			fail("%s: out of order", what)
		}
		last = f.Span.Start
		if !f.Value.Valid && len(f.Ratio) == 0 && (f.Kind != "target" || strings.ContainsAny(f.Text, "0123456789")) {
			fail("%s: no value and no ratio", what) // only a target may do without: 与经济增长同步
		}
		section(what, f.Section, f.Span)
	}

	last = -1
	for _, d := range r.Dates {
		what := "date " + d.Text
		if !inside(what, d.Span) {
			continue
		}
		if d.Text == "" || d.Span.Of(text) != d.Text {
			fail("%s: its span says %q", what, d.Span.Of(text))
		}
		if d.Span.Start < last {
			fail("%s: out of order or over the date before it", what)
		}
		last = d.Span.End
		if d.Value == "" {
			fail("%s: no value", what)
		}
		section(what, d.Section, d.Span)
	}

	last = 0
	for _, s := range segment.Sentences(text) {
		if !inside("sentence", s) {
			continue
		}
		if s.Len() == 0 || s.Start < last {
			fail("sentence %v is empty or lies over the one before it", s)
		}
		last = s.End
	}
	return ok
}

// boundary reports whether a character of text starts at i, or text ends
// there. Bytes that are not UTF-8 count as characters of their own.
func boundary(text string, i int) bool {
	if i == len(text) || utf8.RuneStart(text[i]) {
		return true
	}
	for j := i - 1; j >= 0 && j >= i-3; j-- { // inside a valid character?
		if utf8.RuneStart(text[j]) {
			_, w := utf8.DecodeRuneInString(text[j:])
			return j+w <= i
		}
	}
	return true
}
