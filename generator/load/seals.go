package load

import (
	"path"
	"regexp"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/seal"
)

// sealName is the name of a seal: the year of an edition.
var sealName = regexp.MustCompile(`^[0-9]{4}\.json$`)

// seals reads the numbers of earlier editions as they were published. Files of
// other names are found by the inventory.
func (l *loader) seals() {
	for _, file := range l.tree.Under(seal.Folder) {
		if path.Dir(file.Path) != seal.Folder || !sealName.MatchString(path.Base(file.Path)) {
			continue
		}
		read := recall(l, file, "seal", func() (*model.Seal, []diag.Diagnostic) { return seal.Parse(file) })
		if read != nil {
			l.corpus.Seals = append(l.corpus.Seals, *read)
		}
	}
}
