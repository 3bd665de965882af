package count_test

import (
	"crypto/sha256"
	"fmt"
	"path/filepath"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

func TestLedgerDiffers(t *testing.T) {
	rob := model.Incident{Offenses: []model.Offense{robbery}}
	onStreet := model.Incident{Place: "street", Offenses: []model.Offense{robbery}}
	atElm := model.Incident{Place: "elm", Offenses: []model.Offense{{Category: model.Intimidation, Victims: 1, Bias: "race"}}}
	public := model.Key{Table: model.CriminalOffenses, Category: model.Robbery, Geography: model.PublicProperty}
	supplied := model.Agency{State: "included", Answered: "2026-03-01",
		Supplied: []model.Cell{{Key: public, Count: 3}}, Matched: []model.Cell{{Key: public, Count: 1}}}
	tests := []struct {
		name     string
		numbers  sheet
		ledger   []model.Incident
		agencies []model.Agency
		want     []want
	}{
		{"equal", sheet{"criminal_offenses/robbery/on_campus": "1"}, []model.Incident{rob}, nil, nil},
		{"too low", sheet{}, []model.Incident{rob}, nil, []want{{count.FindingLedgerDiffers, main2025 + ":8:23",
			"Robbery, on campus (Main Campus, 2025, Criminal offenses) is 0, but the ledger and the police agencies give 1"}}},
		{"too high", sheet{"criminal_offenses/rape/noncampus": "2", "criminal_offenses/robbery/on_campus": "1"}, []model.Incident{rob}, nil,
			[]want{{count.FindingLedgerDiffers, main2025 + ":4:52",
				"Rape, noncampus property (Main Campus, 2025, Criminal offenses) is 2, but the ledger and the police agencies give 0"}}},
		{"a hate crime in housing is one finding", sheet{}, []model.Incident{atElm}, nil, []want{{count.FindingLedgerDiffers, main2025 + ":17:1",
			"Intimidation (race), student housing (Main Campus, 2025, Hate crimes) is 0, but the ledger and the police agencies give 1"}}},
		{"a hate crime in housing", sheet{"hate_crimes/intimidation/race/student_housing": "1"}, []model.Incident{atElm}, nil, nil},
		{"supplied less matched", sheet{"criminal_offenses/robbery/public_property": "3"}, []model.Incident{onStreet}, []model.Agency{supplied}, nil},
		{"matched, and not in the ledger", sheet{"criminal_offenses/robbery/on_campus": "1", "criminal_offenses/robbery/public_property": "2"},
			[]model.Incident{rob}, []model.Agency{supplied}, []want{{count.FindingLedgerMatched, "",
				"1 are matched with the ledger, but it counts 0 there: Robbery, public property (Main Campus, 2025, Criminal offenses)"}}},
		{"no record of the year", sheet{"criminal_offenses/robbery/on_campus": "1"}, nil, nil, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := ledger(complete(tt.numbers), tt.ledger...)
			for _, agency := range tt.agencies {
				answer(c, agency)
			}
			check(t, c, tt.want...)
		})
	}
}

func TestLedgerCountsInAnAbsentGeography(t *testing.T) {
	c := ledger(complete(nil), model.Incident{Reported: "2023-04-01", Geography: model.Noncampus, Offenses: []model.Offense{robbery}})
	check(t, c, want{count.FindingLedgerDiffers, "site/campuses.yaml:3:1",
		"Robbery, noncampus property (Main Campus, 2023, Criminal offenses) takes no number (absent), but the ledger and the police agencies give 1"})
}

func TestCountedFrom(t *testing.T) {
	c := ledger(complete(sheet{"criminal_offenses/robbery/on_campus": "1"}), model.Incident{Offenses: []model.Offense{robbery}})
	from := &model.CountedFrom{Ledger: count.DigestLedger([]*source.File{ledgerFile}), Records: 1, Span: c.Counts[2].Span}
	c.Counts[2].From = from
	check(t, c)
	from.Ledger = "sha256:0"
	_, found := count.Count(c)
	if len(found) != 1 || found[0].Rule != count.FindingLedgerDigest || found[0].Severity != diag.Warning {
		t.Errorf("got %+v", found)
	}
	from.Records = 2
	check(t, c, want{count.FindingLedgerDiffers, main2025 + ":1:1",
		"these numbers were counted from 2 records, but the ledger of Main Campus, 2025 holds 1"})
}

func TestUnfoundedPartsDiffer(t *testing.T) {
	c := ledger(complete(sheet{"unfounded": "1"}), model.Incident{Offenses: []model.Offense{robbery},
		Unfounded: &model.UnfoundedFinding{By: "sworn_officer", FullInvestigation: true, On: "2025-06-01"}})
	c.Counts[2].Unfounded = []model.UnfoundedPart{{Category: model.Burglary, Count: 1, Span: c.Counts[2].Span}}
	check(t, c, want{count.FindingLedgerDiffers, main2025 + ":1:1", "Burglary: 1 unfounded crimes are written, but the ledger gives 0"})
}

func TestWithoutRecordsNothingIsCompared(t *testing.T) {
	c := ledger(complete(nil), model.Incident{Offenses: []model.Offense{robbery}})
	c.HasRecords = false
	check(t, c)
}

func TestDigestLedger(t *testing.T) {
	a := source.NewFile("stats/ledger/main/2025/a.yaml", []byte("one"))
	b := source.NewFile("stats/ledger/main/2025/b.csv", []byte("two\n"))
	want := fmt.Sprintf("sha256:%x", sha256.Sum256([]byte("main/2025/a.yaml\x003\x00onemain/2025/b.csv\x004\x00two\n")))
	if got := count.DigestLedger([]*source.File{b, a}); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	elsewhere := source.NewFile("main/2025/a.yaml", []byte("one"))
	if count.DigestLedger([]*source.File{elsewhere, b}) != want {
		t.Error("the folder of the ledger must not matter")
	}
}

func TestCompose(t *testing.T) {
	c := ledger(corpus(),
		model.Incident{Place: "elm", Offenses: []model.Offense{{Category: model.Intimidation, Victims: 1, Bias: "race"}, {Category: model.Burglary, StudentRooms: 2}}},
		model.Incident{Offenses: []model.Offense{{Category: model.Intimidation, Victims: 2, Bias: "race"}}},
		model.Incident{Offenses: []model.Offense{robbery}, Unfounded: &model.UnfoundedFinding{By: "sworn_officer", FullInvestigation: true, On: "2025-06-01"}},
		model.Incident{Campus: "harbor", Place: "quay", Offenses: []model.Offense{{Category: model.Arson}}},
	)
	tally, found := count.Ledger(c)
	expect(t, found)
	golden.Check(t, filepath.Join("testdata", "main-2025.yaml"), count.Compose(c, tally, "main", 2025, 2026))
	golden.Check(t, filepath.Join("testdata", "harbor-2025.yaml"), count.Compose(c, tally, "harbor", 2025, 2026))
	if text := count.Compose(c, tally, "main", 2023, 2026); text != nil {
		t.Errorf("a year without records must not become a year of zeros:\n%s", text)
	}
}
