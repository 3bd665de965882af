package house

import (
	"slices"
	"strings"
	"testing"
)

// allowed is the table of imports. A failing test is no reason to change it:
// data flows one way, from files to artifacts, and a package that needs what
// its row does not grant does the work of another one. A new package gets a row
// with the least that its one job needs.
//
// A row names packages of this module from the root of the repository and
// packages of others by their import path, which stands for all below it.
var allowed = map[string][]string{
	"cmd/clery": {"./cmd/clery/internal/cli"},
	"cmd/clery/internal/cli": {"./cmd/clery/internal/manual", "./generator", "./generator/count", "./generator/diag", "./generator/form", "./generator/importer/logs", "./generator/schema", "./generator/serve", "./generator/trail",
		"github.com/spf13/cobra", "github.com/spf13/pflag"},
	"cmd/clery/internal/manual": {"github.com/spf13/cobra", "github.com/spf13/pflag"},

	"generator": {"./generator/calendar", "./generator/checklist", "./generator/count", "./generator/diag", "./generator/diff", "./generator/doc", "./generator/edit",
		"./generator/exception", "./generator/form", "./generator/importer/adopt", "./generator/importer/ed", "./generator/importer/logs", "./generator/load", "./generator/model", "./generator/picture", "./generator/privacy", "./generator/progress", "./generator/prose", "./generator/publish", "./generator/render/data", "./generator/render/html",
		"./generator/render/ical",
		"./generator/render/mail", "./generator/render/pdf", "./generator/render/text", "./generator/report",
		"./generator/schema", "./generator/seal", "./generator/source", "./generator/starter", "./generator/survey", "./generator/theme", "./generator/trail", "./generator/vcs", "./generator/workbook"},

	// From bytes to the corpus.
	"generator/source":     {},
	"generator/diag":       {"./generator/source"},
	"generator/phrase":     {},
	"generator/doc":        {"./generator/phrase", "./generator/source", "golang.org/x/text/unicode/norm"},
	"generator/model":      {"./generator/doc", "./generator/source"},
	"generator/parse/csv":  {"./generator/diag", "./generator/source"},
	"generator/parse/yaml": {"./generator/diag", "./generator/source", "gopkg.in/yaml.v3"},
	"generator/parse/markdown": {"./generator/diag", "./generator/doc", "./generator/parse/yaml", "./generator/source",
		"github.com/yuin/goldmark"},
	"generator/parse/geojson": {"./generator/diag", "./generator/model", "./generator/source"},
	"generator/schema":        {"./schemas", "github.com/santhosh-tekuri/jsonschema/v5"},
	"generator/personal":      {},
	"generator/seal":          {"./generator/diag", "./generator/model", "./generator/source"},
	"generator/prose":         {"./generator/doc", "./generator/model", "./generator/schema", "github.com/aymanbagabas/go-udiff"},
	"generator/load": {"./generator/diag", "./generator/doc", "./generator/model", "./generator/parse/csv",
		"./generator/parse/geojson", "./generator/parse/markdown", "./generator/parse/yaml", "./generator/personal", "./generator/picture", "./generator/schema", "./generator/seal", "./generator/source"},

	// Beside the pipeline: source files written, and read at a revision.
	"generator/edit": {"./generator/diag", "./generator/source"},
	"generator/vcs":  {},

	// Beside the pipeline: the files with which a report begins.
	"generator/starter": {"./content", "./generator/load", "./generator/model", "./generator/schema", "./generator/source", "./policies", "./schemas"},

	// Beside the pipeline: tables of other systems as files of ours.
	"generator/importer/logs": {"./generator/count", "./generator/diag", "./generator/load", "./generator/model", "./generator/parse/csv",
		"./generator/personal", "./generator/source", "golang.org/x/text/encoding/charmap"},
	"generator/importer/adopt": {"./generator/diag", "./generator/doc", "./generator/model", "./generator/schema", "./generator/source"},
	"generator/importer/sheet": {"github.com/richardlehane/mscfb", "golang.org/x/text/encoding/charmap"},
	"generator/importer/ed":    {"./generator/diag", "./generator/importer/sheet", "./generator/model", "./generator/source", "golang.org/x/text/unicode/norm"},

	// Beside the pipeline: workbooks that offices fill in.
	"generator/workbook": {"github.com/xuri/excelize/v2"},
	"generator/form": {"./generator/diag", "./generator/model", "./generator/parse/csv", "./generator/parse/yaml", "./generator/schema",
		"./generator/source", "./generator/workbook"},

	// From the corpus to the edition.
	"generator/count": {"./generator/diag", "./generator/model", "./generator/source"},
	"generator/checklist": {"./content", "./generator/diag", "./generator/doc", "./generator/model", "./generator/personal",
		"./generator/prose", "./generator/schema", "./generator/source", "./policies"},
	"generator/privacy":   {"./generator/diag", "./generator/model", "./generator/personal", "./generator/source"},
	"generator/survey":    {"./generator/diag", "./generator/model", "./generator/parse/csv", "./generator/source"},
	"generator/calendar":  {"./generator/checklist", "./generator/model", "./generator/schema"},
	"generator/progress":  {"./generator/calendar", "./generator/checklist", "./generator/diag", "./generator/model", "./generator/phrase", "./generator/schema"},
	"generator/trail":     {"./generator/count", "./generator/model", "./generator/source"},
	"generator/exception": {"./generator/checklist", "./generator/count", "./generator/diag", "./generator/doc", "./generator/model", "./generator/schema"},
	"generator/theme":     {"./generator/truetype", "./themes", "golang.org/x/image/font", "golang.org/x/image/math/fixed"},
	"generator/diff":      {"./generator/checklist", "./generator/model", "./generator/prose", "./generator/source"},
	"generator/figure":    {"./generator/doc", "./generator/model"},
	"generator/picture":   {"./generator/doc"},
	"generator/truetype":  {},
	"generator/report": {"./generator/calendar", "./generator/checklist", "./generator/diag", "./generator/diff", "./generator/doc", "./generator/figure", "./generator/model",
		"./generator/phrase", "./generator/progress", "./generator/prose", "./generator/schema", "./generator/source", "./generator/survey", "./generator/theme",
		"golang.org/x/text/unicode/norm"},

	// From the edition to artifacts. A renderer imports no other renderer.
	"generator/render/data": {"./generator/calendar", "./generator/checklist", "./generator/diag", "./generator/diff", "./generator/model", "./generator/progress", "./generator/prose", "./generator/report", "./generator/survey"},
	"generator/render/html": {"./generator/doc"},
	"generator/render/ical": {},
	"generator/render/mail": {},
	"generator/render/text": {"./generator/doc"},
	"generator/render/pdf": {"./generator/doc", "./generator/render/pdf/draw", "./generator/render/pdf/finish",
		"./generator/render/pdf/layout", "./generator/render/pdf/object", "./generator/theme", "github.com/go-pdf/fpdf"},
	"generator/render/pdf/draw":   {"./generator/doc", "./generator/theme"},
	"generator/render/pdf/finish": {"./generator/render/pdf/draw", "./generator/render/pdf/object", "./generator/truetype"},
	"generator/render/pdf/layout": {"./generator/doc", "./generator/render/pdf/draw", "./generator/theme"},
	"generator/render/pdf/object": {"github.com/klauspost/compress/zlib"},
	"generator/publish":           {"golang.org/x/sys/unix"},

	// Beside the pipeline: the report while it is edited.
	"generator/serve": {"./generator", "./generator/diag"},

	// Data with a few lines of Go to embed it.
	"content":  {},
	"policies": {},
	"schemas":  {},
	"themes":   {},

	// For tests only; see onlyForTests.
	"generator/catalog":                {"./generator/count", "./generator/diag", "./generator/model", "./generator/schema"},
	"generator/internal/golden":        {},
	"generator/internal/house":         {},
	"generator/render/internal/sample": {"./generator/doc"},
	"generator/workbook/filled":        {"github.com/xuri/excelize/v2"},
	"generator/render/pdf/check":       {"./generator/render/pdf/object"},
	"generator/render/pdf/readback":    {"./generator/render/pdf/object"},
}

