package browser

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"image/png"
	"maps"
	"slices"
	"testing"
)

// Small is a picture of a page for documents: the screenshot with 64
// colours, which a page hardly needs more of, so that it takes little room.
func (b *Tab) Small() []byte {
	b.t.Helper()
	return small(b.t, b.Screenshot())
}

func small(t testing.TB, shot []byte) []byte {
	t.Helper()
	full, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	box := full.Bounds()
	const steps = 0xfc // letters have grey edges in many shades
	rough := func(c color.Color) color.RGBA {
		r, g, b, _ := c.RGBA()
		round := func(v uint32) uint8 { return uint8(min(255, v>>8+2)) & steps }
		x := color.RGBA{round(r), round(g), round(b), 255}
		if x.R == steps && x.G == steps && x.B == steps {
			x.R, x.G, x.B = 255, 255, 255
		}
		return x
	}
	count := map[color.RGBA]int{}
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			count[rough(full.At(x, y))]++
		}
	}
	most := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a.R, b.R), cmp.Compare(a.G, b.G), cmp.Compare(a.B, b.B))
	})
	var colours color.Palette
	for _, c := range most[:min(len(most), 64)] {
		colours = append(colours, c)
	}
	at := map[color.RGBA]uint8{}
	for c := range count {
		at[c] = uint8(colours.Index(c))
	}
	out := image.NewPaletted(box, colours)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			out.SetColorIndex(x, y, at[rough(full.At(x, y))])
		}
	}
	var w bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&w, out); err != nil {
		t.Fatal(err)
	}
	return w.Bytes()
}
