package load

import (
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/yaml"
)

// report reads site/report.yaml.
func (l *loader) report() {
	in := l.open("report", "site/report")
	if in == nil {
		return
	}
	root := in.root
	l.corpus.Report = model.Report{
		Institution: institution(root.Get("institution")),
		Edition:     number(root, "edition"),
		Published:   text(root, "published"),
		Deadline:    text(root, "deadline"),
		EditionSpan: spanOf(root, "edition"), PublishedSpan: spanOf(root, "published"), DeadlineSpan: keySpan(root, "deadline"),
		BaseURL: strings.TrimRight(text(root, "base_url"), "/"),
		EditURL: text(root, "edit_url"),
		Absence: text(root, "absence"),
		Forms:   model.Forms{HateCrimes: text(root.Get("forms"), "hate_crimes"), Unfounded: text(root.Get("forms"), "unfounded")},
		Records: strings.TrimRight(text(root, "records"), "/"),
		Notice:  model.Notice{Office: text(root.Get("notice"), "office"), PaperCopy: text(root.Get("notice"), "paper_copy")},
		Facts:   l.facts(in),
		Outline: outline(root),
		Span:    root.Span,
	}
	l.reportDefaults()
	l.published(in, root)
}

// undecided is written for the day of publication while nobody has set it.
const undecided = "undecided"

// reportDefaults fills in what holds where the file is silent.
func (l *loader) reportDefaults() {
	r := &l.corpus.Report
	if r.Institution.ShortName == "" {
		r.Institution.ShortName = r.Institution.Name
	}
	if r.Deadline == "" && r.Edition > 0 {
		r.Deadline = strconv.Itoa(r.Edition) + "-10-01"
	}
	if r.Published == undecided {
		r.Undecided, r.Published = true, r.Deadline
	}
	if r.Absence == "" {
		r.Absence = "n/a"
	}
	if r.Records == "" {
		r.Records = LedgerFolder
	}
}

func institution(n *yaml.Node) model.Institution {
	return model.Institution{Name: text(n, "name"), ShortName: text(n, "short_name"), UnitID: text(n, "unit_id")}
}

// facts reads the facts, whose names are the institution's own and must be ids.
func (l *loader) facts(in *input) []model.Fact {
	var facts []model.Fact
	n := in.root.Get("facts")
	if n == nil {
		return nil
	}
	for _, f := range n.Fields {
		if wrong, right := checkID(&yaml.Node{Text: f.Key}); wrong != "" {
			l.add(in, diag.New(RuleID, diag.Error, f.KeySpan, wrong, diag.Help("write "+right)))
			continue
		}
		facts = append(facts, model.Fact{Key: f.Key, Value: f.Value.Text, Span: f.KeySpan})
	}
	return facts
}

func outline(root *yaml.Node) []model.Part {
	var parts []model.Part
	for _, n := range items(root, "outline") {
		part := model.Part{Title: text(n, "title"), Generated: text(n, "generated"), Span: n.Span}
		for _, file := range items(n, "files") {
			part.Files = append(part.Files, model.FileRef{Path: file.Text, Span: file.Span})
		}
		parts = append(parts, part)
	}
	return parts
}

// brand reads site/brand.yaml.
func (l *loader) brand() {
	in := l.open("brand", "site/brand")
	if in == nil {
		return
	}
	colors := in.root.Get("colors")
	l.corpus.Brand = model.Brand{
		Primary: text(colors, "primary"), Accent: text(colors, "accent"), Logo: text(in.root, "logo"), Page: text(in.root, "page"),
		Span: in.root.Span, LogoSpan: spanOf(in.root, "logo"),
	}
	if colors != nil {
		l.corpus.Brand.Span = colors.Span
	}
	l.logo(in)
	l.typefaces(in)
}

// logo checks that the logo is there.
func (l *loader) logo(in *input) {
	path := l.corpus.Brand.Logo
	if path == "" || l.tree.File(path) != nil {
		return
	}
	l.add(in, diag.New(RuleReference, diag.Error, spanOf(in.root, "logo"), "there is no file "+quoted(path),
		diag.Help("put the logo into site/ under this name, or delete the line")))
}
