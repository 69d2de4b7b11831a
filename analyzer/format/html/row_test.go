package html

import (
	"context"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer/format"
	"github.com/stretchr/testify/require"
)

// TestMergedCells checks that every cell of a table stands in its own column.
func TestMergedCells(t *testing.T) {
	const para = "<p>一、2023年主要指标完成情况如下，各级各部门要抓好落实，确保完成全年目标任务，为全市经济社会发展作出贡献。</p>"
	page := "<html><body>" + para + `<table><tr><td rowspan="2">指标</td><td colspan="2">绝对数</td><td rowspan="2">增长</td></tr>` +
		"<tr><td>今年</td><td>上年</td></tr><tr><td></td><td>1</td><td></td><td>2</td></tr></table></body></html>"
	d, err := Read(context.Background(), []byte(page), format.Options{})
	require.NoError(t, err)
	_, rows, _ := strings.Cut(d.Text, "\n")
	require.Equal(t, "指标\t绝对数\t\t增长\n\t今年\t上年\n\t1\t\t2\n", rows)
}
