// Package policies holds the policy statements of the sample institution, for
// starting a new report repository. It carries the files as they stand and
// refuses to read meaning into them.
package policies

import "embed"

// FS holds every Markdown file of the folder, named as in the folder, such as
// "reporting.md".
//
//go:embed *.md
var FS embed.FS
