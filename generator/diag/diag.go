// Package diag holds findings: what is wrong in a report repository, where,
// what the law asks, and how to mend it. It sorts, removes repeats and prints
// them, one printer a format. It never touches a file and decides nothing
// about the report.
package diag

import (
	"cmp"
	"slices"
	"strings"

	"cleryreport/generator/source"
)

// Severity says how much a finding weighs.
type Severity int

// The severities, from the lightest to the heaviest. An Error keeps an edition
// from being published and can never be turned into a lighter one.
const (
	Note Severity = iota
	Warning
	Error
)

// String returns the severity as printed: note, warning or error.
func (s Severity) String() string {
	switch s {
	case Error:
		return "error"
	case Warning:
		return "warning"
	default:
		return "note"
	}
}

// Related is a second place that a finding speaks of, such as the first of two
// entries with one id.
type Related struct {
	Span    source.Span
	Message string
}

// Edit is the repair of a finding: NewText takes the place of what Span covers.
// A finding has one only where no other repair could be meant.
type Edit struct {
	Span    source.Span
	NewText string
}

// Diagnostic is one finding.
//
// Message is lower case without a full stop and says what was expected and
// what was found. Help tells the author how to mend it. Law is the printed
// citation of the paragraph that asks for it, empty where none does.
// SourceLine is the text of the line at Span; it stays empty for findings in
// the records ring, whose text never leaves it. Edit is nil where a person must
// decide. Leaf is the citation of the leaf of the checklist that the finding is
// about, empty where it is about none. Excepted is nil unless two persons agreed
// that a release goes out in spite of the finding.
type Diagnostic struct {
	Rule       string
	Severity   Severity
	Span       source.Span
	SourceLine string
	Message    string
	Help       string
	Law        string
	Related    []Related
	Edit       *Edit
	Leaf       string
	Excepted   *Exception
}

// Exception is the agreement of two persons to publish in spite of an error. By
// are their titles and Until the last day, as an ISO date.
type Exception struct {
	Until, Reason string
	By            []string
}

// String returns the agreement in words, without the word excepted.
func (e Exception) String() string {
	return "until " + e.Until + ", agreed by " + strings.Join(e.By, " and ") + ": " + e.Reason
}

// Option adds to a finding as it is made.
type Option func(*Diagnostic)

// Help says how to mend the finding.
func Help(text string) Option { return func(d *Diagnostic) { d.Help = text } }

// Law names the paragraph that asks for what is missing or wrong.
func Law(citation string) Option { return func(d *Diagnostic) { d.Law = citation } }

// See adds a second place.
func See(span source.Span, message string) Option {
	return func(d *Diagnostic) { d.Related = append(d.Related, Related{Span: span, Message: message}) }
}

// Repair says which text mends the finding for certain.
func Repair(span source.Span, newText string) Option {
	return func(d *Diagnostic) { d.Edit = &Edit{Span: span, NewText: newText} }
}

// New makes a finding with the source line at its place.
func New(rule string, severity Severity, span source.Span, message string, options ...Option) Diagnostic {
	d := Diagnostic{Rule: rule, Severity: severity, Span: span, SourceLine: span.Line(), Message: message}
	for _, option := range options {
		option(&d)
	}
	return d
}

// Count returns how many findings have at least the given severity.
func Count(list []Diagnostic, atLeast Severity) int {
	n := 0
	for _, d := range list {
		if d.Severity >= atLeast {
			n++
		}
	}
	return n
}

// Open returns the findings that no exception names.
func Open(list []Diagnostic) []Diagnostic {
	return slices.DeleteFunc(slices.Clone(list), func(d Diagnostic) bool { return d.Excepted != nil })
}

// HasErrors reports whether any finding is an error.
func HasErrors(list []Diagnostic) bool { return Count(list, Error) > 0 }

// Sort returns the findings ordered by path, place, severity (heaviest first),
// rule and message, each once.
func Sort(list []Diagnostic) []Diagnostic {
	sorted := slices.Clone(list)
	slices.SortStableFunc(sorted, compare)
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.Span.Path(), b.Span.Path()),
		cmp.Compare(a.Span.Start, b.Span.Start),
		cmp.Compare(b.Severity, a.Severity),
		cmp.Compare(a.Rule, b.Rule),
		cmp.Compare(a.Message, b.Message),
	)
}
