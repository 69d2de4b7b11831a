// Command gen makes words.bin, the compact form of gse's dictionary of
// simplified Chinese. Run it in the folder of package dict:
//
//	go run ./gen
package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

type entry struct {
	word []uint16
	freq uint64
	pos  string
}

func main() {
	log.SetFlags(0)
	out := flag.String("o", "words.bin", "file to write")
	flag.Parse()
	entries, total := read(source())
	b := pack(entries, total)
	if err := os.WriteFile(*out, b, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%d words, %d bytes\n", len(entries), len(b))
}

// source is the dictionary in the module that this one requires.
func source() string {
	b, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-ego/gse").Output()
	if err != nil {
		log.Fatalf("where is gse? %v", err)
	}
	return filepath.Join(strings.TrimSpace(string(b)), "data", "dict", "zh", "s_1.txt")
}

// read reads lines of word, frequency and part of speech as gse does: the
// first of several entries stands, single characters weigh 2, and what weighs
// less than that is left out. The total is that of the whole file.
func read(path string) (entries []entry, total uint64) {
	b, err := os.ReadFile(path)
	if err != nil {
		log.Fatal(err)
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		f := strings.Fields(line)
		if len(f) < 2 || seen[f[0]] {
			continue
		}
		freq, err := strconv.ParseUint(f[1], 10, 64)
		if err != nil || freq < 2 {
			continue
		}
		if utf8.RuneCountInString(f[0]) < 2 {
			freq = 2
		}
		seen[f[0]] = true
		total += freq
		e := entry{utf16.Encode([]rune(f[0])), freq, ""}
		if len(f) > 2 {
			e.pos = f[2]
		}
		if keep(f[0], e) {
			entries = append(entries, e)
		}
	}
	slices.SortFunc(entries, func(x, y entry) int { return slices.Compare(x.word, y.word) })
	return entries, total
}

// keep leaves out what reports have no use for, names of persons who are not
// often spoken of, and characters outside the basic plane, which the columns
// have no room for.
func keep(word string, e entry) bool {
	for _, r := range word {
		if r > 0xffff {
			return false
		}
	}
	return !strings.HasPrefix(e.pos, "nr") || utf8.RuneCountInString(word) == 1 || e.freq >= 20
}

// pack writes the entries in columns, which pack better than rows.
func pack(entries []entry, total uint64) []byte {
	var tags []string
	tagOf := map[string]int{}
	var shared, more, high, low, freqs, poss []byte
	var last []uint16
	for _, e := range entries {
		n := 0
		for n < len(last) && n < len(e.word) && last[n] == e.word[n] {
			n++
		}
		shared = append(shared, byte(n))
		more = append(more, byte(len(e.word)-n))
		for _, u := range e.word[n:] {
			high, low = append(high, byte(u>>8)), append(low, byte(u))
		}
		freqs = binary.AppendUvarint(freqs, e.freq)
		t, ok := tagOf[e.pos]
		if !ok {
			t = len(tags)
			tagOf[e.pos] = t
			tags = append(tags, e.pos)
		}
		poss = append(poss, byte(t))
		last = e.word
	}
	var head []byte
	head = binary.AppendUvarint(head, uint64(len(entries)))
	head = binary.AppendUvarint(head, total)
	head = binary.AppendUvarint(head, uint64(len(low)))
	head = binary.AppendUvarint(head, uint64(len(freqs)))
	names := strings.Join(tags, " ")
	head = binary.AppendUvarint(head, uint64(len(names)))
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		log.Fatal(err)
	}
	for _, part := range [][]byte{head, []byte(names), shared, more, high, low, freqs, poss} {
		if _, err := w.Write(part); err != nil {
			log.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	return b.Bytes()
}
