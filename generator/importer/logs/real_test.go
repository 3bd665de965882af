package logs_test

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"cleryreport/generator/count"
	"cleryreport/generator/diag"
	"cleryreport/generator/importer/logs"
	"cleryreport/generator/internal/golden"
	"cleryreport/generator/load"
	"cleryreport/generator/source"
)

// TestRealLogs imports two public logs as far as they carry what is needed, and
// holds what they lack, row by row, against a file that a person has read.
func TestRealLogs(t *testing.T) {
	tree, err := source.Read("../../..")
	if err != nil {
		t.Fatal(err)
	}
	corpus, _ := load.Load(tree, nil)
	for _, name := range []string{"crime-log", "fire-log"} {
		t.Run(name, func(t *testing.T) {
			columns, err := os.ReadFile("testdata/" + name + ".yaml")
			if err != nil {
				t.Fatal(err)
			}
			mapping, findings := load.Columns(source.NewFile("stats/columns.yaml", columns), corpus)
			if len(findings) > 0 {
				t.Fatal(shown(findings))
			}
			export := unzipped(t, "testdata/"+name+".csv.gz")
			log, findings := logs.Read(name+".csv", export, mapping, corpus)
			if log == nil {
				t.Fatal(shown(findings))
			}
			golden.Check(t, "testdata/"+name+".txt", []byte(told(log, findings)))
			againLoaded(t, tree, log)
			nothingElse(t, export, log)
		})
	}
}

// told is all that an import says.
func told(log *logs.Log, findings []diag.Diagnostic) string {
	var b strings.Builder
	for _, f := range log.Files {
		fmt.Fprintf(&b, "%s %d: %d records, %d to be completed\n", f.Campus, f.Year, f.Records, f.Pending)
	}
	s := log.Summary
	fmt.Fprintf(&b, "%d rows, %d left out, %d known\n", s.Rows, s.LeftOut, s.Known)
	for _, n := range s.Nothing {
		fmt.Fprintf(&b, "%d nothing: %s: %s\n", len(n.Lines), n.Text, logs.Lines(n.Lines))
	}
	return b.String() + shown(findings) + "\n"
}

// againLoaded reads what was written: the records of crimes wait for a person,
// and nothing else is wrong with them.
func againLoaded(t *testing.T, sample *source.Tree, log *logs.Log) {
	t.Helper()
	var records []*source.File
	for _, f := range log.Files {
		if strings.HasPrefix(string(f.Text), "ref,") {
			return // of fires, whose empty cells are findings
		}
		records = append(records, source.NewFile(fmt.Sprintf("stats/ledger/%s/%d/import.yaml", f.Campus, f.Year), f.Text))
	}
	corpus, findings := load.Load(sample, source.NewTree(records...))
	_, counted := count.Ledger(corpus)
	for _, d := range append(findings, counted...) {
		if strings.HasPrefix(d.Span.Path(), "stats/ledger/") && d.Rule != count.FindingPending {
			t.Errorf("%s: %s [%s]", d.Span, d.Message, d.Rule)
		}
	}
	if len(corpus.Incidents) != log.Files[0].Records {
		t.Errorf("%d incidents were written, and %d are read", log.Files[0].Records, len(corpus.Incidents))
	}
}

// nothingElse looks for the places, dispositions and offenses of the export in
// what was written.
func nothingElse(t *testing.T, export []byte, log *logs.Log) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(export)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range log.Files {
		if strings.HasPrefix(string(f.Text), "ref,") {
			continue // the words of a cause are those of the mapping
		}
		for _, row := range rows[1:] {
			for _, cell := range row[3:] {
				if strings.Contains(string(f.Text), cell) {
					t.Fatalf("the text %q of the export is in the ledger", cell)
				}
			}
		}
	}
}

func unzipped(t *testing.T, name string) []byte {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// FuzzRead imports any bytes by any mapping. There is a log or an error, every
// finding has its place, no line of the export is shown, and what is written to
// the ledger can be read again.
func FuzzRead(f *testing.F) {
	f.Add(mapping, []byte(head+"A-1,05/03/2025,,LIBRARY,ROBBERY,,,,\nA-1,06/03/2025,,PIER 4,DRUGS,ARREST,,1,\n"))
	f.Add(fireMapping, []byte(fireHead+"F-1,05/04/2024,05/03/2024,Aster Hall,COOKING,0,0,\"$1,250.00\"\n"))
	f.Add(strings.Replace(mapping, "separator", "encoding: windows-1252\nseparator", 1), []byte("Title\n"+strings.ReplaceAll(head, ",", ";")+"\"=\"\"1\"\"\";9/31/25;;\xc9;;;;;\n"))
	f.Fuzz(func(t *testing.T, columns string, export []byte) {
		c := corpus()
		m, findings := load.Columns(source.NewFile("stats/columns.yaml", []byte(columns)), c)
		if diag.HasErrors(findings) {
			return
		}
		log, findings := logs.Read("x.csv", export, m, c)
		if log == nil {
			if !diag.HasErrors(findings) {
				t.Fatal("neither a log nor an error")
			}
			return
		}
		for _, d := range findings {
			if d.Span.Start < 0 || d.Span.Start > d.Span.End || d.Span.Path() == "x.csv" && d.SourceLine != "" {
				t.Fatalf("a finding without a place, or with a line: %+v", d)
			}
		}
		if m.Kind == "fires" {
			return
		}
		for _, file := range log.Files {
			readAgain(t, file)
		}
	})
}

// readAgain loads one file of the ledger, with nothing around it but its own
// campus and office.
func readAgain(t *testing.T, file logs.File) {
	t.Helper()
	site := source.NewTree(
		source.NewFile("site/report.yaml", []byte("institution: {name: X}\nedition: 2026\n")),
		source.NewFile("site/campuses.yaml", []byte("campuses: [{id: main, name: Main}, {id: harbor, name: Harbor}]\n")),
		source.NewFile("site/offices.yaml", []byte("offices: [{id: police, title: Police, kind: police}]\n")),
		source.NewFile("site/places.csv", []byte("id,name,address,campus,class\naster-hall,A,a,main,student_housing\nbirch-hall,B,b,main,student_housing\nlibrary,L,l,main,on_campus\npier,P,p,harbor,on_campus\n")))
	records := source.NewTree(source.NewFile(fmt.Sprintf("stats/ledger/%s/%d/import.yaml", file.Campus, file.Year), file.Text))
	corpus, findings := load.Load(site, records)
	for _, d := range findings {
		if strings.HasPrefix(d.Span.Path(), "stats/ledger/") {
			t.Fatalf("%s: %s\n%s", d.Span, d.Message, file.Text)
		}
	}
	if len(corpus.Incidents) != file.Records {
		t.Fatalf("%d incidents were written, and %d are read", file.Records, len(corpus.Incidents))
	}
}
