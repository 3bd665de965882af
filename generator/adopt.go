package generator

import (
	"bytes"
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/importer/adopt"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// adoptedFile is the list of what adopting a report did, at the top of the
// repository, where no part of a report is read.
const adoptedFile = "adopted.md"

// AdoptOptions are the choices for adopting a report.
type AdoptOptions struct {
	Dir     string // root of the report repository; it may be empty
	Report  Named  // the report as one file of Markdown
	Year    int    // edition of that report; 0: the year after the last one in its tables
	Campus  string // id of the campus of tables that name none
	Present bool   // write nothing, and return what would be written
}

// Adoption is a report that was cut into files.
type Adoption struct {
	Written  []string // paths in the order of writing
	Drafts   int      // texts among them
	Counts   int      // files of numbers that somebody has to compare
	Cited    int      // headings that got a citation
	Proposed int      // headings for which a person must choose one
	Unowned  int      // texts without an office
	List     []byte   // what was done with each piece of the report
}

// Adopt cuts last year's report into texts and numbers and writes them into the
// report repository, all or nothing. It replaces no file but a counts.yaml that
// holds no number, and adds the outline to a site/report.yaml that has none. A
// campus that is not there is a UsageError.
func Adopt(o AdoptOptions) (*Adoption, []diag.Diagnostic, error) {
	tree, err := source.Read(o.Dir)
	if err != nil {
		return nil, nil, err
	}
	data, err := readNamed(o.Report)
	if err != nil {
		return nil, nil, err
	}
	plan, found, err := planAdoption(tree, source.NewFile(o.Report.Name, data), o)
	if err != nil || diag.HasErrors(found) {
		return nil, found, err
	}
	list, err := edit.Exists(o.Dir, adoptedFile)
	if err != nil {
		return nil, nil, err
	}
	if list {
		return nil, append(found, adoptedBefore()), nil
	}
	if !o.Present {
		err = edit.Together(o.Dir, plan.changes)
	}
	return plan.summary, found, err
}

func adoptedBefore() diag.Diagnostic {
	return diag.New(RuleImportKept, diag.Error, source.Whole(adoptedFile), "a report was adopted into this folder before, and this is the list of what became of it",
		diag.Help("to adopt a report again, move "+adoptedFile+" away and delete the files that it names, or adopt it into another folder"))
}

// adoption is what adopting a report writes.
type adoption struct {
	changes []edit.Change
	summary *Adoption
}

// write plans a file; before is nil for one that is not there yet.
func (p *adoption) write(name string, text []byte, before *source.File) {
	p.changes = append(p.changes, edit.Change{Before: before, After: source.NewFile(name, text)})
}

// planAdoption returns the files that adopting a report writes, the list last.
func planAdoption(tree *source.Tree, report *source.File, o AdoptOptions) (*adoption, []diag.Diagnostic, error) {
	if found := noReport(report); found != nil {
		return nil, found, nil
	}
	corpus, _ := load.Load(withReport(tree), nil)
	if len(corpus.Campuses) > 0 {
		if err := (&Numbers{Corpus: corpus}).knownCampus(o.Campus); err != nil {
			return nil, nil, err
		}
	}
	var taken []string
	for _, f := range tree.Files() {
		taken = append(taken, f.Path)
	}
	law := load.Law(tree)
	if corpus.Report.Edition > 0 {
		law = law.For(corpus.Report.Edition)
	}
	a := adopt.Read(report, adopt.Setting{Corpus: corpus, Law: law, Campus: o.Campus, Edition: o.Year, Taken: taken})
	p := &adoption{summary: summaryOf(a)}
	for _, page := range a.Pages {
		p.write(page.Path, page.Text, nil)
	}
	for _, c := range a.Counts {
		p.write(c.Path, c.Text, tree.File(c.Path))
	}
	left := p.outline(a, tree, corpus)
	p.summary.List = a.List(path.Base(report.Path), left)
	p.write(adoptedFile, p.summary.List, nil)
	for _, c := range p.changes {
		p.summary.Written = append(p.summary.Written, c.After.Path)
	}
	return p, unsure(report, a), nil
}

// noReport reports a file that is no text, or that says nothing.
func noReport(f *source.File) []diag.Diagnostic {
	message := ""
	switch {
	case bytes.HasPrefix(f.Data, []byte("PK\x03\x04")) || bytes.HasPrefix(f.Data, []byte("%PDF")):
		message = "this is a Word or PDF file, and one file of Markdown is expected"
	case !utf8.Valid(f.Data):
		message = "this file is not UTF-8 text"
	case len(f.Data) > source.MaxFileSize:
		message = "this file is larger than any report"
	case strings.TrimSpace(string(f.Data)) == "":
		message = "there is nothing in this file"
	default:
		return nil
	}
	return []diag.Diagnostic{diag.New(adopt.RuleText, diag.Error, source.Whole(f.Path), message,
		diag.Help("make it of the Word file: pandoc -f docx -t gfm --wrap=none --extract-media=media report.docx -o report.md"))}
}

// unsure reports the tables of statistics that stayed as they were.
func unsure(report *source.File, a *adopt.Adopted) []diag.Diagnostic {
	var found []diag.Diagnostic
	for _, e := range a.Listed {
		if e.Kind != adopt.Unsure {
			continue
		}
		at := report.Offset(source.Position{Line: e.Line, Column: 1})
		span := source.Span{File: report, Start: at, End: at + len(report.LineText(e.Line))}
		found = append(found, diag.New(adopt.RuleTable, diag.Warning, span, e.What,
			diag.Help("write its numbers into counts.yaml by hand, and delete the table from the text"), diag.Law("34 CFR 668.46(c)(1)")))
	}
	return found
}

func summaryOf(a *adopt.Adopted) *Adoption {
	s := &Adoption{Drafts: len(a.Pages), Counts: len(a.Counts)}
	open := map[int]bool{}
	for _, p := range a.Proposed {
		if p.Written {
			s.Cited++
		}
		open[p.Line] = open[p.Line] || p.Written
	}
	for _, cited := range open {
		if !cited {
			s.Proposed++
		}
	}
	for _, page := range a.Pages {
		if page.Owner == "" {
			s.Unowned++
		}
	}
	return s
}

// outline writes the order of the report into site/report.yaml, before the parts
// that it has. It returns the lines that a person has to add if that cannot be
// done.
func (p *adoption) outline(a *adopt.Adopted, tree *source.Tree, corpus *model.Corpus) (left string) {
	lines := a.Outline()
	file := tree.File(reportFile)
	switch {
	case file == nil:
		edition := ""
		if a.Edition > 0 {
			edition = fmt.Sprintf("edition: %d\n", a.Edition+1)
		}
		p.write(reportFile, []byte(edition+lines), nil)
	case len(corpus.Report.Outline) > 0 || slices.ContainsFunc(strings.Split(string(file.Data), "\n"), func(l string) bool { return strings.HasPrefix(l, "outline:") }):
		text, ok := withParts(file, corpus.Report.Outline, lines)
		if !ok {
			return lines
		}
		p.write(reportFile, []byte(text), file)
	default:
		text := strings.TrimRight(string(file.Data), "\n")
		p.write(reportFile, []byte(cmp.Or(text, "# The report")+"\n\n"+lines), file)
	}
	return ""
}

// withParts is the text of a site/report.yaml with the lines of an outline before
// the first of its parts; ok is false if its parts do not stand on lines of their
// own.
func withParts(f *source.File, parts []model.Part, lines string) (text string, ok bool) {
	if len(parts) == 0 || parts[0].Span.File != f {
		return "", false
	}
	first := parts[0].Span.Position().Line
	at := f.Offset(source.Position{Line: first, Column: 1})
	line := f.LineText(first)
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	if !strings.HasPrefix(line[len(indent):], "- ") {
		return "", false
	}
	var added strings.Builder
	for l := range strings.Lines(strings.TrimPrefix(lines, "outline:\n")) {
		added.WriteString(indent + strings.TrimPrefix(l, "  "))
	}
	return string(f.Data[:at]) + added.String() + string(f.Data[at:]), true
}
