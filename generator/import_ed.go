package generator

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// RuleImportKept is a file or an entry of a person in the way of an import.
const RuleImportKept = "import.kept"

// RuleImportEdition is a collection whose years the edition does not show.
const RuleImportEdition = "import.edition"

const (
	reportFile   = "site/report.yaml"
	campusesFile = "site/campuses.yaml"
)

// importRules explains the findings of imports about the repository.
var importRules = []diag.Rule{
	{ID: RuleImportKept, Title: "What a person wrote stands where an import would write", Severity: diag.Error,
		Why:    "An import never replaces what a person wrote. It writes anew only what an import wrote before and nobody has changed since. A campus is known again by its unit id only.",
		Mend:   "Give the campus its unit_id. To have an imported file in the place of one of yours, move yours elsewhere, import again, and compare the two.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/campuses.yaml", Text: "    unit_id: \"999901001\"\n"},
		Good:   diag.Example{Path: "site/campuses.yaml", Text: "    unit_id: \"999903001\"\n"}},
	{ID: RuleImportEdition, Title: "A collection of other years than the edition shows", Severity: diag.Warning,
		Why:    "A report shows the three calendar years before its edition. Numbers of other years are kept, and no page prints them.",
		Law:    "34 CFR 668.46(c)(1)",
		Mend:   "Import the collection that holds the years of the edition, or write the edition that shows these years to look at them.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/report.yaml", Text: "edition: 2030\n"},
		Good:   diag.Example{Path: "site/report.yaml", Text: "edition: 2026\n"}},
}

// ImportED writes the numbers of an institution, or of one campus, out of the
// Department's collection into the report repository at dir: its campuses that
// are not there yet, counts.yaml of each year, and the fires with their
// facilities. Unit is a unit id of six or nine digits. If anything is in the
// way, nothing is written; that is what the findings say.
func ImportED(dir string, collection fs.FS, unit string) ([]Written, []diag.Diagnostic, error) {
	tree, err := source.Read(dir)
	if err != nil {
		return nil, nil, err
	}
	plan, found := planED(tree, collection, unit)
	if diag.HasErrors(found) {
		return nil, found, nil
	}
	var written []Written
	for _, f := range plan {
		w, err := writeCounts(dir, tree, f.Path, f.Data)
		if err != nil {
			return written, found, err
		}
		written = append(written, w)
	}
	return written, found, nil
}

// planED returns the files that an import writes, in the order of writing, and
// what is to be said.
func planED(tree *source.Tree, collection fs.FS, unit string) ([]*source.File, []diag.Diagnostic) {
	corpus, loaded := load.Load(withReport(tree), nil)
	if unreadable := inTheWay(loaded); diag.HasErrors(unreadable) {
		return nil, unreadable
	}
	institution, found := ed.Read(collection, unit)
	if institution == nil {
		return nil, found
	}
	p := &edImport{tree: tree, corpus: corpus, institution: institution, found: found, ids: map[string]string{}}
	p.report()
	p.campuses()
	if diag.HasErrors(p.found) {
		return nil, diag.Sort(p.found)
	}
	p.places()
	for _, c := range institution.Campuses {
		for _, year := range institution.Years {
			folder := fmt.Sprintf("stats/%s/%d/", p.ids[c.UnitID], year)
			p.write(folder+"counts.yaml", institution.Counts(c, p.ids[c.UnitID], year))
			p.write(folder+"fires.yaml", institution.Fires(c, year, p.facilities[c.UnitID]))
		}
	}
	p.readAgain()
	return p.files, diag.Sort(p.found)
}

// readAgain makes sure that the registers are read as they are meant.
func (p *edImport) readAgain() {
	files := slices.Clone(p.files)
	for _, f := range p.tree.Files() {
		if !p.planned(f.Path) {
			files = append(files, f)
		}
	}
	after, loaded := load.Load(source.NewTree(files...), nil)
	for _, d := range inTheWay(loaded) {
		if d.Severity < diag.Error || !p.planned(d.Span.Path()) {
			continue
		}
		p.kept(source.Whole(d.Span.Path()), "the import cannot add to this file: "+d.Message, "ask the maintainers of this program; the collection holds a text that nobody expected")
	}
	for _, c := range p.institution.Campuses {
		if id := p.ids[c.UnitID]; id != "" && !slices.ContainsFunc(after.Campuses, func(known model.Campus) bool { return known.ID == id && known.UnitID == c.UnitID }) {
			p.kept(source.Whole(campusesFile), "the campus "+c.Name+" cannot be added to this file", "write the list with each entry on lines of its own")
		}
	}
}

// planned reports whether the import writes a file.
func (p *edImport) planned(name string) bool {
	return slices.ContainsFunc(p.files, func(f *source.File) bool { return f.Path == name })
}

// withReport adds, where there is none yet, a file without which the registers
// of a repository would not be read.
func withReport(tree *source.Tree) *source.Tree {
	if tree.File(reportFile) != nil {
		return tree
	}
	return source.NewTree(append(tree.Files(), source.NewFile(reportFile, []byte("institution: {name: none yet}\n")))...)
}

