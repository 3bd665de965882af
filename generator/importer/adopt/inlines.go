package adopt

import (
	"html"
	"regexp"
	"strings"
)

var (
	tag       = regexp.MustCompile(`<(/?)([a-zA-Z][a-zA-Z0-9-]*(?::[a-zA-Z]+)?)(\s[^<>]*?)?/?>`)
	breakTag  = regexp.MustCompile(`(?i)\s*<br\s*/?>\s*`)
	href      = regexp.MustCompile(`(?i)\bhref\s*=\s*["']?([^"'\s>]+)`)
	altText   = regexp.MustCompile(`(?i)\balt\s*=\s*(?:"([^"]*)"|'([^']*)')`)
	picture   = regexp.MustCompile(`!\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])?`)
	attribute = `\{\s*(?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"]*"|[^\s"{}]+))(?:\s+(?:[#.][\w:.-]+|-|[\w-]+=(?:"[^"]*"|[^\s"{}]+)))*\s*\}`
	spanForm  = regexp.MustCompile(`\[([^\[\]]*)\]` + attribute)
	loose     = regexp.MustCompile(attribute)
	link      = regexp.MustCompile(`\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()]*\)[^()\s<>]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)`)
	mail      = regexp.MustCompile(`<([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>`)
	struck    = regexp.MustCompile(`~~(.+?)~~`)
	ordinal   = regexp.MustCompile(`(\d)\^(st|nd|rd|th)\^`)
	ticked    = regexp.MustCompile(`^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]?\](?:\s+|$)`)
	opening   = regexp.MustCompile(`^\s*(?:>\s*)*(?:(?:[-*+]|\d+[.)])\s+)*`)
	headLine  = regexp.MustCompile(`^ {0,3}#{1,6}(?:\s|$)`)
	citeAttr  = regexp.MustCompile(`\{\s*cite\s*=[^{}]*\}`)
)

// lessThan is a sign that would begin HTML, and webAddress one that begins a link.
var (
	lessThan   = regexp.MustCompile(`<[A-Za-z/!?][^<>\s]*>?`)
	webAddress = regexp.MustCompile(`(?i)^<(?:https?://|mailto:|tel:)[^<>\s]+>$|^<[\w.+-]+@[\w-]+(?:\.[\w-]+)+>$`)
)

// plainTags only dress words that a report prints as they are.
var plainTags = map[string]bool{"u": true, "span": true, "font": true, "div": true, "p": true, "a": true, "sup": true, "sub": true,
	"small": true, "big": true, "mark": true, "ins": true, "center": true, "tt": true, "o:p": true, "st1": true, "abbr": true, "cite": true}

// marked are the tags that Markdown has marks for.
var marked = map[string]string{"b": "**", "strong": "**", "i": "*", "em": "*"}

// inlines returns a line, or the several that it breaks into, without HTML,
// attributes, pictures and braces.
func inlines(number int, text string, l *list) []line {
	pieces := []string{text}
	if breakTag.MatchString(text) {
		pieces = broken(text)
	}
	var lines []line
	for _, piece := range pieces {
		lines = append(lines, line{number, inline(number, piece, l), text, false})
	}
	return lines
}

