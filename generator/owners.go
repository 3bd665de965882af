package generator

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
	"cleryreport/generator/vcs"
)

// Ownership is who is asked on the Git host about a change of each text.
type Ownership struct {
	Codeowners []byte   // the file CODEOWNERS, a line for each text by path
	Without    []string // texts that it cannot name, each with the reason
}

// ownersNotice stands at the top of the file.
const ownersNotice = "# Who is asked about a change of each text. Written by clery owners, from owner: in the head\n" +
	"# of a text and team: in site/offices.yaml; change it there.\n"

// Owners makes the file CODEOWNERS of a report repository, which may be a folder
// of a Git repository. It returns a UsageError if the owner of a text is not
// known.
func Owners(ctx context.Context, dir string) (Ownership, error) {
	tree, err := source.Read(dir)
	if err != nil {
		return Ownership{}, err
	}
	prefix, err := vcs.Prefix(ctx, dir)
	if err != nil && !errors.Is(err, vcs.ErrNoRepository) {
		return Ownership{}, err
	}
	corpus, loaded := load.Load(tree, nil)
	if err := readable(loaded, "site/offices.yaml"); err != nil {
		return Ownership{}, err
	}
	return ownersOf(corpus, prefix)
}

// ownersOf names the team of each text; prefix is the folder of the report in
// its Git repository, empty or with a slash at its end.
func ownersOf(corpus *model.Corpus, prefix string) (Ownership, error) {
	var o Ownership
	var b strings.Builder
	b.WriteString(ownersNotice)
	for _, p := range corpus.Policies {
		office, ok := corpus.Office(p.Owner)
		path := "/" + prefix + p.Path
		switch {
		case !ok:
			return o, UsageError{fmt.Errorf("nobody knows whose %s is; write owner: in its head", p.Path)}
		case strings.ContainsAny(path, `*?[]!#\`):
			o.Without = append(o.Without, p.Path+": a line of CODEOWNERS cannot hold all characters of this name")
		case office.Team == "":
			o.Without = append(o.Without, p.Path+": "+office.Title+" has no team: in site/offices.yaml")
		default:
			b.WriteString(strings.ReplaceAll(path, " ", `\ `) + " " + office.Team + "\n")
		}
	}
	o.Codeowners = []byte(b.String())
	return o, nil
}
