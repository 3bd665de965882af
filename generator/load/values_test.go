package load_test

import "testing"

// TestValues covers what can be wrong with a single key or value.
func TestValues(t *testing.T) {
	offices, campuses, report := "site/offices.yaml", "site/campuses.yaml", "site/report.yaml"
	runFindings(t, []findingTest{
		{"nothing wrong", repository, nil, "", ""},
		{"unknown key", edited(t, offices, "phone: 555-555-0110", "phone: 555-555-0110, phnoe: x"),
			[]string{`site/offices.yaml:2:89: there is no key "phnoe" here [load.unknown-key]`}, "did you mean phone?", ""},
		{"missing key", edited(t, offices, "title: Department of Public Safety, ", ""),
			[]string{`site/offices.yaml:2:5: the key "title" is missing [load.missing-key]`}, "add \"title: ...\" here: The title of the office", "34 CFR 668.46(b)(2)"},
		{"missing key of a key", edited(t, report, ", paper_copy: Ask at the desk.", ""),
			[]string{`site/report.yaml:5:1: the key "paper_copy" is missing [load.missing-key]`}, "add \"paper_copy: ...\" here:", "34 CFR 668.41(e)(2)"},
		{"a required key that is misspelled", edited(t, offices, "title: Department of Public Safety", "tite: Department of Public Safety"),
			[]string{`site/offices.yaml:2:18: there is no key "tite" here [load.unknown-key]`}, "did you mean title?", ""},
		{"missing value", edited(t, campuses, "address: 1 University Avenue", "address:"),
			[]string{`site/campuses.yaml:4:5: nothing is written here [load.missing-value]`}, "Street, city and State", ""},
		{"list where text is expected", edited(t, campuses, "address: 1 University Avenue", "address: [1, 2]"),
			[]string{`site/campuses.yaml:4:14: expected text, found a list [load.type]`}, "Street", ""},
		{"text where keys are expected", edited(t, campuses, "student_housing: {exists: true}", "student_housing: yes"),
			[]string{`site/campuses.yaml:9:24: expected keys with values, found text [load.type]`}, "", "34 CFR 668.46(c)(5)"},
		{"yes is not true", edited(t, campuses, "{exists: true}", "{exists: yes}"),
			[]string{`site/campuses.yaml:9:33: expected true or false, found text [load.type]`}, "true if the campus", ""},
		{"value not in the list", edited(t, campuses, "security: police", "security: polic"),
			[]string{`site/campuses.yaml:7:15: "polic" is not one of the words allowed here [load.value]`}, "did you mean police? known here: police, security, none", "34 CFR 668.46(b)(4)"},
		{"value of another type", edited(t, campuses, "security: police", "security: true"),
			[]string{`site/campuses.yaml:7:15: "true" is not one of the words allowed here [load.value]`}, "police, security, none", ""},
		{"no day of the calendar", edited(t, report, "published: 2026-09-28", "published: 2026-02-30"),
			[]string{`site/report.yaml:3:12: "2026-02-30" is not a day of the calendar [load.date]`}, "", "34 CFR 668.41(e)(1)"},
		{"day as Americans write it", edited(t, report, "published: 2026-09-28", "published: 9/28/2026"),
			[]string{`site/report.yaml:3:12: a day is written year-month-day, such as 2026-09-28, found "9/28/2026" [load.date]`}, "write 2026-09-28", ""},
		{"day in words", edited(t, report, "published: 2026-09-28", "published: September 28, 2026"),
			[]string{`site/report.yaml:3:12: a day is written year-month-day, such as 2026-09-28, found "September 28, 2026" [load.date]`}, "write 2026-09-28", ""},
		{"a number for a day", edited(t, report, "published: 2026-09-28", "published: 20260928"),
			[]string{`site/report.yaml:3:12: a day is written year-month-day, such as 2026-09-28, found "20260928" [load.date]`}, "write 2026-09-28", ""},
		{"year in quotation marks", edited(t, report, "edition: 2026", `edition: "2026"`),
			[]string{`site/report.yaml:2:10: a year is written in plain decimal digits, found "2026" in quotation marks [load.count]`}, "write 2026 without quotation marks", ""},
		{"bad id", edited(t, offices, "id: town_police", "id: Town Police"),
			[]string{`site/offices.yaml:3:10: an id has only small letters, digits, hyphens and underscores and begins with a letter, found "Town Police" [load.id]`}, "write town-police", ""},
		{"web address", edited(t, report, "https://safety.larkmoor.example/clery/", "safety.larkmoor.example"),
			[]string{`site/report.yaml:4:11: expected a web address that begins with https:// or http:// and holds neither ? nor #, found "safety.larkmoor.example" [load.form]`}, "The exact web address", "34 CFR 668.41(e)(2)"},
		{"web address with a question", edited(t, report, "https://safety.larkmoor.example/clery/", "https://safety.larkmoor.example/clery?x=1"),
			[]string{`site/report.yaml:4:11: expected a web address that begins with https:// or http:// and holds neither ? nor #, found "https://safety.larkmoor.example/clery?x=1" [load.form]`}, "The exact web address", "34 CFR 668.41(e)(2)"},
		{"published in another year", edited(t, report, "published: 2026-09-28", "published: 2025-09-28"),
			[]string{`site/report.yaml:3:12: the edition of 2026 is published on 2025-09-28, a day of another year [load.published-year]`}, "a day of the year 2026", "34 CFR 668.41(e)(1)"},
		{"published after the deadline", edited(t, report, "published: 2026-09-28", "published: 2026-10-05"),
			[]string{`site/report.yaml:3:12: warning: the day of publication, 2026-10-05, is after the deadline, 2026-10-01 [load.published-late]`}, "by the deadline", "34 CFR 668.41(e)(1)"},
		{"unit id", edited(t, report, `unit_id: "999901"`, "unit_id: 9999-01"),
			[]string{`site/report.yaml:1:51: expected a federal unit id of six to nine digits, found "9999-01" [load.form]`}, "IPEDS", ""},
		{"unit id without quotation marks", edited(t, report, `unit_id: "999901"`, "unit_id: 999901"), nil, "", ""},
		{"a brace in printed text", edited(t, report, "alert: LarkAlert", `alert: "{{ alert }}"`),
			[]string{`site/report.yaml:7:10: there is a brace in this text, where it means nothing [load.form]`}, "without { and }", ""},
		{"name of a fact", edited(t, report, "alert: LarkAlert", "Alert System: x"),
			[]string{`site/report.yaml:7:3: an id has only small letters, digits, hyphens and underscores and begins with a letter, found "Alert System" [load.id]`}, "write alert-system", ""},
		{"soft hyphens and spaces without width", edited(t, offices, "Department of Public Safety", "De\u00ADpart\u200Bment of Public Safety"),
			[]string{`site/offices.yaml:2:27: warning: a character that nobody sees stands here, such as a soft hyphen or a space without width [load.invisible]`}, "--fix", ""},
		{"the mark of the encoding", map[string]string{offices: "\uFEFF" + repository[offices], campuses: repository[campuses], report: repository[report],
			"site/places.csv": "\uFEFF" + repository["site/places.csv"], reporting: repository[reporting]}, nil, "", ""},
		{"a title on two lines", edited(t, offices, "title: Department of Public Safety", `title: "Department of\nPublic Safety"`),
			[]string{`site/offices.yaml:2:25: this is printed on one line, and it is written on several [load.form]`}, "write Department of Public Safety", "34 CFR 668.46(b)(2)"},
		{"a spreadsheet's end of time", with(map[string]string{"site/places.csv": "id,name,address,campus,class,from,until\naster-hall,Aster Hall,x,main,student_housing,1998-08-15,9999-12-31\n"}),
			[]string{`site/places.csv:2:57: the year 9999 cannot be meant; a day that is open or not known is left out [load.date]`}, "", ""},
		{"one audience and a list", with(map[string]string{"site/distribution.yaml": distribution("enrolled_students") + distribution("[enrolled_students, current_employees]")[14:]}), nil, "", ""},
		{"audiences of a table", with(map[string]string{"site/distribution.csv": "audience,method,on,by,proof\nenrolled_students; current_employees,email,2026-09-28,safety,log\n"}), nil, "", ""},
		{"an audience that is none", with(map[string]string{"site/distribution.yaml": distribution("students")}),
			[]string{`site/distribution.yaml:2:16: "students" is not one of the words allowed here [load.value]`}, "enrolled_students", "34 CFR 668.41(e)"},
		{"a list of audiences with one that is none", with(map[string]string{"site/distribution.yaml": distribution("[enrolled_students, staff]")}),
			[]string{`site/distribution.yaml:2:36: "staff" is not one of the words allowed here [load.value]`}, "enrolled_students", "34 CFR 668.41(e)"},
		{"no audience", with(map[string]string{"site/distribution.yaml": distribution("[]")}),
			[]string{`site/distribution.yaml:2:16: there are too few entries here [load.missing-value]`}, "To whom the notice went", "34 CFR 668.41(e)"},
		{"a geography that does not exist needs a sentence", edited(t, campuses, ", say: There is none.", ""),
			[]string{`site/campuses.yaml:10:7: the key "say" is missing [load.missing-key]`}, "add \"say: ...\" here:", "34 CFR 668.46(c)(5)"},
		{"exists and years", edited(t, campuses, "{exists: true}", "{exists: true, years: [2025], reason: x, say: y}"),
			[]string{`site/campuses.yaml:9:33: exists: and years: stand side by side, and only one of them can hold [load.value]`}, "keep years:", "34 CFR 668.46(c)(5)"},
		{"no campus at all", with(map[string]string{"site/campuses.yaml": "campuses: []\n", "site/places.csv": ""}),
			[]string{`site/campuses.yaml:1:11: there are too few entries here [load.missing-value]`}, "One entry a campus; the order is that of the report.", ""},
		{"a list for a whole file", with(map[string]string{"site/exceptions.yaml": "- a\n"}),
			[]string{`site/exceptions.yaml:1:1: expected keys with values, found a list [load.type]`}, "Errors in spite", ""},
		{"one office twice among two", with(map[string]string{"site/exceptions.yaml": exception("[safety, safety]")}),
			[]string{`site/exceptions.yaml:2:55: the same entry stands here twice [load.duplicate-id]`}, "delete one", ""},
	})
}

