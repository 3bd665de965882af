package doc

// GridColumns returns the grid column at which each cell of rows starts. Rows
// are the head of a table or one row group: spans never reach beyond them.
func GridColumns(rows []Row) [][]int {
	var taken []int // by column, rows still covered by a cell from above
	starts := make([][]int, len(rows))
	for r, row := range rows {
		column := 0
		for _, cell := range row.Cells {
			for column < len(taken) && taken[column] > 0 {
				column++
			}
			starts[r] = append(starts[r], column)
			for range max(cell.ColSpan, 1) {
				for column >= len(taken) {
					taken = append(taken, 0)
				}
				taken[column] = max(cell.RowSpan, 1)
				column++
			}
		}
		for i := range taken {
			taken[i] = max(taken[i]-1, 0)
		}
	}
	return starts
}
