package generator

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/theme"
)

// themeOf returns the look of the institution: the default theme with the
// paper and the colors of site/brand.yaml. A color that cannot be read on white is an error
// that names the nearest one that can.
func themeOf(b model.Brand) (*theme.Theme, []diag.Diagnostic, error) {
	t, err := theme.Default()
	if err != nil {
		return nil, nil, err
	}
	t.Page = theme.PageOf(b.Page)
	if b.Primary == "" && b.Accent == "" {
		return t, nil, nil
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
	var found []diag.Diagnostic
	for _, problem := range problems {
		found = append(found, diag.New(RuleContrast, diag.Error, b.Span, problem,
			diag.Help("write a darker color in site/brand.yaml; WCAG 2.2 asks for a contrast of 4.5 to 1")))
	}
	return t, found, nil
}
