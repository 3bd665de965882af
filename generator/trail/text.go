package trail

import (
	"fmt"
	"io"
	"strings"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// Reply is what is said of the cells that somebody asked for.
type Reply struct {
	Answers  []Answer
	KeptOut  []count.Decision // that belong to the same lines and are not counted in them
	Also     []model.Table    // other tables that have the same line, and that were not asked for
	HasFires bool             // the question was for fires
	Fires    []FireAnswer
}

// WriteText prints a reply for people. Of several lines of a table only the
// cells are shown that are more than a zero.
func WriteText(w io.Writer, r Reply) error {
	var b strings.Builder
	zeros, shown := 0, 0
	several := severalLines(r.Answers)
	for _, a := range r.Answers {
		if several && a.plainZero() {
			zeros++
			continue
		}
		shown++
		a.text(&b)
	}
	switch {
	case zeros > 0 && shown == 0:
		fmt.Fprintf(&b, "all %d cells are 0 or take no number\n", zeros)
	case zeros > 0:
		fmt.Fprintf(&b, "%s more: 0, or none to report\n", plural(zeros, "cell", "cells"))
	}
	for _, f := range r.Fires {
		f.text(&b)
	}
	if len(r.Answers)+len(r.Fires)+len(r.KeptOut) == 0 {
		b.WriteString("there is no such record, and no such number\n")
	}
	if len(r.KeptOut) > 0 {
		b.WriteString("looked at and not counted here:\n")
		for _, d := range r.KeptOut {
			keptOut(&b, d)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// severalLines reports whether the answers are of more than one line of a table.
func severalLines(answers []Answer) bool {
	for _, a := range answers {
		first, key := answers[0].Cell.Key, a.Cell.Key
		if key.Category != first.Category || key.Bias != first.Bias {
			return true
		}
	}
	return false
}

// plainZero reports whether nothing stands behind a cell but a zero, or the
// reason why it takes no number.
func (a Answer) plainZero() bool {
	return a.Cell.Status != model.Missing && a.Cell.Count == 0 && a.Agrees() && len(a.Records)+len(a.Shares)+len(a.Restated) == 0
}

func (a Answer) text(b *strings.Builder) {
	fmt.Fprintf(b, "%s: %s\n", a.Name, number(a.Cell))
	if origin := a.origin(); origin != "" {
		fmt.Fprintf(b, "  %s\n", origin)
	}
	for _, d := range a.Records {
		fmt.Fprintf(b, "  %+d  %s, %s: %s; %s\n", d.Units, d.Incident.Ref, d.Span(), facts(d), where(d))
		for _, rule := range d.Rules {
			fmt.Fprintf(b, "      %s\n", ruleText(rule))
		}
	}
	if a.Origin == Police && len(a.Written) > 0 {
		fmt.Fprintf(b, "  %+d  written at %s\n", a.Unplaced, places(a.Written))
	}
	for _, s := range a.Shares {
		share(b, s.Agency+" supplied it", s.Supplied, 1)
		share(b, s.Agency+" supplied it, and the ledger holds it already", s.Matched, -1)
		share(b, s.Agency+" cannot say where", s.Unplaced, 1)
	}
	if len(a.Records)+len(a.Shares) > 0 {
		fmt.Fprintf(b, "  sum %d\n", a.Sum())
	}
	if !a.Agrees() {
		fmt.Fprintf(b, "  the sum is not what is written: run `clery check`\n")
	}
	for _, r := range a.Restated {
		fmt.Fprintf(b, "  restated: it was %s and is %s (%s), %s\n", r.Was, r.Now, r.Cause, r.Span)
	}
}

func share(b *strings.Builder, words string, cell model.Cell, sign int) {
	if cell.Count != 0 {
		fmt.Fprintf(b, "  %+d  %s, %s\n", sign*cell.Count, words, cell.Span)
	}
}

// origin says in words where a number is written and how it came about.
func (a Answer) origin() string {
	at := places(a.Written)
	switch {
	case a.Origin == None || a.Origin == Police:
		if at = a.Cell.Span.String(); a.Origin == Police || at == "" {
			return ""
		}
		return "see " + at
	case a.Origin == Ledger && at == "":
		return "counted from the ledger"
	case a.Origin == Ledger:
		return "written at " + at + ", counted from the ledger"
	case a.Origin == Counted:
		return "written at " + at + ", counted from a ledger that is not at hand (--records names its folder)"
	case a.Note != "":
		return "written at " + at + "; the file says: " + a.Note
	default:
		return "typed by hand at " + at
	}
}

func places(spans []source.Span) string {
	var list []string
	for _, s := range spans {
		list = append(list, s.String())
	}
	return strings.Join(list, " and ")
}

func keptOut(b *strings.Builder, d count.Decision) {
	fmt.Fprintf(b, "  %s, %s: %s; %s\n", d.Incident.Ref, d.Span(), facts(d), where(d))
	fmt.Fprintf(b, "      %s\n", ruleText(keeper(d)))
}

// keeper is the rule that kept a record out of its table, or, among the
// unfounded, the one that left it in.
func keeper(d count.Decision) string {
	if d.Out == "" {
		return "NOREMOVE"
	}
	return d.Out
}
