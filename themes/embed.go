// Package themes holds the files a report is drawn with: fonts and, for each
// theme, its styles. It only carries them; generator/theme gives them meaning.
package themes

import "embed"

// Files holds fonts/ and a folder of styles per theme.
//
//go:embed fonts default
var Files embed.FS
