package sheet

import (
	"strings"

	"github.com/xuri/excelize/v2"
)

// paper wraps the cells of a sheet and lays it out for printing, as s asks.
func (b *book) paper(name string, s Sheet) error {
	if s.Wrap && len(s.Rows) > 0 {
		if err := b.SetCellStyle(name, at(0, 2), at(len(s.Head)-1, len(s.Rows)+1), b.wrap); err != nil {
			return err
		}
	}
	if !s.Paper {
		return nil
	}
	fit, landscape := true, "landscape"
	a4, one, any := 9, 1, 0 // ECMA-376, 18.3.1.63: paperSize
	if err := b.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if err := b.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &one, FitToHeight: &any}); err != nil {
		return err
	}
	return b.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'" + strings.ReplaceAll(name, "'", "''") + "'!$1:$1", Scope: name})
}
