package schema

import (
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cleryreport/schemas"
)

// fileKinds returns every kind of file that has a schema.
func fileKinds(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(schemas.FS, "files/*.json")
	if err != nil || len(names) < 20 {
		t.Fatalf("file schemas: %v, %v", names, err)
	}
	var kinds []string
	for _, name := range names {
		kind := strings.TrimSuffix(strings.TrimPrefix(name, "files/"), ".json")
		if kind != "common" {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

func TestFileSchemasCompile(t *testing.T) {
	for _, kind := range fileKinds(t) {
		if _, err := ValidateFile(kind, map[string]any{}); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
	if _, err := ValidateFile("horoscope", nil); err == nil {
		t.Error("a kind without a schema must be an error")
	}
}

func TestFileSchemasPassTheirMetaSchema(t *testing.T) {
	meta := jsonschema.MustCompile("http://json-schema.org/draft-07/schema")
	for _, kind := range append(fileKinds(t), "common") {
		data, err := schemas.FS.ReadFile("files/" + kind + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(data, &value); err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		if err := meta.Validate(value); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
}

// TestFileShapesAreDescribed holds the promise that an editor shows a title and
// a description at every key.
func TestFileShapesAreDescribed(t *testing.T) {
	for _, kind := range fileKinds(t) {
		shape, err := FileShape(kind)
		if err != nil {
			t.Fatal(err)
		}
		described(t, kind, shape, map[*Shape]bool{})
	}
}

func described(t *testing.T, where string, s *Shape, seen map[*Shape]bool) {
	t.Helper()
	if seen[s] {
		return
	}
	seen[s] = true
	if s.Title == "" || s.Description == "" {
		t.Errorf("%s: no title or no description", where)
	}
	if len(s.Types) == 0 {
		t.Errorf("%s: no type", where)
	}
	for _, key := range s.Keys() {
		described(t, where+"/"+key, s.Key(key), seen)
	}
	if s.Item() != nil {
		described(t, where+"/-", s.Item(), seen)
	}
	if s.rest != nil {
		described(t, where+"/*", s.rest, seen)
	}
}

// TestFileSchemasNamePersonsNowhere keeps fields for a party out of every file.
func TestFileSchemasNamePersonsNowhere(t *testing.T) {
	shape, err := FileShape("ledger")
	if err != nil {
		t.Fatal(err)
	}
	incident := shape.Key("incidents").Item()
	objects := []*Shape{incident, incident.Key("offenses").Item(), incident.Key("persons").Item()}
	for _, object := range objects {
		for _, key := range object.Keys() {
			if slices.Contains([]string{"name", "victim", "suspect", "birth", "email", "phone", "student_id"}, key) {
				t.Errorf("the ledger has a field %q", key)
			}
		}
	}
}

func TestFileShape(t *testing.T) {
	shape, err := FileShape("campuses")
	if err != nil {
		t.Fatal(err)
	}
	campus := shape.Key("campuses").Item()
	if got := campus.Key("security").Values; !slices.Equal(got, []string{"police", "security", "none"}) {
		t.Errorf("values of security: %v", got)
	}
	if got := campus.Key("id").Form; got != "id" {
		t.Errorf("form of id: %q", got)
	}
	if got := campus.Key("geography").Key("noncampus").Law; got != "34 CFR 668.46(c)(5)" {
		t.Errorf("law of noncampus: %q", got)
	}
	if campus.Key("nam") != nil {
		t.Error("an unknown key must have no shape")
	}
	if got := campus.Key("geography").Key("student_housing").Key("years").Item().Form; got != "year" {
		t.Errorf("form of a year: %q", got)
	}
	report, err := FileShape("report")
	if err != nil {
		t.Fatal(err)
	}
	if report.Key("facts").Key("anything") == nil {
		t.Error("facts may have any name")
	}
	counts, err := FileShape("counts")
	if err != nil {
		t.Fatal(err)
	}
	if got := counts.Key("arrests").Key("drugs").Key("noncampus"); !got.Is("integer") || got.Form != "count" {
		t.Errorf("arrests/drugs/noncampus: %+v", got)
	}
}

func TestValidateFile(t *testing.T) {
	tests := []struct {
		name, kind, value string
		want              []string // pointer keyword key
	}{
		{"accepted", "exceptions", `{"exceptions": []}`, nil},
		{"unknown key", "exceptions", `{"exceptions": [], "extra": 1}`, []string{" additionalProperties extra"}},
		{"missing key", "places", `{"places": [{"id": "a", "name": "A", "address": "x", "campus": "main"}]}`, []string{"/places/0 required class"}},
		{"table not in hand", "counts", `{"campus": "main", "year": 2025, "hate_crimes": {"missing": true, "reason": "x", "total": 8}}`, nil},
		{"table not in hand needs a reason", "counts", `{"campus": "main", "year": 2025, "arrests": {"missing": true}}`, []string{"/arrests required reason"}},
		{"plain unfounded", "counts", `{"campus": "main", "year": 2025, "unfounded": 1}`, nil},
		{"negative unfounded", "counts", `{"campus": "main", "year": 2025, "unfounded": -1}`, []string{"/unfounded minimum "}},
		{"negative count", "counts", `{"campus": "main", "year": 2025, "hazing": {"on_campus": -1}}`, []string{"/hazing/on_campus minimum "}},
		{"place or geography", "ledger", `{"incidents": [{"ref": "a", "reported": "2025-01-01", "occurred": "unknown", "reported_to": "a"}]}`, []string{"/incidents/0 required geography"}},
		{"occurred in a stretch", "ledger", `{"incidents": [{"ref": "a", "reported": "2025-01-01", "occurred": {"from": "2025-01-01", "to": "x"}, "reported_to": "a", "geography": "outside"}]}`, []string{"/incidents/0/occurred/to pattern "}},
		{"absent geography needs a sentence", "campuses", campusWith(`{"exists": false, "reason": "x"}`), []string{"/campuses/0/geography/noncampus required say"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			decoder := json.NewDecoder(strings.NewReader(test.value))
			decoder.UseNumber()
			var value any
			if err := decoder.Decode(&value); err != nil {
				t.Fatal(err)
			}
			found, err := ValidateFile(test.kind, value)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, v := range found {
				got = append(got, v.Pointer+" "+v.Keyword+" "+v.Key)
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func campusWith(noncampus string) string {
	return `{"campuses": [{"id": "main", "name": "Main", "address": "x", "jurisdiction": "Franklin", "security": "none",
		"open": [{"from": "2000-01-01"}], "geography": {"student_housing": {"exists": true}, "noncampus": ` + noncampus + `}}]}`
}
