package batch

import (
	"crypto/sha256"
	"database/sql"
	"errors"
	"sync"

	"github.com/govreport/govreport/internal/export"
	"github.com/govreport/govreport/internal/outfile"
)

type digest = [sha256.Size]byte

// A state is what a batch must know of all files before the one at hand: which
// results an earlier run left, and which texts have been seen. It lies on the
// disk, so that memory does not grow with the number of files.
type state struct {
	file *outfile.File
	db   *sql.DB

	mu sync.Mutex
	tx *sql.Tx

	addDone, findDone, addText, findText *sql.Stmt
}

func newState(path string) (*state, error) {
	f, err := outfile.Create(path)
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		f.Discard()
		return nil, err
	}
	db, err := export.OpenDB(f.Name())
	if err != nil {
		f.Discard()
		return nil, err
	}
	s := &state{file: f, db: db}
	_, err = db.Exec(`CREATE TABLE done (path TEXT PRIMARY KEY, sha256 BLOB, at INTEGER, size INTEGER) WITHOUT ROWID;
		CREATE TABLE texts (hash INTEGER PRIMARY KEY, number INTEGER, path TEXT);`)
	// One transaction that never ends: there is nobody to keep apart from.
	if err == nil {
		s.tx, err = db.Begin()
	}
	for query, stmt := range map[string]**sql.Stmt{
		`INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?)`:  &s.addDone,
		`SELECT sha256, at, size FROM done WHERE path = ?`: &s.findDone,
		`INSERT OR IGNORE INTO texts VALUES (?, ?, ?)`:     &s.addText,
		`SELECT number, path FROM texts WHERE hash = ?`:    &s.findText,
	} {
		if err == nil {
			*stmt, err = s.tx.Prepare(query)
		}
	}
	if err != nil {
		s.remove()
		return nil, err
	}
	return s, nil
}

// done notes that the journal has a result for a file.
func (s *state) done(sum digest, path string, at, size int64) error {
	_, err := s.addDone.Exec(path, sum[:], at, size)
	return err
}

// result tells where the journal has a result for the file at path, if its
// content is still the same.
func (s *state) result(path string, sum digest) (at, size int64, ok bool, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var have []byte
	err = s.findDone.QueryRow(path).Scan(&have, &at, &size)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, 0, false, nil
	}
	return at, size, err == nil && string(have) == string(sum[:]), err
}

// first returns the report that had the text of that hash first, 0 where there
// is none before number, and remembers number.
func (s *state) first(hash uint64, number int64, path string) (int64, string, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var n int64
	var p string
	switch err := s.findText.QueryRow(int64(hash)).Scan(&n, &p); {
	case err == nil:
		return n, p, nil
	case !errors.Is(err, sql.ErrNoRows):
		return 0, "", err
	}
	_, err := s.addText.Exec(int64(hash), number, path)
	return 0, "", err
}

func (s *state) remove() error {
	if s.tx != nil {
		_ = s.tx.Rollback()
	}
	err := s.db.Close()
	s.file.Discard()
	return err
}