// inTheWay keeps the errors of the files that an import adds to.
func inTheWay(loaded []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(loaded), func(d diag.Diagnostic) bool {
		register := strings.HasPrefix(d.Span.Path(), "site/campuses.") || strings.HasPrefix(d.Span.Path(), "site/places.")
		return !register || d.Rule == load.RuleMissingKey || d.Rule == load.RuleMissingFile
	})
}

// edImport is an import while it is planned.
type edImport struct {
	tree        *source.Tree
	corpus      *model.Corpus
	institution *ed.Institution
	ids         map[string]string            // of the campuses in the repository, by unit id
	facilities  map[string]map[string]string // ids by unit id of the campus and name
	files       []*source.File
	found       []diag.Diagnostic
}

// write plans a file that is the import's own, unless a person wrote it. Fires
// that stand in a table of CSV are a person's.
func (p *edImport) write(name string, text []byte) {
	if text == nil {
		return
	}
	present := p.tree.File(name)
	if table := p.tree.File(strings.TrimSuffix(name, path.Ext(name)) + ".csv"); present == nil && table != nil {
		present = table
	}
	if present != nil && string(present.Data) != string(text) && !ed.Unedited(present.Data) {
		p.found = append(p.found, diag.New(RuleImportKept, diag.Warning, source.Whole(present.Path),
			"this file stays as it is: no import wrote it, or somebody has changed it since",
			diag.Help("to have the imported one, move this one elsewhere and import again; then compare the two")))
		return
	}
	p.files = append(p.files, source.NewFile(name, text))
}

// kept says what a person wrote that keeps the import from being written.
func (p *edImport) kept(span source.Span, message, help string) {
	p.found = append(p.found, diag.New(RuleImportKept, diag.Error, span, message, diag.Help(help)))
}

// report plans the edition that shows the years of the collection, where the
// repository says of none. Of another edition it is a warning if it shows none of
// these years: nothing of what is imported would be printed.
func (p *edImport) report() {
	if p.tree.File(reportFile) == nil {
		p.files = append(p.files, source.NewFile(reportFile, p.institution.Report()))
		return
	}
	shown := p.corpus.Report.Years()
	if p.corpus.Report.Edition == 0 || slices.ContainsFunc(p.institution.Years, func(year int) bool { return slices.Contains(shown, year) }) {
		return
	}
	p.found = append(p.found, diag.New(RuleImportEdition, diag.Warning, p.corpus.Report.Span,
		fmt.Sprintf("edition %d shows %s, and the collection holds %s, so that none of its numbers is printed",
			p.corpus.Report.Edition, model.YearsInWords(shown), model.YearsInWords(p.institution.Years)),
		diag.Help("import a later collection for the years of the edition; what was written stays as the record of earlier years")))
}

// laterYears are the years of the edition after those of the collection.
func (p *edImport) laterYears() []int {
	last := p.institution.Years[len(p.institution.Years)-1]
	if p.corpus.Report.Edition == 0 {
		return nil
	}
	return slices.DeleteFunc(p.corpus.Report.Years(), func(year int) bool { return year <= last })
}

// campuses plans the entries of campuses that are not in the repository.
func (p *edImport) campuses() {
	var text []byte
	if file := p.tree.File(campusesFile); file != nil {
		text = file.Data
	}
	added := 0
	for _, c := range p.institution.Campuses {
		if known := p.campusOf(c); known != "" {
			p.ids[c.UnitID] = known
			continue
		}
		if same, taken := p.corpus.Campus(c.ID); taken {
			p.sameName(c, same)
			continue
		}
		lines := p.institution.Entry(c, c.ID, p.laterYears())
		longer, err := edit.AppendItem(text, "campuses", lines)
		if err != nil {
			p.kept(source.Whole(campusesFile), "the campus "+c.Name+" cannot be added to this file, because its list is written in another form",
				"add this entry by hand:\n"+strings.Join(lines, "\n"))
			continue
		}
		p.ids[c.UnitID], text, added = c.ID, longer, added+1
	}
	if added > 0 {
		p.files = append(p.files, source.NewFile(campusesFile, text))
	}
}

// campusOf returns the id of the campus with the unit id, or "".
func (p *edImport) campusOf(c *ed.Campus) string {
	for _, known := range p.corpus.Campuses {
		if known.UnitID == c.UnitID {
			return known.ID
		}
	}
	return ""
}

// sameName refuses a campus whose id is taken by one that says another unit id,
// or none.
func (p *edImport) sameName(c *ed.Campus, known model.Campus) {
	message := fmt.Sprintf("the campus %s of the collection would get the id %s, which this campus has", c.Name, known.ID)
	p.kept(known.Span, message, fmt.Sprintf("write unit_id: \"%s\" here if it is the same campus; otherwise give this one another id", c.UnitID))
}

// CampusesED lists the campuses of the Department's collection whose names hold
// all words of a text, a line for each with its unit id.
func CampusesED(collection fs.FS, words string) ([]string, []diag.Diagnostic) {
	list, found := ed.List(collection)
	var lines []string
	for _, c := range ed.Named(list, words) {
		lines = append(lines, c.String())
	}
	return lines, found
}
