package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"cleryreport/generator/doc"
)

// number prints a count the American way: 1,234.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// date prints an ISO date the American way: September 28, 2026. What is no
// date, such as "unknown", prints as it is.
func date(iso string) string {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return iso
	}
	return t.Format("January 2, 2006")
}

// yearList prints years as words: "2023", "2023 or 2024", "2023, 2024 and 2025".
func yearList(years []int, last string) string {
	words := make([]string, len(years))
	for i, y := range years {
		words[i] = strconv.Itoa(y)
	}
	return wordList(words, last)
}

// wordList joins words with commas and, before the last one, the given word.
func wordList(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// lowerFirst makes the first letter small, unless the word is an abbreviation.
func lowerFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	if unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToLower(r)) + s[size:]
}

// upperFirst makes the first letter a capital.
func upperFirst(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}

// plainWord turns an identifier of the input files into words.
func plainWord(id string) string {
	return strings.ReplaceAll(id, "_", " ")
}

// tablePrefix begins the anchor of every computed table.
const tablePrefix = "table-"

// tableID is the anchor of a computed table.
func tableID(campus, name string) string {
	id := tablePrefix + strings.ReplaceAll(name, "_", "-")
	if campus != "" {
		id += "-" + campus
	}
	return id
}

func headCell(text string) doc.Cell { return doc.Cell{Header: true, Inlines: doc.NewText(text)} }

func textCell(text string) doc.Cell { return doc.Cell{Inlines: doc.NewText(text)} }

func yearCell(year int) doc.Cell {
	return doc.Cell{Header: true, Inlines: doc.NewText(strconv.Itoa(year))}
}

func numberCell(n int) doc.Cell { return textCell(number(n)) }

func paragraphf(format string, args ...any) *doc.Paragraph {
	return doc.NewParagraph(fmt.Sprintf(format, args...))
}
