package dataset

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/govreport/govreport/internal/tabular"
)

var kindNames = map[tabular.Kind]string{tabular.Text: "string", tabular.Integer: "integer", tabular.Decimal: "number", tabular.Boolean: "boolean"}

// Codebook is a table that tells of every column of others: its label, its
// values, how many rows have one, and their range.
func Codebook(tables []*Table) *Table {
	b := &Table{
		Name: "codebook", Label: Label{"变量说明", "Codebook"},
		Columns: []Column{
			{Name: "table", Label: Label{"表", "table"}}, {Name: "variable", Label: Label{"变量", "variable"}},
			{Name: "type", Label: Label{"类型", "type"}}, {Name: "label_zh", Label: Label{"中文标签", "Chinese label"}},
			{Name: "label_en", Label: Label{"英文标签", "English label"}}, {Name: "unit", Label: Label{"单位", "unit"}},
			{Name: "filled", Kind: tabular.Integer, Label: Label{"有值的行数", "rows with a value"}},
			{Name: "missing", Label: Label{"缺失原因（行数）", "why missing (rows)"}},
			{Name: "min", Kind: tabular.Decimal, Label: Label{"最小值", "least"}}, {Name: "max", Kind: tabular.Decimal, Label: Label{"最大值", "greatest"}},
			{Name: "values", Label: Label{"取值", "values"}},
		},
	}
	for _, t := range tables {
		for i, c := range t.Columns {
			s := summarise(t, i)
			var codes []string
			for _, v := range c.Codes {
				codes = append(codes, v.Value+" "+v.Label.Chinese+" "+v.Label.English)
			}
			b.Rows = append(b.Rows, []string{
				t.Name, c.Name, kindNames[c.Kind], c.Label.Chinese, c.Label.English, c.Unit, strconv.Itoa(s.filled), s.why(), s.least, s.most, strings.Join(codes, "; "),
			})
		}
	}
	return b
}

type summary struct {
	filled      int
	missing     [26]int
	least, most string
}

func summarise(t *Table, i int) (s summary) {
	var lo, hi float64
	for _, row := range t.Rows {
		cell := row[i]
		k := t.Columns[i].Kind
		switch {
		case k != tabular.Text && Missing(cell):
			s.missing[cell[1]-'a']++
			continue
		case cell == "":
			continue
		}
		s.filled++
		if k != tabular.Integer && k != tabular.Decimal {
			continue
		}
		x, err := strconv.ParseFloat(cell, 64)
		if err != nil {
			continue
		}
		if s.least == "" || x < lo {
			s.least, lo = cell, x
		}
		if s.most == "" || x > hi {
			s.most, hi = cell, x
		}
	}
	return s
}

func (s *summary) why() string {
	var out []string
	for i, n := range s.missing {
		if n > 0 {
			out = append(out, fmt.Sprintf(".%c %d", 'a'+i, n))
		}
	}
	return strings.Join(out, ", ")
}

// WriteCodebook writes the codebook of tables as Markdown.
func WriteCodebook(out io.Writer, tables []*Table, h *Head, english bool) error {
	w := bufio.NewWriter(out)
	say := func(zh, en string) string { return Label{zh, en}.In(english) }
	fmt.Fprintf(w, "# %s\n\n%s\n\n", h.Title.In(english), say("变量说明", "Codebook"))
	for _, l := range h.Lines() {
		fmt.Fprintf(w, "- %s: `%s`\n", l[0], l[1])
	}
	w.WriteString("\n")
	for _, n := range h.Notes {
		fmt.Fprintf(w, "%s\n\n", n)
	}
	fmt.Fprintf(w, "%s\n\n", say("缺失值（Stata 的扩展缺失值；其他格式为空，原因另有一列）：", "Missing values (Stata's extended missing values; empty in other formats, which have a column with the reason):"))
	for _, c := range MissingCodes {
		fmt.Fprintf(w, "- `%s` %s\n", c.Value, c.Label.In(english))
	}
	if len(h.Indicated) > 0 {
		fmt.Fprintf(w, "\n## %s\n\n", say("指标", "Indicators"))
		for _, c := range h.Indicated {
			fmt.Fprintf(w, "- `%s` %s, %s\n", c.Value, c.Label.Chinese, c.Label.English)
		}
	}
	for _, t := range tables {
		fmt.Fprintf(w, "\n## %s: %s\n\n", t.Name, t.Label.In(english))
		fmt.Fprintf(w, say("%d 行。\n\n", "%d rows.\n\n"), len(t.Rows))
		fmt.Fprintf(w, "| %s | %s | %s | %s | %s | %s |\n|---|---|---|---|---|---|\n",
			say("变量", "variable"), say("类型", "type"), say("含义", "meaning"), say("有值", "filled"), say("范围", "range"), say("缺失", "missing"))
		for i, c := range t.Columns {
			s := summarise(t, i)
			mean := c.Label.In(english)
			if c.Unit != "" {
				mean += " (" + c.Unit + ")"
			}
			for k, v := range c.Codes {
				sep := ", "
				if k == 0 {
					sep = ": "
				}
				mean += sep + "`" + v.Value + "` " + v.Label.In(english)
			}
			span := ""
			if s.least != "" {
				span = s.least + " … " + s.most
			}
			fmt.Fprintf(w, "| `%s` | %s | %s | %d | %s | %s |\n", c.Name, kindNames[c.Kind], strings.ReplaceAll(mean, "|", "\\|"), s.filled, span, s.why())
		}
	}
	return w.Flush()
}