// onlyForTests are the packages and modules that no program file imports.
var onlyForTests = []string{
	"./generator/catalog",
	"./generator/internal/golden",
	"./generator/render/internal/sample",
	"./generator/workbook/filled",
	"./generator/render/pdf/check",
	"./generator/render/pdf/readback",
	"testing",
	"github.com/emersion/go-ical",
	"github.com/rogpeppe/go-internal/testscript",
}

// restricted names packages of the standard library that carry a duty: only
// source reads files, only publish writes artifacts, only edit writes
// source files, only vcs runs another program, only serve answers on a network, only the command line
// knows flags, the environment and the terminal (and writes the list of
// findings to the file that a user names).
var restricted = map[string][]string{
	"os": {"cmd/clery", "cmd/clery/internal/cli", "generator/source", "generator/publish", "generator/edit",
		"generator/internal/golden"},
	"os/signal":    {"cmd/clery"},
	"syscall":      {"cmd/clery"},
	"flag":         {"generator/internal/golden"},
	"testing":      {"generator/internal/golden"},
	"embed":        {"content", "generator/serve", "generator/starter", "policies", "schemas", "themes"},
	"os/exec":      {"generator/vcs"},
	"io/ioutil":    {},
	"net":          {"generator/serve"},
	"net/http":     {"generator/serve"},
	"net/smtp":     {},
	"log":          {},
	"log/slog":     {},
	"math/rand":    {},
	"math/rand/v2": {},
	"plugin":       {},
	"unsafe":       {},
	"crypto/rand":  {},
}

