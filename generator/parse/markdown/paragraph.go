package markdown

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// tight matches a line that lacks the space after the # of a heading.
var tight = regexp.MustCompile(`^(#{2,6})[^\s#]|^(#)[A-Z]`)

// delimiter matches the line below the first row of a table.
var delimiter = regexp.MustCompile(`^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$`)

// line is one line of a paragraph, without spaces around it.
type line struct {
	text string
	span source.Span
}

func (c *converter) lines(n ast.Node) []line {
	var list []line
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		text := string(c.mask.plain[segment.Start:segment.Stop])
		trimmed := strings.TrimSpace(text)
		start := segment.Start + strings.Index(text, trimmed)
		list = append(list, line{trimmed, c.span(start, start+len(trimmed))})
	}
	return list
}

// paragraph converts a paragraph, or the placements or pictures it consists of.
func (c *converter) paragraph(n ast.Node, at doc.At) []doc.Block {
	lines := c.lines(n)
	if len(lines) == 0 {
		return nil
	}
	if c.tightHeading(lines[0]) || c.brokenTable(lines) {
		return nil
	}
	if c.depth == 0 {
		if placements, ok := c.placements(lines); ok {
			return placements
		}
		if images, ok := c.images(n, at); ok {
			return images
		}
	}
	if inlines := c.inlines(n); len(inlines) > 0 {
		return []doc.Block{&doc.Paragraph{At: at, Inlines: inlines}}
	}
	return nil
}

func (c *converter) tightHeading(first line) bool {
	m := tight.FindStringSubmatch(first.text)
	if m == nil {
		return false
	}
	marks := m[1] + m[2]
	c.report(RuleHeading, first.span, "this line is no heading, because a space is missing after "+marks,
		"write the line as: "+marks+" "+strings.TrimPrefix(first.text, marks), c.repairTight(first, len(marks))...)
	return true
}

// brokenTable reports lines meant as a table that are none.
func (c *converter) brokenTable(lines []line) bool {
	for i, l := range lines {
		under := i > 0 && strings.Contains(l.text, "|") && delimiter.MatchString(l.text)
		if !under && !strings.HasPrefix(l.text, "|") {
			continue
		}
		first := lines[max(i-1, 0)]
		if !under {
			first = l
		}
		c.report(RuleTable, first.span, tableComplaint(lines, i, under),
			"below the first row write a line such as | --- | --- |, with as many cells as the first row, and a blank line before the table")
		return true
	}
	return false
}

// tableComplaint says why the lines from i on are no table.
func tableComplaint(lines []line, i int, under bool) string {
	head, below := i, i+1
	if under {
		head, below = i-1, i
	}
	if below < len(lines) && delimiter.MatchString(lines[below].text) {
		return fmt.Sprintf("this is no table, because its first row has %s and the line below it %s",
			cellCount(countCells(lines[head].text)), cellCount(countCells(lines[below].text)))
	}
	return "this is no table, because the line | --- | below its first row is missing"
}
