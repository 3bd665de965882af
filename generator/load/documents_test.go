package load_test

import (
	"strings"
	"testing"
)

// reports returns the repository with two documents, one of which is elsewhere.
// Each edit puts one text in place of another.
func reports(edits ...string) map[string]string {
	const documents = `reports:
  - {id: security, title: 2026 Annual Security Report, holds: [security]}
  - {id: fire, title: 2026 Annual Fire Safety Report, holds: [fire], address: "https://larkmoor.example/fire.pdf"}
`
	text := strings.NewReplacer(edits...).Replace(documents)
	return with(map[string]string{"site/report.yaml": repository["site/report.yaml"] + text})
}

// TestDocuments reads which document holds which report.
func TestDocuments(t *testing.T) {
	report := loaded(t, reports()).Report
	if len(report.Documents) != 1 {
		t.Fatalf("documents %+v", report.Documents)
	}
	other := report.Documents[0]
	if other.Title != "2026 Annual Fire Safety Report" || other.Address != "https://larkmoor.example/fire.pdf" || other.Holds != "fire" || other.Span.IsZero() {
		t.Errorf("the other document is %+v", other)
	}
	if !report.HoldsSecurity() || report.HoldsFire() || report.Title != "2026 Annual Security Report" {
		t.Errorf("this document: security %v, fire %v, title %q", report.HoldsSecurity(), report.HoldsFire(), report.Title)
	}

	fire := loaded(t, reports("[security]}", "[security], address: https://larkmoor.example/asr}", `, address: "https://larkmoor.example/fire.pdf"`, "")).Report
	if fire.HoldsSecurity() || !fire.HoldsFire() {
		t.Errorf("the fire safety report: security %v, fire %v", fire.HoldsSecurity(), fire.HoldsFire())
	}

	silent := loaded(t, repository).Report
	if !silent.HoldsSecurity() || !silent.HoldsFire() || silent.Title != "" {
		t.Errorf("without reports: security %v, fire %v, title %q", silent.HoldsSecurity(), silent.HoldsFire(), silent.Title)
	}
}

// TestDocumentFindings covers documents that contradict each other.
func TestDocumentFindings(t *testing.T) {
	const path = "site/report.yaml"
	runFindings(t, []findingTest{
		{"two without address", reports(`, address: "https://larkmoor.example/fire.pdf"`, ""),
			[]string{path + `:14:5: two documents have no address, and only one can be this document [load.documents]`}, "address:", "34 CFR 668.41(e)(6)"},
		{"all elsewhere", reports("[security]}", "[security], address: https://larkmoor.example/asr}"),
			[]string{path + `:13:3: every document has an address, so none of them is this document [load.documents]`}, "base_url", "34 CFR 668.41(e)(6)"},
		{"nothing holds security", with(map[string]string{path: repository[path] + "reports:\n  - {id: fire, title: 2026 Annual Fire Safety Report, holds: [fire]}\n"}),
			[]string{path + `:13:3: no document holds the annual security report [load.documents]`}, "write security", "34 CFR 668.46(b)"},
		{"two hold the same", reports("[fire]", "[security, fire]"),
			[]string{path + `:14:63: the annual security report stands in two documents [load.documents]`}, "the one document", ""},
		{"housing, and nothing holds fire", with(map[string]string{path: repository[path] + "reports:\n  - {id: security, title: 2026 Annual Security Report, holds: [security]}\n"}),
			[]string{path + `:13:3: no document holds the annual fire safety report [load.documents]`}, "write fire", "34 CFR 668.49(b)"},
		{"combined title", with(map[string]string{path: repository[path] + "reports:\n  - {id: all, title: 2026 Annual Security Report, holds: [security, fire]}\n"}),
			[]string{path + `:13:22: this document holds both reports, and its title does not say "fire safety" [load.documents]`}, "name both", "34 CFR 668.41(e)(6)"},
		{"the same id", reports("id: fire", "id: security"),
			[]string{path + `:14:10: the document "security" is written twice [load.duplicate-id]`}, "another id", ""},
		{"a word that is no report", reports("[fire]", "[fires]"),
			[]string{path + `:14:63: "fires" is not one of the words allowed here [load.value]`}, "did you mean fire?", ""},
		{"a document without a title", reports("title: 2026 Annual Fire Safety Report, ", ""),
			[]string{path + `:14:5: the key "title" is missing [load.missing-key]`}, "title", "34 CFR 668.41(e)(6)"},
	})
}
