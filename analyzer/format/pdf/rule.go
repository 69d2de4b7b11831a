package pdf

import (
	"math"

	"github.com/govreport/govreport/analyzer/format/internal/layout"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

const (
	thin      = 3.0   // points; what is drawn wider is not a rule
	maxDrawn  = 20000 // objects of a page that are looked at
	maxRules  = 4000
	maxPoints = 2000 // of one path
)

// rules reads the straight lines of a page. That takes several calls for each
// thing drawn on it, so it is done only for pages that may hold a table.
func (s *session) rules(p *page, ref requests.Page) error {
	objects, err := s.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: ref})
	if err != nil {
		return trap(err)
	}
	for i := 0; i < min(objects.Count, maxDrawn) && len(p.rules) < maxRules; i++ {
		o, err := s.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: ref, Index: i})
		if err != nil {
			return trap(err)
		}
		t, err := s.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil {
			return trap(err)
		}
		if t.Type != enums.FPDF_PAGEOBJ_PATH {
			continue
		}
		b, err := s.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			continue // an empty path has none
		}
		r := layout.Rule{X0: float64(b.Left), X1: float64(b.Right), Y0: float64(b.Bottom), Y1: float64(b.Top)}
		wide, high := r.X1-r.X0, r.Y1-r.Y0
		switch {
		case min(wide, high) <= thin:
			p.addRule(r)
		case wide*high < 0.7*p.Width*p.Height: // not the ground of the page
			if err := s.path(p, o.PageObject); err != nil {
				return err
			}
		}
	}
	return nil
}

func (p *page) addRule(r layout.Rule) {
	if max(r.X1-r.X0, r.Y1-r.Y0) > 2*thin {
		p.rules = append(p.rules, r)
	}
}

// path takes the straight lines out of a path of many.
func (s *session) path(p *page, object references.FPDF_PAGEOBJECT) error {
	count, err := s.FPDFPath_CountSegments(&requests.FPDFPath_CountSegments{PageObject: object})
	if err != nil || count.Count > maxPoints {
		return nil
	}
	m, err := s.FPDFPageObj_GetMatrix(&requests.FPDFPageObj_GetMatrix{PageObject: object})
	if err != nil {
		return nil
	}
	var x, y, x0, y0 float64 // where the pen is, and where it was put down
	for i := range count.Count {
		seg, err := s.FPDFPath_GetPathSegment(&requests.FPDFPath_GetPathSegment{PageObject: object, Index: i})
		if err != nil {
			return trap(err)
		}
		kind, err := s.FPDFPathSegment_GetType(&requests.FPDFPathSegment_GetType{PathSegment: seg.PathSegment})
		if err != nil {
			return trap(err)
		}
		point, err := s.FPDFPathSegment_GetPoint(&requests.FPDFPathSegment_GetPoint{PathSegment: seg.PathSegment})
		if err != nil {
			return trap(err)
		}
		px := float64(m.Matrix.A*point.X + m.Matrix.C*point.Y + m.Matrix.E)
		py := float64(m.Matrix.B*point.X + m.Matrix.D*point.Y + m.Matrix.F)
		switch kind.Type {
		case enums.FPDF_SEGMENT_MOVETO:
			p.stroke(x, y, x0, y0)
			x0, y0 = px, py
		case enums.FPDF_SEGMENT_LINETO:
			p.stroke(x, y, px, py)
		}
		x, y = px, py
	}
	p.stroke(x, y, x0, y0)
	return nil
}

func (p *page) stroke(x0, y0, x1, y1 float64) {
	r := layout.Rule{X0: min(x0, x1), X1: max(x0, x1), Y0: min(y0, y1), Y1: max(y0, y1)}
	if min(math.Abs(x1-x0), math.Abs(y1-y0)) <= thin {
		p.addRule(r)
	}
}
