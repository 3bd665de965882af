package load

import (
	"path"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/parse/markdown"
	"cleryreport/generator/source"
)

// policies reads the texts of content/ and policies/, fills in their variables
// and resolves their citations.
func (l *loader) policies() {
	facts := l.variables()
	var paths []string // sorted, as the files are
	for _, file := range l.texts() {
		paths = append(paths, file.Path)
	}
	for _, file := range l.texts() {
		page := recall(l, file, "text", func() (*markdown.Page, []diag.Diagnostic) { return markdown.Parse(file) })
		p := l.policy(file, page)
		p.Blocks = filler{loader: l, facts: facts, paths: paths, file: file}.blocks(page.Blocks)
		l.citations(p, page.FrontMatter)
		l.corpus.Policies = append(l.corpus.Policies, p)
	}
	l.outlineFiles(paths)
}

// texts returns the Markdown files of content/ and policies/, sorted by path.
func (l *loader) texts() []*source.File {
	var files []*source.File
	for _, folder := range []string{"content", "policies"} {
		for _, f := range l.tree.Under(folder) {
			if path.Ext(f.Path) == ".md" {
				files = append(files, f)
			}
		}
	}
	return files
}

// policy reads the head of a text. A head that is missing or cannot be read has
// a finding of its own.
func (l *loader) policy(file *source.File, page *markdown.Page) *model.Policy {
	p := &model.Policy{Path: file.Path, Span: source.Span{File: file}}
	head := page.FrontMatter
	if head == nil {
		return p
	}
	l.inputs = append(l.inputs, recall(l, file, "front-matter", func() (*input, []diag.Diagnostic) {
		return apart(l, func() *input {
			in := &input{kind: "front-matter", file: file, root: head, shape: mustShape("front-matter")}
			l.validate(in)
			return in
		})
	}))
	reviewed, inForce := head.Get("reviewed"), head.Get("policy")
	p.Title, p.TitleSpan = text(head, "title"), spanOf(head, "title")
	p.Owner, p.Status, p.Span = text(head, "owner"), text(head, "status"), head.Span
	p.Campuses, p.CampusSpan = texts(head, "campuses"), spanOf(head, "campuses")
	p.InForce = model.PolicyInForce{Number: text(inForce, "number"), Title: text(inForce, "title"), Effective: text(inForce, "effective")}
	if reviewed != nil {
		p.Reviewed = model.Review{On: text(reviewed, "on"), By: text(reviewed, "by"), Note: text(reviewed, "note"), Span: reviewed.Span}
	}
	l.reviewed(p, head)
	return p
}
