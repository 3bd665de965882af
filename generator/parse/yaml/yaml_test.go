package yaml_test

import (
	"reflect"
	"strings"
	"testing"

	"cleryreport/generator/parse/yaml"
	"cleryreport/generator/source"
)

func TestFindings(t *testing.T) {
	tests := []struct {
		name, text string
		want       string // place, rule and message
		help       string // part of the help
	}{
		{"empty", "", "f.yaml [yaml.empty] there is nothing here", "remove the file"},
		{"comments only", "# nothing\n", "f.yaml:1:1 [yaml.empty] there is nothing here", "name: value"},
		{"lone marker", "---\n", "f.yaml:1:1 [yaml.empty] there is nothing here", "name: value"},
		{"duplicate key", "a: 1\nb: 2\na: 3\n", `f.yaml:3:1 [yaml.duplicate-key] the key "a" stands here a second time`, "keep one"},
		{"duplicate key in braces", "x: {é: 1, é: 2}\n", `f.yaml:1:11 [yaml.duplicate-key] the key "é"`, "keep one"},
		{"anchor", "a: &x 1\n", "f.yaml:1:4 [yaml.anchor] &x names a value", "quotes"},
		{"ampersand", "a: 1\nnote: &now&\n", "f.yaml:2:7 [yaml.anchor] a value that begins with &", "quotes"},
		{"asterisk", "a: 1\nnote: *important*\n", "f.yaml:2:7 [yaml.alias] a value that begins with *", "quotes"},
		{"merge", "a: {<<: {b: 1}}\n", "f.yaml:1:5 [yaml.merge] << merges", "write the keys out"},
		{"tag", "a: !!int 3\n", "f.yaml:1:4 [yaml.tag] a word beginning with !", "remove"},
		{"lone exclamation mark", "a: ! x\n", "f.yaml:1:4 [yaml.tag] a word beginning with !", "remove"},
		{"undefined tag", "a: 1\nb: !x!y 3\n", "f.yaml:2:4 [yaml.tag] a word beginning with !", "quotes"},
		{"second document", "a: 1\n---\nb: 2\n", "f.yaml:2:1 [yaml.second-document] a second document", "remove the line ---"},
		{"trailing marker", "a: 1\n---\n", "f.yaml:2:1 [yaml.second-document] a second document", "remove the line ---"},
		{"broken second document", "a: 1\n---\nb: [\n", "f.yaml:2:1 [yaml.second-document] a second document", "remove"},
		{"tab", "a:\n\tb: 1\n", "f.yaml:2:1 [yaml.syntax] this line is indented with a tab", "spaces"},
		{"tab after spaces", "a:\n  b: 1\n  \tc: 1\n", "f.yaml:3:3 [yaml.syntax] this line is indented with a tab", "spaces"},
		{"bad indentation", "a:\n    b: 1\n  c: 2\n", "f.yaml:3:3 [yaml.syntax] this line does not fit the lines above it", "same number of spaces"},
		{"deeper than a value", "name: Larkmoor\n  short: L\n", "f.yaml:2:3 [yaml.syntax] this line does not fit", "colon"},
		{"unclosed double quote", "a: 1\nb: \"text\nc: 2\n", "f.yaml:2:4 [yaml.syntax] this quotation mark is never closed", "same mark"},
		{"quote closed by a later one", "a: 1\nb: \"text\nc: \"x y\"\n", "f.yaml:2:4 [yaml.syntax] the text in quotation marks that begins here", "same mark"},
		{"unclosed quote on the first line", "a: \"text\nb: 1\n", "f.yaml:1:4 [yaml.syntax] this quotation mark is never closed", "same mark"},
		{"unclosed quote far from the end", "b: \"text\n" + strings.Repeat("c: 1\n", 50), "f.yaml:1:4 [yaml.syntax] this quotation mark is never closed", "same mark"},
		{"unclosed bracket far from the end", "a: 1\nb: [x,\n" + strings.Repeat("  c,\n", 50), "f.yaml:2:4 [yaml.syntax] a list in [ ] is not closed", "bracket"},
		{"unclosed single quote", "a: 1\nb: 'text\nc: 2\n", "f.yaml:2:4 [yaml.syntax] this quotation mark is never closed", "same mark"},
		{"unclosed bracket", "a: 1\nb: [1, 2\nc: 2\n", "f.yaml:2:4 [yaml.syntax] a list in [ ] is not closed, or a comma in it is missing or too many", "comma"},
		{"unclosed brace", "a: 1\nb: {x: 1, y: 2\n", "f.yaml:2:4 [yaml.syntax] a mapping in { } is not closed", "comma"},
		{"colon in text", "a: 1\ntitle: Fire: a report\n", "f.yaml:2:12 [yaml.syntax] a colon inside plain text", `title: "Fire: a report"`},
		{"text after quote", "a: 1\ntitle: \"Fire\" report\n", "f.yaml:2:15 [yaml.syntax] text follows the closing quotation mark", "whole value"},
		{"backslash", "a: 1\npath: \"C:\\Users\"\n", "f.yaml:2:10 [yaml.syntax] inside double quotes a backslash", "single quotes"},
		{"no colon", "a: 1\nname Larkmoor\nb: 2\n", "f.yaml:2:1 [yaml.syntax] this line has no key", "key: value"},
		{"at sign", "a: 1\nhandle: @lark\n", "f.yaml:2:9 [yaml.syntax] a value cannot begin with @", "quotes"},
		{"percent", "a: 1\nshare: %50\n", "f.yaml:2:8 [yaml.syntax] a value cannot begin with %", "quotes"},
		{"control character", "a: 1\nb: x\x01y\n", "f.yaml:2:1 [yaml.syntax] the text holds an invisible control character", "anew"},
		{"UTF-16", "\xff\xfea\x00", "f.yaml:1:1 [yaml.syntax] the file is not UTF-8 text", "encoding UTF-8"},
		{"list as key", "? [a]\n: 1\n", "f.yaml:1:3 [yaml.syntax] a key is a word", "quotes"},
		{"variable without quotes", "a: 1\nb: {{ x }}\n", "f.yaml:2:5 [yaml.syntax] a key is a word", "quotes"},
		{"Windows line breaks", "a: 1\r\nb: 2\r\na: 3\r\n", `f.yaml:3:1 [yaml.duplicate-key] the key "a"`, "keep one"},
		{"after a long list", "a: [1,\n  2,\n  3]\nb: Fire: x\nc: [4,\n 5]\n", "f.yaml:4:8 [yaml.syntax] a colon inside", `b: "Fire: x"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, findings := yaml.Parse(source.NewFile("f.yaml", []byte(tt.text)))
			if len(findings) != 1 {
				t.Fatalf("got %d findings, want 1: %v", len(findings), findings)
			}
			d := findings[0]
			if got := d.Span.String() + " [" + d.Rule + "] " + d.Message; !strings.HasPrefix(got, tt.want) {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if !strings.Contains(d.Help, tt.help) {
				t.Errorf("help %q does not say %q", d.Help, tt.help)
			}
		})
	}
}

func TestAliasOfAnAnchor(t *testing.T) {
	node, findings := yaml.Parse(source.NewFile("f.yaml", []byte("a: &x 1\nb: *x\n")))
	if len(findings) != 2 || findings[0].Rule != yaml.RuleAnchor || findings[1].Rule != yaml.RuleAlias {
		t.Fatal(findings)
	}
	if got := findings[1].Span.String(); got != "f.yaml:2:4" {
		t.Error(got)
	}
	if got := node.Get("b").JSON(); got != "*x" {
		t.Errorf("the alias was followed: %v", got)
	}
}

func TestScalarsKeepTheirText(t *testing.T) {
	text := "date: 2026-09-28\nfloat: 3.0\nunder: 1_000\nhex: 0x10\nexp: 1e3\nyes: yes\nTrue: True\nzip: 007\n" +
		"quoted: \"3\"\nsingle: 'it''s'\nn: 12\nminus: -4\nt: true\nf: false\nnull: null\nnone:\ntilde: ~\n" +
		"list: [1, a, {b: c}]\nblock: |\n  one\n  two\nfolded: >-\n  one\n  two\n"
	node, findings := yaml.Parse(source.NewFile("f.yaml", []byte(text)))
	if len(findings) > 0 {
		t.Fatal(findings)
	}
	number := func(s string) any { n, _ := yaml.Parse(source.NewFile("n", []byte(s))); return n.JSON() }
	want := map[string]any{
		"date": "2026-09-28", "float": "3.0", "under": "1_000", "hex": "0x10", "exp": "1e3", "yes": "yes",
		"True": "True", "zip": "007", "quoted": "3", "single": "it's", "n": number("12"), "minus": number("-4"),
		"t": true, "f": false, "null": nil, "none": nil, "tilde": "~",
		"list":  []any{number("1"), "a", map[string]any{"b": "c"}},
		"block": "one\ntwo\n", "folded": "one two",
	}
	if got := node.JSON(); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestPointers(t *testing.T) {
	text := "# head\ncampuses:\n  - id: main   # here\n    name: 'It''s'\n    open: [{from: 1964-09-01}]\n" +
		"    a/b~c: {x: 1 , }\n    none:\n    say: |\n      one\n\n      two\n    long: first\n      second\n  - \"q\\\"x\"\n"
	tests := []struct{ pointer, key, value string }{
		{"/campuses/0/id", "id", "main"},
		{"/campuses/0/name", "name", "'It''s'"},
		{"/campuses/0/open", "open", "[{from: 1964-09-01}]"},
		{"/campuses/0/open/0", "{from: 1964-09-01}", "{from: 1964-09-01}"},
		{"/campuses/0/open/0/from", "from", "1964-09-01"},
		{"/campuses/0/a~1b~0c", "a/b~c", "{x: 1 , }"},
		{"/campuses/0/none", "none", ""},
		{"/campuses/0/say", "say", "|\n      one\n\n      two"},
		{"/campuses/0/long", "long", "first\n      second"},
		{"/campuses/1", `"q\"x"`, `"q\"x"`},
		{"", strings.TrimSpace(text[7:]), strings.TrimSpace(text[7:])},
	}
	for _, ending := range []string{"\n", "\r\n"} {
		prefix := "front\n\n"
		whole := strings.ReplaceAll(prefix+text+"after\n", "\n", ending)
		start, end := len(strings.ReplaceAll(prefix, "\n", ending)), strings.Index(whole, "after")
		node, findings := yaml.ParseRegion(source.NewFile("f.md", []byte(whole)), start, end)
		if len(findings) > 0 {
			t.Fatal(findings)
		}
		for _, tt := range tests {
			value, ok := node.At(tt.pointer)
			key, ok2 := node.KeySpan(tt.pointer)
			if !ok || !ok2 {
				t.Errorf("%s: not found", tt.pointer)
				continue
			}
			if got := strings.ReplaceAll(value.Span.Text(), ending, "\n"); got != tt.value {
				t.Errorf("%s: value %q, want %q", tt.pointer, got, tt.value)
			}
			if got := strings.ReplaceAll(key.Text(), ending, "\n"); got != tt.key {
				t.Errorf("%s: key %q, want %q", tt.pointer, got, tt.key)
			}
		}
		if _, ok := node.At("/campuses/2"); ok {
			t.Error("found an item that is not there")
		}
		if none, _ := node.At("/campuses/0/none"); none.Span.Position().Column != 10 {
			t.Errorf("missing value at %s", none.Span)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"a: 1\nb: [x, 'y']\n", "- |\n  é\n- \"z\\\"\"\n", "a:\n\tb\n", "x: &a 1\ny: *a\n",
		"{{ x }}", "a: b: c", "---\na: 1\n---\n", "k: {a: 1, # }\n b: 2}", "? x\n: y", "long: one\n  two\r\n", "\uFEFFa: 1", "\xff\xfe\xff\x7f", "\u2000", "#\n!\n##\n;"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file := source.NewFile("f.yaml", []byte(text))
		node, findings := yaml.Parse(file)
		if node == nil && len(findings) == 0 {
			t.Fatal("neither a node nor a finding")
		}
		for _, d := range findings {
			inside(t, file, d.Span)
			if d.Message == "" || d.Help == "" {
				t.Errorf("%s says nothing", d.Rule)
			}
		}
		if node != nil {
			checkSpans(t, file, node, len(findings) == 0)
		}
	})
}

func inside(t *testing.T, file *source.File, s source.Span) {
	t.Helper()
	if s.File != file || s.Start < 0 || s.Start > s.End || s.End > len(file.Data) {
		t.Fatalf("span %d-%d outside the file of %d bytes", s.Start, s.End, len(file.Data))
	}
}

func checkSpans(t *testing.T, file *source.File, n *yaml.Node, clean bool) {
	inside(t, file, n.Span)
	single := !strings.ContainsAny(n.Text, " \t\r\n\u0085\u2028\u2029")
	if clean && n.Kind >= yaml.Bool && n.Kind <= yaml.String && !n.Quoted && single && n.Span.Text() != n.Text {
		t.Fatalf("%q is placed at %q", n.Text, n.Span.Text())
	}
	for _, f := range n.Fields {
		inside(t, file, f.KeySpan)
		checkSpans(t, file, f.Value, clean)
	}
	for _, item := range n.Items {
		checkSpans(t, file, item, clean)
	}
}
