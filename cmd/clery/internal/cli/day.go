package cli

import (
	"fmt"
	"time"
)

const todayUsage = "`DAY`, such as 2026-09-28, on which exceptions must still hold (default today)"

// day returns the day of a flag as an ISO date: today if the flag is empty.
func day(flag string) (string, error) {
	if flag == "" {
		return time.Now().Format(time.DateOnly), nil
	}
	if _, err := time.Parse(time.DateOnly, flag); err != nil {
		return "", fmt.Errorf("there is no day %q: write it as 2026-09-28", flag)
	}
	return flag, nil
}
