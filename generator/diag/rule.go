package diag

// Rule is a kind of finding. The package that makes the findings states the
// rule beside its id. Severity is the heaviest that such a finding has. Why and
// Mend are whole sentences for a member of a committee. Law is the citation of
// the paragraph that is behind the rule, empty where none is. Bad has just this
// finding and Good, which is Bad as it should be, has none.
type Rule struct {
	ID       string
	Title    string
	Severity Severity
	Why      string
	Law      string
	Mend     string
	Extent   Extent
	Bad      Example
	Good     Example
}

// Example is text of a file of a report repository. An empty text stands for
// what cannot be shown as text, such as a link.
type Example struct{ Path, Text string }

// Extent says how much of its file an example shows.
type Extent int

// The extents.
const (
	WholeFile Extent = iota // all of the file
	Lines                   // lines within the file: those of Bad stand in the place of those of Good
	AtEnd                   // the last lines of the file
)

// String returns the extent in words.
func (e Extent) String() string {
	switch e {
	case Lines:
		return "lines within the file"
	case AtEnd:
		return "the last lines of the file"
	default:
		return "the whole file"
	}
}
