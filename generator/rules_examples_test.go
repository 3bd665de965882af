package generator

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// TestExamplesOfRules puts the examples of each rule into the sample
// institution: the bad one yields this rule and no other, the good one none of
// it.
func TestExamplesOfRules(t *testing.T) {
	for _, r := range Rules() {
		t.Run(r.ID, func(t *testing.T) {
			t.Parallel()
			bad := newIn(t, r, badTree(t, r))
			if !slices.ContainsFunc(bad, func(d diag.Diagnostic) bool { return d.Rule == r.ID }) {
				t.Errorf("the bad example has no such finding")
			}
			for _, d := range bad {
				if d.Rule != r.ID {
					t.Errorf("the bad example also yields %s: %s [%s]", d.Span, d.Message, d.Rule)
				}
				if d.Rule == r.ID && d.Severity > r.Severity {
					t.Errorf("%s is a %s, the rule says %s", d.Span, d.Severity, r.Severity)
				}
				if d.Rule == r.ID && d.Law != "" && r.Law == "" {
					t.Errorf("the finding names %s, and the rule no law", d.Law)
				}
			}
			if build[r.ID] != nil && r.Good.Text == "" {
				return // the sample as it is
			}
			for _, d := range newIn(t, r, withExample(t, sampleFor(t, r), r, r.Good)) {
				if d.Rule == r.ID {
					t.Errorf("the good example has the finding: %s: %s", d.Span, d.Message)
				}
			}
		})
	}
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
	source.CaseOnly:         oddFile("policies/Reporting.md", &fstest.MapFile{Data: []byte("Text\n")}),
	load.RuleEmptyRepository: func(*testing.T, *source.Tree) *source.Tree {
		return source.NewTree()
	},
	load.RuleMissingFile:  lacking("site/offices.yaml"),
	count.FindingFireLog:  lacking("stats/main/2025/fires.csv"),
	count.FindingDrillLog: lacking("stats/main/2025/drills.csv"),
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
	return strings.HasPrefix(r.Bad.Path, load.LedgerFolder+"/") || strings.HasPrefix(r.ID, "count.ledger-")
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
// That numbers no longer follow from a ledger to which an example was added is
// none of them.
func newIn(t *testing.T, r diag.Rule, tree *source.Tree) []diag.Diagnostic {
	t.Helper()
	before := mustJudge(t, sampleFor(t, r))
	found := newFindings(mustJudge(t, tree), before)
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool {
		follows := d.Rule == count.FindingLedgerDiffers || d.Rule == count.FindingLedgerDigest
		return follows && d.Rule != r.ID && ofLedger(r)
	})
}

func mustJudge(t *testing.T, tree *source.Tree) []diag.Diagnostic {
	t.Helper()
	result, err := judge(tree, nil, Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	return result.Findings
}
