package cli_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// notRun are the blocks with commands that no document is held to, by their
// first line, and why.
var notRun = map[string]string{
	"go build -o clery ./cmd/clery":        "makes the program, which every example has",
	"go test ./...":                        "is this test, and all others",
	"go test ./generator -run '^$' -bench": "measures",
	"clery serve":                          "does not end; serve_test.go and .ci/web/serve.mjs run it",
	"pandoc -f docx -t gfm --wrap=none --extract-media=media report.docx -o report.md": "needs pandoc",
	"clery adopt report.md": "adopt_new.txtar runs it",
}

// block is a fenced block of a document.
type block struct {
	kind, text string
	line       int
}

// TestExamplesOfDocuments runs the blocks of the kind console in the documents:
// a line that begins with "$ " is a command, those below it are what it prints,
// on both streams. A line "…" stands for any number of lines, and … within a line
// for any words. A comment <!-- $ command --> runs unseen, and must print nothing:
// it makes the mistake of which the next block speaks. The commands of a document
// run one after the other in a copy of the sample institution with its fictional
// ledger. A status above 1 must be shown by "$ echo $?". Beside the folder lie a collection of the Department of Education, and
// the export and the mapping of docs/formats.md.
func TestExamplesOfDocuments(t *testing.T) {
	for _, name := range documents(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			dir := ""
			for _, b := range blocks(t, name) {
				if b.kind != "console" {
					continue
				}
				if dir == "" {
					dir = exampleFolder(t)
				}
				runBlock(t, dir, b)
			}
		})
	}
}

// TestCommandsOfDocumentsAreRun finds commands of the program that stand in a
// block that is not run.
func TestCommandsOfDocumentsAreRun(t *testing.T) {
	command := regexp.MustCompile(`(?m)^(\$ |clery |go run ./cmd/clery )`)
	run := 0
	for _, name := range documents(t) {
		if filepath.Base(name) == "getting-started.md" {
			continue // TestGettingStartedIsTheWalk holds it to a script
		}
		for _, b := range blocks(t, name) {
			if b.kind == "console" {
				run += strings.Count("\n"+b.text, "\n$ ")
			}
			first, _, _ := strings.Cut(b.text, "\n")
			if b.kind != "console" && (b.kind == "sh" || command.MatchString(b.text)) && !isNotRun(first) {
				t.Errorf("%s:%d: the command is not run: %s\nwrite the block as console, with $ before each command and its output below, or say in notRun why not", name, b.line, first)
			}
		}
	}
	if run < 60 {
		t.Errorf("only %d commands are run", run)
	}
}

func isNotRun(first string) bool {
	for line := range notRun {
		if strings.HasPrefix(strings.TrimPrefix(first, "go run ./cmd/"), line) {
			return true
		}
	}
	return false
}

// documents are the pages for people, without those that the program writes.
func documents(t *testing.T) []string {
	t.Helper()
	root := filepath.Join("..", "..", "..", "..")
	list := []string{filepath.Join(root, "README.md"), filepath.Join(root, "CONTRIBUTING.md")}
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(pages) < 10 {
		t.Fatalf("%d pages in docs: %v", len(pages), err)
	}
	for _, page := range pages {
		switch filepath.Base(page) {
		case "rules.md", "requirements.md", "counting.md": // written by the program, and tested there
		default:
			list = append(list, page)
		}
	}
	return list
}

func blocks(t *testing.T, name string) []block {
	t.Helper()
	text := mustReadFile(t, name)
	var list []block
	for _, m := range regexp.MustCompile("(?ms)^```([a-z]*)\n(.*?)^```$|^<!-- (\\$ [^\n]*) -->$").FindAllStringSubmatchIndex(text, -1) {
		b := block{kind: "console", line: 1 + strings.Count(text[:m[0]], "\n")}
		if m[2] >= 0 {
			b.kind, b.text = text[m[2]:m[3]], text[m[4]:m[5]]
		} else {
			b.text = text[m[6]:m[7]] + "\n"
		}
		list = append(list, b)
	}
	return list
}

