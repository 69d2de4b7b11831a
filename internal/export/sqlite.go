package export

import (
	"database/sql"
	"fmt"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/tabular"
	_ "modernc.org/sqlite" // the driver
)

// reportsPerTransaction is how many reports are written to a database at once.
const reportsPerTransaction = 500

// sqlite is a database with a table for each of ours. Rows reach their report
// by its number; a view puts figures and reports together.
type sqlite struct {
	file   *outfile.File
	db     *sql.DB
	tx     *sql.Tx
	insert [len(tabular.Tables)]*sql.Stmt
	n      int // reports in the transaction
}

func newSQLite(path string, _ Options) (Sink, error) {
	f, err := outfile.Create(path) // an empty file is an empty database
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		f.Discard()
		return nil, err
	}
	db, err := OpenDB(f.Name())
	if err != nil {
		f.Discard()
		return nil, err
	}
	s := &sqlite{file: f, db: db}
	if _, err = db.Exec(sqliteSchema()); err == nil {
		err = s.begin()
	}
	if err != nil {
		s.Discard()
		return nil, err
	}
	return s, nil
}

// OpenDB opens a database file that nobody else sees yet: it needs no journal.
func OpenDB(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", "file:"+strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)+
		"?_pragma=journal_mode(OFF)&_pragma=synchronous(OFF)&_pragma=cache_size(-8000)&_pragma=locking_mode(EXCLUSIVE)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// sqliteSchema is what makes the tables, in SQL.
func sqliteSchema() string {
	var b strings.Builder
	for t, table := range tabular.Tables {
		fmt.Fprintf(&b, "CREATE TABLE %s (\n", table.Name)
		if t == tabular.Reports {
			b.WriteString("  id INTEGER PRIMARY KEY")
		} else {
			fmt.Fprintf(&b, "  %s INTEGER NOT NULL REFERENCES reports(id)", tabular.ReportKey)
		}
		for _, c := range table.Columns {
			if c.Copied {
				continue
			}
			fmt.Fprintf(&b, ",\n  %q %s", c.Name, sqliteTypes[c.Kind])
			switch {
			case c.Kind == tabular.Decimal:
				fmt.Fprintf(&b, ",\n  %q TEXT", c.Name+"_exact")
			case c.Name == tabular.DuplicateOf:
				b.WriteString(" REFERENCES reports(id)")
			}
		}
		switch t {
		case tabular.Sections:
			b.WriteString(",\n  PRIMARY KEY (report, id)")
		case tabular.Figures:
			b.WriteString(",\n  PRIMARY KEY (report, number)")
		}
		b.WriteString("\n);\n")
	}
	b.WriteString(`CREATE VIEW figure_list AS
  SELECT r.path, r.region, r.year, r.date, f.* FROM figures f JOIN reports r ON r.id = f.report;
`)
	b.WriteString(panelView())
	return b.String()
}

// panelView makes a view with a row for each region and year and the headline
// indicators beside each other, from the report that states most of them.
func panelView() string {
	var b strings.Builder
	b.WriteString(`CREATE VIEW panel_wide AS
  WITH best AS (
    SELECT region, year, id FROM (
      SELECT r.region, r.year, r.id, row_number() OVER (PARTITION BY r.region, r.year ORDER BY count(p.value) DESC, r.id) AS place
      FROM reports r JOIN panel p ON p.report = r.id
      WHERE r.region <> '' AND r.year > 0 AND r.duplicate_of IS NULL
      GROUP BY r.id)
    WHERE place = 1)
  SELECT b.region, b.year, b.id AS report`)
	for _, id := range analyzer.HeadlineSet() {
		for _, c := range [...][3]string{{"target", "value", "target"}, {"target", "value_max", "target_max"}, {"target", "bound", "bound"}, {"outcome_prev", "value", "outcome_prev"}} {
			fmt.Fprintf(&b, ",\n    max(CASE WHEN p.indicator_id = '%s' AND p.role = '%s' THEN p.%s END) AS %s_%s", id, c[0], c[1], id, c[2])
		}
	}
	b.WriteString("\n  FROM best b JOIN panel p ON p.report = b.id GROUP BY b.region, b.year;\n")
	return b.String()
}

var sqliteTypes = map[tabular.Kind]string{
	tabular.Text: "TEXT NOT NULL", tabular.Integer: "INTEGER", tabular.Decimal: "NUMERIC", tabular.Boolean: "INTEGER",
}

// sqliteIndexes are made last, which is faster than to keep them while rows
// come in.
const sqliteIndexes = `
CREATE INDEX reports_region_year ON reports(region, year);
CREATE INDEX reports_sha256 ON reports(sha256);
CREATE INDEX figures_indicator ON figures(indicator_id, kind, period);
CREATE INDEX figures_name ON figures(indicator);
CREATE INDEX figures_section ON figures(report, section);
CREATE INDEX panel_report ON panel(report, indicator_id, role);
CREATE INDEX dates_report ON dates(report);
CREATE INDEX dates_value ON dates(value);
CREATE INDEX diagnostics_report ON diagnostics(report);
CREATE INDEX diagnostics_code ON diagnostics(code);
`

func (s *sqlite) begin() (err error) {
	if s.tx, err = s.db.Begin(); err != nil {
		return err
	}
	for t, table := range tabular.Tables {
		n := 1
		for _, c := range table.Columns {
			if !c.Copied {
				if n++; c.Kind == tabular.Decimal {
					n++
				}
			}
		}
		if s.insert[t], err = s.tx.Prepare("INSERT INTO " + table.Name + " VALUES (?" + strings.Repeat(",?", n-1) + ")"); err != nil {
			return err
		}
	}
	return nil
}

func (s *sqlite) Needs() Needs              { return Needs{Rows: true} }
func (s *sqlite) Encode(*Item) (any, error) { return nil, nil }

func (s *sqlite) Write(it *Item, _ any) error {
	args := make([]any, 0, 40)
	for t, rows := range it.Rows {
		for _, row := range rows {
			args = append(args[:0], it.Number)
			for i, c := range tabular.Tables[t].Columns {
				if c.Copied {
					continue
				}
				args = append(args, typed(c.Kind, row[i]))
				if c.Kind == tabular.Decimal {
					args = append(args, exact(row[i]))
				}
			}
			if _, err := s.insert[t].Exec(args...); err != nil {
				return err
			}
		}
	}
	if s.n++; s.n%reportsPerTransaction == 0 {
		if err := s.tx.Commit(); err != nil {
			return err
		}
		return s.begin()
	}
	return nil
}

// exact are the digits of a decimal, or null.
func exact(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func (s *sqlite) Finish() error {
	err := s.tx.Commit()
	if err == nil {
		_, err = s.db.Exec(sqliteIndexes)
	}
	if e := s.db.Close(); err == nil {
		err = e
	}
	if err == nil {
		err = s.file.Commit()
	}
	return err
}

func (s *sqlite) Discard() {
	if s.tx != nil {
		_ = s.tx.Rollback()
	}
	s.db.Close()
	s.file.Discard()
}
