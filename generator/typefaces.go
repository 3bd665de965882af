package generator

import (
	"cmp"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// fontsOf returns the typefaces of site/brand.yaml. Where the institution's own
// cannot be used, which is an error, a draft is set in those of every theme.
func fontsOf(t model.Type, tree *source.Tree) (theme.Fonts, []diag.Diagnostic, error) {
	own, found := ownFamily(t, tree)
	text, headings := cmp.Or(t.Text, theme.Sans), cmp.Or(t.Headings, theme.Serif)
	if own != nil {
		text, headings = cmp.Or(t.Text, theme.Own), cmp.Or(t.Headings, theme.Own)
	}
	fonts, err := theme.FontsOf(text, headings, own)
	return fonts, found, err
}

// ownFamily reads the institution's own family, nil if it has none or one that
// cannot be used.
func ownFamily(t model.Type, tree *source.Tree) (*theme.Family, []diag.Diagnostic) {
	family := theme.Family{Name: t.Family}
	var found []diag.Diagnostic
	first := map[string]string{} // by PostScript name, the style that has it
	for _, font := range t.Fonts {
		file := tree.File(font.Path)
		if file == nil {
			continue // which has its own finding
		}
		face, problem := theme.NewOwnFace(faceNames[font.Style], file.Data)
		if problem == "" && first[face.PostScriptName] != "" {
			problem = "the font is the same as that of " + first[face.PostScriptName]
		}
		if problem != "" {
			found = append(found, diag.New(RuleType, diag.Error, font.Span, problem,
				diag.Help("ask the office that keeps the brand for a static TrueType file (.ttf) that may be embedded, or write text: sans and headings: serif in the place of the family")))
			continue
		}
		first[face.PostScriptName] = font.Style + ":"
		*faceOf(&family, font.Style) = face
	}
	if family.BoldItalic == nil {
		family.BoldItalic = family.Bold
	}
	if t.Family == "" || family.Regular == nil || family.Bold == nil || family.Italic == nil {
		return nil, found
	}
	if t.Text != theme.Sans && t.Text != theme.Serif && family.Regular.FiguresDiffer() {
		found = append(found, diag.New(RuleType, diag.Note, t.Fonts[0].Span, "the digits of this font are of different widths, so that the numbers of tables do not stand exactly below each other",
			diag.Help("ask the makers for a font with tabular figures, or write text: sans, so that only headings are in "+t.Family)))
	}
	return &family, found
}

// faceNames are the names of the faces of an own family in a PDF, by style.
var faceNames = map[string]string{"regular": theme.Own, "semibold": theme.Own + "-bold", "italic": theme.Own + "-italic", "semibold_italic": theme.Own + "-bold-italic"}

// faceOf returns where the face of a style belongs.
func faceOf(f *theme.Family, style string) **theme.Face {
	switch style {
	case "semibold":
		return &f.Bold
	case "italic":
		return &f.Italic
	case "semibold_italic":
		return &f.BoldItalic
	default:
		return &f.Regular
	}
}
