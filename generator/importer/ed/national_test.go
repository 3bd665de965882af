package ed_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/importer/ed"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// national is the collection of 2023 as testdata/2023/README.md describes it.
type national struct {
	header []string
	keys   []model.Key // of the columns
	totals []bool      // columns that are the sum of others
	rows   map[string][]string
	files  fstest.MapFS // the files of the collection, made of the columns
}

func readNation(t testing.TB) *national {
	t.Helper()
	data, err := os.ReadFile("testdata/2023/collection.csv.gz")
	if err != nil {
		t.Fatal(err)
	}
	unpacked, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(unpacked).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	n := &national{header: rows[0], rows: map[string][]string{}, keys: make([]model.Key, len(rows[0])), totals: make([]bool, len(rows[0]))}
	for _, row := range rows[1:] {
		n.rows[row[0]] = row
	}
	for i := common; i < len(n.header); i++ {
		n.keys[i], n.totals[i] = keyOf(n.header[i])
	}
	if n.files, err = n.split(rows); err != nil {
		t.Fatal(err)
	}
	return n
}

// common is how many columns at the beginning every file has; the last three of
// them stand at the end of each.
const common = 9

// split makes the files of the collection: columns are named by their file, a
// point and their name.
func (n *national) split(rows [][]string) (fstest.MapFS, error) {
	files := fstest.MapFS{}
	for from := common; from < len(n.header); {
		name, _, _ := strings.Cut(n.header[from], ".")
		to := from
		for to < len(n.header) && strings.HasPrefix(n.header[to], name+".") {
			to++
		}
		var b bytes.Buffer
		w := csv.NewWriter(&b)
		for i, row := range rows {
			cells := slices.Concat(row[:common-3], row[from:to], row[common-3:common])
			if i == 0 {
				for c := range cells {
					cells[c] = cells[c][strings.Index(cells[c], ".")+1:]
				}
			}
			if err := w.Write(cells); err != nil {
				return nil, err
			}
		}
		w.Flush()
		files[name+".csv"] = &fstest.MapFile{Data: b.Bytes()}
		from = to
	}
	return files, nil
}

// institutions reads the institutions whose unit ids leave a remainder.
func institutions(t testing.TB, n *national, part, parts int) []*ed.Institution {
	t.Helper()
	list, found := ed.ReadAll(n.files, func(id string) bool {
		number, err := strconv.Atoi(id[:6])
		return err == nil && number%parts == part
	})
	for _, d := range found {
		if d.Rule != ed.RuleLacking {
			t.Errorf("%s: %s", d.Rule, d.Message)
		}
	}
	return list
}

// repository is an institution as an import writes it, with what a person must
// add.
func repository(i *ed.Institution) *source.Tree {
	campuses := "campuses:\n"
	files := []*source.File{
		source.NewFile("site/report.yaml", []byte("institution: {name: "+strconv.Quote(i.Name)+", unit_id: \""+i.UnitID+
			"\"}\nedition: 2023\npublished: 2023-09-28\ndeadline: 2023-10-01\nbase_url: https://college.example/clery\nabsence: n/a\n"+
			"reports: [{id: security, title: Security, holds: [security]}, {id: fire, title: Fire, holds: [fire], address: \"https://college.example/fire\"}]\n"+
			"notice: {office: safety, paper_copy: Ask.}\noutline: [{title: Crimes, generated: crime_statistics}]\n")),
		source.NewFile("site/offices.yaml", []byte("offices: [{id: safety, title: Safety, kind: security, phone: 555-555-0100}]\n")),
	}
	for _, c := range i.Campuses {
		lines := append(i.Entry(c, c.ID, nil), "security: none")
		campuses += "  - " + strings.Join(lines, "\n    ") + "\n"
		for _, year := range i.Years {
			if text := i.Counts(c, c.ID, year); text != nil {
				files = append(files, source.NewFile(fmt.Sprintf("stats/%s/%d/counts.yaml", c.ID, year), text))
			}
		}
	}
	return source.NewTree(append(files, source.NewFile("site/campuses.yaml", []byte(campuses)))...)
}

