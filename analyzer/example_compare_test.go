package analyzer_test

import (
	"fmt"
	"log"

	"github.com/govreport/govreport/analyzer"
)

// open reads a report of testdata.
func open(name string) *analyzer.Report {
	r, err := analyzer.Open("../testdata/" + name)
	if err != nil {
		log.Fatal(err)
	}
	return r
}

var economy = analyzer.CompareOptions{Headline: true, Indicators: []string{"gdp", "retail_sales", "cpi"}}

// What the report of 2015 planned, and what that of 2016 says came of it.
func ExampleCompareWith() {
	for _, c := range analyzer.CompareWith(open("province-2015.md"), open("province-2016.md"), economy) {
		fmt.Println(c.Indicator, c.Target.Value, c.Target.Bound, c.Outcome.Value, c.Verdict, c.Difference, c.DifferenceUnit)
	}
	// Output:
	// 生产总值 9 approx 8.9 met -0.1 百分点
	// 社会消费品零售总额 12.5 exact 12.3 missed -0.2 百分点
	// 居民消费价格涨幅 3 approx 1.5 met -1.5 百分点
}

func ExampleCompare() {
	n := map[string]int{}
	for _, c := range analyzer.Compare(open("province-2015.md"), open("province-2016.md")) {
		n[c.Verdict]++
	}
	fmt.Println(n[analyzer.Exceeded] > n[analyzer.Missed])
	// Output:
	// true
}

// This year's targets beside last year's outcomes, in one report.
func ExampleBaselinesWith() {
	for _, b := range analyzer.BaselinesWith(open("province-2015.md"), economy) {
		fmt.Println(b.Indicator, b.BasePeriod, b.Base.Value, b.Period, b.Target.Value)
	}
	// Output:
	// 生产总值 2014 9.7 2015 9
	// 社会消费品零售总额 2014 12.8 2015 12.5
	// 居民消费价格涨幅 2014 2 2015 3
}

func ExampleBaselines() {
	b := analyzer.Baselines(open("province-2015.md"))[0]
	fmt.Println(b.Indicator, b.Base.Value, b.Target.Value, b.Difference, b.DifferenceUnit)
	// Output:
	// 生产总值 9.7 9 -0.7 百分点
}

// One indicator through the reports of several years.
func ExampleChainWith() {
	reports := []*analyzer.Report{open("province-2015.md"), open("province-2016.md")}
	for _, t := range analyzer.ChainWith(reports, economy) {
		fmt.Println(t.Indicator, len(t.Years), "years, judged", t.Judged, "reached", t.Reached)
	}
	// Output:
	// 生产总值 2 years, judged 1 reached 1
	// 社会消费品零售总额 2 years, judged 1 reached 0
	// 居民消费价格涨幅 2 years, judged 1 reached 1
}

func ExampleChain() {
	t := analyzer.Chain([]*analyzer.Report{open("province-2015.md"), open("province-2016.md")})[0]
	for _, c := range t.Years {
		fmt.Println(t.Indicator, c.Period, c.Verdict)
	}
	// Output:
	// 生产总值 2015 met
	// 生产总值 2016 unknown
}

// Regions by years: the target for the year, and what was reached the year
// before.
func ExampleNewPanel() {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "地区生产总值"})
	if err != nil {
		log.Fatal(err)
	}
	for _, name := range []string{"province-2015.md", "province-2016.md", "city-2020-gb18030.txt"} {
		p.Add(p.Row(open(name)))
	}
	for _, row := range p.Unique() {
		fmt.Println(row.Region, row.Year, row.Target.Value, row.Target.ValueMax, row.OutcomePrev.Value)
	}
	// Output:
	// 湖北省 2015 9  9.7
	// 湖北省 2016 8 8.5 8.9
	// 长沙市 2020 7.5 8 8.1
}

// How far a region's target lies above that of the whole country.
func ExamplePanel_Against() {
	p, err := analyzer.NewPanel(analyzer.PanelQuery{Indicator: "gdp"})
	if err != nil {
		log.Fatal(err)
	}
	nation := analyzer.Parse("政府工作报告\n——2015年3月5日在第十二届全国人民代表大会第三次会议上\n国务院总理　某某某\n各位代表：\n一、2014年工作回顾\n国内生产总值增长7.4%。\n二、2015年工作总体部署\n国内生产总值增长7%左右。")
	p.Add(p.Row(nation))
	p.Add(p.Row(open("province-2015.md")))
	for _, m := range p.Against("全国") {
		fmt.Println(m.Region, m.Year, m.Target.Value, m.Reference.Value, m.Above)
	}
	// Output:
	// 湖北省 2015 9 7 2
}

// What may be wrong with a pair of reports.
func ExampleCheckPair() {
	fmt.Println(analyzer.CheckPair(open("province-2015.md"), open("province-2016.md")))
	fmt.Println(analyzer.CheckPair(open("province-2016.md"), open("city-2020-gb18030.txt")))
	// Output:
	// []
	// [apart regions]
}

// Verdicts as a type: which say something, and which are good.
func ExampleVerdict() {
	for _, v := range analyzer.Verdicts() {
		fmt.Println(v, v.Judged(), v.Reached())
	}
	// Output:
	// exceeded true true
	// met true true
	// missed true false
	// unknown false false
	// not-found false false
	// not-mentioned false false
}

// Only what was missed, with the reason as a code; Strict leaves out what
// agrees in part only.
func ExampleCompareOptions() {
	o := analyzer.CompareOptions{Headline: true, Strict: true, Verdicts: []analyzer.Verdict{analyzer.Missed}}
	for _, c := range analyzer.CompareWith(open("province-2015.md"), open("province-2016.md"), o)[:2] {
		fmt.Println(c.Indicator, c.Result(), c.Reason.Code, c.TargetLine, c.OutcomeLine)
	}
	// Output:
	// 社会消费品零售总额 missed below 27 15
	// 外贸进出口总额 missed below-range 27 15
}
