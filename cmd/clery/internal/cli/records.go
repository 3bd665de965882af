package cli

import (
	"errors"
	"io"
	"os"
)

const showRecordsUsage = "show the lines of the ledger that findings speak of; on a terminal only"

// allowRecords refuses to show the ledger's text anywhere but on a terminal: a
// file, a pipe or the log of a workflow would keep it.
func allowRecords(asked bool, w io.Writer) error {
	if asked && !isTerminal(w) {
		return errors.New("--show-records prints to a terminal only: what the ledger holds must not reach a file, a pipe or a log")
	}
	return nil
}

// isTerminal reports whether a person is at the other end of a stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
