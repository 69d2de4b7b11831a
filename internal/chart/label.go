package chart

import (
	"math"
	"strings"
)

// magnitudes are how Chinese counts.
var magnitudes = []struct {
	size float64
	name string
}{{1e12, "万亿"}, {1e8, "亿"}, {1e4, "万"}}

// Labels writes the ticks of an axis in a unit: 1.5, 2 and 万亿元.
func Labels(unit string) func(ticks []float64) (labels []string, tail string) {
	return func(ticks []float64) ([]string, string) {
		size, name := Magnitude(ticks, unit)
		if unit == "百分点" {
			unit = "个百分点"
		}
		out := make([]string, len(ticks))
		for i, t := range ticks {
			out[i] = Plain(t/size, 4)
		}
		return out, name + unit
	}
}

// Magnitude is the 万, 亿 or 万亿 that suits the largest of the values; 1 and
// nothing for shares.
func Magnitude(values []float64, unit string) (size float64, name string) {
	top := 0.0
	for _, v := range values {
		top = math.Max(top, math.Abs(v))
	}
	if !strings.ContainsAny(unit, "%‰‱") {
		for _, m := range magnitudes {
			if top >= m.size {
				return m.size, m.name
			}
		}
	}
	return 1, ""
}
