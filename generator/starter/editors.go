package starter

import (
	"encoding/json"
	"io/fs"
	"path"

	"cleryreport/generator/load"
	"cleryreport/generator/source"
	"cleryreport/schemas"
)

// schemaFolder holds the schemas for editors: out of the way of a person who
// looks for a text, and apart from schemas/local, which people write.
const schemaFolder = ".clery/schemas"

// editorSchemas are the schemas of all files, which refer to one another by
// their names, so that no editor asks a network for them.
func editorSchemas() []*source.File {
	names, _ := fs.Glob(schemas.FS, "files/*.json") // the pattern is well formed
	var list []*source.File
	for _, name := range names {
		list = append(list, file(path.Join(schemaFolder, path.Base(name)), mustRead(schemas.FS, name)))
	}
	return list
}

// settings are those of Visual Studio Code, for its extension YAML by Red Hat:
// which schema each file has.
func settings() string {
	yaml := map[string][]string{}
	for _, kind := range load.YAMLFiles() {
		yaml["./"+path.Join(schemaFolder, kind.Name+".json")] = kind.Files
	}
	text, _ := json.MarshalIndent( // maps of strings can always be written
		map[string]any{
			"yaml.schemas":            yaml,
			"yaml.schemaStore.enable": false,
			"yaml.completion":         true,
			"files.encoding":          "utf8",
			"files.eol":               "\n",
			"[markdown]":              map[string]any{"editor.wordWrap": "on"},
		}, "", "  ")
	return string(text) + "\n"
}
