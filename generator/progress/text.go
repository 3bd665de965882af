package progress

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/phrase"
)

// Lengths of the text for a terminal.
const (
	width     = 80 // characters of a line
	labelled  = 15 // characters before the words of a line with a label
	dated     = 31 // characters before the words of a line with days
	daysAhead = 60 // how far the dates reach
	mostShown = 5  // errors of one office
)

// The colors of a terminal.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	green  = "1;32"
)

// WriteText prints where the edition stands, for people at a terminal.
func WriteText(w io.Writer, corpus *model.Corpus, p Progress, style diag.Style) error {
	t := &printer{corpus: corpus, color: style.Color}
	t.head(p)
	t.offices(p)
	t.report(p)
	t.acts(p)
	t.changes(p)
	t.ahead(p)
	_, err := io.WriteString(w, t.String())
	return err
}

type printer struct {
	strings.Builder
	corpus *model.Corpus
	color  bool
}

func (t *printer) paint(code, text string) string {
	if !t.color || code == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// line prints a label and words in lines of the width of the terminal, the first
// of them colored.
func (t *printer) line(label, code, words string) {
	for i, line := range wrap(words, width-labelled) {
		if i > 0 {
			label = ""
		}
		fmt.Fprintf(t, "%s%s\n", t.paint(bold, fmt.Sprintf("%-*s", labelled, label)), t.paint(code, line))
	}
}

// item prints words in lines that are set in.
func (t *printer) item(indent int, words string) {
	for i, line := range wrap(words, width-indent-2) {
		if i > 0 {
			line = "  " + line
		}
		t.WriteString(strings.Repeat(" ", indent) + line + "\n")
	}
}

func (t *printer) heading(words string) { t.WriteString("\n" + t.paint(bold, words) + "\n") }

func (t *printer) head(p Progress) {
	for _, line := range wrap(p.Title+", "+p.Institution, width) {
		t.WriteString(t.paint(bold, line) + "\n")
	}
	if p.Owner != "" {
		t.line("Office", "", t.office(p.Owner))
	}
	t.line("Today", "", phrase.English.Date(p.Today))
	t.line("Deadline", p.urgency(), phrase.English.Date(p.Deadline)+": "+p.Due())
	publication := p.Publication()
	if p.Published != "" {
		publication = phrase.English.Date(p.Published) + ": " + publication
	}
	t.line("Publication", "", publication)
	code := red
	if all, _ := p.Blocking(); all == 0 {
		code = green
	}
	t.line("Blocked by", code, p.Blocked())
}

// urgency is the color of the deadline.
func (p Progress) urgency() string {
	switch days := p.DaysLeft(); {
	case p.Sealed:
		return ""
	case days < 0:
		return red
	case days <= 30:
		return yellow
	default:
		return green
	}
}

// offices prints what each office has to do, and the first of its errors.
func (t *printer) offices(p Progress) {
	rows := false
	for _, o := range p.Offices {
		if !o.HasWork() {
			continue
		}
		if !rows {
			t.heading(fmt.Sprintf("%-40s%10s%10s%10s%10s", "By office", "errors", "drafts", "to review", "to accept"))
			rows = true
		}
		fmt.Fprintf(t, "%-40s%s%10d%10d%10d\n", shortened(o.Title, 39), t.alarm(len(o.Errors)), len(o.Drafts), len(o.Reviews), o.Unaccepted)
	}
	for _, o := range p.Offices {
		if len(o.Errors) == 0 {
			continue
		}
		t.heading("Errors: " + o.Title)
		for i, d := range o.Errors {
			if i == mostShown && len(o.Errors) > mostShown+1 {
				t.item(2, fmt.Sprintf("and %d more; clery check lists them all", len(o.Errors)-i))
				break
			}
			words := d.Span.String() + ": " + d.Message
			if d.Excepted != nil {
				words += " (excepted until " + phrase.English.Date(d.Excepted.Until) + ")"
			}
			t.item(2, words)
		}
	}
}

func (t *printer) alarm(n int) string {
	text := fmt.Sprintf("%10d", n)
	if n == 0 {
		return text
	}
	return t.paint(red, text)
}

// report prints the approvals, the states of the checklist, the findings and the
// exceptions.
func (t *printer) report(p Progress) {
	t.WriteString("\n")
	if accepted, all := p.Approved(); all > 0 {
		t.line("Approvals", "", fmt.Sprintf("%d of %s given", accepted, count(all, "needed approval")))
	}
	if p.Owner != "" {
		t.heading("The report as a whole")
	}
	var states []string
	for _, s := range p.States {
		if s.Count > 0 {
			states = append(states, fmt.Sprintf("%d %s", s.Count, s.Name))
		}
	}
	t.line("Checklist", "", strings.Join(states, ", "))
	t.line("Findings", "", fmt.Sprintf("%s, %s, %s", count(p.Errors, "error"), count(p.Warnings, "warning"), count(p.Notes, "note")))
	for _, e := range p.Exceptions {
		words, code := "until "+phrase.English.Date(e.Until), ""
		if e.Ended {
			words, code = "ended on "+phrase.English.Date(e.Until), red
		}
		t.line("Exception", code, e.Place+" ["+e.Rule+"]: "+words)
	}
}

// acts prints which agencies and audiences were asked and told.
func (t *printer) acts(p Progress) {
	for _, a := range p.Agencies {
		t.line("Police", "", a.Name+": "+a.Words())
	}
	var told, open []string
	for _, n := range p.Notices {
		if n.On == "" {
			open = append(open, n.AudienceWords())
		} else {
			told = append(told, n.AudienceWords()+" "+n.On)
		}
	}
	if len(told) > 0 {
		t.line("Notices", "", "recorded: "+strings.Join(told, ", "))
	}
	if len(open) > 0 {
		t.line("Notices", yellow, "not recorded: "+strings.Join(open, ", "))
	}
}

// changes prints what is other than before.
func (t *printer) changes(p Progress) {
	if p.Before != nil {
		t.line("Since "+fmt.Sprint(p.Before.Edition), "", p.Before.Words())
	}
	if p.Revision == nil {
		return
	}
	t.heading("Since " + p.Revision.Name + ": " + p.Revision.Words())
	for _, path := range p.Revision.Files {
		t.item(2, path)
	}
}

// ahead prints the dates that come next, each with its office.
func (t *printer) ahead(p Progress) {
	events := p.Ahead(daysAhead)
	if len(events) == 0 {
		return
	}
	t.heading(fmt.Sprintf("The next %d days", daysAhead))
	for _, e := range events {
		words := e.Title + " (" + t.office(e.Office) + ")"
		if !e.Confirmed {
			words += ", unconfirmed"
		}
		for i, line := range wrap(words, width-dated) {
			days := ""
			if i == 0 {
				days = Span(e)
			}
			fmt.Fprintf(t, "  %-*s%s\n", dated-2, days, line)
		}
	}
}

// office is the title of an office.
func (t *printer) office(id string) string {
	if o, ok := t.corpus.Office(id); ok {
		return o.Title
	}
	return "no office"
}

// wrap breaks text between words into lines of so many characters. A longer word
// has a line of its own.
func wrap(text string, length int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) <= length:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	return append(lines, line)
}

// shortened cuts text to so many characters.
func shortened(text string, length int) string {
	runes := []rune(text)
	if len(runes) <= length {
		return text
	}
	return string(runes[:length-1]) + "…"
}
