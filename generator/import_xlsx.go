package generator

import (
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/form"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/workbook"
)

// WorkbookImport is what an import of a workbook changed.
type WorkbookImport struct {
	Changes []string // a line for each number or list, with what it was and is
	Files   []string // that were written
}

// ImportXLSX takes the numbers and lists of a workbook, which ExportXLSX made and
// a person filled in, over into counts.yaml and the tables beside it. It writes
// all or nothing: the import is nil if anything is in the way, which the
// findings say.
func ImportXLSX(o Options, from Named) (*WorkbookImport, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	data, err := io.ReadAll(io.LimitReader(from.From, workbook.MaxSize+1))
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", from.Name, err)
	}
	p := &xlsxImport{name: from.Name, tree: tree, records: records}
	p.plan(data)
	if diag.HasErrors(p.found) {
		return nil, redacted(diag.Sort(p.found)), nil
	}
	done := &WorkbookImport{Changes: p.changes()}
	for _, f := range p.files {
		done.Files = append(done.Files, f.After.Path)
	}
	return done, redacted(diag.Sort(p.found)), edit.Together(o.Dir, p.files)
}

// xlsxImport is an import of a workbook while it is planned.
type xlsxImport struct {
	name          string
	tree, records *source.Tree
	corpus        *model.Corpus
	answers       form.Answers
	files         []edit.Change
	found         []diag.Diagnostic
}

// plan reads a workbook and plans the files that it changes.
func (p *xlsxImport) plan(data []byte) {
	corpus, stats, unread, judged := p.loaded(p.tree)
	n := &Numbers{Corpus: corpus}
	p.found = append(slices.DeleteFunc(slices.Clone(unread), func(d diag.Diagnostic) bool { return !n.withoutNumbers(d) }), unreadStatistics(unread)...)
	if diag.HasErrors(p.found) {
		return
	}
	p.corpus = corpus
	sheets, err := workbook.Read(data)
	if problem, ok := errors.AsType[workbook.Problem](err); ok {
		p.report(form.RuleUnreadable, problem.Message, problem.Help)
		return
	}
	p.answers, p.found = form.Read(p.name, sheets, corpus, stats)
	p.counted()
	if diag.HasErrors(p.found) {
		return
	}
	p.counts()
	p.lists()
	if !diag.HasErrors(p.found) {
		p.readAgain(append(unread, judged...))
	}
}

// loaded is the corpus of a tree with its statistics, what cannot be read of it,
// and what is wrong with the numbers.
func (p *xlsxImport) loaded(tree *source.Tree) (c *model.Corpus, s *model.Statistics, unread, judged []diag.Diagnostic) {
	c, unread = load.Load(tree, p.records)
	unread = slices.DeleteFunc(unread, aboutText)
	s, judged = count.Count(c)
	return c, s, unread, primary(judged, unread)
}

func (p *xlsxImport) report(rule, message, help string, more ...diag.Option) {
	p.found = append(p.found, diag.New(rule, diag.Error, source.Whole(p.name), message, append(more, diag.Help(help))...))
}

// counted refuses to write over numbers that were counted from the ledger.
func (p *xlsxImport) counted() {
	for _, counts := range p.corpus.Counts {
		if counts.From == nil {
			continue
		}
		for _, at := range p.placesIn(counts.Campus, counts.Year) {
			p.report(form.RuleCounted, at.String()+" is not as "+counts.Path+" has it, and those numbers were counted from the ledger",
				"change the ledger and run clery count; empty the cell, or export the workbook again, to take the other sheets over",
				diag.Law("34 CFR 668.46(c)(1)"), diag.See(counts.From.Span, "what they were counted from"))
		}
	}
}

// placesIn are the places of the answers that belong into a counts.yaml.
func (p *xlsxImport) placesIn(campus string, year int) []form.Place {
	var places []form.Place
	for _, n := range p.answers.Numbers {
		if n.Campus == campus && n.Year == year {
			places = append(places, n.At)
		}
	}
	for _, l := range p.answers.Lists {
		if l.Subject == (form.Subject{Campus: campus, Year: year, Name: string(model.HateCrimes)}) {
			places = append(places, l.At)
		}
	}
	return places
}

