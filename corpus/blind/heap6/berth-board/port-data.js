import { createRandom } from './random.js';

const random = createRandom(41);
const CARGO = ['grain', 'steel coil', 'reefer', 'timber', 'ro-ro', 'cement', 'fertiliser'];

export const vesselRegister = Array.from({ length: 9000 }, (_, i) => ({
  imo: 9100000 + i * 7,
  name: `MV ${['Aurora', 'Baltic', 'Cygnus', 'Delta', 'Ems'][i % 5]} ${i}`,
  draught: 4 + random(80) / 10,
  flag: ['NL', 'LR', 'PA', 'MT', 'NO'][random(5)],
  lengths: [90 + random(200), 12 + random(30)],
}));

export const depthChart = Array.from({ length: 24 }, (_, berth) => ({
  berth,
  soundings: Float64Array.from({ length: 8000 }, () => 6 + random(900) / 100),
}));

export function manifestFor(vessel) {
  return Array.from({ length: 38 }, (_, line) => ({
    line,
    bill: `${vessel.imo}-${line}-${random(100000)}`,
    goods: CARGO[random(CARGO.length)],
    tonnes: random(4000) / 10,
  }));
}
