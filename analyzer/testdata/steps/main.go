// Steps counts the statements that reading each of the texts executes which
// stand in its standard input as JSON, and writes the counts as JSON. It is
// built with -cover -covermode=atomic by the test of growth.
package main

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime/coverage"

	"github.com/govreport/govreport/analyzer"
)

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		log.Fatal(err)
	}
	counts := make([]uint64, len(texts))
	for i, text := range texts {
		n, err := steps(func() { analyzer.Parse(text) })
		if err != nil {
			log.Fatal(err)
		}
		counts[i] = n
	}
	if err := json.NewEncoder(os.Stdout).Encode(counts); err != nil {
		log.Fatal(err)
	}
}

// steps counts the statements that f executes, by the counters of a build with
// -covermode=atomic. Nothing else tells work from time: it is the same on a
// busy machine, and sees loops that allocate nothing.
func steps(f func()) (uint64, error) {
	if err := coverage.ClearCounters(); err != nil {
		return 0, err
	}
	f()
	var b bytes.Buffer
	if err := coverage.WriteCounters(&b); err != nil {
		return 0, err
	}
	return sumCounters(b.Bytes())
}

// sumCounters adds up a file of counters: a header of 32 bytes (the byte at 24
// is the form of the numbers, 2 for ULEB128), one segment whose head tells how
// many functions there are and how long the strings are before them, and for
// each function the number of its counters, its package, itself, its counters.
func sumCounters(b []byte) (uint64, error) {
	if len(b) < 48 || !bytes.HasPrefix(b, []byte("\x00cwm")) || b[24] != 2 {
		return 0, fmt.Errorf("no file of counters: % x", b[:min(len(b), 32)])
	}
	functions := binary.LittleEndian.Uint64(b[32:])
	at := 48 + int(binary.LittleEndian.Uint32(b[40:])) + int(binary.LittleEndian.Uint32(b[44:]))
	at = (at + 3) &^ 3
	sum := uint64(0)
	next := func() uint64 {
		v, n := binary.Uvarint(b[at:])
		at += max(n, 1)
		return v
	}
	for range functions {
		counters := next()
		next()
		next()
		for range counters {
			sum += next()
		}
	}
	return sum, nil
}
