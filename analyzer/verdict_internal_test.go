package analyzer

import (
	"testing"

	"github.com/govalues/decimal"
	"github.com/govreport/govreport/extract"
	"github.com/stretchr/testify/require"
)

func num(s string) extract.Number {
	if s == "" {
		return extract.Number{}
	}
	return extract.Num(decimal.MustParse(s))
}

// fig is a figure in short: value, upper end, bound, unit, measure.
func fig(v, top, bound, unit, measure string) *extract.Figure {
	return &extract.Figure{Value: num(v), ValueMax: num(top), Bound: bound, Unit: unit, Measure: measure}
}

func TestJudge(t *testing.T) {
	growth := func(v, bound string) *extract.Figure { return fig(v, "", bound, "%", extract.Growth) }
	level := func(v, bound, unit string) *extract.Figure { return fig(v, "", bound, unit, extract.Level) }
	span := func(lo, hi string) *extract.Figure { return fig(lo, hi, extract.Between, "%", extract.Growth) }
	for _, tt := range []struct {
		why     string
		target  *extract.Figure
		outcome *extract.Figure
		dir     direction
		want    string
	}{
		{"above an exact target", growth("8", "exact"), growth("8.1", "exact"), more, Exceeded},
		{"on it", growth("8", "exact"), growth("8.0", "exact"), more, Met},
		{"below it", growth("8", "exact"), growth("7.9", "exact"), more, Missed},
		{"左右 forgives half a point", growth("8", "approx"), growth("7.5", "exact"), more, Met},
		{"but no more", growth("8", "approx"), growth("7.4", "exact"), more, Missed},
		{"above 左右", growth("8", "approx"), growth("8.2", "exact"), more, Exceeded},
		{"左右 of a level forgives 5 %", level("1000000", "approx", "人"), level("950000", "exact", "人"), more, Met},
		{"以上 is exceeded when passed", growth("8", "ge"), growth("8.5", "exact"), more, Exceeded},
		{"inside a range", span("6", "6.5"), growth("6.2", "exact"), more, Met},
		{"above a range", span("6", "6.5"), growth("6.6", "exact"), more, Exceeded},
		{"below a range", span("6", "6.5"), growth("5.9", "exact"), more, Missed},
		{"a ceiling kept is met, not exceeded", growth("3.5", "le"), growth("2", "exact"), ceiling, Met},
		{"a ceiling broken", growth("3.5", "le"), growth("3.6", "exact"), ceiling, Missed},
		{"prices 左右: half a point above is met", growth("3.5", "approx"), growth("4", "exact"), ceiling, Met},
		{"prices 左右: more is missed", growth("4", "approx"), growth("5.5", "exact"), ceiling, Missed},
		{"an exact ceiling", level("4.5", "exact", "%"), level("4", "exact", "%"), ceiling, Met},
		{"a larger fall than planned", growth("-3", "exact"), growth("-3.2", "exact"), less, Exceeded},
		{"the same fall", growth("-3.2", "exact"), growth("-3.2", "exact"), less, Met},
		{"a smaller fall", growth("-3", "ge"), growth("-2.5", "exact"), less, Missed},
		{"a smaller fall within 左右", growth("-3", "approx"), growth("-2.6", "exact"), less, Met},
		{"a low level, the lower the better", level("35", "exact", "微克/立方米"), level("33", "exact", "微克/立方米"), less, Exceeded},
		{"within an upper limit", level("35", "le", "微克/立方米"), level("33", "exact", "微克/立方米"), less, Met},
		{"neither better nor worse, kept", level("6", "le", "‰"), level("5", "exact", "‰"), neither, Met},
		{"neither better nor worse, apart", growth("12", "exact"), growth("13", "exact"), neither, Unknown},
		{"an outcome of at least that much", growth("9", "exact"), growth("10", "ge"), more, Exceeded},
		{"at least something less proves nothing", growth("9", "exact"), growth("8", "ge"), more, Unknown},
		{"at most the ceiling", growth("3", "le"), growth("3", "le"), ceiling, Met},
		{"a fall by at least that much", growth("-3", "exact"), growth("-3", "ge"), less, Met},
		{"an outcome between, all of it above", growth("5", "exact"), span("5.2", "5.4"), more, Exceeded},
		{"an outcome on both sides", growth("5", "exact"), span("4.8", "5.4"), more, Unknown},
		{"no number", fig("", "", "exact", "%", extract.Growth), growth("8", "exact"), more, Unknown},
	} {
		t.Run(tt.why, func(t *testing.T) {
			got := judge(tt.target, tt.outcome, tt.dir)
			require.Equal(t, tt.want, got.verdict, got.rule)
			require.NotEmpty(t, got.rule)
		})
	}
}

func TestDirectionOf(t *testing.T) {
	for _, tt := range []struct {
		why, id, name, value, measure string
		want                          direction
	}{
		{"the catalogue: output", "gdp", "地区生产总值", "8", extract.Growth, more},
		{"the catalogue: prices", "cpi", "居民消费价格", "3", extract.Growth, ceiling},
		{"the catalogue: unemployment", "unemployment_registered", "城镇登记失业率", "4.5", extract.Level, ceiling},
		{"a fall is wanted whatever it is of", "", "审批事项", "-10", extract.Growth, less},
		{"energy by its name", "", "万元产值能耗", "0.5", extract.Level, less},
		{"the name of a fall counts upwards", "", "单位产值能耗降低率", "3", extract.Growth, more},
		{"unknown things are built to have more of", "", "文化广场", "20", extract.Level, more},
	} {
		t.Run(tt.why, func(t *testing.T) {
			f := fig(tt.value, "", extract.Exact, "%", tt.measure)
			require.Equal(t, tt.want, directionOf(nil, tt.id, tt.name, f))
		})
	}
}
