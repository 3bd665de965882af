package generator

import "testing"

func TestLedgerName(t *testing.T) {
	for export, want := range map[string]string{
		"../police-2025.csv":         "police-2025",
		"Daily Log (May).CSV":        "daily-log-may",
		"export_20250612_142233.txt": "export",
		"PS-2025-0142.csv":           "ps-2025",
		"2025-05.csv":                "2025-05",
		"Übersicht.csv":              "bersicht",
		"...csv":                     "import",
		"Doe, Jane.csv":              "import",
		"Jordan Hall 2025.csv":       "jordan-hall-2025",
	} {
		if got := LedgerName(export); got != want {
			t.Errorf("%s: %q, want %q", export, got, want)
		}
	}
}
