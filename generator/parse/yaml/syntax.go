package yaml

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"cleryreport/generator/diag"
)

// The library names a line only in the text of its error, and often the line
// where the enclosing mapping began. The line at fault is found by reading
// ever fewer lines instead: it is the first one after the longest beginning
// that can be read. How far the library read, and the line it names, say where
// to begin.

// fault is the line at which reading failed.
type fault struct {
	start int    // offset of its first byte
	text  string // without its line break
}

// complaint is what to tell about a fault: where in the line, and what.
type complaint struct {
	rule          string
	at, length    int // bytes within the line
	message, help string
}

// syntaxError explains an error of the library in plain words.
func (r *reader) syntaxError(err error) diag.Diagnostic {
	f := r.fault(err)
	for _, explain := range explanations {
		if c, ok := explain(f.text, err.Error()); ok {
			if c.rule == "" {
				c.rule = RuleSyntax
			}
			return diag.New(c.rule, diag.Error, r.clamp(f.start+c.at, f.start+c.at+c.length), c.message, diag.Help(c.help))
		}
	}
	at := indentOf(f.text)
	return diag.New(RuleSyntax, diag.Error, r.clamp(f.start+at, f.start+len(f.text)),
		"this line cannot be read as YAML",
		diag.Help(`write one "key: value" a line, indented with two spaces a level, and put unusual text into quotes`))
}

// fault finds the line at which reading fails.
func (r *reader) fault(err error) fault {
	lines := bytes.SplitAfter(r.file.Data[r.start:r.end], []byte("\n"))
	good := readable(lines, err)
	start := r.start
	for _, line := range lines[:good] {
		start += len(line)
	}
	for _, line := range lines[good:] {
		text := string(bytes.TrimRight(line, "\r\n"))
		if t := strings.TrimSpace(text); t != "" && !strings.HasPrefix(t, "#") {
			return fault{start, text}
		}
		start += len(line)
	}
	return fault{start: r.end}
}

// nearby is the number of lines that are left out one by one before the search
// takes longer steps.
const nearby = 20

var namedLine = regexp.MustCompile(`line (\d+):`)

// readable returns how many lines from the first on can be read, where one
// more cannot.
func readable(lines [][]byte, err error) int {
	reached := reach(lines)
	for n := reached - 1; n >= max(reached-nearby, 0); n-- {
		if isReadable(lines[:n]) {
			return n
		}
	}
	// A quotation or bracket that is never closed is noticed at the end of the
	// file; the line the library names is where it begins, give or take one.
	if m := namedLine.FindStringSubmatch(err.Error()); m != nil {
		hint, _ := strconv.Atoi(m[1])
		for n := min(hint, reached); n >= max(hint-2, 0); n-- {
			if isReadable(lines[:n]) {
				return n
			}
		}
	}
	return sort.Search(reached, func(n int) bool { return !isReadable(lines[:n+1]) })
}

func isReadable(lines [][]byte) bool {
	return yaml.Unmarshal(bytes.Join(lines, nil), new(yaml.Node)) == nil
}

// reach returns how many lines the library takes before it fails.
func reach(lines [][]byte) int {
	feed := &lineFeed{lines: lines}
	if yaml.NewDecoder(feed).Decode(new(yaml.Node)) == nil {
		return len(lines) // the first document is sound
	}
	return feed.next
}

// lineFeed hands out a text line by line.
type lineFeed struct {
	lines [][]byte
	next  int
	rest  []byte
}

// Read implements io.Reader.
func (f *lineFeed) Read(p []byte) (int, error) {
	if len(f.rest) == 0 {
		if f.next == len(f.lines) {
			return 0, io.EOF
		}
		f.rest = f.lines[f.next]
		f.next++
	}
	n := copy(p, f.rest)
	f.rest = f.rest[n:]
	return n, nil
}

