package cli

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/govreport/govreport/analyzer"
	"github.com/govreport/govreport/internal/cli/out"
	"github.com/govreport/govreport/internal/dataset"
	"github.com/govreport/govreport/internal/outfile"
	"github.com/govreport/govreport/internal/paneldata"
	"github.com/govreport/govreport/internal/render"
	"github.com/govreport/govreport/internal/stata"
	"github.com/govreport/govreport/internal/version"
)

func (a *app) english() bool { return a.lang == render.English }

// panelHead is how the panel was made.
func (a *app) panelHead(p *analyzer.Panel) *dataset.Head {
	h := &dataset.Head{
		Title:   dataset.Label{Chinese: "政府工作报告面板：目标与完成", English: "Panel of government work reports: targets and outcomes"},
		Program: "govreport " + version.Version, Version: version.Version,
		Catalogue: version.Catalogue(a.catalogue), Families: version.Families(), Rules: version.Rules(),
		Command: "govreport " + shellWords(a.args),
		Notes: []string{
			"数值是报告里的说法，不是统计数据；每个数都有原文、文件和行号可查。空格不等于零，也不等于没有提出：原因另有代码。",
			"Values are what the reports say, not statistics; each has its quote, file and line. An empty cell is neither zero nor a missing target: a code tells why.",
		},
	}
	for i := range p.Series {
		s := &p.Series[i]
		members := []string{}
		for _, m := range s.Family.Members {
			id := m.ID
			if m.Break {
				id += "!"
			}
			members = append(members, id)
		}
		name := paneldata.Name(s, true)
		if len(members) > 1 {
			name += " (" + strings.Join(members, " > ") + ")"
		}
		h.Indicated = append(h.Indicated, dataset.Code{Value: s.Asked, Label: dataset.Label{Chinese: s.Family.Name, English: name}})
	}
	return h
}

// shellWords writes a command line as one would type it.
func shellWords(args []string) string {
	out := make([]string, len(args))
	for i, w := range args {
		if w == "" || strings.ContainsAny(w, " \t\n'\"\\$`*?[]{}()<>|&;~#!") {
			w = "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
		}
		out[i] = w
	}
	return strings.Join(out, " ")
}

// writeData writes the tables of a panel in a data format, and what belongs
// beside them.
func (a *app) writeData(p *analyzer.Panel, f panelFlags, format *out.Format) error {
	tables := a.dataTables(p, f, format)
	var b bytes.Buffer
	var err error
	switch head := a.panelHead(p); format {
	case out.CSV:
		err = dataset.WriteCSV(&b, tables[0], a.opts.bom)
	case out.Parquet:
		err = dataset.WriteParquet(&b, tables[0], head)
	case out.Stata:
		err = stata.Write(&b, tables[0], head, a.english())
	case out.SQLite:
		err = a.sqliteBytes(&b, tables, head)
	}
	if err != nil {
		return err
	}
	if err := a.write(out.Text, nil, []out.Record{{Body: b.String()}}); err != nil {
		return err
	}
	return a.writeBeside(p, f, format, tables...)
}

// sqliteBytes makes the database in a file of its own first, as it is not
// written from front to back.
func (a *app) sqliteBytes(b *bytes.Buffer, tables []*dataset.Table, head *dataset.Head) error {
	dir, err := os.MkdirTemp("", "govreport-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "panel.sqlite")
	if err := dataset.WriteSQLite(path, tables, head); err != nil {
		return err
	}
	data, err := os.ReadFile(path)
	b.Write(data)
	return err
}

// writeBeside writes codebook.md, datapackage.json and CITATION.cff into the
// folder of the output. Where a file of that name is there which is not from a
// panel of this name, its own has the output's name before it.
func (a *app) writeBeside(p *analyzer.Panel, f panelFlags, format *out.Format, tables ...*dataset.Table) error {
	path := a.opts.output
	if f.bare || path == "" || path == "-" {
		return nil
	}
	if st, err := os.Stat(path); err != nil || !st.Mode().IsRegular() {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(data)
	head := a.panelHead(p)
	var files []dataset.Resource
	for _, t := range tables[:1] {
		files = append(files, dataset.Resource{Path: filepath.Base(path), Format: format.Name, Table: t, SHA256: hex.EncodeToString(sum[:]), Bytes: len(data)})
	}
	stem := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	var book, pack, cite bytes.Buffer
	if err := dataset.WriteCodebook(&book, tables, head, a.english()); err != nil {
		return err
	}
	if err := dataset.WritePackage(&pack, packageName(stem), files, head); err != nil {
		return err
	}
	if err := dataset.WriteCitation(&cite, head); err != nil {
		return err
	}
	for _, x := range []struct {
		name string
		b    *bytes.Buffer
	}{{"codebook.md", &book}, {"datapackage.json", &pack}, {"CITATION.cff", &cite}} {
		to := filepath.Join(filepath.Dir(path), x.name)
		if taken(to, filepath.Base(path), x.b.Bytes()) {
			to = filepath.Join(filepath.Dir(path), stem+"."+x.name)
		}
		if taken(to, filepath.Base(path), x.b.Bytes()) && !a.opts.force || slices.ContainsFunc(a.given, func(in string) bool { return outfile.Same(in, to) }) {
			a.warn(a.say("batch-exists", to))
			continue
		}
		if err := writeWhole(to, x.b.Bytes()); err != nil {
			return &usageError{message: a.say("cannot-write", to, cause(err)), quiet: true}
		}
	}
	return nil
}

// taken reports whether a file is there that somebody else made: not a panel
// that went to the output of that name.
func taken(path, output string, b []byte) bool {
	old, err := os.ReadFile(path)
	return err == nil && !bytes.Equal(old, b) && !(bytes.Contains(old, []byte("govreport panel ")) && bytes.Contains(old, []byte(output)))
}

// packageName makes a name that data packages allow: small letters, digits and
// hyphens.
func packageName(stem string) string {
	name := strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9', r == '-', r == '_', r == '.':
			return r
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		}
		return '-'
	}, stem), "-.")
	if name == "" {
		return "panel"
	}
	return name
}

// writeWhole writes a file that appears under its name when all of it is
// there.
func writeWhole(path string, b []byte) error {
	f, err := outfile.Create(path)
	if err != nil {
		return err
	}
	defer f.Discard()
	if _, err := f.Write(b); err != nil {
		return err
	}
	return f.Commit()
}
