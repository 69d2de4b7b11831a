package fact

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/govalues/decimal"
)

// A Number is an exact decimal value that may be absent. The zero Number is
// absent. It is written to JSON as a number, digits as they were read
// (5.50 stays 5.50), or as null.
type Number struct {
	decimal.Decimal
	Valid bool
}

// Num wraps an exact decimal.
func Num(d decimal.Decimal) Number { return Number{d, true} }

// String returns the digits of n, or "" where n is absent.
func (n Number) String() string {
	if !n.Valid {
		return ""
	}
	return n.Decimal.String()
}

// Equal reports whether n and o are both absent or the same value
// (5.5 equals 5.50).
func (n Number) Equal(o Number) bool {
	return n.Valid == o.Valid && (!n.Valid || n.Cmp(o.Decimal) == 0)
}

// Format prints n as its decimal does under every verb, and nothing, padded to
// the width, where n is absent.
func (n Number) Format(s fmt.State, verb rune) {
	if !n.Valid {
		w, _ := s.Width()
		io.WriteString(s, strings.Repeat(" ", w))
		return
	}
	n.Decimal.Format(s, verb)
}

// MarshalJSON writes n as a JSON number or null.
func (n Number) MarshalJSON() ([]byte, error) {
	if !n.Valid {
		return []byte("null"), nil
	}
	return n.AppendText(make([]byte, 0, 24))
}

// UnmarshalJSON reads what MarshalJSON writes.
func (n *Number) UnmarshalJSON(b []byte) error {
	if bytes.Equal(b, []byte("null")) {
		*n = Number{}
		return nil
	}
	d, err := decimal.Parse(string(b))
	if err != nil {
		return fmt.Errorf("number %s: %w", b, err)
	}
	*n = Number{d, true}
	return nil
}
