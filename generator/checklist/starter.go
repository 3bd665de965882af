package checklist

import (
	"io/fs"
	"strings"
	"sync"

	"cleryreport/content"
	"cleryreport/generator/doc"
	"cleryreport/policies"
)

// sampleInstitution is the institution whose own text the starter is.
const sampleInstitution = "Larkmoor University"

// statusStarter is the status of text that never counts.
const statusStarter = "starter"

// fewWords is the number of words from which a text is nobody else's by
// accident.
const fewWords = 12

// starterTexts holds the sections of the starter's files as plain words.
var starterTexts = sync.OnceValue(func() map[string]bool {
	texts := map[string]bool{}
	for _, folder := range []fs.FS{policies.FS, content.FS} {
		names, _ := fs.Glob(folder, "*.md") // the pattern is well formed
		for _, name := range names {
			data, err := fs.ReadFile(folder, name)
			if err != nil {
				continue // the folder has listed the file, and it is embedded
			}
			collectSections(texts, string(data))
		}
	}
	return texts
})

// collectSections adds every section of a Markdown text.
func collectSections(texts map[string]bool, text string) {
	for text != "" {
		line, rest, _ := strings.Cut(text, "\n")
		if level := headingLevel(line); level > 0 {
			texts[plainWords(sectionSource(rest, level))] = true
		}
		text = rest
	}
}

// sectionSource cuts Markdown down to the next heading of the level or above.
func sectionSource(text string, level int) string {
	end := 0
	for line := range strings.Lines(text) {
		if n := headingLevel(line); n > 0 && n <= level {
			break
		}
		end += len(line)
	}
	return text[:end]
}

// headingLevel is the number of signs before a heading, 0 for another line.
func headingLevel(line string) int {
	level := len(line) - len(strings.TrimLeft(line, "#"))
	if level == 0 || !strings.HasPrefix(line[level:], " ") {
		return 0
	}
	return level
}

// isStarterText reports whether the section under a heading says, word for
// word, what a section of the starter says.
func isStarterText(h *doc.Heading) bool {
	if h.Span.IsZero() {
		return false
	}
	_, rest, _ := strings.Cut(string(h.Span.File.Data[h.Span.Start:]), "\n")
	words := plainWords(sectionSource(rest, h.Level))
	return len(strings.Fields(words)) >= fewWords && starterTexts()[words]
}
