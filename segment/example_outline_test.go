package segment_test

import (
	"fmt"
	"strings"

	"github.com/govreport/govreport/segment"
)

func ExampleOutline() {
	const text = `青山镇政府工作报告
——2020年1月8日在青山镇人民代表大会上
各位代表：
一、2019年工作回顾
全年办了三件事。一是修路12公里；二是栽树4000棵。
二、2020年工作安排
（一）办好学校。新建教室6间。
（二）管好水源。`
	for _, s := range segment.Outline(text) {
		fmt.Printf("%s%s %s %s\n", strings.Repeat("  ", s.Depth-1), s.Label, s.Title, s.Role)
	}
	// Output:
	// 一、 2019年工作回顾 review
	//   一是 修路12公里 review
	//   二是 栽树4000棵 review
	// 二、 2020年工作安排 plan
	//   （一） 办好学校 plan
	//   （二） 管好水源 plan
}

func ExampleSentences() {
	const text = "粮食增产3.8%。大家说：“日子好了！”路通了;灯亮了"
	for _, s := range segment.Sentences(text) {
		fmt.Println(s.Of(text))
	}
	// Output:
	// 粮食增产3.8%。
	// 大家说：“日子好了！”
	// 路通了;
	// 灯亮了
}

func ExampleCut() {
	t := segment.NewText("一、去年做了什么\n修了桥。\n二、今年要做什么\n要修路。")
	l := segment.Cut(t)
	for _, s := range l.Sentences {
		fmt.Println(s.Section, s.Heading, t.String(int(s.Lo), int(s.Hi)))
	}
	fmt.Println("plan starts at", t.String(l.PlanStart, l.PlanStart+2))
	// Output:
	// 0 true 一、去年做了什么
	// 0 false 修了桥。
	// 1 true 二、今年要做什么
	// 1 false 要修路。
	// plan starts at 二、
}
