package export

import (
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/tabular"
	"github.com/stretchr/testify/require"
)

// The database gives one row a region and year, from the report that states
// most.
func TestPanelView(t *testing.T) {
	path := filepath.Join(t.TempDir(), "o.sqlite")
	s, err := newSQLite(path, Options{})
	require.NoError(t, err)
	head := "政府工作报告\n\n——2018年1月24日在湖北省第十三届人民代表大会第一次会议上\n\n湖北省省长　张三\n\n各位代表：\n\n一、2017年工作回顾\n\n过去一年，"
	for i, text := range []string{
		"各项工作取得新进展。\n\n二、2018年工作安排\n\n今年的主要预期目标是：地区生产总值增长9%。\n",
		"地区生产总值增长7.8%。\n\n二、2018年工作安排\n\n今年的主要预期目标是：地区生产总值增长7%—7.5%，居民消费价格涨幅3%左右。\n",
	} {
		it := &Item{Number: int64(i + 1), Rows: tabular.Of(analyzer.Parse(head + text))}
		require.Len(t, it.Rows[tabular.Panel], 2*len(analyzer.HeadlineSet()))
		x, err := s.Encode(it)
		require.NoError(t, err)
		require.NoError(t, s.Write(it, x))
	}
	require.NoError(t, s.Finish())
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	defer db.Close()
	rows, err := db.Query(`SELECT region, year, report, gdp_target, gdp_target_max, gdp_bound, cpi_target, gdp_outcome_prev, jobs_new_target FROM panel_wide`)
	require.NoError(t, err)
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var region, bound string
		var year, report int
		var target, most, cpi, done float64
		var jobs sql.NullFloat64
		require.NoError(t, rows.Scan(&region, &year, &report, &target, &most, &bound, &cpi, &done, &jobs))
		require.Equal(t, []any{"湖北省", 2018, 2, 7.0, 7.5, "range", 3.0, 7.8, false}, []any{region, year, report, target, most, bound, cpi, done, jobs.Valid})
	}
	require.NoError(t, rows.Err())
	require.Equal(t, 1, n)
	var reason string
	require.NoError(t, db.QueryRow(`SELECT reason FROM panel WHERE report = 2 AND indicator_id = 'jobs_new' AND role = 'target'`).Scan(&reason))
	require.Equal(t, analyzer.NotStated, reason)
}
