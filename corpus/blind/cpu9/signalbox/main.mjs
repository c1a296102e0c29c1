import { seeded } from './lib/random.mjs';
import { Interlocking } from './lib/interlocking.mjs';
import { layout, timetable } from './lib/yard.mjs';

const random = seeded(1877);
const { adjacent, routes } = layout(random, { sections: 9000, routes: 3000, length: 6 });
const box = new Interlocking(routes, adjacent);

const refusals = new Map();
let granted = 0;
box.on('refused', ({ by }) => refusals.set(by, (refusals.get(by) ?? 0) + 1));
box.on('set', () => { granted++; });

class Departures {
  #byTime = new Map();
  add(at, route) {
    const slot = Math.ceil(at / 60);
    if (!this.#byTime.has(slot)) this.#byTime.set(slot, []);
    this.#byTime.get(slot).push(route);
  }
  *due(now) {
    const slot = Math.floor(now / 60);
    for (const route of this.#byTime.get(slot) ?? []) yield route;
    this.#byTime.delete(slot);
  }
}

const departures = new Departures();
let clock = 0;
for (const { train, route, at, dwell } of timetable(random, routes, 14000)) {
  while (clock < at) {
    clock += 60;
    for (const gone of departures.due(clock)) box.clear(gone);
  }
  if (box.request(train, route, at)) departures.add(Math.max(clock + 60, at + dwell), route);
}

const worst = [...refusals].sort((a, b) => b[1] - a[1]).slice(0, 3);
console.log(`granted ${granted}, held at end ${box.held}`);
for (const [train, n] of worst) console.log(`${train} held up ${n}`);
