package model

import "cleryreport/generator/source"

// Exception is an entry of site/exceptions.yaml.
type Exception struct {
	Rule, Path, Reason, Expires string
	Titles                      []string // the two offices that agreed
	Span                        source.Span
}

// Approval records who accepted which text.
type Approval struct {
	Path, Heading, Title, On, Hash string
	Span                           source.Span
}

// NeededApproval is an approval that the institution asks for of every text that
// answers a part of the law.
type NeededApproval struct {
	Law      string // citation of a paragraph, with all below it, or of a text of law
	Office   string // id of the office
	Severity string // of the finding that it is lacking: note, warning or error
	Span     source.Span
}
