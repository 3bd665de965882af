package doc

// Picture is a picture made of points.
type Picture struct {
	PNG           []byte // 8 bits for each of red, green and blue, nothing transparent
	Width, Height int    // in points of the picture
	Alt           string // what it says to those who do not see it
}
