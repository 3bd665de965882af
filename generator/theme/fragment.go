package theme

import (
	"regexp"
	"strings"
)

// fragmentSheets are the style sheets that a part of another page needs.
var fragmentSheets = []string{"table.css", "figure.css", "fragment.css"}

// fragmentColors are the colors of a fragment: those of the page it is put
// into, whichever they are; and the letters of its drawings.
var fragmentColors = []string{"ground: transparent", "panel: transparent", "ink: currentColor", "quiet: currentColor",
	"link: currentColor", "alert: currentColor", "accent: currentColor", "text: system-ui, sans-serif", "hairline: color-mix(in srgb, currentColor 35%, transparent)"}

var (
	comments   = regexp.MustCompile(`(?s)/\*.*?\*/\n*`)
	classNames = regexp.MustCompile(`\.([a-z])`)
)

// FragmentCSS returns the style sheet of a part of another page. Each of its
// rules holds only within that part, and each of its classes begins with the
// prefix.
func FragmentCSS(prefix string) (string, error) {
	var b strings.Builder
	for _, color := range fragmentColors {
		b.WriteString("  --" + color + ";\n")
	}
	b.WriteString("  overflow-wrap: break-word;\n")
	for _, name := range fragmentSheets {
		sheet, err := readSheet(name)
		if err != nil {
			return "", err
		}
		b.WriteString(classNames.ReplaceAllString(comments.ReplaceAllString(sheet, ""), "."+prefix+"$1"))
	}
	return "." + prefix + "report {\n" + b.String() + "}\n", nil
}
