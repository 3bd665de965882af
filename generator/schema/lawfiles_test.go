package schema

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"cleryreport/schemas"
)

// lawFiles returns the schemas of the law and of the kinds, decoded.
func lawFiles(t *testing.T) map[string]any {
	t.Helper()
	names, err := fs.Glob(schemas.FS, "law/*.json")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]any{}
	for _, name := range names {
		text, err := schemas.FS.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(text, &value); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		files[name] = value
		var indented bytes.Buffer
		if err := json.Indent(&indented, bytes.TrimSpace(text), "", "  "); err != nil {
			t.Fatal(err)
		}
		indented.WriteByte('\n')
		if !bytes.Equal(indented.Bytes(), text) {
			t.Errorf("%s is not indented by two spaces, a property a line", name)
		}
	}
	return files
}

func TestLawFilesAreSchemas(t *testing.T) {
	meta, err := jsonschema.NewCompiler().Compile("http://json-schema.org/draft-07/schema#")
	if err != nil {
		t.Fatal(err)
	}
	known := []string{"law/kinds.json"}
	for _, text := range texts {
		known = append(known, text.file)
	}
	for name, value := range lawFiles(t) {
		if !slices.Contains(known, name) {
			t.Errorf("%s is embedded and never read", name)
		}
		if err := meta.Validate(value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if id := value.(map[string]any)["$id"]; id != scheme+name {
			t.Errorf("%s has the id %v", name, id)
		}
		if _, err := compiled(name); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryPropertyOfTheLawIsRequired(t *testing.T) {
	leaves := 0
	var walk func(place string, node map[string]any)
	walk = func(place string, node map[string]any) {
		properties, ok := node["properties"].(map[string]any)
		if !ok {
			leaves++
			reference, _ := json.Marshal(node["allOf"])
			kind := node["x-clery"].(map[string]any)["kind"].(string)
			if want := `[{"$ref":"kinds.json#/definitions/` + kind + `"}]`; string(reference) != want {
				t.Errorf("%s has the shape %s, want %s", place, reference, want)
			}
			return
		}
		if node["x-clery-group"] == nil || node["additionalProperties"] != false {
			t.Errorf("%s is no closed group", place)
		}
		var required []string
		for _, key := range node["required"].([]any) {
			required = append(required, key.(string))
		}
		for key, property := range properties {
			if !slices.Contains(required, key) {
				t.Errorf("%s does not require %s", place, key)
			}
			walk(place+"/"+key, property.(map[string]any))
		}
		if len(required) != len(properties) {
			t.Errorf("%s requires %q and has %d properties", place, required, len(properties))
		}
	}
	for name, value := range lawFiles(t) {
		if name != "law/kinds.json" {
			walk(name, value.(map[string]any))
		}
	}
	if leaves != 269 {
		t.Errorf("the schemas hold %d leaves, want 269", leaves)
	}
}

func TestOnlyEmbeddedSchemasAreRead(t *testing.T) {
	for _, url := range []string{
		"file:///etc/hosts", "https://example.org/schema.json", "schema:law/kinds.json",
		"schema:///../embed.go", "schema:///embed.go", "schema:////etc/hosts",
	} {
		if f, err := openEmbedded(url); err == nil {
			f.Close()
			t.Errorf("%s was opened", url)
		}
	}
	if _, err := compiled("law/none.json"); err == nil || !strings.Contains(err.Error(), "law/none.json") {
		t.Errorf("a schema that does not exist gives %v", err)
	}
}

func TestEverySchemaOfTheLawCompilesOnce(t *testing.T) {
	first, err := compiled("law/kinds.json")
	if err != nil {
		t.Fatal(err)
	}
	if second, _ := compiled("law/kinds.json"); second != first {
		t.Error("the schema was compiled twice")
	}
}
