package generator

import (
	"strings"

	"cleryreport/generator/diag"
)

// hasConfigError reports whether a finding says that the configuration itself
// cannot be read: such a repository is no report.
func hasConfigError(findings []diag.Diagnostic) bool {
	for _, d := range findings {
		if strings.HasPrefix(d.Rule, "config.") {
			return true
		}
	}
	return false
}

// primary leaves out findings that only follow from an error of loading: those
// in a file that could not be read as a whole, and all if site/ itself has
// errors, because then ids and years are not known.
func primary(findings, loaded []diag.Diagnostic) []diag.Diagnostic {
	broken := map[string]bool{}
	for _, d := range loaded {
		if d.Severity == diag.Error {
			broken[d.Span.Path()] = true
			if strings.HasPrefix(d.Span.Path(), "site/") {
				return nil
			}
		}
	}
	var kept []diag.Diagnostic
	for _, d := range findings {
		if !broken[d.Span.Path()] {
			kept = append(kept, d)
		}
	}
	return kept
}
