package timex

import "github.com/govreport/govreport/internal/han"

// holidayAt finds the holiday at i and the day of year y that it falls on.
// behind says that a year stands in front of it.
func (d *Scanner) holidayAt(y, i int, behind bool) (p point, end int) {
	if i >= len(d.r) {
		return p, i
	}
	id, n := d.vocab.holidays.Longest(d.r[i:])
	if n == 0 {
		return p, i
	}
	w := &d.vocab.words[id]
	end = i + n
	if w.text == "named" {
		tail := d.anyOf(end, "节", "期间", "假期", "长假", "小长假", "黄金周", "前后", "前夕", "当天")
		switch {
		case !behind && (tail == end || han.IsNumeral(d.prev(i))):
			return p, i
		case han.IsNumeral(d.at(end)) || han.Magnitude(d.at(end)) > 0:
			return p, i
		case d.at(end) == '节':
			end++
		case tail == end:
			if c := d.at(end); c != 0 && c >= 0x3400 && c <= 0x9fff && !han.Has("的和到至放去在我", c) {
				return p, i
			}
		}
	}
	return point{y: y, m: w.n, d: w.m, grain: grainDay}, end
}

// holiday reads a holiday of the year under discussion at i.
func (d *Scanner) holiday(i int) (e Expr, end int) {
	if !d.vocab.holidays.Starts(d.r[i]) {
		return e, i
	}
	p, end := d.holidayAt(d.year, i, false)
	if end == i {
		return e, i
	}
	n, end := d.dayTail(p, end)
	return d.finish(n, i, end, false)
}
