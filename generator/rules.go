package generator

import (
	"slices"

	"cleryreport/generator/checklist"
	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/exception"
	"cleryreport/generator/form"
	"cleryreport/generator/importer/adopt"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/load"
	"cleryreport/generator/privacy"
	"cleryreport/generator/report"
	"cleryreport/generator/seal"
	"cleryreport/generator/survey"
)

// Rules about the look of the institution.
const (
	RuleContrast = "theme.contrast" // a color of the brand that cannot be read on white
	RuleLogo     = "theme.logo"     // a logo that is no picture, or one that is too large
	RuleType     = "theme.type"     // a font that cannot be embedded; a note for digits of different widths
)

// brandRules explains the rules about the look of the institution.
var brandRules = []diag.Rule{
	{ID: RuleContrast, Title: "A color that cannot be read", Severity: diag.Error,
		Why:    "Pale letters on white paper are lost on many readers. WCAG 2.2 asks for a contrast of 4.5 to 1.",
		Mend:   "Write a darker color in site/brand.yaml; the finding names the nearest one that can be read.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/brand.yaml", Text: "  primary: \"#9fd8c8\"\n"},
		Good:   diag.Example{Path: "site/brand.yaml", Text: "  primary: \"#17483b\"\n"}},
	{ID: RuleLogo, Title: "A logo that is no picture, or one that is too large", Severity: diag.Error,
		Why:    "The logo stands on every page and in every message, so that none of them loads anything from elsewhere. An SVG drawing may hold a program, and no PDF can show it.",
		Mend:   "Save the logo as PNG or JPEG, about 800 pixels wide and of no more than 2 million pixels.",
		Extent: diag.Lines,
		Bad:    diag.Example{Path: "site/brand.yaml", Text: "logo: site/report.yaml\n"},
		Good:   diag.Example{Path: "site/brand.yaml", Text: "logo: site/logo.png\n"}},
	{ID: RuleType, Title: "A font that cannot be embedded", Severity: diag.Error,
		Why:    "The PDF and the web page carry their letters within them, so that everybody sees the same. A font may forbid that, and only TrueType fonts of one weight can be put into a PDF.",
		Mend:   "Ask the office that keeps the brand for static TrueType files (.ttf) that may be embedded, or set the report in sans or serif.",
		Extent: diag.Lines,
		Bad: diag.Example{Path: "site/brand.yaml", Text: "logo: site/logo.png\ntype: {family: Larkmoor Sans, license: SIL Open Font License 1.1, " +
			"regular: site/logo.png, semibold: site/logo.png, italic: site/logo.png}\n"},
		Good: diag.Example{Path: "site/brand.yaml", Text: "logo: site/logo.png\n"}},
}

// Rules explains every finding that the program may report, in the order of
// the pipeline.
func Rules() []diag.Rule {
	return slices.Concat(load.Rules(), seal.Rules, brandRules, logs.Rules, count.FindingRules(), privacy.Rules, checklist.Rules, exception.Rules, report.Rules, survey.Rules,
		ed.Rules, adopt.Rules, importRules, form.Rules)
}

// CountingRules returns the rules by which records become numbers: those for the
// person who classifies, those that are applied to the ledger, in that order,
// and those for the year's numbers.
func CountingRules() []count.Rule { return slices.Clone(count.Rules) }

// SuggestRule returns a sentence for a person who wrote an id that no rule has.
func SuggestRule(id string) string {
	var ids []string
	for _, r := range Rules() {
		ids = append(ids, r.ID)
	}
	for _, r := range count.Rules {
		ids = append(ids, r.ID)
	}
	return diag.DidYouMean(id, ids)
}
