package ed

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"cleryreport/generator/model"
)

// provenance says in a line where the numbers come from.
func (i *Institution) provenance() string {
	return "Imported from the Department of Education's Campus Safety and Security collection of " + model.YearsInWords(i.Years)
}

const digestLine = "# Digest of what follows: sha256:"

// signed puts over a text where it comes from, and its digest, by which Unedited
// knows it again.
func (i *Institution) signed(text string) []byte {
	var b strings.Builder
	b.WriteString("# " + i.provenance() + ":\n")
	line := "#"
	for n, name := range i.Files {
		if n < len(i.Files)-1 {
			name += ","
		}
		if len(line)+len(name) > 115 {
			b.WriteString(line + "\n")
			line = "#"
		}
		line += " " + name
	}
	b.WriteString(line + "\n# As long as its digest holds, nobody has edited this file, and an import may write it anew.\n")
	fmt.Fprintf(&b, "%s%x\n%s", digestLine, sha256.Sum256([]byte(text)), text)
	return []byte(b.String())
}

// Unedited reports whether an import wrote a text and nobody has changed it.
func Unedited(text []byte) bool {
	_, rest, found := strings.Cut(string(text), digestLine)
	digest, body, more := strings.Cut(rest, "\n")
	return found && more && digest == fmt.Sprintf("%x", sha256.Sum256([]byte(body)))
}
