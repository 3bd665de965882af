package cli_test

import (
	"bytes"
	"context"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cleryreport/cmd/clery/internal/cli"
)

// completions are the words that a shell is offered, without what they mean.
func completions(t *testing.T, args ...string) []string {
	t.Helper()
	var out bytes.Buffer
	if code := cli.Main(context.Background(), append([]string{"__complete"}, args...), &out, io.Discard); code != 0 {
		t.Fatalf("no completion of %v: exit status %d", args, code)
	}
	var list []string
	for line := range strings.Lines(out.String()) {
		word, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !strings.HasPrefix(word, ":") {
			list = append(list, word)
		}
	}
	return list
}

func TestCompletion(t *testing.T) {
	t.Chdir(sampleFolder(t))
	for _, tt := range []struct {
		args string // separated by spaces; the last is what has been typed
		want string // all of what is offered
	}{
		{"why ", "main harbor"},
		{"why main ", "2023 2024 2025"},
		{"why main 2025 arrests/", "arrests/weapons arrests/drugs arrests/liquor"},
		{"why main 2025 burglary on", "on_campus"},
		{"why main 2025 burglary on_campus race ", ""},
		{"explain load.da", "load.date"},
		{"explain HI", "HIER"},
		{"explain 668.46(b)(2)/", "668.46(b)(2)/p1 668.46(b)(2)/p2"},
		{"check --owner resi", "residence_life"},
		{"check --fail-level ", "error note warning"},
		{"stats --campus ", "main harbor"},
		{"survey --format ", "csv html json text"},
		{"init --housing ", "no yes"},
		{"check --today ", ""},
	} {
		t.Run(tt.args, func(t *testing.T) {
			if got := strings.Join(completions(t, strings.Split(tt.args, " ")...), " "); got != tt.want {
				t.Errorf("offers %q, not %q", got, tt.want)
			}
		})
	}
	local := completions(t, "explain", "Franklin")
	if len(local) == 0 {
		t.Error("the paragraphs of the local pack are not offered")
	}
}

// TestCompletionOfFiles leaves files and folders to the shell.
func TestCompletionOfFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, tt := range []struct {
		args      string
		directive string // of cobra: 0 files, 4 nothing, 16 folders
	}{
		{"check ", "16"},
		{"check . ", "4"},
		{"check --records ", "16"},
		{"check --output ", "0"},
		{"approve ", "0"},
		{"import csv x.csv ", "16"},
		{"version ", "4"},
	} {
		var out bytes.Buffer
		cli.Main(context.Background(), append([]string{"__complete"}, strings.Split(tt.args, " ")...), &out, io.Discard)
		if got := strings.TrimSpace(out.String()); got != ":"+tt.directive {
			t.Errorf("%q gives %q, not :%s", tt.args, got, tt.directive)
		}
	}
}

// TestCompletionOutsideOfAReport offers no ids where there is no report.
func TestCompletionOutsideOfAReport(t *testing.T) {
	t.Chdir(t.TempDir())
	if got := completions(t, "why", ""); len(got) > 0 {
		t.Errorf("offers %v", got)
	}
	if !slices.Contains(completions(t, "explain", "668.49"), "668.49(b)(1)") {
		t.Error("the paragraphs of the law are not offered")
	}
}

// TestEveryFormatIsCompleted holds every flag --format to a usage from which its
// words can be offered.
func TestEveryFormatIsCompleted(t *testing.T) {
	t.Chdir(t.TempDir())
	formats := 0
	for _, command := range commandPaths(t) {
		if !strings.Contains(help(t, command...), "--format") {
			continue
		}
		formats++
		offered := completions(t, append(command, "--format", "")...)
		if len(offered) < 2 {
			t.Errorf("%v --format: offers %v", command, offered)
		}
	}
	if formats < 8 {
		t.Errorf("only %d commands with --format were found", formats)
	}
}

// commandPaths are the commands of the help and those below them.
func commandPaths(t *testing.T, above ...string) [][]string {
	t.Helper()
	_, list, found := strings.Cut(help(t, above...), "Available Commands:\n")
	if !found {
		return nil
	}
	list, _, _ = strings.Cut(list, "\n\n")
	var names [][]string
	for _, m := range regexp.MustCompile(`(?m)^  ([a-z]+) `).FindAllStringSubmatch(list, -1) {
		if m[1] == "help" || m[1] == "completion" {
			continue
		}
		name := append(slices.Clone(above), m[1])
		names = append(append(names, name), commandPaths(t, name...)...)
	}
	return names
}

// sampleFolder is a copy of the sample institution without its ledger.
func sampleFolder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := copySample(dir, "../../../.."); err != nil {
		t.Fatal(err)
	}
	return dir
}
