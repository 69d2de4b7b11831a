// Govreport reads Chinese government work reports.
package main

import (
	"encoding/json"
	"os"

	"github.com/govreport/govreport/analyzer"
)

func main() {
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	for _, p := range os.Args[1:] {
		if p == "parse" || p == "--format" || p == "jsonl" {
			continue
		}
		r, err := analyzer.Open(p)
		if err != nil {
			enc.Encode(map[string]any{"source": map[string]string{"path": p}, "error": err.Error()})
			continue
		}
		enc.Encode(r)
	}
}
