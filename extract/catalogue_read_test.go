package extract_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
	"github.com/govreport/govreport/segment"
)

func TestReadIndicators(t *testing.T) {
	list, err := extract.ReadIndicators(strings.NewReader("\ufeff# mine\r\n\r\ntea\t茶叶产量\r\n"+
		"oil\t茶油产量\t吨\tgrowth\tmore\t特产\t油茶产量| 山茶油产量! |\r\n"), "mine.tsv")
	require.NoError(t, err)
	require.Equal(t, []extract.Indicator{
		{ID: "tea", Name: "茶叶产量", Measure: "level", Better: "neutral"},
		{ID: "oil", Name: "茶油产量", Unit: "吨", Measure: "growth", Better: "more", Topic: "特产",
			Synonyms: []extract.Synonym{{Name: "油茶产量"}, {Name: "山茶油产量", Break: true}}},
	}, list, "columns at the end may be missing, comments and line ends do not matter")

	for _, c := range []struct{ file, code, err, why string }{
		{"tea 茶叶产量", extract.FewColumns, "f.tsv:1: needs at least an id and a name, separated by a tab", "blanks are no tabs"},
		{"# x\n\nTea\t茶叶产量", extract.BadID, `f.tsv:3: "Tea" is no id: use small letters, digits and _`, "the line is that of the file"},
		{"\t茶叶产量", extract.BadID, "f.tsv:1: is no id: use small letters, digits and _", "no id"},
		{"tea\t茶叶产量\ntea\t干茶产量", extract.TwiceID, `f.tsv:2: "tea" stands in the file twice`, ""},
		{"tea\t ", extract.NoName, `f.tsv:1: "tea" has no name`, ""},
		{"tea\t茶叶产量\t吨\tstock", extract.BadMeasure, `f.tsv:1: "stock" is no measure: level, growth, change, multiple or ratio`, ""},
		{"tea\t茶叶产量\t吨\tlevel\t+", extract.BadBetter, `f.tsv:1: "+" is none of more, less, ceiling, neutral`, ""},
		{"tea\t茶叶产量\noil\t茶油产量\t\t\t\t\t茶叶产量", extract.TwiceWording, `f.tsv:2: "茶叶产量" names another indicator of the file too`, ""},
		{"tea\t\xb2\xe8\xd2\xb6", extract.NotUTF8, "f.tsv:1: is not UTF-8", "a file in GBK"},
	} {
		_, err := extract.ReadIndicators(strings.NewReader(c.file), "f.tsv")
		var e *extract.IndicatorError
		require.ErrorAs(t, err, &e, c.file)
		require.Equal(t, c.code, e.Code, c.why)
		require.EqualError(t, err, c.err, c.why)
	}
}

func TestCatalogueWith(t *testing.T) {
	base := extract.BuiltIn()
	n := len(base.All())
	c := base.With(
		extract.Indicator{ID: "tea", Name: "茶叶产量", Better: "more", Topic: "农业", Synonyms: []extract.Synonym{{Name: "经济总量"}}},
		extract.Indicator{ID: "cpi", Name: "居民消费价格", Better: "less", Topic: "物价", Synonyms: []extract.Synonym{{Name: "菜篮子价格"}}},
	)
	require.Len(t, c.All(), n+1, "one is new")
	require.Len(t, base.All(), n, "the catalogue itself stays as it was")
	for _, w := range []struct{ name, id, why string }{
		{"茶叶产量", "tea", "a new indicator"},
		{"经济总量", "tea", "a wording goes over to the indicator of the user"},
		{"地区生产总值", "gdp", "the others stay with the old one"},
		{"菜篮子价格", "cpi", "a new wording of an old indicator"},
		{"居民消费价格指数", "cpi", "which keeps its own"},
	} {
		in, _ := c.Find(w.name)
		require.Equal(t, w.id, in.ID, w.why)
	}
	in, _ := c.Find("cpi")
	require.Equal(t, "less", in.Better, "what the user says replaces what was there")
	gdp, _ := c.Find("gdp")
	require.NotContains(t, gdp.Synonyms, extract.Synonym{Name: "经济总量"}, "no wording belongs to two")
	old, _ := base.Find("经济总量")
	require.Equal(t, "gdp", old.ID)
}

// Reports are read with several catalogues at once.
func TestCataloguesAtOnce(t *testing.T) {
	tea := extract.BuiltIn().With(extract.Indicator{ID: "tea", Name: "云雾茶产量"})
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			set, want := year2018, ""
			if i%2 == 0 {
				set.Indicators, want = tea, "tea"
			}
			for range 20 {
				fs := extract.Figures("云雾茶产量1.2万吨。", segment.RoleReview, set)
				if len(fs) != 1 || fs[0].IndicatorID != want {
					t.Errorf("got %v, want id %q", fs, want)
				}
			}
		})
	}
	wg.Wait()
}

func ExampleReadIndicators() {
	file := "tea_output\t茶叶产量\t吨\tlevel\tmore\t农业\t干茶产量|茶叶总产\n"
	list, err := extract.ReadIndicators(strings.NewReader(file), "mine.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	set := extract.Setting{Year: 2019, Review: 2018, Indicators: extract.BuiltIn().With(list...)}
	for _, f := range extract.Figures("全年干茶产量1.2万吨。", segment.RoleReview, set) {
		fmt.Println(f.Indicator, f.IndicatorID, f.Value, f.Unit)
	}
	// Output: 干茶产量 tea_output 12000 吨
}

func ExampleCatalogue_With() {
	c := extract.BuiltIn().With(extract.Indicator{ID: "tea_output", Name: "茶叶产量", Unit: "吨", Topic: "农业"})
	in, ok := c.Find("茶叶产量")
	fmt.Println(in.ID, in.Unit, ok)
	_, ok = extract.BuiltIn().Find("云雾茶产量")
	fmt.Println(ok)
	// Output:
	// tea_output 吨 true
	// false
}
