package seal_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/seal"
	"cleryreport/generator/source"
)

// edition is a small edition with each kind of cell.
func edition() (model.Report, *model.Statistics) {
	cell := func(table model.Table, category model.Category, bias model.Bias, geography model.Geography, status model.Status, n int) model.Cell {
		return model.Cell{Key: model.Key{Campus: "main", Year: 2024, Table: table, Category: category, Bias: bias, Geography: geography}, Status: status, Count: n}
	}
	cells := []model.Cell{
		cell(model.CriminalOffenses, model.Rape, "", model.OnCampus, model.Reported, 3),
		cell(model.CriminalOffenses, model.Rape, "", model.Noncampus, model.Absent, 0),
		cell(model.CriminalOffenses, model.Rape, "", model.PoliceUnplaced, model.Reported, 2),
		cell(model.HateCrimes, model.Rape, "race", model.OnCampus, model.Elsewhere, 0),
		cell(model.Unfounded, model.Total, "", "", model.Reported, 1),
		cell(model.Hazing, model.HazingIncident, "", model.OnCampus, model.NotYetCollected, 0),
	}
	fires := []model.FacilityYear{
		{Campus: "main", Facility: "elm", Year: 2024, Status: model.Reported, Fires: []model.Fire{
			{Ref: "FS-1", Date: "2024-02-03", Cause: "unintentional", Words: "A pan", Injuries: 1, Damage: "1000000+"},
			{Ref: "FS-2", Date: "2024-03-03", Cause: "unintentional", Damage: "50"}}},
		{Campus: "main", Facility: "oak", Year: 2024, Status: model.NotOpen},
	}
	return model.Report{Edition: 2025, Published: "2025-09-29"}, model.NewStatistics([]int{2022, 2023, 2024}, cells, fires, nil)
}

// wording is what the small edition says.
func wording() model.Wording {
	return model.Wording{
		Sections: []model.Section{
			{Path: "policies/a.md", Heading: "Reporting", Paragraphs: []string{"Call <us> & “wait”."}},
			{Path: "policies/a.md", Above: []string{"Help"}, Heading: "By night", Cites: []string{"34 CFR 668.46(b)(7)"}},
		},
		Offices: []model.FormerOffice{{ID: "police", Title: "Police", Head: "Chief"}, {ID: "dean", Title: "Dean"}},
	}
}

