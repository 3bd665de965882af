package count_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// spanIn returns the span of the first occurrence of text in a file.
func spanIn(file *source.File, text string) source.Span {
	i := strings.Index(string(file.Data), text)
	return source.Span{File: file, Start: i, End: i + len(text)}
}

var (
	campusesFile = source.NewFile("site/campuses.yaml", []byte("main\nmain housing\nmain noncampus\nharbor\nharbor housing\nharbor noncampus\n"))
	placesFile   = source.NewFile("site/places.csv", []byte("elm\noak-old\noak-new\nunion\nboathouse\nstreet\nmill\nquay\n"))
)

// corpus is a small institution: a main campus with two halls and, from 2024
// on, noncampus property; and a harbor campus with neither.
func corpus() *model.Corpus {
	c := &model.Corpus{Report: model.Report{Edition: 2026, Published: "2026-09-28"}}
	c.Campuses = []model.Campus{
		{ID: "main", Name: "Main Campus", Span: spanIn(campusesFile, "main"),
			StudentHousing: model.Existence{Exists: true, Span: spanIn(campusesFile, "main housing")},
			Noncampus:      model.Existence{Years: []int{2024, 2025}, Span: spanIn(campusesFile, "main noncampus")}},
		{ID: "harbor", Name: "Harbor Center", Span: spanIn(campusesFile, "harbor"),
			StudentHousing: model.Existence{Span: spanIn(campusesFile, "harbor housing")},
			Noncampus:      model.Existence{Span: spanIn(campusesFile, "harbor noncampus")}},
	}
	c.Offices = []model.Office{
		{ID: "police", Title: "Campus Police", Kind: "police"},
		{ID: "dean", Title: "Dean of Students", Kind: "security_authority"},
		{ID: "counseling", Title: "Counseling Center", Kind: "professional_counselor"},
		{ID: "chaplain", Title: "Chaplaincy", Kind: "pastoral_counselor"},
		{ID: "library_desk", Title: "Library Desk", Kind: "other"},
		{ID: "city_police", Title: "City Police", Kind: "police_agency"},
	}
	place := func(key, id, name, campus, class, from, until string) model.Place {
		return model.Place{ID: id, Name: name, Campus: campus, Class: class, Agency: "city_police",
			Interval: model.Interval{From: from, Until: until}, Span: spanIn(placesFile, key)}
	}
	c.Places = []model.Place{
		place("elm", "elm", "Elm Hall", "main", "student_housing", "2000-01-01", ""),
		place("oak-old", "oak", "North Hall", "main", "student_housing", "2000-01-01", "2024-07-31"),
		place("oak-new", "oak", "Oak Hall", "main", "student_housing", "2024-08-01", ""),
		place("union", "union", "Union", "main", "on_campus", "", ""),
		place("boathouse", "boathouse", "Boathouse", "main", "noncampus", "2024-03-01", "2025-11-30"),
		place("street", "street", "Campus Street", "main", "public_property", "", ""),
		place("mill", "mill", "Mill Apartments", "main", "outside", "", ""),
		place("quay", "quay", "Quay Building", "harbor", "on_campus", "", ""),
	}
	c.Places[2].Formerly = "North Hall"
	return c
}

// sheet is the numbers of a counts file by "table/category/geography", by
// "hate_crimes/category/bias/geography", or "unfounded". What is not named is 0;
// "-" as a number leaves it out.
type sheet map[string]string

// sheetWriter writes a counts file and notes where each number stands.
type sheetWriter struct {
	text   strings.Builder
	counts model.Counts
}

// number writes a number, unless it is left out.
func (w *sheetWriter) number(key model.Key, name, value string) {
	if value == "-" {
		return
	}
	n, _ := strconv.Atoi(value)
	fmt.Fprintf(&w.text, " %s: ", name)
	w.counts.Cells = append(w.counts.Cells, model.Cell{Key: key, Status: model.Reported, Count: n, Span: w.span(value)})
	w.text.WriteString(cmp.Or(value, "0"))
}

func (w *sheetWriter) span(text string) source.Span {
	return source.Span{Start: w.text.Len(), End: w.text.Len() + len(text)}
}

// lines writes the lines of a table: a number for each geography that exists.
func (w *sheetWriter) lines(campus model.Campus, key model.Key, numbers sheet) {
	for _, category := range model.Categories[key.Table] {
		fmt.Fprintf(&w.text, "\n  %s:", category)
		for _, geography := range model.Geographies {
			value, named := numbers[fmt.Sprintf("%s/%s/%s", key.Table, category, geography)]
			if named || campus.GeographyIn(geography, key.Year) {
				key.Category, key.Geography = category, geography
				w.number(key, string(geography), value)
			}
		}
	}
}

