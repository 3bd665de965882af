package checklist

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// states turns the states of a coverage into findings, one for each leaf and
// state, naming the campuses.
func (w *walker) states(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i, entry := range coverage.Entries {
		for _, state := range []State{Missing, Starter, Draft, Incomplete} {
			var campuses []string
			var first Answer
			for j, a := range entry.Answers {
				if a.State == state {
					if len(campuses) == 0 {
						first = a
					}
					campuses = append(campuses, coverage.Campuses[j].Name)
				}
			}
			if len(campuses) == 0 {
				continue
			}
			where := ""
			if len(campuses) < len(coverage.Campuses) {
				where = " for " + strings.Join(campuses, " and ")
			}
			if d, ok := w.finding(coverage, i, state, first, where); ok {
				list = append(list, d)
			}
		}
	}
	return list
}

// finding is what is said of one leaf in one state; ok is false where nothing
// need be said.
func (w *walker) finding(coverage *Coverage, index int, state State, a Answer, where string) (diag.Diagnostic, bool) {
	leaf := coverage.Entries[index].Leaf
	if leaf.Role == schema.RolePointer || leaf.Role == schema.RoleCountingRule || state == Missing && (w.saidByCount(leaf) || leaf.AnsweredBy.Record == "distribution") {
		return diag.Diagnostic{}, false
	}
	law := lawOf(leaf)
	name := leaf.Citation.Heading() + " (" + leaf.Title + ")"
	switch state {
	case Missing:
		span, help := w.place(coverage, index)
		return diag.New(RuleMissing, missingSeverity(leaf), span, missingMessage(leaf, name)+where, diag.Help(help), law, w.answeredBefore(leaf)), true
	case Starter:
		e := a.Evidence[0]
		if e.unfilled && w.corpus.Policy(e.Path).Status != statusStarter {
			return diag.Diagnostic{}, false // said at each placeholder
		}
		severity := missingSeverity(leaf)
		if e.unfilled {
			severity = diag.Error // whatever the law asks, it would be printed
		}
		return diag.New(RuleStarter, severity, e.Span, "only starter text answers "+name+where+wordForWord(e)+w.ownedBy(e.Path),
			diag.Help("put the institution's own practice in the text's place, then write status: adopted at the top of "+e.Path), law), true
	case Draft:
		e, _ := draftOf(a)
		drafts := draftsIn(coverage, e.Path)
		if drafts[0] != index {
			return diag.Diagnostic{}, false // said at the first: one line at the top of the file says so of all
		}
		return diag.New(RuleDraft, diag.Warning, e.Span, "the text that answers "+name+where+andMore(len(drafts)-1)+" is still a draft"+w.ownedBy(e.Path),
			diag.Help("when the text is adopted, write status: adopted at the top of "+e.Path), law), true
	default:
		e := a.Evidence[slices.IndexFunc(a.Evidence, func(e Evidence) bool { return e.Status != "starter" })]
		return diag.New(RuleIncomplete, diag.Warning, e.Span, name+where+": "+strings.Join(a.Causes, "; ")+w.ownedBy(e.Path),
			diag.Help("say it under this heading, in plain words"), law), true
	}
}

// draftOf is the draft among the evidence of an answer; ok is false for a
// pointer, whose state is that of others.
func draftOf(a Answer) (draft Evidence, ok bool) {
	at := slices.IndexFunc(a.Evidence, func(e Evidence) bool { return e.Status == "draft" })
	if a.State != Draft || at < 0 {
		return Evidence{}, false
	}
	return a.Evidence[at], true
}

// draftsIn returns the indexes of the leaves that a draft of a file answers, and
// nothing better does.
func draftsIn(coverage *Coverage, path string) []int {
	var indexes []int
	for i, entry := range coverage.Entries {
		if slices.ContainsFunc(entry.Answers, func(a Answer) bool {
			draft, ok := draftOf(a)
			return ok && draft.Path == path
		}) {
			indexes = append(indexes, i)
		}
	}
	return indexes
}

// andMore names a number of further paragraphs.
func andMore(paragraphs int) string {
	switch paragraphs {
	case 0:
		return ""
	case 1:
		return " and another paragraph"
	default:
		return fmt.Sprintf(" and %d other paragraphs", paragraphs)
	}
}

