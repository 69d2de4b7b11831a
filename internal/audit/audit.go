// Package audit draws cells of a panel to be checked by eye, makes the page on
// which they are checked, and says what the checks come to.
package audit

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// A Cell is a filled cell of the long form of a panel.
type Cell struct {
	ID      string // path, role and indicator: the same from run to run
	Stratum string
	Field   map[string]string // by column
}

// Strata that cells can be drawn by.
var Strata = []string{"level", "decade", "indicator", "role", "region", "year"}

// needed are the columns of the long form that an audit cannot do without.
var needed = []string{"region", "year", "indicator_id", "role", "value", "quote", "path", "line"}

// Read reads the filled cells of a panel in its long form, as CSV. The name
// stands in errors.
func Read(r io.Reader, name string) ([]Cell, error) {
	in := csv.NewReader(r)
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if err != nil {
		return nil, fmt.Errorf("%s:1: %w", name, err)
	}
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	for _, c := range needed {
		if !slices.Contains(head, c) {
			return nil, &FormatError{name, c}
		}
	}
	var out []Cell
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		c := Cell{Field: make(map[string]string, len(head))}
		for i, h := range head {
			if i < len(row) {
				c.Field[h] = row[i]
			}
		}
		if c.Field["value"] == "" {
			continue
		}
		c.ID = strings.Join([]string{c.Field["path"], c.Field["indicator_id"], c.Field["role"]}, "|")
		out = append(out, c)
	}
}

// A FormatError is a file that is no panel in the long form.
type FormatError struct{ Name, Column string }

func (e *FormatError) Error() string {
	return fmt.Sprintf("%s: no column %s: not a panel in the long form", e.Name, e.Column)
}

// stratum is the group of a cell by some fields: province 2010s.
func stratum(c *Cell, by []string) string {
	var parts []string
	for _, b := range by {
		v := ""
		switch b {
		case "level":
			v = c.Field["region_level"]
		case "decade":
			if y := c.Field["year"]; len(y) == 4 {
				v = y[:3] + "0s"
			}
		case "indicator":
			v = c.Field["indicator_id"]
		default:
			v = c.Field[b]
		}
		parts = append(parts, v)
	}
	return strings.Join(parts, " ")
}

// Sample draws n cells, from each stratum as many as its share, but at least
// one; within a stratum each cell is as likely as any other. The same cells and
// seed give the same sample.
func Sample(cells []Cell, n int, by []string, seed uint64) []Cell {
	groups := map[string][]Cell{}
	var names []string
	for _, c := range cells {
		c.Stratum = stratum(&c, by)
		if _, ok := groups[c.Stratum]; !ok {
			names = append(names, c.Stratum)
		}
		groups[c.Stratum] = append(groups[c.Stratum], c)
	}
	slices.Sort(names)
	sizes := make([]int, len(names))
	for i, s := range names {
		sizes[i] = len(groups[s])
	}
	take := share(sizes, n)
	rnd := rand.New(rand.NewPCG(seed, 0x676f76))
	var out []Cell
	for i, s := range names {
		g := groups[s]
		slices.SortFunc(g, func(a, b Cell) int { return strings.Compare(a.ID, b.ID) })
		rnd.Shuffle(len(g), func(i, j int) { g[i], g[j] = g[j], g[i] })
		out = append(out, g[:take[i]]...)
	}
	rnd.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// share divides n by size, by largest remainders, with at least one for each
// group as long as n is large enough.
func share(sizes []int, n int) []int {
	total := 0
	for _, s := range sizes {
		total += s
	}
	n = min(n, total)
	take := make([]int, len(sizes))
	if total == 0 {
		return take
	}
	left := n
	type rest struct{ i, part int }
	var rests []rest
	for i, s := range sizes {
		take[i] = n * s / total
		if take[i] == 0 && n >= len(sizes) {
			take[i] = 1
		}
		left -= take[i]
		rests = append(rests, rest{i, n * s % total})
	}
	slices.SortStableFunc(rests, func(a, b rest) int { return b.part - a.part })
	for k := 0; left > 0; k = (k + 1) % len(rests) {
		if i := rests[k].i; take[i] < sizes[i] {
			take[i]++
			left--
		}
	}
	// Groups of one took more than their share: the largest give it back.
	for left < 0 {
		most := 0
		for i := range take {
			if take[i] > take[most] {
				most = i
			}
		}
		take[most]--
		left++
	}
	return take
}

// Line is the line of the cell's file that its words stand on, 0 where it is
// not known.
func (c *Cell) Line() int {
	n, _ := strconv.Atoi(c.Field["line"])
	return n
}
