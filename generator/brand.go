package generator

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/picture"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// logoOf returns the picture that site/brand.yaml names, nil if it names none
// or one that cannot be used, which is an error.
func (m *memory) logoOf(b model.Brand, tree *source.Tree) (*doc.Picture, []diag.Diagnostic) {
	file := tree.File(b.Logo)
	if b.Logo == "" || file == nil {
		return nil, nil
	}
	if m.drawn.file != file {
		logo, problem := picture.NewLogo(file.Data)
		m.drawn = drawn{file, logo, problem}
	}
	if m.drawn.problem == "" {
		return m.drawn.logo, nil
	}
	return nil, []diag.Diagnostic{diag.New(RuleLogo, diag.Error, b.LogoSpan, m.drawn.problem,
		diag.Help("save the logo as PNG, about 800 pixels wide, put it into site/ and write its name here"))}
}

// themeOf returns the look of the institution: the default theme with the
// paper, the typefaces and the colors of site/brand.yaml. A color that cannot be
// read on white is an error that names the nearest one that can.
func themeOf(b model.Brand, tree *source.Tree) (*theme.Theme, []diag.Diagnostic, error) {
	t, err := theme.Default()
	if err != nil {
		return nil, nil, err
	}
	t.Page = theme.PageOf(b.Page)
	var found []diag.Diagnostic
	if t.Fonts, found, err = fontsOf(b.Type, tree); err != nil || b.Primary == "" && b.Accent == "" {
		return t, found, err
	}
	defaults := theme.DefaultBrand()
	if b.Primary == "" {
		b.Primary = defaults.Primary.Hex()
	}
	if b.Accent == "" {
		b.Accent = defaults.Accent.Hex()
	}
	brand, problems := theme.NewBrand(b.Primary, b.Accent)
	t.Brand = brand
	for _, problem := range problems {
		found = append(found, diag.New(RuleContrast, diag.Error, b.Span, problem,
			diag.Help("write a darker color in site/brand.yaml; WCAG 2.2 asks for a contrast of 4.5 to 1")))
	}
	return t, found, nil
}
