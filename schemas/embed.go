// Package schemas holds the law as data: one JSON Schema a text of law,
// mirroring its paragraphs, one a kind of file that a report repository may
// hold, and one a kind of JSON that the program prints; and the calendar of the
// compliance year. Its one job is to carry those files into the program; it
// reads, checks and decides nothing.
package schemas

import "embed"

// FS holds the schemas under the names they have in this folder, such as
// law/34-cfr-668.46.json.
//
//go:embed calendar.json files law output
var FS embed.FS
