package chart

import (
	"encoding/xml"
	"errors"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// parse counts the elements of a drawing by name and class; it fails the test
// where the drawing is no XML or has an attribute that a policy forbids.
func parse(t *testing.T, svg template.HTML) map[string]int {
	t.Helper()
	n := map[string]int{}
	d := xml.NewDecoder(strings.NewReader("<x>" + string(svg) + "</x>"))
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return n
		}
		require.NoError(t, err, "%s", svg)
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		n[e.Name.Local]++
		for _, a := range e.Attr {
			require.NotEqual(t, "style", a.Name.Local)
			require.False(t, strings.HasPrefix(a.Name.Local, "on"), a.Name.Local)
			if a.Name.Local == "class" {
				for _, c := range strings.Fields(a.Value) {
					n["."+c]++
				}
			}
			for _, bad := range []string{"NaN", "Inf", "e+", "e-"} {
				require.NotContains(t, a.Value, bad)
			}
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		lo, hi float64
		n      int
		want   []float64
	}{
		{7.2, 9.1, 3, []float64{7, 8, 9, 10}},
		{0.1, 0.35, 3, []float64{0.1, 0.2, 0.3, 0.4}},
		{-3, 4, 3, []float64{-5, 0, 5}},
		{5, 5, 2, []float64{4.5, 5, 5.5}},
		{0, 0, 2, []float64{-1, 0, 1}},
		{9, 7, 2, []float64{7, 8, 9}},
	} {
		require.Equal(t, c.want, Ticks(c.lo, c.hi, c.n), "%v to %v", c.lo, c.hi)
	}
}

// TestBreaks: five classes at round limits; every value has one of five
// colours; values that are all alike have no limits.
func TestBreaks(t *testing.T) {
	var v []float64
	for i := range 100 {
		v = append(v, 5+float64(i%80)/10)
	}
	b := Breaks(v)
	require.Len(t, b, 4)
	n := map[int]int{}
	for _, x := range v {
		n[class(b, x)]++
	}
	require.Len(t, n, 5)
	for k, c := range n {
		require.InDelta(t, 20, c, 8, "class %d", k)
	}
	require.Empty(t, Breaks([]float64{8, 8, 8}))
	require.Empty(t, Breaks(nil))
	require.Equal(t, 1, class([]float64{8}, 8), "a limit belongs to the class above")
	require.Equal(t, []float64{4}, Breaks([]float64{3, 4, 4}))
}

func TestBullet(t *testing.T) {
	svg := Bullet{Name: `GDP "<b>`, Target: Of(9), Outcome: Of(8.9), Bound: Approx, Tolerance: .5}.SVG()
	n := parse(t, svg)
	require.Equal(t, 1, n[".tick"])
	require.Equal(t, 1, n["circle"])
	require.Equal(t, 1, n[".band"])
	require.Zero(t, n[".arrow"])
	require.Contains(t, string(svg), `aria-label="GDP &#34;&lt;b&gt;"`)

	less := Bullet{Target: Of(-3), TargetMax: Of(-2), Outcome: Of(-2.5), OutcomeMax: Of(-2.2), Bound: Between, LessIsBetter: true, Direction: "越低越好"}.SVG()
	n = parse(t, less)
	require.Equal(t, 2, n[".tick"])
	require.Equal(t, 2, n["circle"])
	require.Equal(t, 1, n[".arrow"])
	require.Contains(t, string(less), "越低越好")

	require.Empty(t, Bullet{Name: "x"}.SVG(), "nothing to draw")
	parse(t, Bullet{Target: Of(0), Outcome: Of(0)}.SVG())
	parse(t, Bullet{Target: Of(5.94e12), Outcome: Of(6.01e12), Bound: AtLeast}.SVG())
	parse(t, Bullet{Target: Of(math.MaxFloat64), Outcome: Of(-math.MaxFloat64)}.SVG())
}

