package manual_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"cleryreport/cmd/clery/internal/cli"
	"cleryreport/cmd/clery/internal/manual"
)

var update = flag.Bool("update", false, "rewrite docs/commands")

// pages writes the pages of all commands in a format and returns them by name.
func pages(t *testing.T, format string) map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	var out, errs bytes.Buffer
	if code := cli.Main(context.Background(), []string{"man", "--format", format, "--output", dir}, &out, &errs); code != 0 {
		t.Fatalf("clery man exits with %d: %s", code, errs.String())
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	list := map[string][]byte{}
	for _, e := range entries {
		if list[e.Name()], err = os.ReadFile(filepath.Join(dir, e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	if len(list) < 15 {
		t.Fatalf("only %d pages were written", len(list))
	}
	return list
}

// TestPagesOfCommandsAreUpToDate holds docs/commands to the program.
func TestPagesOfCommandsAreUpToDate(t *testing.T) {
	folder := filepath.Join("..", "..", "..", "..", "docs", "commands")
	list := pages(t, "markdown")
	for name, page := range list {
		file := filepath.Join(folder, name)
		if *update {
			if err := os.WriteFile(file, page, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		written, err := os.ReadFile(file)
		if err != nil || !bytes.Equal(bytes.ReplaceAll(written, []byte("\r\n"), []byte("\n")), page) {
			t.Errorf("docs/commands/%s is not what the program says: run go test ./cmd/clery/internal/manual -update", name)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if list[e.Name()] == nil {
			t.Errorf("docs/commands/%s is the page of no command: remove it", e.Name())
		}
	}
}

// TestExamplesAreCommands asks for the help of each example of a page: it is given
// only if the command and its flags are there.
func TestExamplesAreCommands(t *testing.T) {
	word := regexp.MustCompile(`"[^"]*"|[^\s"]+`)
	examples := 0
	for name, page := range pages(t, "markdown") {
		_, block, _ := strings.Cut(string(page), "## Examples\n\n```text\n")
		block, _, _ = strings.Cut(block, "```")
		for line := range strings.Lines(strings.ReplaceAll(block, "\\\n", " ")) {
			examples++
			args := word.FindAllString(line, -1)
			for i := range args {
				args[i] = strings.Trim(args[i], `"`)
			}
			var out, errs bytes.Buffer
			code := cli.Main(context.Background(), append(args[1:], "--help"), &out, &errs)
			if args[0] != "clery" || code != 0 || !strings.Contains(out.String(), "clery "+args[1]) {
				t.Errorf("%s: no command is: %s%s", name, line, errs.String())
			}
		}
	}
	if examples < 20 {
		t.Errorf("only %d examples were found", examples)
	}
}

// TestManPages holds each page to the parts that man asks for, and to lines that
// it can break.
func TestManPages(t *testing.T) {
	for name, page := range pages(t, "man") {
		text := string(page)
		for _, part := range []string{".TH ", "\n.SH NAME\n", "\n.SH SYNOPSIS\n", "\n.SH DESCRIPTION\n", "\n.SH OPTIONS\n", "\n.SH EXIT STATUS\n", "\n.SH SEE ALSO\n"} {
			if strings.Count("\n"+text, part) != 1 {
				t.Errorf("%s has not one %q", name, strings.TrimSpace(part))
			}
		}
		asTyped := regexp.MustCompile(`(?s)\n\.nf\n.*?\n\.fi\n`)
		for line := range strings.Lines(asTyped.ReplaceAllString(text, "\n")) {
			if len(line) > 100 {
				t.Errorf("%s: a line is too long: %s", name, line)
			}
		}
	}
}

// TestOddWords writes words that mean something to man or in Markdown.
func TestOddWords(t *testing.T) {
	c := &cobra.Command{
		Use:   "odd <FILE>",
		Short: "write *.md and [x] with a back\\slash",
		Long: "It ends with a long line of words that is broken just before the name of a file: .gitignore begins with a dot.\n\n" +
			"  'typed'  -x\n\nThe end_of|it.",
		Example: "  odd -x\n  .hidden",
		Run:     func(*cobra.Command, []string) {},
	}
	c.Flags().StringP("file", "f", "a|b", "`FILE` to write | print")
	book := manual.Book{Version: "v1.2.3", Date: "2026-09-28", Statuses: []manual.Status{{Code: 0, Means: "well"}}}
	man, markdown := string(book.Man(c)), string(book.Markdown(c))
	for _, want := range []string{
		`.TH "ODD" 1 "2026-09-28" "clery v1.2.3" "The commands of clery"` + "\n",
		`write *.md and [x] with a back\eslash` + "\n",
		".PP\n.RS 4\n.nf\n  'typed'  \\-x\n.fi\n.RE\n",
		".RS 4\n.nf\nodd \\-x\n\\&.hidden\n.fi\n.RE\n",
		`\fB\-f\fR, \fB\-\-file\fR \fIFILE\fR` + "\nFILE to write | print (default a|b)\n",
		".TP\n0\nwell\n",
	} {
		if !strings.Contains(man, want) {
			t.Errorf("the page for man lacks %q:\n%s", want, man)
		}
	}
	for _, want := range []string{
		`Write \*.md and \[x\] with a back\\slash.` + "\n",
		"```text\nodd <FILE> [flags]\n```\n",
		"\nThe end\\_of\\|it.\n",
		"| `-f`, `--file FILE` | FILE to write \\| print (default a\\|b) |\n",
		"| 0 | well |\n",
	} {
		if !strings.Contains(markdown, want) {
			t.Errorf("the page in Markdown lacks %q:\n%s", want, markdown)
		}
	}
	for line := range strings.Lines(man) {
		if strings.HasPrefix(line, ".gitignore") {
			t.Errorf("a line of text begins a request: %s", line)
		}
	}
}
