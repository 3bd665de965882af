package generator

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/exception"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/load"
	"cleryreport/generator/privacy"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
	"cleryreport/generator/survey"
)

// TestExamplesOfRules puts the examples of each rule into the sample
// institution: the bad one yields this rule and no other, the good one none of
// it.
func TestExamplesOfRules(t *testing.T) {
	for _, r := range Rules() {
		if ofImport(r) {
			continue // TestExamplesOfImportRules
		}
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			bad := newIn(t, r, badTree(t, r))
			want := cmp.Or(earlier[r.ID], r.ID)
			if !slices.ContainsFunc(bad, func(d diag.Diagnostic) bool { return d.Rule == want }) {
				t.Errorf("the bad example has no finding %s", want)
			}
			for _, d := range bad {
				if d.Rule != want {
					t.Errorf("the bad example also yields %s: %s [%s]", d.Span, d.Message, d.Rule)
				}
				if d.Rule == r.ID && d.Severity > r.Severity {
					t.Errorf("%s is a %s, the rule says %s", d.Span, d.Severity, r.Severity)
				}
				if d.Rule == r.ID && d.Law != "" && r.Law == "" {
					t.Errorf("the finding names %s, and the rule no law", d.Law)
				}
			}
			for _, d := range withGood(t, r) {
				if d.Rule == r.ID {
					t.Errorf("the good example has the finding: %s: %s", d.Span, d.Message)
				}
			}
		})
	}
}

// earlier names the rules whose bad example is found by another rule already
// when the file is read. Counting asks again, because it may be given a corpus
// that was made in another way.
var earlier = map[string]string{
	count.FindingFireRepeated:  load.RuleDuplicate,
	count.FindingPlace:         load.RuleMissingKey,
	count.FindingUnfoundedDate: load.RuleMissingKey,
	exception.RuleOneTitle:     load.RuleDuplicate,
}

// build makes the repositories of the bad examples that are no text of a file.
var build = map[string]func(t *testing.T, sample *source.Tree) *source.Tree{
	source.NotUTF8:          oddFile("content/introduction.md", &fstest.MapFile{Data: []byte("Larkmoor \xe9")}),
	source.ControlCharacter: oddFile("content/introduction.md", &fstest.MapFile{Data: []byte("Larkmoor\x07")}),
	source.Link:             oddFile("policies/reporting.md", &fstest.MapFile{Data: []byte("../other.md"), Mode: fs.ModeSymlink}),
	source.FolderNotFile:    oddFile("policies/reporting.md/text.md", &fstest.MapFile{Data: []byte("Text\n")}),
	source.FileNotFolder:    oddFile("policies", &fstest.MapFile{Data: []byte("Text\n")}),
	source.TooLarge:         oddFile("stats/main/2025/fires.csv", &fstest.MapFile{Data: make([]byte, source.MaxFileSize+1)}),
	source.Unreadable:       oddFile("policies/reporting.md", &fstest.MapFile{Data: []byte("Text\n"), Mode: fs.ModeDevice}),
	source.CaseOnly:         oddFile("stats/ledger/main/2025/Title-IX.yaml", &fstest.MapFile{Data: []byte("incidents: []\n")}),
	load.RuleEmptyRepository: func(*testing.T, *source.Tree) *source.Tree {
		return source.NewTree()
	},
	logs.RuleEncoding: func(_ *testing.T, sample *source.Tree) *source.Tree {
		return source.NewTree(append(sample.Files(), source.NewFile("police.csv", []byte("Case Number\xe9")))...)
	},
	load.RuleMissingFile:  lacking("site/offices.yaml"),
	count.FindingFireLog:  lacking("stats/main/2025/fires.csv"),
	count.FindingDrillLog: lacking("stats/main/2025/drills.csv"),
	RuleLogo: func(t *testing.T, sample *source.Tree) *source.Tree {
		r := brandRules[slices.IndexFunc(brandRules, func(r diag.Rule) bool { return r.ID == RuleLogo })]
		return lacking("site/logo.png")(t, withExample(t, sample, r, r.Bad))
	},
	report.RuleOtherFont: func(t *testing.T, sample *source.Tree) *source.Tree {
		serif := diag.Example{Path: "site/brand.yaml", Text: "type: {text: serif}\n"}
		r := report.Rules[slices.IndexFunc(report.Rules, func(r diag.Rule) bool { return r.ID == report.RuleOtherFont })]
		return withExample(t, withExample(t, sample, r, serif), r, r.Bad)
	},
	checklist.RuleClosedCampus: func(t *testing.T, sample *source.Tree) *source.Tree {
		old := diag.Example{Path: "site/campuses.yaml", Text: "  - {id: old, name: Old Campus, address: 1 Mill Lane, jurisdiction: Franklin, open: [{from: 1964-09-01, until: 2001-06-30}], " +
			"security: none, geography: {student_housing: {exists: false, reason: closed, say: closed}, noncampus: {exists: false, reason: closed, say: closed}}, separate: it stood in another city}\n"}
		sample = withExample(t, sample, diag.Rule{Extent: diag.AtEnd}, old)
		return withExample(t, sample, ruleOf(checklist.RuleClosedCampus), ruleOf(checklist.RuleClosedCampus).Bad)
	},
}

