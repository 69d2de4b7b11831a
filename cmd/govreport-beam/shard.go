package main

import (
	"crypto/sha256"
	"encoding/binary"
	"math"
)

// maxShards is more than any store or reader of Parquet is happy with.
const maxShards = 100_000

// numberOf is the number of a report: where many machines read, none can count
// them. It depends on the path alone: the first 8 bytes of its SHA-256, without
// the highest bit.
func numberOf(path string) int64 {
	sum := sha256.Sum256([]byte(path))
	return int64(binary.BigEndian.Uint64(sum[:]) & math.MaxInt64)
}

// shardOf is the shard of a report.
func shardOf(path string, shards int) int64 { return numberOf(path) % int64(shards) }

// seedFn emits an empty value for each shard, so that one that no path falls
// into has its files too.
type seedFn struct{ Shards int }

func (f *seedFn) ProcessElement(_ []byte, emit func(int64, []byte)) {
	for i := range f.Shards {
		emit(int64(i), nil)
	}
}
