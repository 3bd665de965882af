package logs

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error unless it says otherwise. An error
// about a row says that the row was left out, a warning that its record waits
// for a person.
const (
	RuleEncoding       = "log.encoding"        // the export is no text that can be read
	RuleColumn         = "log.column"          // a column of the mapping that the export does not have
	RuleHeader         = "log.header"          // a column of the mapping that the export has twice
	RulePersonalColumn = "log.personal-column" // a mapped column that holds what identifies persons
	RuleReference      = "log.reference"       // a row whose reference cannot be used
	RuleDate           = "log.date"            // a day that cannot be read; a warning where it may be unknown
	RuleUnmapped       = "log.unmapped"        // a text to which the mapping gives no meaning; a warning where the record can wait
	RuleLacking        = "log.lacking"         // what the export does not say of a record; a warning
	RuleRowsDiffer     = "log.rows-differ"     // rows of one record that say different things; a warning
	RuleExisting       = "log.existing"        // fires of a year whose log is there already
)

func (r *reader) find(d diag.Diagnostic) { r.findings = append(r.findings, d) }

// sealed is a finding without the line of the export, which belongs to the
// records ring.
func sealed(d diag.Diagnostic) diag.Diagnostic {
	d.SourceLine = ""
	return d
}

// lack is one thing that is wrong with, or missing in, several rows.
type lack struct {
	rule     string
	severity diag.Severity
	message  string
	help     string
	law      string
	span     source.Span // in the first of the rows
	lines    []int
}

// lack notes that something is wrong with a row. What is the same in several
// rows becomes one finding that names their lines.
func (r *reader) lack(l lack, at row) {
	key := l.rule + "\n" + l.message
	if r.lacks[key] == nil {
		r.lacks[key] = &l
	}
	r.lacks[key].lines = append(r.lacks[key].lines, at.line)
}

// sorted returns all findings.
func (r *reader) sorted() []diag.Diagnostic {
	all := r.findings
	for _, l := range r.lacks {
		all = append(all, sealed(diag.New(l.rule, l.severity, l.span, l.message+": "+Lines(l.lines), diag.Help(l.help), diag.Law(l.law))))
	}
	return diag.Sort(all)
}

// mostLines is how many lines, or stretches of lines, are named.
const mostLines = 60

// Lines returns the numbers of lines in words: lines 4, 7 to 9 and 12.
func Lines(lines []int) string {
	lines = slices.Compact(slices.Sorted(slices.Values(lines)))
	var parts []string
	shown := 0
	for i := 0; i < len(lines) && len(parts) < mostLines; {
		last := i
		for last+1 < len(lines) && lines[last+1] == lines[last]+1 {
			last++
		}
		switch last - i {
		case 0:
			parts = append(parts, fmt.Sprint(lines[i]))
		case 1:
			parts = append(parts, fmt.Sprint(lines[i]), fmt.Sprint(lines[last]))
		default:
			parts = append(parts, fmt.Sprintf("%d to %d", lines[i], lines[last]))
		}
		i = last + 1
		shown = i
	}
	if rest := len(lines) - shown; rest > 0 {
		parts = append(parts, fmt.Sprintf("%d more", rest))
	}
	if len(lines) == 1 {
		return "line " + parts[0]
	}
	if len(parts) == 1 {
		return "lines " + parts[0]
	}
	return "lines " + strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

func quoted(text string) string { return `"` + text + `"` }
