package phrase

// titles name the report, its parts and the pages around it.
type titles interface {
	// SecurityTitle, FireTitle and CombinedTitle are titles of an edition by
	// what it holds.
	SecurityTitle(edition int) string
	FireTitle(edition int) string
	CombinedTitle(edition int) string
	// Subtitle says what the report holds of which calendar years.
	Subtitle(years string) string
	// Policies, CrimeStatistics and FireStatistics are the parts of a report
	// that names none itself; FiresOf is the chapter of a campus.
	Policies() string
	CrimeStatistics() string
	FireStatistics() string
	FiresOf(campus string) string
	// TableNumber and FigureNumber stand before captions.
	TableNumber(n int) string
	FigureNumber(n int) string

	// The landing page: its title and subtitle, what it says of the edition,
	// and the names of its links.
	LandingTitle() string
	LandingSubtitle() string
	LandingEdition(published, years string) string
	ReadAsPage() string
	ReadAsPDF() string
	CrimesAsCSV() string
	CrimesAsJSON() string
	FiresAsCSV() string
	FootnotesAsCSV() string
	LinkToNotice() string
}
