package checklist

import (
	"fmt"
	"regexp"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// fireSystem is a system of the register in the words of a text.
type fireSystem struct {
	name           string
	spoken, denied *regexp.Regexp // words for it, and words that say that there is none
	value          func(model.FireSystem) string
}

func newFireSystem(name, words string, value func(model.FireSystem) string) fireSystem {
	return fireSystem{name, regexp.MustCompile(`(?i)\b` + words), regexp.MustCompile(`(?i)\b(?:(?:has|have)\s+no|(?:without|lacks?)(?:\s+an?|\s+any)?|` +
		`(?:does|do|is|are)\s+not(?:\s+have|\s+equipped\s+with|\s+protected\s+by)?(?:\s+an?|\s+any)?)\s+(?:automatic\s+|fire\s+|portable\s+)*` + words), value}
}

var fireSystems = []fireSystem{
	newFireSystem("sprinklers", `sprinkler(?:s|ed)?\b`, func(s model.FireSystem) string { return s.Sprinklers }),
	newFireSystem("fire alarm", `fire\s+alarms?\b`, func(s model.FireSystem) string { return s.Alarm }),
	newFireSystem("smoke detection", `smoke\s+(?:detect(?:ors?|ion)|alarms?)\b`, func(s model.FireSystem) string { return s.SmokeDetection }),
	newFireSystem("extinguishers", `extinguishers?\b`, func(s model.FireSystem) string { return s.Extinguishers }),
}

var (
	everyHall = regexp.MustCompile(`(?i)\b(?:all|every|each)\s+(?:of\s+)?(?:our\s+|the\s+)?(?:university\s+|campus\s+|on-campus\s+)?(?:residence\s+halls?|residential\s+(?:halls?|facilit(?:y|ies)|buildings?)|halls?|dormitor(?:y|ies)|student\s+housing(?:\s+facilit(?:y|ies))?)\b`)
	has       = regexp.MustCompile(`(?i)\b(?:has|have|(?:is|are)\s+(?:fully\s+)?(?:equipped|fitted|protected|provided|sprinklered))\b`)
	whole     = regexp.MustCompile(`(?i)\b(?:fully|throughout|completely|(?:in\s+)?(?:every|each|all)\s+(?:student\s+|bed)?rooms?)\b`)
	not       = regexp.MustCompile(`(?i)\b(?:no|not|none|never|without|lacks?|neither|nor)\b`)
	// unsure are words with which a sentence speaks of a part, of another time, or
	// of what people do.
	unsure = regexp.MustCompile(`(?i)\b(?:except|other\s+than|some|most|part(?:ly|ial|ially)?|corridors?|hallways?|kitchens?|common\s+areas?|will|shall|plan(?:s|ned)?|until|was|were|had|if|unless|when|may|must|should|only|also)\b`)
)

// fireClaims finds sentences of the fire safety report that say of a residence
// hall, or of all, what the register of fire safety systems contradicts. Only a
// sentence that says plainly that a system is there, reaches everywhere or is
// not there is judged.
func (w *walker) fireClaims(*Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for i := range w.passages {
		p := &w.passages[i]
		if !p.answers(fire(""), statute("(i)")) {
			continue
		}
		start := 0
		for _, end := range append(sentenceEnd.FindAllStringIndex(p.text, -1), []int{len(p.text), len(p.text)}) {
			list = append(list, w.claimsOf(p, start, end[0])...)
			start = end[1]
		}
	}
	return list
}

// claimsOf judges the sentence of a passage from start up to end.
func (w *walker) claimsOf(p *passage, start, end int) []diag.Diagnostic {
	sentence := p.text[start:end]
	halls, named := w.hallsOf(p.policy, sentence)
	if len(halls) == 0 || unsure.MatchString(sentence) {
		return nil
	}
	var list []diag.Diagnostic
	for _, system := range fireSystems {
		says := claimOf(sentence, system)
		for _, hall := range halls {
			row, ok := w.systemsOf(hall.ID)
			value := system.value(row)
			if !ok || says == "" || says == claimNone && named != 1 || !contradicts(says, value) {
				continue
			}
			list = append(list, diag.New(RuleFireClaim, diag.Warning, p.span(start, end),
				fmt.Sprintf("the text says %s of the %s of %s, and the register says %q%s", says, system.name, hall.Name, value, w.ownedBy(p.policy.Path)),
				diag.Help("mend the sentence, or the line of site/fire-systems.csv"), p.law(), diag.See(row.Span, "the line of the register")))
		}
	}
	return list
}

// The claims that a sentence can make of a system.
const (
	claimNone  = `"none"`
	claimSome  = "that there are some"
	claimWhole = `"full"`
)

// claimOf is what a sentence says of a system, empty if it says nothing plain.
func claimOf(sentence string, system fireSystem) string {
	if !system.spoken.MatchString(sentence) {
		return ""
	}
	switch {
	case system.denied.MatchString(sentence):
		return claimNone
	case not.MatchString(sentence) || !has.MatchString(sentence):
		return ""
	case whole.MatchString(sentence) && onlySystem(sentence):
		return claimWhole
	default:
		return claimSome
	}
}

// onlySystem reports whether a sentence speaks of one system alone, so that
// "throughout" can only be said of that one.
func onlySystem(sentence string) bool {
	n := 0
	for _, system := range fireSystems {
		if system.spoken.MatchString(sentence) {
			n++
		}
	}
	return n == 1
}

func contradicts(claim, value string) bool {
	switch claim {
	case claimNone:
		return value == "partial" || value == "full"
	case claimWhole:
		return value == "partial" || value == "none"
	default:
		return value == "none"
	}
}

// hallsOf returns the residence halls that a sentence speaks of, each by the row
// that holds when the report is published: those that it names, whose number is
// named, or every one of the campuses that its file is addressed to.
func (w *walker) hallsOf(policy *model.Policy, sentence string) (halls []model.Place, named int) {
	every := everyHall.MatchString(sentence)
	var all []model.Place
	for _, p := range w.corpus.Places {
		if p.Class != string(model.StudentHousing) || !p.Contains(w.corpus.Report.Published) {
			continue
		}
		if strings.TrimSpace(p.Name) != "" && holdsWords(sentence, p.Name) {
			halls = append(halls, p)
		} else if every && policy.AppliesTo(p.Campus) {
			all = append(all, p)
		}
	}
	if len(halls) > 0 {
		return halls, len(halls)
	}
	return all, 0
}

// systemsOf is the row of the register of fire safety systems that holds for a
// facility when the report is published.
func (w *walker) systemsOf(facility string) (model.FireSystem, bool) {
	for _, s := range w.corpus.FireSystems {
		if s.Facility == facility && s.Contains(w.corpus.Report.Published) {
			return s, true
		}
	}
	return model.FireSystem{}, false
}
