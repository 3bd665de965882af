package count

import (
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

// unit is what an offense is counted by.
type unit string

const (
	byVictim    unit = "victims"
	byOperation unit = "operations"
	byStructure unit = "structures"
	byVehicle   unit = "vehicles"
	bySeries    unit = "" // hazing: one act or series
)

// unitOf returns the unit of an offense.
func unitOf(category model.Category) unit {
	switch category {
	case model.Robbery, model.Arson, model.LarcenyTheft, model.Vandalism:
		return byOperation
	case model.Burglary:
		return byStructure
	case model.MotorVehicleTheft:
		return byVehicle
	case model.HazingIncident:
		return bySeries
	default:
		return byVictim
	}
}

// NeededUnits returns the fields of which a record of the offense must have one.
// It is empty where the offense counts once if nothing is written.
func NeededUnits(category model.Category) []string {
	switch unitOf(category) {
	case byVictim:
		return []string{"victims"}
	case byStructure:
		return []string{"structures", "student_rooms"}
	case byVehicle:
		return []string{"vehicles"}
	default:
		return nil
	}
}

// unitHelp lists all units, because a finding must not tell which offense stands
// in the ledger.
const unitHelp = "write `victims` for homicides, sex offenses, assaults, intimidation and VAWA offenses; `structures` or " +
	"`student_rooms` for burglary; `vehicles` for motor vehicle theft; `operations`, or nothing, for robbery, arson, " +
	"larceny-theft and destruction of property; nothing for hazing"

// unitRule names the rule behind a unit.
var unitRule = map[unit]string{byVictim: "U-VICTIM", byOperation: "U-INCIDENT", byStructure: "B-ACAD", byVehicle: "U-VEHICLE", bySeries: "HZ-ONE"}

// units finds how often an offense counts, in its own unit.
func units(r *reading, _ *entry, m *matter) {
	if m.offense == nil {
		return
	}
	u := unitOf(m.category)
	facts := writtenFacts(m.offense, r.corpus.Choice("suite_rooms"))
	rule := unitRule[u]
	if u == byStructure && m.offense.StudentRooms > 0 {
		rule = "B-ROOM"
	}
	switch {
	case u == byOperation && facts[u] == 0, u == bySeries:
		m.units = 1
	default:
		m.units = facts[u]
	}
	delete(facts, u)
	if m.units > 0 && len(facts) == 0 {
		m.spoke(rule)
		return
	}
	r.report(FindingUnit, diag.Error, m.span(), "the number of this offense is not written in its own unit", diag.Help(unitHelp),
		diag.Law("34 CFR 668.46(c)(9)"))
	m.keepOut(rule)
}

// writtenFacts returns the units that are written, burgled student rooms among the
// structures. Where a suite counts once, so does a line of student rooms.
func writtenFacts(o *model.Offense, suiteRooms string) map[unit]int {
	rooms := o.StudentRooms
	if suiteRooms == "suite" {
		rooms = min(rooms, 1)
	}
	facts := map[unit]int{byVictim: o.Victims, byOperation: o.Operations, byStructure: o.Structures + rooms, byVehicle: o.Vehicles}
	for u, n := range facts {
		if n == 0 {
			delete(facts, u)
		}
	}
	return facts
}
