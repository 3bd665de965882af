package generator

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/edit"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// approvalsFile is the register of accepted texts.
const approvalsFile = "site/approvals.yaml"

// Approved is a text that Approve was asked for.
type Approved struct {
	Path, Heading string // the heading is empty for the whole file
	By            string // the title of the person who answers for the office
	Before        bool   // the office had accepted this very text for this edition already, so that nothing was written
}

// Approve records in site/approvals.yaml that an office accepted, on an ISO
// date, the text of each file (policies/reporting.md) or under a heading of it
// (policies/reporting.md#whom-to-tell) as it stands now: all of them or none. It
// returns a UsageError if there is no such text or office, if a text is not
// adopted, or if the register has to be changed by hand.
func Approve(dir string, places []string, office, on string) ([]Approved, error) {
	tree, err := source.Read(dir)
	if err != nil {
		return nil, err
	}
	corpus, loaded := load.Load(tree, nil)
	var list []Approved
	var entries []model.Approval
	for _, place := range places {
		text, err := approvable(corpus, loaded, place, office)
		if err != nil {
			return nil, err
		}
		path, _, _ := strings.Cut(place, "#")
		entry := model.Approval{Path: path, Heading: text.Heading, Title: office, On: on, Hash: text.Digest}
		before := slices.ContainsFunc(slices.Concat(corpus.Approvals, entries), func(a model.Approval) bool {
			same := a.Path == entry.Path && a.Heading == entry.Heading && a.Title == office && a.Hash == entry.Hash
			return same && corpus.OfThisEdition(a.On)
		})
		if !before {
			entries = append(entries, entry)
		}
		list = append(list, Approved{Path: path, Heading: text.Heading, By: corpus.HeadOf(office), Before: before})
	}
	return list, addApprovals(dir, tree, corpus, entries)
}

// approvable is the one text at a place, which the office may accept.
func approvable(corpus *model.Corpus, loaded []diag.Diagnostic, place, office string) (checklist.Text, error) {
	path, heading, _ := strings.Cut(place, "#")
	if err := readable(loaded, path); err != nil {
		return checklist.Text{}, err
	}
	if err := knownOffice(corpus, office); err != nil {
		return checklist.Text{}, err
	}
	return textAt(corpus, path, heading)
}

// readable refuses to approve while the text or the registers cannot be read:
// nobody knows then what a reader would see.
func readable(loaded []diag.Diagnostic, path string) error {
	for _, d := range loaded {
		if file := d.Span.Path(); d.Severity == diag.Error && (file == path || strings.HasPrefix(file, "site/")) {
			return UsageError{fmt.Errorf("%s: %s; mend it first (`clery check` says how)", d.Span, d.Message)}
		}
	}
	return nil
}

// policyAt is the text in a file.
func policyAt(corpus *model.Corpus, path string) (*model.Policy, error) {
	if p := corpus.Policy(path); p != nil {
		return p, nil
	}
	var paths []string
	for _, p := range corpus.Policies {
		paths = append(paths, p.Path)
	}
	return nil, UsageError{fmt.Errorf("there is no text %q; %s", path, diag.DidYouMean(path, paths))}
}

// textAt finds the one text that goes by a path and a heading.
func textAt(corpus *model.Corpus, path, heading string) (checklist.Text, error) {
	p, err := policyAt(corpus, path)
	if err != nil {
		return checklist.Text{}, err
	}
	if p.Status != "adopted" {
		return checklist.Text{}, UsageError{fmt.Errorf("%s is marked status: %s, and only adopted text can be accepted", path, p.Status)}
	}
	texts := checklist.Texts(p, heading)
	if len(texts) != 1 {
		return checklist.Text{}, UsageError{fmt.Errorf("%s has %d headings %q, and an approval is of one text", path, len(texts), heading)}
	}
	return texts[0], nil
}

// addApprovals writes the register with more entries, once it is sure that they
// are read as they are meant.
func addApprovals(dir string, tree *source.Tree, corpus *model.Corpus, entries []model.Approval) error {
	if len(entries) == 0 {
		return nil
	}
	file := tree.File(approvalsFile)
	var text []byte
	if file != nil {
		text = file.Data
	}
	var err error
	for _, a := range entries {
		if text, err = edit.AppendItem(text, "approvals", approvalLines(a)); err != nil {
			return byHand(entries)
		}
	}
	others := slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return f.Path == approvalsFile })
	after, loaded := load.Load(source.NewTree(append(others, source.NewFile(approvalsFile, text))...), nil)
	if tree.File("site/approvals.csv") != nil || len(after.Approvals) != len(corpus.Approvals)+len(entries) || readable(loaded, approvalsFile) != nil {
		return byHand(entries)
	}
	if file == nil {
		return edit.Create(dir, approvalsFile, text)
	}
	return edit.Write(dir, file, text)
}

func approvalLines(a model.Approval) []string {
	lines := []string{"path: " + strconv.Quote(a.Path)}
	if a.Heading != "" {
		lines = append(lines, "heading: "+strconv.Quote(a.Heading))
	}
	return append(lines, "title: "+a.Title, "on: "+a.On, "hash: "+a.Hash)
}

// byHand asks a person to add entries to a register that is written otherwise
// than the program knows how to change.
func byHand(entries []model.Approval) error {
	var text strings.Builder
	for _, a := range entries {
		text.WriteString("\n- " + strings.Join(approvalLines(a), "\n  "))
	}
	return UsageError{fmt.Errorf("%s cannot be added to by the program; add this by hand:%s", approvalsFile, text.String())}
}
