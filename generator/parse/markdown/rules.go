package markdown

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/source"
)

// Rules of this package. Each is an error unless its line says otherwise.
const (
	RuleFrontMatter  = "markdown.front-matter"  // the lines between --- at the top are missing or unclosed
	RuleCite         = "markdown.cite"          // a citation of a heading that cannot be read for certain
	RuleCiteForm     = "markdown.cite-form"     // a citation that was read although it is written otherwise; a note
	RuleHeading      = "markdown.heading"       // a heading without words, without a space, or inside a list
	RuleHeadingLevel = "markdown.heading-level" // a heading of level 1, one too deep, or one that skips a level
	RuleBrace        = "markdown.brace"         // a { or } that means nothing
	RuleVariable     = "markdown.variable"      // {{ }} that names no fact
	RulePlacement    = "markdown.placement"     // a {{ table }} line that cannot be read
	RuleHTML         = "markdown.html"          // HTML
	RuleImage        = "markdown.image"         // a picture within a text, or one that cannot be read
	RuleImageAlt     = "markdown.image-alt"     // a picture without words for those who do not see it
	RuleImageWords   = "markdown.image-words"   // words of a picture that say nothing; a warning
	RuleFootnote     = "markdown.footnote"      // a footnote
	RuleTaskList     = "markdown.task-list"     // a list with boxes to tick
	RuleTable        = "markdown.table"         // lines meant as a table that are none, or rows that do not fit
	RuleCaption      = "markdown.caption"       // a caption of no table, or one that is written otherwise; a warning
	RuleLink         = "markdown.link"          // a link that leads nowhere allowed
	RuleLinkWords    = "markdown.link-words"    // a link that does not say where it leads; a warning
	RuleCodeFence    = "markdown.code-fence"    // a code block that is never closed
	RuleIndentedCode = "markdown.indented-code" // text that is code only because it is indented; a warning
)

// findings collects findings about one file.
type findings struct {
	file *source.File
	list []diag.Diagnostic
}

func (f *findings) span(start, end int) source.Span {
	start = min(max(start, 0), len(f.file.Data))
	return source.Span{File: f.file, Start: start, End: min(max(end, start), len(f.file.Data))}
}

func (f *findings) report(rule string, span source.Span, message, help string, options ...diag.Option) {
	f.add(rule, diag.Error, span, message, help, options...)
}

func (f *findings) add(rule string, severity diag.Severity, span source.Span, message, help string, options ...diag.Option) {
	f.list = append(f.list, diag.New(rule, severity, span, message, append(options, diag.Help(help))...))
}
