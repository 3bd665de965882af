package report_test

import (
	"testing"

	"cleryreport/generator/checklist"
	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/model"
	"cleryreport/generator/report"
	"cleryreport/generator/source"
	"cleryreport/generator/theme"
)

// span is a place in a file that only tests know.
func span(path string) source.Span {
	return source.Span{File: source.NewFile(path, []byte("x\n")), End: 1}
}

// corpus is a main campus with a hall that changed its name and with noncampus
// property from 2024 on, and a harbor campus with neither.
func corpus() *model.Corpus {
	return &model.Corpus{
		Report: model.Report{Institution: model.Institution{Name: "Larkmoor University", ShortName: "Larkmoor"},
			Edition: 2026, Published: "2026-09-28", BaseURL: "https://safety.larkmoor.example/clery", Absence: "n/a",
			Notice: model.Notice{Office: "police", PaperCopy: "Ask us for one."}},
		Campuses: []model.Campus{
			{ID: "main", Name: "Main Campus", Address: "1 University Avenue", Security: "police",
				StudentHousing: model.Existence{Exists: true}, Noncampus: model.Existence{Years: []int{2024, 2025}}},
			{ID: "harbor", Name: "Harbor Center", Address: "40 Harbor Street", Security: "none",
				StudentHousing: model.Existence{Say: "The Harbor Center has no student housing."}},
		},
		Offices: []model.Office{{ID: "police", Title: "Campus Police", Kind: "police", Phone: "555-555-0142", Email: "police@larkmoor.example"},
			{ID: "city", Title: "City Police", Kind: "police_agency"}},
		Places: []model.Place{{ID: "birch", Name: "Birch Hall", Formerly: "North Hall", Campus: "main", Class: "student_housing"}},
	}
}

// statistics is the grid of a corpus, every number zero where its geography
// existed, with the cells given put in place of those.
func statistics(c *model.Corpus, cells ...model.Cell) *model.Statistics {
	given := map[model.Key]model.Cell{}
	for _, cell := range cells {
		given[cell.Key] = cell
	}
	var grid []model.Cell
	for _, campus := range c.Campuses {
		for _, year := range c.Report.Years() {
			for _, table := range model.Tables {
				for _, key := range keys(campus.ID, year, table) {
					cell, ok := given[key]
					if !ok {
						cell = model.Cell{Key: key, Status: status(campus, key)}
					}
					grid = append(grid, cell)
				}
			}
		}
	}
	return model.NewStatistics(c.Report.Years(), grid, nil, nil)
}

func keys(campus string, year int, table model.Table) []model.Key {
	if table == model.Unfounded {
		return []model.Key{{Campus: campus, Year: year, Table: table, Category: model.Total}}
	}
	biases := []model.Bias{""}
	if table == model.HateCrimes {
		biases = model.Biases
	}
	var list []model.Key
	for _, category := range model.Categories[table] {
		for _, bias := range biases {
			for _, g := range model.Geographies {
				list = append(list, model.Key{Campus: campus, Year: year, Table: table, Category: category, Bias: bias, Geography: g})
			}
		}
	}
	return list
}

func status(campus model.Campus, k model.Key) model.Status {
	switch {
	case !campus.GeographyIn(k.Geography, k.Year):
		return model.Absent
	case k.Table == model.Hazing && k.Year < model.HazingSince:
		return model.NotYetCollected
	default:
		return model.Reported
	}
}

// reported is a cell with a number.
func reported(k model.Key, count int) model.Cell {
	return model.Cell{Key: k, Status: model.Reported, Count: count}
}

// build arranges an edition whose checklist is empty.
func build(t *testing.T, c *model.Corpus, s *model.Statistics) (*report.Edition, []diag.Diagnostic) {
	t.Helper()
	look, err := theme.Default()
	if err != nil {
		t.Fatal(err)
	}
	return report.Build(c, s, &checklist.Coverage{Campuses: c.Campuses}, report.Options{ReportHref: "../public/2026/index.html", Fonts: look.Fonts, Page: look.Page})
}

// sections returns the sections with the anchors, in the order asked.
func sections(t *testing.T, d *doc.Document, ids ...string) []*doc.Section {
	t.Helper()
	byID := map[string]*doc.Section{}
	var walk func(list []*doc.Section)
	walk = func(list []*doc.Section) {
		for _, s := range list {
			byID[s.ID] = s
			walk(s.Sections)
		}
	}
	walk(d.Sections)
	var found []*doc.Section
	for _, id := range ids {
		if byID[id] == nil {
			t.Fatalf("the report has no section %s", id)
		}
		found = append(found, byID[id])
	}
	return found
}
