package theme_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/theme"
	"cleryreport/themes"
)

func css(t *testing.T, brand theme.Brand) string {
	t.Helper()
	th, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	th.Brand = brand
	sheet, err := th.CSS()
	if err != nil {
		t.Fatal(err)
	}
	return sheet
}

func TestCSSHoldsTheBrand(t *testing.T) {
	brand, problems := theme.NewBrand("#17483b", "#8a3f1d")
	if problems != nil {
		t.Fatal(problems)
	}
	sheet := css(t, brand)
	if !strings.HasPrefix(sheet, ":root {\n  --ground: #ffffff;\n") || !strings.Contains(sheet, "--band: #17483b;") {
		t.Errorf("the sheet begins with\n%.300s", sheet)
	}
	if sheet != css(t, brand) {
		t.Error("two sheets of one theme differ")
	}
	if sheet == css(t, theme.DefaultBrand()) {
		t.Error("the sheet does not depend on the brand")
	}
}

// The sheet stands in a page, loads nothing and is whole.
func TestCSSStandsAlone(t *testing.T) {
	sheet := css(t, theme.DefaultBrand())
	for _, bad := range []string{"<", "&", "\r", "url(", "@import", "@font-face", "!important"} {
		if strings.Contains(sheet, bad) {
			t.Errorf("the sheet holds %q", bad)
		}
	}
	if open, closed := strings.Count(sheet, "{"), strings.Count(sheet, "}"); open != closed {
		t.Errorf("%d braces open and %d close", open, closed)
	}
	defined := map[string]bool{}
	for _, m := range regexp.MustCompile(`(--[a-z-]+):`).FindAllStringSubmatch(sheet, -1) {
		defined[m[1]] = true
	}
	used := map[string]bool{}
	for _, m := range regexp.MustCompile(`var\((--[a-z-]+)\)`).FindAllStringSubmatch(sheet, -1) {
		used[m[1]] = true
		if !defined[m[1]] {
			t.Errorf("%s is used and not defined", m[1])
		}
	}
	for name := range defined {
		if !used[name] {
			t.Errorf("%s is defined and not used", name)
		}
	}
}

// All sheets are used, and none names a color: palettes do, and are judged.
func TestSheets(t *testing.T) {
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := look.RedlineCSS() // the sheets of every page, and those of a comparison
	if err != nil {
		t.Fatal(err)
	}
	color := regexp.MustCompile(`#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch|black|gr[ae]y)\b|\bwhite[^-]`)
	names, err := fs.Glob(themes.Files, "default/*")
	if err != nil || len(names) == 0 {
		t.Fatalf("%v, %d sheets", err, len(names))
	}
	for _, name := range names {
		data, err := themes.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(data), "\r\n", "\n")
		if name != "default/fragment.css" && !strings.Contains(sheet, text) {
			t.Errorf("%s is not used", name)
		}
		if m := color.FindString(text); m != "" {
			t.Errorf("%s names the color %s", name, m)
		}
	}
}
