package survey_test

import (
	"fmt"
	"strings"
	"testing"

	"cleryreport/generator/source"
	"cleryreport/generator/survey"
)

func TestReadFindings(t *testing.T) {
	const head = "campus,unit_id,year,table,category,bias,geography,count\n"
	tests := []struct{ name, text, want string }{
		{"nothing", "", "s.csv [csv.empty] the table is empty"},
		{"unknown column", "campus,year,table,category,number,count\n", `s.csv:1:28 [survey.column] there is no column "number"`},
		{"column of another name", "campus,year,table,screen,category,count\n", `s.csv:1:19 [survey.column] the column "screen" holds the same`},
		{"no campus", "year,table,category,count\n", `s.csv:1:1 [survey.column] the column "campus" is missing`},
		{"no number", "campus,year,table,category\n", `s.csv:1:1 [survey.column] the column "submitted" is missing`},
		{"nothing filled in", "campus,year,table,category,geography,submitted\nmain,2025,arrests,drugs,on_campus,\n", "s.csv:1:38 [survey.empty] the column submitted is empty"},
		{"unknown campus", head + "mian,,2025,arrests,drugs,,on_campus,1\n", `s.csv:2:1 [survey.campus] site/campuses.yaml has no campus "mian"`},
		{"unknown unit id", head + ",999901003,2025,arrests,drugs,,on_campus,1\n", `s.csv:2:2 [survey.campus] site/campuses.yaml has no campus "999901003"`},
		{"unit id of another campus", head + "main,999901002,2025,arrests,drugs,,on_campus,1\n", "s.csv:2:6 [survey.campus] the unit id of Main Campus is 999901001, found 999901002"},
		{"unknown table", head + "main,,2025,arrest,drugs,,on_campus,1\n", `s.csv:2:1 [survey.cell] the survey does not ask this: there is no screen "arrest"`},
		{"unknown category", head + "main,,2025,arrests,narcotics,,on_campus,1\n", `s.csv:2:1 [survey.cell] the survey does not ask this: there is no category "narcotics"`},
		{"unknown geography", head + "main,,2025,arrests,drugs,,off_campus,1\n", `s.csv:2:1 [survey.cell] the survey does not ask this: there is no geography "off_campus"`},
		{"another year", head + "main,,2022,arrests,drugs,,on_campus,1\n", `s.csv:2:1 [survey.cell] the survey does not ask this: there is no year "2022"`},
		{"no year", head + "main,,last,arrests,drugs,,on_campus,1\n", `s.csv:2:7 [survey.cell] "last" is no year`},
		{"words that do not go together", head + "main,,2025,arrests,drugs,race,on_campus,1\n", "s.csv:2:1 [survey.cell] the survey does not ask this: screen, geography"},
		{"a row of headings in the middle", head + head, "s.csv:2:1 [survey.campus]"},
		{"twice", head + "main,,2025,arrests,drugs,,on_campus,1\n,999901001,2025,arrests,drugs,,on_campus,1\n", "s.csv:3:1 [survey.duplicate] this answer stands here a second time"},
		{"thousands", head + "main,,2025,arrests,drugs,,on_campus,\"1,000\"\n", `s.csv:2:37 [survey.count] a count is written in plain decimal digits, found "1,000"`},
		{"decimals", head + "main,,2025,arrests,drugs,,on_campus,3.0\n", `s.csv:2:37 [survey.count] a count is written`},
		{"below zero", head + "main,,2025,arrests,drugs,,on_campus,-1\n", `s.csv:2:37 [survey.count] a count is written`},
		{"too large", head + "main,,2025,arrests,drugs,,on_campus,99999999999999999999\n", `s.csv:2:37 [survey.count] a count is written`},
		{"semicolons", strings.ReplaceAll(head, ",", ";"), "s.csv:1:1 [csv.separator]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := survey.Read(source.NewFile("s.csv", []byte(tt.text)), sheets())
			if len(findings) != 1 {
				t.Fatalf("%d findings, want 1: %v", len(findings), findings)
			}
			d := findings[0]
			if got := fmt.Sprintf("%s [%s] %s", d.Span, d.Rule, d.Message); !strings.HasPrefix(got, tt.want) || d.Help == "" {
				t.Errorf("got  %s\nwant %s\nhelp %s", got, tt.want, d.Help)
			}
		})
	}
}

