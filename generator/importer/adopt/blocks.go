package adopt

import (
	"regexp"
	"strings"
)

// kind is what a block of the report is.
type kind int

const (
	paragraph kind = iota
	heading
	bullets
	quote
	table
	code
	rule
)

// block is a piece of the report between blank lines.
type block struct {
	kind kind
	line int
	text string // as it is written anew; of a heading its words

	rank  int    // of a heading: 1 to 6 by its marks, more for one in bold letters
	depth int    // of a heading: 1 for a chapter
	cite  string // the citation that a heading carries already

	rows    [][]string // of a table, with a cell that spans several repeated in each
	printed [][]string // the same with its words once
}

var (
	atx       = regexp.MustCompile(`^ {0,3}(?:>\s*)*(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$`)
	underline = regexp.MustCompile(`^ {0,3}(=+|-{3,})\s*$`)
	ruler     = regexp.MustCompile(`^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$`)
	item      = regexp.MustCompile(`^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)`)
	delimiter = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$`)
)

// splitter cuts lines into blocks.
type splitter struct {
	lines  []line
	at     int
	blocks []*block
	list   *list
}

// split returns the blocks of the lines of a report.
func split(lines []line, l *list) []*block {
	s := &splitter{lines: lines, list: l}
	for s.at < len(s.lines) {
		s.next()
	}
	return s.blocks
}

// next reads one block, or passes over a blank line.
func (s *splitter) next() {
	first := s.lines[s.at]
	switch {
	case strings.TrimSpace(first.text) == "":
		s.at++
	case first.raw && tableBegins.MatchString(first.text):
		s.htmlTable()
	case first.raw:
		s.take(code, func(next line) bool { return next.raw && !tableBegins.MatchString(next.text) })
	case atx.MatchString(first.text):
		m := atx.FindStringSubmatch(first.text)
		s.add(&block{kind: heading, line: first.number, text: m[2], rank: len(m[1])})
		s.at++
	case gridEdge.MatchString(first.text):
		s.gridTable()
	case s.beginsPipes():
		s.pipeTable()
	case s.beginsDashes():
		s.dashTable()
	case ruler.MatchString(first.text):
		s.add(&block{kind: rule, line: first.number, text: "---"})
		s.at++
	case item.MatchString(first.text):
		s.bullets()
	case strings.HasPrefix(strings.TrimLeft(first.text, " "), ">"):
		s.take(quote, func(next line) bool {
			return strings.HasPrefix(strings.TrimLeft(next.text, " "), ">") && !atx.MatchString(next.text)
		})
	default:
		s.paragraph()
	}
}

func (s *splitter) add(b *block) { s.blocks = append(s.blocks, b) }

// take reads the first line and those after it that go on.
func (s *splitter) take(k kind, more func(line) bool) {
	b := &block{kind: k, line: s.lines[s.at].number}
	var texts []string
	for first := true; s.at < len(s.lines) && (first || more(s.lines[s.at])); first = false {
		texts = append(texts, s.lines[s.at].text)
		s.at++
	}
	if k == quote {
		texts = literal(texts)
	}
	b.text = strings.Join(texts, "\n")
	s.add(b)
}

// firstBar is a bar at the beginning of a line that is no row of a table.
var firstBar = regexp.MustCompile(`^(\s*(?:>\s*|(?:[-*+]|\d{1,9}[.)])\s+)*)\|`)

// underlining is a line that would make a heading of the line above it.
var underlining = regexp.MustCompile(`^(\s*(?:>\s*)*)(=+|-{2,})\s*$`)

// literal writes a backslash before the bars of lines that are no table and
// before lines that underline nothing, which would be read as such.
func literal(texts []string) []string {
	for i, text := range texts {
		if strings.Contains(text, "|") && delimiter.MatchString(opening.ReplaceAllString(text, "")) {
			text = strings.ReplaceAll(text, "|", `\|`)
		}
		text = underlining.ReplaceAllString(text, `$1\$2`)
		texts[i] = firstBar.ReplaceAllString(text, `$1\|`)
	}
	return texts
}

// bullets reads a list with the blank lines and the indented texts in it.
func (s *splitter) bullets() {
	b := &block{kind: bullets, line: s.lines[s.at].number}
	var texts []string
	for s.at < len(s.lines) {
		next := s.lines[s.at]
		if strings.TrimSpace(next.text) == "" {
			if !s.listGoesOn() {
				break
			}
		} else if next.raw || atx.MatchString(next.text) || gridEdge.MatchString(next.text) || s.beginsPipes() {
			break
		}
		texts = append(texts, next.text)
		s.at++
	}
	b.text = strings.TrimRight(strings.Join(literal(texts), "\n"), "\n ")
	s.add(b)
}

// listGoesOn reports whether the text after blank lines belongs to a list.
func (s *splitter) listGoesOn() bool {
	for _, next := range s.lines[s.at:] {
		if strings.TrimSpace(next.text) != "" {
			indented := strings.HasPrefix(next.text, "  ") || strings.HasPrefix(next.text, "\t")
			return !next.raw && (indented || item.MatchString(next.text) && !ruler.MatchString(next.text))
		}
	}
	return false
}

// paragraph reads lines up to one that begins something else. An indentation,
// which would make it code, goes.
func (s *splitter) paragraph() {
	b := &block{kind: paragraph, line: s.lines[s.at].number}
	var texts []string
	for s.at < len(s.lines) {
		next := s.lines[s.at]
		if len(texts) > 0 && s.beginsDashes() {
			break
		}
		if m := underline.FindStringSubmatch(next.text); m != nil && len(texts) == 1 {
			b.kind, b.rank = heading, 1
			if m[1][0] == '-' {
				b.rank = 2
			}
			s.at++
			break
		}
		if strings.TrimSpace(next.text) == "" || next.raw || len(texts) > 0 && s.interrupts() {
			break
		}
		texts = append(texts, strings.TrimLeft(next.text, " \t"))
		s.at++
	}
	b.text = strings.TrimSuffix(strings.Join(literal(texts), "\n"), `\`)
	s.add(b)
}

// interrupts reports whether a line ends the paragraph before it.
func (s *splitter) interrupts() bool {
	text := s.lines[s.at].text
	bullet := item.MatchString(text) && !laterNumber.MatchString(text)
	return atx.MatchString(text) || gridEdge.MatchString(text) || ruler.MatchString(text) || bullet || strings.HasPrefix(text, "> ")
}

// laterNumber matches a number that ends a sentence at the beginning of a line:
// only a list that begins with 1 follows a paragraph without a blank line.
var laterNumber = regexp.MustCompile(`^\s*(?:0|[2-9]|\d{2,})[.)]`)
