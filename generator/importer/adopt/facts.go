package adopt

import (
	"regexp"
	"strings"
	"unicode"

	"cleryreport/generator/model"
)

// facts are the telephone numbers and e-mail addresses that exactly one office
// of site/ has, by what they are compared by.
type facts map[string]string

var (
	phone       = regexp.MustCompile(`(?:\+?1[-. ])?(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ]\d{4}\b`)
	mailAddress = regexp.MustCompile(`\b[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+\b`)
)

func newFacts(offices []model.Office) facts {
	f := facts{}
	for _, o := range offices {
		for field, value := range map[string]string{"phone": digits(o.Phone), "emergency_phone": digits(o.EmergencyPhone), "email": strings.ToLower(o.Email)} {
			if value == "" {
				continue
			}
			if _, twice := f[value]; twice {
				f[value] = ""
				continue
			}
			f[value] = "offices." + o.ID + "." + field
		}
	}
	return f
}

// digits are those of a telephone number, without the country's.
func digits(text string) string {
	kept := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
	if len(kept) == 11 {
		return strings.TrimPrefix(kept, "1")
	}
	return kept
}

// fill names the fact wherever a page says its value.
func (f facts) fill(pages []*Page, l *list) {
	if len(f) == 0 {
		return
	}
	for _, p := range pages {
		for _, s := range p.sections {
			for _, b := range s.blocks {
				if b.kind != code {
					b.text = f.filled(b, l)
				}
			}
		}
	}
}

func (f facts) filled(b *block, l *list) string {
	named := func(value, key string) string {
		if f[key] == "" {
			return value
		}
		l.add(b.line, Filled, "{{ "+f[key]+" }}", value)
		return "{{ " + f[key] + " }}"
	}
	text := phone.ReplaceAllStringFunc(b.text, func(value string) string { return named(value, digits(value)) })
	return mailAddress.ReplaceAllStringFunc(text, func(value string) string { return named(value, strings.ToLower(value)) })
}
