package report

import (
	"fmt"

	"cleryreport/generator/model"
)

// caveatReasons say why a published number changed, as it goes on after
// "because".
var caveatReasons = map[string]string{
	"reclassified":    "an incident was classified anew",
	"unfounded":       "a report was found false or baseless by sworn police",
	"late_report":     "a report was received late",
	"place_corrected": "the place of an incident was corrected",
	"agency_supplied": "a police agency supplied figures after the number was published",
	"entry_error":     "the number was entered wrongly",
	"rule_changed":    "a rule of counting changed",
}

// Caveat is the sentence that the federal survey asks for below a table in which
// a number of an earlier year is changed, in the form "For (YEAR), Line (X) was
// changed from (A) to (B) because (REASON)", with what readers of the report are
// told. Lines are the letters of the lines, or their titles where no letter is
// known; none stands for every line. A cell without a number is blank in the
// survey.
func Caveat(r model.Restatement, lines []string) string {
	which := "each line was"
	switch len(lines) {
	case 0:
	case 1:
		which = "Line " + lines[0] + " was"
	default:
		which = "Lines " + say.And(lines) + " were"
	}
	s := fmt.Sprintf("For %d, %s changed from %s to %s because %s.", r.Year, which, caveatFigure(r.Category, r.Was), caveatFigure(r.Category, r.Now), caveatReasons[r.Cause])
	if r.Say != "" {
		s += " " + r.Say
	}
	return s
}

func caveatFigure(category model.Category, f model.Figure) string {
	switch model.Status(f) {
	case model.Absent, model.NotOpen, model.Elsewhere, model.NotYetCollected:
		return "blank"
	}
	if category == model.Damage {
		return damagesText(f)
	}
	return string(f)
}
