package analyzer_test

import (
	"fmt"

	"github.com/govreport/govreport/analyzer"
)

// What the report of 2015 planned without a number.
func ExampleTasks() {
	for _, t := range analyzer.Tasks(open("province-2015.md"))[:2] {
		fmt.Println(t.Verb, t.Object)
	}
	// Output:
	// 建成 武汉地铁3号线一期
	// 加快 天河机场三期
}

// Where the report of 2016 speaks of it.
func ExampleFollowUp() {
	for _, r := range analyzer.FollowUp(open("province-2015.md"), open("province-2016.md"))[:2] {
		fmt.Println(r.Task.Object, r.Status, r.Passage)
	}
	// Output:
	// 武汉地铁3号线一期 likely 武汉地铁3号线一期开通运营
	// 天河机场三期 mentioned 天河机场三期建设进展顺利
}
