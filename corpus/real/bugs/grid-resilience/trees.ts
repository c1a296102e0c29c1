import { create } from './numeric.ts';
import type { Grid } from './grid.ts';

const math = create();

function reducedLaplacian(grid: Grid): number[][] {
  const n = grid.stations - 1;
  const rows = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const [a, b] of grid.lines) {
    if (a < n) rows[a][a] += 1;
    if (b < n) rows[b][b] += 1;
    if (a < n && b < n) {
      rows[a][b] -= 1;
      rows[b][a] -= 1;
    }
  }
  return rows;
}

// Kirchhoff: the number of ways to keep every station connected with as few lines as possible
export function logSpanningTrees(grid: Grid): number {
  const trees = math.det(reducedLaplacian(grid));
  return trees < 0.5 ? -Infinity : Math.log(trees);
}
