package starter

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"cleryreport/content"
	"cleryreport/generator/schema"
	"cleryreport/policies"
)

// text is a chapter to begin from.
type text struct {
	path, title string
	markdown    string
}

// definitionsFile holds the meanings that the law itself gives; nobody has to
// find words for them.
const definitionsFile = "content/definitions.md"

var (
	titleLine   = regexp.MustCompile(`(?m)^title: (.*)$`)
	ownerLine   = regexp.MustCompile(`(?m)^owner: (.*)$`)
	reviewLine  = regexp.MustCompile(`(?m)^(?:reviewed|policy): .*\n`)
	headingLine = regexp.MustCompile(`^#+ (.*?)(?: \{cite="(.*)"\})?$`)
	tableLine   = regexp.MustCompile(`^\{\{ table .* \}\}$`)
)

// statements returns the chapters of the sample's outline with a prompt for each
// leaf of the law that the sample answers there and that is a duty of the
// institution. A chapter of which nothing is asked is left out.
func statements(a Answers, law *schema.Law) []text {
	var list []text
	for _, part := range outline {
		for _, name := range part.files {
			t := a.statement(name, law)
			if t.markdown != "" {
				list = append(list, t)
			}
		}
	}
	return list
}

// statement is one chapter; without text if nothing in it is asked.
func (a Answers) statement(name string, law *schema.Law) text {
	sample := sampleText(name)
	t := text{path: name, title: titleLine.FindStringSubmatch(sample)[1]}
	if name == definitionsFile {
		t.markdown = a.definitions(sample, law)
		return t
	}
	body := a.prompts(sample, law)
	if body == "" {
		return t
	}
	t.markdown = "---\ntitle: " + t.title + "\nowner: " + ownerLine.FindStringSubmatch(sample)[1] + "\nstatus: starter\n---\n" + body
	return t
}

// definitions are the sample's, as a draft, without the sections of which
// nothing is asked.
func (a Answers) definitions(sample string, law *schema.Law) string {
	draft := reviewLine.ReplaceAllString(strings.Replace(sample, "\nstatus: adopted\n", "\nstatus: draft\n", 1), "")
	sections := strings.Split(draft, "\n## ")
	return strings.Join(slices.DeleteFunc(sections, func(section string) bool {
		var leaves []*schema.Leaf
		for line := range strings.Lines("## " + section) {
			if h := headingLine.FindStringSubmatch(strings.TrimRight(line, "\n")); h != nil {
				leaves = append(leaves, cited(law, h[2])...)
			}
		}
		return len(leaves) > 0 && !slices.ContainsFunc(leaves, a.asks)
	}), "\n## ")
}

// prompts returns the prompts of the leaves that the sample's chapter cites, in
// its order, and the tables that it places, each behind its heading. Nobody is
// prompted for what is only recommended: clery check names it in a note.
func (a Answers) prompts(sample string, law *schema.Law) string {
	var pieces []string
	var title string // of the last heading, while nothing stands under it
	done := map[*schema.Leaf]bool{}
	for line := range strings.Lines(sample) {
		line = strings.TrimRight(line, "\n")
		if h := headingLine.FindStringSubmatch(line); h != nil {
			title = h[1]
			for _, leaf := range cited(law, h[2]) {
				if !done[leaf] && leaf.Written() && leaf.Role != schema.RoleRecommended && a.asks(leaf) {
					pieces, title = append(pieces, leaf.Prompt()), ""
				}
				done[leaf] = true
			}
		}
		if tableLine.MatchString(line) && a.tabulates(line) {
			if title != "" {
				pieces = append(pieces, "## "+title+"\n")
			}
			pieces, title = append(pieces, line+"\n"), ""
		}
	}
	if len(pieces) == 0 {
		return ""
	}
	return "\n" + strings.Join(pieces, "\n")
}

// cited returns the leaves of the Federal law that the citations of a heading
// find.
func cited(law *schema.Law, citations string) []*schema.Leaf {
	var leaves []*schema.Leaf
	for text := range strings.SplitSeq(citations, ";") {
		if c, err := law.Parse(strings.TrimSpace(text)); err == nil {
			leaves = append(leaves, law.Find(c)...)
		}
	}
	return leaves
}

// asks reports whether a leaf is asked of the institution, as far as its answers
// tell. Whether an organization has a house off campus, the register of places
// will say.
func (a Answers) asks(leaf *schema.Leaf) bool {
	switch leaf.When {
	case schema.OnCampusHousing, schema.CombinedReport:
		return a.housing()
	case schema.SeparateReports, schema.StudentOrganizationsNoncampus:
		return false
	case schema.CampusPoliceOrSecurity:
		return a.security() != "none"
	case schema.SeparateCampus:
		return len(a.Campuses) > 1
	default:
		return true
	}
}

// tabulates reports whether a table that the sample places can have rows.
func (a Answers) tabulates(line string) bool {
	return a.housing() || !slices.ContainsFunc([]string{`"fire_systems"`, `"drills"`, `"fire_safety"`}, func(name string) bool { return strings.Contains(line, name) })
}

// sampleText is a text of the sample by its path in the repository.
func sampleText(name string) string {
	folder, base, _ := strings.Cut(name, "/")
	return mustRead(map[string]fs.FS{"content": content.FS, "policies": policies.FS}[folder], base)
}
