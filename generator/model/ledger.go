package model

import "cleryreport/generator/source"

// Incident is one entry of the ledger. It has no field for a party.
type Incident struct {
	Ref        string
	Also       []OtherBook
	Reported   string // ISO date, with a time or without
	Occurred   Occurrence
	ReportedTo string    // id of an office
	Place      string    // id of a place, or empty when Geography is written
	Geography  Geography // as written, or "outside" or "unknown"
	Offenses   []Offense
	Persons    []Persons
	Decision   string // counted, pending or not_reportable
	Because    string
	Unfounded  *UnfoundedFinding
	Classified *Classification  // nil where nothing is written
	Warning    *WarningDecision // nil where nothing is written
	Course     string           // reports of one course of stalking share it
	FirstPlace string           // id of the place where the course counts
	Campus     string           // from the path of the file
	Year       int              // from the path of the file: calendar year of the report
	Span       source.Span
}

// OtherBook is the same incident in another book.
type OtherBook struct{ Source, Ref string }

// Classification says how far the classification of an incident has come.
type Classification struct {
	Second bool // a second person agreed
}

// WarningDecision says what is written of the decision about a warning
// (34 CFR 668.46(e)).
type WarningDecision struct {
	Decided string // ISO date, empty if it is not written
}

// Occurrence is when an incident happened: a date (From equals To), an
// interval, or unknown.
type Occurrence struct {
	From, To string
	Unknown  bool
}

// Offense is one offense of an incident, with the facts in its own units. A
// zero unit was not written.
type Offense struct {
	Category     Category
	Victims      int
	Operations   int
	Structures   int
	StudentRooms int
	Vehicles     int
	Bias         Bias
	Attempted    bool
	Separate     bool // not the same time and place as the others
	Place        string
	Course       string
	FirstPlace   string
	Span         source.Span
}

// Persons is people treated alike: arrested, referred, or both.
type Persons struct {
	People                   int
	ArrestedFor, ReferredFor []Category // weapons, drugs, liquor; the first written is counted
	Span                     source.Span
}

// UnfoundedFinding is the finding that a report was false or baseless
// (34 CFR 668.46(c)(2)(iii)).
type UnfoundedFinding struct {
	By                string // sworn_officer counts
	FullInvestigation bool
	Finding           string // false or baseless
	On                string
	Span              source.Span
}
