package analyzer

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/meta"
)

// Overrides are what the user knows better of single files: year and region by
// path. The zero value holds none.
type Overrides struct {
	byPath map[string]override
}

type override struct {
	year   int
	region string
}

// An OverrideError says what is wrong in a file of overrides.
type OverrideError struct {
	Line   int    // from 1
	Code   string // "columns", "quotes", "year" or "region"
	Detail string // the words that were not understood
}

func (e *OverrideError) Error() string {
	return fmt.Sprintf("line %d: %s: %q", e.Line, e.Code, e.Detail)
}

// ReadOverrides reads lines of CSV, path,region,year: where region or year is
// empty the text of the report decides. A first line path,region,year is a
// heading, lines that # opens are comments. A path may be given from any of
// its folders on (长沙市/2014.md). The error is an [*OverrideError] where a
// line is wrong.
func ReadOverrides(r io.Reader) (Overrides, error) {
	c := csv.NewReader(r)
	c.Comment, c.FieldsPerRecord, c.TrimLeadingSpace = '#', -1, true
	o := Overrides{byPath: map[string]override{}}
	for first := true; ; first = false {
		f, err := c.Read()
		if errors.Is(err, io.EOF) {
			return o, nil
		}
		var bad *csv.ParseError
		switch {
		case errors.As(err, &bad):
			return o, &OverrideError{bad.Line, "quotes", bad.Err.Error()}
		case err != nil:
			return o, err
		}
		line, _ := c.FieldPos(0)
		f[0] = strings.TrimPrefix(f[0], "\ufeff")
		if first && strings.EqualFold(f[0], "path") {
			continue
		}
		if len(f) != 3 || f[0] == "" {
			return o, &OverrideError{line, "columns", strings.Join(f, ",")}
		}
		v := override{region: strings.TrimSpace(f[1])}
		if v.region != "" && !meta.IsPlace(v.region) {
			return o, &OverrideError{line, "region", f[1]}
		}
		if y := strings.TrimSpace(f[2]); y != "" {
			if v.year, err = strconv.Atoi(y); err != nil || v.year < 1900 || v.year > 2099 {
				return o, &OverrideError{line, "year", f[2]}
			}
		}
		o.byPath[slashed(f[0])] = v
	}
}

// slashed is a path in one way of writing it.
func slashed(path string) string {
	return strings.TrimPrefix(filepath.ToSlash(filepath.Clean(path)), "./")
}

// of finds what is said of the file at path, by the longest end of it.
func (o Overrides) of(path string) override {
	if len(o.byPath) == 0 {
		return override{}
	}
	for p := slashed(path); ; {
		if v, ok := o.byPath[p]; ok {
			return v
		}
		_, rest, more := strings.Cut(p, "/")
		if !more {
			return override{}
		}
		p = rest
	}
}
