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

// Approve records in site/approvals.yaml that an office accepted, on an ISO
// date, the text of a file (policies/reporting.md) or under a heading of it
// (policies/reporting.md#whom-to-tell) as it stands now. It returns a UsageError
// if there is no such text or office, if the text is not adopted, or if the
// register has to be changed by hand.
func Approve(dir, place, office, on string) error {
	tree, err := source.Read(dir)
	if err != nil {
		return err
	}
	corpus, loaded := load.Load(tree, nil)
	path, heading, _ := strings.Cut(place, "#")
	if err := readable(loaded, path); err != nil {
		return err
	}
	if err := knownOffice(corpus, office); err != nil {
		return err
	}
	text, err := textAt(corpus, path, heading)
	if err != nil {
		return err
	}
	lines := []string{"path: " + strconv.Quote(path)}
	if text.Heading != "" {
		lines = append(lines, "heading: "+strconv.Quote(text.Heading))
	}
	lines = append(lines, "title: "+office, "on: "+on, "hash: "+text.Digest)
	return addApproval(dir, tree, corpus, lines)
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

// textAt finds the one text that goes by a path and a heading.
func textAt(corpus *model.Corpus, path, heading string) (checklist.Text, error) {
	p := corpus.Policy(path)
	if p == nil {
		var paths []string
		for _, p := range corpus.Policies {
			paths = append(paths, p.Path)
		}
		return checklist.Text{}, UsageError{fmt.Errorf("there is no text %q; %s", path, diag.DidYouMean(path, paths))}
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

// addApproval writes the register with one more entry, once it is sure that the
// entry is read as it is meant.
func addApproval(dir string, tree *source.Tree, corpus *model.Corpus, lines []string) error {
	byHand := UsageError{fmt.Errorf("%s cannot be added to by the program; add this entry by hand:\n%s", approvalsFile, strings.Join(lines, "\n"))}
	if tree.File("site/approvals.csv") != nil {
		return byHand
	}
	file := tree.File(approvalsFile)
	var before []byte
	if file != nil {
		before = file.Data
	}
	text, err := edit.AppendItem(before, "approvals", lines)
	if err != nil {
		return byHand
	}
	others := slices.DeleteFunc(tree.Files(), func(f *source.File) bool { return f.Path == approvalsFile })
	after, loaded := load.Load(source.NewTree(append(others, source.NewFile(approvalsFile, text))...), nil)
	if len(after.Approvals) != len(corpus.Approvals)+1 || readable(loaded, approvalsFile) != nil {
		return byHand
	}
	if file == nil {
		return edit.Create(dir, approvalsFile, text)
	}
	return edit.Write(dir, file, text)
}
