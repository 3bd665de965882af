package phrase

// formats writes numbers, days and lists as sentences of the language do.
type formats interface {
	// Tag names the language (BCP 47), such as "en-US".
	Tag() string
	// Number is a count, such as 1,234.
	Number(n int) string
	// Date is the day of an ISO date, such as September 28, 2026. What is no
	// date, such as "unknown", stays as it is.
	Date(iso string) string
	// Clock is a time of day such as 14:05. What is no time stays as it is.
	Clock(hhmm string) string
	// Dollars is a sum of whole US dollars.
	Dollars(n int) string
	// AtLeast is an amount that may be larger.
	AtLeast(amount string) string
	// Between is an amount that lies between two.
	Between(from, to string) string
	// And joins words of which each holds: "a, b and c".
	And(words []string) string
	// Or joins words of which one holds: "a, b or c".
	Or(words []string) string
	// Lower is a title within a sentence, Upper words at the beginning of one.
	Lower(s string) string
	Upper(s string) string
}
