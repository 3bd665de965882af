package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cleryreport/schemas"
)

// printed are the golden files of package diag: what the program prints.
const printed = "../diag/testdata"

func mustDecode(t *testing.T, data []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var value any
	if err := decoder.Decode(&value); err != nil {
		t.Fatal(err)
	}
	return value
}

func mustReadFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(printed, name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSchemaOfFindings(t *testing.T) {
	text, err := schemas.FS.ReadFile("output/findings.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := jsonschema.MustCompile("http://json-schema.org/draft-07/schema").Validate(mustDecode(t, text)); err != nil {
		t.Error(err)
	}
	s, err := compiled("output/findings.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"findings.json", "none.json"} {
		if err := s.Validate(mustDecode(t, mustReadFile(t, name))); err != nil {
			t.Errorf("%s: %#v", name, err)
		}
	}
	for _, wrong := range []string{
		`{}`, `[{}]`, `[{"rule":"a.b","severity":"fatal","path":"","message":"m"}]`, `[{"rule":"a.b","severity":"note","path":"","message":""}]`,
		`[{"rule":"a.b","severity":"note","path":"p","message":"m","line":1}]`, `[{"rule":"a.b","severity":"note","path":"p","message":"m","source_line":"x"}]`,
		`[{"rule":"A b","severity":"note","path":"p","message":"m"}]`,
		`[{"rule":"a.b","severity":"note","path":"p","message":"m","line":0,"column":1,"end_line":1,"end_column":1}]`,
	} {
		if s.Validate(mustDecode(t, []byte(wrong))) == nil {
			t.Errorf("the schema accepts %s", wrong)
		}
	}
}

// TestSchemasOfData holds the files for other programs, as package data prints
// them, to their published schemas.
func TestSchemasOfData(t *testing.T) {
	for _, tt := range []struct {
		schema, printed string
		wrong           [][2]string // a change of the printed text that the schema must refuse
	}{
		{"gap-report", "gap.json", [][2]string{
			{`"state": "incomplete"`, `"state": "compliant"`}, {`"state": "not applicable"`, `"state": "present"`}, {`"state": "excepted"`, `"state": "not applicable"`},
			{`"citation"`, `"cite"`}, {`"on": "2026-06-12"`, `"on": "June"`}, {`"kind": "rule"`, `"kind": "rumor"`}, {`"confirmed": false`, `"confirmed": "no"`},
			{`"office": "dean_of_students"`, `"name": "dean_of_students"`}, {`"until": "2026-12-31"`, `"until": ""`},
		}},
		{"statistics", "statistics.json", [][2]string{
			{`"count": null`, `"count": 0`}, {`"count": 0`, `"count": null`}, {`"count": 1204`, `"count": -1`}, {`"count": 1204`, `"count": "1204"`},
			{`"burglary"`, `"theft"`}, {`"on_campus"`, `"nearby"`}, {`"race"`, `"other"`}, {`"years"`, `"calendar_years"`},
		}},
		{"survey-comparison", "comparison0.json", [][2]string{{`"compared": 12`, `"compared": -1`}}},
		{"survey-comparison", "comparison.json", [][2]string{
			{`"differs"`, `"same"`}, {`"on_campus"`, `"nearby"`}, {`"status": "missing"`, `"status": "unknown"`}, {`"fire": 2`, `"fire": 0`}, {`"worksheet": "4"`, `"worksheet": 4`},
		}},
		{"status", "status.json", [][2]string{
			{`"days_left": 12`, `"days_left": "12"`}, {`"today": "2026-09-19"`, `"today": "today"`}, {`"sealed": false`, `"sealed": "no"`},
			{`"state": "missing"`, `"state": "compliant"`}, {`"basis": "practice"`, `"basis": "habit"`}, {`"errors": [],`, `"errors": null,`},
			{`"audience": "enrolled_students"`, `"audience": "students"`}, {`"revision"`, `"branch"`},
		}},
		{"statistics", "quarter.json", [][2]string{{`"quarter": 2`, `"quarter": 5`}, {`"as_of": "2025-05-03"`, `"as_of": "May 3"`}}},
	} {
		t.Run(tt.printed, func(t *testing.T) {
			s := mustOutputSchema(t, tt.schema)
			data, err := os.ReadFile(filepath.Join("../render/data/testdata", tt.printed+".golden"))
			if err != nil {
				t.Fatal(err)
			}
			if err := s.Validate(mustDecode(t, data)); err != nil {
				t.Errorf("%#v", err)
			}
			for _, change := range tt.wrong {
				changed := strings.Replace(string(data), change[0], change[1], 1)
				if changed == string(data) {
					t.Errorf("the printed text has no %s", change[0])
				}
				if s.Validate(mustDecode(t, []byte(changed))) == nil {
					t.Errorf("the schema accepts %s in place of %s", change[1], change[0])
				}
			}
		})
	}
}

// mustOutputSchema compiles a published schema, with its formats, and holds it
// to the schema of schemas.
func mustOutputSchema(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	text, err := schemas.FS.ReadFile("output/" + name + ".schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := jsonschema.MustCompile("http://json-schema.org/draft-07/schema").Validate(mustDecode(t, text)); err != nil {
		t.Error(err)
	}
	c := jsonschema.NewCompiler()
	c.Draft, c.AssertFormat = jsonschema.Draft7, true
	if err := c.AddResource("schema.json", bytes.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSARIFIsValid holds what the program prints to the schema of the standard.
func TestSARIFIsValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft4
	c.AssertFormat = true
	if err := c.AddResource("schema:///sarif.json", bytes.NewReader(mustReadFile(t, "sarif-2.1.0-rtm.5.schema.json"))); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema:///sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	good := string(mustReadFile(t, "findings.sarif"))
	for _, log := range []string{good, string(mustReadFile(t, "none.sarif"))} {
		if err := s.Validate(mustDecode(t, []byte(log))); err != nil {
			t.Errorf("%#v", err)
		}
	}
	for _, change := range [][2]string{{`"version"`, `"versions"`}, {`"startLine"`, `"line"`}, {`"level": "error"`, `"level": "fatal"`}, {`"unicodeCodePoints"`, `"bytes"`}} {
		if s.Validate(mustDecode(t, []byte(strings.ReplaceAll(good, change[0], change[1])))) == nil {
			t.Errorf("the schema accepts %s in place of %s", change[1], change[0])
		}
	}
}
