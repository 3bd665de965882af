package load

import (
	"path"
	"regexp"
	"strings"
	"unicode"

	"cleryreport/generator/diag"
	"cleryreport/generator/personal"
	"cleryreport/generator/source"
)

// The names of files are the one text of the ledger that findings show. A plain
// name is one word with an ending; a number in it has at most two digits, or is
// a year. Reference numbers are not plain.
var (
	plainName = regexp.MustCompile(`^[A-Za-z0-9_-]+(\.[A-Za-z]+)?$`)
	longDigit = regexp.MustCompile(`[0-9]{3,}`)
	aYear     = regexp.MustCompile(`^(19|20)[0-9]{2}$`)
)

// IsLedgerName reports whether a file of the ledger may have the name, which
// findings show.
func IsLedgerName(name string) bool { return isPlain(name) && !isOfPerson(name) }

func isPlain(name string) bool {
	for _, number := range longDigit.FindAllString(name, -1) {
		if !aYear.MatchString(number) {
			return false
		}
	}
	return plainName.MatchString(name)
}

// isOfPerson reports whether a name seems to be that of a person in two words or
// more, such as doe-jane.yaml. A folder is called after a campus, which may have the
// name of a person.
func isOfPerson(name string) bool {
	words := strings.FieldsFunc(strings.TrimSuffix(name, path.Ext(name)), func(r rune) bool { return !unicode.IsLetter(r) })
	text := strings.Join(words, " ")
	return len(words) > 1 && personal.HoldsGivenName(text) && !personal.OfInstitution(text)
}

// plainLedgerPath returns a path of the ledger up to the first name that is not
// plain.
func plainLedgerPath(file string) string {
	shown := LedgerFolder
	names := strings.Split(strings.TrimPrefix(file, LedgerFolder+"/"), "/")
	for i, name := range names {
		if !isPlain(name) || i == len(names)-1 && !IsLedgerName(name) {
			return shown
		}
		shown += "/" + name
	}
	return shown
}

// ledgerName is the finding about names in a folder of the ledger that may not be
// shown. It speaks of all of them at once, and repeats none.
func ledgerName(folder string) diag.Diagnostic {
	return diag.New(RuleLedgerName, diag.Error, source.Whole(folder),
		"a file or folder in here has a name that may hold the number of a record or the name of a person, so it is neither read nor shown",
		diag.Help("findings show the names of ledger files: name them after an office and a month, in one word, such as police-05.yaml"))
}

// ledgerProblem is what kept a file of the ledger from being read, without a
// name that may not be shown.
func ledgerProblem(p source.Problem) diag.Diagnostic {
	if shown := plainLedgerPath(p.Span.Path()); shown != p.Span.Path() {
		return ledgerName(shown)
	}
	d := diag.New(p.Kind, diag.Error, p.Span, p.Message, diag.Help(p.Help))
	d.SourceLine = ""
	return d
}
