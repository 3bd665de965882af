package edit

import (
	"bytes"
	"fmt"
	"strings"
)

// AppendItem returns the text of a YAML file with one more entry at the end of
// its only list, which stands under a key at the margin. The lines of the entry
// begin at the margin; they are set as deep as the entries before. An error
// says that the list is not written one entry after the other, so that a person
// must add the entry.
func AppendItem(text []byte, key string, lines []string) ([]byte, error) {
	whole := string(text)
	if strings.TrimSpace(whole) == "" {
		return append(text, key+":\n"+item("  ", lines)...), nil
	}
	empty := key + ": []"
	for line := range strings.Lines(whole) {
		if strings.TrimRight(line, " \r\n") == empty {
			return []byte(strings.Replace(whole, empty, key+":\n"+strings.TrimSuffix(item("  ", lines), "\n"), 1)), nil
		}
	}
	indent, ok := indentOf(whole, key)
	if !ok {
		return nil, fmt.Errorf("the list %s: is not written with each entry on lines of its own", key)
	}
	if !bytes.HasSuffix(text, []byte("\n")) {
		whole += "\n"
	}
	return []byte(whole + item(indent, lines)), nil
}

// indentOf returns what stands before the hyphens of a list.
func indentOf(text, key string) (indent string, ok bool) {
	_, list, found := strings.Cut("\n"+text, "\n"+key+":")
	if !found {
		return "", false
	}
	for line := range strings.Lines(list) {
		entry := strings.TrimLeft(line, " ")
		if strings.HasPrefix(entry, "- ") {
			return line[:len(line)-len(entry)], true
		}
	}
	return "", false
}

// item is an entry of a list.
func item(indent string, lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		hyphen := "  "
		if i == 0 {
			hyphen = "- "
		}
		b.WriteString(indent + hyphen + line + "\n")
	}
	return b.String()
}
