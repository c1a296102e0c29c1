import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { Grid } from './grid.mjs';
import { advance, makeWind } from './physics.mjs';

const WIDTH = 640;
const HEIGHT = 460;
const STEPS = 420;
const OPTIONS = { width: WIDTH, height: HEIGHT, dt: 0.2, diffusion: 0.6 };

const grids = [new Grid(WIDTH, HEIGHT), new Grid(WIDTH, HEIGHT)];
const middle = Math.floor(HEIGHT / 2);

const helper = new Worker(new URL('./strip.mjs', import.meta.url), {
  workerData: { ...OPTIONS, buffers: grids.map((grid) => grid.cells.buffer), from: middle, to: HEIGHT },
});

function emit(grid, step) {
  const chimneys = [[40, 150], [60, 90], [70, 220]];
  for (const [x, y] of chimneys) grid.cells[y * WIDTH + x] += 4 + Math.sin(step / 20);
}

async function step(n) {
  const phase = n % 2;
  const hour = n / 30;
  emit(grids[phase], n);
  const other = once(helper, 'message');
  helper.postMessage({ hour, phase });
  advance(grids[phase].cells, grids[1 - phase].cells, makeWind(hour, WIDTH, HEIGHT), { ...OPTIONS, from: 0, to: middle });
  await other;
}

const log = [];
for (let n = 0; n < STEPS; n++) {
  await step(n);
  if (n % 70 === 69) log.push({ n: n + 1, total: grids[(n + 1) % 2].total() });
}
helper.postMessage({ done: true });

for (const { n, total } of log) console.log(`step ${n}: ${total.toFixed(3)}`);
for (const { x, y, value } of grids[STEPS % 2].peaks(5)) console.log(`(${x}, ${y}) ${value.toFixed(4)}`);
