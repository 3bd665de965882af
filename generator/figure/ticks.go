package figure

// maxTicks is how many steps an axis has at most: more would stand too close.
const maxTicks = 6

// Ticks returns the whole numbers at which the axis of counts from zero to top
// is marked. They begin with 0, are 1, 2 or 5 apart or ten, a hundred ... times
// as much, and the last is top or more. A top of zero or less gives 0 and 1.
func Ticks(top int) []int {
	top = max(top, 1)
	step := 1
	for i := 0; top > step*maxTicks; i++ {
		if i%3 == 1 {
			step = step / 2 * 5 // 2 becomes 5
		} else {
			step *= 2 // 1 becomes 2, 5 becomes 10
		}
	}
	ticks := []int{0}
	for last := 0; last < top; {
		last += step
		ticks = append(ticks, last)
	}
	return ticks
}
