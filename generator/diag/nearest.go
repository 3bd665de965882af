package diag

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the candidate that a person who wrote word most likely meant,
// or "" if none is near. Of candidates equally near the first wins.
func Nearest(word string, candidates []string) string {
	letters := utf8.RuneCountInString(word)
	word = strings.ToLower(word)
	best, bestDistance := "", max(1, letters/3)+1
	for _, candidate := range candidates {
		if longer := utf8.RuneCountInString(candidate) - letters; longer >= bestDistance || -longer >= bestDistance {
			continue // each letter too many or too few is one more change
		}
		if d := distance(word, strings.ToLower(candidate)); d < bestDistance {
			best, bestDistance = candidate, d
		}
	}
	return best
}

// DidYouMean returns a sentence that suggests the nearest candidate and lists
// them all, as far as they fit on a line or two.
func DidYouMean(word string, candidates []string) string {
	var parts []string
	if near := Nearest(word, candidates); near != "" {
		parts = append(parts, "did you mean "+near+"?")
	}
	if len(candidates) > 0 && len(candidates) <= 30 {
		parts = append(parts, "known here: "+strings.Join(candidates, ", "))
	}
	return strings.Join(parts, " ")
}

// distance is how many single characters must be added, removed, changed or
// exchanged with their neighbor to turn a into b.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(x); i++ {
		before, last, row = last, row, before
		row[0] = i
		for j := 1; j <= len(y); j++ {
			change := last[j-1]
			if x[i-1] != y[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
	}
	return row[len(y)]
}
