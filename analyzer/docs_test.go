package analyzer_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

// Every field of the JSON form is explained in docs/json.md.
func TestJSONIsExplained(t *testing.T) {
	doc, err := os.ReadFile("../docs/json.md")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, path := range testReports(t) {
		r, err := analyzer.Open(path)
		require.NoError(t, err)
		var v any
		require.NoError(t, json.Unmarshal(marshal(t, r), &v))
		keys(v, seen)
	}
	require.Greater(t, len(seen), 40)
	for key := range seen {
		if !strings.Contains(string(doc), "`"+key+"`") && key != "start" && key != "end" {
			t.Errorf("docs/json.md does not explain the field %s", key)
		}
	}
}

func keys(v any, seen map[string]bool) {
	switch v := v.(type) {
	case map[string]any:
		for k, x := range v {
			seen[k] = true
			keys(x, seen)
		}
	case []any:
		for _, x := range v {
			keys(x, seen)
		}
	}
}
