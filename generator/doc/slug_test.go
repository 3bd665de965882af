package doc_test

import (
	"testing"

	"cleryreport/generator/doc"
)

func TestSlug(t *testing.T) {
	for text, want := range map[string]string{
		"Whom to tell":           "whom-to-tell",
		"  What – & when? ":      "what-when",
		"Ärzte, Class of 2026":   "ärzte-class-of-2026",
		"668.46(b)(2)(iii)":      "668-46-b-2-iii",
		"Informacio\u0301n":      "información",
		"…":                      "section",
		"on-campus / off-campus": "on-campus-off-campus",
	} {
		if got := doc.Slug(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