func ruleOf(id string) diag.Rule {
	all := checklist.Rules
	return all[slices.IndexFunc(all, func(r diag.Rule) bool { return r.ID == id })]
}

// lacking is the sample without a file.
func lacking(name string) func(*testing.T, *source.Tree) *source.Tree {
	return func(_ *testing.T, sample *source.Tree) *source.Tree {
		return source.NewTree(slices.DeleteFunc(sample.Files(), func(f *source.File) bool { return f.Path == name })...)
	}
}

// oddFile is the sample with a file that only a file system can hold.
func oddFile(name string, file *fstest.MapFile) func(*testing.T, *source.Tree) *source.Tree {
	return func(t *testing.T, sample *source.Tree) *source.Tree {
		files := fstest.MapFS{name: file}
		for _, f := range sample.Files() {
			if f.Path != name && !strings.HasPrefix(f.Path, name+"/") && !strings.HasPrefix(name, f.Path+"/") {
				files[f.Path] = &fstest.MapFile{Data: f.Data}
			}
		}
		tree, err := source.ReadFS(files)
		if err != nil {
			t.Fatal(err)
		}
		return tree
	}
}

// withGood returns the findings with the good example. Where it is lines of the
// sample, or no text, the sample is the good example.
func withGood(t *testing.T, r diag.Rule) []diag.Diagnostic {
	t.Helper()
	if r.Extent == diag.Lines || r.Good.Text == "" {
		return findingsOfSample(t, r)
	}
	tree := withExample(t, sampleFor(t, r), r, r.Good)
	if ofLog(r) {
		return newInLog(tree)
	}
	key := goodExample{ofLedger(r), r.Extent, r.Good}
	found, ok := judgedGoods.Load(key)
	if !ok {
		found = mustJudge(t, tree)
		judgedGoods.Store(key, found)
	}
	return newAmong(t, r, found.([]diag.Diagnostic))
}

// goodExample is what a good example is put into, and what is put there. Many
// rules share one.
type goodExample struct {
	ledger  bool
	extent  diag.Extent
	example diag.Example
}

// judgedGoods holds the findings with each good example.
var judgedGoods sync.Map

func badTree(t *testing.T, r diag.Rule) *source.Tree {
	t.Helper()
	if make := build[r.ID]; make != nil {
		return make(t, sampleFor(t, r))
	}
	return withExample(t, sampleFor(t, r), r, r.Bad)
}

// withExample puts an example into a tree.
func withExample(t *testing.T, tree *source.Tree, r diag.Rule, e diag.Example) *source.Tree {
	t.Helper()
	text := e.Text
	if r.Extent != diag.WholeFile {
		f := tree.File(e.Path)
		if f == nil {
			t.Fatalf("the sample has no file %s", e.Path)
		}
		before := string(f.Data)
		if r.Extent == diag.AtEnd {
			text = strings.TrimSuffix(before, "\n") + "\n" + paragraphBreak(e.Path) + e.Text
		} else {
			if strings.Count(before, r.Good.Text) != 1 {
				t.Fatalf("%s of the sample holds %q not once", e.Path, r.Good.Text)
			}
			text = strings.Replace(before, r.Good.Text, e.Text, 1)
		}
	}
	files := slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return f.Path == e.Path })
	return source.NewTree(append(files, source.NewFile(e.Path, []byte(text)))...)
}

// paragraphBreak is what stands between the end of a file and lines added to it.
func paragraphBreak(name string) string {
	if strings.HasSuffix(name, ".md") {
		return "\n"
	}
	return ""
}

