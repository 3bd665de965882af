package theme_test

import (
	"regexp"
	"strings"
	"testing"

	"cleryreport/generator/theme"
)

// A fragment touches nothing of the page around it: all rules stand within one,
// all classes have the prefix, and every color follows the page.
func TestFragmentCSS(t *testing.T) {
	sheet, err := theme.FragmentCSS("clery-")
	if err != nil {
		t.Fatal(err)
	}
	rules, ok := strings.CutPrefix(sheet, ".clery-report {\n")
	if !ok {
		t.Fatalf("the sheet begins with %.40q", sheet)
	}
	depth := 1
	for i, r := range rules {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 && i < len(rules)-len("}\n") {
			t.Fatalf("a rule stands outside of the fragment:\n%.100s", rules[i:])
		}
	}
	if depth != 0 {
		t.Errorf("%d braces are open", depth)
	}
	for _, m := range regexp.MustCompile(`\.([a-z][a-z-]*)`).FindAllStringSubmatch(sheet, -1) {
		if !strings.HasPrefix(m[1], "clery-") {
			t.Errorf("the class %s has no prefix", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`var\((--[a-z-]+)\)`).FindAllStringSubmatch(sheet, -1) {
		if !strings.Contains(sheet, "  "+m[1]+": ") {
			t.Errorf("%s is used and not defined", m[1])
		}
	}
	for _, bad := range []string{"<", "url(", "!important", ":root", "/*"} {
		if strings.Contains(sheet, bad) {
			t.Errorf("the sheet holds %q", bad)
		}
	}
}
