package phrase

import "fmt"

func (english) SecurityTitle(edition int) string {
	return fmt.Sprintf("%d Annual Security Report", edition)
}

func (english) FireTitle(edition int) string {
	return fmt.Sprintf("%d Annual Fire Safety Report", edition)
}

func (english) CombinedTitle(edition int) string {
	return fmt.Sprintf("%d Annual Security and Fire Safety Report", edition)
}

func (english) Subtitle(years string) string {
	return "Policies in force and statistics for calendar years " + years
}

func (english) Policies() string { return "Policies and procedures" }

func (english) CrimeStatistics() string { return "Crime statistics" }

func (english) FireStatistics() string { return "Fire statistics" }

func (english) FiresOf(campus string) string { return "Fire statistics: " + campus }

func (english) TableNumber(n int) string { return fmt.Sprintf("Table %d", n) }

func (english) FigureNumber(n int) string { return fmt.Sprintf("Figure %d", n) }

func (english) LandingTitle() string { return "Campus security and fire safety" }

func (english) LandingSubtitle() string {
	return "The annual report, its statistics, and the notice of availability"
}

func (english) LandingEdition(published, years string) string {
	return fmt.Sprintf("Published on %s. It states the policies in force and gives the statistics for calendar years %s.", published, years)
}

func (english) ReadAsPage() string { return "Read the report as a web page" }

func (english) ReadAsPDF() string { return "Read or print the report as a PDF" }

func (english) CrimesAsCSV() string { return "Crime statistics as open data (CSV)" }

func (english) CrimesAsJSON() string { return "Crime statistics as open data (JSON)" }

func (english) FiresAsCSV() string { return "Fire statistics as open data (CSV)" }

func (english) FootnotesAsCSV() string { return "Footnotes of the statistics as open data (CSV)" }

func (english) LinkToNotice() string {
	return "Who is told of the report, and how to get a paper copy"
}
