import { survey } from './terrain.mjs';
import { Lanes } from './pool.mjs';
import { GlacierModel } from './model.mjs';

const terrain = survey(60, 56);
const lanes = new Lanes(new URL('./flow.worker.mjs', import.meta.url), 2);
const model = new GlacierModel(terrain, lanes);

const history = [];
for await (const { year, volume, tongue } of model.years(9)) {
  history.push({ year, volume, tongue });
  if (year % 3 === 0) console.log(`year ${String(year).padStart(2)}: ${volume.toFixed(1)} m of ice, tongue in row ${tongue}`);
}

const growth = history.slice(1).map((h, i) => h.volume - history[i].volume);
console.log('growth', growth.map((g) => g.toFixed(1)).join(' '));

const rocks = Object.groupBy(terrain.cells, (cell) => cell.rock);
for (const [rock, cells] of Object.entries(rocks).sort(([a], [b]) => a.localeCompare(b))) {
  const depth = cells.reduce((sum, cell) => sum + model.ice[cell.row * terrain.columns + cell.column], 0) / cells.length;
  console.log(rock.padEnd(10), depth.toFixed(3));
}
await lanes.close();
