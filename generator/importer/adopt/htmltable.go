package adopt

import (
	"html"
	"regexp"
	"strconv"
	"strings"
)

var (
	tablePart   = regexp.MustCompile(`(?i)<(/?)(table|caption|tr|td|th|p|li|br|thead|tbody|colgroup|col)\b([^<>]*)>`)
	tableBegins = regexp.MustCompile(`(?i)<table`)
	colspan     = regexp.MustCompile(`(?i)\bcolspan\s*=\s*["']?(\d{1,2})`)
	rowspan     = regexp.MustCompile(`(?i)\browspan\s*=\s*["']?(\d{1,2})`)
)

// htmlTable reads a table of HTML. A cell that spans several is repeated in
// each of them for the numbers, and printed once.
func (s *splitter) htmlTable() {
	first := s.lines[s.at]
	var texts []string
	for s.at < len(s.lines) && s.lines[s.at].raw {
		texts = append(texts, s.lines[s.at].text)
		s.at++
		if strings.Contains(strings.ToLower(texts[len(texts)-1]), "</table>") {
			break
		}
	}
	whole := strings.Join(texts, " ")
	before := whole[:tableBegins.FindStringIndex(whole)[0]]
	for _, l := range inlines(first.number, before, s.list) {
		if strings.TrimSpace(l.text) != "" {
			s.add(&block{kind: paragraph, line: first.number, text: strings.TrimSpace(l.text)})
		}
	}
	r := &htmlReader{block: &block{kind: table, line: first.number}, list: s.list}
	r.read(whole[len(before):])
	if r.caption != "" {
		s.add(&block{kind: paragraph, line: first.number, text: r.caption})
	}
	r.block.printed = r.printed
	r.block.square()
	if r.block.text != "" {
		s.add(r.block)
	}
	for _, text := range r.outside {
		s.add(&block{kind: paragraph, line: first.number, text: text})
	}
}

// htmlReader reads one table of HTML.
type htmlReader struct {
	block   *block
	list    *list
	caption string
	outside []string // words that stand in no cell
	printed [][]string

	place         string // td, th, caption or empty
	words         string
	columns, rows int // that the cell spans
	column        int
	below         map[[2]int]string // cells that reach into rows below
}

func (r *htmlReader) read(text string) {
	r.below = map[[2]int]string{}
	at := 0
	for _, m := range tablePart.FindAllStringSubmatchIndex(text, -1) {
		r.words += escaped(text[at:m[0]])
		r.part(text[m[2]:m[3]] != "", strings.ToLower(text[m[4]:m[5]]), text[m[6]:m[7]])
		at = m[1]
	}
	r.words += escaped(text[at:])
	r.end()
}

// part reads the beginning or the end of a piece of the table.
func (r *htmlReader) part(closing bool, name, rest string) {
	switch name {
	case "p", "li", "br":
		r.words += " "
		return
	}
	r.end()
	switch {
	case name == "tr" && !closing:
		r.block.rows, r.printed = append(r.block.rows, nil), append(r.printed, nil)
		r.column = 0
	case (name == "td" || name == "th" || name == "caption") && !closing:
		r.place, r.columns, r.rows = name, spanOf(colspan, rest), spanOf(rowspan, rest)
	}
}

// end puts the words that were read where they belong.
func (r *htmlReader) end() {
	words := strings.Join(strings.Fields(html.UnescapeString(inline(r.block.line, r.words, r.list))), " ")
	place := r.place
	r.words, r.place = "", ""
	switch {
	case place == "caption":
		r.caption = strings.TrimSpace(r.caption + " " + words)
	case place != "" && len(r.block.rows) > 0:
		r.cell(strings.ReplaceAll(words, "|", `\|`))
	case words != "":
		r.outside = append(r.outside, words)
	}
}

// cell puts a cell into its row, after those that reach down from above.
func (r *htmlReader) cell(words string) {
	row := len(r.block.rows) - 1
	r.fromAbove(row)
	for i := range r.columns {
		r.block.rows[row] = append(r.block.rows[row], words)
		r.printed[row] = append(r.printed[row], once(words, i))
		for below := 1; below < r.rows; below++ {
			r.below[[2]int{row + below, r.column + i}] = words
		}
	}
	r.column += r.columns
	r.fromAbove(row)
}

func (r *htmlReader) fromAbove(row int) {
	for {
		words, ok := r.below[[2]int{row, r.column}]
		if !ok {
			return
		}
		delete(r.below, [2]int{row, r.column})
		r.block.rows[row] = append(r.block.rows[row], words)
		r.printed[row] = append(r.printed[row], "")
		r.column++
	}
}

// once is what the column of a cell that spans several prints of it.
func once(words string, column int) string {
	if column > 0 {
		return ""
	}
	return words
}

// escaped is text of HTML without the marks that Markdown would read in it.
func escaped(text string) string {
	at := 0
	var b strings.Builder
	for _, m := range tag.FindAllStringIndex(text, -1) {
		b.WriteString(marks.Replace(text[at:m[0]]) + text[m[0]:m[1]])
		at = m[1]
	}
	return b.String() + marks.Replace(text[at:])
}

var marks = strings.NewReplacer("*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`)

func spanOf(form *regexp.Regexp, rest string) int {
	if m := form.FindStringSubmatch(rest); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil && n > 0 {
			return n
		}
	}
	return 1
}
