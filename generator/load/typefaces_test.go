package load_test

import "testing"

// TestTypefaces reads the typefaces of site/brand.yaml and holds them against
// the files of site/fonts.
func TestTypefaces(t *testing.T) {
	brand, regular, bold, italic := "site/brand.yaml", "site/fonts/L-Regular.ttf", "site/fonts/L-SemiBold.ttf", "site/fonts/L-Italic.ttf"
	const own = "type: {family: L, license: OFL, regular: site/fonts/L-Regular.ttf, semibold: site/fonts/L-SemiBold.ttf, italic: site/fonts/L-Italic.ttf}\n"
	files := func(text string) map[string]string {
		return with(map[string]string{brand: text, regular: "R", bold: "B", italic: "I", "site/fonts/OFL.txt": "License"})
	}
	runFindings(t, []findingTest{
		{"none", with(map[string]string{brand: "page: a4\n"}), nil, "", ""},
		{"of every report", with(map[string]string{brand: "type: {text: serif, headings: sans}\n"}), nil, "", ""},
		{"of its own", files(own), nil, "", ""},
		{"of no report", with(map[string]string{brand: "type: {text: Helvetica}\n"}), []string{`site/brand.yaml:1:14: "Helvetica" is not one of the words allowed here [load.value]`}, "sans, serif, own", ""},
		{"its own without a family", with(map[string]string{brand: "type: {text: own}\n"}), []string{
			`site/brand.yaml:1:1: the key "family" is missing [load.missing-key]`, `site/brand.yaml:1:1: the key "italic" is missing [load.missing-key]`,
			`site/brand.yaml:1:1: the key "license" is missing [load.missing-key]`, `site/brand.yaml:1:1: the key "regular" is missing [load.missing-key]`,
			`site/brand.yaml:1:1: the key "semibold" is missing [load.missing-key]`}, "", ""},
		{"without a license", files("type: {family: L, regular: site/fonts/L-Regular.ttf, semibold: site/fonts/L-SemiBold.ttf, italic: site/fonts/L-Italic.ttf}\n"),
			[]string{`site/brand.yaml:1:1: the key "license" is missing [load.missing-key]`}, "", ""},
		{"with a name that a style sheet cannot hold", files(`type: {family: 'L"; } </style>', license: OFL, regular: site/fonts/L-Regular.ttf, semibold: site/fonts/L-SemiBold.ttf, italic: site/fonts/L-Italic.ttf}` + "\n"),
			[]string{`site/brand.yaml:1:16: expected the name of a typeface: letters, digits, spaces, points and hyphens, found "L"; } </style>" [load.form]`}, "", ""},
		{"with a file that is not there", with(map[string]string{brand: own, regular: "R", bold: "B"}),
			[]string{`site/brand.yaml:1:113: there is no file "site/fonts/L-Italic.ttf" [load.unknown-reference]`}, "site/fonts/", ""},
		{"with a file that nothing names", with(map[string]string{brand: "page: a4\n", regular: "R"}),
			[]string{"site/fonts/L-Regular.ttf: nothing reads this file [load.unknown-file]"}, "under type:", ""},
	})
}
