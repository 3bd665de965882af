package model

import (
	"strconv"
	"strings"
)

// YearsInWords prints calendar years as words: 2023, 2024 and 2025.
func YearsInWords(years []int) string {
	words := make([]string, len(years))
	for i, year := range years {
		words[i] = strconv.Itoa(year)
	}
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
