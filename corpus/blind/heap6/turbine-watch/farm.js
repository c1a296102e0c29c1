import { bus } from './bus.js';
import { AlarmJournal } from './alarm-journal.js';
import { Sample, SampleRing } from './sample-ring.js';

let s = 2718;
const next = (n) => {
  s = (Math.imul(s, 1140671485) + 12820163) & 0xffffff;
  return s % n;
};

export const ring = new SampleRing(9000);
export const journal = new AlarmJournal(4000);
export const powerCurve = Float64Array.from({ length: 200000 }, (_, i) => Math.min(3000, i / 40));

bus.on('sample', (sample) => ring.push(sample));
bus.on('sample', (sample) => {
  if (sample.temps[0] > 92) journal.append({ turbine: sample.turbine, tick: sample.tick, temps: [...sample.temps], text: `gearbox ${sample.temps[0]} at ${sample.tick}` });
});

export function tick(number) {
  for (let turbine = 0; turbine < 80; turbine += 1) bus.emit('sample', new Sample(turbine, number, 800 + next(900), [60 + next(40), 40 + next(30), 30 + next(30)]));
}
