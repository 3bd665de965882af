package personal

import (
	"slices"
	"testing"
)

func TestKinds(t *testing.T) {
	known := func(words string) bool { return words == "Grace Fountain" }
	tests := []struct {
		text string
		want []Kind
	}{
		{"Officer spoke with Jane Doe at the desk.", []Kind{Name}},
		{"The victim JANE DOE was taken home.", []Kind{Name}},
		{"Told by Maria T. Lopez.", []Kind{Name}},
		{"2 ASSAULTS, SUSPECT O'NEIL, SEAN", []Kind{Name}},
		{"The suspect J. Smith had left.", []Kind{Name}},
		{"Ms. Adeyemi called twice.", []Kind{Name}},
		{"Write to j.doe@larkmoor.example for more.", []Kind{Email}},
		{"Call 555-555-0142 or (555) 555-0142.", []Kind{Phone}},
		{"SSN 123-45-6789", []Kind{SocialSecurity}},
		{"social security ending in 6789", []Kind{SocialSecurity}},
		{"The suspect, DOB 3/4/2005, was known.", []Kind{BirthDate}},
		{"The student was born on May 4, 2005.", []Kind{BirthDate}},

		{"Reported in 2025 and therefore counted in 2025.", nil},
		{"Seen near Jordan Hall and Grace Fountain on Saturday.", nil},
		{"One event; the blow was struck while the bag was taken.", nil},
		{"Case 2025-00-0142, from 2025-05-02 to 2025-05-03; 3 victims.", nil},
		{"Taken to Harper Memorial in unit B. The door was open.", nil},
		{"The Title IX Coordinator and the Director of Public Safety agreed.", nil},
		{"The fire was reborn 3 times.", nil},
		{"ROBBERY, ARMED; LIBRARY HALL, JORDAN; THEFT, GRACE HALL", nil},
		{"The room of Mark was entered", nil},
	}
	for _, test := range tests {
		if got := Kinds(test.text, known); !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.text, got, test.want)
		}
	}
}

func TestHeader(t *testing.T) {
	for head, want := range map[string]Kind{
		"Victim": Name, "VictimName": Name, "Last Name": Name, "NAME": Name, "suspect_1": Name, "Reporting person e-mail": Email,
		"Email Address": Email, "Home Phone": Phone, "SSN": SocialSecurity, "Social Security #": SocialSecurity, "DOB": BirthDate, "Date of Birth": BirthDate,

		"Building Name": "", "OffenseName": "", "Location": "", "Case Number": "", "Date Reported": "", "Mail Code": "", "Disposition": "", "Victim Residence Hall": "",
	} {
		if got, _ := Header(head); got != want {
			t.Errorf("%s: %q, want %q", head, got, want)
		}
	}
}

func TestColumn(t *testing.T) {
	tests := []struct {
		name   string
		values []string
		want   Kind
	}{
		{"names", []string{"DOE, JANE A", "SMITH, JOHN", "unknown"}, Name},
		{"names in order", []string{"Jane Doe", "Mr. Adeyemi"}, Name},
		{"addresses", []string{"j.doe@larkmoor.example", "none"}, Email},
		{"telephones", []string{"(555) 555-0142"}, Phone},
		{"social security", []string{"123-45-6789"}, SocialSecurity},
		{"streets and halls", []string{"Gregory Dr", "E John St", "ALLEN RESIDENCE HALL", "Martin Luther King Center", "Kirby"}, ""},
		{"offenses", []string{"THEFT, RETAIL", "ROBBERY", "STALKING/DOMESTIC"}, ""},
		{"numbers", []string{"2025-00014", "25-1234"}, ""},
	}
	for _, test := range tests {
		if got, _ := Column(test.values); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}
