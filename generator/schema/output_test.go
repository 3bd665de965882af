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
