// Package load turns the files of a report repository into the corpus: it
// validates every file against its schema, resolves ids, references, citations
// and variables, and reports what is wrong at the very key or value. It counts
// nothing, judges no statement by its words, and refuses to guess: a value that
// is missing or unreadable is a finding, never a zero.
package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// loader is the corpus in the making.
type loader struct {
	tree      *source.Tree
	corpus    *model.Corpus
	law       *schema.Law
	findings  []diag.Diagnostic
	inputs    []*input
	registers map[string]register // by what an id names, once all are read
	causes    map[cause]int       // the place in findings of what shows at many places
	shown     []string            // paths of pictures that texts and maps show
	unread    map[string]bool     // kinds of files that are missing or cannot be read, which has been said
	packless  bool                // a local pack cannot be read, so that not every text of law is known
	memory    *Memory
}

func newLoader(tree *source.Tree, corpus *model.Corpus, m *Memory) *loader {
	return &loader{tree: tree, corpus: corpus, law: mustLaw(), causes: map[cause]int{}, unread: map[string]bool{}, memory: m}
}

// Load reads a report repository into a corpus. The ledger is read from
// records, the tree that source.ReadFolder makes of its folder with the name
// LedgerFolder; if records is nil, from that folder of tree, if it is there. The
// corpus is never nil: it holds what could be read. The findings are sorted.
func Load(tree, records *source.Tree) (*model.Corpus, []diag.Diagnostic) {
	return new(Memory).Load(tree, records)
}

// Load is the function Load for files of which most are as they were.
func (m *Memory) Load(tree, records *source.Tree) (*model.Corpus, []diag.Diagnostic) {
	m.forget()
	l := newLoader(tree, &model.Corpus{}, m)
	l.load(records)
	return l.corpus, diag.Sort(l.findings)
}

// load reads every file, those first on which others depend.
func (l *loader) load(records *source.Tree) {
	l.sourceProblems(l.tree)
	if len(l.tree.Files()) == 0 {
		l.find(diag.New(RuleEmptyRepository, diag.Error, source.Whole("site/report.yaml"),
			"the repository is empty: there is no report to read",
			diag.Help("go to the folder that holds site/report.yaml, or begin a new one with `clery init`")))
		return
	}
	l.requiredFiles()
	l.report()
	l.campuses()
	l.documents()
	l.offices()
	if l.nothingToReport() {
		return
	}
	l.packs()
	l.places()
	l.siteMap()
	l.mapPictures()
	l.fireSystems()
	l.interpretations()
	l.records()
	l.brand()
	l.calendar()
	l.statistics()
	l.notes()
	l.restatements()
	l.mappings()
	l.seals()
	l.ledger(records)
	l.policies()
	l.references()
	l.invisibles()
	l.inventory()
}

// Law returns the law that a report repository is held against: the federal law
// and its local packs, those excepted that cannot be read. What is wrong with
// them is for Load to say.
func Law(tree *source.Tree) *schema.Law { return new(Memory).Law(tree) }

// Law is the function Law, and takes the law of the last loading if its packs are
// those of the tree.
func (m *Memory) Law(tree *source.Tree) *schema.Law {
	l := newLoader(tree, &model.Corpus{}, m)
	if m.packs.serves(l) {
		return m.packs.law
	}
	l.readPacks()
	return l.law
}

func (l *loader) find(d diag.Diagnostic) { l.findings = append(l.findings, d) }

// nothingToReport reports whether a file without which there are neither numbers
// nor a report is missing or cannot be read. That is one finding; every other
// file would have more that only follow from it.
func (l *loader) nothingToReport() bool {
	return l.unread["report"] || l.unread["campuses"] || len(l.corpus.Campuses) == 0
}

// hidden reports whether a file is there and cannot be read, itself or with its
// folder.
func (l *loader) hidden(file string) bool {
	return slices.ContainsFunc(l.tree.Problems(), func(p source.Problem) bool {
		return file == p.Span.Path() || strings.HasPrefix(file, p.Span.Path()+"/")
	})
}

// sourceProblems passes on what kept files from being read.
func (l *loader) sourceProblems(tree *source.Tree) {
	for _, p := range tree.Problems() {
		if strings.HasPrefix(p.Span.Path(), LedgerFolder+"/") {
			l.find(ledgerProblem(p))
			continue
		}
		l.find(diag.New(p.Kind, diag.Error, p.Span, p.Message, diag.Help(p.Help)))
		if path.Dir(p.Span.Path()) == "site" {
			l.unread[strings.TrimSuffix(path.Base(p.Span.Path()), path.Ext(p.Span.Path()))] = true
		}
	}
}

// requiredFiles reports the files without which there is no report.
func (l *loader) requiredFiles() {
	for _, kind := range []string{"report", "campuses", "offices"} {
		name := "site/" + kind + ".yaml"
		if l.unread[kind] || l.tree.File(name) != nil || kind == "offices" && l.tree.File("site/offices.csv") != nil {
			continue
		}
		l.unread[kind] = true
		l.find(diag.New(RuleMissingFile, diag.Error, source.Whole(name), "the file "+name+" is missing",
			diag.Help("every report repository has it; `clery init` into an empty folder writes one to begin from")))
	}
}
