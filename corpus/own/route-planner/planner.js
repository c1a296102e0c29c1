/** The least cost from a field to the lower right corner, going right or down. */
export function cheapestPath(grid, row, column) {
  if (row === grid.length - 1 && column === grid[0].length - 1) return grid[row][column];
  if (row >= grid.length || column >= grid[0].length) return Infinity;
  const right = cheapestPath(grid, row, column + 1);
  const down = cheapestPath(grid, row + 1, column);
  return grid[row][column] + Math.min(right, down);
}
