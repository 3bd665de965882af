package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
	"cleryreport/generator/starter"
)

// Imported returns what an import of past numbers has already said in the
// folder dir: the institution, the edition and its campuses; nil if there was no
// import. A folder with anything else in it is a UsageError, and so is an import
// that cannot be read.
func Imported(dir string) (*Beginning, error) {
	corpus, err := imported(dir)
	if corpus == nil || err != nil {
		return nil, err
	}
	b := &Beginning{Name: corpus.Report.Institution.Name, UnitID: corpus.Report.Institution.UnitID, Edition: corpus.Report.Edition}
	for _, c := range corpus.Campuses {
		b.Campuses = append(b.Campuses, FirstCampus{Name: c.Name, State: c.Jurisdiction, Security: c.Security})
	}
	return b, nil
}

// imported reads what an import wrote; nil if there was none.
func imported(dir string) (*model.Corpus, error) {
	tree, err := readIfThere(dir)
	if err != nil || len(tree.Files()) == 0 {
		return nil, err
	}
	var others []string
	for _, f := range tree.Files() {
		if !importWrites.MatchString(f.Path) {
			others = append(others, f.Path)
		}
	}
	if len(others) > 0 {
		return nil, NotEmpty(dir, others)
	}
	corpus, loaded := load.Load(withReport(tree), nil)
	if broken := inTheWay(loaded); diag.HasErrors(broken) || corpus.Report.Edition == 0 || len(corpus.Campuses) == 0 {
		return nil, UsageError{fmt.Errorf("%s holds numbers of an import, and its edition or campuses cannot be read; `clery check` says what is wrong", dir)}
	}
	return corpus, nil
}

// importWrites are the files that an import of past numbers writes.
var importWrites = regexp.MustCompile(`^(site/(report|campuses|places)\.(yaml|csv)|stats/[^/]+/[0-9]{4}/(counts|fires)\.yaml)$`)

// NotEmpty is the UsageError that refuses to begin a report in a folder, because
// of what it names.
func NotEmpty(dir string, names []string) error {
	const few = 5
	more := ""
	if len(names) > few {
		more = fmt.Sprintf(" and %d more", len(names)-few)
		names = names[:few]
	}
	return UsageError{fmt.Errorf("%s is not empty: it holds %s%s; name a folder that is empty or does not exist, or one into which `clery import ed` has written", dir, strings.Join(names, ", "), more)}
}

// Init writes a report repository to begin from into the folder dir, which may
// hold what an import of past numbers wrote: that stays, and is completed. It
// writes everything or nothing, and returns the paths of what it wrote. It
// returns a UsageError if the folder holds anything else.
func Init(dir string, b Beginning) ([]string, error) {
	tree, err := readIfThere(dir)
	if err != nil {
		return nil, err
	}
	before, err := imported(dir)
	if err != nil {
		return nil, err
	}
	whole, err := schema.Load()
	if err != nil {
		return nil, err
	}
	a := b.answers(before)
	law := whole.For(a.Edition)
	var changes []edit.Change
	for _, f := range starter.Files(a, law) {
		if !present(tree, f.Path) {
			changes = append(changes, edit.Change{After: f})
		}
	}
	changes = append(changes, completed(tree, a, law)...)
	if err := wouldBeRead(tree, changes); err != nil {
		return nil, err
	}
	var written []string
	for _, c := range changes {
		written = append(written, c.After.Path)
	}
	slices.Sort(written)
	return written, edit.Together(dir, changes)
}

// readIfThere reads a repository, or nothing where there is no folder yet.
func readIfThere(dir string) (*source.Tree, error) {
	tree, err := source.Read(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return source.NewTree(), nil
	}
	return tree, err
}

// present reports whether a file is in the tree, or the same register as YAML.
func present(tree *source.Tree, name string) bool {
	table, isTable := strings.CutSuffix(name, ".csv")
	return tree.File(name) != nil || isTable && tree.File(table+".yaml") != nil
}

// completed are the changes of what an import wrote: the keys of the edition
// that it leaves out, and who keeps order on each campus, if that is known.
func completed(tree *source.Tree, a starter.Answers, law *schema.Law) []edit.Change {
	var changes []edit.Change
	change := func(before *source.File, text string) {
		if text != string(before.Data) {
			changes = append(changes, edit.Change{Before: before, After: source.NewFile(before.Path, []byte(text))})
		}
	}
	if f := tree.File(reportFile); f != nil {
		change(f, a.Complete(string(f.Data), law))
	}
	if f := tree.File(campusesFile); f != nil {
		text := string(f.Data)
		for _, c := range a.Campuses {
			text = strings.Replace(text, ed.SecurityUnknown, "security: "+c.Security, 1)
		}
		change(f, text)
	}
	return changes
}

// wouldBeRead makes sure, before anything is written, that all of it can be
// read.
func wouldBeRead(tree *source.Tree, changes []edit.Change) error {
	after := slices.DeleteFunc(tree.Files(), func(f *source.File) bool {
		return slices.ContainsFunc(changes, func(c edit.Change) bool { return c.After.Path == f.Path })
	})
	for _, c := range changes {
		if folder, _, _ := strings.Cut(c.After.Path, "/"); folder == "site" || folder == "stats" || folder == "content" || folder == "policies" {
			after = append(after, c.After)
		}
	}
	_, loaded := load.Load(source.NewTree(after...), nil)
	for _, d := range loaded {
		if d.Severity == diag.Error && d.Rule != load.RuleMissingKey {
			return UsageError{fmt.Errorf("no report can begin with these answers: in %s, %s", d.Span, d.Message)}
		}
	}
	return nil
}
