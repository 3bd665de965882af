package model

import "strconv"

// Table is a table of statistics.
type Table string

// The tables of the crime statistics (34 CFR 668.46(c); hazing:
// 20 U.S.C. 1092(f)(1)(F)(iv)).
const (
	CriminalOffenses Table = "criminal_offenses"
	VAWAOffenses     Table = "vawa_offenses"
	HateCrimes       Table = "hate_crimes"
	Arrests          Table = "arrests"
	Referrals        Table = "referrals"
	Unfounded        Table = "unfounded"
	Hazing           Table = "hazing"
)

// Tables lists the tables in the order of the regulation.
var Tables = []Table{CriminalOffenses, VAWAOffenses, HateCrimes, Arrests, Referrals, Unfounded, Hazing}

// TableTitle is the printed name of a table.
var TableTitle = map[Table]string{
	CriminalOffenses: "Criminal offenses",
	VAWAOffenses:     "VAWA offenses",
	HateCrimes:       "Hate crimes",
	Arrests:          "Arrests",
	Referrals:        "Disciplinary referrals",
	Unfounded:        "Unfounded crimes",
	Hazing:           "Hazing incidents",
}

// Category is a row of a table: an offense or a kind of violation.
type Category string

// The categories, in the words of the input files.
const (
	Murder                Category = "murder_nonnegligent_manslaughter"
	NegligentManslaughter Category = "negligent_manslaughter"
	Rape                  Category = "rape"
	Fondling              Category = "fondling"
	Incest                Category = "incest"
	StatutoryRape         Category = "statutory_rape"
	Robbery               Category = "robbery"
	AggravatedAssault     Category = "aggravated_assault"
	Burglary              Category = "burglary"
	MotorVehicleTheft     Category = "motor_vehicle_theft"
	Arson                 Category = "arson"

	DomesticViolence Category = "domestic_violence"
	DatingViolence   Category = "dating_violence"
	Stalking         Category = "stalking"

	LarcenyTheft  Category = "larceny_theft"
	SimpleAssault Category = "simple_assault"
	Intimidation  Category = "intimidation"
	Vandalism     Category = "destruction_damage_vandalism"

	HazingIncident Category = "hazing"

	Weapons Category = "weapons"
	Drugs   Category = "drugs"
	Liquor  Category = "liquor"

	// Total is the only category of the unfounded table.
	Total Category = "total"
)

// Categories lists the rows of each table in printed order.
var Categories = map[Table][]Category{
	CriminalOffenses: {Murder, NegligentManslaughter, Rape, Fondling, Incest, StatutoryRape, Robbery,
		AggravatedAssault, Burglary, MotorVehicleTheft, Arson},
	VAWAOffenses: {DatingViolence, DomesticViolence, Stalking},
	HateCrimes: {Murder, Rape, Fondling, Incest, StatutoryRape, Robbery, AggravatedAssault, Burglary,
		MotorVehicleTheft, Arson, LarcenyTheft, SimpleAssault, Intimidation, Vandalism},
	Arrests:   {Weapons, Drugs, Liquor},
	Referrals: {Weapons, Drugs, Liquor},
	Unfounded: {Total},
	Hazing:    {HazingIncident},
}

// CategoryTitle is the printed name of a category.
var CategoryTitle = map[Category]string{
	Murder:                "Murder and nonnegligent manslaughter",
	NegligentManslaughter: "Manslaughter by negligence",
	Rape:                  "Rape",
	Fondling:              "Fondling",
	Incest:                "Incest",
	StatutoryRape:         "Statutory rape",
	Robbery:               "Robbery",
	AggravatedAssault:     "Aggravated assault",
	Burglary:              "Burglary",
	MotorVehicleTheft:     "Motor vehicle theft",
	Arson:                 "Arson",
	DomesticViolence:      "Domestic violence",
	DatingViolence:        "Dating violence",
	Stalking:              "Stalking",
	LarcenyTheft:          "Larceny-theft",
	SimpleAssault:         "Simple assault",
	Intimidation:          "Intimidation",
	Vandalism:             "Destruction, damage or vandalism of property",
	HazingIncident:        "Hazing incidents",
	Weapons:               "Weapons law violations",
	Drugs:                 "Drug law violations",
	Liquor:                "Liquor law violations",
	Total:                 "Unfounded crimes",
}

// Bias is a category of bias of a hate crime (34 CFR 668.46(c)(4)).
type Bias string

// Biases lists the categories of bias in the order of the regulation.
var Biases = []Bias{"race", "gender", "gender_identity", "religion", "sexual_orientation", "ethnicity",
	"national_origin", "disability"}

// BiasTitle is the printed name of a category of bias.
var BiasTitle = map[Bias]string{
	"race":               "Race",
	"gender":             "Gender",
	"gender_identity":    "Gender identity",
	"religion":           "Religion",
	"sexual_orientation": "Sexual orientation",
	"ethnicity":          "Ethnicity",
	"national_origin":    "National origin",
	"disability":         "Disability",
}

// Geography is a column of the statistics (34 CFR 668.46(c)(5)).
type Geography string

// The geographies. Student housing is part of on campus. PoliceUnplaced holds
// figures of the police that cannot be placed; it is in no total.
const (
	OnCampus       Geography = "on_campus"
	StudentHousing Geography = "student_housing"
	Noncampus      Geography = "noncampus"
	PublicProperty Geography = "public_property"
	PoliceUnplaced Geography = "police_unplaced"
)

// Geographies lists the columns that the regulation asks for, in printed order.
var Geographies = []Geography{OnCampus, StudentHousing, Noncampus, PublicProperty}

// GeographyTitle is the printed name of a geography.
var GeographyTitle = map[Geography]string{
	OnCampus:       "On campus",
	StudentHousing: "Student housing (part of on campus)",
	Noncampus:      "Noncampus",
	PublicProperty: "Public property",
	PoliceUnplaced: "Police, place unknown",
}

// HazingSince is the first calendar year of hazing statistics
// (P.L. 118-173, section 2(a)(3)).
const HazingSince = 2025

func isoDay(year int, monthDay string) string {
	return strconv.Itoa(year) + "-" + monthDay
}
