package out

import (
	"bufio"
	"bytes"
	"errors"

	"github.com/govreport/govreport/internal/table"
)

// A Record is what a command has to show of one report (or of all of them),
// in each of the shapes it may be shown in.
type Record struct {
	Head   string        // lines above the tables
	Tables []table.Table // for people
	Rows   [][]string    // under the header of the options
	Value  any           // for other programs
	Body   string        // instead of all these: already in the format
}

// Options are how a stream of records is laid out.
type Options struct {
	Array         bool     // several reports: json puts them into an array
	Header        []string // of rows
	BOM           bool     // csv for Excel
	Before, After string   // what stands around all records
	Tight         bool     // no blank line between the tables of records
	Style         table.Style
}

// A Stream writes records in a format: Begin, Put for each, End.
type Stream struct {
	Format *Format
	Options

	w     *bufio.Writer
	n     int // records written
	close func(ok bool) error
}

// NewStream writes to w; close is called at the end, with whether all went
// well.
func NewStream(f *Format, w *bufio.Writer, o Options, close func(ok bool) error) *Stream {
	return &Stream{Format: f, Options: o, w: w, close: close}
}

// Encode turns a record into the bytes to write for it. It may be called from
// several goroutines.
func (s *Stream) Encode(r Record) ([]byte, error) {
	if r.Body != "" {
		return []byte(r.Body), nil
	}
	var b bytes.Buffer
	if err := s.Format.encoding.encode(&b, &r, &s.Options); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Begin writes what stands before the first record.
func (s *Stream) Begin() error {
	if err := s.Format.encoding.begin(s.w, &s.Options); err != nil {
		return err
	}
	_, err := s.w.WriteString(s.Before)
	return err
}

// Put writes one encoded record.
func (s *Stream) Put(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	if s.n > 0 {
		s.Format.encoding.between(s.w, &s.Options)
	}
	s.n++
	if _, err := s.w.Write(b); err != nil {
		return err
	}
	return s.w.Flush()
}

// End writes what stands behind the last record and closes the output. Where
// the run did not get through, ok is false and a file is not kept.
func (s *Stream) End(ok bool) error {
	s.Format.encoding.end(s.w, s.n, &s.Options)
	s.w.WriteString(s.After)
	err := s.w.Flush()
	if e := s.close(ok && err == nil); err == nil {
		err = e
	}
	return err
}

// Whole writes the records of one answer and closes the stream; those that
// have nothing in the format's shape are left out.
func (s *Stream) Whole(recs ...Record) error {
	err := s.Begin()
	for _, r := range recs {
		if err != nil {
			break
		}
		if s.Format.Shape == Values && r.Value == nil {
			continue
		}
		var b []byte
		if b, err = s.Encode(r); err == nil {
			err = s.Put(b)
		}
	}
	return errors.Join(err, s.End(err == nil))
}
