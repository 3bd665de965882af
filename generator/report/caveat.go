package report

import (
	"fmt"

	"cleryreport/generator/model"
)

// caveatReasons say why a published number changed, behind “because”.
var caveatReasons = map[string]string{
	"reclassified":    "an incident was classified anew",
	"unfounded":       "sworn police found a report false or baseless after a full investigation",
	"late_report":     "a report was passed on late",
	"place_corrected": "the place of an incident was corrected",
	"agency_supplied": "a police agency supplied its statistics later",
	"entry_error":     "a number had been entered wrong",
	"rule_changed":    "a rule of counting changed",
}

// Caveat is the sentence that the federal survey asks for below a table in which
// a number of an earlier year is changed, with what readers of the report are
// told. Line is the letter of the line, or its title where no letter is known.
func Caveat(r model.Restatement, line string) string {
	s := fmt.Sprintf("For %d, Line %s was changed from %d to %d because %s.", r.Year, line, r.Was, r.Now, caveatReasons[r.Cause])
	if r.Say != "" {
		s += " " + r.Say
	}
	return s
}
