import { Grid, type Tile } from './grid.ts';
import { Pathfinder } from './path.ts';

let state = 4242;
const random = (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), state | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const grid = new Grid(300, 300, random);
const finder = new Pathfinder(grid);
const trips = 110;
let found = 0;
let cost = 0;
let length = 0;
let explored = 0;

for (let trip = 0; trip < trips; trip++) {
  const from: Tile = { x: 5 + trip * 2, y: 4 + (trip % 7) };
  const to: Tile = { x: 295 - trip * 2, y: 290 - (trip % 5) * 3 };
  grid.open(from);
  grid.open(to);
  const path = finder.find(grid.index(from), grid.index(to));
  if (path === null) continue;
  found++;
  cost += path.cost;
  length += path.steps.length;
  explored += path.explored;
}
console.log(`${found} of ${trips} trips possible, ${length} tiles long, total cost ${cost}, ${explored} tiles explored`);
