package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestGettingStartedIsTheWalk holds the commands of docs/getting-started.md to
// the script that runs them.
func TestGettingStartedIsTheWalk(t *testing.T) {
	page, err := os.ReadFile(filepath.Join("..", "..", "..", "..", "docs", "getting-started.md"))
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join("testdata", "script", "init_walk.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	run := map[string]bool{}
	for line := range strings.Lines(string(script)) {
		command := regexp.MustCompile(`^(exec |exits [0-9] )?((?:clery|mkdir) .*)\n$`).FindStringSubmatch(line)
		if command != nil {
			run[strings.ReplaceAll(command[2], "'", `"`)] = true
		}
	}
	commands := 0
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		for line := range strings.Lines(block[1]) {
			line = strings.TrimRight(line, "\n")
			if strings.HasPrefix(line, "go ") {
				continue // every script has the program
			}
			commands++
			if !run[line] {
				t.Errorf("no script runs: %s", line)
			}
		}
	}
	if commands < 8 {
		t.Errorf("only %d commands were found", commands)
	}
}
