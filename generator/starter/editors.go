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

// editorSchemas are the schemas of all files, which refer to one another by
// their names, so that no editor asks a network for them.
func editorSchemas() []*source.File {
	names, err := fs.Glob(schemas.FS, "files/*.json")
	if err != nil {
		panic(err) // the pattern is well formed
	}
	var list []*source.File
	for _, name := range names {
		data, err := fs.ReadFile(schemas.FS, name)
		if err != nil {
			panic(err) // the folder has listed the file, and it is part of the program
		}
		list = append(list, source.NewFile(path.Join(schemaFolder, path.Base(name)), data))
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
	text, err := json.MarshalIndent(map[string]any{
		"yaml.schemas":            yaml,
		"yaml.schemaStore.enable": false,
		"yaml.completion":         true,
		"files.encoding":          "utf8",
		"files.eol":               "\n",
		"[markdown]":              map[string]any{"editor.wordWrap": "on"},
	}, "", "  ")
	if err != nil {
		panic(err) // maps of strings
	}
	return strings.TrimSpace(string(text)) + "\n"
}
