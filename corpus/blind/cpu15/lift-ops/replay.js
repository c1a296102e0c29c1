'use strict';
const { combine, createStore } = require('./lib/store');
const slices = require('./lib/slices');

const LIFTS = ['bob', 'grat', 'kar', 'tal'];
const REASONS = ['wind', 'child fell', 'sensor', 'ice on rope'];
let seed = 20240217;
const next = (n) => {
  seed = (seed * 48271) % 2147483647;
  return seed % n;
};

function* season(days, perDay) {
  let pass = 1000;
  const sold = [];
  for (let day = 0; day < days; day++) {
    for (let i = 0; i < perDay; i++) {
      const roll = next(100);
      if (roll < 22 || sold.length === 0) {
        pass += 1 + next(3);
        const id = `P${pass}`;
        sold.push(id);
        yield { type: 'pass-sold', pass: id, zone: 1 + next(3) };
      } else if (roll < 97) {
        yield { type: 'gate-opened', pass: sold[next(sold.length)], lift: LIFTS[next(4)] };
      } else {
        yield { type: 'stopped', lift: LIFTS[next(4)], reason: REASONS[next(4)] };
      }
    }
    yield { type: 'day-closed', day };
  }
}

const store = createStore(combine(slices));
const daily = [];
let ridesToday = 0;
store.watch((state, event) => {
  if (event.type === 'gate-opened') ridesToday++;
  if (event.type !== 'day-closed') return;
  daily.push({ day: event.day, rides: ridesToday, stops: state.incidents.length });
  ridesToday = 0;
});

for (const event of season(16, 560)) store.append(event);

const { passes, lifts } = store.state;
const best = Object.entries(passes.holders).sort((a, b) => b[1].rides - a[1].rides).slice(0, 5);
console.log(`${store.length} events, ${passes.sold} passes`);
console.table(lifts);
for (const [id, h] of best) console.log(id, `zone ${h.zone}`, `${h.rides} rides`, h.last);
console.log(daily.map((d) => `${d.day}:${d.rides}/${d.stops}`).join(' '));
