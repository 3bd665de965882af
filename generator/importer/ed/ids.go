package ed

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// nameCampuses gives each campus its id: from its name, so that the same
// collection gives the same ids, whichever campuses are kept afterwards. Of
// several with one name the first by unit id has the bare name and the others
// the three digits of their campus behind it.
func (i *Institution) nameCampuses() {
	taken := map[string]bool{"ledger": true, "sealed": true} // folders of stats
	for _, c := range i.Campuses {
		c.ID = ShortName(c.Name)
		if c.ID == "" || taken[c.ID] {
			c.ID = strings.TrimPrefix(c.ID+"-", "-") + "c" + c.UnitID[6:]
		}
		taken[c.ID] = true
	}
}

// ShortName makes an id of a name: small letters and digits with hyphens
// between words, without the last word campus; "" if no letter is left.
func ShortName(name string) string {
	var b strings.Builder
	for _, c := range norm.NFD.String(strings.ToLower(name)) {
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			b.WriteRune(c)
		case unicode.Is(unicode.Mn, c) || c == '\'' || c == '’' || c == '.':
		case !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	id := strings.Trim(b.String(), "-")
	if short := strings.TrimSuffix(id, "-campus"); short != "the" {
		id = short
	}
	if id != "" && id[0] <= '9' {
		id = "campus-" + id
	}
	return id
}