func indentOf(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

// explanations are tried in order; each looks at the line and at what the
// library said.
var explanations = []func(line, said string) (complaint, bool){
	explainTab, explainControl, explainAlias, explainTag, explainQuote, explainAfterQuote, explainEscape,
	explainColon, explainBracket, explainFirstCharacter, explainNoColon, explainIndent,
}

func explainTab(line, _ string) (complaint, bool) {
	at := strings.IndexByte(line[:indentOf(line)], '\t')
	return complaint{at: at, length: 1, message: "this line is indented with a tab",
		help: "indent with spaces, two a level; YAML does not accept tabs"}, at >= 0
}

func explainControl(_, said string) (complaint, bool) {
	return complaint{message: "the text holds an invisible control character",
		help: "type the line anew instead of pasting it"}, strings.Contains(said, "control characters")
}

var named = regexp.MustCompile(`(?:^\s*|:\s+|- |[\[,{]\s*)([*&])`)

// explainAlias finds text that begins with * or &, such as *important*.
func explainAlias(line, said string) (complaint, bool) {
	m := named.FindStringSubmatchIndex(line)
	if m == nil || !strings.Contains(said, "unknown anchor") && !strings.Contains(said, "alphabetic or numeric") {
		return complaint{}, false
	}
	rule, mark := RuleAlias, line[m[2]:m[3]]
	if mark == "&" {
		rule = RuleAnchor
	}
	return complaint{rule: rule, at: m[2], length: 1,
		message: fmt.Sprintf("a value that begins with %s refers to another, which is not read here", mark),
		help:    fmt.Sprintf("write the value out, or put text that begins with %s into quotes", mark)}, true
}

func explainTag(line, said string) (complaint, bool) {
	return complaint{rule: RuleTag, at: max(strings.IndexByte(line, '!'), 0), length: 1,
		message: "a word beginning with ! names a type, which is not read here",
		help:    "remove the word, or put text that begins with ! into quotes"}, strings.Contains(said, "tag")
}

func explainQuote(line, said string) (complaint, bool) {
	at := openQuote(line)
	message := "the text in quotation marks that begins here does not end on this line"
	if strings.Contains(said, "found unexpected") {
		message = "this quotation mark is never closed"
	}
	return complaint{at: max(at, 0), length: 1, message: message, help: "add the same mark at the end of the text"}, at >= 0
}

// openQuote returns where the last quoted value of a line begins if it is not
// closed on that line, or -1.
func openQuote(line string) int {
	for i := 0; i < len(line); i++ {
		begins := i == 0 || strings.IndexByte(" [{,:", line[i-1]) >= 0
		if !begins || line[i] != '"' && line[i] != '\'' {
			continue
		}
		escape := byte('\\')
		if line[i] == '\'' {
			escape = '\''
		}
		length := quotedLength(line[i:], line[i], escape)
		if length < 2 || line[i+length-1] != line[i] {
			return i
		}
		i += length - 1
	}
	return -1
}

var afterQuote = regexp.MustCompile(`^(\s*(?:- )?[^\s"'#][^"']*:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'))(\s*[^\s#,\]}].*)$`)

func explainAfterQuote(line, _ string) (complaint, bool) {
	m := afterQuote.FindStringSubmatch(line)
	if m == nil {
		return complaint{}, false
	}
	return complaint{at: len(m[1]) + indentOf(m[2]), length: len(m[2]) - indentOf(m[2]),
		message: "text follows the closing quotation mark",
		help:    `put the whole value into quotes; inside double quotes write \" for a quotation mark`}, true
}

func explainEscape(line, said string) (complaint, bool) {
	return complaint{at: max(strings.IndexByte(line, '\\'), 0), length: 1,
		message: "inside double quotes a backslash has a meaning of its own",
		help:    `write \\ for a backslash, or use single quotes`}, strings.Contains(said, "escape") || strings.Contains(said, "hexdecimal")
}

var plainColon = regexp.MustCompile(`^(\s*(?:- )*[^\s"'\[{#:][^:"']*:\s+)([^\s"'\[{|>#&*!].*?)(:)(\s.*|)$`)

func explainColon(line, said string) (complaint, bool) {
	m := plainColon.FindStringSubmatchIndex(line)
	if m == nil || !strings.Contains(said, "mapping values") {
		return complaint{}, false
	}
	value := strings.ReplaceAll(strings.ReplaceAll(strings.TrimSpace(line[m[4]:]), `\`, `\\`), `"`, `\"`)
	return complaint{at: m[6], length: 1, message: "a colon inside plain text reads as the end of a key",
		help: fmt.Sprintf("put the value into quotes: %s\"%s\"", strings.TrimLeft(line[:m[3]], " "), value)}, true
}

func explainBracket(line, said string) (complaint, bool) {
	at := strings.IndexAny(line, "[{")
	if at < 0 || !strings.Contains(said, "did not find expected ',' or") && !strings.Contains(said, "expected node content") {
		return complaint{}, false
	}
	name := "list in [ ]"
	if line[at] == '{' {
		name = "mapping in { }"
	}
	return complaint{at: at, length: 1, message: "a " + name + " is not closed, or a comma in it is missing or too many",
		help: "close it with the same kind of bracket and put one comma between entries; quote text that holds brackets or commas",
	}, true
}

var badFirst = regexp.MustCompile("(?:^\\s*|:\\s+|- )([@`%])")

func explainFirstCharacter(line, said string) (complaint, bool) {
	m := badFirst.FindStringSubmatchIndex(line)
	if m == nil || !strings.Contains(said, "cannot start") && !strings.Contains(said, "directive") {
		return complaint{}, false
	}
	return complaint{at: m[2], length: 1, message: fmt.Sprintf("a value cannot begin with %s", line[m[2]:m[3]]),
		help: "put the value into quotes"}, true
}

func explainNoColon(line, said string) (complaint, bool) {
	at := indentOf(line)
	return complaint{at: at, length: len(line) - at, message: "this line has no key: a colon and a space are missing",
		help: `write "key: value", with a space after the colon`}, strings.Contains(said, "could not find expected ':'")
}

func explainIndent(line, said string) (complaint, bool) {
	at := indentOf(line)
	about := strings.Contains(said, "mapping values") || strings.Contains(said, "did not find expected") ||
		strings.Contains(said, "not allowed in this context")
	return complaint{at: at, length: len(line) - at,
		message: "this line does not fit the lines above it: it is indented otherwise, or a colon is missing above",
		help:    "give keys that belong together the same number of spaces before them, and end each key with a colon"}, about
}
