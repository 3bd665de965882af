package report_test

import (
	"testing"

	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
)

// TestRestatedFires marks the year of a facility whose fire statistics changed,
// and says of a facility that left them why.
func TestRestatedFires(t *testing.T) {
	c := corpus()
	at := func(year int, category model.Category) model.At {
		return model.At{Campus: "main", Table: model.FireStatistics, Year: year, Category: category}
	}
	c.Restatements = []model.Restatement{
		{At: at(2024, model.Unintentional), Facility: "birch", Was: "0", Now: "1", Say: "One fire was told of late."},
		{At: at(2024, model.Damage), Facility: "birch", Was: "50+1000000+", Now: "100-999", Say: "The cost was known later."},
		{At: at(2023, model.Fires), Facility: "birch", Was: "2", Now: "not_open", Say: "The hall was closed."},
		{At: at(2023, model.Fires), Facility: "annex", Was: "1", Now: "absent", Say: "The annex was no student housing."},
		{At: at(2021, model.Fires), Facility: "annex", Was: "1", Now: "absent", Say: "Of a year that is not shown."},
	}
	s := statistics(c)
	fires := []model.FacilityYear{
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2023, Status: model.NotOpen},
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2024, Status: model.Reported,
			Fires: []model.Fire{{Facility: "birch", Date: "2024-03-01", Cause: "unintentional", Damage: "100-999"}, {Facility: "birch", Cause: "undetermined", Damage: "1000000+"}}},
		{Campus: "main", Facility: "birch", Name: "Birch Hall", Year: 2025, Status: model.Reported},
	}
	e, _ := build(t, c, model.NewStatistics(s.Years, s.Cells, fires, nil))
	golden.Check(t, "testdata/restated-fires.golden", dumpSections(sections(t, e.Report, "fire-statistics-main-campus")...))
}

// TestRestatedColumn marks the cells of a column that lost its numbers, and the
// one that had another number by its own entry.
func TestRestatedColumn(t *testing.T) {
	c := corpus()
	column := model.At{Campus: "main", Year: 2023, Geography: model.Noncampus}
	cell := column
	cell.Table, cell.Category = model.Arrests, "drugs"
	c.Restatements = []model.Restatement{
		{At: column, Was: "0", Now: "absent", Say: "There was no noncampus property."},
		{At: cell, Was: "2", Now: "absent", Say: "Both arrests were on public property."},
	}
	e, _ := build(t, c, statistics(c))
	golden.Check(t, "testdata/restated-column.golden", dumpSections(sections(t, e.Report, "arrests-main", "hazing-main")...))
}
