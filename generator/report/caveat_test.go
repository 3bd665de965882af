package report_test

import (
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/report"
)

func TestCaveat(t *testing.T) {
	r := model.Restatement{At: model.At{Year: 2024, Category: model.Fondling}, Was: "3", Now: "4", Cause: "late_report", Say: "One report was passed on late."}
	want := "For 2024, Line d was changed from 3 to 4 because a report was received late. One report was passed on late."
	if got := report.Caveat(r, []string{"d"}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	r.Now, r.Cause, r.Say = model.Figure(model.Absent), "place_corrected", ""
	want = "For 2024, Line d was changed from 3 to blank because the place of an incident was corrected."
	if got := report.Caveat(r, []string{"d"}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	want = "For 2024, Lines a, c and d were changed from 3 to blank because the place of an incident was corrected."
	if got := report.Caveat(r, []string{"a", "c", "d"}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	want = "For 2024, each line was changed from 3 to blank because the place of an incident was corrected."
	if got := report.Caveat(r, nil); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	r.Category, r.Was, r.Now = model.Damage, "100-999", "640"
	want = "For 2024, Line Property damage was changed from $100–$999 to $640 because the place of an incident was corrected."
	if got := report.Caveat(r, []string{"Property damage"}); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
