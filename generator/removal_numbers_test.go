package generator

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
)

// TestRemovalOfEveryNumber takes away, one leaf at a time, the cells or the
// register by which the sample answers a statistic, a column or a set of rows.
// That leaf must be reported as missing, and no other that does not rest on the
// same cells.
func TestRemovalOfEveryNumber(t *testing.T) {
	whole := walk(t, withoutLedger(sampleTree(t)), nil)
	law, err := schema.Load()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, entry := range whole.coverage.Entries {
		leaf := entry.Leaf
		if leaf.Role != schema.RoleContent && leaf.Role != schema.RoleDimension || !answeredByNumbers(leaf.AnsweredBy) || saidInText(entry) {
			continue
		}
		tried++
		t.Run(leaf.Citation.String(), func(t *testing.T) {
			corpus, stats := withoutAnswer(whole, leaf.AnsweredBy)
			_, findings := checklist.Walk(corpus, stats, law)
			reported := missingLeaves(t, law, findings)
			said := false
			for _, other := range reported {
				said = said || other == leaf
				if !restsOn(other.AnsweredBy, leaf.AnsweredBy) {
					t.Errorf("%s is reported as well", other.Citation)
				}
			}
			if !said {
				t.Errorf("nothing is reported")
			}
		})
	}
	if tried < 40 {
		t.Errorf("only %d leaves were tried", tried)
	}
}

// saidInText reports whether a section answers the leaf as well.
func saidInText(entry checklist.Entry) bool {
	return slices.ContainsFunc(entry.Answers, func(a checklist.Answer) bool {
		return slices.ContainsFunc(a.Evidence, func(e checklist.Evidence) bool { return e.Kind == checklist.Section })
	})
}

// answeredByNumbers reports whether cells or a register of acts answer. Fires,
// drills and fire safety systems that are missing are reported by counting.
func answeredByNumbers(by schema.Answer) bool {
	cells := by.Table != "" && by.Table != "fires" || by.Geography != "" || by.Bias != "" || by.Years > 0
	return cells || by.Register == "programs" || by.Register == "exercises" || by.Register == "agencies"
}

// withoutAnswer is the sample without what answers.
func withoutAnswer(whole walked, by schema.Answer) (*model.Corpus, *model.Statistics) {
	corpus := *whole.corpus
	switch by.Register {
	case "programs":
		corpus.ProgramLists = nil
	case "exercises":
		corpus.ExerciseLists = nil
	case "agencies":
		corpus.AgencyLists = nil
	}
	if by.Register != "" {
		return &corpus, whole.stats
	}
	at := model.At{Table: model.Table(by.Table), Category: model.Category(by.Category), Geography: model.Geography(by.Geography), Bias: model.Bias(by.Bias)}
	var kept []model.Cell
	for _, c := range whole.stats.Cells {
		if !at.Matches(c.Key) {
			kept = append(kept, c)
		}
	}
	return &corpus, model.NewStatistics(corpus.Report.Years(), kept, whole.stats.Fires, whole.stats.HateTotals)
}

// missingLeaves returns the leaves that findings report as missing.
func missingLeaves(t *testing.T, law *schema.Law, findings []diag.Diagnostic) []*schema.Leaf {
	t.Helper()
	var leaves []*schema.Leaf
	for _, d := range findings {
		if d.Rule != checklist.RuleMissing {
			continue
		}
		text, _, _ := strings.Cut(d.Law, ": ")
		citation, err := schema.ParseCitation(text)
		if err != nil {
			t.Fatal(err)
		}
		leaves = append(leaves, law.Find(citation)...)
	}
	return leaves
}

// restsOn reports whether an answer is gone when the other is: it is the same,
// or the other is the whole of which it is a row or a column.
func restsOn(answer, gone schema.Answer) bool {
	switch {
	case gone.Years > 0:
		return true // without years there is no cell at all
	case gone.Register != "":
		return answer.Register == gone.Register || answer.Record == gone.Register
	case gone.Category != "":
		return reflect.DeepEqual(answer, gone) || answer.Table == gone.Table && answer.Category == ""
	case gone.Table != "":
		return answer.Table == gone.Table || answer.Bias != ""
	default:
		return reflect.DeepEqual(answer, gone)
	}
}
