import { Grid } from './grid.ts';
import { step } from './flow.ts';
import { Gauges } from './gauges.ts';

const grid = Grid.estuary(240, 120);
const gauges = new Gauges().place('Bar buoy', 4, 60).place('Ferry', 90, 66).place('Old mill', 180, 58).place('Weir', 230, 60);

const constituents = [
  { name: 'M2', amplitude: 1.62, period: 12.4206, phase: 0.3 },
  { name: 'S2', amplitude: 0.51, period: 12, phase: 1.1 },
  { name: 'O1', amplitude: 0.12, period: 25.8193, phase: 2.2 },
];
const sea = (seconds: number): number =>
  constituents.reduce((h, c) => h + c.amplitude * Math.sin((2 * Math.PI * seconds) / 3600 / c.period + c.phase), 0);

const DT = 8;
const DX = 120;
const HOURS = 4;
let shown = '';
for (let n = 0; n * DT < HOURS * 3600; n++) {
  const time = n * DT;
  const ramp = Math.min(1, time / 5400);
  step(grid, time, DT, DX, (t) => ramp * sea(t));
  if (n % 30 === 0) {
    gauges.read(grid, time / 3600);
    shown = gauges.snapshot();
  }
}

const clock = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
for (const [name, high] of gauges.highWaters()) {
  console.log(name.padEnd(9), clock.format(high.level), 'm at hour', clock.format(high.hour));
}
const fastest = grid.u.reduce((m, u, i) => Math.max(m, Math.hypot(u, grid.v[i])), 0);
console.log('fastest current', clock.format(fastest), 'm/s; last', shown.length);