// sampleFor is the sample institution, with its ledger only where a rule speaks
// of it: with the ledger at hand every changed number is a finding as well.
func sampleFor(t *testing.T, r diag.Rule) *source.Tree {
	t.Helper()
	tree := mustSample(t)
	if ofLedger(r) {
		return tree
	}
	ledger := load.LedgerFolder + "/"
	return source.NewTree(slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return strings.HasPrefix(f.Path, ledger) })...)
}

func ofLedger(r diag.Rule) bool {
	return strings.HasPrefix(r.Bad.Path, load.LedgerFolder+"/") || strings.HasPrefix(r.ID, "count.ledger-") || r.ID == privacy.RuleRecord
}

var readSample = sync.OnceValues(func() (*source.Tree, error) { return source.Read("..") })

func mustSample(t *testing.T) *source.Tree {
	t.Helper()
	tree, err := readSample()
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

// newIn judges a tree and returns the findings that the sample does not have.
func newIn(t *testing.T, r diag.Rule, tree *source.Tree) []diag.Diagnostic {
	t.Helper()
	if ofLog(r) {
		return newInLog(tree)
	}
	return newAmong(t, r, mustJudge(t, tree))
}

// ofLog reports whether a rule is about the import of a log.
func ofLog(r diag.Rule) bool { return strings.HasPrefix(r.ID, "log.") }

// newAmong returns the findings that the sample does not have. That numbers no
// longer follow from a ledger to which an example was added is none of them.
func newAmong(t *testing.T, r diag.Rule, found []diag.Diagnostic) []diag.Diagnostic {
	t.Helper()
	found = newFindings(found, findingsOfSample(t, r))
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool {
		follows := d.Rule == count.FindingLedgerDiffers || d.Rule == count.FindingLedgerDigest
		return follows && d.Rule != r.ID && ofLedger(r)
	})
}

// newInLog returns the findings of importing the export that an example put
// into a tree, or of importing by its mapping.
func newInLog(tree *source.Tree) []diag.Diagnostic {
	corpus, _ := load.Load(tree, nil)
	mapping := source.NewFile("stats/columns.yaml", []byte(`campus: main
reported_to: public_safety
dates: [MM/DD/YYYY]
columns: {ref: Case Number, reported: Date Reported, occurred: Date Occurred, place: Location, offense: Offense, disposition: Disposition, victims: Victims}
offenses: {robbery: [ROBBERY], arson: [ARSON], aggravated_assault: [AGGRAVATED ASSAULT], none: [THEFT]}
places: {library: [LIBRARY]}
dispositions: {none: [CLOSED]}
`))
	export := source.NewFile("police.csv", []byte("Case Number,Date Reported,Offense,Location\n25-0101,05/03/2025,ROBBERY,LIBRARY\n"))
	if f := tree.File("stats/columns.yaml"); f != nil {
		mapping = f
	}
	if f := tree.File("police.csv"); f != nil {
		export = f
	}
	if f := tree.File("fire-log.csv"); f != nil {
		export, mapping = f, source.NewFile("stats/columns.yaml", []byte(`kind: fires
campus: main
dates: [MM/DD/YYYY]
columns: {ref: Number, date: Date, facility: Hall, cause: Cause, injuries: Injuries, deaths: Deaths, damage: Damage}
facilities: {aster-hall: [ASTER]}
causes: {unintentional: [COOKING]}
`))
	}
	_, _, found := importLog(tree, corpus, mapping, export.Path, export.Data)
	return found
}

// judgedSamples holds the findings of the sample, with its ledger and without.
var judgedSamples sync.Map

func findingsOfSample(t *testing.T, r diag.Rule) []diag.Diagnostic {
	t.Helper()
	if found, ok := judgedSamples.Load(ofLedger(r)); ok {
		return found.([]diag.Diagnostic)
	}
	found := mustJudge(t, sampleFor(t, r))
	judgedSamples.Store(ofLedger(r), found)
	return found
}

// mustJudge judges a tree, and the submitted statistics of an example of package
// survey against its worksheets.
func mustJudge(t *testing.T, tree *source.Tree) []diag.Diagnostic {
	t.Helper()
	result, err := judge(tree, nil, Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	if submitted := tree.File("submitted.csv"); submitted != nil {
		_, found := readSubmitted(submitted, survey.Build(result.Corpus, result.Stats))
		return append(result.Findings, found...)
	}
	return result.Findings
}
