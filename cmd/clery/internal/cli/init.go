package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

// initFlags are the answers that flags give; what they leave open is asked on a
// terminal.
type initFlags struct {
	name, unitID, web, today                       string
	edition                                        int
	campuses, states, security, housing, noncampus []string
	yes                                            bool
}

func newInit() *cobra.Command {
	var f initFlags
	c := &cobra.Command{
		Use:   "init DIR",
		Short: "begin a report: a folder with everything to fill in",
		Long: `Writes a report repository to begin from: a chapter for each part of the report, with
what the law asks under each heading; the facts of the institution as far as they are
known; numbers that are missing until somebody writes them; and what editors and a Git
host need. On a terminal it asks what no flag has answered.

DIR is empty or does not exist yet, or holds what "clery import ed" wrote: that stays,
and is completed. What is true of each campus alone is given once for all of them, or
once for each in the order of the campuses.`,
		Example: `  clery init my-report
  clery init my-report --name "Larkmoor College" --state Franklin --security police \
    --housing yes --noncampus no --web https://www.larkmoor.example/clery`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return runInit(c, args[0], f) },
	}
	flags := c.Flags()
	flags.StringVar(&f.name, "name", "", "full `NAME` of the institution")
	flags.StringVar(&f.unitID, "unit-id", "", "federal unit `NUMBER` of the institution, six digits, if you know it")
	flags.IntVar(&f.edition, "edition", 0, "`YEAR` of the report (default that of the next October 1)")
	flags.StringArrayVar(&f.campuses, "campus", nil, "`NAME` of a campus; once for each (default \"Main Campus\")")
	flags.StringArrayVar(&f.states, "state", nil, "State whose law applies on the campus")
	flags.StringArrayVar(&f.security, "security", nil, "who keeps order on the campus: police, security or none")
	flags.StringArrayVar(&f.housing, "housing", nil, "whether the campus has student housing: yes or no")
	flags.StringArrayVar(&f.noncampus, "noncampus", nil, "whether the campus has noncampus property, such as a fraternity's house: yes or no")
	flags.StringVar(&f.web, "web", "", "web `ADDRESS` at which the report will be published")
	flags.BoolVar(&f.yes, "yes", false, "ask nothing: take what is usual for what no flag answers")
	flags.StringVar(&f.today, "today", "", "`DAY`, such as 2026-03-02, from which the next October 1 is reckoned (default today)")
	return c
}

func runInit(c *cobra.Command, dir string, f initFlags) error {
	if err := nothingElse(dir); err != nil {
		return err
	}
	imported, err := generator.Imported(dir)
	if err != nil {
		return blame(err)
	}
	q := &questions{out: c.ErrOrStderr()}
	if !f.yes && isTerminal(c.InOrStdin()) && isTerminal(c.ErrOrStderr()) {
		q.ask(c.Context(), c.InOrStdin())
	}
	b, err := f.beginning(imported, q)
	if err != nil {
		return err
	}
	written, err := generator.Init(dir, b)
	if err != nil {
		return blame(err)
	}
	printWritten(c.OutOrStdout(), written)
	fmt.Fprintf(c.ErrOrStderr(), "%s begins the report of %d. Next:\n  clery check %s\n  clery build --draft %s\n", dir, b.Edition, asArgument(dir), asArgument(dir))
	return nil
}

// editorSchemas is the folder of files that only editors read.
const editorSchemas = ".clery/schemas/"

// printWritten lists the files that were written, the schemas for editors as one.
func printWritten(out io.Writer, names []string) {
	schemas := 0
	for _, name := range names {
		if strings.HasPrefix(name, editorSchemas) {
			schemas++
		}
	}
	if schemas > 0 {
		fmt.Fprintf(out, "wrote %s (%d files)\n", editorSchemas, schemas)
	}
	for _, name := range names {
		if !strings.HasPrefix(name, editorSchemas) {
			fmt.Fprintln(out, "wrote", name)
		}
	}
}

// plainArgument is a path that no shell takes for anything else.
var plainArgument = regexp.MustCompile(`^[\pL\pN_./:\\-]+$`)

// asArgument writes a path as it is typed in any shell.
func asArgument(dir string) string {
	if plainArgument.MatchString(dir) {
		return dir
	}
	return `"` + dir + `"`
}

// What may be in a folder in which a report begins.
var (
	foldersBefore       = []string{".git", "site", "stats"}
	filesOfFileManagers = []string{".DS_Store", "Thumbs.db", "desktop.ini"}
)

// nothingElse refuses a folder that holds something beside what an import wrote,
// Git's own and what a file manager leaves.
func nothingElse(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("%s is no folder that can be read", dir)
	}
	var others []string
	for _, e := range entries {
		allowed := filesOfFileManagers
		if e.IsDir() {
			allowed = foldersBefore
		}
		if !slices.Contains(allowed, e.Name()) {
			others = append(others, e.Name())
		}
	}
	if len(others) > 0 {
		return generator.NotEmpty(dir, others)
	}
	return nil
}

// nextEdition is the year of the October 1 that comes next.
func nextEdition(today string) (int, error) {
	on, err := day(today)
	if err != nil {
		return 0, err
	}
	at, err := time.Parse(time.DateOnly, on)
	if err != nil {
		return 0, err
	}
	if on[len("2026"):] > "-10-01" {
		return at.Year() + 1, nil
	}
	return at.Year(), nil
}
