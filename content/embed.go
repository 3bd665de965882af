// Package content holds the narrative chapters of the sample institution, for
// starting a new report repository. It carries the files as they stand and
// refuses to read meaning into them.
package content

import "embed"

// FS holds every Markdown file of the folder, named as in the folder, such as
// "introduction.md".
//
//go:embed *.md
var FS embed.FS
