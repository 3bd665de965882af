package checklist

import (
	"fmt"
	"slices"
	"strings"

	"cleryreport/generator/diag"
	"cleryreport/generator/model"
	"cleryreport/generator/schema"
	"cleryreport/generator/source"
)

// distributionFile holds the notices that were sent.
const distributionFile = "site/distribution.yaml"

// each are the audiences of whom every single person must be reached by the
// deadline; a page on the web reaches nobody in particular (34 CFR
// 668.41(e)(1) to (3)).
var each = []string{"enrolled_students", "current_employees"}

// notices returns where the notices of this edition to all of the audiences
// are on record, and says so; without audiences any notice will do. The span is
// zero if one of them is not.
func (w *walker) notices(audiences []string) (source.Span, string) {
	if len(audiences) == 0 {
		sent := w.sent(func(model.Distribution) bool { return true })
		return sent.Span, "notices sent for this edition are on record"
	}
	var first source.Span
	for i, audience := range audiences {
		d := w.sentTo(audience)
		if d.Span.IsZero() {
			return source.Span{}, ""
		}
		if i == 0 {
			first = d.Span
		}
	}
	return first, "the notice of this edition to " + strings.Join(inWords(audiences), " and ") + " is on record"
}

// sentTo returns the first record of a notice to an audience that counts for
// it, the zero record if there is none.
func (w *walker) sentTo(audience string) model.Distribution {
	return w.sent(func(d model.Distribution) bool {
		return slices.Contains(d.Audiences, audience) && (d.How != "web_page" || !slices.Contains(each, audience))
	})
}

func (w *walker) sent(counts func(model.Distribution) bool) model.Distribution {
	for _, d := range w.corpus.Distribution {
		if d.Edition == w.corpus.Report.Edition && counts(d) {
			return d
		}
	}
	return model.Distribution{}
}

// unrecordedNotices asks, once for each audience, for the record of the notice
// to it, however many paragraphs it would answer.
func (w *walker) unrecordedNotices(coverage *Coverage) []diag.Diagnostic {
	var list []diag.Diagnostic
	for _, audience := range audiencesOf(coverage) {
		if !w.sentTo(audience).Span.IsZero() {
			continue
		}
		span, help := source.Whole(distributionFile), "when it has gone out, record in "+distributionFile+" when and how, and where the proof is kept"
		posted := w.sent(func(d model.Distribution) bool { return slices.Contains(d.Audiences, audience) })
		if !posted.Span.IsZero() {
			span, help = posted.Span, "a page on the web does not reach each person: record the mailing, the e-mail or the publication"
		}
		list = append(list, diag.New(RuleMissing, diag.Note, span,
			"no notice of this edition to "+strings.Join(inWords([]string{audience}), "")+" is on record", diag.Help(help), lawOf(leafFor(coverage, audience))))
	}
	return list
}

// audiencesOf lists the audiences of the law, in its order.
func audiencesOf(coverage *Coverage) []string {
	var audiences []string
	for _, entry := range coverage.Entries {
		for _, audience := range entry.Leaf.AnsweredBy.Audiences {
			if !slices.Contains(audiences, audience) {
				audiences = append(audiences, audience)
			}
		}
	}
	return audiences
}

// leafFor is the leaf that speaks of an audience and of the fewest others.
func leafFor(coverage *Coverage, audience string) *schema.Leaf {
	var best *schema.Leaf
	for _, entry := range coverage.Entries {
		audiences := entry.Leaf.AnsweredBy.Audiences
		if slices.Contains(audiences, audience) && (best == nil || len(audiences) < len(best.AnsweredBy.Audiences)) {
			best = entry.Leaf
		}
	}
	return best
}

// noticeDays finds notices of this edition that are dated before the report
// that they announce, and those that came after the deadline, once for each
// day. Of a report that is itself too late, loading has said so; of one whose day
// is undecided nothing can be said.
func (w *walker) noticeDays(*Coverage) []diag.Diagnostic {
	r := w.corpus.Report
	if r.Deadline == "" || r.Undecided || r.Published > r.Deadline {
		return nil
	}
	var list []diag.Diagnostic
	said := map[string]int{} // a message and its place in the list
	for _, d := range w.corpus.Distribution {
		message, help := noticeDay(r, d)
		if d.Edition != r.Edition || message == "" {
			continue
		}
		if i, again := said[message]; again {
			diag.See(d.Span, "dated alike")(&list[i])
			continue
		}
		said[message] = len(list)
		list = append(list, diag.New(RuleNoticeDay, diag.Warning, d.Span, message, diag.Help(help), w.lawAt(notice("(e)(1)"))))
	}
	return list
}

// noticeDay says what is wrong with the day of a notice; the message is empty
// if nothing is, or if the day was not read.
func noticeDay(r model.Report, d model.Distribution) (message, help string) {
	personal := slices.ContainsFunc(d.Audiences, func(audience string) bool { return slices.Contains(each, audience) })
	switch {
	case d.On == "":
		return "", ""
	case d.On < r.Published:
		return fmt.Sprintf("the notice is dated %s, and the report that it announces was published on %s", d.On, r.Published),
			"correct the day, or published: in site/report.yaml"
	case personal && d.On > r.Deadline:
		return fmt.Sprintf("the notice is dated %s, after the deadline of %s", d.On, r.Deadline),
			"correct the day, or write the new deadline: in site/report.yaml if the Department of Education has moved it"
	default:
		return "", ""
	}
}

// inWords turns the words of files into words of a sentence.
func inWords(names []string) []string {
	var words []string
	for _, name := range names {
		words = append(words, strings.ReplaceAll(name, "_", " "))
	}
	return words
}
