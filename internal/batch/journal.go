package batch

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"time"

	"github.com/klauspost/compress/s2"
)

// A journal keeps the results of a batch as they come, so that one that was
// interrupted can go on. Each record is whole or not there: a length and a
// checksum stand before it, and what a killed run left half written is cut off.
//
//	record  = length uint32, crc32c of the payload uint32, payload
//	payload = 32 bytes SHA-256 of the file, path, the result in S2 (a form of Snappy)
//
// The first record holds the fingerprint of the run in the place of a path.
type journal struct {
	path string
	f    *os.File
	w    *bufio.Writer
	end  int64 // where the next record goes

	saved time.Time // when the disk last had all of it
}

// maxRecord bounds what a damaged length can ask for.
const maxRecord = 1 << 30

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func newJournal(path string, f *os.File) *journal {
	return &journal{path: path, f: f, w: bufio.NewWriterSize(f, 256<<10)}
}

// createJournal begins a new journal.
func createJournal(path, fingerprint string) (*journal, error) {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, err
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666) // never through a link
	if err != nil {
		return nil, err
	}
	j := newJournal(path, f)
	if err = j.append(j.pack(digest{}, fingerprint, nil)); err == nil {
		err = j.flush()
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return j, nil
}

// errOther says that a journal was kept by a run of other options.
var errOther = errors.New("the unfinished run had other options, or was made by another version of the program")

// openJournal opens the journal of an interrupted run and tells see of each of
// its records. What is half written at its end is cut off.
func openJournal(path, fingerprint string, see func(sum digest, path string, at, size int64) error) (*journal, error) {
	st, err := os.Lstat(path)
	switch {
	case err != nil:
		return nil, err
	case !st.Mode().IsRegular():
		return nil, errors.New("it is no file")
	case st.Size() == 0: // nothing came of the run
		return createJournal(path, fingerprint)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	j := newJournal(path, f)
	if err = j.scan(fingerprint, see); err == nil {
		if err = f.Truncate(j.end); err == nil {
			_, err = f.Seek(j.end, io.SeekStart)
		}
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return j, nil
}

func (j *journal) scan(fingerprint string, see func(sum digest, path string, at, size int64) error) error {
	r := bufio.NewReaderSize(j.f, 1<<20)
	var head [8]byte
	var payload []byte
	for first := true; ; first = false {
		if _, err := io.ReadFull(r, head[:]); err != nil {
			break
		}
		n := binary.LittleEndian.Uint32(head[:])
		if n > maxRecord {
			break
		}
		if cap(payload) < int(n) {
			payload = make([]byte, n)
		}
		payload = payload[:n]
		if _, err := io.ReadFull(r, payload); err != nil || crc32.Checksum(payload, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
			break
		}
		sum, path, _, err := unpackHead(payload)
		switch {
		case err != nil:
			return err
		case first && path != fingerprint:
			return errOther
		case !first:
			if err := see(sum, path, j.end+int64(len(head)), int64(n)); err != nil {
				return err
			}
		}
		j.end += int64(len(head)) + int64(n)
	}
	if j.end == 0 {
		return errOther
	}
	return nil
}

// pack makes the record of a file. Several goroutines may do so at once.
func (j *journal) pack(sum digest, path string, result []byte) []byte {
	b := make([]byte, 8, 8+len(sum)+len(path)+8+len(result)/4)
	b = append(b, sum[:]...)
	b = binary.AppendUvarint(b, uint64(len(path)))
	b = append(b, path...)
	if result != nil {
		b = append(b, s2.Encode(nil, result)...)
	}
	binary.LittleEndian.PutUint32(b, uint32(len(b)-8))
	binary.LittleEndian.PutUint32(b[4:], crc32.Checksum(b[8:], castagnoli))
	return b
}

func unpackHead(payload []byte) (sum digest, path string, rest []byte, err error) {
	if len(payload) > len(sum) {
		copy(sum[:], payload)
		n, w := binary.Uvarint(payload[len(sum):])
		rest = payload[len(sum)+max(w, 0):]
		if w > 0 && n <= uint64(len(rest)) {
			return sum, string(rest[:n]), rest[n:], nil
		}
	}
	return sum, "", nil, errors.New("a record of the journal is damaged")
}

// append writes a record that pack has made.
func (j *journal) append(record []byte) error {
	n, err := j.w.Write(record)
	j.end += int64(n)
	if err == nil && time.Since(j.saved) > checkpoint {
		err = j.flush()
	}
	return err
}

// checkpoint is how much work a power cut may cost.
const checkpoint = 10 * time.Second

// flush puts all records on the disk.
func (j *journal) flush() error {
	j.saved = time.Now()
	if err := j.w.Flush(); err != nil {
		return err
	}
	return j.f.Sync()
}

// read returns the result in the record of size bytes at an offset. Several
// goroutines may do so at once.
func (j *journal) read(at, size int64) ([]byte, error) {
	payload := make([]byte, size)
	if _, err := j.f.ReadAt(payload, at); err != nil {
		return nil, err
	}
	_, _, rest, err := unpackHead(payload)
	if err != nil {
		return nil, err
	}
	if n, err := s2.DecodedLen(rest); err != nil || n > maxRecord {
		return nil, errors.New("a record of the journal is damaged")
	}
	return s2.Decode(nil, rest)
}

// keep closes the journal for a later run, remove because all is done.
func (j *journal) keep() error {
	err := j.flush()
	return errors.Join(err, j.close())
}

func (j *journal) remove() error { return errors.Join(j.close(), os.Remove(j.path)) }

func (j *journal) close() error { return j.f.Close() }

// A packer writes strings and numbers one after the other.
type packer struct{ bytes.Buffer }

func (p *packer) number(n int) { p.Write(binary.AppendUvarint(p.AvailableBuffer(), uint64(n))) }

func (p *packer) text(s string) {
	p.number(len(s))
	p.WriteString(s)
}

// An unpacker reads what a packer has written.
type unpacker struct {
	s   string
	err error
}

func (u *unpacker) number() int {
	n, w := uint64(0), 0
	for shift := 0; ; shift += 7 {
		if w >= len(u.s) || shift > 56 {
			u.fail()
			return 0
		}
		c := u.s[w]
		w++
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			break
		}
	}
	u.s = u.s[w:]
	if n > maxRecord {
		u.fail()
		return 0
	}
	return int(n)
}

func (u *unpacker) text() string {
	n := u.number()
	if n > len(u.s) {
		u.fail()
		return ""
	}
	s := u.s[:n]
	u.s = u.s[n:]
	return s
}

func (u *unpacker) fail() {
	if u.err == nil {
		u.err = fmt.Errorf("a result in the journal is damaged")
	}
	u.s = ""
}
