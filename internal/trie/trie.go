// Package trie finds the longest word of a fixed vocabulary at a place in a
// text. It works on runes, so that a caller can match a folded text without
// building strings.
package trie

// A Trie maps words to numbers of the caller's choice. The zero Trie is empty
// and ready for Add; matching and adding must not run at the same time.
type Trie struct {
	nodes int32    // node 0 is the root
	keys  []uint64 // open addressing: (node<<32 | rune) + 1, 0 where free
	next  []int32  // the node an edge leads to
	used  int
	value []int32 // value[node]-1 is the word that ends there
	first [1 << 10]uint64
}

// Add enters word with value v, replacing what it had before.
func (t *Trie) Add(word string, v int32) {
	if t.nodes == 0 {
		t.nodes, t.value = 1, make([]int32, 1, 1024)
		t.grow(1 << 10)
	}
	n := int32(0)
	for _, r := range word {
		if n == 0 && r < 1<<16 {
			t.first[r>>6] |= 1 << (r & 63)
		}
		n = t.edge(n, r)
	}
	if n != 0 {
		t.value[n] = v + 1
	}
}

// Starts reports whether any word starts with r: a cheap test before Longest.
func (t *Trie) Starts(r rune) bool {
	return r < 1<<16 && t.first[r>>6]&(1<<(r&63)) != 0
}

// Longest returns the value of the longest word that is a prefix of s and the
// number of runes of s it covers, or n == 0 where there is none. Line breaks
// inside a word are passed over.
func (t *Trie) Longest(s []rune) (v int32, n int) {
	if len(s) == 0 || !t.Starts(s[0]) {
		return 0, 0
	}
	node := int32(0)
	for i, r := range s {
		if r == '\n' && i > 0 {
			continue
		}
		if node = t.find(node, r); node < 0 {
			break
		}
		if w := t.value[node]; w != 0 {
			v, n = w-1, i+1
		}
	}
	return v, n
}

// Get returns the value of word.
func (t *Trie) Get(word string) (v int32, ok bool) {
	if t.nodes == 0 {
		return 0, false
	}
	node := int32(0)
	for _, r := range word {
		if node = t.find(node, r); node < 0 {
			return 0, false
		}
	}
	if w := t.value[node]; w != 0 {
		return w - 1, true
	}
	return 0, false
}

func hash(k uint64) uint64 { return k * 0x9e3779b97f4a7c15 >> 20 }

func (t *Trie) find(node int32, r rune) int32 {
	k := uint64(node)<<32 | uint64(uint32(r)) + 1
	mask := uint64(len(t.keys) - 1)
	for h := hash(k) & mask; ; h = (h + 1) & mask {
		switch t.keys[h] {
		case k:
			return t.next[h]
		case 0:
			return -1
		}
	}
}

func (t *Trie) edge(node int32, r rune) int32 {
	if n := t.find(node, r); n >= 0 {
		return n
	}
	if 2*t.used >= len(t.keys) {
		t.grow(2 * len(t.keys))
	}
	n := t.nodes
	t.nodes++
	t.value = append(t.value, 0)
	t.put(uint64(node)<<32|uint64(uint32(r))+1, n)
	return n
}

func (t *Trie) put(k uint64, n int32) {
	mask := uint64(len(t.keys) - 1)
	h := hash(k) & mask
	for t.keys[h] != 0 {
		h = (h + 1) & mask
	}
	t.keys[h], t.next[h] = k, n
	t.used++
}

func (t *Trie) grow(size int) {
	keys, next := t.keys, t.next
	t.keys, t.next, t.used = make([]uint64, size), make([]int32, size), 0
	for i, k := range keys {
		if k != 0 {
			t.put(k, next[i])
		}
	}
}
