package figure

import "cleryreport/generator/doc"

// Group is the bars of one category.
type Group struct {
	Title string
	Bars  []Bar
}

// Bar is one number of a category. Without Known there is no number, and no bar
// stands where one would be: Text says why.
type Bar struct {
	Name  string // "2025"
	Count int
	Known bool
	Text  string // the number as printed, or why there is none
}

// Measures of a chart.
const (
	barPitch    = 10.8 // from one bar to the next
	barHeight   = 8.0
	groupTitle  = 13.0 // height of the line that names a group
	groupGap    = 5.0
	axisHeight  = 20.0
	barsLeft    = 30.0 // where bars begin, to the right of their names
	valueMargin = 34.0 // room for the number behind the longest bar
)

// Bars draws groups of horizontal bars below each other over one axis of whole
// numbers. Each bar stands beside its name and its number, so that no color and
// no pattern has to be told from another; the last of each group is filled darker.
// The numbers of the axis are printed by number.
func Bars(groups []Group, number func(int) string) (shapes []doc.Shape, height float64) {
	ticks := Ticks(largest(groups))
	c := chart{scale: (Width - barsLeft - valueMargin) / float64(ticks[len(ticks)-1])}
	height = BarsHeight(groups)
	c.axis(ticks, number, height-axisHeight)
	y := 0.0
	for _, g := range groups {
		y = c.group(g, y) + groupGap
	}
	return c.shapes, height
}

// BarsHeight returns how tall Bars draws the groups.
func BarsHeight(groups []Group) float64 {
	height := axisHeight
	for _, g := range groups {
		height += groupTitle + float64(len(g.Bars))*barPitch + groupGap
	}
	return height
}

type chart struct {
	scale  float64 // units of the drawing for a count of one
	shapes []doc.Shape
}

func (c *chart) add(shapes ...doc.Shape) { c.shapes = append(c.shapes, shapes...) }

// axis draws a line at each tick down to bottom, and the ticks below them.
func (c *chart) axis(ticks []int, number func(int) string, bottom float64) {
	for i, tick := range ticks {
		x := barsLeft + float64(tick)*c.scale
		paint := doc.PaintFaint
		if i == 0 {
			paint = doc.PaintQuiet
		}
		c.add(&doc.Stroke{From: doc.Point{X: x}, To: doc.Point{X: x, Y: bottom}, Width: 0.6, Paint: paint},
			&doc.Label{At: doc.Point{X: x, Y: bottom + smallSize + 3}, Text: number(tick), Size: smallSize, Align: doc.AlignCenter, Paint: doc.PaintQuiet})
	}
}

// group draws the bars of a category from y down and returns where they end.
func (c *chart) group(g Group, y float64) float64 {
	c.add(&doc.Area{Rings: [][]doc.Point{rectangle(barsLeft+1, y, textWidth(g.Title, textSize)+2, groupTitle-2)}, Fill: doc.PaintGround},
		&doc.Label{At: doc.Point{X: barsLeft + 1.5, Y: y + groupTitle - 4.5}, Text: g.Title, Size: textSize, Bold: true, Paint: doc.PaintInk})
	y += groupTitle
	for i, bar := range g.Bars {
		c.bar(bar, y, i == len(g.Bars)-1)
		y += barPitch
	}
	return y
}

func (c *chart) bar(b Bar, y float64, last bool) {
	baseline := y + barHeight - 1
	c.add(&doc.Label{At: doc.Point{X: barsLeft - 4, Y: baseline}, Text: b.Name, Size: smallSize, Align: doc.AlignRight, Paint: doc.PaintQuiet})
	end := barsLeft
	if b.Known && b.Count > 0 {
		end += float64(b.Count) * c.scale
		fill := doc.PaintFaint
		if last {
			fill = doc.PaintMain
		}
		c.add(&doc.Area{Rings: [][]doc.Point{rectangle(barsLeft, y, end-barsLeft, barHeight)}, Fill: fill, Outline: doc.PaintMain})
	}
	c.add(&doc.Area{Rings: [][]doc.Point{rectangle(end+1.4, y-0.5, textWidth(b.Text, smallSize)+4, barHeight+1)}, Fill: doc.PaintGround},
		&doc.Label{At: doc.Point{X: end + 3.5, Y: baseline}, Text: b.Text, Size: smallSize, Bold: last, Paint: doc.PaintInk})
}

func largest(groups []Group) int {
	top := 0
	for _, g := range groups {
		for _, b := range g.Bars {
			if b.Known {
				top = max(top, b.Count)
			}
		}
	}
	return top
}
