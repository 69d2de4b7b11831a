package page

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html"
	"html/template"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// plainWords are words for tests: their keys.
func plainWords(key string, args ...any) string {
	return strings.TrimSpace(fmt.Sprintln(append([]any{key}, args...)...))
}

const nasty = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[2J\"'}{"

// TestShell: the policy names exactly what the page has, the JSON comes back
// as it went in, and nothing of a string from outside becomes markup.
func TestShell(t *testing.T) {
	body, err := Fill(Template("t", `<p title="{{.S}}">{{text .S}}</p>`), map[string]string{"S": nasty})
	require.NoError(t, err)
	p := &Page{
		View: "test", Lang: "en", Title: nasty, Words: plainWords, Body: body, Style: "p{color:red}", Script: "P.tell('x');",
		Data: map[string]string{"x": nasty}, Provenance: []Item{{"file", nasty}},
	}
	var b strings.Builder
	require.NoError(t, p.Write(&b))
	out := b.String()

	one := func(re string) string {
		m := regexp.MustCompile(re).FindStringSubmatch(out)
		require.NotNil(t, m, re)
		return m[1]
	}
	policy := html.UnescapeString(one(`Content-Security-Policy" content="([^"]+)"`))
	require.Equal(t, p.Policy(), policy)
	sum := func(s string) string {
		h := sha256.Sum256([]byte(s))
		return "'sha256-" + base64.StdEncoding.EncodeToString(h[:]) + "'"
	}
	require.Contains(t, policy, "style-src "+sum(one(`(?s)<style>(.*?)</style>`))+";")
	require.Contains(t, policy, "script-src "+sum(one(`(?s)<script>(.*?)</script>`))+";")
	require.True(t, strings.HasPrefix(policy, "default-src 'none';"))

	var data map[string]string
	require.NoError(t, json.Unmarshal([]byte(one(`(?s)id="data">(.*?)</script>`)), &data))
	require.Equal(t, nasty, data["x"])
	require.NotContains(t, out, "<script>alert")
	require.NotContains(t, out, "<img")
	require.Contains(t, out, `<b class="u">U+202E</b><b class="u">U+001B</b>[2J`)
}

func TestText(t *testing.T) {
	for in, want := range map[string]template.HTML{
		"增长8%<b>":     "增长8%&lt;b&gt;",
		"a\u202eb":    `a<b class="u">U+202E</b>b`,
		"a\xffb":      `a<b class="u">0xFF</b>b`,
		"\ufffd":      "\ufffd",
		"\x00":        `<b class="u">U+0000</b>`,
		"行\u200e\x9d": `行<b class="u">U+200E</b><b class="u">0x9D</b>`,
		"":            "",
	} {
		require.Equal(t, want, Text(in), "%q", in)
	}
}

func TestCSSString(t *testing.T) {
	require.Equal(t, `a1\000022\00007d\00003c\00002fstyle\006c47`, cssString(`a1"}</style汇`))
}
