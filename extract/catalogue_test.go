package extract_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/govreport/govreport/extract"
)

func TestCatalogue(t *testing.T) {
	ids, names := map[string]bool{}, map[string]string{}
	for _, in := range extract.Indicators() {
		require.False(t, ids[in.ID], "id %s stands twice", in.ID)
		ids[in.ID] = true
		require.Contains(t, []string{"more", "less", "ceiling", "neutral"}, in.Better, in.ID)
		require.NotEmpty(t, in.Name, in.ID)
		require.NotEmpty(t, in.Topic, in.ID)
		for _, w := range append([]extract.Synonym{{Name: in.Name}}, in.Synonyms...) {
			other, ok := names[w.Name]
			require.False(t, ok && other != in.ID, "%s names both %s and %s", w.Name, other, in.ID)
			names[w.Name] = in.ID
		}
	}
	require.GreaterOrEqual(t, len(ids), 300)
}

func TestFindIndicator(t *testing.T) {
	for _, c := range []struct{ name, id, why string }{
		{"地区生产总值", "gdp", "the official name"},
		{"gdp", "gdp", "the id itself"},
		{"全市生产总值", "gdp", "the territory is no part of the indicator"},
		{"国内生产总值", "gdp", "a synonym"},
		{"生产总值增速", "gdp", "the name of a rate belongs to the measure"},
		{"人间烟火指数", "", "unknown"},
	} {
		in, _ := extract.FindIndicator(c.name)
		require.Equal(t, c.id, in.ID, "%s: %s", c.name, c.why)
	}
}

func ExampleFindIndicator() {
	in, ok := extract.FindIndicator("农民人均纯收入")
	fmt.Println(ok, in.Name)
	// Output: true 农村居民人均可支配收入
}

func ExampleIndicators() {
	for _, in := range extract.Indicators() {
		if in.ID == "cpi" {
			fmt.Println(in.Name, in.Better)
		}
	}
	// Output: 居民消费价格 ceiling
}
