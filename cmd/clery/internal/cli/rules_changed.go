package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

// runChanged prints what the second of two editions is asked that the first is
// not, and the other way round. Args are the two years, and the repository.
func runChanged(c *cobra.Command, format string, args []string) error {
	from, to, err := editions(args)
	if err != nil {
		return err
	}
	dir, err := repositoryIfAny(args[2:])
	if err != nil {
		return err
	}
	changes, unread, err := generator.LawChanges(dir, from, to)
	if err != nil {
		return failure{err}
	}
	switch format {
	case "text":
		err = printData(c, []byte(changesText(changes, from, to, dir != "")))
	case "json":
		err = printJSON(c, changesJSON(changes))
	default:
		return noSuchFormat(format)
	}
	if unread {
		fmt.Fprintln(c.ErrOrStderr(), "not every file of the report repository can be read, so that statements may be missing here: see clery check")
	}
	return err
}

// editions reads the years of two editions, the earlier first.
func editions(args []string) (from, to int, err error) {
	if len(args) < 2 || len(args) > 3 {
		return 0, 0, fmt.Errorf("--changed takes two editions and a folder, such as: clery rules --changed 2025 2026")
	}
	var years [2]int
	for i := range years {
		year, err := strconv.Atoi(args[i])
		if err != nil || year < 1990 || year > 2199 {
			return 0, 0, fmt.Errorf("%q is no edition: write its year, such as 2026", args[i])
		}
		years[i] = year
	}
	if years[0] >= years[1] {
		return 0, 0, fmt.Errorf("the edition of %d does not come before that of %d: write the earlier one first", years[0], years[1])
	}
	return years[0], years[1], nil
}

// changesText is the comparison for a person.
func changesText(changes []generator.LawChange, from, to int, inReport bool) string {
	var b strings.Builder
	if len(changes) == 0 {
		fmt.Fprintf(&b, "The editions of %d and %d are asked the same.\n\n", from, to)
	}
	for i, change := range changes {
		if i == 0 || changes[i-1].Begins != change.Begins {
			if change.Begins {
				fmt.Fprintf(&b, "The edition of %d is asked, and that of %d is not:\n\n", to, from)
			} else {
				fmt.Fprintf(&b, "The edition of %d is asked no longer:\n\n", to)
			}
		}
		writeChange(&b, change, inReport)
	}
	b.WriteString("This checklist is an aid and no legal advice.\n")
	return b.String()
}

func writeChange(b *strings.Builder, change generator.LawChange, inReport bool) {
	l := change.Leaf
	fmt.Fprintf(b, "%s: %s\n  Asks: %s\n", l.Citation, l.Title, l.Asks)
	if text := l.When.Words(); text != "" {
		fmt.Fprintf(b, "  Applies if: %s\n", text)
	}
	if text := l.Editions(); text != "" {
		fmt.Fprintf(b, "  %s\n", text)
	}
	fmt.Fprintf(b, "  Source: %s\n", l.Source)
	if !l.Confirmed {
		b.WriteString("  Unconfirmed: the wording or the number of this paragraph could not be confirmed.\n")
	}
	if l.Note != "" {
		fmt.Fprintf(b, "  Note: %s\n", l.Note)
	}
	if change.Aside != "" {
		fmt.Fprintf(b, "  In the report: %s\n", change.Aside)
	}
	for _, h := range change.Headings {
		fmt.Fprintf(b, "  %s:%d: %s\n", h.Path, h.Line, h.Text)
	}
	switch {
	case !inReport:
	case change.Near != nil:
		fmt.Fprintf(b, "  Nothing answers it yet; it belongs near %s:%d: %s\n", change.Near.Path, change.Near.Line, change.Near.Text)
	case change.Missing:
		b.WriteString("  Nothing answers it yet.\n")
	case !change.Begins && len(change.Headings) == 0:
		b.WriteString("  No heading cites it.\n")
	}
	b.WriteString("\n")
}

// jsonChange is one change for other programs.
type jsonChange struct {
	Change   string        `json:"change"` // begins or ends
	Leaf     jsonLeaf      `json:"leaf"`
	Headings []jsonHeading `json:"headings"`
	Missing  bool          `json:"missing"`
	Near     *jsonHeading  `json:"near,omitempty"`
	Aside    string        `json:"aside,omitempty"`
}

type jsonHeading struct {
	Path string `json:"path"`
	Line int    `json:"line"`
	Text string `json:"text"`
}

func changesJSON(changes []generator.LawChange) []jsonChange {
	list := []jsonChange{}
	for _, change := range changes {
		j := jsonChange{Change: "ends", Leaf: leafJSON(change.Leaf), Headings: []jsonHeading{}, Missing: change.Missing, Aside: change.Aside}
		if change.Begins {
			j.Change = "begins"
		}
		for _, h := range change.Headings {
			j.Headings = append(j.Headings, jsonHeading(h))
		}
		if change.Near != nil {
			near := jsonHeading(*change.Near)
			j.Near = &near
		}
		list = append(list, j)
	}
	return list
}
