package cli

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
)

// questions finds answers: in flags first, then by asking, if a person is there.
type questions struct {
	lines   <-chan string   // what the person writes; nil where nobody can be asked
	done    <-chan struct{} // closed when the person interrupts
	out     io.Writer
	missing []string // flags that have to be given
}

// ask has the questions answered from a reader, line by line, until the context
// ends.
func (q *questions) ask(ctx context.Context, in io.Reader) {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for s := bufio.NewScanner(in); s.Scan(); {
			lines <- s.Text()
		}
	}()
	q.lines, q.done = lines, ctx.Done()
	fmt.Fprintln(q.out, "A few questions; Enter takes what stands in brackets. Everything can be changed later in site/.")
}

// question is asked in words, and answered by a flag.
type question struct {
	flag, words string
	usual       string                     // the answer if none is given; "" if there must be one
	optional    bool                       // there need be no answer
	check       func(answer string) string // what is wrong with an answer; "" if nothing is
	among       []string                   // the answers there are, in place of check
}

// take returns an answer as it is meant, and what is wrong with it. Of the
// answers there are, the first letter will do.
func (about question) take(text string) (answer, wrong string) {
	if about.among == nil {
		return text, about.check(text)
	}
	for _, word := range about.among {
		if strings.EqualFold(text, word) || strings.EqualFold(text, word[:1]) {
			return word, ""
		}
	}
	last := len(about.among) - 1
	return "", "please answer " + strings.Join(about.among[:last], ", ") + " or " + about.among[last]
}

// answer returns the answer of the flag, or asks. A wrong answer of a flag is an
// error; a person is asked again.
func (q *questions) answer(given string, about question) (string, error) {
	if given = strings.TrimSpace(given); given != "" {
		text, wrong := about.take(given)
		if wrong != "" {
			return "", fmt.Errorf("--%s %q: %s", about.flag, given, wrong)
		}
		return text, nil
	}
	for q.lines != nil {
		text, err := q.line(about)
		if err != nil || text == "" && about.optional {
			return "", err
		}
		if q.lines == nil {
			break
		}
		text, wrong := about.take(text)
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

// line asks once, and returns what the person writes or else what is usual. When
// nobody answers any more, there are no lines from then on.
func (q *questions) line(about question) (string, error) {
	fmt.Fprint(q.out, about.words)
	if about.usual != "" {
		fmt.Fprintf(q.out, " [%s]", about.usual)
	}
	fmt.Fprint(q.out, ": ")
	select {
	case <-q.done:
		fmt.Fprintln(q.out)
		return "", failure{errors.New("interrupted: nothing was written")}
	case text, more := <-q.lines:
		if !more {
			fmt.Fprintln(q.out)
			q.lines = nil
		}
		return cmp.Or(strings.TrimSpace(text), about.usual), nil
	}
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
