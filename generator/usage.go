package generator

// UsageError is a mistake of the one who asks, not of the repository: a
// revision or an office that does not exist.
type UsageError struct{ Err error }

// Error says what is wrong and what there is instead.
func (e UsageError) Error() string { return e.Err.Error() }

// Unwrap returns the cause.
func (e UsageError) Unwrap() error { return e.Err }
