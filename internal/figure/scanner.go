package figure

import (
	"sort"

	"github.com/govreport/govreport/internal/quantity"
	"github.com/govreport/govreport/internal/timex"
	"github.com/govreport/govreport/segment"
)

// maxClause is how many characters a clause may have that a number looks for
// its name at the head of; names have some 24. What is longer has lost its
// marks, and each of its numbers would walk over all of those before it.
const maxClause = 200

// A scanner is the quantities, times and marks of a sentence, with the
// questions that the passes ask of them.
type scanner struct{ quantity.Scanner }

func newScanner(t *segment.Text, c timex.Context) *scanner { return &scanner{*quantity.New(t, c)} }

// Quantities and times stand in the order of the text and do not overlap, so
// what stands at a place is found by halving: asking each of a sentence with
// thousands of numbers about every other is what would make reading quadratic.

// quantityFrom returns the first quantity that does not start before i.
func (s *scanner) quantityFrom(i int) int {
	return sort.Search(len(s.Quantities), func(k int) bool { return int(s.Quantities[k].Lo) >= i })
}

// quantityStartingAt returns the quantity that starts at i, -1 where none does.
func (s *scanner) quantityStartingAt(i int) int {
	if k := s.quantityFrom(i); k < len(s.Quantities) && int(s.Quantities[k].Lo) == i {
		return k
	}
	return -1
}

// quantityEndingAt returns the quantity that ends at i, -1 where none does.
func (s *scanner) quantityEndingAt(i int) int {
	if k := s.quantityFrom(i) - 1; k >= 0 && int(s.Quantities[k].Hi) == i {
		return k
	}
	return -1
}

// quantityIn reports whether a quantity that counts starts between lo and hi.
func (s *scanner) quantityIn(lo, hi int) bool {
	for k := s.quantityFrom(lo); k < len(s.Quantities) && int(s.Quantities[k].Lo) < hi; k++ {
		if !s.Quantities[k].Weak {
			return true
		}
	}
	return false
}

// itemBehind returns the first item that starts at i or behind it.
func (s *scanner) itemBehind(i int) int {
	return sort.Search(len(s.Items), func(k int) bool { return int(s.Items[k].Lo) >= i })
}

// timeFrom returns the first time expression that does not start before i.
func (s *scanner) timeFrom(i int) int {
	return sort.Search(len(s.Times), func(k int) bool { return int(s.Times[k].Lo) >= i })
}

// timeStartingAt returns the time expression that starts at i, -1 where none
// does.
func (s *scanner) timeStartingAt(i int) int {
	if k := s.timeFrom(i); k < len(s.Times) && int(s.Times[k].Lo) == i {
		return k
	}
	return -1
}

// timeEndingAt returns the time expression that ends at i, -1 where none does.
func (s *scanner) timeEndingAt(i int) int {
	if k := s.timeFrom(i) - 1; k >= 0 && int(s.Times[k].Hi) == i {
		return k
	}
	return -1
}

// timeAcross returns where the time expression ends that starts before i and
// ends between i and hi, or i.
func (s *scanner) timeAcross(i, hi int) int {
	if k := s.timeFrom(i) - 1; k >= 0 && i < int(s.Times[k].Hi) && int(s.Times[k].Hi) < hi {
		return int(s.Times[k].Hi)
	}
	return i
}
