package load

import (
	"bytes"
	"encoding/json"
	"errors"
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// packFolder is where a report repository keeps what State law and system policy
// ask beside the Federal law.
const packFolder = "schemas/local"

// keptPacks is the law with the packs of some files, and what was found in them.
type keptPacks struct {
	files    []*source.File
	law      *schema.Law
	packless bool
	inputs   []*input
	findings []diag.Diagnostic
}

// packFiles are the files on which it depends what is found in the packs.
func (l *loader) packFiles() []*source.File {
	return slices.Concat(l.tree.Under(packFolder), l.tree.Under("site"))
}

// packs adds the local packs to the law, those of the last loading if their files
// are the same.
func (l *loader) packs() {
	if !l.packsUnread() && l.memory.packs.serves(l) {
		kept := l.memory.packs
		l.law, l.packless, l.inputs = kept.law, kept.packless, append(l.inputs, kept.inputs...)
		l.findings = append(l.findings, kept.findings...)
		return
	}
	inputs, findings := len(l.inputs), len(l.findings)
	l.readPacks()
	l.memory.packs = &keptPacks{l.packFiles(), l.law, l.packless, slices.Clone(l.inputs[inputs:]), slices.Clone(l.findings[findings:])}
}

// serves reports whether the packs are those of a loading.
func (k *keptPacks) serves(l *loader) bool { return k != nil && slices.Equal(k.files, l.packFiles()) }

// packsUnread reports whether a pack, or the folder of all, cannot be read.
func (l *loader) packsUnread() bool {
	return slices.ContainsFunc(l.tree.Problems(), func(p source.Problem) bool {
		return within(packFolder, p.Span.Path()) || within(p.Span.Path(), packFolder)
	})
}

// readPacks adds the local packs to the law. A pack that cannot be read adds
// nothing.
func (l *loader) readPacks() {
	l.packless = l.packsUnread()
	var named []*schema.LocalPack // those that can be read and those that cannot
	for _, file := range l.tree.Under(packFolder) {
		if path.Ext(file.Path) != ".json" {
			continue
		}
		before := len(l.findings)
		pack := l.pack(file, named)
		if pack != nil {
			named = append(named, pack)
		}
		if pack == nil || diag.HasErrors(l.findings[before:]) {
			l.packless = true
			continue
		}
		law, err := l.law.With(pack)
		if err != nil {
			l.packless = true
			l.find(diag.New(RulePackSyntax, diag.Error, source.Whole(file.Path), "the annotations of this pack cannot be read",
				diag.Help("compare it with the example in docs/formats.md")))
			continue
		}
		l.law = law
	}
}

// within reports whether a path is that of a folder or of something in it.
func within(folder, path string) bool { return strings.HasPrefix(path+"/", folder+"/") }

// pack reads one pack, which comes after others; nil if it cannot be read.
func (l *loader) pack(file *source.File, others []*schema.LocalPack) *schema.LocalPack {
	if len(bytes.TrimSpace(file.Data)) == 0 {
		l.find(diag.New(RulePackSyntax, diag.Error, source.Whole(file.Path), "the file holds nothing",
			diag.Help("delete it, or write the pack; docs/formats.md shows one")))
		return nil
	}
	if at, ok := syntaxError(file.Data); ok {
		l.find(diag.New(RulePackSyntax, diag.Error, source.Span{File: file, Start: at, End: min(at+1, len(file.Data))},
			"this is not JSON from here on", diag.Help("look just before this place for a comma too many or too few, or for a missing quotation mark or bracket")))
		return nil
	}
	root, findings := yaml.Parse(withoutTabs(file))
	for _, d := range findings {
		l.find(d)
	}
	if root == nil {
		return nil
	}
	in := &input{kind: "law-pack", file: file, root: root, shape: mustShape("law-pack")}
	l.accept(in)
	head := root.Get("x-clery-pack")
	pack := &schema.LocalPack{File: file.Path, Text: oneLine(text(head, "text")), Short: oneLine(text(head, "short")),
		Title: text(head, "title"), Jurisdiction: text(head, "jurisdiction"), Campuses: texts(head, "campuses"), Schema: file.Data}
	if pack.Text == "" {
		return nil
	}
	l.packNames(pack, head, others)
	l.packJurisdiction(pack, head)
	c := &packCheck{loader: l, pack: pack, cited: map[schema.Citation][]source.Span{}}
	c.gather(root)
	c.paragraphs(root, nil)
	return pack
}

// syntaxError returns where text stops being JSON; ok is false if all of it is.
func syntaxError(data []byte) (at int, ok bool) {
	var value any
	err := json.Unmarshal(data, &value)
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) {
		return 0, err != nil
	}
	return max(int(syntax.Offset)-1, 0), true
}

// withoutTabs returns the file with a space for every tab, so that the parser
// of YAML, of which JSON is a part, can read it. Inside the texts of JSON there
// is no tab.
func withoutTabs(file *source.File) *source.File {
	if !bytes.ContainsRune(file.Data, '\t') {
		return file
	}
	return source.NewFile(file.Path, bytes.ReplaceAll(file.Data, []byte("\t"), []byte(" ")))
}

// oneLine returns the words with one space between them.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