func TestEveryPackageHasARow(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range mustFiles(t) {
		if !seen[f.pkg] {
			seen[f.pkg] = true
			if _, ok := allowed[f.pkg]; !ok {
				t.Errorf("package %s has no row in the table of imports", f.pkg)
			}
		}
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("the table of imports has a row for %s, which does not exist", pkg)
		}
	}
}

func TestImports(t *testing.T) {
	for _, f := range program(mustFiles(t)) {
		for _, p := range f.imports() {
			if isStandard(p) {
				if to, ok := restricted[p]; ok && !slices.Contains(to, f.pkg) {
					t.Errorf("%s imports %q, which only %v may", f.path, p, to)
				}
				continue
			}
			if !grants(allowed[f.pkg], p) {
				t.Errorf("%s imports %s, which its row in the table of imports does not grant", f.path, p)
			}
			if grants(onlyForTests, p) {
				t.Errorf("%s imports %s, which is for tests only", f.path, p)
			}
		}
	}
}

// TestRowsGrantNoMore finds what a row grants and its package does not use, so
// that a door that is no longer needed is closed.
func TestRowsGrantNoMore(t *testing.T) {
	used := map[string][]string{}
	for _, f := range program(mustFiles(t)) {
		used[f.pkg] = append(used[f.pkg], f.imports()...)
	}
	for pkg, row := range allowed {
		for _, r := range row {
			if !slices.ContainsFunc(used[pkg], func(p string) bool { return grants([]string{r}, p) }) {
				t.Errorf("the table of imports grants %s to %s, which does not use it", r, pkg)
			}
		}
	}
}

// TestImportsOfTests holds tests to the modules of their own package, so that
// each dependency has one place where it is known.
func TestImportsOfTests(t *testing.T) {
	for _, f := range mustFiles(t) {
		if !f.isTest {
			continue
		}
		for _, p := range f.imports() {
			own := strings.HasPrefix(p, "./")
			if own || isStandard(p) || grants(allowed[f.pkg], p) || grants(onlyForTests, p) {
				continue
			}
			t.Errorf("%s imports %s, which is not a dependency of its package", f.path, p)
		}
	}
}

// TestTableRunsOneWay finds rows of which each grants the other, directly or
// over further rows.
func TestTableRunsOneWay(t *testing.T) {
	for pkg := range allowed {
		if reaches(pkg, pkg, map[string]bool{}) {
			t.Errorf("the table of imports lets %s import itself", pkg)
		}
	}
}

func reaches(from, to string, seen map[string]bool) bool {
	for _, p := range allowed[from] {
		next, own := strings.CutPrefix(p, "./")
		if !own || seen[next] {
			continue
		}
		seen[next] = true
		if next == to || reaches(next, to, seen) {
			return true
		}
	}
	return false
}

// grants reports whether a row names a package. A module stands for all of its
// packages, a package of this module only for itself.
func grants(row []string, p string) bool {
	return slices.ContainsFunc(row, func(r string) bool {
		return r == p || !strings.HasPrefix(r, "./") && strings.HasPrefix(p, r+"/")
	})
}

// isStandard reports whether a package is of the standard library: the first
// element of its path has no dot.
func isStandard(p string) bool {
	first, _, _ := strings.Cut(p, "/")
	return !strings.Contains(first, ".")
}
