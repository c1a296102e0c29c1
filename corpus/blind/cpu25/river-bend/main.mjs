import { carve } from './bed.mjs';
import { Flow } from './flow.mjs';
import { Leaves, curl, discharge, sketch } from './report.mjs';

const WIDTH = 200;
const HEIGHT = 90;
const flow = new Flow(WIDTH, HEIGHT, carve(WIDTH, HEIGHT), { viscosity: 0.04, push: 0.00002 });
const leaves = new Leaves(400, flow);

for (let step = 1; step <= 3000; step++) {
  flow.step();
  if (step % 5 === 0) leaves.drift(flow);
  if (step % 1000 === 0) {
    let spin = 0;
    for (let y = 2; y < HEIGHT - 2; y++) for (let x = 2; x < WIDTH - 2; x++) spin += Math.abs(curl(flow, x, y));
    console.log(`${step}: discharge ${discharge(flow, 10).toFixed(6)} ${discharge(flow, 150).toFixed(6)}, curl ${spin.toFixed(5)}, leaves ${leaves.furthest().join(' ')}`);
  }
}
console.log(sketch(flow, 64, 18));
