package ed

import (
	"fmt"
	"strconv"
)

// Report returns the text of a site/report.yaml with what the collection says of
// the institution: its name, its unit id, and the edition whose statistics are of
// the collection's years. What else a report needs stays out, with a comment.
func (i *Institution) Report() []byte {
	return fmt.Appendf(nil, `# %s.
# This is the edition that shows these years. What else a report needs, such as its day, its address and its outline,
# the collection does not say; clery check asks for it.
institution:
  name: %s
  unit_id: "%s"
edition: %d
`, i.provenance(), strconv.Quote(i.Name), i.UnitID, i.Years[len(i.Years)-1]+1)
}
