package generator

import (
	"fmt"
	"io"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Named is a file that the user named, outside the repository or in it.
type Named struct {
	Name string // as findings show it
	From io.Reader
}

// LogImport is what an import of a log wrote.
type LogImport struct {
	Files   []ImportedFile
	Summary logs.Summary
}

// ImportedFile is a file of the ledger, or a fire log, that an import wrote.
type ImportedFile struct {
	Path             string
	Records, Pending int
}

// ImportLog turns a log that another system exported into new files of the
// ledger, or into fire logs, as a mapping of columns says. The files of the
// ledger are called after name. It never writes over a file: records that the
// ledger holds are passed over, and what a fire log would need beside what it
// has is a finding. With errors about rows it still writes the others; with
// errors about the mapping, the table or the repository it writes nothing, and
// the import is nil.
func ImportLog(o Options, export, mapping Named, name string) (*LogImport, []diag.Diagnostic, error) {
	tree, records, err := read(o)
	if err != nil {
		return nil, nil, err
	}
	corpus, loaded := load.Load(tree, records)
	if found := keepsFromImport(loaded); diag.HasErrors(found) {
		return nil, found, nil
	}
	mapped, err := readNamed(mapping)
	if err != nil {
		return nil, nil, err
	}
	data, err := readNamed(export)
	if err != nil {
		return nil, nil, err
	}
	log, isFires, found := importLog(tree, corpus, source.NewFile(mapping.Name, mapped), export.Name, data)
	if log == nil {
		return nil, found, nil
	}
	result := &LogImport{Summary: log.Summary}
	if isFires {
		result.Files, err = writeFireLogs(o.Dir, tree, log)
	} else {
		result.Files, err = writeLedger(o, tree, records, log, name)
	}
	return result, found, err
}

// importLog reads an export by a mapping and writes nothing. The log is nil if
// nothing can be imported.
func importLog(tree *source.Tree, corpus *model.Corpus, mapping *source.File, name string, data []byte) (log *logs.Log, isFires bool, found []diag.Diagnostic) {
	columns, found := load.Columns(mapping, corpus)
	if diag.HasErrors(found) {
		return nil, false, found
	}
	log, found = logs.Read(name, data, columns, corpus)
	if isFires = columns.Kind == "fires"; log != nil && isFires {
		if existing := existingLogs(tree, log); len(existing) > 0 {
			return nil, true, diag.Sort(append(found, existing...))
		}
	}
	return log, isFires, found
}

// readNamed reads a file up to the size at which it is refused.
func readNamed(n Named) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(n.From, source.MaxFileSize+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", n.Name, err)
	}
	return data, nil
}

// keepsFromImport keeps the errors that would make an import go wrong: of the
// ledger, and of the registers and the configuration in site/.
func keepsFromImport(findings []diag.Diagnostic) []diag.Diagnostic {
	return slices.DeleteFunc(slices.Clone(findings), func(d diag.Diagnostic) bool {
		file := d.Span.Path()
		ofSite := slices.Contains([]string{"site/report.yaml", "site/campuses.yaml", "site/offices.yaml", "site/offices.csv",
			"site/places.csv", "site/places.yaml"}, file)
		return !ofSite && !strings.HasPrefix(file, load.LedgerFolder+"/")
	})
}

// existingLogs refuses fires of a year whose fire log is there: only a person
// can tell which of them it holds under another number.
func existingLogs(tree *source.Tree, log *logs.Log) []diag.Diagnostic {
	var found []diag.Diagnostic
	for _, f := range log.Files {
		for _, ending := range []string{".csv", ".yaml"} {
			file := tree.File(fireLogPath(f, ending))
			if file == nil || string(file.Data) == string(f.Text) {
				continue
			}
			found = append(found, diag.New(logs.RuleExisting, diag.Error, source.Whole(file.Path),
				fmt.Sprintf("this fire log is there already, and the export has %d fires of that year that are not in it", f.Records),
				diag.Help("add them by hand, or move the file away and import again; nothing was written"), diag.Law("34 CFR 668.49(d)(1)")))
		}
	}
	return found
}

func fireLogPath(f logs.File, ending string) string {
	return path.Join("stats", f.Campus, fmt.Sprint(f.Year), "fires"+ending)
}

// writeFireLogs writes the fire logs that are not there yet.
func writeFireLogs(dir string, tree *source.Tree, log *logs.Log) ([]ImportedFile, error) {
	var written []ImportedFile
	for _, f := range log.Files {
		if tree.File(fireLogPath(f, ".csv")) != nil {
			continue
		}
		if err := edit.Create(dir, fireLogPath(f, ".csv"), f.Text); err != nil {
			return written, err
		}
		written = append(written, ImportedFile{fireLogPath(f, ".csv"), f.Records, f.Pending})
	}
	return written, nil
}

// writeLedger writes the files of the ledger, each under a name that is free.
func writeLedger(o Options, tree, records *source.Tree, log *logs.Log, name string) ([]ImportedFile, error) {
	dir, below := ledgerFolder(o, tree)
	if records != nil {
		tree = records
	}
	taken := map[string]bool{}
	for _, file := range tree.Files() {
		taken[strings.TrimSuffix(file.Path, path.Ext(file.Path))] = true
	}
	var written []ImportedFile
	for _, f := range log.Files {
		file := freeName(taken, path.Join(f.Campus, fmt.Sprint(f.Year), name))
		if err := edit.Create(dir, path.Join(below, file), f.Text); err != nil {
			return written, err
		}
		written = append(written, ImportedFile{path.Join(load.LedgerFolder, file), f.Records, f.Pending})
	}
	return written, nil
}

// ledgerFolder returns the folder of the ledger as a folder of the system and
// one below it.
func ledgerFolder(o Options, tree *source.Tree) (dir, below string) {
	named := load.RecordsFolder(tree)
	switch {
	case o.Records != "":
		return o.Records, ""
	case named == "" || named == load.LedgerFolder:
		return o.Dir, load.LedgerFolder
	case filepath.IsAbs(named):
		return named, ""
	default:
		return filepath.Join(o.Dir, filepath.FromSlash(named)), ""
	}
}

// freeName returns the first of name.yaml, name-2.yaml and so on below the folder
// of the ledger that no file has, YAML or CSV, and takes it.
func freeName(taken map[string]bool, name string) string {
	free := name
	for n := 2; taken[path.Join(load.LedgerFolder, free)]; n++ {
		free = fmt.Sprintf("%s-%d", name, n)
	}
	taken[path.Join(load.LedgerFolder, free)] = true
	return free + ".yaml"
}

// digits are the numbers in a name.
var digits = regexp.MustCompile(`\d{3,}`)

// LedgerName returns the name that files of the ledger have after an export:
// its own, in small letters, without its ending, and without numbers of three
// digits and more that are no year and may be those of records. An export that is
// called after a person gives it no name.
func LedgerName(export string) string {
	base := filepath.Base(export)
	base = strings.ToLower(strings.TrimSuffix(base, filepath.Ext(base)))
	base = digits.ReplaceAllStringFunc(base, func(number string) string {
		if len(number) == 4 && (number[:2] == "19" || number[:2] == "20") {
			return number
		}
		return "-"
	})
	words := strings.FieldsFunc(base, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	name := strings.Join(words, "-")
	if !load.IsLedgerName(name) {
		return "import"
	}
	return name
}

// PlaceOfMapping is where a mapping of columns lies unless a user names another.
const PlaceOfMapping = "stats/columns.yaml"
