import { buildGrid, withoutLine, type Grid } from './grid.ts';
import { logSpanningTrees } from './trees.ts';
import { betweenness } from './flow.ts';

interface Region {
  name: string;
  seed: number;
  stations: number;
  extra: number;
}

const regions: Region[] = [
  { name: 'coast', seed: 14, stations: 20, extra: 12 },
  { name: 'valley', seed: 29, stations: 21, extra: 16 },
  { name: 'uplands', seed: 31, stations: 19, extra: 9 },
  { name: 'harbour', seed: 37, stations: 21, extra: 13 },
  { name: 'plain', seed: 58, stations: 20, extra: 17 },
  { name: 'islands', seed: 66, stations: 19, extra: 8 },
];

function weakest(grid: Grid, base: number, candidates: number[]): { line: number; loss: number } {
  let worst = { line: -1, loss: -Infinity };
  for (const line of candidates) {
    const reduced = withoutLine(grid, line);
    const loss = base - logSpanningTrees(reduced);
    if (loss > worst.loss) worst = { line, loss };
  }
  return worst;
}

const seasons = [
  { name: 'winter', ties: 0 },
  { name: 'spring', ties: 2 },
  { name: 'summer', ties: 3 },
];

for (const season of seasons) {
  for (const region of regions) {
    const grid = buildGrid(region.seed, region.stations, region.extra + season.ties);
    const load = betweenness(grid);
    const base = logSpanningTrees(grid);
    const busiest = load
      .map((value, line) => ({ value, line }))
      .sort((a, b) => b.value - a.value || a.line - b.line)
      .slice(0, 40)
      .map((entry) => entry.line);
    const { line, loss } = weakest(grid, base, busiest);
    const [a, b] = grid.lines[line];
    console.log(`${season.name} ${region.name}: ${grid.lines.length} lines, redundancy ${base.toFixed(4)}, losing ${a}-${b} costs ${loss.toFixed(4)}`);
  }
}
