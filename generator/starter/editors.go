package starter

import (
	"encoding/json"
	"io/fs"
	"path"
	"strings"

	"cleryreport/generator/load"
	"cleryreport/generator/source"
	"cleryreport/schemas"
)

// schemaFolder holds the schemas for editors: out of the way of a person who
// looks for a text, and apart from schemas/local, which people write.
const schemaFolder = ".clery/schemas"

// editorSchemas are the schemas of all files. They refer to one another by the
// names of their files, so that no editor asks for one elsewhere.
func editorSchemas() []*source.File {
	names, _ := fs.Glob(schemas.FS, "files/*.json") // the pattern is well formed
	var list []*source.File
	for _, name := range names {
		list = append(list, file(path.Join(schemaFolder, path.Base(name)), forEditors(mustRead(schemas.FS, name))))
	}
	return list
}

// forEditors is a schema as editors need it: without the name that it has in the
// program, under which they would look for what it refers to, and without the
// words about a form that several keys share, which they would show in the place
// of what is said of the key.
func forEditors(text string) string {
	var whole map[string]any
	if err := json.Unmarshal([]byte(text), &whole); err != nil {
		return text // no test lets such a schema pass
	}
	delete(whole, "$id")
	if definitions, ok := whole["definitions"].(map[string]any); ok {
		for _, d := range definitions {
			if form, ok := d.(map[string]any); ok {
				delete(form, "title")
				delete(form, "description")
			}
		}
	}
	return indented(whole)
}

// indented is a value as JSON. It is of maps, lists and words, which can always
// be written.
func indented(value any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(value)
	return b.String()
}

// settings are those of Visual Studio Code, for its extension YAML by Red Hat:
// which schema each file has.
func settings() string {
	yaml := map[string][]string{}
	for _, kind := range load.YAMLFiles() {
		yaml["./"+path.Join(schemaFolder, kind.Name+".json")] = kind.Files
	}
	return indented(map[string]any{
		"yaml.schemas": yaml,
		"json.schemas": []any{map[string]any{
			"fileMatch": []string{"schemas/local/*.json"}, "url": "./" + path.Join(schemaFolder, "law-pack.json")}},
		"yaml.schemaStore.enable": false,
		"yaml.completion":         true,
		"files.encoding":          "utf8",
		"files.eol":               "\n",
		"[markdown]":              map[string]any{"editor.wordWrap": "on"},
	})
}
