package sheet

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// A sheet for paper prints on A4 landscape, one page wide and as many long as it
// takes, with its head on each.
func TestPaper(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, Write(&b, []Sheet{{Name: "甲", Head: []string{"a"}, Wrap: true, Paper: true, Rows: [][]Cell{{{Value: "长文"}}}}, {Name: "乙'丙", Head: []string{"b"}, Paper: true}}))
	f, err := excelize.OpenReader(&b)
	require.NoError(t, err)
	for _, name := range f.GetSheetList() {
		p, err := f.GetPageLayout(name)
		require.NoError(t, err)
		require.Equal(t, "landscape", *p.Orientation)
		require.Equal(t, 9, *p.Size)
		require.Equal(t, 1, *p.FitToWidth)
		require.Zero(t, *p.FitToHeight)
		s, err := f.GetSheetProps(name)
		require.NoError(t, err)
		require.True(t, *s.FitToPage)
	}
	require.Len(t, f.GetDefinedName(), 2, "the rows to repeat, of each sheet")
}