// nationalCounts are what the test of the whole collection adds up.
type nationalCounts struct {
	institutions, campuses int
	changed, opened        int      // campuses whose kinds of places changed, and that were not open in all years
	cells, police          int      // numbers, and those of them that are of the police
	blank                  int      // numbers that the Department left blank where others of the place are filled
	jumps                  int      // numbers far from those of the year before
	gaps                   int      // kinds of places that did not exist in one year between others
	found                  []string // what else is wrong, by campus
}

// parts is in how many parts the collection is read, side by side.
const parts = 4

// TestNationalCollection imports every institution of the collection of 2023:
// each loads, every cell comes out as it went in, and what the Department
// published and cannot be is found.
func TestNationalCollection(t *testing.T) {
	n := readNation(t)
	var results [parts]nationalCounts
	t.Run("parts", func(t *testing.T) {
		for part := range parts {
			t.Run(strconv.Itoa(part), func(t *testing.T) {
				t.Parallel()
				for _, i := range institutions(t, n, part, parts) {
					results[part].judge(t, n, i)
				}
			})
		}
	})
	var sum nationalCounts
	for _, r := range results {
		sum.add(r)
	}
	slices.Sort(sum.found)
	want := nationalCounts{institutions: 5783, campuses: 10499, changed: 2196, opened: 437, cells: 2409984, police: 528, blank: 43, jumps: 3705, gaps: 198,
		found: []string{
			"140951003 count.housing-exceeds rape 2021", "141264001 count.housing-exceeds rape 2020",
			"161077001 count.hate-exceeds aggravated_assault 2021", "196167001 count.housing-exceeds domestic_violence 2021"}}
	if fmt.Sprint(sum) != fmt.Sprint(want) {
		t.Errorf("got  %+v\nwant %+v", sum, want)
	}
}

func (sum *nationalCounts) add(r nationalCounts) {
	sum.institutions, sum.campuses = sum.institutions+r.institutions, sum.campuses+r.campuses
	sum.changed, sum.opened = sum.changed+r.changed, sum.opened+r.opened
	sum.cells, sum.police, sum.blank = sum.cells+r.cells, sum.police+r.police, sum.blank+r.blank
	sum.jumps, sum.gaps = sum.jumps+r.jumps, sum.gaps+r.gaps
	sum.found = append(sum.found, r.found...)
}

// judge loads one institution as it was imported and compares its statistics
// with the collection.
func (sum *nationalCounts) judge(t *testing.T, n *national, i *ed.Institution) {
	corpus, loaded := load.Load(repository(i), nil)
	stats, counted := count.Count(corpus)
	for _, d := range append(loaded, counted...) {
		switch {
		case notInCollection(d):
		case d.Rule == count.FindingMissing:
			sum.blank++
		case d.Rule == count.FindingJump:
			sum.jumps++
		case d.Rule == count.FindingYearsGap:
			sum.gaps++
		default:
			sum.found = append(sum.found, placeOf(i, d))
		}
	}
	sum.institutions++
	for _, c := range i.Campuses {
		sum.campuses++
		cells, police := n.compare(t, stats, c)
		sum.cells, sum.police = sum.cells+cells, sum.police+police
		campus, _ := corpus.Campus(c.ID)
		if len(campus.StudentHousing.Years) > 0 || len(campus.Noncampus.Years) > 0 {
			sum.changed++
		}
		if len(c.Open) < len(i.Years) {
			sum.opened++
		}
	}
}

// notInCollection reports whether a finding says that something is not there
// that the collection does not hold, or not here: the hate crimes of three kinds
// of places, and the law of campuses abroad.
func notInCollection(d diag.Diagnostic) bool {
	return d.Rule == count.FindingMissing && strings.HasPrefix(d.Message, "the table Hate crimes of ") ||
		d.Rule == load.RuleMissingKey && strings.Contains(d.Message, `"jurisdiction"`)
}

// placeOf says of which campus, number and year a finding speaks.
func placeOf(i *ed.Institution, d diag.Diagnostic) string {
	folder := strings.Split(d.Span.Path(), "/")
	for _, c := range i.Campuses {
		if len(folder) == 4 && c.ID == folder[1] {
			line, _, _ := strings.Cut(strings.TrimSpace(d.Span.Line()), ":")
			if d.Rule == count.FindingHateOffense {
				line = regexp.MustCompile(`offense: (\w+)`).FindStringSubmatch(d.Span.Line())[1]
			}
			return c.UnitID + " " + d.Rule + " " + line + " " + folder[2]
		}
	}
	return i.UnitID + " " + d.Rule + " " + d.Message
}

