package analyzer_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/govreport/govreport/analyzer"
	"github.com/stretchr/testify/require"
)

func ExampleReadOverrides() {
	known, err := analyzer.ReadOverrides(strings.NewReader("path,region,year\n河东/a.txt,长沙,2015\nb.txt,,2016\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, path := range []string{"x/河东/a.txt", "x/b.txt", "x/c.txt"} {
		r, err := analyzer.ReadWith(strings.NewReader("政府工作报告\n各位代表：\n一、2012年工作回顾\n"), path, analyzer.Options{Overrides: known})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(path, r.Region, r.Year, r.YearEvidence[0])
	}
	// Output:
	// x/河东/a.txt 长沙市 2015 {given 2015}
	// x/b.txt  2016 {given 2016}
	// x/c.txt  2013 {heading 2013}
}

// A line that is not understood is refused, with its number.
func TestOverridesRefused(t *testing.T) {
	for text, want := range map[string]analyzer.OverrideError{
		"a.txt,长沙市\n":                       {Line: 1, Code: "columns", Detail: "a.txt,长沙市"},
		"# x\na.txt,,2015\nb.txt,长沙市,15年\n": {Line: 3, Code: "year", Detail: "15年"},
		"a.txt,无此市,2015\n":                  {Line: 1, Code: "region", Detail: "无此市"},
		"b.txt,,2015\na.txt,\"长沙\"市,2015\n": {Line: 2, Code: "quotes", Detail: "extraneous or missing \" in quoted-field"},
	} {
		_, err := analyzer.ReadOverrides(strings.NewReader(text))
		var e *analyzer.OverrideError
		require.True(t, errors.As(err, &e), text)
		require.Equal(t, want, *e)
	}
}
