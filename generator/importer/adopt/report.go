package adopt

import (
	"fmt"
	"strconv"
	"strings"
)

// Outline returns the lines of site/report.yaml that put the pages in the order
// of the report.
func (a *Adopted) Outline() string {
	var b strings.Builder
	b.WriteString("outline:\n")
	for _, part := range a.Parts {
		fmt.Fprintf(&b, "  - title: %s\n    files:\n", strconv.Quote(part.Title))
		for _, page := range part.Pages {
			fmt.Fprintf(&b, "      - %s\n", page.Path)
		}
	}
	return b.String()
}

// List returns a text in Markdown that tells a person what became of the report
// of that name, and what is left to do: in the order of the report, with its
// lines. Left is the outline if nobody could write it.
func (a *Adopted) List(name, left string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `# What became of %s

Every sentence of the report stands in one of the files below. Each is a draft: read it, correct it, name its office, and
write `+"`status: adopted`"+` when it is the policy in force. Numbers in front are lines of the report. The proposals are an
aid and no legal advice. Delete this file when nothing in it is left to do.
`, name)
	a.listFiles(&b)
	if left != "" {
		fmt.Fprintf(&b, "\n## The outline\n\nsite/report.yaml has an outline already, in a form into which nothing could be written. Add these parts to it:\n\n```yaml\n%s```\n", strings.TrimPrefix(left, "outline:\n"))
	}
	a.listProposals(&b)
	for _, of := range []struct {
		kind  Kind
		title string
	}{
		{Unsure, "Tables of statistics that nobody could read for certain"},
		{Numbers, "Tables whose numbers were read"},
		{Removed, "Left out, because it is no sentence"},
		{Rewritten, "Written in another form"},
		{Filled, "Facts of site/ in the place of their values"},
	} {
		a.listEntries(&b, of.kind, of.title)
	}
	return []byte(b.String())
}

func (a *Adopted) listFiles(b *strings.Builder) {
	b.WriteString("\n## The files\n\n")
	for _, part := range a.Parts {
		for _, p := range part.Pages {
			owner := "no office is certain: write `owner:` into it"
			switch {
			case p.Owner != "":
				owner = "proposed office: " + p.Owner
			case p.keeper != "":
				owner = "no office is certain, and " + p.keeper + " stands in its place: write the one that owns the text"
			}
			fmt.Fprintf(b, "- %d: %s (%s)\n", p.Line, p.Path, owner)
		}
	}
	for _, c := range a.Counts {
		fmt.Fprintf(b, "- %s: compare each number with the report, add what is missing, and write `checked: true`\n", c.Path)
	}
}

// listProposals lists the citations that stand on headings, and those that a
// person may put there.
func (a *Adopted) listProposals(b *strings.Builder) {
	if len(a.Proposed) == 0 {
		return
	}
	b.WriteString("\n## Which paragraph of the law each section may answer\n\nA citation that stands on its heading is marked *written*; take it away where it is wrong. The others are for you to choose\nfrom: write them at the end of the heading as {cite=\"...\"}.\n")
	heading := -1
	for _, p := range a.Proposed {
		if p.Line != heading {
			heading = p.Line
			fmt.Fprintf(b, "\n%d: **%s** (%s)\n\n", p.Line, p.Heading, p.Page.Path)
		}
		written := ""
		if p.Written {
			written = "*written:* "
		}
		fmt.Fprintf(b, "- %s%s, %s (%s)\n", written, p.Cite, p.Title, p.Why)
	}
}

// listEntries lists what was done in one way, by line.
func (a *Adopted) listEntries(b *strings.Builder, kind Kind, title string) {
	first := true
	for _, e := range a.Listed {
		if e.Kind != kind {
			continue
		}
		if first {
			fmt.Fprintf(b, "\n## %s\n\n", title)
			first = false
		}
		text := ""
		if e.Text != "" {
			text = ": " + strings.Join(strings.Fields(e.Text), " ")
		}
		fmt.Fprintf(b, "- %d: %s%s\n", e.Line, e.What, text)
	}
}