// kinds and places are the names of the collection's files, written here once
// more so that the test does not ask the program.
var (
	kinds = map[string]model.Table{"crime": model.CriminalOffenses, "vawa": model.VAWAOffenses, "arrest": model.Arrests,
		"discipline": model.Referrals, "hate": model.HateCrimes, "unfounded": model.Unfounded}
	places = map[string]model.Geography{"oncampus": model.OnCampus, "residencehall": model.StudentHousing, "noncampus": model.Noncampus,
		"publicproperty": model.PublicProperty, "reported": model.PoliceUnplaced}
	categories = map[string]model.Category{"MURD": model.Murder, "NEG_M": model.NegligentManslaughter, "RAPE": model.Rape,
		"FONDL": model.Fondling, "FOND": model.Fondling, "INCES": model.Incest, "INCE": model.Incest, "STATR": model.StatutoryRape,
		"STAT": model.StatutoryRape, "ROBBE": model.Robbery, "AGG_A": model.AggravatedAssault, "BURGLA": model.Burglary,
		"VEHIC": model.MotorVehicleTheft, "ARSON": model.Arson, "DOMEST": model.DomesticViolence, "DATING": model.DatingViolence,
		"STALK": model.Stalking, "WEAPON": model.Weapons, "DRUG": model.Drugs, "LIQUOR": model.Liquor, "UNFOUN": model.Total,
		"SIM_A": model.SimpleAssault, "LAR_T": model.LarcenyTheft, "INTIM": model.Intimidation, "VANDAL": model.Vandalism}
	biases = map[string]model.Bias{"RAC": "race", "REL": "religion", "SEX": "sexual_orientation", "GEN": "gender",
		"GID": "gender_identity", "DIS": "disability", "ET": "ethnicity", "NAT": "national_origin"}
)

// keyOf is the cell of a column such as oncampushate202122.AGG_A_RAC21; total is
// set where it is the sum of the columns by bias.
func keyOf(column string) (key model.Key, total bool) {
	file, name, _ := strings.Cut(strings.TrimSuffix(column, "\n"), ".")
	file = strings.TrimSuffix(file, "202122")
	for place, geography := range places {
		if rest, ok := strings.CutPrefix(file, place); ok {
			key.Geography, file = geography, rest
			break
		}
	}
	key.Table = kinds[file]
	year, _ := strconv.Atoi(name[len(name)-2:])
	key.Year, name = 2000+year, name[:len(name)-2]
	if i := strings.LastIndex(name, "_"); key.Table == model.HateCrimes && biases[name[max(i, 0)+min(1, i+1):]] != "" {
		key.Bias, name = biases[name[i+1:]], name[:i]
	}
	key.Category = categories[name]
	return key, key.Table == model.HateCrimes && key.Bias == ""
}

// compare holds the cells of a campus against its row: a number is that number,
// and a blank is no number. It returns how many numbers there are, and how many
// of them are of the police.
func (n *national) compare(t *testing.T, stats *model.Statistics, c *ed.Campus) (filled, police int) {
	row := n.rows[c.UnitID]
	for i := common; i < len(row); i++ {
		if n.totals[i] {
			continue
		}
		key := n.keys[i]
		key.Campus = c.ID
		cell := stats.At(key)
		want := ""
		if cell.Status == model.Reported {
			want = strconv.Itoa(cell.Count)
		}
		if want != row[i] {
			t.Errorf("%s %s: %q went in, %s %d came out", c.UnitID, n.header[i], row[i], cell.Status, cell.Count)
		}
		if row[i] != "" {
			filled++
			if key.Geography == model.PoliceUnplaced {
				police++
			}
		}
	}
	return filled, police
}

// BenchmarkReadAll reads every campus of the collection of 2023 out of its files
// as CSV.
func BenchmarkReadAll(b *testing.B) {
	n := readNation(b)
	b.ReportAllocs()
	for b.Loop() {
		institutions(b, n, 0, 1)
	}
}

// BenchmarkRead reads one institution out of them.
func BenchmarkRead(b *testing.B) {
	n := readNation(b)
	b.ReportAllocs()
	for b.Loop() {
		if i, _ := ed.Read(n.files, "100654"); i == nil {
			b.Fatal("Alabama A & M University is not there")
		}
	}
}
