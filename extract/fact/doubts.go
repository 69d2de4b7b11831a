package fact

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/govalues/decimal"
)

// Doubts is the set of reasons for which a figure may have been read wrong.
// In JSON it is a list of codes.
type Doubts uint16

// The reasons, each with what it leaves of a figure's confidence.
const (
	// NoIndicator: nothing says what the number is of (0.2).
	NoIndicator Doubts = 1 << iota
	// VerbIndicator: the indicator is only a verb or one character (0.4).
	VerbIndicator
	// TornIndicator: the indicator has half of a pair of quotation marks or
	// brackets, or starts with a particle (0.6).
	TornIndicator
	// LongIndicator: the indicator has more than 24 characters, so that some of
	// it may belong to the sentence around it (0.7).
	LongIndicator
	// GenericIndicator: a noun that means little alone, such as 增加值, and
	// nothing was found that it belongs to (0.7).
	GenericIndicator
	// FilledIndicator: part of the indicator was filled in from another clause
	// (0.9).
	FilledIndicator
	// CarriedIndicator: the indicator was carried over from the sentence before
	// (0.7).
	CarriedIndicator
	// SharedIndicator: several values, and not as many indicators (0.5).
	SharedIndicator
	// BareNumber: the number has no unit and no noun behind it (0.8).
	BareNumber
	// OddValue: a fall by more than all, or a growth by more than tenfold (0.6).
	OddValue
	// KindByDefault: neither the section nor a word says whether the figure is
	// planned or has happened (0.7).
	KindByDefault
	// NoPeriod: neither the sentence nor the report says when (0.8).
	NoPeriod
	// OddPeriod: a target for the past, or an outcome of the future (0.6).
	OddPeriod
	// RowOfTable: the line is written like a row of a table whose columns
	// cannot be told (0.3).
	RowOfTable
)

// doubtTable holds the code of each doubt and the hundredths of its
// confidence that a figure with it keeps.
var doubtTable = [...]struct {
	code  string
	keeps int64
}{
	{"no-indicator", 20}, {"verb-indicator", 40}, {"torn-indicator", 60}, {"long-indicator", 70}, {"generic-indicator", 70},
	{"filled-indicator", 90}, {"carried-indicator", 70}, {"shared-indicator", 50}, {"bare-number", 80}, {"odd-value", 60},
	{"kind-default", 70}, {"no-period", 80}, {"odd-period", 60},
	{"row-of-table", 30},
}

// Has reports whether all doubts of x are in d.
func (d Doubts) Has(x Doubts) bool { return d&x == x }

// Codes returns the codes of d: no-indicator, verb-indicator ….
func (d Doubts) Codes() []string {
	var out []string
	for i, x := range doubtTable {
		if d&(1<<i) != 0 {
			out = append(out, x.code)
		}
	}
	return out
}

// String returns the codes of d, separated by blanks.
func (d Doubts) String() string { return strings.Join(d.Codes(), " ") }

// MarshalJSON writes d as a list of codes.
func (d Doubts) MarshalJSON() ([]byte, error) {
	if d == 0 {
		return []byte("[]"), nil
	}
	return json.Marshal(d.Codes())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Doubts) UnmarshalJSON(b []byte) error {
	var codes []string
	if err := json.Unmarshal(b, &codes); err != nil {
		return err
	}
	*d = 0
next:
	for _, c := range codes {
		for i, x := range doubtTable {
			if x.code == c {
				*d |= 1 << i
				continue next
			}
		}
		return fmt.Errorf("unknown doubt %q", c)
	}
	return nil
}

// Confidence is what the doubts of d leave of a confidence of 1, to two
// decimals.
func (d Doubts) Confidence() Number {
	if d == 0 {
		return certain
	}
	c := int64(10000)
	for i, x := range doubtTable {
		if d&(1<<i) != 0 {
			c = c * x.keeps / 100
		}
	}
	return Num(decimal.MustNew((c+50)/100, 2))
}

var certain = Num(decimal.MustNew(100, 2))
