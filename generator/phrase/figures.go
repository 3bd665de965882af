package phrase

// figures is the words of charts and maps, and of the tables that say the same.
type figures interface {
	// ChartCaption says what a chart counts, of which category and where; the
	// category and the geography may be empty.
	ChartCaption(campus, table, category, period, geography string) string
	// AllGeographies is the geography of a chart that names none.
	AllGeographies() string
	// ChartAlt is the alternative text: the numbers of a chart of one group of
	// bars, ChartBars what the bars of several are, such as Categories.
	ChartAlt(words string) string
	ChartBars(groups int, plural string) string
	Categories() string
	// ChartTable is the numbers of a chart of a subject, before its years.
	ChartTable(subject, row, head string) Table

	// FiresIn and the others are the captions of charts of fires: of one place or
	// all housing, of campuses, and of one campus with its facilities together.
	FiresIn(campus, place, period string) string
	FiresByCampus(period string) string
	FiresTogether(campus, period string) string
	// Facility and Campus head the lines of a chart of fires; the others name
	// one of them and several.
	Facility() string
	OneFacility() string
	Facilities() string
	Campus() string
	OneCampus() string
	Campuses() string

	// MapCaption and MapAlt are those of a map, MapTable its places in words.
	MapCaption(campus, period string) string
	MapAlt() string
	MapTable(campus, period string) Table
	// MapPicture is the caption of a picture of a day, PlaceList the places of a
	// map that is a picture.
	MapPicture(campus, day string) string
	PlaceList(campus, period string) Table
	// MapScale is the length of the bar of a map, in feet.
	MapScale(feet string) string
	NotOnMap() string
	// ClassOnCampus and the others are the kinds of places of a map.
	ClassOnCampus() string
	ClassStudentHousing() string
	ClassNoncampus() string
	ClassPublicProperty() string
	ClassNotCounted() string
	// PlaceUntil is a place with its former name and last day; either may be
	// empty.
	PlaceUntil(name, former, until string) string
}