func TestCompare(t *testing.T) {
	const wide = "unit_id,screen,geography,facility,fire,category,bias,year,value,submitted\n"
	tests := []struct{ name, text, want string }{
		{"the same, with zeros before it", wide + "999901001,criminal_offenses,on_campus,,,rape,,2025,3,003\n", ""},
		{"another number", wide + "999901001,criminal_offenses,on_campus,,,rape,,2025,3,4\n", "differs rape 2025: 3, 4"},
		{"a blank is no zero", wide + "999901001,unfounded,,,,total,,2025,0,\n999901001,criminal_offenses,on_campus,,,rape,,2025,3,3\n", "not_submitted total 2025: 0, "},
		{"a number for a missing one", wide + "999901001,criminal_offenses,on_campus,,,rape,,2024,,0\n", "only_submitted rape 2024: , 0"},
		{"a number where there was no such place", wide + "999901001,criminal_offenses,student_housing,,,rape,,2023,,2\n", "only_submitted rape 2023: , 2"},
		{"words, whatever their case", wide + "999901001,fires,,elm,1,fire_category,,2025,Unintentional, UNINTENTIONAL\n", ""},
		{"other words", wide + "999901001,fires,,elm,1,fire_category,,2025,Unintentional,Undetermined\n", "differs fire_category 2025: Unintentional, Undetermined"},
		{"the sum over the biases", wide + "999901001,hate_crimes,on_campus,,,arson,all,2025,4,9\n", "differs arson all 2025: 4, 9"},
		{"statistics.csv", "campus,year,table,category,bias,geography,count,status\nmain,2025,criminal_offenses,rape,,on_campus,2,reported\n", "differs rape 2025: 3, 2"},
		{"a total of hate crimes of a draft, which the survey does not ask", "campus,year,table,category,bias,geography,count,status\nmain,2024,hate_crimes,total,,,2,reported\nmain,2025,criminal_offenses,rape,,on_campus,3,reported\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			submitted, findings := survey.Read(source.NewFile("s.csv", []byte(tt.text)), sheets())
			if len(findings) > 0 {
				t.Fatal(findings)
			}
			got := ""
			for _, d := range survey.Compare(sheets(), submitted).Differences {
				if d.Kind == survey.NotSubmitted && d.Span.IsZero() {
					continue // an answer of which the table has no row
				}
				got += strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %d:", d.Kind, d.Line.Category, d.Line.Bias, d.Cell.Year)), " ") +
					fmt.Sprintf(" %s, %s", d.Cell.Value, d.Submitted)
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestRowsThatLack counts the answers of which a table says nothing: words and
// sums over the biases are not asked for, and a table of the statistics alone is
// not held against fires.
func TestRowsThatLack(t *testing.T) {
	for head, want := range map[string]int{
		"campus,year,screen,category,geography,value\n": 15, // rape, arrest, unfounded, 8 biases, fires and twice injuries and deaths, less the row given
		"campus,year,table,category,geography,count\n":  10,
	} {
		submitted, findings := survey.Read(source.NewFile("s.csv", []byte(head+"main,2025,"+"criminal_offenses,rape,on_campus,3\n")), sheets())
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		if c := survey.Compare(sheets(), submitted); len(c.Differences) != want || c.Compared != want+1 {
			t.Errorf("%s: %d answers lack of %d compared, want %d", head, len(c.Differences), c.Compared, want)
		}
	}
}

// FuzzRead reads anything: there is always a table or a finding, and every
// finding lies in the file.
func FuzzRead(f *testing.F) {
	f.Add("campus,year,table,category,bias,geography,count,status\nmain,2025,criminal_offenses,rape,,on_campus,2,reported\n")
	f.Add("unit_id,screen,geography,facility,fire,category,bias,year,value,submitted\n999901001,fires,,elm,1,fire_category,,2025,x,y\n")
	f.Add("campus,campus\n\"")
	all := sheets()[:1]
	all[0].Screens = all[0].Screens[:4]
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("s.csv", []byte(text))
		submitted, findings := survey.Read(file, all)
		if submitted == nil && len(findings) == 0 {
			t.Fatal("neither a table nor a finding")
		}
		for _, d := range findings {
			if d.Span.Start < 0 || d.Span.End > len(file.Data) || d.Span.Start > d.Span.End || d.Help == "" {
				t.Fatalf("%+v", d)
			}
		}
		if submitted != nil {
			survey.Compare(all, submitted)
		}
	})
}
