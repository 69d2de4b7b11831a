package extract_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/govreport/govreport/extract"
	"github.com/stretchr/testify/require"
)

func ExampleQuantity_In() {
	q := extract.Quantities("流转土地1500亩")[0]
	ha, _ := q.In("公顷")
	fmt.Println(q.Value, q.Unit, "=", ha, "公顷")

	_, err := q.In("公里")
	fmt.Println(err)
	// Output:
	// 1500 亩 = 100 公顷
	// 亩 to 公里: the units measure different things (area, length)
}

func ExampleQuantity_To() {
	q, _ := extract.Quantities("投资5000万元至1.2亿元")[0].To("亿元")
	fmt.Println(q.Value, "to", q.ValueMax, q.Unit)
	// Output: 0.5 to 1.2 亿元
}

func ExampleFigure_In() {
	f := extract.Figures("粮食产量达到6.2亿斤。", "review", extract.Setting{Year: 2019, Review: 2018})[0]
	t, _ := f.In("万吨")
	fmt.Println(f.Indicator, t, "万吨")
	// Output: 粮食产量 31 万吨
}

func ExampleConversion() {
	f, _ := extract.Conversion("亩", "平方米")
	fmt.Println(f.RatString())
	// Output: 2000/3
}

func ExampleFindUnit() {
	for _, name := range []string{"亩", "平方公里", "kWh", "户"} {
		u, _ := extract.FindUnit(name)
		fmt.Printf("%s: %s, UCUM %q, factor %s\n", u.Name, u.Dimension, u.UCUM, u.Factor)
	}
	// Output:
	// 亩: area, UCUM "", factor 2000/3
	// 平方公里: area, UCUM "km2", factor 1000000
	// 千瓦时: energy, UCUM "kW.h", factor 3600000
	// 户: count, UCUM "", factor 1
}

func ExampleUnits() {
	n := 0
	for _, u := range extract.Units() {
		if u.Dimension == "count" {
			n++
		}
	}
	fmt.Println(n > 200, "classifiers and other units of counting")
	// Output: true classifiers and other units of counting
}

func TestConversion(t *testing.T) {
	for _, tt := range []struct{ why, from, to, want string }{
		{"market units are fractions of metric ones", "亩", "公顷", "1/15"},
		{"the way back is exact too", "平方米", "亩", "3/2000"},
		{"two units of the same size", "公里", "千米", "1"},
		{"an alias", "平方公里", "㎡", "1000000"},
		{"a magnitude before the unit", "亿元", "万元", "10000"},
		{"a magnitude that is part of the unit", "万千瓦", "兆瓦", "10"},
		{"a calendar unit converts to itself with a magnitude", "万年", "年", "10000"},
		{"a classifier too", "万户", "户", "10000"},
		{"market mass", "斤", "吨", "1/2000"},
		{"energy in coal equivalent", "吨标准煤", "千克标准煤", "1000"},
		{"a rate converts by its parts", "元/吨", "元/公斤", "1/1000"},
		{"a rate that the table does not list", "元/亩", "元/公顷", "15"},
		{"a rate over a count", "万元/户", "元/户", "10000"},
		{"a flow by mass, which the table has no factor for", "吨/小时", "吨/日", "24"},
		{"a flow by volume", "立方米/秒", "立方米/日", "86400"},
		{"a speed", "公里/小时", "米/秒", "5/18"},
		{"points among themselves", "百分点", "基点", "100"},
		{"bits and bytes", "字节", "千比特", "1/125"},
	} {
		f, err := extract.Conversion(tt.from, tt.to)
		require.NoError(t, err, tt.why)
		require.Equal(t, tt.want, f.RatString(), tt.why)
	}
}

func TestConversionRefused(t *testing.T) {
	for _, tt := range []struct {
		why, from, to string
		want          error
	}{
		{"area is no length", "亩", "公里", extract.ErrDimension},
		{"a household is no person", "户", "人", extract.ErrNoFactor},
		{"exchange rates move", "美元", "元", extract.ErrNoFactor},
		{"a month has no fixed length", "个月", "天", extract.ErrNoFactor},
		{"a point is a difference of shares, not a share", "百分点", "%", extract.ErrNoFactor},
		{"fibre length is no length of cable", "芯公里", "公里", extract.ErrNoFactor},
		{"apparent power is no power", "千伏安", "千瓦", extract.ErrDimension},
		{"per household is not per person", "元/户", "元/人", extract.ErrDimension},
		{"no unit", "亩", "甲乙", extract.ErrUnknownUnit},
		{"a magnitude alone", "万", "元", extract.ErrUnknownUnit},
		{"nothing", "", "元", extract.ErrUnknownUnit},
	} {
		_, err := extract.Conversion(tt.from, tt.to)
		require.ErrorIs(t, err, tt.want, tt.why)
	}
}

func TestQuantityIn(t *testing.T) {
	for _, tt := range []struct{ why, text, unit, want string }{
		{"digits stay as read in the same unit", "5.50元", "元", "5.50"},
		{"fen of money, not points of a score", "两角五分", "元", "0.25"},
		{"an exact decimal", "1平方米", "亩", "0.0015"},
		{"what no decimal says is rounded at the last digit", "1亩", "平方米", "666.6666666666666667"},
		{"three times that is exact again", "3亩", "平方米", "2000"},
		{"a very large amount", "1.2万亿元", "亿元", "12000"},
	} {
		n, err := extract.Quantities(tt.text)[0].In(tt.unit)
		require.NoError(t, err, tt.why)
		require.Equal(t, tt.want, n.String(), tt.why)
	}
	_, err := extract.Quantity{Text: "3:7", Unit: "元"}.In("万元")
	require.ErrorIs(t, err, extract.ErrNoValue, "a ratio has no value")
}

// TestUnits checks the tables: every factor is exact and every name leads back
// to its row.
func TestUnits(t *testing.T) {
	seen := map[string]bool{}
	for _, u := range extract.Units() {
		require.False(t, seen[u.Name], u.Name)
		seen[u.Name] = true
		require.NotEmpty(t, u.Dimension, u.Name)
		if u.Factor != "" {
			f, ok := new(big.Rat).SetString(u.Factor)
			require.True(t, ok && f.Sign() > 0, "%s: factor %s", u.Name, u.Factor)
		}
		v, ok := extract.FindUnit(u.Name)
		require.True(t, ok, u.Name)
		require.Equal(t, u, v)
		for _, a := range u.Aliases {
			v, ok := extract.FindUnit(a)
			require.True(t, ok && v.Dimension != "", a)
		}
		require.False(t, strings.ContainsAny(u.UCUM, " 　"), u.Name)
	}
}