func wordForWord(e Evidence) string {
	if e.copied {
		return ", word for word as it came"
	}
	return ""
}

// saidByCount reports whether a leaf is missing because of numbers or registers
// that counting has found missing, each with a finding at its place.
func (w *walker) saidByCount(leaf *schema.Leaf) bool {
	by := leaf.AnsweredBy
	switch {
	case by.Table != "" || leaf.Role == schema.RoleDimension:
		return slices.ContainsFunc(w.stats.Cells, func(c model.Cell) bool { return c.Status == model.Missing }) ||
			slices.ContainsFunc(w.stats.Fires, func(f model.FacilityYear) bool { return f.Status == model.Missing })
	default:
		return slices.Contains([]string{"fires", "fire_systems", "drills"}, by.Register)
	}
}

// missingSeverity follows the role of the leaf: what must stand in the report
// is an error, an act outside it or what is only customary a note.
func missingSeverity(leaf *schema.Leaf) diag.Severity {
	if expected(leaf) {
		return diag.Error
	}
	return diag.Note
}

func missingMessage(leaf *schema.Leaf, name string) string {
	switch {
	case leaf.Role == schema.RoleProcedural:
		return "no record shows " + name
	case leaf.AnsweredBy.Table != "" || leaf.Role == schema.RoleDimension:
		return "the statistics for " + name + " are not complete"
	case leaf.AnsweredBy.Register != "":
		return "the register " + leaf.AnsweredBy.Register + " does not answer " + name
	default:
		return "no statement answers " + name
	}
}

// place finds where a missing statement belongs: the heading that answers the
// leaf nearest in the order of the law, looking first among its siblings and
// then further out; the outline of the report if no heading answers anything.
func (w *walker) place(coverage *Coverage, index int) (source.Span, string) {
	leaf := coverage.Entries[index].Leaf
	switch {
	case leaf.AnsweredBy.Table != "" || leaf.Role == schema.RoleDimension:
		return source.Whole("stats"), "the counts.yaml of the campus and year needs every number of the table; findings there name each cell"
	case leaf.AnsweredBy.Register != "":
		return source.Whole("stats"), "write the register's file for the latest year under stats/, or a section with the citation"
	case leaf.AnsweredBy.Record == "agencies":
		return source.Whole("stats"), "list the police agencies that were asked in stats/<campus>/<year>/agencies.yaml"
	case leaf.Role == schema.RoleProcedural:
		return source.Whole(attestationsFile), "record when and how it was done in " + attestationsFile
	}
	line := "write a section headed: " + leaf.Heading()
	if leaf.IfAny {
		line += "; if there is none, one sentence that says so is enough"
	}
	if h, path := w.nearestHeading(leaf); h != nil {
		return h.Span, line + ", near this heading in " + path + w.ownedBy(path)
	}
	return w.corpus.Report.Span, line + ", in a file of the outline"
}

// attestationsFile records acts that no text can show.
const attestationsFile = "site/attestations.yaml"

// nearestHeading is the heading, with its file, that answers the leaf nearest to
// this one in the innermost group around it of which any is answered.
func (w *walker) nearestHeading(leaf *schema.Leaf) (*doc.Heading, string) {
	leaves := w.law.Leaves
	index := slices.Index(leaves, leaf)
	for group := leaf.Citation.Parent(); ; group = group.Parent() {
		for distance := range leaves {
			for _, i := range []int{index - distance, index + distance} {
				if i < 0 || i >= len(leaves) || !group.Contains(leaves[i].Citation) {
					continue
				}
				if s := w.statements[leaves[i]]; len(s) > 0 {
					return s[0].Heading, s[0].Path
				}
			}
		}
		if group == group.Parent() {
			return nil, ""
		}
	}
}

// ownedBy names the office that owns a file.
func (w *walker) ownedBy(path string) string {
	p := w.corpus.Policy(path)
	if p == nil {
		return ""
	}
	office, ok := w.corpus.Office(p.Owner)
	if !ok {
		return ""
	}
	return " (owned by " + office.Title + ")"
}
