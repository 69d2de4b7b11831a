package cli

import (
	"testing"

	"github.com/govreport/govreport/internal/rule"
	"github.com/stretchr/testify/assert"
)

// Every rule has its reason in Chinese, and no reason is of a rule that is gone.
func TestChineseReasons(t *testing.T) {
	reasons := chineseReasons()
	for _, x := range rule.All() {
		assert.NotEmpty(t, reasons[x.Name], "rules.zh.tsv: no reason for %s: %s", x.Name, x.Why)
	}
	for name := range reasons {
		assert.NotNil(t, rule.Named(name), "rules.zh.tsv: no rule %s", name)
	}
}
