package count_test

import (
	"math/rand/v2"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/model"
)

// TestQuartersAddUpToTheYear counts random ledgers by quarter: each record is in
// exactly one quarter of the year in which it counts.
func TestQuartersAddUpToTheYear(t *testing.T) {
	days := []string{"2025-01-01", "2025-03-31T23:59", "2025-04-01", "2025-06-30", "2025-07-01", "2025-09-30", "2025-10-01", "2025-12-31"}
	for _, choice := range []string{"determined", "reported"} {
		for seed := range uint64(50) {
			r := rand.New(rand.NewPCG(seed, 3))
			var incidents []model.Incident
			for range 1 + r.IntN(30) {
				in := randomIncident(r)
				in.Reported = pick(r, days)
				incidents = append(incidents, in)
			}
			c := ledger(complete(nil), incidents...)
			choose("unfounded_year", choice)(c)
			tally, _ := count.Ledger(c)
			sums := map[model.Key]int{}
			for quarter := 1; quarter <= 4; quarter++ {
				for _, cell := range count.Period(c, tally, 2025, quarter).Cells {
					sums[cell.Key] += cell.Count
				}
			}
			for _, cell := range count.Period(c, tally, 2025, 0).Cells {
				if sums[cell.Key] != cell.Count || cell.Count != tally.Number(cell.Key) {
					t.Fatalf("seed %d: %v: the quarters add up to %d, the year has %d, the ledger %d", seed, cell.Key, sums[cell.Key], cell.Count, tally.Number(cell.Key))
				}
			}
		}
	}
}

// TestPeriodSaysWhatNobodyKnows holds the cells of a quarter to their statuses:
// a ledger that ends before the quarter of a year that still runs has no zeros.
func TestPeriodSaysWhatNobodyKnows(t *testing.T) {
	rape := model.Incident{Offenses: []model.Offense{victim(model.Rape)}}
	in2025, in2026 := rape, rape
	in2025.Reported, in2026.Reported = "2025-02-03", "2026-05-03T10:00"
	c := ledger(complete(nil), in2025, in2026)
	tally, _ := count.Ledger(c)
	cell := model.Key{Campus: "main", Table: model.CriminalOffenses, Category: model.Rape, Geography: model.OnCampus}
	for _, tt := range []struct {
		name          string
		campus        string
		year, quarter int
		geography     model.Geography
		status        model.Status
		count         int
		asOf          string
	}{
		{"the quarter of the report", "main", 2025, 1, model.OnCampus, model.Reported, 1, ""},
		{"a later quarter of a year that is over", "main", 2025, 4, model.OnCampus, model.Reported, 0, ""},
		{"a campus without a record", "harbor", 2025, 1, model.OnCampus, model.Missing, 0, ""},
		{"a year that runs", "main", 2026, 0, model.OnCampus, model.Reported, 1, "2026-05-03"},
		{"an earlier quarter of a year that runs", "main", 2026, 1, model.OnCampus, model.Reported, 0, "2026-05-03"},
		{"a quarter of which nobody has reported", "main", 2026, 3, model.OnCampus, model.Missing, 0, "2026-05-03"},
		{"places as in the last year of the edition", "main", 2026, 0, model.Noncampus, model.Reported, 0, "2026-05-03"},
		{"a place that there never was", "harbor", 2026, 0, model.Noncampus, model.Absent, 0, "2026-05-03"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := count.Period(c, tally, tt.year, tt.quarter)
			cell.Campus, cell.Year, cell.Geography = tt.campus, tt.year, tt.geography
			got := s.At(cell)
			if got.Status != tt.status || got.Count != tt.count || s.AsOf != tt.asOf || s.Quarter != tt.quarter {
				t.Errorf("got %s %d, as of %q, quarter %d", got.Status, got.Count, s.AsOf, s.Quarter)
			}
		})
	}
}
