package checklist

import (
	"regexp"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/schema"
)

// wording is a way of saying something. Every text that matches the pattern has,
// as plain words, one of the marks; one that has none need not be searched.
type wording struct {
	pattern *regexp.Regexp
	marks   []string
}

// phrases is a wording of the phrases, in either case, as whole words and over
// line breaks.
func phrases(phrases ...string) wording {
	var alternatives, marks []string
	for _, p := range phrases {
		alternatives = append(alternatives, strings.ReplaceAll(regexp.QuoteMeta(p), " ", `\s+`))
		marks = append(marks, strings.TrimSpace(plainWords(p)))
	}
	return wording{regexp.MustCompile(`(?i)\b(?:` + strings.Join(alternatives, "|") + `)\b`), marks}
}

// worded makes a finding for everything that is worded so in the passages that
// are asked, save the law's own words.
func (w *walker) worded(rule string, severity diag.Severity, words wording, asked func(*passage) bool, message, help string) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i := range w.passages {
		p := &w.passages[i]
		if !asked(p) {
			continue
		}
		for _, f := range p.find(words) {
			list = append(list, diag.New(rule, severity, f.span, message+": "+f.words+w.ownedBy(p.policy.Path), diag.Help(help), p.law()))
		}
	}
	return list
}

// answersText reports whether the passage answers a leaf of the law.
func answersText(p *passage) bool {
	for _, leaf := range p.leaves {
		if leaf.Kind != schema.Definition {
			return true
		}
	}
	return false
}

var (
	retired = phrases("forcible sex offense", "forcible sex offenses", "nonforcible sex offense", "nonforcible sex offenses",
		"non-forcible sex offense", "non-forcible sex offenses", "forcible sexual offense", "forcible sexual offenses")
	formerNames = phrases("Campus Security Act", "Crime Awareness and Campus Security Act", "Clery Act Handbook requires",
		"required by the Clery Act Handbook", "required by the Handbook for Campus Safety and Security Reporting", "Student Right-to-Know Act",
		"Student Right-to-Know and Campus Security Act")
	promised = wording{regexp.MustCompile(`(?i)\b(?:(?:will|shall)\s+(?:always\s+)?ensure|guarantee[sd]?|zero[\s-]+tolerance|` +
		`(?:all|every)\s+(?:necessary|possible)\s+steps?|100(?:\s*%|\s+percent\b)|(?:completely|perfectly|absolutely)\s+safe)`),
		[]string{"ensure", "guarantee", "zero tolerance", "necessary step", "possible step", "100", "completely safe", "perfectly safe", "absolutely safe"}}
	vagueWord = wording{regexp.MustCompile(`(?i)\b(?:as appropriate|as deemed appropriate|as necessary|may include,?\s+but\s+(?:is|are)\s+not\s+limited\s+to|` +
		`including,?\s+but\s+not\s+limited\s+to|from time to time|when feasible|where possible|various\s+(?:programs|methods|means|resources|services|offices|departments|measures)|etc\.)`),
		[]string{"as appropriate", "as deemed appropriate", "as necessary", "not limited to", "from time to time", "when feasible", "where possible", "various", "etc"}}
	unlisted = phrases("such as", "may include", "including but not limited to", "for example", "among others", "and others", "or other sanctions")
)

// retiredTerms finds terms that the law no longer uses. The agreement of 20
// U.S.C. 1094(a)(26) still speaks of nonforcible sex offenses.
func (w *walker) retiredTerms(*Coverage) []diag.Diagnostic {
	outside := func(p *passage) bool {
		return !p.answers(schema.Citation{Text: "20 U.S.C. 1094", Path: "(a)(26)"})
	}
	everywhere := func(*passage) bool { return true }
	list := w.worded(RuleRetiredTerm, diag.Warning, retired, outside, "the Clery rules no longer use this term",
		"name the offense that is meant: rape, fondling, incest or statutory rape")
	return append(list, w.worded(RuleRetiredTerm, diag.Note, formerNames, everywhere, "this name is out of date or binds nobody",
		"the law is the Jeanne Clery Campus Safety Act; the Department withdrew its handbook, and the regulation is 34 CFR 668.46")...)
}

// openSanctions finds a list of sanctions that leaves some to be guessed.
func (w *walker) openSanctions(*Coverage) []diag.Diagnostic {
	sanctions := func(p *passage) bool { return p.answers(security("(k)(1)(iii)")) }
	return w.worded(RuleOpenSanctions, diag.Warning, unlisted, sanctions, "the list of sanctions must be complete, and this leaves some out",
		"list every sanction that can be imposed, and take these words away")
}

// promises asks for the practice behind a promise.
func (w *walker) promises(*Coverage) []diag.Diagnostic {
	return w.worded(RulePromise, diag.Note, promised, answersText, "a promise that one case can break",
		"say what is done, by whom and when, rather than what is promised")
}

// vagueWords asks for the practice behind words that leave it open.
func (w *walker) vagueWords(*Coverage) []diag.Diagnostic {
	return w.worded(RuleVague, diag.Note, vagueWord, answersText, "words that leave open what is done",
		"say what is really done, by whom and when")
}
