import { Line, Tram, step, arrive } from './network.mjs';
import { History } from './history.mjs';
import { moment, difference } from './moment.mjs';

let state = 99991;
const rnd = (n) => { state = (state * 48271) % 2147483647; return state % n; };

const lines = ['1', '2', '5', 'D', '18', '31'].map((name, i) => new Line(name, 22 + i * 3));
const trams = Array.from({ length: 760 }, (_, n) => {
  const line = lines[n % lines.length];
  return new Tram(600 + n, line, rnd(line.stops * 4));
});

const history = new History(1500);
const phases = {
  morning: { until: 700, next: 'day', busy: 2 },
  day: { until: 1700, next: 'evening', busy: 1 },
  evening: { until: 4200, next: null, busy: 2 },
};

let phase = 'morning';
let worst = { tick: 0, late: 0 };
for (let tick = 0; phase; tick++) {
  const { until, next, busy } = phases[phase];
  for (let i = 0; i < busy; i++) arrive(lines, rnd);
  step(trams, rnd);
  history.keep(moment(tick, trams));
  const late = trams.reduce((n, t) => n + t.late, 0);
  if (late - worst.late > 40) worst = { tick, late };
  if (tick >= until) phase = next;
}

console.log(`kept ${history.length} moments, last heavy tick ${worst.tick}`);
console.log('moved since 30 ticks', difference(history.back(31), history.back(1)));
console.log('riders', trams.reduce((n, t) => n + t.riders, 0), 'late', trams.reduce((n, t) => n + t.late, 0));
