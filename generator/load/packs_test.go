package load_test

import (
	"slices"
	"strings"
	"testing"

	"cleryreport/generator/doc"
	"cleryreport/generator/load"
)

const packFile = "schemas/local/code.json"

// packText is a pack of the jurisdiction of the repository with a paragraph.
const packText = `{
"x-clery-pack": {"text": "Franklin Code § 12-301", "short": "FC 12-301", "title": "Safety", "jurisdiction": "Franklin"},
"properties": {
"a": {"x-clery": {
"citation": "Franklin Code § 12-301(a)",
"title": "Whom to tell", "asks": "Name the office that keeps the log.",
"kind": "policy_statement", "role": "content", "report": "security",
"source": "the Code, read 2026-06-01", "confirmed": true
}}
}
}
`

// packed returns the repository with the pack, in which each pair of texts is
// exchanged.
func packed(t *testing.T, pairs ...string) map[string]string {
	t.Helper()
	text := packText
	for i := 0; i < len(pairs); i += 2 {
		if strings.Count(text, pairs[i]) != 1 {
			t.Fatalf("the pack holds %q not once", pairs[i])
		}
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return with(map[string]string{packFile: text})
}

// TestPackIsCited loads a text that cites a paragraph of a pack as people write
// it.
func TestPackIsCited(t *testing.T) {
	for _, cite := range []string{"Franklin Code § 12-301(a)", "franklin code 12-301 (a)", "FC 12-301(a)", "FC § 12-301(a)"} {
		files := packed(t)
		files["policies/reporting.md"] = strings.Replace(repository["policies/reporting.md"], `"668.46(b)(2)(iii)"`, `"668.46(b)(2)(iii); `+cite+`"`, 1)
		var got []string
		for _, c := range loaded(t, files).Policies[0].Blocks[0].(*doc.Heading).Cites {
			got = append(got, c.Text)
		}
		if !slices.Equal(got, []string{"668.46(b)(2)(iii)", "Franklin Code § 12-301(a)"}) {
			t.Errorf("%s: the heading cites %q", cite, got)
		}
	}
	law := load.Law(treeOf(packed(t)))
	if last := law.Leaves[len(law.Leaves)-1]; last.File != packFile || last.Pack.Jurisdiction != "Franklin" {
		t.Errorf("the law ends with %+v", last)
	}
}

func TestPackFindings(t *testing.T) {
	runFindings(t, []findingTest{
		{name: "sound", files: packed(t)},
		{name: "written with tabs and CRLF", files: with(map[string]string{packFile: strings.ReplaceAll(packText, "\n", "\r\n\t")})},
		{name: "saved with a byte order mark", files: with(map[string]string{packFile: "\ufeff" + packText})},
		{name: "with all that follows written out", files: packed(t, `"properties": {`, `"type": "object", "additionalProperties": false, "required": ["a"], "properties": {`,
			`{"x-clery": {`, `{"type": "object", "allOf": [{"$ref": "kinds.json#/definitions/policy_statement"}], "x-clery": {`)},
		{name: "empty file", files: with(map[string]string{packFile: " \n"}), want: []string{packFile + ": the file holds nothing [pack.syntax]"}},
		{name: "cut off", files: with(map[string]string{packFile: `{"a": `}), want: []string{packFile + ":1:6: this is not JSON from here on [pack.syntax]"}},
		{name: "two values", files: with(map[string]string{packFile: "{}\n{}"}), want: []string{packFile + ":2:1: this is not JSON from here on [pack.syntax]"}},
		{name: "YAML", files: with(map[string]string{packFile: "x-clery-pack: {}\n"}), want: []string{packFile + ":1:1: this is not JSON from here on [pack.syntax]"}},
		{name: "a list", files: with(map[string]string{packFile: "[]"}), want: []string{packFile + ":1:1: expected keys with values, found a list [load.type]"}},
		{name: "another schema", files: with(map[string]string{packFile: `{"type": "string"}`}), want: []string{
			packFile + `:1:1: the key "properties" is missing [load.missing-key]`,
			packFile + `:1:1: the key "x-clery-pack" is missing [load.missing-key]`,
			packFile + `:1:10: "string" is not one of the words allowed here [load.value]`}},
		{name: "a key twice", files: packed(t, `"title": "Whom to tell",`, `"title": "Whom", "title": "Whom to tell",`), want: []string{
			packFile + `:6:18: the key "title" stands here a second time [yaml.duplicate-key]`}},
		{name: "an annotation missing", files: packed(t, `"source": "the Code, read 2026-06-01", `, ""), want: []string{
			packFile + `:4:7: the key "source" is missing [load.missing-key]`}},
		{name: "an annotation misspelled", files: packed(t, `"role"`, `"roles"`), help: "did you mean role?", want: []string{
			packFile + `:7:29: there is no key "roles" here [load.unknown-key]`}},
		{name: "a role that cannot be", files: packed(t, `"role": "content"`, `"role": "counting_rule"`), help: "content, definition, procedural, recommended", want: []string{
			packFile + `:7:37: "counting_rule" is not one of the words allowed here [load.value]`}},
		{name: "a year as text", files: packed(t, `"confirmed": true`, `"confirmed": true, "since": "2026"`), want: []string{
			packFile + `:8:68: a year is written in plain decimal digits, found "2026" in quotation marks [load.count]`}},
		{name: "a fraction of a year", files: packed(t, `"confirmed": true`, `"confirmed": true, "since": 2026.0`), want: []string{
			packFile + `:8:68: a year is written in plain decimal digits, found "2026.0" [load.count]`}},
		{name: "an end before the beginning", files: packed(t, `"confirmed": true`, `"confirmed": true, "since": 2026, "until": 2025`), want: []string{
			packFile + `:8:83: this ends with the edition of 2025, before it begins with that of 2026 [pack.editions]`}},
		{name: "a reference to the network", files: packed(t, `{"x-clery": {`, `{"allOf": [{"$ref": "https://law.example/a.json"}], "x-clery": {`), want: []string{
			packFile + `:4:26: "https://law.example/a.json" is not one of the words allowed here [load.value]`}},
		{name: "the shape of another kind", files: packed(t, `{"x-clery": {`, `{"allOf": [{"$ref": "kinds.json#/definitions/map"}], "x-clery": {`), want: []string{
			packFile + `:4:17: the shape is not that of the kind policy_statement [pack.shape]`}},
		{name: "a definition without its term", files: packed(t, `"role": "content"`, `"role": "definition"`), help: "answered_by", want: []string{
			packFile + `:4:18: a definition is asked for, and no term is named [pack.shape]`}},
		{name: "numbers without a table", files: packed(t, `"policy_statement"`, `"statistic"`), help: "table", want: []string{
			packFile + `:4:18: numbers are asked for, and no table or register is named [pack.shape]`}},
		{name: "a record of no act", files: packed(t, `"confirmed": true`, `"confirmed": true, "answered_by": {"record": "agencies"}`), want: []string{
			packFile + `:8:74: a record shows an act, and this is none [pack.shape]`}},
		{name: "two answers", files: packed(t, `"confirmed": true`, `"confirmed": true, "answered_by": {"table": "arrests", "register": "drills"}`), want: []string{
			packFile + `:8:74: several things are named that answer this [pack.shape]`}},
		{name: "a name without words", files: packed(t, `"FC 12-301"`, `"§ §"`), want: []string{packFile + `:2:61: "§ §" names no text [pack.citation]`}},
		{name: "a federal text", files: packed(t, `"FC 12-301"`, `"HEA 485(f)"`), want: []string{
			packFile + `:2:61: "HEA 485(f)" is a text of the Federal law, which a pack cannot change [pack.federal]`}},
		{name: "a federal paragraph", files: packed(t, `"Franklin Code § 12-301(a)"`, `"20 U.S.C. 1092(f)(1)(K)"`), law: "20 U.S.C. 1092(f)(1)(K)", want: []string{
			packFile + `:5:13: this contradicts a paragraph of the Federal law, 20 U.S.C. 1092(f)(1)(K) [pack.federal]`}},
		{name: "a citation of another place", files: packed(t, `"Franklin Code § 12-301(a)"`, `"FC 12-301(b)"`), help: "write Franklin Code § 12-301(a)", want: []string{
			packFile + `:5:13: Franklin Code § 12-301(b) does not stand here [pack.citation]`}},
		{name: "a citation of another text", files: packed(t, `"Franklin Code § 12-301(a)"`, `"Delmarva Code § 12-301(a)"`), want: []string{
			packFile + `:5:13: "Delmarva Code § 12-301(a)" is no paragraph of Franklin Code § 12-301 [pack.citation]`}},
		{name: "a jurisdiction misspelled", files: packed(t, `"Franklin"}`, `"Franklyn"}`), help: "did you mean Franklin?", want: []string{
			packFile + `:2:109: warning: no campus is in the jurisdiction "Franklyn", so that nothing of this pack is asked [pack.jurisdiction]`}},
		{name: "a campus that does not exist", files: packed(t, `"Franklin"}`, `"Franklin", "campuses": ["mian"]}`), help: "did you mean main?", want: []string{
			packFile + `:2:134: there is no campus "mian" [load.unknown-reference]`}},
		{name: "no JSON by its name", files: with(map[string]string{"schemas/local/code.yaml": "a: b\n"}), want: []string{
			"schemas/local/code.yaml: nothing reads this file [load.unknown-file]"}},
		{name: "a text that explains the packs", files: with(map[string]string{"schemas/local/README.md": "Who keeps them.\n"})},
	})
}

// TestPacksOfOneText refuses the second of two packs, however its text is
// written.
func TestPacksOfOneText(t *testing.T) {
	files := packed(t)
	files["schemas/local/other.json"] = strings.Replace(packText, `"text": "Franklin Code § 12-301", "short": "FC 12-301"`, `"text": "franklin code 12-301"`, 1)
	runFindings(t, []findingTest{{name: "twice", files: files, want: []string{
		`schemas/local/other.json:2:26: "franklin code 12-301" is the name of another pack's text as well: schemas/local/code.json [pack.twice]`}}})
}

// TestCitationsOfAnUnreadPack says nothing of a citation that may be one of the
// pack that cannot be read, and everything of others.
func TestCitationsOfAnUnreadPack(t *testing.T) {
	files := packed(t, `"title": "Safety", `, `"title": "Safety" `)
	files["policies/reporting.md"] = strings.Replace(repository["policies/reporting.md"], `"668.46(b)(2)(iii)"`, `"668.46(b)(2)(ix); FC 12-301(a)"`, 1)
	runFindings(t, []findingTest{{name: "unread", files: files, want: []string{
		"policies/reporting.md:8:24: there is no paragraph 34 CFR 668.46(b)(2)(ix) in the checklist [load.citation]",
		packFile + ":2:92: this is not JSON from here on [pack.syntax]"}}})
}
