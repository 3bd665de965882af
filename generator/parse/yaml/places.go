package yaml

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"cleryreport/generator/source"
)

// places finds values in a region of a file. The library gives lines and
// columns of beginnings only; ends are found in the text itself.
type places struct {
	file       *source.File
	start, end int
	all        string // the bytes of the file up to end
	lines      []int  // offset of each line, by the line breaks of YAML
}

// newPlaces indexes a region. A byte order mark is no part of it.
func newPlaces(f *source.File, start, end int) places {
	start = min(max(start, 0), len(f.Data))
	end = min(max(end, start), len(f.Data))
	if bytes.HasPrefix(f.Data[start:end], []byte("\uFEFF")) {
		start += len("\uFEFF")
	}
	p := places{file: f, start: start, end: end, all: string(f.Data[:end]), lines: []int{start}}
	for i := start; i < end; {
		width := breakWidth(f.Data[i:end])
		if width > 0 {
			p.lines = append(p.lines, i+width)
		}
		i += max(width, 1)
	}
	return p
}

// breakWidth returns the bytes of the line break that data begins with: YAML
// knows more of them than an editor does.
func breakWidth(data []byte) int {
	for _, lineBreak := range []string{"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"} {
		if bytes.HasPrefix(data, []byte(lineBreak)) {
			return len(lineBreak)
		}
	}
	return 0
}

// offset returns where a node begins in the file.
func (p *places) offset(n *yaml.Node) int {
	if n.Line < 1 || n.Line > len(p.lines) {
		return p.end
	}
	at := p.lines[n.Line-1]
	for column := 1; column < n.Column && at < p.end; column++ {
		_, size := utf8.DecodeRune(p.file.Data[at:p.end])
		at += size
	}
	return at
}

func (p *places) span(start, end int) source.Span {
	return source.Span{File: p.file, Start: start, End: end}
}

// clamp returns the span moved into the region.
func (p *places) clamp(start, end int) source.Span {
	start = min(max(start, p.start), p.end)
	return p.span(start, min(max(end, start), p.end))
}

// text returns the region from an offset on.
func (p *places) text(from int) string {
	return p.all[min(max(from, p.start), p.end):]
}

// indent returns the number of characters before an offset on its line.
func (p *places) indent(at int) int {
	before := p.file.Data[p.start:at]
	line := before[bytes.LastIndexByte(before, '\n')+1:]
	return utf8.RuneCount(line)
}

// property matches an anchor or tag, and what may stand between it and its
// value.
var property = regexp.MustCompile(`^[&!]\S*(?:\s+#[^\n]*)*\s*`)

// skipProperties moves past anchors and tags to the value itself.
func (p *places) skipProperties(at int) int {
	for {
		length := len(property.FindString(p.text(at)))
		if length == 0 {
			return at
		}
		at += length
	}
}

// scalarEnd returns the offset after a scalar that begins at start.
func (p *places) scalarEnd(n *yaml.Node, start, indent int) int {
	switch {
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return start + quotedLength(p.text(start), '"', '\\')
	case n.Style&yaml.SingleQuotedStyle != 0:
		return start + quotedLength(p.text(start), '\'', '\'')
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		return start + blockLength(p.text(start), indent)
	default:
		return start + plainLength(p.text(start), n.Value)
	}
}

// quotedLength returns the length of the quoted text at the beginning of text.
// The escape character makes the one after it part of the text; in single
// quotes a doubled quotation mark does.
func quotedLength(text string, quote, escape byte) int {
	for i := 1; i < len(text); i++ {
		switch {
		case text[i] == escape && escape != quote:
			i++
		case text[i] == quote && escape == quote && i+1 < len(text) && text[i+1] == quote:
			i++
		case text[i] == quote:
			return i + 1
		}
	}
	return len(text)
}

// blockLength returns the length of a block of text that begins with | or >:
// its first line and the lines after it that are blank or indented more.
func blockLength(text string, indent int) int {
	length := 0
	for i, line := range strings.SplitAfter(text, "\n") {
		blank := strings.TrimSpace(line) == ""
		deeper := len(line)-len(strings.TrimLeft(line, " ")) > indent
		if i > 0 && !blank && !deeper {
			break
		}
		length += len(line)
	}
	return len(strings.TrimRight(text[:length], " \r\n"))
}

// isSpace reports whether YAML passes over a character between words.
func isSpace(char rune) bool { return strings.ContainsRune(" \t\r\n\u0085\u2028\u2029", char) }

// plainLength returns the length of the text without quotes that reads as
// value: line breaks and spaces in it may be written otherwise.
func plainLength(text, value string) int {
	i := 0
	for _, want := range value {
		if isSpace(want) {
			continue
		}
		i += len(text[i:]) - len(strings.TrimLeftFunc(text[i:], isSpace))
		got, size := utf8.DecodeRuneInString(text[i:])
		if got != want {
			break
		}
		i += size
	}
	return i
}

// closing returns the offset after a collection whose last entry ends at end:
// after its bracket if it is written in brackets.
func (p *places) closing(n *yaml.Node, end int, bracket byte) int {
	if n.Style&yaml.FlowStyle == 0 {
		return end
	}
	comment := false
	for i := end; i < p.end; i++ {
		c := p.file.Data[i]
		switch {
		case c == '\n':
			comment = false
		case c == '#':
			comment = true
		case c == bracket && !comment:
			return i + 1
		}
	}
	return end
}

// secondDocument returns the place of the first --- after the first document.
func (p *places) secondDocument(from int) source.Span {
	at := from
	for _, line := range strings.SplitAfter(p.text(from), "\n") {
		if at > from && strings.HasPrefix(line, "---") {
			return p.clamp(at, at+3)
		}
		at += len(line)
	}
	return p.clamp(from, from)
}