// TestBand: the band is where the target counts as reached.
func TestBand(t *testing.T) {
	at := func(b Bullet) (from, to float64) {
		var p pen
		b.band(&p, scale{0, 10, 0, 10})
		var x, w float64
		_, err := fmt.Sscanf(p.String(), `<rect class="band" x="%g" y="6" width="%g"`, &x, &w)
		require.NoError(t, err, p.String())
		return x, x + w
	}
	for _, c := range []struct {
		why      string
		b        Bullet
		from, to float64
	}{
		{"增长8%", Bullet{Target: Of(8)}, 8, 10},
		{"8%左右 takes half a point less", Bullet{Target: Of(8), Bound: Approx, Tolerance: .5}, 7.5, 10},
		{"3%以内", Bullet{Target: Of(3), Bound: AtMost}, 0, 3},
		{"能耗 is better low", Bullet{Target: Of(3), LessIsBetter: true}, 0, 3},
		{"a range", Bullet{Target: Of(6), TargetMax: Of(6.5), Bound: Between}, 6, 6.5},
	} {
		from, to := at(c.b)
		require.Equal(t, []float64{c.from, c.to}, []float64{from, to}, c.why)
	}
}

// TestHeat: zero has a colour, what is missing a pattern; both have no more in
// common than their size.
func TestHeat(t *testing.T) {
	h := Heat{
		Name: "n", Rows: []string{"北京", "<湖北>"}, Cols: []string{"2015", "2016"}, Breaks: []float64{2, 4, 6, 8},
		Cells: [][]Cell{{{Value: Of(0), Text: "0"}, {Missing: 0}}, {{Value: Of(9), Text: "9"}, {Missing: 3}}},
	}
	n := parse(t, h.SVG())
	require.Equal(t, 2, n[".q0"], "a cell and its number")
	require.Equal(t, 2, n[".q4"])
	require.Equal(t, 1, n[".m0"])
	require.Equal(t, 1, n[".m3"])
	keys := h.Legend(func(v float64) string { return Plain(v, 1) + "%" })
	require.Len(t, keys, 5)
	require.Equal(t, template.HTML("&lt; 2%"), keys[0].Text)
	require.Equal(t, template.HTML("2% – &lt; 4%"), keys[1].Text)
	require.Equal(t, template.HTML("≥ 8%"), keys[4].Text)
	defs := string(Defs())
	for i := range Patterns {
		require.Contains(t, defs, fmt.Sprintf(`id="m%d"`, i))
		require.Contains(t, Style, fmt.Sprintf("url(#m%d)", i))
	}
}

func TestMultiple(t *testing.T) {
	m := Multiple{
		Name: "湖北", Lo: 5, Hi: 12, First: 2014, Last: 2017, Number: func(v float64) string { return Plain(v, 1) },
		Points: []Point{
			{Year: 2014, Target: Of(10), Outcome: Of(9.7), Reference: Of(7.5)},
			{Year: 2015, Target: Of(9)},
			{Year: 2017, Target: Of(7.5), TargetMax: Of(8), Outcome: Of(7.8)},
		},
	}
	svg := string(m.SVG())
	n := parse(t, m.SVG())
	require.Equal(t, 1, n[".step"])
	require.Equal(t, 1, n[".box"], "a range")
	require.Contains(t, svg, "● 7.8")
	require.Contains(t, svg, "— 7.5")
	require.Equal(t, 2, strings.Count(svg[strings.Index(svg, `"step"`):strings.Index(svg, `"dots"`)], "M"), "no step over a year without a target")
	parse(t, Multiple{Number: m.Number}.SVG())
}

func TestStrip(t *testing.T) {
	s := Strip{Name: "n", Number: func(v float64) string { return Plain(v, 1) }, Unit: "%", Rows: []Lift{
		{Name: "武汉市", Own: Of(10), Parent: Of(9), Nation: Of(7), Words: "+1"}, {Name: "黄石市"},
	}}
	n := parse(t, s.SVG())
	require.Equal(t, 1, n["circle"])
	require.Equal(t, 1, n[".nation"])
	require.Equal(t, 1, n[".parent"])
	require.Empty(t, Strip{Rows: []Lift{{Name: "x"}}}.SVG())
}

// ExampleBullet draws a target of 9 % or so that came to 8.9 %.
func ExampleBullet() {
	svg := string(Bullet{Name: "GDP: about 9 %, came to 8.9 %", Target: Of(9), Outcome: Of(8.9), Bound: Approx, Tolerance: .5}.SVG())
	fmt.Println(strings.Count(svg, "tick"), strings.Count(svg, "circle"), strings.Contains(svg, `role="img"`))
	// Output: 1 1 true
}
