package cli

import (
	"bufio"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// questions finds answers: in flags first, then by asking, if a person is there.
type questions struct {
	in      *bufio.Scanner // nil where nobody can be asked
	out     io.Writer
	missing []string // flags that have to be given
}

// ask has the questions answered from a reader, line by line.
func (q *questions) ask(in io.Reader) {
	q.in = bufio.NewScanner(in)
	fmt.Fprintln(q.out, "A few questions; Enter takes what stands in brackets. Everything can be changed later in site/.")
}

// question is asked in words, and answered by a flag.
type question struct {
	flag, words string
	usual       string                     // the answer if none is given; "" if there must be one
	optional    bool                       // there need be no answer
	check       func(answer string) string // what is wrong with an answer; "" if nothing is
}

// answer returns the answer of the flag, or asks. A wrong answer of a flag is an
// error; a person is asked again.
func (q *questions) answer(given string, about question) (string, error) {
	if given = strings.TrimSpace(given); given != "" {
		if wrong := about.check(given); wrong != "" {
			return "", fmt.Errorf("--%s %q: %s", about.flag, given, wrong)
		}
		return given, nil
	}
	for q.in != nil {
		fmt.Fprint(q.out, about.words)
		if about.usual != "" {
			fmt.Fprintf(q.out, " [%s]", about.usual)
		}
		fmt.Fprint(q.out, ": ")
		if !q.in.Scan() {
			fmt.Fprintln(q.out)
			q.in = nil // nobody answers any more
			break
		}
		text := strings.TrimSpace(q.in.Text())
		if text == "" {
			text = about.usual
		}
		if text == "" && about.optional {
			return "", nil
		}
		wrong := about.check(text)
		if wrong == "" {
			return text, nil
		}
		fmt.Fprintf(q.out, "  %s\n", wrong)
	}
	if about.usual == "" && !about.optional && !slices.Contains(q.missing, "--"+about.flag) {
		q.missing = append(q.missing, "--"+about.flag)
	}
	return about.usual, nil
}

// lacking is the error that names the flags that have to be given.
func (q *questions) lacking() error {
	if len(q.missing) == 0 {
		return nil
	}
	return fmt.Errorf("%s must be given where nobody can be asked; clery init --help says what each means", strings.Join(q.missing, ", "))
}

// aLine says what is wrong with words that are to be printed.
func aLine(text string) string {
	switch {
	case text == "":
		return "please write it"
	case strings.ContainsAny(text, "{}[]\n\r\t"):
		return "write it without braces and brackets, on one line"
	default:
		return ""
	}
}

// oneOf says what is wrong with an answer that is none of some words.
func oneOf(words ...string) func(string) string {
	return func(text string) string {
		if slices.Contains(words, text) {
			return ""
		}
		return "please answer " + strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
	}
}

var (
	sixDigits  = regexp.MustCompile(`^[0-9]{6}$`)
	webAddress = regexp.MustCompile(`^https?://[^\s/?#]+[^\s?#{}"]*$`)
)

func aUnitID(text string) string {
	if !sixDigits.MatchString(text) {
		return "the federal unit id of an institution has six digits"
	}
	return ""
}

func anAddress(text string) string {
	if !webAddress.MatchString(text) {
		return "write a web address that begins with https://, such as https://www.larkmoor.example/clery"
	}
	return ""
}
