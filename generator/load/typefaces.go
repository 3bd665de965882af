package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// fontStyles are the keys that name the files of an own family.
var fontStyles = []string{"regular", "semibold", "italic", "semibold_italic"}

// typefaces reads the typefaces of site/brand.yaml, and checks that the fonts
// are there.
func (l *loader) typefaces(in *input) {
	n := in.root.Get("type")
	if n == nil {
		return
	}
	t := model.Type{Text: text(n, "text"), Headings: text(n, "headings"), Family: text(n, "family")}
	for _, style := range fontStyles {
		name := text(n, style)
		if name == "" {
			continue
		}
		font := model.FontFile{Style: style, Path: name, Span: spanOf(n, style)}
		if l.tree.File(name) == nil {
			l.add(in, diag.New(RuleReference, diag.Error, font.Span, "there is no file "+quoted(name),
				diag.Help(suggested(nearestFile(name, l.fontPaths()), "put the font into site/fonts/ under this name"))))
		}
		t.Fonts = append(t.Fonts, font)
	}
	l.corpus.Brand.Type = t
}

// fontPaths returns the files of site/fonts.
func (l *loader) fontPaths() []string {
	var paths []string
	for _, file := range l.tree.Under("site/fonts") {
		paths = append(paths, file.Path)
	}
	return paths
}

// isFontFile reports whether a file is a font of the own family, or the text of
// its license beside it.
func (l *loader) isFontFile(name string) bool {
	license := strings.HasPrefix(name, "site/fonts/") && slices.Contains([]string{".txt", ".md"}, path.Ext(name))
	return license || slices.ContainsFunc(l.corpus.Brand.Type.Fonts, func(f model.FontFile) bool { return f.Path == name })
}
