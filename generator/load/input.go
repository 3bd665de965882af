package load

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// input is one file, or the head of a policy, as a value and the shape that its
// schema gives it.
type input struct {
	kind   string
	file   *source.File
	root   *yaml.Node
	shape  *schema.Shape
	table  *table // what is known of the cells if the file is CSV, or nil
	secret bool   // the file is in the records ring: no finding may show its text
}

// tables are the kinds of files whose rows are flat, and which may be CSV.
var tables = []string{"offices", "places", "fire-systems", "exceptions", "approvals", "distribution", "attestations",
	"fires", "drills", "programs", "exercises"}

// open reads the file base.yaml, or base.csv if the kind is a table. It returns
// nil if there is none or if it cannot be read at all.
func (l *loader) open(kind, base string) *input {
	asYAML, asCSV := l.tree.File(base+".yaml"), l.tree.File(base+".csv")
	if !slices.Contains(tables, kind) {
		asCSV = nil
	}
	switch {
	case asYAML != nil && asCSV != nil:
		l.find(diag.New(RuleTwoFiles, diag.Error, source.Whole(asCSV.Path),
			"this table is written twice: as "+asYAML.Path+" and as "+asCSV.Path,
			diag.Help("keep the one that is right and delete the other"),
			diag.See(source.Whole(asYAML.Path), "the other file")))
		return l.read(kind, asYAML, false)
	case asYAML != nil:
		return l.read(kind, asYAML, false)
	case asCSV != nil:
		return l.read(kind, asCSV, false)
	default:
		return nil
	}
}

// read reads a file of the kind, YAML or CSV by its name, and validates it. It
// looks at nothing but that file. It returns nil if the file cannot be read.
func (l *loader) read(kind string, file *source.File, secret bool) *input {
	in := recall(l, file, kind, func() (*input, []diag.Diagnostic) {
		return apart(l, func() *input { return l.validated(kind, file, secret) })
	})
	if in == nil || in.root.Kind != yaml.Mapping {
		l.unread[kind] = true
	}
	if in == nil {
		return nil
	}
	l.inputs = append(l.inputs, in)
	if in.root.Kind != yaml.Mapping {
		return nil
	}
	return in
}

// validated reads a file of the kind and validates it.
func (l *loader) validated(kind string, file *source.File, secret bool) *input {
	in := &input{kind: kind, file: file, shape: mustShape(kind), secret: secret}
	if strings.HasSuffix(file.Path, ".csv") {
		parsed, findings := csv.Parse(file)
		l.addAll(in, findings)
		if parsed == nil {
			return nil
		}
		in.table = &table{cells: map[*yaml.Node]map[string]source.Span{}}
		if kind == "ledger" {
			in.root = l.ledgerRows(in, parsed)
		} else {
			in.root = l.tableRows(in, parsed)
		}
	} else {
		root, findings := yaml.Parse(file)
		l.addAll(in, findings)
		if root == nil {
			return nil
		}
		in.root = root
	}
	l.validate(in)
	return in
}

// accept validates an input and keeps it for the check of its references.
func (l *loader) accept(in *input) {
	l.validate(in)
	l.inputs = append(l.inputs, in)
}

// validate finds what in an input breaks its schema or the forms of its values.
func (l *loader) validate(in *input) {
	typed(in.root, in.shape, in.table != nil)
	l.violations(in)
	l.forms(in, "", in.root, in.shape)
	l.screen(in)
}

// add keeps a finding about an input; of one in the records ring nothing but
// place, rule and field.
func (l *loader) add(in *input, d diag.Diagnostic) {
	if in.secret {
		d = sealed(d)
	}
	l.find(d)
}

// addAbout keeps a finding about the value under a key that the schema knows. In
// the records ring it may name that key, and what the schema says of it.
func (l *loader) addAbout(in *input, key string, shape *schema.Shape, d diag.Diagnostic) {
	if in.secret {
		d = sealedField(d, key, shape)
	}
	l.find(d)
}

func (l *loader) addAll(in *input, findings []diag.Diagnostic) {
	for _, d := range findings {
		l.add(in, d)
	}
}

// mustShape returns the shape of a kind of file. The schemas are part of the
// program, so that an error here is a defect of it.
func mustShape(kind string) *schema.Shape {
	shape, err := schema.FileShape(kind)
	if err != nil {
		panic(err)
	}
	return shape
}