// broken is a line cut where it breaks: a heading and a row of a table stay one.
func broken(text string) []string {
	if headLine.MatchString(text) || strings.HasPrefix(strings.TrimSpace(text), "|") {
		return []string{breakTag.ReplaceAllString(text, " ")}
	}
	pieces := breakTag.Split(text, -1)
	indent := opening.FindString(text)
	if !strings.Contains(indent, ">") {
		indent = strings.Repeat(" ", len(indent))
	}
	for i := range pieces {
		if i > 0 {
			pieces[i] = indent + pieces[i]
		}
		if i < len(pieces)-1 && strings.TrimSpace(pieces[i]) != "" && strings.TrimSpace(pieces[i+1]) != "" {
			pieces[i] += `\`
		}
	}
	return pieces
}

// inline rewrites what stands inside a line.
func inline(number int, text string, l *list) string {
	text = withoutMarks(text)
	if !strings.ContainsAny(text, "<[{}~^!") {
		return strings.TrimRight(text, " \t")
	}
	text = l.notes.inline(number, text, l)
	text = picture.ReplaceAllStringFunc(text, func(match string) string {
		l.add(number, Removed, "a picture, of which words must tell what it shows", picture.FindStringSubmatch(match)[1])
		return ""
	})
	text = tags(number, text, l)
	text = lessThan.ReplaceAllStringFunc(text, func(match string) string {
		if webAddress.MatchString(match) {
			return match
		}
		return `\` + match
	})
	text = struck.ReplaceAllStringFunc(text, func(match string) string {
		l.add(number, Rewritten, "words that were struck out; delete them if they no longer hold", strings.Trim(match, "~"))
		return strings.Trim(match, "~")
	})
	if box := ticked.FindStringSubmatch(text); box != nil {
		l.add(number, Rewritten, "a box to tick was taken away", text)
		text = box[1] + text[len(box[0]):]
	}
	text = ordinal.ReplaceAllString(text, "$1$2")
	text = withoutAttributes(text)
	text = mail.ReplaceAllString(text, "[$1](mailto:$1)")
	text = links(number, withoutBraces(number, text, l), l)
	return strings.TrimRight(withoutStray(number, text, l), " \t")
}

var (
	headInItem = regexp.MustCompile(`^(\s*(?:(?:[-*+]|\d+[.)])\s+)+)#{1,6}\s+(.*\S)`)
	tightHead  = regexp.MustCompile(`^ {0,3}(#{2,6})([^#\s].*)$`)
	linkPlace  = regexp.MustCompile(`^(\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*)(\[(?:[^\[\]^]+|\^)\]:)`)
	tightMark  = regexp.MustCompile(`^(\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*)(#)`)
)

// withoutMarks writes the head of an item in bold letters, the space that a
// heading lacks, and a backslash before a mark that begins no heading and before
// the address of a link that stands apart from it.
func withoutMarks(text string) string {
	text = linkPlace.ReplaceAllString(text, `$1\$2`)
	switch {
	case headInItem.MatchString(text):
		return headInItem.ReplaceAllString(text, "$1**$2**")
	case tightHead.MatchString(text):
		return tightHead.ReplaceAllString(text, "$1 $2")
	case !headLine.MatchString(text):
		return tightMark.ReplaceAllString(text, `$1\$2`)
	}
	return text
}

// stray is a bracket that reads like the words of a link without its address.
var stray = regexp.MustCompile(`\[([^\[\]\n]*)\](\([^()\n]*\)?|\[[^\[\]\n]*\])`)

// withoutStray parts brackets from what stands behind them, so that they do not
// look like links that cannot be followed.
func withoutStray(number int, text string, l *list) string {
	var b strings.Builder
	at := 0
	part := func(end int) {
		b.WriteString(stray.ReplaceAllStringFunc(text[at:end], func(match string) string {
			l.add(number, Rewritten, "what looks like a link and has no address is written as text", match)
			m := stray.FindStringSubmatch(match)
			if strings.TrimSpace(m[1]) == "" { // else they are a box to tick
				return `\[` + m[1] + `\] ` + m[2]
			}
			return "[" + m[1] + "] " + m[2]
		}))
	}
	for _, m := range link.FindAllStringIndex(text, -1) {
		part(m[0])
		b.WriteString(text[m[0]:m[1]])
		at = m[1]
	}
	part(len(text))
	return b.String()
}

// withoutAttributes takes the attributes away that pandoc writes in braces, but
// not a citation.
func withoutAttributes(text string) string {
	cites := citeAttr.FindAllString(text, -1)
	text = citeAttr.ReplaceAllString(text, "\x00")
	for {
		next := spanForm.ReplaceAllString(text, "$1")
		if next == text {
			break
		}
		text = next
	}
	text = loose.ReplaceAllString(text, "")
	for _, cite := range cites {
		text = strings.Replace(text, "\x00", cite, 1)
	}
	return text
}

// tags rewrites HTML: what Markdown can say is said in Markdown, what only
// dresses words goes, and the words stay.
func tags(number int, text string, l *list) string {
	var targets []string
	return tag.ReplaceAllStringFunc(text, func(match string) string {
		m := tag.FindStringSubmatch(match)
		closing, name, rest := m[1] != "", strings.ToLower(m[2]), m[3]
		switch {
		case name == "a" && !closing:
			address := href.FindStringSubmatch(rest)
			targets = append(targets, "")
			if address != nil {
				targets[len(targets)-1] = html.UnescapeString(address[1])
				return "["
			}
		case name == "a" && len(targets) > 0:
			target := targets[len(targets)-1]
			targets = targets[:len(targets)-1]
			if target != "" {
				return "](" + target + ")"
			}
		case name == "img":
			alt := altText.FindStringSubmatch(rest)
			l.add(number, Removed, "a picture, of which words must tell what it shows", strings.Join(alt[min(len(alt), 1):], ""))
		case marked[name] != "":
			return marked[name]
		case name == "li" && !closing:
			return "- "
		case name == "del" || name == "s" || name == "strike":
			return "~~"
		case !plainTags[name]:
			l.add(number, Rewritten, "the HTML <"+name+"> was taken away and its words kept", match)
		}
		return ""
	})
}

// address is a target that a report can print.
var address = regexp.MustCompile(`(?i)^(?:https?://\S|mailto:\S|tel:\S|#\S)`)

// bareAddress is one that lacks only its beginning.
var bareAddress = regexp.MustCompile(`(?i)^www\.[\w-]+\.`)

// links keeps the words of links that lead nowhere.
func links(number int, text string, l *list) string {
	return link.ReplaceAllStringFunc(text, func(match string) string {
		m := link.FindStringSubmatch(match)
		words, target := m[1], m[2]
		switch {
		case strings.TrimSpace(words) == "":
			return words
		case bareAddress.MatchString(target):
			return "[" + words + "](https://" + target + ")"
		case address.MatchString(target):
			return "[" + words + "](" + target + ")"
		}
		l.add(number, Rewritten, "a link that leads nowhere in a report keeps only its words", match)
		return words
	})
}

// withoutBraces writes parentheses for braces, which are never printed.
func withoutBraces(number int, text string, l *list) string {
	cite := ""
	if headLine.MatchString(text) {
		cite = citeAttr.FindString(text)
		text = strings.Replace(text, cite, "", 1)
	}
	if strings.ContainsAny(text, "{}") {
		l.add(number, Rewritten, "braces became parentheses", text)
		text = strings.NewReplacer(`\{`, "(", `\}`, ")", "{", "(", "}", ")").Replace(text)
	}
	return text + cite
}
