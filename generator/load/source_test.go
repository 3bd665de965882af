package load_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// TestSourceProblemsAreFindings reads a repository in which files cannot be
// read.
func TestSourceProblemsAreFindings(t *testing.T) {
	files := fstest.MapFS{}
	for path, text := range repository {
		files[path] = &fstest.MapFile{Data: []byte(text)}
	}
	files["site/places.csv"] = &fstest.MapFile{Data: []byte("id,name\nlibrary,Biblioth\xe9que\n")}
	files["site/offices.yaml"] = &fstest.MapFile{Data: []byte("offices: \x00\n")}
	files["site/exceptions.yaml/a.txt"] = &fstest.MapFile{Data: []byte("x")}
	files["policies/reporting.md"] = &fstest.MapFile{Data: []byte("---\ntitle: \x00\n")}
	tree, err := source.ReadFS(files)
	if err != nil {
		t.Fatal(err)
	}
	_, findings := load.Load(tree, nil)
	want := "policies/reporting.md:2:8: an invisible control character (U+0000) stands here [source.control-character]\n" +
		"site/exceptions.yaml: a folder stands where a file is expected [source.folder-not-file]\n" +
		"site/offices.yaml:1:10: an invisible control character (U+0000) stands here [source.control-character]\n" +
		"site/places.csv:2:17: the file is not UTF-8 text from this character on [source.not-utf8]"
	if got := strings.Join(lines(findings), "\n"); got != want {
		t.Errorf("findings:\n%s\nwant:\n%s", got, want)
	}
}

// TestLineEnds loads the same corpus from files with the line ends of Windows.
func TestLineEnds(t *testing.T) {
	windows := map[string]string{}
	for path, text := range repository {
		windows[path] = strings.ReplaceAll(text, "\n", "\r\n")
	}
	unix, other := loaded(t, repository), loaded(t, windows)
	if unix.Offices[0].Title != other.Offices[0].Title || unix.Places[1].Address != other.Places[1].Address ||
		unix.Policies[0].Title != other.Policies[0].Title || unix.Report.Notice != other.Report.Notice {
		t.Errorf("the corpora differ:\n%+v\n%+v", unix.Report, other.Report)
	}
}

// TestSameFindingsEveryTime loads one broken repository again and again.
func TestSameFindingsEveryTime(t *testing.T) {
	files := with(map[string]string{
		"site/offices.yaml":     "offices:\n  - {id: A, tite: x, kid: y, phon: z}\n  - {}\n",
		"policies/reporting.md": "---\ntitel: x\n---\n\n{{ a.b }} {{ c.d }}\n",
		"stats/x/y/z":           "",
	})
	_, first := load.Load(treeOf(files), nil)
	if len(first) < 10 {
		t.Fatalf("only %d findings", len(first))
	}
	for range 10 {
		if _, again := load.Load(treeOf(files), nil); !reflect.DeepEqual(lines(first), lines(again)) {
			t.Fatalf("findings differ:\n%s\n\n%s", strings.Join(lines(first), "\n"), strings.Join(lines(again), "\n"))
		}
	}
}

// TestUnreadableFolder reads a repository whose folder of policies is a file:
// that the outline names texts in it is in order.
func TestUnreadableFolder(t *testing.T) {
	files := fstest.MapFS{"policies": &fstest.MapFile{Data: []byte("x")}}
	for path, text := range repository {
		if !strings.HasPrefix(path, "policies/") {
			files[path] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	tree, err := source.ReadFS(files)
	if err != nil {
		t.Fatal(err)
	}
	_, findings := load.Load(tree, nil)
	want := []string{"policies: a file stands where the folder policies belongs [source.file-not-folder]"}
	if got := lines(findings); !reflect.DeepEqual(got, want) {
		t.Errorf("findings:\n%s", strings.Join(got, "\n"))
	}
}

// TestNoReport reads repositories without one of the files that make a report:
// nothing that only follows from it is reported.
func TestNoReport(t *testing.T) {
	tests := []struct {
		path, text, want string
		configuration    bool
	}{
		{"site/report.yaml", "", "site/report.yaml: there is nothing here: expected keys and values, one a line [yaml.empty]", true},
		{"site/report.yaml", "a: [\n", "site/report.yaml:1:4: a list in [ ] is not closed, or a comma in it is missing or too many [yaml.syntax]", true},
		{"site/offices.yaml", "offices: \x00\n", "site/offices.yaml:1:10: an invisible control character (U+0000) stands here [source.control-character]", true},
		{"site/report.yaml", "- a\n", "site/report.yaml:1:1: expected keys with values, found a list [load.type]", false},
		{"site/campuses.yaml", "campuses: []\n", "site/campuses.yaml:1:11: there are too few entries here [load.missing-value]", false},
	}
	for _, tt := range tests {
		files := fstest.MapFS{}
		for path, text := range repository {
			files[path] = &fstest.MapFile{Data: []byte(text)}
		}
		files[tt.path] = &fstest.MapFile{Data: []byte(tt.text)}
		tree, err := source.ReadFS(files)
		if err != nil {
			t.Fatal(err)
		}
		_, findings := load.Load(tree, nil)
		if got := lines(findings); !reflect.DeepEqual(got, []string{tt.want}) {
			t.Errorf("%s: findings:\n%s\nwant:\n%s", tt.text, strings.Join(got, "\n"), tt.want)
			continue
		}
		if got := load.Configuration(findings[0]); got != tt.configuration {
			t.Errorf("%s: configuration is %t", tt.text, got)
		}
	}
}
