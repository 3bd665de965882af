package report

// periodText names the time of the numbers in a caption.
func (b *builder) periodText() string {
	if b.stats.Quarter > 0 || b.stats.AsOf != "" {
		return b.inPeriod()
	}
	return say.Period(yearWords(b.stats.Years))
}

// inPeriod names the time of the numbers in a sentence, behind “in”. A year that
// still runs ends, as far as anybody knows, with its last report.
func (b *builder) inPeriod() string {
	s := b.stats
	text := say.Or(yearWords(s.Years))
	if s.Quarter > 0 {
		text = say.Quarter(s.Quarter, text)
	}
	if s.AsOf != "" {
		text = say.Incomplete(text, say.Date(s.AsOf))
	}
	return text
}