func exception(titles string) string {
	return "exceptions:\n  - {rule: a.b, path: site/x.yaml, reason: r, titles: " + titles + ", expires: 2026-12-31}\n"
}

func distribution(audience string) string {
	return "distribution:\n  - {audience: " + audience + ", method: email, on: 2026-09-28, by: safety, proof: log}\n"
}

// TestCounts covers how counts are written.
func TestCounts(t *testing.T) {
	for _, test := range []struct{ written, found, help string }{
		{"-1", `a count is never below zero, found -1`, "Number on campus"},
		{"3.0", `a count is written in plain decimal digits, found "3.0"`, "write 3"},
		{"12345678901234567890", `a count cannot be as large as 12345678901234567890`, ""},
		{"1_000", `a count is written in plain decimal digits, found "1_000"`, "write 1000"},
		{"0x10", `a count is written in plain decimal digits, found "0x10"`, "write 16"},
		{`"3"`, `a count is written in plain decimal digits, found "3" in quotation marks`, "write 3 without"},
		{"none", `a count is written in plain decimal digits, found "none"`, "Number on campus"},
		{"3.5", `a count is written in plain decimal digits, found "3.5"`, "Number on campus"},
		{"99999999", `a count cannot be 99999999`, "Number on campus"},
	} {
		runFindings(t, []findingTest{{test.written,
			with(map[string]string{"stats/main/2025/counts.yaml": "campus: main\nyear: 2025\nhazing: {on_campus: " + test.written + "}\n"}),
			[]string{"stats/main/2025/counts.yaml:3:21: " + test.found + " [load.count]"}, test.help, "34 CFR 668.46(c)(5)"}})
	}
}
