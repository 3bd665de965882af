package count_test

import (
	"testing"

	"cleryreport/generator/model"
)

// TestReportElsewhere asks for no numbers of a report that is a document of its
// own elsewhere. The numbers of this document are asked for all the same.
func TestReportElsewhere(t *testing.T) {
	c := complete(nil)
	c.Report.Documents = []model.OtherDocument{{Title: "Fire safety report", Holds: "fire"}}
	c.FireLogs, c.DrillLogs, c.FireSystems = nil, nil, nil
	if s := check(t, c); len(s.Fires) != 0 {
		t.Errorf("the statistics hold %d rows of fires", len(s.Fires))
	}
	c.Places = nil
	check(t, c)

	c = complete(nil)
	c.Report.Documents = []model.OtherDocument{{Title: "Security report", Holds: "security"}}
	c.Counts = nil
	if s := check(t, c); len(s.Fires) == 0 {
		t.Error("the statistics hold no fires")
	}
}