func mustCompose(t testing.TB) []byte {
	t.Helper()
	report, stats := edition()
	text, err := seal.Compose(report, stats, wording())
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// TestRoundTrip reads what was written: every cell with its number or status,
// and every figure of the fires.
func TestRoundTrip(t *testing.T) {
	text := mustCompose(t)
	for _, secret := range []string{"FS-1", "2024-02-03", "A pan"} {
		if bytes.Contains(text, []byte(secret)) {
			t.Errorf("the seal holds %q", secret)
		}
	}
	got, found := seal.Parse(source.NewFile(seal.Path(2025), text))
	if len(found) != 0 {
		t.Fatal(found)
	}
	if got.Edition != 2025 || got.Published != "2025-09-29" || !slices.Equal(got.Years, []int{2022, 2023, 2024}) || !got.Holds(2023) || got.Holds(2025) {
		t.Errorf("%+v", got)
	}
	_, stats := edition()
	if len(got.Cells) != len(stats.Cells) {
		t.Errorf("%d cells", len(got.Cells))
	}
	for _, cell := range got.Cells {
		if want := stats.At(cell.Key); cell.Figure() != want.Figure() {
			t.Errorf("%+v: %s, want %s", cell.Key, cell.Figure(), want.Figure())
		}
		if !strings.Contains(cell.Span.Text(), string(cell.Category)) {
			t.Errorf("%s is no row of %s", cell.Span.Text(), cell.Category)
		}
	}
	want := map[model.FireKey]model.Figure{}
	for facility, figures := range map[string]map[model.Category]model.Figure{
		"elm": {model.Unintentional: "2", model.Intentional: "0", model.Undetermined: "0", model.Injuries: "1", model.Deaths: "0", model.Damage: "50+1000000+"},
		"oak": {model.Fires: "not_open"},
	} {
		for category, figure := range figures {
			want[model.FireKey{Campus: "main", Facility: facility, Year: 2024, Category: category}] = figure
		}
	}
	for _, fire := range got.Fires {
		if want[fire.FireKey] != fire.Figure {
			t.Errorf("%+v: %s", fire.FireKey, fire.Figure)
		}
	}
	if len(got.Fires) != len(want) {
		t.Errorf("%d figures of fires", len(got.Fires))
	}
}

// TestRoundTripOfWords reads the words as they were sealed, each section with the
// place of its row.
func TestRoundTripOfWords(t *testing.T) {
	text := mustCompose(t)
	if !bytes.Contains(text, []byte("Call <us> & “wait”.")) {
		t.Error("the words are not readable in the seal")
	}
	got, found := seal.Parse(source.NewFile(seal.Path(2025), text))
	if len(found) != 0 {
		t.Fatal(found)
	}
	want := wording()
	if !slices.Equal(got.Wording.Offices, want.Offices) || len(got.Wording.Sections) != len(want.Sections) {
		t.Fatalf("%+v", got.Wording)
	}
	for i, s := range got.Wording.Sections {
		w := want.Sections[i]
		if s.Path != w.Path || s.Heading != w.Heading || !slices.Equal(s.Above, w.Above) || !slices.Equal(s.Cites, w.Cites) || !slices.Equal(s.Paragraphs, w.Paragraphs) {
			t.Errorf("%+v", s)
		}
		if !strings.Contains(s.Span.Text(), w.Heading) {
			t.Errorf("%s is no row of %s", s.Span.Text(), w.Heading)
		}
	}
}

// TestSealOfNumbersAlone reads the seals of earlier versions.
func TestSealOfNumbersAlone(t *testing.T) {
	report, stats := edition()
	text, err := seal.Compose(report, stats, model.Wording{})
	if err != nil {
		t.Fatal(err)
	}
	got, found := seal.Parse(source.NewFile(seal.Path(2025), text))
	if len(found) != 0 || len(got.Cells) == 0 || got.Wording.Sections != nil {
		t.Errorf("%+v %v", got, found)
	}
}

func TestLineEndsOfOtherSystems(t *testing.T) {
	text := bytes.ReplaceAll(mustCompose(t), []byte("\n"), []byte("\r\n"))
	if got, found := seal.Parse(source.NewFile(seal.Path(2025), text)); got == nil {
		t.Error(found)
	}
}

func TestComposeRefusesMissing(t *testing.T) {
	report, stats := edition()
	stats.Cells[1].Status = model.Missing
	if _, err := seal.Compose(report, stats, wording()); err == nil {
		t.Error("a missing number was sealed")
	}
	report, stats = edition()
	stats.Fires[0].Status = model.Missing
	if _, err := seal.Compose(report, stats, wording()); err == nil {
		t.Error("missing fires were sealed")
	}
}

func TestParseRefuses(t *testing.T) {
	good := string(mustCompose(t))
	tests := []struct {
		name, old, replacement, rule, at, says string
	}{
		{"an edited number", `"on_campus": 3`, `"on_campus": 4`, seal.RuleChanged, ":23:1", "does not fit the digest"},
		{"an edited digest", `sha256:`, `sha256:0`, seal.RuleChanged, ":23:1", "does not fit the digest"},
		{"another edition", `"edition": 2025`, `"edition": 2026`, seal.RuleChanged, ":23:1", "does not fit the digest"},
		{"a comma that lacks", `2025,`, `2025`, seal.RuleUnreadable, ":3:1", "no JSON"},
		{"half a file", good[len(good)/2:], "", seal.RuleUnreadable, "", "breaks off"},
		{"nothing", good, "", seal.RuleUnreadable, "2025.json", "breaks off"},
		{"a page", good, "<html>", seal.RuleUnreadable, ":1:1", "no JSON"},
		{"a list", good, "[]", seal.RuleUnreadable, "", "{ is expected here"},
		{"an unknown key", `"fires": [`, `"fires_": [`, seal.RuleUnreadable, "", `it has no "fires_"`},
		{"an unknown key of a row", `"bias": "race"`, `"biased": "race"`, seal.RuleUnreadable, "", `it has no "biased"`},
		{"a key that lacks", `"published": "2025-09-29",`, ``, seal.RuleUnreadable, "", `it lacks "published"`},
		{"a key twice", `"published"`, `"edition": 2025, "published"`, seal.RuleUnreadable, "", "twice"},
		{"an unknown table", `"criminal_offenses"`, `"crimes"`, seal.RuleUnreadable, "", "no table"},
		{"an unknown column", `"noncampus": "absent"`, `"elsewhere": "absent"`, seal.RuleUnreadable, "", "no column"},
		{"an unknown status", `"absent"`, `"missing"`, seal.RuleUnreadable, "", "no status"},
		{"a fraction", `"on_campus": 3`, `"on_campus": 3.5`, seal.RuleUnreadable, "", "no count"},
		{"a number below zero", `"on_campus": 3`, `"on_campus": -3`, seal.RuleUnreadable, "", "no count"},
		{"an unknown figure of fires", `"deaths"`, `"dead"`, seal.RuleUnreadable, "", "no figure"},
		{"text for a year", `"year": 2024, "table": "unfounded"`, `"year": "2024", "table": "unfounded"`, seal.RuleUnreadable, "", "another kind"},
		{"a list for the edition", `"edition": 2025`, `"edition": []`, seal.RuleUnreadable, "", "another kind"},
		{"a section of no text", `"path":"policies/a.md"`, `"path":""`, seal.RuleUnreadable, "", "of no text"},
		{"an unknown key of a section", `"heading"`, `"headline"`, seal.RuleUnreadable, "", `it has no "headline"`},
		{"an office without a title", `"title":"Dean"`, `"title":""`, seal.RuleUnreadable, "", "no title"},
		{"something behind it", good, good + "{}", seal.RuleUnreadable, "", "behind its end"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(good, tt.old, tt.replacement, 1)
			got, found := seal.Parse(source.NewFile(seal.Path(2025), []byte(text)))
			if got != nil || len(found) != 1 {
				t.Fatalf("%v", found)
			}
			d := found[0]
			if d.Rule != tt.rule || !strings.HasSuffix(d.Span.String(), tt.at) || !strings.Contains(d.Message, tt.says) || d.Help == "" || d.Severity != diag.Error {
				t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
			}
		})
	}
}

func TestParseOtherName(t *testing.T) {
	_, found := seal.Parse(source.NewFile(seal.Path(2024), mustCompose(t)))
	if len(found) != 1 || found[0].Rule != seal.RuleOtherName {
		t.Errorf("%v", found)
	}
}

// FuzzParse finds a seal or says why there is none, and never both or neither.
func FuzzParse(f *testing.F) {
	f.Add(mustCompose(f))
	f.Add([]byte("{}"))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, found := seal.Parse(source.NewFile(seal.Path(2025), text))
		if (got == nil) != (len(found) == 1) {
			t.Errorf("%v %v", got, found)
		}
		for _, d := range found {
			_ = d.Span.String()
		}
	})
}
