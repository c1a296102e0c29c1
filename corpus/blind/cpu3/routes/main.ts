import { CityGrid } from './src/grid.ts';
import { Planner } from './src/planner.ts';

const grid = CityGrid.seeded(640, 640, 9);
const planner = new Planner(grid);
const depots: ReadonlyArray<readonly [number, number]> = [[3, 5], [200, 40], [120, 130], [20, 240], [250, 250], [60, 90], [180, 200], [90, 10], [240, 120], [130, 30], [30, 130], [150, 245]];

let served = 0;
for (const [x, y] of depots) {
  const reach = planner.minutesFrom(x, y);
  let near = 0;
  for (const minutes of reach) if (minutes < 400) near++;
  served += near;
  console.log(`depot ${x},${y}: ${near} blocks in reach`);
}
console.log(served);
