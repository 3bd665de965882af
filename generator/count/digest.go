package count

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strings"

	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// ledgerRoot is where the ledger lies unless the report names another folder.
const ledgerRoot = "stats/ledger/"

// DigestLedger returns the digest of the ledger files of one campus and year,
// those that hold an incident: "sha256:" and the SHA-256, in hexadecimal, over
// each file in the order of its path: the path relative to the ledger folder, a
// zero byte, the length in decimal digits, a zero byte, the bytes.
func DigestLedger(files []*source.File) string {
	sorted := slices.Clone(files)
	slices.SortFunc(sorted, func(a, b *source.File) int { return cmp.Compare(inLedger(a), inLedger(b)) })
	sum := sha256.New()
	for _, file := range sorted {
		io.WriteString(sum, fmt.Sprintf("%s\x00%d\x00", inLedger(file), len(file.Data)))
		sum.Write(file.Data)
	}
	return fmt.Sprintf("sha256:%x", sum.Sum(nil))
}

// inLedger returns the path of a file relative to the ledger folder.
func inLedger(file *source.File) string { return strings.TrimPrefix(file.Path, ledgerRoot) }

// ledgerFiles returns the files of the ledger of a campus and year that hold an
// incident.
func ledgerFiles(c *model.Corpus, campus string, year int) []*source.File {
	var files []*source.File
	for _, incident := range c.Incidents {
		file := incident.Span.File
		if incident.Campus == campus && incident.Year == year && file != nil && !slices.Contains(files, file) {
			files = append(files, file)
		}
	}
	return files
}
