package count_test

import (
	"fmt"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

func TestJumps(t *testing.T) {
	tests := []struct {
		was, now int
		jump     bool
	}{
		{0, 0, false}, {0, 4, false}, {0, 5, true}, {4, 0, false}, {5, 0, true},
		{1, 9, false}, {9, 3, false}, {1, 14, true}, {10, 20, false}, {10, 30, true}, {30, 10, true},
		{20, 40, false}, {30, 60, true}, {63, 78, false}, {1000, 1400, false}, {1000, 2000, true},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.was, " to ", tt.now), func(t *testing.T) {
			c := jumping(tt.was, tt.now)
			if !tt.jump {
				check(t, c)
				return
			}
			_, found := count.Count(c)
			expect(t, found, want{count.FindingJump, main2025 + ":20:21",
				fmt.Sprintf("Drug law violations, on campus (Main Campus, 2025, Arrests) is %d, and was %d the year before", tt.now, tt.was)})
			if len(found) == 1 && (found[0].Severity != diag.Note || len(found[0].Related) != 1) {
				t.Errorf("%+v", found)
			}
		})
	}
}

// jumping is a corpus in which the arrests for drugs on campus go from one
// number to another.
func jumping(was, now int) *model.Corpus {
	c := complete(sheet{"arrests/drugs/on_campus": fmt.Sprint(now)})
	for year, i := range map[int]int{2023: 0, 2024: 1} {
		c.Counts[i] = countsOf(c, "main", year, sheet{"arrests/drugs/on_campus": fmt.Sprint(was)})
	}
	return c
}

func TestJumpIsExplained(t *testing.T) {
	row := model.At{Campus: "main", Table: model.Arrests, Category: "drugs"}
	cell := row
	cell.Year, cell.Geography = 2025, model.OnCampus
	before := cell
	before.Year = 2024
	for _, at := range []model.At{row, cell, before} {
		c := jumping(5, 0)
		c.Notes = []model.Note{{At: at, Text: "The city police took over these arrests."}}
		check(t, c)
	}
	c := jumping(5, 0)
	c.Notes = []model.Note{{At: model.At{Campus: "main", Table: model.Arrests}, Text: "Of the table."}}
	if _, found := count.Count(c); len(found) != 1 {
		t.Errorf("a footnote of a whole table explains no number: %+v", found)
	}
	c = jumping(5, 0)
	c.Restatements = []model.Restatement{{At: before, Was: "4", Now: "5", Cause: "late_report"}}
	check(t, c)
}

// TestJumpInHousing tells of a jump once where it is one on campus too.
func TestJumpInHousing(t *testing.T) {
	c := complete(sheet{"arrests/drugs/on_campus": "7", "arrests/drugs/student_housing": "6"})
	check(t, c, want{count.FindingJump, main2025 + ":20:21", "Drug law violations, on campus (Main Campus, 2025, Arrests) is 7, and was 0 the year before"})
	c = complete(sheet{"arrests/drugs/on_campus": "7", "arrests/drugs/student_housing": "6"})
	for year, i := range map[int]int{2023: 0, 2024: 1} {
		c.Counts[i] = countsOf(c, "main", year, sheet{"arrests/drugs/on_campus": "5"})
	}
	check(t, c, want{count.FindingJump, main2025 + ":20:40", "Drug law violations, student housing (Main Campus, 2025, Arrests) is 6, and was 0 the year before"})
}

func TestYearsGap(t *testing.T) {
	c := complete(nil)
	c.Campuses[0].Noncampus.Years = []int{2022, 2024, 2025}
	check(t, c, want{count.FindingYearsGap, "site/campuses.yaml:3:1",
		"Main Campus is said to have had noncampus property before and after 2023, but not in it"})
	c.Campuses[0].Open = []model.Interval{{From: "1990-01-01", Until: "2022-12-31"}, {From: "2024-01-01"}}
	c.Counts = c.Counts[1:]
	if _, found := count.Count(c); len(found) != 0 && found[0].Rule == count.FindingYearsGap {
		t.Error("a campus that was closed has no such year")
	}
}
