package load

import (
	"slices"
	"strconv"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// folder is a folder stats/<campus>/<year>.
type folder struct {
	campus string
	year   int
	path   string
}

// base is the path of a file of the folder without its ending.
func (f folder) base(name string) string { return f.path + "/" + name }

// statistics reads the files of every campus and year.
func (l *loader) statistics() {
	for _, f := range l.folders() {
		l.counts(f)
		l.fires(f)
		l.drills(f)
		l.agencies(f)
		l.programs(f)
		l.exercises(f)
	}
}

// folders returns the folders of statistics that are a campus and a year of the
// edition, sorted, and reports the others.
func (l *loader) folders() []folder {
	var folders []folder
	seen := map[string]bool{}
	for _, file := range l.tree.Under("stats") {
		parts := strings.Split(file.Path, "/")
		if len(parts) < 3 || parts[1] == "ledger" || parts[1] == "sealed" {
			continue
		}
		path := strings.Join(parts[:min(3, len(parts)-1)], "/")
		if seen[path] {
			continue
		}
		seen[path] = true
		if !l.isCampus(parts[1], path) || len(parts) < 4 {
			continue
		}
		if year, ok := l.isYear(parts[2], path); ok {
			folders = append(folders, folder{campus: parts[1], year: year, path: path})
		}
	}
	return folders
}

// isCampus reports a folder that no campus has as its id. Without a register of
// campuses, which has a finding of its own, every folder is one.
func (l *loader) isCampus(name, path string) bool {
	ids := l.campusIDs()
	if l.unread["campuses"] || slices.Contains(ids, name) {
		return true
	}
	l.find(diag.New(RuleCampus, diag.Error, source.Whole(path), "there is no campus "+quoted(name),
		diag.Help(suggested(diag.Nearest(name, ids), "rename the folder to the id of a campus in site/campuses.yaml: "+strings.Join(ids, ", ")))))
	return false
}

// isYear reports a folder that is no year of the edition. Earlier years are
// what the last edition leaves behind; they stay where they are and are not
// read.
func (l *loader) isYear(name, path string) (int, bool) {
	year, err := strconv.Atoi(name)
	if err != nil || len(name) != 4 {
		l.find(diag.New(RuleYear, diag.Error, source.Whole(path), quoted(name)+" is not a calendar year",
			diag.Help("name the folder with four digits, such as stats/main/2025")))
		return 0, false
	}
	years := l.corpus.Report.Years()
	if l.corpus.Report.Edition == 0 || slices.Contains(years, year) {
		return year, true
	}
	severity, help := diag.Error, "the edition is written in site/report.yaml; it shows the three calendar years before it"
	if year < years[0] {
		severity, help = diag.Note, "it stays for the record and is not read; the edition shows only the three calendar years before it"
	}
	l.find(diag.New(RuleYear, severity, source.Whole(path), name+" is not among the years of this edition, "+model.YearsInWords(years),
		diag.Help(help), diag.Law("34 CFR 668.46(c)(1)")))
	return year, false
}
