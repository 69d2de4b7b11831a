package numeral

import (
	"github.com/govreport/govreport/internal/han"
	"github.com/govreport/govreport/internal/rule"
)

// Reports up to the 1980s write figures in Chinese characters as one writes
// them in Arabic ones: with 、 between thousands and · before decimals.
var (
	historicThousands = rule.New(rule.Rule{
		Pass: "number", Name: "historic-thousands",
		Why:     "between digits that count by their place, 、 before each further three parts thousands and lists nothing",
		Example: "全国财政收入一、二〇九亿元。", Year: 1984,
		Want: "财政收入 | level | 120900000000 | 元 | exact | outcome | 1983",
	})
	historicPoint = rule.New(rule.Rule{
		Pass: "number", Name: "historic-point",
		Why:     "before digits and a magnitude or unit, · is the decimal point; without them it stands in names of days and plans (九·一八, “八·五”计划)",
		Example: "煤炭产量二四·七亿吨。", Year: 1984,
		Want: "煤炭产量 | level | 2470000000 | 吨 | exact | outcome | 1983",
	})
)

// groupAt reports whether the 、 at j parts thousands of the digits that begin
// at i: one to three before the first, three behind each.
func (p *numParser) groupAt(i, j int) bool {
	if !historicThousands.On() || p.at(j) != '、' || j == i || j-i > 3 && p.at(j-4) != '、' {
		return false
	}
	for k := j + 1; k < j+4; k++ {
		if han.Digit(p.at(k)) < 0 || p.at(k) == '两' {
			return false
		}
	}
	after := p.at(j + 4)
	return han.Digit(after) < 0 && (han.Magnitude(after) == 0 || han.Magnitude(after) >= 4)
}

// pointAt reports whether the · at i is a decimal point.
func (p *numParser) pointAt(i int) bool {
	if r := p.at(i); !historicPoint.On() || r != '·' && r != '•' && r != '・' || han.Digit(p.at(i+1)) < 0 {
		return false
	}
	j := i + 1
	for han.Digit(p.at(j)) >= 0 && p.at(j) != '两' {
		j++
	}
	return han.Magnitude(p.at(j)) >= 4 || han.Has("%‰倍元吨斤亩米里人户", p.at(j)) || p.at(j) == '公' || p.at(j) == '立'
}
