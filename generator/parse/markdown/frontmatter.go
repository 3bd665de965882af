package markdown

import (
	"bytes"

	"cleryreport/generator/parse/yaml"
)

// frontMatterExample is the help for a page without front matter.
const frontMatterExample = `begin the file with a line ---, then "title: Reporting crimes", "owner: public_safety" and "status: draft", ` +
	"each on a line of its own, then a line ---"

// frontMatter is where the front matter of a page stands: its YAML, and the
// end of its closing line, where the text begins.
type frontMatter struct {
	yamlStart, yamlEnd int
	end                int
	found              bool
}

// cutFrontMatter finds the front matter. It returns false if the front matter
// is never closed, because then nothing tells where the text begins.
func cutFrontMatter(f *findings) (frontMatter, bool) {
	data := f.file.Data
	first := lineEnd(data, 0)
	if !isMarker(data[:first]) {
		f.report(RuleFrontMatter, f.span(0, 0), "the page has no front matter: title, owner and status are unknown", frontMatterExample)
		return frontMatter{}, true
	}
	for start := first; start < len(data); {
		end := lineEnd(data, start)
		if isMarker(data[start:end]) {
			return frontMatter{yamlStart: first, yamlEnd: start, end: end, found: true}, true
		}
		start = end
	}
	f.report(RuleFrontMatter, f.span(0, 3), "the front matter that begins here is never closed",
		"add a line --- after its last key, before the text begins")
	return frontMatter{}, false
}

// lineEnd returns the offset after the line break of the line at start.
func lineEnd(data []byte, start int) int {
	if i := bytes.IndexByte(data[start:], '\n'); i >= 0 {
		return start + i + 1
	}
	return len(data)
}

func isMarker(line []byte) bool {
	return string(bytes.TrimRight(line, " \t\r\n")) == "---"
}

func readFrontMatter(f *findings, front frontMatter) *yaml.Node {
	if !front.found {
		return nil
	}
	node, problems := yaml.ParseRegion(f.file, front.yamlStart, front.yamlEnd)
	if len(problems) == 1 && problems[0].Rule == yaml.RuleEmpty {
		f.report(RuleFrontMatter, f.span(0, 3), "the front matter is empty: title, owner and status are unknown", frontMatterExample)
		return nil
	}
	f.list = append(f.list, problems...)
	if node != nil && node.Kind != yaml.Mapping {
		f.report(RuleFrontMatter, node.Span, "the front matter holds no keys", frontMatterExample)
		return nil
	}
	return node
}
