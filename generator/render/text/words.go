package text

import (
	"net/url"
	"strings"
	"unicode"

	"cleryreport/generator/doc"
)

// shortestNumber is the number of digits from which words that end a telephone
// number are taken to say it.
const shortestNumber = 7

// words returns inlines as one string in which only a line break is a line
// feed.
func (r *renderer) words(inlines []doc.Inline) string {
	var b strings.Builder
	for _, in := range inlines {
		switch n := in.(type) {
		case *doc.Text:
			b.WriteString(plain(n.Value))
		case *doc.CodeSpan:
			b.WriteString(plain(n.Value))
		case *doc.Emphasis:
			b.WriteString(r.words(n.Inlines))
		case *doc.Strong:
			b.WriteString(r.words(n.Inlines))
		case *doc.Link:
			b.WriteString(r.link(n))
		case *doc.Insertion:
			b.WriteString("{+" + r.words(n.Inlines) + "+}")
		case *doc.Deletion:
			b.WriteString("[-" + r.words(n.Inlines) + "-]")
		case *doc.LineBreak:
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// link returns the words of a link and its address, unless the words are the
// address or the link leads to another place of this text.
func (r *renderer) link(l *doc.Link) string {
	words, target := r.words(l.Inlines), l.Target
	if strings.HasPrefix(target, "#") || target == "" {
		return words
	}
	if number, ok := strings.CutPrefix(target, "tel:"); ok {
		if said := digits(words); len(said) >= shortestNumber && strings.HasSuffix(digits(number), said) {
			return words
		}
		return words + " <" + number + ">"
	}
	target = strings.TrimPrefix(r.absolute(target), "mailto:")
	if words == target {
		return words
	}
	return words + " <" + target + ">"
}

// absolute returns the whole address of a relative link, as far as the address
// of the text is known.
func (r *renderer) absolute(target string) string {
	u, err := url.Parse(target)
	if err != nil || r.base == nil || u.IsAbs() {
		return target
	}
	return r.base.ResolveReference(u).String()
}

func digits(s string) string {
	return strings.Map(func(c rune) rune {
		if c < '0' || c > '9' {
			return -1
		}
		return c
	}, s)
}

// plain writes every control character, ends of lines among them, as a space.
func plain(s string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsControl(c) {
			return ' '
		}
		return c
	}, s)
}