// hate writes the hate crimes that are named.
func (w *sheetWriter) hate(key model.Key, numbers sheet) {
	for _, name := range slices.Sorted(maps.Keys(numbers)) {
		if parts := strings.Split(name, "/"); len(parts) == 4 {
			key.Category, key.Bias, key.Geography = model.Category(parts[1]), model.Bias(parts[2]), model.Geography(parts[3])
			w.number(key, parts[1], numbers[name])
		}
	}
}

// countsOf writes a whole counts file and returns it with its spans, as the
// loader would.
func countsOf(c *model.Corpus, campusID string, year int, numbers sheet) model.Counts {
	campus, _ := c.Campus(campusID)
	w := &sheetWriter{counts: model.Counts{Campus: campusID, Year: year, Path: fmt.Sprintf("stats/%s/%d/counts.yaml", campusID, year)}}
	for _, table := range model.Tables {
		early := table == model.Hazing && year < model.HazingSince && numbers["hazing"] == ""
		if early || numbers[string(table)] == "-" {
			continue
		}
		w.counts.Tables = append(w.counts.Tables, model.TableState{Table: table, Span: w.span(string(table))})
		fmt.Fprintf(&w.text, "%s:", table)
		key := model.Key{Campus: campusID, Year: year, Table: table}
		switch table {
		case model.Unfounded:
			key.Category = model.Total
			w.number(key, "total", numbers["unfounded"])
		case model.HateCrimes:
			w.hate(key, numbers)
		default:
			w.lines(campus, key, numbers)
		}
		w.text.WriteString("\n")
	}
	return w.finish()
}

// finish gives every span its file.
func (w *sheetWriter) finish() model.Counts {
	file := source.NewFile(w.counts.Path, []byte(w.text.String()))
	w.counts.Span = source.Span{File: file, End: len(file.Data)}
	for i := range w.counts.Cells {
		w.counts.Cells[i].Span.File = file
	}
	for i := range w.counts.Tables {
		w.counts.Tables[i].Span.File = file
	}
	return w.counts
}

// complete is a corpus without a finding: every file is there, and main 2025
// and harbor 2025 hold the given numbers.
func complete(main2025 sheet) *model.Corpus {
	c := corpus()
	for _, campus := range c.Campuses {
		for _, year := range c.Report.Years() {
			numbers := sheet{}
			if campus.ID == "main" && year == 2025 {
				numbers = main2025
			}
			c.Counts = append(c.Counts, countsOf(c, campus.ID, year, numbers))
		}
	}
	for _, year := range c.Report.Years() {
		c.FireLogs = append(c.FireLogs, model.FireLog{Campus: "main", Year: year})
	}
	for _, campus := range c.Campuses {
		for _, year := range c.Report.Years() {
			c.AgencyLists = append(c.AgencyLists, model.AgencyList{Campus: campus.ID, Year: year, Span: source.Whole(fmt.Sprintf("stats/%s/%d/agencies.yaml", campus.ID, year)), Agencies: []model.Agency{
				{Office: "city_police", AskedOn: "2026-02-10", Answered: "2026-03-10", State: "nothing_to_report"}}})
		}
	}
	c.DrillLogs = []model.DrillLog{{Campus: "main", Year: 2025}}
	c.FireSystems = []model.FireSystem{{Facility: "elm"}, {Facility: "oak"}}
	return c
}

// answer adds an answer of the police to those of the main campus in 2025.
func answer(c *model.Corpus, agency model.Agency) *model.Corpus {
	for i := range c.AgencyLists {
		if list := &c.AgencyLists[i]; list.Campus == "main" && list.Year == 2025 {
			list.Agencies = append(list.Agencies, agency)
		}
	}
	return c
}

// want is a finding that a test expects.
type want struct {
	rule, at, message string
}

// expect fails unless the findings are exactly the wanted ones.
func expect(t *testing.T, found []diag.Diagnostic, wanted ...want) {
	t.Helper()
	var got []want
	for _, f := range found {
		got = append(got, want{f.Rule, f.Span.String(), f.Message})
		if f.Help == "" || f.Law == "" {
			t.Errorf("%s %s: a finding needs help and law", f.Rule, f.Span)
		}
	}
	if !slices.Equal(got, wanted) {
		t.Errorf("findings differ\n got: %+v\nwant: %+v", got, wanted)
	}
}

// check counts the corpus and expects exactly the wanted findings.
func check(t *testing.T, c *model.Corpus, wanted ...want) *model.Statistics {
	t.Helper()
	statistics, found := count.Count(c)
	expect(t, found, wanted...)
	return statistics
}
