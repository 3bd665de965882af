package progress

import (
	"fmt"
	"strings"
	"time"

	"cleryreport/generator/calendar"
)

// Due says how far the deadline is: "12 days left", "due today", "3 days late".
// Of an edition that was published it says when, seen from the deadline.
func (p Progress) Due() string {
	days := p.DaysLeft()
	if p.Sealed {
		days = calendar.Days(p.Published, p.Deadline)
		switch {
		case days > 0:
			return "published " + count(days, "day") + " before it"
		case days == 0:
			return "published on this day"
		default:
			return "published " + count(-days, "day") + " after it"
		}
	}
	switch {
	case days > 0:
		return count(days, "day") + " left"
	case days == 0:
		return "due today"
	default:
		return count(-days, "day") + " late"
	}
}

// Publication says when the edition is or was published, and whether its numbers
// are sealed.
func (p Progress) Publication() string {
	if p.Published == "" {
		return "nobody has set the day"
	}
	switch days := calendar.Days(p.Today, p.Published); {
	case p.Sealed:
		return "sealed with its numbers"
	case days > 0:
		return "in " + count(days, "day") + ", not sealed yet"
	case days == 0:
		return "today, not sealed yet"
	default:
		return count(-days, "day") + " ago; not sealed (clery seal keeps what was published)"
	}
}

// Blocked says how many errors keep the edition from being published.
func (p Progress) Blocked() string {
	all, excepted := p.Blocking()
	switch {
	case all == 0:
		return "nothing"
	case excepted > 0:
		return fmt.Sprintf("%s, %d of them excepted", count(all, "error"), excepted)
	default:
		return count(all, "error")
	}
}

// Words says how far the agencies of a campus were asked.
func (a Agencies) Words() string {
	if a.Asked == 0 {
		return fmt.Sprintf("no request for %d is recorded", a.Year)
	}
	words := fmt.Sprintf("%d asked for %d, %d answered", a.Asked, a.Year, a.Answered)
	if len(a.Open) > 0 {
		words += "; open: " + strings.Join(a.Open, ", ")
	}
	return words
}

// AudienceWords names the audience.
func (n Notice) AudienceWords() string { return strings.ReplaceAll(n.Audience, "_", " ") }

// Words says what changed since the sealed edition.
func (b Before) Words() string {
	return fmt.Sprintf("%d of %s compared with practice, %s of the law asked for the first time",
		b.Reviewed, count(b.Texts, "text"), count(b.Asked, "paragraph"))
}

// Words says what changed since the revision.
func (r Revision) Words() string {
	if r.Unreadable {
		return "the configuration could not be read there"
	}
	return fmt.Sprintf("%s new, %d mended; %s changed", count(len(r.New), "finding"), len(r.Mended), count(len(r.Files), "file"))
}

// Span prints the days of an event: October 1, or September 20 to 30.
func Span(e calendar.Event) string {
	first, err := time.Parse(time.DateOnly, e.First)
	last, err2 := time.Parse(time.DateOnly, e.Last)
	switch {
	case err != nil || err2 != nil:
		return e.First
	case e.First == e.Last:
		return first.Format("January 2")
	case first.Month() == last.Month():
		return first.Format("January 2") + last.Format(" to 2")
	default:
		return first.Format("January 2") + last.Format(" to January 2")
	}
}

// count prints a number with its word: 1 day, 2 days.
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
