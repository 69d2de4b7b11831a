package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/tabular"
)

// rowsPerGroup is how many rows of a table are held before they are written;
// as many as batch holds.
const rowsPerGroup = 20_000

// writeFn writes the files of a shard, one for each table, under names that
// finishFn changes into their own.
type writeFn struct {
	Output, Run string
	Shards      int

	stores stores
}

// made is a file that is whole.
type made struct {
	Temp, Final string
	Size        int64
}

func (f *writeFn) Teardown() { f.stores.close() }

func (f *writeFn) ProcessElement(ctx context.Context, shard int64, values func(*[]byte) bool, emit func(made)) error {
	// The rows come in any order. They are sorted packed, so that a shard takes
	// little memory, and unpacked one report at a time.
	var all []packed
	for v := []byte(nil); values(&v); {
		if len(v) == 0 {
			continue // the seed
		}
		p, err := split(v)
		if err != nil {
			return err
		}
		all = append(all, p)
	}
	slices.SortFunc(all, func(a, b packed) int {
		// A path comes twice where a zip file holds a name twice.
		return cmp.Or(strings.Compare(a.path, b.path), slices.Compare(a.rows, b.rows))
	})
	all = slices.CompactFunc(all, func(a, b packed) bool { return a.path == b.path })

	w, err := f.create(ctx, shard)
	if err != nil {
		return err
	}
	for _, p := range all {
		if err == nil {
			err = w.write(p)
		}
	}
	if err := w.close(err); err != nil {
		return err
	}
	for t := range w {
		emit(made{Temp: w[t].temp, Final: join(f.Output, shardName(t, shard, f.Shards)), Size: w[t].size})
	}
	return nil
}

// shardName is the name of the file of a shard of a table.
func shardName(table int, shard int64, shards int) string {
	return fmt.Sprintf("%s-%05d-of-%05d.parquet", tabular.Tables[table].Name, shard, shards)
}

// tempFolder is where the files of a run lie until all are whole. Readers of
// folders of Parquet pass over names with a low line in front.
func tempFolder(output, run string) string { return join(output, "_unfinished-"+run) }

// A shardFile is the file of a shard for one table.
type shardFile struct {
	temp string
	size int64
	out  io.WriteCloser
	rows *parquet.GenericWriter[any]
}

func (f *shardFile) Write(b []byte) (int, error) {
	n, err := f.out.Write(b)
	f.size += int64(n)
	return n, err
}

type shardFiles [len(tabular.Tables)]*shardFile

// create opens the files of a shard. Their names are not those of another try:
// it may still be writing.
func (f *writeFn) create(ctx context.Context, shard int64) (w shardFiles, err error) {
	fs, err := f.stores.of(ctx, f.Output)
	if err != nil {
		return w, err
	}
	try := rand.Uint64()
	for t := range w {
		temp := join(tempFolder(f.Output, f.Run), fmt.Sprintf("%s-%016x", shardName(t, shard, f.Shards), try))
		out, err := fs.OpenWrite(ctx, temp)
		if err != nil {
			return w, w.close(fmt.Errorf("%s: %w", temp, err))
		}
		w[t] = &shardFile{temp: temp, out: out}
		w[t].rows = parquet.NewGenericWriter[any](w[t], export.ParquetSchema(t),
			parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowsPerGroup))
	}
	return w, nil
}

// write writes the rows of a report.
func (w shardFiles) write(p packed) error {
	rows, err := p.unpack()
	if err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	number := numberOf(p.path)
	for t, table := range rows {
		out := make([]parquet.Row, len(table))
		for i, row := range table {
			out[i] = export.ParquetRow(t, number, row)
		}
		if _, err := w[t].rows.WriteRows(out); err != nil {
			return fmt.Errorf("%s: %w", w[t].temp, err)
		}
	}
	return nil
}

// close closes the files, as whole ones if there has been no error.
func (w shardFiles) close(err error) error {
	for _, f := range w {
		if f == nil {
			continue
		}
		if err == nil {
			err = f.rows.Close()
		}
		if e := f.out.Close(); err == nil {
			err = e
		}
	}
	return err
}
