package report

import "fmt"

// quarterWords name the quarters of a year.
var quarterWords = [...]string{1: "first", 2: "second", 3: "third", 4: "fourth"}

// periodText names the time of the numbers in a caption.
func (b *builder) periodText() string {
	if b.stats.Quarter > 0 || b.stats.AsOf != "" {
		return b.inPeriod()
	}
	if len(b.stats.Years) == 1 {
		return "calendar year " + b.yearsText()
	}
	return "calendar years " + b.yearsText()
}

// inPeriod names the time of the numbers in a sentence, behind “in”. A year that
// still runs ends, as far as anybody knows, with its last report.
func (b *builder) inPeriod() string {
	s := b.stats
	text := yearList(s.Years, "or")
	if s.Quarter > 0 {
		text = fmt.Sprintf("the %s quarter of %s", quarterWords[s.Quarter], text)
	}
	if s.AsOf != "" {
		text += fmt.Sprintf(" (not complete: as of %s)", date(s.AsOf))
	}
	return text
}