// A Resource is a file of a data package.
type Resource struct {
	Path   string // relative to the package
	Format string // csv, jsonl, …
	Table  *Table
	SHA256 string
	Bytes  int
}

// WritePackage writes a descriptor of the files (Frictionless Data Package,
// datapackage.json).
func WritePackage(w io.Writer, name string, files []Resource, h *Head) error {
	type field struct {
		Name        string         `json:"name"`
		Type        string         `json:"type"`
		Title       string         `json:"title,omitempty"`
		Description string         `json:"description,omitempty"`
		Constraints map[string]any `json:"constraints,omitempty"`
	}
	type schema struct {
		Fields  []field  `json:"fields"`
		Missing []string `json:"missingValues"`
	}
	type resource struct {
		Name      string  `json:"name"`
		Path      string  `json:"path"`
		Profile   string  `json:"profile,omitempty"`
		Format    string  `json:"format"`
		MediaType string  `json:"mediatype,omitempty"`
		Encoding  string  `json:"encoding,omitempty"`
		Bytes     int     `json:"bytes"`
		Hash      string  `json:"hash"`
		Schema    *schema `json:"schema,omitempty"`
	}
	type contributor struct {
		Title string `json:"title"`
		Role  string `json:"role"`
	}
	p := struct {
		Name         string            `json:"name"`
		Title        string            `json:"title"`
		Description  string            `json:"description"`
		Profile      string            `json:"profile"`
		Version      string            `json:"version"`
		Contributors []contributor     `json:"contributors"`
		Made         map[string]string `json:"govreport"`
		Resources    []resource        `json:"resources"`
	}{
		Name: name, Title: h.Title.English, Description: strings.Join(h.Notes, " "), Profile: "data-package", Version: h.Version,
		Contributors: []contributor{{h.Program, "wrangler"}}, Made: map[string]string{},
	}
	for _, l := range h.Lines() {
		p.Made[l[0]] = l[1]
	}
	media := map[string]string{
		"csv": "text/csv", "jsonl": "application/jsonl", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"parquet": "application/vnd.apache.parquet", "sqlite": "application/vnd.sqlite3", "dta": "application/x-stata-dta",
	}
	for _, f := range files {
		r := resource{Name: f.Table.Name, Path: f.Path, Format: f.Format, MediaType: media[f.Format], Bytes: f.Bytes, Hash: "sha256:" + f.SHA256}
		if f.Format == "csv" {
			r.Profile, r.Encoding = "tabular-data-resource", "utf-8"
			r.Schema = &schema{Missing: []string{""}}
			for _, c := range f.Table.Columns {
				g := field{Name: c.Name, Type: kindNames[c.Kind], Title: c.Label.English, Description: c.Label.Chinese}
				if len(c.Codes) > 0 && c.Kind == tabular.Text {
					var values []string
					for _, v := range c.Codes {
						values = append(values, v.Value)
					}
					g.Constraints = map[string]any{"enum": values}
				}
				r.Schema.Fields = append(r.Schema.Fields, g)
			}
		}
		p.Resources = append(p.Resources, r)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(p)
}

// WriteCitation writes how to cite the dataset (Citation File Format 1.2.0).
// It has no date, so that the same command gives the same file.
func WriteCitation(w io.Writer, h *Head) error {
	q := func(s string) string { b, _ := json.Marshal(s); return string(b) }
	_, err := fmt.Fprintf(w, `cff-version: 1.2.0
message: "If you use this dataset, cite it with the program that made it. Put your own name under authors."
type: dataset
title: %s
version: %s
authors:
  - name: "The makers of this dataset"
abstract: %s
references:
  - type: software
    title: "govreport: Chinese government work reports as data"
    version: %s
    authors:
      - name: "The govreport developers"
    license: Apache-2.0
`, q(h.Title.English+" / "+h.Title.Chinese), q(h.Version), q("Made by "+h.Program+"; catalogue "+h.Catalogue+"; families "+h.Families+"; rules "+h.Rules+"; command: "+h.Command), q(h.Version))
	return err
}
