package analyzer_test

import (
	"fmt"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/extract"
)

const shortReport = `政府工作报告

一、2018年工作回顾

全市地区生产总值达到1864亿元，增长7.3%。高新区地区生产总值增长12%。

二、2019年工作安排

今年的主要预期目标是：地区生产总值增长7.5%左右，城镇登记失业率控制在4.5%以内。

（一）抓好项目建设。全年实施重点项目120个。
`

func ExampleReport_Targets() {
	r := analyzer.Parse(shortReport)
	for _, f := range r.Targets() {
		fmt.Println(f.Indicator, f.Text, f.Bound)
	}
	// Output:
	// 地区生产总值 7.5% approx
	// 城镇登记失业率 4.5% le
}

func ExampleReport_Results() {
	r := analyzer.Parse(shortReport)
	for _, f := range r.Results() {
		fmt.Println(f.Indicator, f.Text)
	}
	// Output:
	// 地区生产总值 1864亿元
	// 地区生产总值 7.3%
}

func ExampleOptions_indicators() {
	tea := extract.Indicator{ID: "tea_output", Name: "云雾茶产量", Unit: "吨", Better: "more", Topic: "农业"}
	o := analyzer.Options{Indicators: extract.BuiltIn().With(tea)}
	r := analyzer.ParseWith("一、2018年工作回顾\n云雾茶产量1.2万吨。", o)
	for _, f := range r.Figures {
		in, _ := r.Indicators.Find(f.IndicatorID)
		fmt.Println(in.Name, in.Better)
	}
	// Output: 云雾茶产量 more
}

func ExampleReport_Explain() {
	r := analyzer.Parse(shortReport)
	e, err := r.Explain(1)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Figure.Indicator, e.Figure.Text)
	for _, s := range e.Steps {
		fmt.Println(s.Part, s.How, s.Text)
	}
	_, err = r.Explain(100)
	fmt.Println(err)
	// Output:
	// 地区生产总值 7.3%
	// quantity percent 7.3%
	// predicate up 增长
	// indicator inherited 地区生产总值
	// catalogue gdp 国内生产总值
	// period before 2018
	// kind review-section 一、2018年工作回顾
	// no figure 100: the report has 6
}
