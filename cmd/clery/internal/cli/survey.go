package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"cleryreport/generator"
)

// surveyFlags are what the user chose for a worksheet or a comparison.
type surveyFlags struct {
	options generator.Options
	format  string
	output  string
	campus  string
	compare string
}

func newSurvey() *cobra.Command {
	var f surveyFlags
	c := &cobra.Command{
		Use:   "survey [DIR]",
		Short: "print the worksheet of the federal survey, or compare it with what was submitted",
		Long: `Prints the numbers of the edition in the order of the screens of the federal Campus
Safety and Security Survey, for the person who keys them in. What is not confirmed about
the survey is marked. It needs only site/ and stats/.

--compare FILE takes what was submitted, cell by cell: the worksheet as CSV with its
last column filled in, or a table with the columns of statistics.csv. The folder or .zip
of the collection that the Department of Education publishes shows what it has of the
same years, fires excepted.

The worksheet is an aid and no legal advice.`,
		Example: `  clery survey --format html --output worksheet.html
  clery survey --campus main --format csv
  clery survey --compare submitted.csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			if f.options.Dir, err = repository(args); err != nil {
				return err
			}
			if f.compare != "" {
				return compareSurvey(c, f)
			}
			return printSurvey(c, f)
		},
	}
	c.Flags().StringVar(&f.format, "format", "text", "how it is printed: html, csv or text; a comparison: text, csv or json")
	c.Flags().StringVar(&f.output, "output", "", "`FILE` to print to instead of the standard output")
	c.Flags().StringVar(&f.campus, "campus", "", "only this `CAMPUS` (an id of site/campuses.yaml)")
	c.Flags().StringVar(&f.compare, "compare", "", "`FILE` with what was submitted, as CSV, or the Department's collection (a folder or a .zip)")
	c.Flags().StringVar(&f.options.Records, "records", "", "`FOLDER` of the ledger (default stats/ledger, if it is there)")
	return c
}

// printSurvey prints the worksheet.
func printSurvey(c *cobra.Command, f surveyFlags) error {
	if f.format != "html" && f.format != "csv" && f.format != "text" {
		return fmt.Errorf("there is no format %q: a worksheet is html, csv or text", f.format)
	}
	w, err := generator.Survey(f.options, f.campus)
	if err != nil {
		return blame(err)
	}
	if w.Stats != nil {
		data, err := worksheetAs(w, f.format)
		if err != nil {
			return failure{err}
		}
		if err := emit(c.OutOrStdout(), f.output, data); err != nil {
			return failure{err}
		}
	}
	return talkOf(c, w.Numbers)
}

func worksheetAs(w *generator.Worksheet, format string) ([]byte, error) {
	switch format {
	case "html":
		return w.HTML()
	case "csv":
		return w.CSV()
	default:
		return w.Text(), nil
	}
}

// compareSurvey prints what differs from what was submitted. A difference is a
// finding.
func compareSurvey(c *cobra.Command, f surveyFlags) error {
	if f.format != "text" && f.format != "csv" && f.format != "json" {
		return fmt.Errorf("there is no format %q: a comparison is text, csv or json", f.format)
	}
	s, err := comparison(f)
	if err != nil {
		return err
	}
	if s.Comparison == nil {
		return talkOf(c, s.Numbers)
	}
	data, err := comparisonAs(s, f.format)
	if err != nil {
		return failure{err}
	}
	if err := emit(c.OutOrStdout(), f.output, data); err != nil {
		return failure{err}
	}
	if err := talkOf(c, s.Numbers); err != nil {
		return err
	}
	if len(s.Comparison.Differences) > 0 {
		return status(exitFindings)
	}
	return nil
}

// comparison compares with the Department's collection where a folder or a .zip is
// named, and otherwise with a table.
func comparison(f surveyFlags) (s *generator.SurveyComparison, err error) {
	info, err := os.Stat(f.compare)
	if err != nil {
		return nil, fmt.Errorf("there is no file %s", f.compare)
	}
	if info.IsDir() || strings.EqualFold(filepath.Ext(f.compare), ".zip") {
		collection, closer, err := openCollection(f.compare)
		if err != nil {
			return nil, err
		}
		defer closer.Close()
		s, err = generator.CompareCollection(f.options, f.campus, collection)
		return s, blame(err)
	}
	content, err := os.ReadFile(f.compare)
	if err != nil {
		return nil, failure{err}
	}
	s, err = generator.CompareSurvey(f.options, f.campus, filepath.ToSlash(f.compare), content)
	return s, blame(err)
}

func comparisonAs(s *generator.SurveyComparison, format string) ([]byte, error) {
	switch format {
	case "csv":
		return s.CSV()
	case "json":
		return s.JSON()
	default:
		return s.Text(), nil
	}
}
