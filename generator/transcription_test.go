package generator_test

import (
	"os"
	"strconv"
	"testing"

	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

// publishedCell is one cell of the university's printed tables.
type publishedCell struct {
	campus, table, offense, geography string // as the transcription calls them
	year                              string
	count                             string // in digits, or NA
}

// publishedTotal is a number of a campus and year without a geography.
type publishedTotal struct{ campus, year, count string }

// transcription is what the university published, copied from its report.
type transcription struct {
	cells           []publishedCell
	unfounded, hate []publishedTotal
}

// readTranscription reads the copy, and nothing that was made from it.
func readTranscription(t *testing.T) transcription {
	t.Helper()
	data, err := os.ReadFile("testdata/sdsu-2026.yaml")
	if err != nil {
		t.Fatal(err)
	}
	root, findings := yaml.Parse(source.NewFile("sdsu-2026.yaml", data))
	if len(findings) > 0 {
		t.Fatalf("the transcription: %v", findings)
	}
	var p transcription
	for _, campus := range root.Get("campuses").Items {
		for _, table := range campus.Get("tables").Items {
			for _, row := range table.Get("rows").Items {
				p.row(campus.Get("name").Text, table.Get("table").Text, row)
			}
		}
	}
	return p
}

func (p *transcription) row(campus, table string, row *yaml.Node) {
	year := row.Get("year").Text
	switch table {
	case "unfounded":
		p.unfounded = append(p.unfounded, publishedTotal{campus, year, row.Get("count").Text})
	case "hate_crimes":
		p.hate = append(p.hate, publishedTotal{campus, year, row.Get("narrative_total").Text})
	default:
		for _, geography := range []string{"on_campus", "student_housing", "noncampus", "public_property"} {
			count := row.Get(geography)
			text := count.Text
			if count.Kind == yaml.Null {
				text = "NA"
			}
			p.cells = append(p.cells, publishedCell{campus, table, row.Get("offense").Text, geography, year, text})
		}
	}
}

// TestTranscription checks that the copy is whole: 21 categories at 3 campuses
// over 3 years in 4 geographies, and what the copy says of it.
func TestTranscription(t *testing.T) {
	p := readTranscription(t)
	tables, seen, printed := map[string]bool{}, map[publishedCell]bool{}, 0
	for _, c := range p.cells {
		tables[c.campus+"/"+c.table+"/"+c.offense] = true
		key := c
		key.count = ""
		if seen[key] {
			t.Errorf("%+v stands twice", c)
		}
		seen[key] = true
		if c.count == "NA" {
			continue
		}
		if _, err := strconv.ParseUint(c.count, 10, 16); err != nil {
			t.Errorf("%+v: %v", c, err)
		}
		printed++
	}
	if len(p.cells) != 756 || len(tables) != 63 || printed != 756-3*2*4 {
		t.Errorf("%d cells, %d of them numbers, in %d tables", len(p.cells), printed, len(tables))
	}
	if len(p.unfounded) != 9 || len(p.hate) != 9 {
		t.Errorf("%d totals of unfounded crimes, %d of hate crimes", len(p.unfounded), len(p.hate))
	}
}