// exampleFolder is a copy of the sample institution with its ledger.
func exampleFolder(t *testing.T) string {
	t.Helper()
	root := filepath.Join("..", "..", "..", "..")
	dir := filepath.Join(t.TempDir(), "report")
	if err := copySample(dir, root); err != nil {
		t.Fatal(err)
	}
	if err := os.CopyFS(filepath.Join(dir, "stats", "ledger"), os.DirFS(filepath.Join(root, "stats", "ledger"))); err != nil {
		t.Fatal(err)
	}
	collection, err := os.ReadFile(filepath.Join(root, "generator", "importer", "ed", "testdata", "larkmoor-college.zip"))
	if err != nil {
		t.Fatal(err)
	}
	_, page, _ := strings.Cut(mustReadFile(t, filepath.Join(root, "docs", "formats.md")), "### `stats/columns.yaml`")
	mapping := regexp.MustCompile("(?s)```yaml\n(.*?)```.*?```csv\n(.*?)```").FindStringSubmatch(page)
	if mapping == nil {
		t.Fatal("docs/formats.md shows no mapping with an export")
	}
	for name, text := range map[string]string{"columns.yaml": mapping[1], "police-2025.csv": mapping[2], "Crime2025EXCEL.zip": string(collection)} {
		if err := os.WriteFile(filepath.Join(dir, "..", name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func mustReadFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(data), "\r\n", "\n")
}

// runBlock runs the commands of a block and compares what they print.
func runBlock(t *testing.T, dir string, b block) {
	t.Helper()
	commands, status := strings.Split("\n"+b.text, "\n$ "), 0
	if commands[0] != "" {
		t.Fatalf("line %d: the block does not begin with a command", b.line)
	}
	for i, c := range commands[1:] {
		command, want, _ := strings.Cut(c, "\n")
		for strings.HasSuffix(command, `\`) {
			var more string
			more, want, _ = strings.Cut(want, "\n")
			command = strings.TrimSuffix(command, `\`) + strings.TrimSpace(more)
		}
		var got string
		got, status = runShell(t, dir, command, status)
		if status > 1 && !strings.HasPrefix(strings.Join(commands[i+2:], ""), "echo $?") {
			t.Errorf("in the block of line %d, $ %s\nends with status %d, of which the block does not speak:\n%s", b.line, command, status, got)
		}
		if !pattern(want).MatchString(got) {
			t.Errorf("in the block of line %d, $ %s\nprints:\n%s\nnot:\n%s", b.line, command, got, want)
		}
	}
}

// runShell runs a line of a shell in the folder after one that ended with a
// status, and returns what it prints and its own status.
func runShell(t *testing.T, dir, line string, before int) (out string, after int) {
	t.Helper()
	line = strings.ReplaceAll(line, "go run ./cmd/clery", "clery")
	c := exec.Command("sh", "-c", fmt.Sprintf("(exit %d); %s", before, line))
	c.Dir = dir
	c.Env = append(os.Environ(), "LC_ALL=C", "TZ=UTC")
	printed, err := c.CombinedOutput()
	var status *exec.ExitError
	if err != nil && !errors.As(err, &status) {
		t.Fatal(err)
	}
	return string(printed), c.ProcessState.ExitCode()
}

// pattern is what a document shows of what a command prints.
func pattern(want string) *regexp.Regexp {
	var b strings.Builder
	b.WriteString(`^`)
	for line := range strings.Lines(want) {
		if strings.TrimSpace(line) == "…" {
			b.WriteString(`(?:.*\n)*?`)
			continue
		}
		b.WriteString(strings.ReplaceAll(regexp.QuoteMeta(strings.TrimRight(line, " \n")), "…", `.*`) + `[ ]*\n`)
	}
	b.WriteString(`$`)
	return regexp.MustCompile(b.String())
}

// TestPattern holds … to what it may stand for.
func TestPattern(t *testing.T) {
	for _, tt := range []struct {
		want, got string
		fits      bool
	}{
		{"a\n", "a\n", true},
		{"a\n", "a\nb\n", false},
		{"a\n…\n", "a\nb\nc\n", true},
		{"…\nc\n", "a\nb\nc\n", true},
		{"a … c\n", "a b c\n", true},
		{"a …\nc\n", "a b\nb\nc\n", false},
		{"a.\n", "ab\n", false},
		{"", "", true},
		{"", "a\n", false},
	} {
		if got := pattern(tt.want).MatchString(tt.got); got != tt.fits {
			t.Errorf("%q fits %q: %t", tt.want, tt.got, got)
		}
	}
}
