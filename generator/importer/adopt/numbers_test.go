package adopt

import (
	"strings"
	"testing"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// TestTables reads the tables of reports as colleges print them: either the
// lines of counts.yaml that come of it, or why the table stays.
func TestTables(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string // lines of stats/main/2024/counts.yaml
		stays      string
	}{
		{name: "years beside offenses", text: `## Criminal offenses

| **Offense** | **Year** | **On-Campus Property** | **On-Campus Student Housing Facilities** | **Noncampus** | **Public Property** | **Total** |
|---|---|---|---|---|---|---|
| Murder/Non-negligent Manslaughter | 2023 | 0 | 0 | 0 | 0 | 0 |
| | 2024 | 1 | 1 | 0 | 0 | 1 |
| Negligent Manslaughter | 2023 | 0 | 0 | – | 0 | 0 |
| | 2024 | 0 | 0 | – | 2 | 2 |
| Rape | 2024 | 1,204 | 3* |  | N/A | |
`, want: []string{
			"  murder_nonnegligent_manslaughter: {on_campus: 1, student_housing: 1, noncampus: 0, public_property: 0}",
			"  negligent_manslaughter: {on_campus: 0, student_housing: 0, public_property: 2}",
			"  rape: {on_campus: 1204, student_housing: 3}",
			"vawa_offenses: {missing: true, reason: " + lacking + "}"}},
		{name: "years under places", text: `## Crime statistics

| | On Campus | | Public Property | |
|---|---|---|---|---|
| Offense | 2023 | 2024 | 2023 | 2024 |
| Robbery | 1 | 2 | 3 | 4 |
| Domestic violence | 0 | 5 | 0 | 6 |
`, want: []string{"  robbery: {on_campus: 2, public_property: 4}", "  domestic_violence: {on_campus: 5, public_property: 6}"}},
		{name: "a table a year, arrests and referrals in sections", text: `## Calendar year 2024

| Violation | On campus | Residence halls | Non-campus | Public |
|---|---|---|---|---|
| **ARRESTS** | | | | |
| Liquor law violations | 1 | 0 | 0 | 2 |
| Drug law violations | 3 | 0 | 0 | 4 |
| **REFERRALS FOR DISCIPLINARY ACTION** | | | | |
| Liquor law violations | 5 | 5 | 0 | 0 |
`, want: []string{"  drugs: {on_campus: 3, student_housing: 0, noncampus: 0, public_property: 4}",
			"  liquor: {on_campus: 1, student_housing: 0, noncampus: 0, public_property: 2}",
			"  liquor: {on_campus: 5, student_housing: 5, noncampus: 0, public_property: 0}"}},
		{name: "a drawn head that spans columns", text: `## Criminal offenses

+---------------------+---------------+-----------------+
| Offense             | On Campus     | Public Property |
|                     +-------+-------+--------+--------+
|                     | 2023  | 2024  | 2023   | 2024   |
+=====================+=======+=======+========+========+
| Murder/Non-negligent| 1     | 0     | 2      | 0      |
| Manslaughter        |       |       |        |        |
+---------------------+-------+-------+--------+--------+
| Robbery             | 3     | 4     | 5      | 6      |
+---------------------+-------+-------+--------+--------+
`, want: []string{"  murder_nonnegligent_manslaughter: {on_campus: 0, public_property: 0}", "  robbery: {on_campus: 4, public_property: 6}"}},
		{name: "cells that span in HTML", text: `## Crimes

<table><thead><tr><th rowspan="2">Crime</th><th colspan="2">On Campus</th></tr>
<tr><th>Total</th><th>Residential</th></tr></thead>
<tbody><tr><td rowspan="2"><p>Burglary</p></td><td>7</td><td>2</td></tr></tbody></table>
`, stays: "the year is not certain"},
		{name: "years that span in HTML", text: `## Crimes

<table><thead><tr><th rowspan="2">Crime</th><th colspan="2">2024</th></tr>
<tr><th>On campus</th><th>Noncampus</th></tr></thead>
<tbody><tr><td><p>Burglary</p></td><td>7</td><td>2</td></tr>
<tr><td>Arson</td><td>0</td><td>1</td></tr></tbody></table>
`, want: []string{"  burglary: {on_campus: 7, noncampus: 2}", "  arson: {on_campus: 0, noncampus: 1}"}},
		{name: "drawn", text: `## Stalking and the like in 2024

+-----------------+-----------+-----------+
| Offense         | On campus | Noncampus |
+=================+===========+===========+
| Dating          | 7         | 0         |
| violence        |           |           |
+-----------------+-----------+-----------+
| Stalking        | 2         | 1         |
+-----------------+-----------+-----------+
`, want: []string{"  dating_violence: {on_campus: 7, noncampus: 0}", "  stalking: {on_campus: 2, noncampus: 1}"}},
		{name: "unfounded and hazing", text: `| | 2024 | 2025 |
|---|---|---|
| Unfounded crimes | 2 | 1 |
| Hazing, on campus | NA | 3 |
`, want: []string{"unfounded: 2"}},
		{name: "an old name for several offenses", text: stats("Sex offenses, forcible", "On campus", "Noncampus"), stays: "the offense is not certain"},
		{name: "two offenses in a line", text: stats("Robbery and burglary", "On campus", "Noncampus"), stays: "the offense is not certain"},
		{name: "another column", text: stats("Robbery", "On campus", "Non-residential"), stays: "a column that the law does not know"},
		{name: "a total that cannot be compared", text: stats("Robbery", "Noncampus", "Total"), want: []string{"  robbery: {noncampus: 1}"}},
		{name: "a total that is not the sum", text: `## Crimes 2024

| | On campus | Noncampus | Public property | Total |
|---|---|---|---|---|
| Arson | 1 | 1 | 1 | 4 |
`, stays: "the total of arson, 2024 is 4"},
		{name: "arrests or referrals", text: stats("Liquor law violations", "On campus", "Noncampus"), stays: "arrests, of referrals or of hate crimes"},
		{name: "hate crimes", text: "## Hate crimes 2024\n" + strings.TrimPrefix(stats("Robbery", "On campus", "Noncampus"), "## Numbers of 2024\n"), stays: "hate crimes are written by offense"},
		{name: "two years over the table", text: strings.Replace(stats("Robbery", "On campus", "Noncampus"), "2024", "2023 and 2024", 1), stays: "the year is not certain"},
		{name: "words in a cell", text: stats("Robbery", "On campus", "Noncampus") + "| Arson | see the notes below | 1 |\n", stays: "is no number"},
		{name: "two numbers for one cell", text: stats("Robbery", "On campus", "Noncampus") + "| Robbery | 5 | 1 |\n", stays: "two numbers for robbery"},
		{name: "places added up", text: `## Crimes on campus, noncampus and public property together

| | 2023 | 2024 |
|---|---|---|
| Arson | 1 | 1 |
| Rape | 1 | 1 |
`, stays: "the kind of place is not certain"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := Read(source.NewFile("r.md", []byte(tt.text)), Setting{Corpus: &model.Corpus{}, Law: mustLaw(t)})
			counts := ""
			for _, c := range a.Counts {
				if c.Path == "stats/main/2024/counts.yaml" {
					counts = string(c.Text)
				}
			}
			for _, line := range tt.want {
				if !strings.Contains(counts, "\n"+line+"\n") {
					t.Errorf("no line %q in\n%s%+v", line, counts, a.Listed)
				}
			}
			stays := ""
			for _, e := range a.Listed {
				if e.Kind == Unsure {
					stays = e.What
				}
			}
			if !strings.Contains(stays, tt.stays) || (stays == "") != (tt.stays == "") {
				t.Errorf("the table stays because %q, want %q", stays, tt.stays)
			}
			if placed := strings.Contains(string(a.Pages[0].Text), "{{ table "); placed != (tt.stays == "") {
				t.Errorf("page:\n%s", a.Pages[0].Text)
			}
		})
	}
}

// stats is a table of two rows of numbers.
func stats(offense, first, second string) string {
	return "## Numbers of 2024\n\n| Crime | " + first + " | " + second + " |\n|---|---|---|\n| " + offense + " | 1 | 2 |\n| Murder | 0 | 0 |\n"
}
