package figure

import (
	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// A scanner is the quantities, times and marks of a sentence, with the
// questions that the passes ask of them.
type scanner struct{ quantity.Scanner }

func newScanner(t *segment.Text, c timex.Context) *scanner { return &scanner{*quantity.New(t, c)} }
