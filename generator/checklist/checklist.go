// Package checklist walks the law once per campus: which leaves apply, what
// answers each, and whether it is enough. It decides what is missing and says
// so; it reads no file, computes no number and never calls an edition
// compliant.
package checklist

import (
	"slices"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/prose"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// State is how far the answer to a leaf has come, in words that a reviewer
// may read in court.
type State string

// The states of a leaf at one campus.
const (
	Missing       State = "missing"        // nothing answers it
	Starter       State = "starter"        // only starter text answers it, which never counts
	Draft         State = "draft"          // the answering text is not adopted yet
	Incomplete    State = "incomplete"     // the words of the law ask for more than the text says
	Present       State = "present"        // there, addressed, and says the needed words
	Accepted      State = "accepted"       // a person with the configured title approved this very text
	NotApplicable State = "not applicable" // a fact of site/ switches it off
	Excepted      State = "excepted"       // named by site/exceptions.yaml
)

// States lists the states in the order in which summaries print them.
var States = []State{Missing, Starter, Draft, Incomplete, Present, Accepted, NotApplicable, Excepted}

// Coverage is the checklist of one report: every leaf in the order of the law.
type Coverage struct {
	Campuses []model.Campus
	Entries  []Entry
	Approved []TextApproval // each text of which an approval is needed or given, by office, in the order of the files

	law *schema.Law
}

// Title is the title of a paragraph of the law, or of the one leaf that it is;
// empty if it has none.
func (c *Coverage) Title(paragraph schema.Citation) string {
	if c.law == nil {
		return ""
	}
	if group := c.law.Group(paragraph); group != nil {
		return group.Title
	}
	if leaves := c.law.Find(paragraph); len(leaves) == 1 {
		return leaves[0].Title
	}
	return ""
}

// Entry is one leaf with its answer at each campus, in the order of the
// campuses.
type Entry struct {
	Leaf    *schema.Leaf
	Answers []Answer
}

// Answer is what was found for a leaf at one campus.
type Answer struct {
	Campus   string // id
	State    State
	Evidence []Evidence
	Causes   []string // what the evidence lacks, in plain words
	Fact     *Fact    // the fact that switched the leaf off

	Exception *diag.Exception // that names the missing answer, nil if none does
}

// Kind says what answers a leaf.
type Kind string

// The kinds of evidence.
const (
	Section   Kind = "section"   // a cited section of a policy
	Table     Kind = "table"     // a computed table
	Register  Kind = "register"  // a register of site/ or stats/
	Generated Kind = "generated" // a part that the program writes from site/
	Rule      Kind = "rule"      // a counting rule of the program
	Record    Kind = "record"    // a record of an act outside the document
)

// Evidence is one place that answers a leaf.
type Evidence struct {
	Kind    Kind
	Span    source.Span
	Quote   string       // the words, or what the numbers are
	Status  string       // of the policy: starter, draft or adopted
	Path    string       // of the policy
	Heading *doc.Heading // of the section, nil for other kinds
	Name    string       // of the table, register, generated part, rule or record

	Approval *model.Approval // of this very text, nil if there is none

	plain    string   // the words of a section as plain words
	headings []string // the section's own heading, and before it those above it
	items    []string // of the section's lists
	unfilled bool     // the section has placeholders
	copied   bool     // the section is the starter's, word for word
}

// Fact is a fact of site/ on which a leaf depends.
type Fact struct {
	Name   string
	Span   source.Span
	Reason string
}

// Walk judges every leaf of the edition's reports at every campus. The leaves
// of the hazing transparency report have a checklist of their own and are left
// out, as are those that are asked of other editions.
func Walk(corpus *model.Corpus, stats *model.Statistics, law *schema.Law) (*Coverage, []diag.Diagnostic) {
	every := law
	law = law.For(corpus.Report.Edition)
	w := newWalker(corpus, stats, law)
	w.every = every
	coverage := &Coverage{Campuses: corpus.Campuses, Approved: w.textApprovals(), law: law}
	for _, leaf := range law.Leaves {
		if !w.belongs(leaf) {
			continue
		}
		entry := Entry{Leaf: leaf}
		for _, campus := range corpus.Campuses {
			entry.Answers = append(entry.Answers, w.answer(leaf, campus))
		}
		coverage.Entries = append(coverage.Entries, entry)
	}
	coverage.followPointers()
	return coverage, w.findings(coverage)
}

// walker holds what judging one leaf needs.
type walker struct {
	corpus     *model.Corpus
	stats      *model.Statistics
	law        *schema.Law // of the edition
	every      *schema.Law // of every edition
	sections   []section
	statements map[*schema.Leaf][]section
	passages   []passage
	approvals  approvals
	pairs      []prose.Pair // see sealedPairs
	last       judged       // for the campus before
}

func newWalker(corpus *model.Corpus, stats *model.Statistics, law *schema.Law) *walker {
	sections := sectionsOf(corpus, law)
	return &walker{corpus: corpus, stats: stats, law: law, sections: sections,
		statements: statementsOf(sections), passages: passagesOf(corpus.Policies, law), approvals: approvalsOf(corpus)}
}

// belongs reports whether a leaf is part of this report.
func (w *walker) belongs(leaf *schema.Leaf) bool {
	r := w.corpus.Report
	switch leaf.Report {
	case schema.HazingTransparency:
		return false
	case schema.SecurityReport:
		return r.HoldsSecurity()
	case schema.FireReport:
		return r.HoldsFire()
	default:
		return true
	}
}

// answer judges one leaf at one campus.
func (w *walker) answer(leaf *schema.Leaf, campus model.Campus) Answer {
	a := Answer{Campus: campus.ID}
	if fact := w.switchedOff(leaf, campus); fact != nil {
		a.State, a.Fact = NotApplicable, fact
		return a
	}
	a.Evidence = w.evidence(leaf, campus)
	a.State, a.Causes = w.judge(leaf, a.Evidence)
	w.accept(leaf, &a)
	return a
}

// judged is a verdict on the sections that answer a leaf.
type judged struct {
	leaf     *schema.Leaf
	evidence []Evidence
	state    State
	causes   []string
}

// judge is the function judge, which need not read the same sections again for
// the next campus.
func (w *walker) judge(leaf *schema.Leaf, evidence []Evidence) (State, []string) {
	if w.last.leaf != leaf || !slices.EqualFunc(w.last.evidence, evidence, sameSection) {
		state, causes := judge(leaf, evidence)
		w.last = judged{leaf, evidence, state, causes}
	}
	return w.last.state, w.last.causes
}

// sameSection reports whether two pieces of evidence are one section of a text.
func sameSection(a, b Evidence) bool {
	return a.Kind == Section && b.Kind == Section && a.Heading == b.Heading && a.Status == b.Status
}

// followPointers gives each leaf that others satisfy the least state of those.
func (c *Coverage) followPointers() {
	for i := range c.Entries {
		entry := &c.Entries[i]
		if entry.Leaf.Role != schema.RolePointer {
			continue
		}
		for j := range entry.Answers {
			if entry.Answers[j].State != NotApplicable {
				entry.Answers[j].State = leastState(c, entry.Leaf.SatisfiedBy, j)
			}
		}
	}
}
