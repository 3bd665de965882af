package load

// Suggest returns a sentence for a person who wrote a word that is none of the
// candidates: the one most likely meant, and all of them if they are few.
func Suggest(word string, candidates []string) string { return didYouMean(word, candidates) }
