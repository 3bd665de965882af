package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"cleryreport/generator/source"
)

func paths(files []*source.File) string {
	var list []string
	for _, f := range files {
		list = append(list, f.Path)
	}
	return strings.Join(list, " ")
}

func mapFS(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
	}
	return fsys
}

func TestReadFSTakesOnlyTheFoldersOfAReport(t *testing.T) {
	tree, err := source.ReadFS(mapFS(map[string]string{
		"site/report.yaml": "x", "site/embed.go": "x", "site/.hidden": "x", "site/.DS_Store": "x", "stats/main/2025/counts.yaml": "x",
		"policies/a.md": "x", "policies/deep/b.md": "x", "content/c.md": "x", "README.md": "x", "cmd/x.md": "x",
		"themes/logo.png": "\xff\xfe\x00", ".git/config": "x",
		"schemas/local/state.json": "{}", "schemas/law/other.json": "{}", "schemas/embed.go": "x", "schemas/readme.md": "x", "deep/schemas/local/a.json": "x",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if p := tree.Problems(); len(p) > 0 {
		t.Error(p)
	}
	want := "content/c.md policies/a.md policies/deep/b.md schemas/local/state.json site/report.yaml stats/main/2025/counts.yaml themes/logo.png"
	if got := paths(tree.Files()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := paths(tree.Under("policies")); got != "policies/a.md policies/deep/b.md" {
		t.Error(got)
	}
	if got := paths(tree.Without("policies/deep").Without("stats/").Files()); got != "content/c.md policies/a.md schemas/local/state.json site/report.yaml themes/logo.png" {
		t.Error(got)
	}
	if tree.File("site/report.yaml") == nil || tree.File("README.md") != nil || tree.File("site") != nil {
		t.Error("File finds what is not there, or does not find what is")
	}
}

func TestProblems(t *testing.T) {
	tests := []struct {
		name  string
		files map[string]string
		want  string // place and kind
		says  string // part of the message
		left  string // files that remain
	}{
		{"Windows-1252", map[string]string{"content/a.md": "Caf\u00e9\nna\xefve"}, "content/a.md:2:3 source.not-utf8", "not UTF-8", ""},
		{"UTF-16", map[string]string{"site/places.csv": "\xff\xfei\x00d\x00"}, "site/places.csv:1:1 source.not-utf8", "UTF-16", ""},
		{"control character", map[string]string{"site/a.yaml": "a: \x00"}, "site/a.yaml:1:4 source.control-character", "U+0000", ""},
		{"old line ends", map[string]string{"site/a.csv": "a,b\r1,2\r"}, "site/a.csv:1:4 source.control-character", "old Macintosh", ""},
		{"too large", map[string]string{"stats/a.csv": strings.Repeat("x", source.MaxFileSize+1)}, "stats/a.csv source.too-large", "16 MiB", ""},
		{"folder for file", map[string]string{"site/report.yaml/x.yaml": "x"}, "site/report.yaml source.folder-not-file", "a folder", ""},
		{"file for folder", map[string]string{"stats": "x"}, "stats source.file-not-folder", "the folder stats", ""},
		{"file for folder below", map[string]string{"schemas/local": "x"}, "schemas/local source.file-not-folder", "the folder schemas/local", ""},
		{"capitals", map[string]string{"content/A.md": "x", "content/a.md": "x"}, "content/a.md source.case-only", "content/A.md", "content/A.md content/a.md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree, err := source.ReadFS(mapFS(tt.files))
			if err != nil {
				t.Fatal(err)
			}
			problems := tree.Problems()
			if len(problems) != 1 {
				t.Fatalf("got %v", problems)
			}
			if got := problems[0].Span.String() + " " + problems[0].Kind; got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			if !strings.Contains(problems[0].Message, tt.says) || problems[0].Help == "" {
				t.Errorf("message %q, help %q", problems[0].Message, problems[0].Help)
			}
			if got := paths(tree.Files()); got != tt.left {
				t.Errorf("files left: %q, want %q", got, tt.left)
			}
		})
	}
}

func TestReadRefusesLinks(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "secret.md")
	for name, text := range map[string]string{outside: "secret", filepath.Join(dir, "site", "a.yaml"): "a", filepath.Join(dir, "content", "b.md"): "b"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	links := map[string]string{"content/out.md": outside, "content/in.md": "b.md", "policies": filepath.Dir(outside), "schemas": filepath.Dir(outside)}
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Fatal("symbolic links are needed: ", err)
		}
	}
	tree, err := source.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := paths(tree.Files()); got != "content/b.md site/a.yaml" {
		t.Errorf("files: %s", got)
	}
	var got []string
	for _, p := range tree.Problems() {
		got = append(got, p.Span.Path()+" "+p.Kind)
	}
	if want := "content/in.md source.link, content/out.md source.link, policies source.link, schemas source.link"; strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

func TestReadFolderShowsPathsOfTheTree(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "main", "2025"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "main", "2025", "police.yaml"), []byte("incidents: []"), 0o644); err != nil {
		t.Fatal(err)
	}
	tree, err := source.ReadFolder(dir, "stats/ledger")
	if err != nil {
		t.Fatal(err)
	}
	if got := paths(tree.Files()); got != "stats/ledger/main/2025/police.yaml" {
		t.Error(got)
	}
	if _, err := source.ReadFolder(filepath.Join(dir, "none"), "stats/ledger"); err == nil {
		t.Error("a folder that is not there was read")
	}
}

func TestByteOrderMarkTakesNoColumn(t *testing.T) {
	f := source.NewFile("a.md", []byte("\uFEFFab\r\ncd"))
	if got := f.Position(1); got != (source.Position{Line: 1, Column: 2}) {
		t.Error(got)
	}
	if got := f.LineText(1); got != "ab" {
		t.Errorf("%q", got)
	}
}

func TestPositionAndOffset(t *testing.T) {
	f := source.NewFile("a.md", []byte("é1\r\n\nzß9\n"))
	tests := []struct {
		offset int
		want   source.Position
	}{
		{0, source.Position{Line: 1, Column: 1}}, {2, source.Position{Line: 1, Column: 2}},
		{5, source.Position{Line: 2, Column: 1}}, {6, source.Position{Line: 3, Column: 1}},
		{9, source.Position{Line: 3, Column: 3}}, {11, source.Position{Line: 4, Column: 1}},
	}
	for _, tt := range tests {
		if got := f.Position(tt.offset); got != tt.want {
			t.Errorf("Position(%d) = %v, want %v", tt.offset, got, tt.want)
		}
		if got := f.Offset(tt.want); got != tt.offset {
			t.Errorf("Offset(%v) = %d, want %d", tt.want, got, tt.offset)
		}
	}
	if got := f.Position(99); got != (source.Position{Line: 4, Column: 1}) {
		t.Errorf("beyond the end: %v", got)
	}
}
