package html

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// escape returns text for use between tags and in quoted attributes.
func escape(text string) string { return escaper.Replace(clean(text)) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;")

// clean replaces what a page cannot hold (bytes that are not UTF-8, control
// characters, noncharacters) by U+FFFD, and writes every end of line as LF.
func clean(text string) string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\t' || r == '\n':
			return r
		case r < ' ' || 0x7F <= r && r <= 0x9F || 0xFDD0 <= r && r <= 0xFDEF || r&0xFFFE == 0xFFFE:
			return utf8.RuneError
		}
		return r
	}, text)
}

// target returns the address of a link after checking that a reader may follow
// it: an anchor of this page, an address on the web, a mailbox, a telephone
// number, or a page beside this one.
func (p *page) target(address string) string {
	if anchor, ok := strings.CutPrefix(address, "#"); ok {
		p.references = append(p.references, anchor)
		return address
	}
	u, err := url.Parse(address)
	if err != nil || !allowed(u) || strings.ContainsAny(address, "\\ ") {
		p.fail("the link target %q is not an anchor, https, http, mailto, tel or a relative path", address)
	}
	return address
}

func allowed(u *url.URL) bool {
	switch u.Scheme {
	case "https", "http":
		return u.Host != ""
	case "mailto", "tel":
		return u.Opaque != ""
	case "":
		return u.Host == "" && u.Path != ""
	}
	return false
}
