package cli

import (
	"io"

	"cleryreport/generator"
	"cleryreport/generator/diag"
)

// formatNames are the formats as help and errors name them.
const formatNames = "text, json, sarif, github, markdown, html or csv"

// formats are the ways in which findings are printed.
var formats = map[string]func(io.Writer, []diag.Diagnostic, diag.Style) error{
	"text":     diag.WriteText,
	"json":     plain(diag.WriteJSON),
	"sarif":    plain(writeSARIF),
	"github":   plain(diag.WriteGitHub),
	"markdown": plain(diag.WriteMarkdown),
	"html":     plain(diag.WriteHTML),
	"csv":      plain(diag.WriteCSV),
}

// gapFormats are those in which reviewers get the gap report with the findings.
var gapFormats = map[string]func(*generator.Result) ([]byte, error){
	"markdown": generator.GapMarkdown,
	"html":     generator.GapPage,
}

// plain is a printer that has no use for color.
func plain(write func(io.Writer, []diag.Diagnostic) error) func(io.Writer, []diag.Diagnostic, diag.Style) error {
	return func(w io.Writer, list []diag.Diagnostic, _ diag.Style) error { return write(w, list) }
}

// writeSARIF prints findings with what the catalogue says of their rules.
func writeSARIF(w io.Writer, list []diag.Diagnostic) error {
	return diag.WriteSARIF(w, list, generator.Rules())
}