// counts plans the counts.yaml of each campus and year.
func (p *xlsxImport) counts() {
	for _, campus := range p.corpus.Campuses {
		for _, year := range p.corpus.Report.Years() {
			if len(p.placesIn(campus.ID, year)) == 0 {
				continue
			}
			name := path.Join("stats", campus.ID, fmt.Sprint(year), "counts.yaml")
			file := p.tree.File(name)
			text := p.answers.Counts(campus.ID, year)
			if file != nil {
				text, _ = edit.Apply(file, p.answers.CountsEdits(file, campus.ID, year))
			}
			p.change(file, name, text)
		}
	}
}

func (p *xlsxImport) change(before *source.File, name string, text []byte) {
	p.files = append(p.files, edit.Change{Before: before, After: source.NewFile(name, text)})
}

// lists plans the tables beside counts.yaml.
func (p *xlsxImport) lists() {
	for _, list := range p.answers.Lists {
		if list.Name == string(model.HateCrimes) {
			continue
		}
		base := path.Join("stats", list.Campus, fmt.Sprint(list.Year), list.Name)
		file := p.tree.File(base + ".csv")
		if p.tree.File(base+".yaml") != nil {
			p.kept(list.At, base+".yaml")
			continue
		}
		text, err := list.Table(file)
		if err != nil || text == nil {
			p.kept(list.At, base+".csv")
			continue
		}
		p.change(file, base+".csv", text)
	}
}

func (p *xlsxImport) kept(at form.Place, file string) {
	p.report(form.RuleKept, at.String()+" is not as "+file+" has it, and that file is written in a form to which an import cannot add",
		"make the change in "+file+" by hand")
}

// readAgain makes sure that the files would be read as they are meant, and that
// they would have no error that nobody had before. Numbers that are still missing
// are none, and neither is what another table will answer.
func (p *xlsxImport) readAgain(before []diag.Diagnostic) {
	files := p.tree.Files()
	for _, c := range p.files {
		files = append(slices.DeleteFunc(files, func(f *source.File) bool { return f.Path == c.After.Path }), c.After)
	}
	corpus, stats, unread, judged := p.loaded(source.NewTree(files...))
	known := map[string]bool{}
	for _, d := range before {
		known[d.Rule+d.Message] = true
	}
	passed := []string{count.FindingMissing, count.FindingFireArson}
	for _, d := range append(unread, judged...) {
		changed := slices.ContainsFunc(p.files, func(c edit.Change) bool { return c.After.Path == d.Span.Path() })
		if d.Severity < diag.Error || !changed || known[d.Rule+d.Message] || slices.Contains(passed, d.Rule) {
			continue
		}
		p.report(d.Rule, "with what stands in this workbook, "+d.Span.Path()+" would be wrong: "+d.Message, d.Help, diag.Law(d.Law))
	}
	if diag.HasErrors(p.found) {
		return
	}
	for _, at := range p.answers.NotIn(corpus, stats) {
		p.kept(at, "the file of the repository")
	}
}

// changes says what an import changes, a line for each number, and for each line
// of a list.
func (p *xlsxImport) changes() []string {
	var lines []string
	for _, n := range p.answers.Numbers {
		was := "not in hand"
		if n.Was.Status == model.Reported {
			was = fmt.Sprint(n.Was.Count)
		}
		lines = append(lines, fmt.Sprintf("%s: %s, now %d", count.Words(p.corpus, n.Key), was, n.Now))
	}
	for _, l := range p.answers.Lists {
		where := fmt.Sprintf("%s of %s, %d", strings.ReplaceAll(l.Name, "_", " "), l.Campus, l.Year)
		gone, added := l.Difference()
		for _, row := range gone {
			lines = append(lines, where+": no longer "+row)
		}
		for _, row := range added {
			lines = append(lines, where+": now "+row)
		}
		if len(l.Now) == 0 {
			lines = append(lines, where+": none")
		}
	}
	return lines
}

// yearFolder returns the folder of a campus and year in which a file of stats/
// lies.
func yearFolder(file string) (folder string, ok bool) {
	parts := strings.Split(file, "/")
	return path.Dir(file), len(parts) == 4 && parts[0] == "stats"
}
