package count

import (
	"fmt"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

const fireLaw = "34 CFR 668.49(c)"

// checkFireLogs reports years of student housing without a fire log, unless the
// fire safety report is a document of its own elsewhere, and fires that do not
// belong where they are written.
func checkFireLogs(g *grid) {
	for _, campus := range g.corpus.Campuses {
		for _, year := range g.years {
			if g.corpus.Report.HoldsFire() && g.housedIn(campus.ID, year) && g.fireLog(campus.ID, year) == nil {
				g.missingFireLog(campus.ID, year)
			}
		}
	}
	for i := range g.corpus.FireLogs {
		if log := &g.corpus.FireLogs[i]; g.inYears(log.Year) {
			g.checkFireLog(log)
		}
	}
}

func (g *grid) missingFireLog(campus string, year int) {
	path := statsPath(campus, year, "fires.csv")
	g.report(FindingFireLog, source.Whole(path),
		fmt.Sprintf("the fire log of %s is not here", g.place(campus, year)),
		diag.Help("write "+path+"; with its header alone it states that no fire was reported"), diag.Law(fireLaw))
}

func (g *grid) checkFireLog(log *model.FireLog) {
	seen := map[string]source.Span{}
	for _, fire := range log.Fires {
		if year, known := yearOf(fire.Date); known && year != log.Year {
			g.report(FindingFireYear, fire.Span,
				fmt.Sprintf("the fire of %s stands in the log of %d", fire.Date, log.Year),
				diag.Help(fmt.Sprintf("move it to %s, or correct its date", statsPath(log.Campus, year, "fires.csv"))),
				diag.Law(fireLaw))
		} else if facility, ok := g.housing(log.Campus, fire.Facility); !ok || !facility.housesOn(fire.Date, log.Year) {
			g.report(FindingFireHousing, fire.Span,
				fmt.Sprintf("%s was no student housing of %s %s: %s", fire.Facility, g.campusName(log.Campus), onDay(fire.Date, log.Year),
					g.whyNoHousing(log.Campus, fire.Facility, fire.Date)),
				diag.Help("fire statistics hold fires in on-campus student housing only: take the line out, or correct the register"),
				diag.Law("34 CFR 668.49(a)"))
		}
		first, repeated := seen[fire.Ref]
		if repeated && fire.Ref != "" {
			g.report(FindingFireRepeated, fire.Span, fmt.Sprintf("the fire %s is written twice", fire.Ref),
				diag.Help("take one of the two lines out, or give it a reference of its own"),
				diag.Law(fireLaw), diag.See(first, "the first line"))
			continue
		}
		seen[fire.Ref] = fire.Span
	}
}

// whyNoHousing says what the register holds instead of student housing of a
// campus at a place and day.
func (g *grid) whyNoHousing(campus, id, date string) string {
	rows := g.corpus.PlaceRows(id)
	if len(rows) == 0 {
		return "the register has no such place"
	}
	for _, row := range rows {
		_, known := yearOf(date)
		switch {
		case known && !row.Contains(day(date)):
			continue
		case row.Campus != campus:
			return "it belongs to " + g.campusName(row.Campus)
		case row.Class == "outside":
			return "the register classes it as outside the geography of the Clery Act"
		case row.Class != string(model.StudentHousing):
			return "the register classes it as " + geographyWords(model.Geography(row.Class))
		}
	}
	return "the register has no row of it for that time"
}

// onDay says when a fire was: "on 2025-10-14", or "in 2025" if the day is unknown.
func onDay(date string, year int) string {
	if _, known := yearOf(date); known {
		return "on " + date
	}
	return fmt.Sprintf("in %d", year)
}

// checkFireArson warns of more intentional fires in student housing than
// arsons there: a fire judged to be arson stands in both statistics.
func checkFireArson(g *grid) {
	for _, log := range g.corpus.FireLogs {
		var intentional []model.Fire
		for _, fire := range log.Fires {
			if fire.Cause == "intentional" {
				intentional = append(intentional, fire)
			}
		}
		arson := g.at(model.Key{Campus: log.Campus, Year: log.Year, Table: model.CriminalOffenses,
			Category: model.Arson, Geography: model.StudentHousing})
		if arson.Status != model.Reported || len(intentional) <= arson.Count {
			continue
		}
		g.found = append(g.found, diag.New(FindingFireArson, diag.Warning, intentional[0].Span,
			fmt.Sprintf("the log holds %d intentional fires, but %s is %d", len(intentional), g.words(arson.Key), arson.Count),
			diag.Help("count each fire that was judged to be arson in the crime statistics too"),
			diag.Law("34 CFR 668.46(c)(1)(i)"), diag.See(arson.Span, "the number of arsons")))
	}
}
