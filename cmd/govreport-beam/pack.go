package main

import (
	"encoding/binary"
	"errors"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/govreport/govreport/internal/tabular"
)

// The rows of a report go between machines as its path and, compressed, for
// each table the number of rows and their cells, every string behind its
// length. Rows repeat their sections' names and much else, so that this is a
// small part of what they take in memory.

var encoder = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		panic(err) // only wrong options do that
	}
	return e
})

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil)
	if err != nil {
		panic(err)
	}
	return d
})

var errDamaged = errors.New("packed rows are damaged")

// pack writes the rows of the report at path.
func pack(path string, rows tabular.Rows) []byte {
	var b []byte
	for _, table := range rows {
		b = binary.AppendUvarint(b, uint64(len(table)))
		for _, row := range table {
			for _, cell := range row {
				b = binary.AppendUvarint(b, uint64(len(cell)))
				b = append(b, cell...)
			}
		}
	}
	out := binary.AppendUvarint(nil, uint64(len(path)))
	return encoder().EncodeAll(b, append(out, path...))
}

// A packed is what pack has written, with the path taken off.
type packed struct {
	path string
	rows []byte
}

func split(b []byte) (packed, error) {
	n, w := binary.Uvarint(b)
	if w <= 0 || n > uint64(len(b)-w) {
		return packed{}, errDamaged
	}
	return packed{string(b[w : w+int(n)]), b[w+int(n):]}, nil
}

func (p packed) unpack() (rows tabular.Rows, err error) {
	b, err := decoder().DecodeAll(p.rows, nil)
	if err != nil {
		return rows, err
	}
	s := string(b) // which the cells share
	number := func() int {
		n, w := binary.Uvarint(b)
		if w <= 0 || n > uint64(len(b)-w) {
			b, s, err = nil, "", errDamaged
			return 0
		}
		b, s = b[w:], s[w:]
		return int(n)
	}
	for t := range rows {
		columns := len(tabular.Tables[t].Columns)
		for n := number(); n > 0 && err == nil; n-- {
			row := make([]string, columns)
			for i := range row {
				k := number()
				row[i], b, s = s[:k], b[k:], s[k:]
			}
			rows[t] = append(rows[t], row)
		}
	}
	if err == nil && len(b) > 0 {
		err = errDamaged
	}
	return rows, err
}
