package diag

import (
	"fmt"
	"io"
	"strings"
)

var (
	githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	githubMessage  = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
)

// WriteGitHub prints findings as workflow commands, which GitHub shows beside
// the lines of a pull request. GitHub shows only the first of each kind, so the
// worst stand first.
func WriteGitHub(w io.Writer, list []Diagnostic) error {
	for _, d := range WorstFirst(list) {
		command := d.Severity.String()
		if d.Severity == Note {
			command = "notice"
		}
		message := d.Message
		if d.Excepted != nil {
			message += "\nexcepted: " + d.Excepted.String()
		}
		if d.Help != "" {
			message += "\nhelp: " + d.Help
		}
		if d.Law != "" {
			message += "\nlaw: " + d.Law
		}
		start, end := place(d.Span)
		where := "file=" + githubProperty.Replace(d.Span.Path())
		if start.Line > 0 {
			where += fmt.Sprintf(",line=%d,col=%d,endLine=%d,endColumn=%d", start.Line, start.Column, end.Line, end.Column)
		}
		if _, err := fmt.Fprintf(w, "::%s %s,title=%s::%s\n", command, where, githubProperty.Replace(d.Rule), githubMessage.Replace(message)); err != nil {
			return err
		}
	}
	return nil
}
