package logs_test

import (
	"strings"
	"testing"
)

const fireMapping = `kind: fires
campus: main
dates: [MM/DD/YYYY]
unknown: [UNKNOWN]
columns: {ref: No, reported: Reported, date: Date, facility: Hall, cause: Cause, injuries: Injured, deaths: Died, damage: Loss}
facilities: {aster-hall: [ASTER*], birch-hall: [BIRCH HALL], none: [GARAGE]}
causes: {unintentional: [Cooking*], intentional: [Set on purpose]}
`

const fireHead = "No,Reported,Date,Hall,Cause,Injured,Died,Loss\n"

func TestFires(t *testing.T) {
	const left = ", so that the row is left out: line 2 "
	const empty = "the cell of the cause is empty: line 2 [log.unmapped]"
	tests := []struct{ name, row, want, findings string }{
		{"whole", "F-1,05/04/2024,05/03/2024,Aster Hall 12,COOKING oil,0,0,\"$1,250.00\"", "F-1,aster-hall,2024-05-03,unintentional,Cooking,0,0,1250", ""},
		{"range", "F-1,05/04/2024,05/03/2024,BIRCH HALL,set on purpose,1,0,100-999", "F-1,birch-hall,2024-05-03,intentional,Set on purpose,1,0,100-999", ""},
		{"day unknown", "F-1,05/04/2024,UNKNOWN,ASTER,Cooking,0,0,0", "F-1,aster-hall,unknown,unintentional,Cooking,0,0,0",
			"x.csv:2:1: warning: the export does not say the day of the fire; it stands as unknown in the year of its report: line 2 [log.lacking]"},
		{"cause unknown to the mapping", "F-1,05/04/2024,05/03/2024,ASTER,Candle,0,0,0", "F-1,aster-hall,2024-05-03,,,0,0,0",
			`x.csv:2:33: warning: "Candle" is not in the mapping, so that ` + empty},
		{"no damage", "F-1,05/04/2024,05/03/2024,ASTER,Cooking,0,0,minor", "F-1,aster-hall,2024-05-03,unintentional,Cooking,0,0,",
			"x.csv:2:1: warning: the export does not say the value of the damage; its cell is empty: line 2 [log.lacking]"},
		{"no year", "F-1,,,ASTER,Cooking,0,0,0", "", "x.csv:2:6: error: nothing says in which year the fire was" + left + "[log.date]"},
		{"no such day", "F-1,,9/31/2024,ASTER,Cooking,0,0,0", "", "x.csv:2:6: error: the day of the fire is no day or time that exists" + left + "[log.date]"},
		{"unknown hall", "F-1,05/04/2024,05/03/2024,CEDAR,Cooking,0,0,0", "", "x.csv:2:27: error: the facility is not in the mapping" + left + "[log.unmapped]"},
		{"no housing", "F-1,05/04/2024,05/03/2024,GARAGE,Cooking,0,0,0", "", ""},
		{"known", "KNOWN-3,,05/03/2025,ASTER,Cooking,0,0,0", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			log, findings := read(t, fireMapping, fireHead+test.row+"\n")
			if got := shown(findings); got != test.findings {
				t.Errorf("got\n%s\nwant\n%s", got, test.findings)
			}
			got := ""
			if log != nil && len(log.Files) > 0 {
				_, got, _ = strings.Cut(strings.TrimSpace(string(log.Files[0].Text)), "\n")
			}
			if got != test.want {
				t.Errorf("got  %s\nwant %s", got, test.want)
			}
		})
	}
}

// TestFiresWithoutNumbers names each fire by day and facility.
func TestFiresWithoutNumbers(t *testing.T) {
	log, _ := read(t, strings.Replace(fireMapping, "ref: No, ", "", 1), fireHead+
		",,05/03/2024,ASTER,Cooking,0,0,0\n,,05/03/2024,ASTER 2,Cooking,0,0,0\n,05/03/2024,UNKNOWN,ASTER,Cooking,0,0,0\n")
	for _, want := range []string{"\n2024-05-03 aster-hall,", "\n2024-05-03 aster-hall 2,", "\nreported 2024-05-03 aster-hall,"} {
		if log == nil || len(log.Files) != 1 || !strings.Contains(string(log.Files[0].Text), want) {
			t.Errorf("no fire %q", want)
		}
	}
}
