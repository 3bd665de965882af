package cli_test

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cleryreport/cmd/clery/internal/cli"
)

// TestReadmeListsCommandsAndFlags holds the README's table of commands to the
// help of the program.
func TestReadmeListsCommandsAndFlags(t *testing.T) {
	readme, err := os.ReadFile("../../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile(`(?m)^  ([a-z]+) {2,}`).FindAllStringSubmatch(help(t), -1)
	if len(names) < 4 {
		t.Fatalf("the help lists %d commands", len(names))
	}
	for _, name := range names {
		if name[1] == "help" {
			continue
		}
		row := regexp.MustCompile("(?m)^\\| `clery " + name[1] + "\\b.*$").FindString(string(readme))
		if row == "" {
			t.Errorf("README.md does not list the command %s", name[1])
			continue
		}
		if name[1] == "completion" {
			continue // its flags belong to the library
		}
		flags, _, _ := strings.Cut(help(t, name[1]), "Global Flags:")
		for _, flag := range regexp.MustCompile(`(?m)^\s+(?:(-\w), )?--([a-z-]+)`).FindAllStringSubmatch(flags, -1) {
			written := slices.ContainsFunc([]string{"--" + flag[2], flag[1] + " "}, func(s string) bool {
				return s != " " && strings.Contains(row, s)
			})
			if flag[2] != "help" && !written {
				t.Errorf("README.md does not list --%s of %s", flag[2], name[1])
			}
		}
	}
}

func help(t *testing.T, command ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	if code := cli.Main(context.Background(), append(command, "--help"), &out, &errs); code != 0 {
		t.Fatalf("%v --help exits with %d: %s", command, code, errs.String())
	}
	return out.String()
}
