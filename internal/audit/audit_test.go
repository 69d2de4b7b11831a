package audit

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// panelCSV is a long form with n cells in each of three levels, one of which
// is rare, and empty cells between.
func panelCSV(n int) string {
	var b strings.Builder
	b.WriteString("\ufeffregion,region_level,year,indicator,indicator_id,role,period,value,value_max,unit,bound,quote,path,line,start,end\n")
	for i := range n {
		fmt.Fprintf(&b, "甲市,prefecture,%d,国内生产总值,gdp,target,2018,8,,%%,exact,增长8%%,a/%d.md,3,10,12\n", 2000+i%20, i)
		fmt.Fprintf(&b, "甲市,prefecture,%d,国内生产总值,gdp,outcome_prev,2018,,,%%,exact,,a/%d.md,,,\n", 2000+i%20, i)
	}
	b.WriteString("全国,nation,2018,国内生产总值,gdp,target,2018,6.5,,%,approx,增长6.5%左右,n.md,3,10,14\n")
	return b.String()
}

func TestSample(t *testing.T) {
	cells, err := Read(strings.NewReader(panelCSV(100)), "p.csv")
	require.NoError(t, err)
	require.Len(t, cells, 101, "filled cells only")
	a, b := Sample(cells, 20, []string{"level"}, 1), Sample(cells, 20, []string{"level"}, 1)
	require.Equal(t, a, b)
	require.NotEqual(t, a, Sample(cells, 20, []string{"level"}, 2))
	require.Len(t, a, 20)
	rare := 0
	for _, c := range a {
		if c.Stratum == "nation" {
			rare++
		}
	}
	require.Equal(t, 1, rare, "each stratum has a cell")
	require.Len(t, Sample(cells, 500, []string{"level", "decade"}, 1), 101)
	_, err = Read(strings.NewReader("a,b\n"), "x.csv")
	require.ErrorContains(t, err, "x.csv: no column region")
}

func TestShare(t *testing.T) {
	require.Equal(t, []int{8, 1, 1}, share([]int{98, 1, 1}, 10))
	require.Equal(t, []int{5, 5}, share([]int{50, 50}, 10))
	require.Equal(t, []int{2, 1}, share([]int{2, 1}, 10))
	require.Empty(t, share(nil, 3))
}

func TestPage(t *testing.T) {
	cells, err := Read(strings.NewReader(panelCSV(3)), "p.csv")
	require.NoError(t, err)
	var b bytes.Buffer
	cards := []Card{{Cell: cells[0], Before: "前</script><b>", Here: "8%", After: "后"}, {Cell: cells[1], Missing: "没有"}}
	require.NoError(t, WritePage(&b, cards, Words{Lang: "zh-CN", Title: "题"}, "k"))
	page := b.String()
	require.Contains(t, page, "前&lt;/script&gt;&lt;b&gt;<mark>8%</mark>后")
	require.NotContains(t, page, "http", "it needs no network")
	require.Contains(t, page, `"columns":["id","stratum","path"`)
}

func TestScore(t *testing.T) {
	file := "\ufeffid,stratum,path,verdict,note\r\n"
	for i := range 100 {
		v := "y"
		if i < 2 {
			v = "n"
		}
		file += fmt.Sprintf("%d,a,%d.md,%s,\r\n", i, i, v)
	}
	r, err := Score(strings.NewReader(file+"x,a,x.md,e,\r\ny,a,y.md,,\r\n"), "audit.csv")
	require.NoError(t, err)
	require.Equal(t, []int{100, 98, 2, 1, 1, 100}, []int{r.Checked, r.Right, r.Wrong, r.Unclear, r.Open, r.Reports})
	require.InDelta(t, 0.98, r.Precision, 1e-9)
	require.InDelta(t, 0.930, r.Low, 0.002)
	require.InDelta(t, 0.994, r.High, 0.002)
	require.Contains(t, r.Sentence(false), "98.0%")
	require.Contains(t, r.Sentence(true), "from 100 reports")

	// Errors of one report tell less than as many of several.
	clustered := "path,verdict\n"
	for i := range 100 {
		v := "y"
		if i < 10 {
			v = "n"
		}
		clustered += fmt.Sprintf("%d.md,%s\n", i/10, v)
	}
	c, err := Score(strings.NewReader(clustered), "audit.csv")
	require.NoError(t, err)
	require.InDelta(t, 0.9, c.Precision, 1e-9)
	low, _ := wilson(0.9, 100)
	require.Less(t, c.Low, low-0.1)

	_, err = Score(strings.NewReader("path,verdict\na,maybe\n"), "audit.csv")
	require.ErrorContains(t, err, `audit.csv:2: verdict "maybe"`)
	r, err = Score(strings.NewReader("path,verdict\na,\n"), "audit.csv")
	require.NoError(t, err)
	require.Equal(t, "No cell was checked.", r.Sentence(true))
}
