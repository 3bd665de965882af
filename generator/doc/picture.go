package doc

// Picture is a picture made of points.
type Picture struct {
	Data          []byte // 8 bits for each of red, green and blue, nothing transparent
	MediaType     string // "image/png" or "image/jpeg"
	Width, Height int    // in points of the picture
	Alt           string // what it says to those who do not see it; empty where a Figure says it
}
