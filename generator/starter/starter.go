// Package starter composes the files with which a report repository begins: the
// statements of the sample's outline as prompts of the law, the facts of site/
// as far as they are known, numbers that are missing until somebody writes them,
// and what editors and a Git host need. It refuses to answer anything: what it
// does not know is marked "Fill in" or missing, and no sentence of the sample is
// among the statements, but for the definitions, which are the law's. It writes
// no file.
package starter

import (
	"embed"
	"io/fs"
	"path"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// Answers is what must be known of an institution before a report can begin.
type Answers struct {
	Institution model.Institution
	Edition     int            // year of the report
	Campuses    []model.Campus // in the order of the report
	Web         string         // address at which public/ will be served, without a final slash
}

// Years returns the calendar years whose numbers the edition shows, oldest
// first (34 CFR 668.46(c)(1)).
func (a Answers) Years() []int { return model.Report{Edition: a.Edition}.Years() }

// housing reports whether a campus has student housing in a year of the edition.
func (a Answers) housing() bool {
	for _, c := range a.Campuses {
		for _, year := range a.Years() {
			if c.GeographyIn(model.StudentHousing, year) {
				return true
			}
		}
	}
	return false
}

// security is the most that any campus has of police, security or none.
func (a Answers) security() string {
	most := "none"
	for _, c := range a.Campuses {
		if c.Security == "police" || c.Security == "security" && most == "none" {
			most = c.Security
		}
	}
	return most
}

// files are those that are the same in every repository but for a few words.
//
//go:embed files
var files embed.FS

// Files returns the files of the repository. The law is that of the edition.
func Files(a Answers, law *schema.Law) []*source.File {
	texts := statements(a, law)
	list := []*source.File{
		file("README.md", a.filled("README.md")),
		file(".gitignore", a.filled("gitignore")),
		file(".github/workflows/report.yml", a.filled("report.yml")),
		file(".vscode/settings.json", settings()),
		file(".vscode/clery.code-snippets", a.filled("clery.code-snippets")),
		file("site/report.yaml", a.report(texts)),
		file("site/campuses.yaml", a.campuses()),
		file("site/offices.yaml", a.offices()),
		file("site/places.csv", a.places()),
		file("site/interpretations.yaml", interpretations()),
		file("site/brand.yaml", a.filled("brand.yaml")),
	}
	list = append(list, editorSchemas()...)
	for _, t := range texts {
		list = append(list, file(t.path, t.markdown))
	}
	for _, y := range a.Years() {
		list = append(list, Numbers(a.Campuses, y)...)
	}
	return list
}

func file(name, text string) *source.File { return source.NewFile(name, []byte(text)) }

// filled is a file of the folder files with what is known in place of its marks.
func (a Answers) filled(name string) string {
	text := mustRead(files, path.Join("files", name))
	return strings.NewReplacer("%INSTITUTION%", a.Institution.Name, "%EDITION%", year(a.Edition), "%LAST%", year(a.Edition-1),
		"%CAMPUS%", a.Campuses[0].ID).Replace(text)
}

// mustRead reads a file that is part of the program.
func mustRead(fsys fs.FS, name string) string {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		panic(err)
	}
	return string(data)
}
