package checklist

import (
	"fmt"

	"cleryreport/generator/diag"
)

// undecidedDay asks for the day of publication. Drafts do without it.
func (w *walker) undecidedDay(*Coverage) []diag.Diagnostic {
	r := w.corpus.Report
	if !r.Undecided {
		return nil
	}
	return []diag.Diagnostic{diag.New(RuleUndecided, diag.Error, r.PublishedSpan,
		fmt.Sprintf("nobody has set the day on which the edition of %d is published", r.Edition),
		diag.Help("write it as published:, a day up to "+r.Deadline), diag.Law(notice("(e)(1)").String()))}
}
