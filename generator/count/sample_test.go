package count_test

import (
	"bytes"
	"os"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/load"
	"cleryreport/generator/model"
	"cleryreport/generator/source"
)

// TestSampleAgreesWithItsLedger counts the sample institution: its numbers have
// no finding, and its counts files are what counting its ledger gives.
func TestSampleAgreesWithItsLedger(t *testing.T) {
	const root = "../.."
	tree, err := source.Read(root)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := load.Load(tree, nil)
	if len(c.Incidents) == 0 {
		t.Fatal("the sample has no ledger")
	}
	statistics, found := count.Count(c)
	expect(t, found)
	for _, cell := range statistics.Cells {
		if cell.Status == model.Missing {
			t.Errorf("cell %+v is missing", cell.Key)
		}
	}
	tally, _ := count.Ledger(c)
	for _, counts := range c.Counts {
		if counts.From == nil {
			continue
		}
		written, err := os.ReadFile(root + "/" + counts.Path)
		if err != nil {
			t.Fatal(err)
		}
		composed := count.Compose(c, tally, counts.Campus, counts.Year, counts.From.Pack)
		if !bytes.Equal(bytes.ReplaceAll(written, []byte("\r\n"), []byte("\n")), composed) {
			t.Errorf("%s is not what counting gives", counts.Path)
		}
	}
}
