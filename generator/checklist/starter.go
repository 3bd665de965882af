package checklist

import (
	"io/fs"
	"regexp"
	"slices"
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

// factWords is the number of words that a fact of site/ may have where the
// starter has a variable.
const factWords = 12

// starterText is a section of the starter as plain words, cut where variables
// stand: somebody may have written the facts in their place.
type starterText struct {
	pieces []string
	gaps   []int // words that the facts may have before each piece, and behind the last
}

// starterTexts holds the sections of the starter's files, as plain words and,
// if they have variables, cut at these.
var starterTexts = sync.OnceValue(func() (texts struct {
	whole map[string]bool
	cut   []starterText
}) {
	texts.whole = map[string]bool{}
	for _, section := range starterSections() {
		texts.whole[sectionWords(section)] = true
		if cut := newStarterText(section); len(cut.pieces) > 1 && len(strings.Fields(strings.Join(cut.pieces, ""))) >= fewWords {
			texts.cut = append(texts.cut, cut)
		}
	}
	return texts
})

// starterSections returns the Markdown of every section of the starter's files.
func starterSections() []string {
	var sections []string
	for _, folder := range []fs.FS{policies.FS, content.FS} {
		names, _ := fs.Glob(folder, "*.md") // the pattern is well formed
		for _, name := range names {
			data, err := fs.ReadFile(folder, name)
			if err != nil {
				continue // the folder has listed the file, and it is embedded
			}
			for text := string(data); text != ""; {
				line, rest, _ := strings.Cut(text, "\n")
				if level := headingLevel(line); level > 0 {
					sections = append(sections, sectionSource(rest, level))
				}
				text = rest
			}
		}
	}
	return sections
}

var (
	variable = regexp.MustCompile(`\{\{[^{}]*\}\}`)
	citation = regexp.MustCompile(`\{cite[^{}]*\}`)
)

// sectionWords is the Markdown of a section as plain words, without the
// citations of its headings.
func sectionWords(section string) string {
	return plainWords(citation.ReplaceAllString(section, ""))
}

// newStarterText cuts the Markdown of a section at its variables.
func newStarterText(section string) starterText {
	var t starterText
	gap := 0
	for i, part := range variable.Split(section, -1) {
		if i > 0 {
			gap += factWords
		}
		if words := sectionWords(part); strings.TrimSpace(words) != "" {
			t.pieces, t.gaps = append(t.pieces, words), append(t.gaps, gap)
			gap = 0
		}
	}
	t.gaps = append(t.gaps, gap)
	return t
}

// matches reports whether plain words are the text with facts, or variables, in
// place of its variables.
func (t *starterText) matches(words string) bool {
	for i, piece := range t.pieces {
		at := 0
		if t.gaps[i] > 0 {
			at = strings.Index(words, piece)
		}
		if at < 0 || !strings.HasPrefix(words[at:], piece) || len(strings.Fields(words[:at])) > t.gaps[i] {
			return false
		}
		words = words[at+len(piece)-1:] // the space stays, for the next piece
	}
	return len(strings.Fields(words)) <= t.gaps[len(t.pieces)]
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
// word, what a section of the starter says, be it with other facts.
func isStarterText(h *doc.Heading) bool {
	if h.Span.IsZero() {
		return false
	}
	_, rest, _ := strings.Cut(string(h.Span.File.Data[h.Span.Start:]), "\n")
	words := sectionWords(sectionSource(rest, h.Level))
	if len(strings.Fields(words)) < fewWords {
		return false
	}
	texts := starterTexts()
	return texts.whole[words] || slices.ContainsFunc(texts.cut, func(t starterText) bool { return t.matches(words) })
}
