package schema

// Pack is the edition of the law pack: the year of the reports for which the
// embedded schemas were last read against the law.
const Pack = 2026
