package count_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/model"
)

var (
	offenseKinds = slices.Concat(model.Categories[model.CriminalOffenses], model.Categories[model.VAWAOffenses],
		[]model.Category{model.LarcenyTheft, model.SimpleAssault, model.Intimidation, model.Vandalism, model.HazingIncident})
	somePlaces = []string{"elm", "oak", "union", "street", "boathouse", "mill"}
)

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// randomOffense has the unit its offense asks for.
func randomOffense(r *rand.Rand) model.Offense {
	o := model.Offense{Category: pick(r, offenseKinds), Separate: r.IntN(5) == 0}
	n := 1 + r.IntN(3)
	switch o.Category {
	case model.Robbery, model.Arson, model.LarcenyTheft, model.Vandalism:
		o.Operations = n
	case model.Burglary:
		o.Structures = n
	case model.MotorVehicleTheft:
		o.Vehicles = n
	case model.HazingIncident:
	default:
		o.Victims = n
	}
	if r.IntN(4) == 0 {
		o.Bias = pick(r, model.Biases)
	}
	return o
}

func randomIncident(r *rand.Rand) model.Incident {
	in := model.Incident{Place: pick(r, somePlaces), ReportedTo: pick(r, []string{"police", "dean", "counseling"})}
	for range 1 + r.IntN(3) {
		in.Offenses = append(in.Offenses, randomOffense(r))
	}
	for range r.IntN(2) {
		in.Persons = append(in.Persons, model.Persons{People: 1 + r.IntN(4), ReferredFor: []model.Category{pick(r, model.Categories[model.Referrals])}})
	}
	if r.IntN(6) == 0 {
		in.Unfounded = &model.UnfoundedFinding{By: pick(r, []string{"sworn_officer", "court"}), FullInvestigation: true, On: "2025-08-01"}
	}
	return in
}

// TestSumsEqualRecords adds up each table and compares it with the units of the
// records that are counted in it, each once.
func TestSumsEqualRecords(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 1))
		var incidents []model.Incident
		for range 1 + r.IntN(30) {
			incidents = append(incidents, randomIncident(r))
		}
		c := ledger(complete(nil), incidents...)
		tally, _ := count.Ledger(c)

		units := map[model.Table]int{}
		for _, d := range tally.Decisions {
			if d.Counted() == (d.Units == 0) || len(d.Rules) == 0 {
				t.Fatalf("seed %d: a decision needs units or a rule: %+v", seed, d)
			}
			tables := map[model.Table]bool{}
			for _, key := range d.Keys {
				tables[key.Table] = true
			}
			for table := range tables {
				units[table] += d.Units
			}
		}
		sums := map[model.Table]int{}
		for _, cell := range count.Recount(c, tally, "main", 2025) {
			if cell.Geography != model.StudentHousing {
				sums[cell.Table] += cell.Count
			}
		}
		for _, table := range model.Tables {
			if sums[table] != units[table] {
				t.Errorf("seed %d: %s adds up to %d, its records to %d", seed, table, sums[table], units[table])
			}
		}
	}
}

// TestTrailsAgree adds up the records behind each cell: they give its number. A
// record is counted in its own table or kept out of it, and is found there.
func TestTrailsAgree(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 4))
		c := complete(nil)
		for range 1 + r.IntN(30) {
			in := randomIncident(r)
			in.Decision = pick(r, []string{"", "counted", "pending", "not_reportable"})
			ledger(c, in)
			c.Incidents[len(c.Incidents)-1].Ref = fmt.Sprint("R-", len(c.Incidents))
		}
		tally, _ := count.Ledger(c)
		for _, cell := range count.Recount(c, tally, "main", 2025) {
			sum := 0
			for _, d := range tally.Trail(cell.Key) {
				sum += d.Units
			}
			if sum != cell.Count {
				t.Errorf("seed %d: %+v is %d, its records give %d", seed, cell.Key, cell.Count, sum)
			}
		}
		for _, d := range tally.Decisions {
			own := slices.ContainsFunc(d.Keys, func(k model.Key) bool { return k.Table == d.Table })
			if own == (d.Out != "") {
				t.Errorf("seed %d: counted in its own table %t, kept out by %q: %+v", seed, own, d.Out, d)
			}
			key := model.Key{Campus: "main", Year: 2025, Table: d.Table, Category: d.Category, Bias: d.Bias(), Geography: d.Geography}
			found := slices.ContainsFunc(tally.KeptOut(key), func(other count.Decision) bool {
				return other.Incident == d.Incident && other.Offense == d.Offense && other.Persons == d.Persons
			})
			if found != (d.Out != "") {
				t.Errorf("seed %d: kept out by %q, found among those kept out %t: %+v", seed, d.Out, found, d)
			}
		}
	}
}

// TestCountedNumbersPassTheChecks feeds what the ledger gives back into the
// checks: nothing that was counted by the rules is found wrong.
func TestCountedNumbersPassTheChecks(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 2))
		var incidents []model.Incident
		for range 1 + r.IntN(30) {
			incidents = append(incidents, randomIncident(r))
		}
		c := ledger(complete(nil), incidents...)
		tally, _ := count.Ledger(c)
		counts := &c.Counts[2]
		counts.Cells = nil
		for _, cell := range count.Recount(c, tally, "main", 2025) {
			if cell.Table == model.HateCrimes && cell.Geography == model.OnCampus {
				housing := cell.Key
				housing.Geography = model.StudentHousing
				cell.Count -= tally.Number(housing)
			}
			cell.Span = counts.Span
			counts.Cells = append(counts.Cells, cell)
		}
		_, found := count.Count(c)
		for _, f := range found {
			if f.Severity == diag.Error {
				t.Errorf("seed %d: %s: %s", seed, f.Rule, f.Message)
			}
		}
	}
}

// TestOrderDoesNotMatter counts the same ledger in another order.
func TestOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(50) {
		r := rand.New(rand.NewPCG(seed, 3))
		c := corpus()
		for range 20 {
			ledger(c, randomIncident(r))
		}
		tally, _ := count.Ledger(c)
		want := numbers(tally)
		r.Shuffle(len(c.Incidents), func(i, j int) { c.Incidents[i], c.Incidents[j] = c.Incidents[j], c.Incidents[i] })
		tally, _ = count.Ledger(c)
		if got := numbers(tally); !slices.Equal(got, want) {
			t.Errorf("seed %d: got %v, want %v", seed, got, want)
		}
	}
}
