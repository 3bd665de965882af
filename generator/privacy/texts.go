package privacy

import (
	"regexp"
	"slices"

	"cleryreport/generator/model"
)

// texts returns the public words of a corpus that stand beside a small number
// of the edition.
func texts(c *model.Corpus, stats *model.Statistics) []text {
	var list []text
	for _, note := range c.Notes {
		list = append(list, noteTexts(note, stats)...)
	}
	for _, r := range c.Restatements {
		if slices.Contains(stats.Years, r.Year) || r.Year == 0 {
			list = append(list, restatedText(r, stats)...)
		}
	}
	for _, log := range c.FireLogs {
		if !slices.Contains(stats.Years, log.Year) {
			continue
		}
		for _, fire := range log.Fires {
			list = append(list, text{words: fire.Words, span: fire.Span, facility: fire.Facility})
		}
	}
	return slices.DeleteFunc(list, func(t text) bool { return t.words == "" })
}

// noteTexts returns the words of a footnote. What is said of a part is about a
// small number even where the whole is none.
func noteTexts(note model.Note, stats *model.Statistics) []text {
	general := note.Category == "" && note.Bias == "" && note.Year == 0
	beside := besideSmall(note.At, stats)
	var list []text
	if beside {
		list = append(list, text{words: note.Text, span: note.TextSpan, general: general},
			text{words: note.Elsewhere, span: note.ElsewhereSpan, general: general})
	}
	if beside || smallPart.MatchString(note.OfWhich) {
		list = append(list, text{words: note.OfWhich, span: note.OfWhichSpan, general: general})
	}
	return list
}

// smallPart is a number of one to four, in digits or in words.
var smallPart = regexp.MustCompile(`(?i)\b([1-4]|one|two|three|four|a|an|both)\b`)

// restatedText returns the words of a change that is small, or that was made of
// a small number or to one.
func restatedText(r model.Restatement, stats *model.Statistics) []text {
	was, isNumber := r.Was.Number()
	now, also := r.Now.Number()
	both := isNumber && also
	if isSmall(was) || isSmall(now) || both && isSmall(max(was, now)-min(was, now)) || r.Facility != "" || besideSmall(r.At, stats) {
		return []text{{words: r.Say, span: r.SaySpan, facility: r.Facility}}
	}
	return nil
}

// besideSmall reports whether one of the cells that at speaks of holds a small
// number.
func besideSmall(at model.At, stats *model.Statistics) bool {
	return slices.ContainsFunc(stats.Cells, func(c model.Cell) bool {
		return c.Status == model.Reported && isSmall(c.Count) && at.Matches(c.Key)
	})
}

func isSmall(n int) bool { return n >= 1 && n <= small }

// references returns the reference numbers of fires and, where the records are
// at hand, of incidents.
func references(c *model.Corpus) []string {
	var list []string
	for _, log := range c.FireLogs {
		for _, fire := range log.Fires {
			list = append(list, fire.Ref)
		}
	}
	for _, incident := range c.Incidents {
		list = append(list, incident.Ref)
		for _, also := range incident.Also {
			list = append(list, also.Ref)
		}
	}
	return slices.DeleteFunc(list, func(ref string) bool { return len(ref) < shortestReference })
}

// shortestReference is the fewest characters of a reference number that is not
// taken for an ordinary word or number.
const shortestReference = 4
