package markdown

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
	"cleryreport/generator/source"
)

// altLaw asks public institutions for pages on which pictures have words.
const altLaw = "28 CFR 35.200"

var (
	// needless matches words that say of a picture that it is one.
	needless = regexp.MustCompile(`(?i)^(an?\s+|the\s+|this\s+)?(image|picture|photo|photograph|graphic|screenshot|screen shot|icon)\s+(of|showing|that shows)\s`)
	// nameless matches words that say nothing of a picture: its kind, or the
	// name of its file.
	nameless = regexp.MustCompile(`(?i)^((an?\s+|the\s+)?(image|picture|photo|photograph|graphic|figure|logo|(campus\s+|site\s+)?map|chart|diagram|screenshot|icon|untitled|\W+)[\s_-]*\d*|\S+\.(png|jpe?g|gif|webp|svg|heic|tiff?)|(img|dsc|dscn|pxl|scan)[\s_-]*\d[\d_-]*)$`)
)

// images returns the pictures a paragraph consists of. It returns false if
// there is something else in it.
func (c *converter) images(n ast.Node, at doc.At) ([]doc.Block, bool) {
	var list []doc.Block
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch child := child.(type) {
		case *ast.Image:
			list = append(list, c.image(child, at))
		case *ast.Text:
			if len(bytes.TrimSpace(child.Segment.Value(c.mask.plain))) > 0 {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return list, len(list) > 0
}

// image converts a picture of a paragraph of pictures.
func (c *converter) image(n *ast.Image, paragraph doc.At) *doc.Image {
	start := min(max(n.Pos(), 0), len(c.file.Data))
	image := &doc.Image{
		At:      doc.At{Span: c.span(start, c.linkEnd(n, start))},
		Target:  c.mask.unmask(unescape(string(n.Destination))),
		Alt:     c.inlines(n),
		Caption: c.title(n, start, paragraph.Span.End),
	}
	c.checkAlt(image)
	return image
}

// title returns the words of a picture's title, which stand between start and
// end.
func (c *converter) title(n *ast.Image, start, end int) []doc.Inline {
	if len(bytes.TrimSpace(n.Title)) == 0 {
		return nil
	}
	title := c.mask.unmask(string(n.Title))
	at := strings.Index(string(c.mask.plain[start:end]), title)
	if at < 0 { // in a reference at another place of the page
		return []doc.Inline{c.text(start, start, unescape(title))}
	}
	c.checkText(start+at, start+at+len(title))
	return c.append(nil, start+at, start+at+len(title))
}

// checkAlt holds the alternative text against WCAG 2.2, success criterion 1.1.1.
func (c *converter) checkAlt(image *doc.Image) {
	alt := strings.TrimSpace(doc.PlainText(image.Alt))
	if alt == "" {
		c.report(RuleImageAlt, image.Span, "this picture has no words for people who do not see it",
			"write between [ and ] what the picture tells its readers; a picture that tells nothing is left out", diag.Law(altLaw))
		return
	}
	c.list = append(c.list, PictureWords(alt, image.Span)...)
}

// PictureWords finds an alternative text that tells nothing to those who do not
// see the picture, or tells them what their screen reader says by itself.
func PictureWords(alt string, at source.Span) []diag.Diagnostic {
	switch {
	case nameless.MatchString(alt):
		return []diag.Diagnostic{diag.New(RuleImageWords, diag.Warning, at, fmt.Sprintf("%q does not say what the picture shows", alt),
			diag.Help("write what the picture tells its readers"), diag.Law(altLaw))}
	case needless.MatchString(alt):
		return []diag.Diagnostic{diag.New(RuleImageWords, diag.Warning, at, fmt.Sprintf("%q begins with words that a screen reader says by itself", alt),
			diag.Help("write: "+withoutNeedless(alt)), diag.Law(altLaw))}
	}
	return nil
}

// withoutNeedless returns the words of a picture without those that say that it
// is one.
func withoutNeedless(alt string) string {
	rest := alt[len(needless.FindString(alt)):]
	return strings.ToUpper(rest[:1]) + rest[1:]
}

// misplacedImage reports a picture that stands within other things.
func (c *converter) misplacedImage(span source.Span) {
	message := "a picture stands within a line of text"
	if c.depth > 0 {
		message = "a picture stands inside a list, a quotation or a table"
	}
	c.report(RuleImage, span, message, "put it by itself on a line that begins with ![, with an empty line before and after it")
}
