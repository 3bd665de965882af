package generator

import (
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/load"
)

// WithRecords returns the findings with the source line of those about the
// ledger, which every other finding has. It is for the terminal of a person who
// may see the ledger, and for no file.
func WithRecords(findings []diag.Diagnostic) []diag.Diagnostic {
	list := slices.Clone(findings)
	for i, d := range list {
		if inLedger(d.Span.Path()) {
			list[i].SourceLine = d.Span.Line()
		}
	}
	return list
}

// redacted returns the findings without the text of the ledger: those about it have
// neither a source line nor a repair, which would show what stands there. Each
// stage leaves them out itself; this is the last door before anything is
// printed.
func redacted(findings []diag.Diagnostic) []diag.Diagnostic {
	list := slices.Clone(findings)
	for i, d := range list {
		if inLedger(d.Span.Path()) {
			list[i].SourceLine, list[i].Edit = "", nil
		}
	}
	return list
}

// inLedger reports whether a path is that of the ledger or lies in it. A ledger
// outside the repository has the same paths in findings.
func inLedger(path string) bool {
	return path == load.LedgerFolder || strings.HasPrefix(path, load.LedgerFolder+"/")
}
