package markdown

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/doc"
)

// emptyWords are words of a link that say nothing of where it leads to one who
// hears the links of a page without the text around them.
var emptyWords = []string{"here", "click here", "click", "this", "this link", "link", "more", "read more", "learn more", "see more",
	"more info", "more information", "click here for more", "click here for more information", "see here", "go here", "this page", "website",
	"web site", "this website", "page", "web page", "this site", "this document", "document", "download", "pdf", "url",
	"aquí", "haga clic aquí", "clic aquí", "más", "más información", "leer más"}

// checkWords reports a link that does not say where it leads: WCAG 2.2, 2.4.4.
// An address of a few words may stand for itself; a long one is read aloud
// letter by letter.
func (c *converter) checkWords(l *doc.Link) {
	const longest = 40 // characters of an address that stands for itself
	words := strings.ToLower(strings.Trim(strings.TrimSpace(doc.PlainText(l.Inlines)), ".,:;!›»>"))
	message := ""
	switch {
	case slices.Contains(emptyWords, words):
		message = fmt.Sprintf("the words of this link, %q, do not say where it leads", words)
	case strings.HasPrefix(words, "http") && strings.Contains(words, "://") && len(words) > longest:
		message = "this link is named by a long address, which is read aloud letter by letter"
	default:
		return
	}
	c.add(RuleLinkWords, diag.Warning, l.Span, message,
		"name what the reader finds there, such as [the daily crime log](…); WCAG 2.2 asks for it in 2.4.4, Link Purpose")
}
