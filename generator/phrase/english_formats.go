package phrase

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

func (english) Tag() string { return "en-US" }

func (english) Number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func (english) Date(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.Format("January 2, 2006")
}

func (e english) Clock(hhmm string) string {
	h, m, ok := strings.Cut(hhmm, ":")
	if !ok || len(h) != 2 || len(m) != 2 {
		return hhmm
	}
	hour := int(h[0]-'0')*10 + int(h[1]-'0')
	half := "a.m."
	if hour >= 12 {
		half = "p.m."
	}
	if hour = hour % 12; hour == 0 {
		hour = 12
	}
	return e.Number(hour) + ":" + m + " " + half
}

func (e english) Dollars(n int) string { return "$" + e.Number(n) }

func (english) AtLeast(amount string) string { return amount + " or more" }

func (english) Between(from, to string) string { return from + "–" + to }

func (english) And(words []string) string { return join(words, " and ") }

func (english) Or(words []string) string { return join(words, " or ") }

// join puts commas between words and, before the last one, the given word.
func join(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + last + words[n]
}

// Lower makes the first letter small, unless the word is an abbreviation.
func (english) Lower(s string) string {
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

func (english) Upper(s string) string {
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
