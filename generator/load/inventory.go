package load

import (
	"path"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/parse/csv"
	"cleryreport/generator/seal"
	"cleryreport/generator/source"
)

// The kinds of files in each folder; kinds that are tables may be CSV.
var (
	siteKinds = []string{"report", "campuses", "offices", "places", "fire-systems", "interpretations", "exceptions",
		"approvals", "distribution", "attestations", "brand", "calendar"}
	statsKinds = []string{"notes", "restated", "columns"}
	yearKinds  = []string{"counts", "fires", "drills", "agencies", "programs", "exercises"}
)

// inventory reports files that nothing reads. Most are misspelled; what nobody
// reads would be missing from the report without a word.
func (l *loader) inventory() {
	for _, file := range l.tree.Files() {
		parts := strings.Split(file.Path, "/")
		if path.Base(file.Path) == "README.md" && (parts[0] == "site" || parts[0] == "stats") {
			continue
		}
		switch parts[0] {
		case "site":
			l.siteFile(file, parts)
		case "stats":
			l.statsFile(file, parts)
		case "schemas":
			if path.Ext(file.Path) != ".json" && path.Base(file.Path) != "README.md" {
				l.unknownFile(file, "a local pack is a JSON file, whose name ends in .json")
			}
		case "content", "policies":
			if path.Ext(file.Path) != ".md" {
				l.unknownFile(file, "texts are Markdown files, whose names end in .md")
			}
		}
	}
}

func (l *loader) siteFile(file *source.File, parts []string) {
	if parts[1] == "editions" || file.Path == mapFile || file.Path == l.corpus.Brand.Logo || slices.Contains(l.shown, file.Path) || l.isFontFile(file.Path) {
		return
	}
	if parts[1] == "fonts" {
		l.unknownFile(file, "name it under type: in site/brand.yaml, or delete it")
		return
	}
	if isPicture(file.Path) {
		l.unknownFile(file, "show it in a text as ![what it shows]("+file.Path+"), name it in site/brand.yaml as logo: "+file.Path+", or delete it")
		return
	}
	l.known(file, "site", siteKinds)
}

func (l *loader) statsFile(file *source.File, parts []string) {
	switch {
	case parts[1] == "ledger" || isMapping(file.Path):
		return
	case parts[1] == "sealed":
		if len(parts) != 3 || !sealName.MatchString(parts[2]) {
			l.unknownFile(file, "`clery seal` writes a file for each edition, such as "+seal.Path(2025)+"; nothing else lies here")
		}
	case len(parts) == 2:
		l.known(file, "stats", statsKinds)
	case len(parts) == 4:
		l.known(file, path.Dir(file.Path), yearKinds)
	case path.Ext(file.Path) == ".csv":
		l.unknownTable(file)
	default:
		l.unknownFile(file, "statistics lie in stats/<campus>/<year>/, such as stats/main/2025/counts.yaml")
	}
}

// exportHelp says what to do with a table of another system.
const exportHelp = "an export of another system stays outside the repository: `clery import csv` takes out of it what the ledger may hold"

// unknownTable reports a table of stats/ that nothing reads, with its columns: it
// may be an export of records, which has no place in the repository.
func (l *loader) unknownTable(file *source.File) {
	message := "nothing reads this file"
	parsed, _ := csv.ParseForeign(file, func(head string) bool { return head != "" })
	if parsed != nil {
		if heads := Heads(parsed.Header); len(heads) > 0 {
			message += ", nor its columns " + strings.Join(heads, ", ")
		}
	}
	l.find(diag.New(RuleUnknownFile, diag.Error, source.Whole(file.Path), message, diag.Help(exportHelp)))
}

// known reports a file of the folder that is of none of the kinds.
func (l *loader) known(file *source.File, folder string, kinds []string) {
	var names []string
	for _, kind := range kinds {
		names = append(names, kind+".yaml")
		if slices.Contains(tables, kind) {
			names = append(names, kind+".csv")
		}
	}
	name := strings.TrimPrefix(file.Path, folder+"/")
	if slices.Contains(names, name) {
		return
	}
	near := diag.Nearest(name, names)
	if near == "" {
		if kind := diag.Nearest(strings.TrimSuffix(name, path.Ext(name)), kinds); kind != "" {
			near = kind + ".yaml"
		}
	}
	if folder != "site" && near == "" && path.Ext(name) == ".csv" {
		l.unknownTable(file)
		return
	}
	l.unknownFile(file, suggested(near, "move it elsewhere"))
}

func (l *loader) unknownFile(file *source.File, help string) {
	l.find(diag.New(RuleUnknownFile, diag.Error, source.Whole(file.Path), "nothing reads this file", diag.Help(help)))
}
